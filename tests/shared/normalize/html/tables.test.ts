import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../shared/normalize/html.ts';

const LEAD =
  'The ferry across the bay carried more people last summer than in any year before, the harbour office said on Monday.';

const END =
  'Nobody knows why, and the captain, who has been on board since 1988, says that it was the weather and nothing else.';

const read = (table: string) =>
  extractArticle(
    `<html><head><title>Ferry</title></head><body><article><h1>More people on the ferry</h1><p>${LEAD}</p>${table}<p>${END}</p></article></body></html>`,
  );

const blocks = (table: string): string[] => read(table).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('a table of a page', () => {
  it('of data is one block a row', () => {
    const table =
      '<table><caption>People a year</caption><thead><tr><th>Year</th><th>People</th></tr></thead><tbody><tr><td>2024</td><td><p>31,000</p></td></tr><tr><td>2025</td><td>44,500<br>(record)</td></tr></tbody></table>';
    expect(blocks(table)).toEqual([
      `paragraph: ${LEAD}`,
      'listItem: Year: People',
      'listItem: 2024: 31,000',
      'listItem: 2025: 44,500 (record)',
      `paragraph: ${END}`,
    ]);
  });

  it('keeps the place of empty cells and the words of links', () => {
    const table =
      '<table><tr><th>Pier</th><th>Opens</th><th>Fare</th></tr><tr><td><a href="/n">North</a></td><td></td><td>£2</td></tr><tr><td><a href="/s">South</a></td><td>6 am</td><td>£3</td></tr></table>';
    expect(blocks(table).slice(1, -1)).toEqual([
      'listItem: Pier | Opens | Fare',
      'listItem: North | – | £2',
      'listItem: South | 6 am | £3',
    ]);
  });

  it.each([
    [
      'with prose',
      `<table><tr><td>${LEAD.replace('bay', 'lake')} ${END}</td><td>1988</td></tr><tr><td>a</td><td>b</td></tr></table>`,
    ],
    [
      'within a table',
      '<table><tr><td>1</td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr><tr><td>a</td><td>b</td></tr></table>',
    ],
    [
      'that says it is one',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    ],
    ['of one column', '<table><tr><td>North</td></tr><tr><td>South</td></tr></table>'],
  ])('of layout stays as it is: %s', (_, table) => {
    expect(blocks(table).filter((block) => /^listItem|:.*\|/.test(block))).toEqual([]);
  });
});
