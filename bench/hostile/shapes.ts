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

const CUE = '00:00:01.000 --> 00:00:02.000';
const RSS = '<rss version="2.0"><channel><title>T</title>';
const ITEM = `<item><title>T</title><description>${SENTENCE}</description>`;
const MHTML = `${MAIL}Content-Type: multipart/related; boundary=b; type="text/html"\r\n\r\n`;
const JATS = '<article article-type="research"><body><sec><p>';

/** Shapes of the formats that only some uploads have: feeds, subtitles, saved pages, journals, editors' trees. */
export const RARE_SHAPES: readonly Shape[] = [
  repeated('items', 'rss', `${ITEM}</item>`, RSS, '</channel></rss>'),
  repeated('open items', 'rss', '<item>', RSS),
  repeated(
    'entities',
    'rss',
    '&lt;p&gt;',
    `${RSS}<item><description>`,
    '</description></item></channel></rss>',
  ),
  repeated('names', 'rss', '<author>a@b.c (', `${RSS}${ITEM}`, '</item></channel></rss>'),
  repeated('address of an author', 'rss', 'a@', `${RSS}${ITEM}<author>`, '</author></item></channel></rss>'),
  counted('cues', 'vtt', (index) => `${CUE}\nThe harbour was closed, line ${index}.\n\n`, 'WEBVTT\n\n'),
  repeated('one cue', 'vtt', 'a word\n', `WEBVTT\n\n${CUE}\n`),
  repeated('sounds', 'vtt', '[a ♪ (', `WEBVTT\n\n${CUE}\n${SENTENCE}`),
  repeated('tags of cues', 'vtt', '<v a', `WEBVTT\n\n${CUE}\n${SENTENCE}`),
  repeated('parts of a saved page', 'mht', '--b\r\nContent-Type: text/html\r\n\r\n<p>a\r\n', MHTML, '--b--'),
  repeated('references', 'xml', 'a [<xref>1</xref>, ', `${JATS}${SENTENCE}`, '</p></sec></body></article>'),
  repeated('open brackets of references', 'xml', '[, ', `${JATS}${SENTENCE}`, '</p></sec></body></article>'),
  repeated('sections', 'xml', '<sec>', JATS),
  repeated('nested tree of an editor', 'json', '{"type":"list","children":[', '{"title":"T","body":[', ''),
  repeated('nodes of an editor', 'json', '{"type":"p","text":"A word."},', '{"title":"T","body":[', '"x"]}'),
  repeated('text that is cut off', 'json', '… [+1 chars]', `{"title":"T","body":"${SENTENCE}`, '"}'),
  repeated('spaces in text', 'json', ' \\n', `{"title":"T","body":"${SENTENCE}`, '[+1 chars]"}'),
  repeated('head', 'md', 'a: #\t# \t\n', '---\ntitle: T\n', `---\n\n${SENTENCE}`),
  repeated('value in a head', 'md', ' # ', '---\ntitle: T', `\n---\n\n${SENTENCE}`),
  repeated('list in a head', 'md', "'a", '---\ntitle: T\ntags: [', `]\n---\n\n${SENTENCE}`),
  repeated('spaces of a JSON head', 'md', '\n', '{\n"title": "T"\n}\n', `a\n\n${SENTENCE}`),
  repeated('shortcodes', 'md', '{{< a {% b ', `# T\n\n${SENTENCE}\n\n`),
  repeated('wikilinks', 'md', '[[a|b ![[', `# T\n\n${SENTENCE}\n\n`),
  repeated('citations', 'md', '[@a, @b; -@c', `# T\n\n${SENTENCE}\n\n`),
  repeated('superscripts', 'md', '<sup> 1, ', `# T\n\n${SENTENCE}\n\n`),
  repeated('tags in Markdown', 'md', '<div a="b" ', `# T\n\n${SENTENCE}\n\n`),
  repeated('containers', 'md', ' ', `# T\n\n${SENTENCE}\n\n:::`, 'x'),
  repeated('exports', 'md', 'export const a\n \n', `# T\n\n${SENTENCE}\n\n`),
  repeated('struck words', 'md', '~~a ==b ', `# T\n\n${SENTENCE}\n\n`),
  repeated('fences', 'md', '```\n~~~\n', `# T\n\n${SENTENCE}\n\n`),
  repeated('shadow roots', 'html', '<x-a><template shadowrootmode="open"><p>a</p>', PAGE),
  repeated('superscripts', 'html', 'a<sup><a href="#n">1</a></sup>', `${PAGE}<p>`),
  repeated('nested superscripts', 'html', '<sup>1', `${PAGE}<p>`),
  repeated('entities escaped twice', 'html', '&amp;amp;quot;', `${PAGE}<p>`),
  repeated('unended entities', 'html', '&amp', `${PAGE}<p>`),
  repeated('preformatted lines', 'html', 'a  b  c -\n', `${PAGE}<pre>`),
  repeated('drop caps', 'html', '<span class="dropcap">T</span>he ', `${PAGE}<p>`),
  repeated('ruby', 'html', '<ruby>a<rt>b', `${PAGE}<p>`),
  repeated('hyphens at line ends', 'txt', 'a harbour in the evening and a mem-\nber of the old ', SENTENCE),
  repeated('one long hyphenated word', 'txt', 'a\u0301', `${SENTENCE}\n`, '-\nber of the club.'),
  repeated('signs of old Vietnamese', 'txt', '“”’', 'NguyÔn ®·c ', ' tr\u00b9i'),
  repeated('slug of a desk', 'txt', 'AB, ', `${SENTENCE}\n\n(`, ')\n'),
  repeated('address of a foot', 'eml', 'a@b', `${MAIL}\r\n${SENTENCE}\r\n\r\n`),
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
