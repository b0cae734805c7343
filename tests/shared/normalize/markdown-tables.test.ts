import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';
import { readMarkdown } from '../../../shared/normalize/readers/markdown.ts';

const blocks = (text: string): string[] =>
  readMarkdown(text).blocks.map(({ kind, text }) => `${kind}: ${text}`);

const BEFORE = 'The ferry carries more people every year.';
const AFTER = 'Nobody knows why.';

const between = (...middle: string[]) => [`paragraph: ${BEFORE}`, ...middle, `paragraph: ${AFTER}`];

describe('a table of Markdown', () => {
  it('is one block a row, also with text right above and below it', () => {
    const table = '| Pier | People |\n|:---|---:|\n| North | 1,204 |\n| **South** | 87 |';
    const rows = between('listItem: Pier: People', 'listItem: North: 1,204', 'listItem: South: 87');

    expect(blocks(`${BEFORE}\n\n${table}\n\n${AFTER}`)).toEqual(rows);
    expect(blocks(`${BEFORE}\n${table}\n${AFTER}`)).toEqual(rows);
    expect(readMarkdown(`${BEFORE}\n\n${table}`).removed).toEqual([
      { text: '|:---|---:|', reason: 'table-rule' },
    ]);
  });

  it('keeps every cell of a wide row, and rows that look like noise', () => {
    const table =
      'Pier | Opens | Closes | Fare\n--- | --- | --- | ---\nNorth | 6 am | | £2\nHome | News | World | Sport\nSource: harbour | | |';
    expect(blocks(`${BEFORE}\n\n${table}\n\n${AFTER}`)).toEqual(
      between(
        'listItem: Pier | Opens | Closes | Fare',
        'listItem: North | 6 am | – | £2',
        'listItem: Home | News | World | Sport',
        'listItem: Source: harbour',
      ),
    );
  });

  it('is told apart from lists in the article', async () => {
    const table = '| Pier | People |\n|---|---|\n| North | 12 |';
    const { blocks } = await normalize(Buffer.from(`# Ferry\n\n${BEFORE}\n\n${table}\n\n- ${AFTER}`), {
      key: 'a.md',
    });
    expect(blocks.map(({ kind, row }) => [kind, row])).toEqual([
      ['paragraph', undefined],
      ['listItem', true],
      ['listItem', true],
      ['listItem', undefined],
    ]);
  });

  it('reads a pipe within a cell', () => {
    expect(blocks(`${BEFORE}\n\n| Sign | Use |\n|---|---|\n| a \\| b | or |\n\n${AFTER}`)).toEqual(
      between('listItem: Sign: Use', 'listItem: a | b: or'),
    );
  });

  it.each(['North | South', 'North | South\n\n---|---', '| a | b |\n|---|'])('is not seen in %j', (text) => {
    expect(blocks(`${BEFORE}\n\n${text}\n\n${AFTER}`).join()).not.toContain('listItem');
  });
});

describe('footnotes of Markdown', () => {
  it('leave the sentence and become the last blocks', () => {
    expect(
      blocks(
        `The ferry carried 1,204 people[^1] and a goat.[^goat]\n\n[^1]: Figures of the harbour office,\n    which counts twice.\n[^goat]: Its *name* is Olga.\n\n${AFTER}`,
      ),
    ).toEqual([
      'paragraph: The ferry carried 1,204 people and a goat.',
      `paragraph: ${AFTER}`,
      'listItem: Figures of the harbour office, which counts twice.',
      'listItem: Its name is Olga.',
    ]);
  });

  it('and the addresses of links are told from words in brackets', () => {
    const text = `See the [plan][1].\n\n[1]: https://a.example/plan "The plan"\n\n[Laughter]: yes\n\n${AFTER}`;
    expect(blocks(text)).toEqual([
      'paragraph: See the plan.',
      'paragraph: [Laughter]: yes',
      `paragraph: ${AFTER}`,
    ]);
    expect(readMarkdown(text).removed).toEqual([
      { text: '[1]: https://a.example/plan "The plan"', reason: 'link-target' },
    ]);
  });
});

describe('a line of emphasis', () => {
  it.each([['![](ferry.jpg)'], ['![The old ferry in the northern harbour](ferry.jpg)']])(
    'right below %s is its caption',
    (image) => {
      const text = `${BEFORE}\n\n${image}\n*The ferry on its last trip.*\n\n${AFTER}`;
      expect(blocks(text)).toEqual(between('caption: The ferry on its last trip.'));
      expect(readMarkdown(text).removed).toEqual([{ text: image, reason: 'image-placeholder' }]);
    },
  );

  it('anywhere else is text', () => {
    expect(blocks(`${BEFORE}\n\n![](ferry.jpg)\n\n*It was cold.*\n\n${AFTER}`)).toEqual(
      between('paragraph: It was cold.'),
    );
  });
});

describe('the head of a Markdown text', () => {
  it('is read line by line', () => {
    const text = `# Last trip\n*By Ruth Calder, Hull*\n*4 May 2026*\n${BEFORE}\n${AFTER}`;
    expect(readMarkdown(text)).toMatchObject({
      title: 'Last trip',
      byline: 'Ruth Calder',
      publishedAt: '2026-05-04',
      blocks: [{ kind: 'paragraph', text: `${BEFORE} ${AFTER}` }],
    });
  });

  it('leaves numbered lists whole', () => {
    expect(blocks(`${BEFORE}\n\n1. Fares rise.\n2. Piers close,\n   one by one.\n\n${AFTER}`)).toEqual(
      between('listItem: Fares rise.', 'listItem: Piers close, one by one.'),
    );
  });
});
