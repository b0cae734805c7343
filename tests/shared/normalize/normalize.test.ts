import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

describe('normalize', () => {
  it('gives the title s0 and counts body sentences from s1 through all blocks', async () => {
    const article = await normalize(
      bytes('A quiet harbour\n\nThe boats came in. Nobody was there.\n\nIt rained.'),
      {
        key: 'harbour.txt',
      },
    );

    expect(article.title).toEqual({ id: 's0', text: 'A quiet harbour', start: 0 });
    expect(article.blocks).toEqual([
      {
        id: 'b1',
        kind: 'paragraph',
        sentences: [
          { id: 's1', text: 'The boats came in.', start: 0 },
          { id: 's2', text: 'Nobody was there.', start: 19 },
        ],
      },
      { id: 'b2', kind: 'paragraph', sentences: [{ id: 's3', text: 'It rained.', start: 0 }] },
    ]);
  });

  it('takes scraped noise away and lists every line with its reason', async () => {
    const article = await normalize(
      bytes(
        '![]() |\n| The new bridge at night. (Photo: City Archive) |\nThe bridge opened on Monday.\nShare\nComments (3)',
      ),
      { key: 'bridge.txt' },
    );

    expect(article.blocks.map((block) => [block.kind, block.sentences[0]?.text])).toEqual([
      ['caption', 'The new bridge at night.'],
      ['paragraph', 'The bridge opened on Monday.'],
    ]);
    expect(article.removed.map((line) => line.reason)).toEqual([
      'image-placeholder',
      'photo-credit',
      'page-furniture',
      'page-furniture',
    ]);
  });

  it.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), 'unsupported-format'],
    ['an archive', Buffer.from('PK\x03\x04data', 'latin1'), 'unsupported-format'],
    ['spaces only', bytes(' \n\n '), 'no-text'],
  ])('refuses %s for good', async (_, input, kind) => {
    await expect(normalize(input, { key: 'x' })).rejects.toMatchObject({ kind, retryable: false });
  });
});
