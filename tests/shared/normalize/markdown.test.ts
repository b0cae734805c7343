import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/normalize/readers/markdown.ts';

const blocks = (text: string): string[] =>
  readMarkdown(text).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('readMarkdown', () => {
  it.each([
    [
      'with words enough',
      '![The new ferry in the northern harbour](ferry.jpg)',
      ['caption: The new ferry in the northern harbour'],
    ],
    [
      'with a title that says more',
      '![ferry](f.jpg "The new ferry enters the harbour")',
      ['caption: The new ferry enters the harbour'],
    ],
    [
      'within a link',
      '[![The new ferry in the harbour](s.jpg)](https://a.example/l.jpg)',
      ['caption: The new ferry in the harbour'],
    ],
    ['by reference', '![The new ferry in the harbour][ferry]', ['caption: The new ferry in the harbour']],
    ['in Chinese', '![新渡轮周一驶入北部港口](f.jpg)', ['caption: 新渡轮周一驶入北部港口']],
    [
      'with brackets in its address',
      '![The new ferry in the harbour](f_(1).jpg)',
      ['caption: The new ferry in the harbour'],
    ],
    ['without text', '![](ferry.jpg) |', []],
    ['with a word or two', '![Ferry boat](ferry.jpg)', []],
    ['with the name of a file', '![IMG 2034 ferry north harbour.JPG](ferry.jpg)', []],
    ['with underlined words', '![new_ferry in_the north_harbour](ferry.jpg)', []],
  ])('makes a caption of a picture %s, or leaves it out', (_, image, expected) => {
    const text = `The ferry runs again from Monday.\n\n${image}\n\nTickets cost the same.`;

    expect(blocks(text)).toEqual([
      'paragraph: The ferry runs again from Monday.',
      ...expected,
      'paragraph: Tickets cost the same.',
    ]);
  });

  it('lists the pictures that it leaves out', () => {
    expect(readMarkdown('The ferry ![ferry](f.jpg) runs again.')).toMatchObject({
      blocks: [{ kind: 'paragraph', text: 'The ferry runs again.' }],
      removed: [{ text: '![ferry](f.jpg)', reason: 'image-placeholder' }],
    });
  });

  it('keeps a sentence together that a picture stands in, and finds the title below a picture', () => {
    expect(
      readMarkdown(
        '![The ferry in its winter harbour](f.jpg)\n\n# Ferry back\n\nIt runs\n![x](y.png) again.',
      ),
    ).toMatchObject({
      title: 'Ferry back',
      blocks: [
        { kind: 'caption', text: 'The ferry in its winter harbour' },
        { kind: 'paragraph', text: 'It runs again.' },
      ],
    });
  });

  it('reads headings, lists, quotes, links and emphasis', () => {
    const text =
      'Ferry back\n==========\n\nIt **runs** _again_ from [Monday](https://a.example "when").\n\n## Prices\n\n- One `adult`\n1. Two\n\n> "At last," she said.\n\n***\n\nSee <https://a.example/f>.';

    expect(readMarkdown(text).title).toBe('Ferry back');
    expect(blocks(text)).toEqual([
      'paragraph: It runs again from Monday.',
      'heading: Prices',
      'listItem: One adult',
      'listItem: Two',
      'quote: "At last," she said.',
      'paragraph: See https://a.example/f.',
    ]);
  });
});
