import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const TEXT = 'The market of Ostby moves to the station square on Thursday.';
const NEXT = 'The old square will be rebuilt until autumn.';

const read = async (markdown: string, key = 'a.md') => {
  const article = await normalize(Buffer.from(markdown), { key });
  return {
    title: article.title?.text ?? null,
    byline: article.byline,
    publishedAt: article.publishedAt,
    lines: article.blocks.map((block) => block.sentences.map(({ text }) => text).join(' ')),
  };
};

describe('the head of a Markdown file', () => {
  it.each([
    [
      'YAML with a list',
      '---\ntitle: "Market moves"\nauthors:\n  - Rita Holm\n  - Per Dahl\ndate: 2025-04-09\n---\n',
    ],
    [
      'YAML with people',
      '---\ntitle: >-\n  Market\n  moves\nauthor:\n  - name: Rita Holm\n  - name: Per Dahl\npubDate: 2025-04-09 # day\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Market moves"\ndate = 2025-04-09\nauthors = ["Rita Holm", "Per Dahl"]\n[params]\ntoc = true\n+++\n',
    ],
    [
      'JSON',
      '{\n  "title": "Market moves",\n  "date": "2025-04-09",\n  "authors": ["Rita Holm", "Per Dahl"]\n}\n',
    ],
  ])('in %s names title, authors and day', async (_, head) => {
    expect(await read(`${head}\n${TEXT}\n\n${NEXT}\n`)).toEqual({
      title: 'Market moves',
      byline: 'Rita Holm, Per Dahl',
      publishedAt: '2025-04-09',
      lines: [TEXT, NEXT],
    });
  });

  it('goes before a heading of the text that is none of the article', async () => {
    const { title, lines } = await read(
      `---\ntitle: Market moves\n---\n\n## The plan\n\n${TEXT}\n\n${NEXT}\n`,
    );

    expect([title, lines[0]]).toEqual(['Market moves', 'The plan']);
  });
});

describe('what tools add to Markdown', () => {
  it.each([
    ['a shortcode', `${TEXT}{{< ref "a.md" >}}\n\n{{< youtube abc >}}\n\n${NEXT}`],
    ['a pair of shortcodes', `${TEXT}\n\n{{% notice info %}}\n${NEXT}\n{{% /notice %}}`],
    ['tags of Liquid', `{% include ad.html %}\n${TEXT}\n\n${NEXT} {{ page.date }}`],
    [
      'wikilinks and marks',
      `The [[Market|market]] of [[Ostby]] moves to the ==station square== on Thursday. ^a1b2c3\n\n${NEXT}\n\n![[old.png]]`,
    ],
    ['a callout', `${TEXT}\n\n> [!note]\n> ${NEXT}`],
    ['an admonition', `${TEXT}\n\n!!! note\n    ${NEXT}`],
    ['a container', `${TEXT}\n\n:::tip\n${NEXT}\n:::`],
    [
      'components',
      `import Note from './note.astro'\n\n${TEXT}\n\n<Note kind="a" on={x}>\n${NEXT}\n</Note>\n\n{/* a remark */}`,
    ],
    [
      'elements of HTML',
      `<a id="top"></a>\n<p align="center">${TEXT}</p>\n\n<img src="a.jpg" width="600">\n\n<div>The old&nbsp;square will be <u>rebuilt</u> until autumn.<sup>[1]</sup></div>`,
    ],
    ['remarks', `<!-- one\ntwo -->\n${TEXT}\n\n%% three %%\n\n${NEXT}\n\n<!--more-->`],
    ['attributes and citations', `${TEXT}{: .lead}\n\n${NEXT.replace('.', ' [@holm2024].')}`],
  ])('%s leaves the sentences whole', async (_, body) => {
    expect((await read(`# Market moves\n\n${body}\n`)).lines).toEqual([TEXT, NEXT]);
  });

  it('a file with many tags is Markdown when it is called so, or begins so', async () => {
    const body = `# Market moves\n\n<div>\n\n**${TEXT}**\n\n</div>\n\n<br><br><img src="a"><br>\n\n- ${NEXT}\n`;

    expect((await read(body)).lines).toEqual([TEXT, NEXT]);
    expect((await read(body, 'a')).lines).toEqual([TEXT, NEXT]);
  });

  it('fenced code and signs between words stay', async () => {
    expect(
      (
        await read(
          `# Signs\n\nIt holds that a < b and c > d {x}.\n\n${TEXT}\n\n\`\`\`\n{{ a }} <b>\n\`\`\`\n`,
        )
      ).lines,
    ).toEqual(['It holds that a < b and c > d {x}.', TEXT, '{{ a }} <b>']);
  });
});
