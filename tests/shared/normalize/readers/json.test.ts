import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const A = 'The ferry runs again from Monday, the harbour master said.';
const B = 'Tickets cost the same as before, and bicycles travel free of charge.';
const HTML = `<p>${A}</p><p>${B}</p>`;

const read = async (value: unknown) => {
  const article = await normalize(Buffer.from(JSON.stringify(value)), { key: 'a.json' });
  return {
    title: article.title?.text,
    byline: article.byline,
    sentences: article.blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text)),
  };
};

describe('JSON of publishing systems', () => {
  it.each([
    [
      'WordPress',
      {
        title: { rendered: 'Ferry &#8211; again' },
        content: { rendered: HTML },
        author: 3,
        _embedded: { author: [{ name: 'Ada Berg' }] },
      },
    ],
    [
      'the Guardian',
      { response: { content: { webTitle: 'Ferry – again', fields: { byline: 'Ada Berg', body: HTML } } } },
    ],
    [
      'NewsAPI',
      {
        totalResults: 1,
        articles: [
          { source: { name: 'Coast' }, author: 'Ada Berg', title: 'Ferry – again', content: `${A}\n\n${B}` },
        ],
      },
    ],
    [
      'ninjs',
      {
        headlines: [{ value: 'Ferry – again' }],
        by: 'Ada Berg',
        bodies: [
          { contenttype: 'text/plain', value: A },
          { contenttype: 'text/html', value: HTML },
        ],
      },
    ],
    [
      'schema.org with its prefix',
      {
        '@type': 'http://schema.org/Article',
        'http://schema.org/headline': 'Ferry – again',
        'http://schema.org/author': { 'http://schema.org/name': 'Ada Berg' },
        'http://schema.org/articleBody': `${A}\n\n${B}`,
      },
    ],
    [
      'a system that nobody knows',
      {
        title: 'Ferry – again',
        author: { first_name: 'Ada', last_name: 'Berg' },
        inner: { the_words: `${A}\n\n${B} ${A.replace('Monday', 'Tuesday')}`, token: 'a'.repeat(400) },
      },
    ],
  ])('of %s is read', async (_, value) => {
    expect(await read(value)).toMatchObject({
      title: 'Ferry – again',
      byline: 'Ada Berg',
      sentences: expect.arrayContaining([A, B]),
    });
  });

  it('is refused when it holds several articles', async () => {
    const article = { title: 'Ferry', content: HTML };

    await expect(read({ articles: [article, article] })).rejects.toMatchObject({
      kind: 'unsupported-format',
    });
  });
});

describe('trees of editors', () => {
  const text = (value: string): unknown[] => [
    { type: 'text', text: value.slice(0, 9) },
    { type: 'text', text: value.slice(9), marks: [] },
  ];

  it.each([
    [
      'Portable Text',
      [A, B].map((value) => ({
        _type: 'block',
        style: 'normal',
        children: [{ _type: 'span', text: value }],
      })),
    ],
    [
      'Editor.js',
      {
        time: 1,
        blocks: [A, B].map((value) => ({
          type: 'paragraph',
          data: { text: value.replace('ferry', '<b>ferry</b>') },
        })),
      },
    ],
    [
      'ProseMirror',
      { type: 'doc', content: [A, B].map((value) => ({ type: 'paragraph', content: text(value) })) },
    ],
    [
      'Lexical',
      { root: { children: [A, B].map((value) => ({ type: 'paragraph', children: text(value) })) } },
    ],
    [
      'Contentful',
      {
        nodeType: 'document',
        content: [A, B].map((value) => ({ nodeType: 'paragraph', content: [{ nodeType: 'text', value }] })),
      },
    ],
    ['Quill', { ops: [{ insert: A }, { insert: '\n' }, { insert: `${B}\n` }] }],
  ])('%s gives its paragraphs', async (_, body) => {
    expect(await read({ title: 'Ferry', body })).toMatchObject({ title: 'Ferry', sentences: [A, B] });
  });

  it('keep headings, items and quotes apart', async () => {
    const blocks = [
      { _type: 'block', style: 'h2', children: [{ text: 'Prices' }] },
      { _type: 'block', style: 'normal', listItem: 'bullet', children: [{ text: A }] },
      { _type: 'block', style: 'blockquote', children: [{ text: B }] },
    ];
    const article = await normalize(Buffer.from(JSON.stringify({ title: 'Ferry', body: blocks })), {
      key: 'a.json',
    });

    expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'listItem', 'quote']);
  });
});

describe('nesting', () => {
  const nested = (levels: number): string =>
    `{"title":"Ferry","body":${'['.repeat(levels)}${']'.repeat(levels)}}`;

  it('beyond what any system writes is refused before it is parsed', async () => {
    await expect(normalize(Buffer.from(nested(600)), { key: 'a.json' })).rejects.toMatchObject({
      kind: 'too-complex',
      message: 'The JSON nests lists and objects deeper than 500 levels.',
    });
  });

  it('is not what brackets in a text are', async () => {
    const text = `${A} ${'[{"'.repeat(300)}`;

    expect((await read({ title: 'Ferry', body: text })).title).toBe('Ferry');
  });
});
