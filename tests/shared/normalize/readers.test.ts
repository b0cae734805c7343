import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, makeMail, makePdf } from '../../../bench/normalize/documents.ts';
import { normalize } from '../../../shared/normalize/index.ts';

const read = async (input: Uint8Array | string, upload: { key?: string; contentType?: string } = {}) => {
  const article = await normalize(typeof input === 'string' ? Buffer.from(input) : input, {
    key: 'upload',
    ...upload,
  });
  return {
    ...article,
    lines: article.blocks.map((block) => block.sentences.map(({ text }) => text).join(' ')),
  };
};

/** A DOCX of the XML of its body, with a title in its properties. */
function docxOf(body: string, title = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `<c:coreProperties xmlns:c="c" xmlns:dc="d"><dc:title>${title}</dc:title></c:coreProperties>`,
    ),
  });
}

describe('JSON', () => {
  it('reads a schema.org article with its metadata', async () => {
    const article = await read(
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Ferry line reopens',
        author: [{ '@type': 'Person', name: 'Ada Berg' }],
        datePublished: '2026-03-02T09:30:00+0100',
        publisher: { name: 'The Coast' },
        articleBody: 'The ferry runs again from Monday.\n\nTickets cost the same as before.',
        url: 'https://coast.example/ferry',
      }),
    );

    expect(article).toMatchObject({
      title: { text: 'Ferry line reopens' },
      byline: 'Ada Berg',
      publishedAt: '2026-03-02T09:30:00+01:00',
      publisher: 'The Coast',
      sourceUrl: 'https://coast.example/ferry',
      lines: ['The ferry runs again from Monday.', 'Tickets cost the same as before.'],
    });
  });

  it.each([
    ['text', 'The ferry runs again from Monday.'],
    ['paragraphs', ['The ferry runs again from Monday.']],
    ['HTML', '<div><p>The ferry runs again from Monday.</p></div>'],
  ])('takes a body of %s', async (_, body) => {
    const article = await read(JSON.stringify({ title: 'Ferry', body, language: 'en' }));

    expect([article.title?.text, article.lines]).toEqual(['Ferry', ['The ferry runs again from Monday.']]);
  });

  it.each([
    ['a list of articles', '[{"title":"a","body":"b"},{"title":"c","body":"d"}]', 'unsupported-format'],
    ['an object without text', '{"title": "Ferry", "count": 3}', 'no-text'],
  ])('refuses %s', async (_, json, kind) => {
    await expect(read(json)).rejects.toMatchObject({ kind });
  });
});

describe('mail', () => {
  it('takes title, publisher and date from the headers and the text from the HTML part', async () => {
    const html =
      '<div><p>The harbour was empty on Tuesday morning, and nobody knew why the boats had left.</p><p>Unsubscribe</p></div>';
    const article = await read(makeMail('Fwd: An empty harbour', 'The harbour was empty.', html));

    expect(article).toMatchObject({
      title: { text: 'An empty harbour' },
      publisher: 'The Quiet Letter',
      publishedAt: '2026-03-03T07:00:00Z',
    });
    expect(article.lines[0]).toBe(
      'The harbour was empty on Tuesday morning, and nobody knew why the boats had left.',
    );
  });
});

describe('DOCX', () => {
  it('reads title, headings, quotes, lists and captions from the styles', async () => {
    const article = await read(
      makeDocx([
        { text: 'A new bridge', style: 'Title' },
        { text: 'The bridge opened on Monday. Thousands came.' },
        { text: 'What it cost', style: 'heading 1' },
        { text: 'It is too dear for us.', style: 'Quote' },
        { text: 'Four lanes', style: 'List Paragraph' },
        { text: 'The bridge at night', style: 'caption' },
        { text: 'Nobody fell in.' },
      ]),
      { key: 'bridge.docx' },
    );

    expect(article.title?.text).toBe('A new bridge');
    expect(article.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'quote',
      'listItem',
      'caption',
      'paragraph',
    ]);
    expect(article.warnings).toEqual([]);
  });
});

describe('the parts of a DOCX', () => {
  const run = (text: string, properties = ''): string =>
    `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

  it.each([
    [
      'deleted words go, inserted ones stay',
      `<w:del><w:r><w:delText>Old.</w:delText></w:r></w:del><w:ins>${run('New.')}</w:ins>`,
      'New.',
    ],
    ['hidden words go', run('Hidden. ', '<w:rPr><w:vanish/></w:rPr>') + run('Seen.'), 'Seen.'],
    [
      'words that are not hidden any more stay',
      run('Seen.', '<w:rPr><w:vanish w:val="false"/></w:rPr>'),
      'Seen.',
    ],
    [
      'links are their words',
      `${run('It ')}<w:hyperlink>${run('opened')}</w:hyperlink>${run(' on Monday.')}`,
      'It opened on Monday.',
    ],
    [
      'breaks and tabs are spaces',
      `${run('It')}<w:r><w:br/></w:r>${run('opened')}<w:r><w:tab/></w:r>${run('again.')}`,
      'It opened again.',
    ],
    [
      'page numbers go',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('Seen.')}`,
      'Seen.',
    ],
    [
      'other fields are what they show',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('The bridge opened.')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'The bridge opened.',
    ],
  ])('%s', async (_, content, line) => {
    expect(
      (await read(docxOf(`<w:p>${run('It is a long bridge over the river.')}</w:p><w:p>${content}</w:p>`)))
        .lines[1],
    ).toBe(line);
  });

  it('a first heading that is the title of the properties stands once', async () => {
    const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('A new bridge')}</w:p><w:p>${run('It opened on Monday.')}</w:p>`;
    const article = await read(docxOf(heading, 'A new bridge'));

    expect([article.title?.text, article.lines]).toEqual(['A new bridge', ['It opened on Monday.']]);
  });
});

describe('PDF', () => {
  it('reads bullets as a list', async () => {
    const lines = [
      'The storm came in the night, and took the town by surprise.',
      'You need:',
      '• a lamp',
      '• a rope that is long enough',
      '• bread',
    ];
    const article = await read(
      makePdf([
        lines.map((text, index) => ({ text: text.replace('•', '\x95'), x: 60, y: 700 - index * 12 })),
      ]),
    );

    expect(article.blocks.map(({ kind }) => kind).slice(-3)).toEqual(['listItem', 'listItem', 'listItem']);
    expect(article.lines.slice(-3)).toEqual(['a lamp', 'a rope that is long enough', 'bread']);
  });

  it('mends words at line ends, drops running heads and page numbers, and finds the title', async () => {
    const head = { text: 'The Coast Weekly', x: 250, y: 815, size: 8 };
    const article = await read(
      makePdf([
        [
          head,
          { text: 'Storm at sea', x: 60, y: 760, size: 22 },
          { text: 'The storm came in the night and took the neigh-', x: 60, y: 720 },
          { text: 'bourhood by surprise.', x: 60, y: 708 },
          { text: 'Nobody was hurt in the harbour.', x: 60, y: 680 },
          { text: '1', x: 295, y: 30 },
        ],
        [head, { text: 'The boats were found on Tuesday.', x: 60, y: 760 }, { text: '2', x: 295, y: 30 }],
      ]),
    );

    expect(article.title?.text).toBe('Storm at sea');
    expect(article.lines).toEqual([
      'The storm came in the night and took the neighbourhood by surprise.',
      'Nobody was hurt in the harbour.',
      'The boats were found on Tuesday.',
    ]);
    expect(article.removed.map((line) => line.reason).sort()).toEqual([
      'page-number',
      'page-number',
      'running-head',
      'running-head',
    ]);
  });

  it('reads two columns one after the other', async () => {
    const column = (x: number, words: string[]) =>
      words.map((text, index) => ({ text, x, y: 700 - index * 12 }));
    const left = [
      'The left column begins here with',
      'a sentence that goes on over a',
      'number of lines and then goes',
      'on a little more until it comes',
      'to an end.',
    ];
    const right = [
      'The right column begins here with',
      'another sentence that also runs',
      'over a number of lines and then',
      'a little more until it comes to',
      'its own end.',
    ];
    const rows = left.flatMap((_, index) => [column(60, left)[index]!, column(320, right)[index]!]);
    const article = await read(makePdf([rows]));

    expect(article.lines.join(' ')).toBe(`${left.join(' ')} ${right.join(' ')}`);
  });

  it('refuses a PDF without text and says what to do', async () => {
    await expect(read(makePdf([[]]))).rejects.toMatchObject({
      kind: 'no-text',
      advice: expect.stringContaining('OCR'),
    });
  });
});

describe('the format', () => {
  it('is decided by the content; what the upload says differently is a warning', async () => {
    const article = await read(
      makePdf([
        [{ text: 'A short text stands in a document that somebody has named wrongly.', x: 60, y: 700 }],
      ]),
      {
        key: 'page.html',
        contentType: 'text/html',
      },
    );

    expect(article.warnings).toEqual([
      'The upload is called HTML, but its content is a PDF; it was read as that.',
    ]);
  });

  it.each([
    ['a spreadsheet', 'PK\x03\x04\x14\0\0\0 xl/workbook.xml', 'unsupported-format', 'spreadsheet'],
    ['an archive', 'PK\x03\x04\x14\0\0\0 photos/1.jpg', 'unsupported-format', 'ZIP archive'],
    ['a locked archive', 'PK\x03\x04\x14\0\x01\0 text.txt', 'encrypted', 'password'],
    ['a JPEG', '\xff\xd8\xff\xe0', 'unsupported-format', 'JPEG'],
    ['an old Word file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'unsupported-format', 'old Office'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255)).toString(
        'latin1',
      ),
      'unsupported-format',
      'binary',
    ],
  ])('refuses %s by its name', async (_, bytes, kind, what) => {
    await expect(read(Buffer.from(bytes, 'latin1'))).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(what),
    });
  });
});
