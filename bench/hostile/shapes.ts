/**
 * Inputs that are cheap to send and dear to read: each shape repeats what makes some step look back, look ahead or
 * nest, up to the size that is asked for.
 */
export interface Shape {
  readonly name: string;
  readonly key: string;
  /** About so many bytes of it. */
  make(size: number): Uint8Array;
}

const SENTENCE =
  'The harbour of the town was closed on Monday because the storm had damaged its northern wall. ';

const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / Buffer.byteLength(unit)));

/** A shape that repeats one unit between a beginning and an end. */
function repeated(name: string, extension: string, unit: string, before = '', after = ''): Shape {
  return {
    name,
    key: `hostile.${extension}`,
    make: (size) => Buffer.from(`${before}${fill(unit, size)}${after}`),
  };
}

/** A shape whose every repetition differs by its number. */
function counted(
  name: string,
  extension: string,
  unit: (index: number) => string,
  before = '',
  after = '',
): Shape {
  return {
    name,
    key: `hostile.${extension}`,
    make(size) {
      let text = before;
      for (let index = 0; text.length < size; index++) text += unit(index);
      return Buffer.from(text + after);
    },
  };
}

const PAGE = `<!doctype html><html><body><article><h1>Title of the page</h1><p>${SENTENCE}</p>`;
const MAIL = 'From: a@example.org\r\nSubject: A report\r\nMIME-Version: 1.0\r\n';

/** Shapes whose text survives normalizing: the later stages get them, too. */
export const TEXT_SHAPES: readonly Shape[] = [
  repeated('one word', 'txt', 'a'),
  repeated('words without an end', 'txt', 'harbour wall '),
  repeated('sentences in one line', 'txt', SENTENCE),
  counted('short lines', 'txt', (index) => `A word in line ${index}.\n`),
  counted(
    'different sentences',
    'txt',
    (index) => `Minister Ada Berg${index} visited town ${index} in May.\n\n`,
  ),
  repeated('acronyms', 'txt', 'U.S.A. N.A.T.O. '),
  repeated('capitals', 'txt', 'New York Times Square '),
  repeated('numbers', 'txt', '1 and 2,000 and 3.5 million and 45% on 12 March 2026, '),
  repeated('digits', 'txt', '12.345,678.', 'It is '),
  repeated('grouped digits', 'txt', ',123', 'It is 1'),
  counted('different numbers', 'txt', (index) => `${index * 37}.${index % 97} tons and `),
  repeated('number words', 'txt', 'hundred thousand million '),
  repeated('quotation marks', 'txt', '" \'', 'He said: '),
  repeated('open quotations', 'txt', '“He said ', `${SENTENCE}\n\n`),
  repeated('quoted speech', 'txt', '"We are here," she said to Bo Lind. '),
  repeated('brackets', 'txt', '((([', SENTENCE),
  repeated('credits', 'txt', '(Foto: ', SENTENCE),
  repeated('pipes', 'txt', ' | a', SENTENCE),
  repeated('dashes', 'txt', ' - – — ', SENTENCE),
  repeated('spaces', 'txt', ' ', `${SENTENCE}x`, 'x'),
  repeated('full stops', 'txt', '.', SENTENCE, ' x'),
  repeated('initials', 'txt', 'A. B. ', SENTENCE),
  repeated('hyphens', 'txt', 'a-', SENTENCE),
  repeated('apostrophes', 'txt', "d'", SENTENCE),
  repeated('addresses', 'txt', 'a.b@c.', SENTENCE),
  repeated('at signs', 'txt', 'a@', SENTENCE),
  repeated('hosts', 'txt', 'www.a-b.', SENTENCE),
  repeated('combining marks', 'txt', '\u0301\u0323', `${SENTENCE}e`),
  repeated('Hangul parts', 'txt', '\u1100\u1161\u11a8', SENTENCE),
  repeated('Thai', 'txt', 'กาารี่', ''),
  repeated('Chinese', 'txt', '港口关闭了', ''),
  repeated('Vietnamese', 'txt', 'tỉnh Quảng Ninh hơn 1.000 tỷ đồng ', ''),
  repeated('dates', 'txt', '12/3/2026 12.3.2026 2026-03-12 ', SENTENCE),
  repeated('Roman numerals', 'txt', 'XXXVIII ', SENTENCE),
];

/** Shapes of one format's markup. */
export const MARKUP_SHAPES: readonly Shape[] = [
  repeated('hard-wrapped lines', 'md', 'a word\n', '# T\n\n', '\n\nEnd.'),
  repeated('list items', 'md', '- item\n', '# T\n\n'),
  repeated('emphasis', 'md', '**a _b ', `# T\n\n${SENTENCE}\n\n`),
  repeated('links', 'md', '[a](', `# T\n\n${SENTENCE}\n\n`),
  repeated('pictures', 'md', '![](\t(]', `# T\n\n${SENTENCE}\n\n`),
  repeated('rules of tables', 'md', '|-:', '# T\n\na | b\n'),
  repeated('heading signs', 'md', ' #', '# T\n\n#', ' x'),
  repeated('spaces of headings', 'md', '\t', '# T\n\n#\t', 'x\n'),
  repeated('notes', 'md', '[^a', `# T\n\n${SENTENCE}\n\n`),
  counted('rows of tables', 'md', (index) => `| a${index} | b |\n`, '# T\n\n| a | b |\n| --- | --- |\n'),
  counted('definitions', 'md', (index) => `[a${index}]: https://example.org/${index}\n`, '# T\n\n'),
  counted(
    'captions',
    'md',
    (index) => `![A picture of the harbour number ${index} there](a.png)\n\n`,
    '# T\n\n',
  ),
  repeated('comments', 'html', '<!---->'),
  repeated('open comments', 'html', '<!--', PAGE),
  repeated('comments with spaces', 'xml', '<!-- -->\t', '<?xml version="1.0"?>'),
  repeated('open scripts', 'html', '<script>x', PAGE),
  repeated('open tags', 'html', '<p a="', PAGE),
  repeated('angle brackets', 'html', '<', PAGE),
  repeated('nested blocks', 'html', '<div>', PAGE),
  repeated('nested spans', 'html', '<b><i>', PAGE),
  repeated('tags', 'html', '<TABLE', PAGE),
  repeated('paragraphs', 'html', `<p>${SENTENCE}</p>`, PAGE),
  counted('numbered paragraphs', 'html', (index) => `<p>${SENTENCE}${index}</p>`, PAGE),
  repeated('list of links', 'html', '<li><a href="#">a link</a></li>', `${PAGE}<ul>`),
  repeated('table cells', 'html', '<tr><td>a<td>b', `${PAGE}<table>`),
  repeated('entities', 'html', '&amp;', `${PAGE}<p>`),
  repeated('attributes', 'html', ' a=b', `${PAGE}<p`, '>text</p>'),
  repeated('frames', 'html', '<html<', PAGE),
  repeated(
    'captions of pictures',
    'html',
    '<figure><img><figcaption>A harbour in the evening</figcaption></figure>',
    PAGE,
  ),
  repeated('breaks', 'html', 'a<br>', `${PAGE}<p>`),
  repeated('charsets', 'html', '<meta charset=\t', '<!doctype html><html><head>'),
  repeated('brackets', 'json', '[', '', ''),
  repeated('objects', 'json', '{"a":', '', '1}'),
  counted('paragraphs', 'json', (index) => `"${SENTENCE}${index}",`, '{"title":"T","body":[', '"end"]}'),
  repeated(
    'parts',
    'eml',
    '--b\r\n\r\na\r\n',
    `${MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n`,
    '--b--',
  ),
  repeated('headers', 'eml', 'X-A: b\r\n', MAIL, `\r\n${SENTENCE}`),
  repeated('folded header', 'eml', ' a\r\n', `${MAIL}X-A: b\r\n`, `\r\n${SENTENCE}`),
  repeated('encoded words', 'eml', '=?utf-8?q?a?= ', `${MAIL}X-B: `, `\r\n\r\n${SENTENCE}`),
  repeated('quoted lines', 'eml', '> a word\r\n', `${MAIL}\r\n${SENTENCE}\r\n`),
  repeated('addresses', 'eml', 'a <b@c.d>, ', `${MAIL}To: `, `\r\n\r\n${SENTENCE}`),
  repeated('parameters', 'eml', '; a=b', `${MAIL}Content-Type: text/plain`, `\r\n\r\n${SENTENCE}`),
  repeated('forwarded heads', 'eml', 'From: a\r\nSubject: b\r\n', `${MAIL}\r\n`),
];
