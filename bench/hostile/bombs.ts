import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A small file that grows when it is opened. */
export interface Bomb {
  readonly name: string;
  readonly key: string;
  make(): Uint8Array;
}

const MEGABYTE = 1024 * 1024;

export const BOMBS: readonly Bomb[] = [
  { name: 'PDF, forms within forms', key: 'bomb.pdf', make: () => pdf({ levels: 9, copies: 10 }) },
  {
    name: 'PDF, forms within forms without text',
    key: 'bomb.pdf',
    make: () => pdf({ levels: 9, copies: 10, leaf: 'q Q' }),
  },
  { name: 'PDF, a stream deflated twice', key: 'bomb.pdf', make: () => pdf({ content: 'BT (a) Tj ET\n' }) },
  { name: 'PDF, a stream of spaces', key: 'bomb.pdf', make: () => pdf({ content: ' '.repeat(16) }) },
  { name: 'PDF, numbers without an operator', key: 'bomb.pdf', make: () => pdf({ content: '1 2 3 4 ' }) },
  { name: 'DOCX, nested paragraphs', key: 'bomb.docx', make: () => docx('<w:p>'.repeat(5 * MEGABYTE)) },
  { name: 'DOCX, empty paragraphs', key: 'bomb.docx', make: () => docx('<w:p/>'.repeat(5 * MEGABYTE)) },
  { name: 'DOCX, attributes', key: 'bomb.docx', make: () => docx(`<w:p ${attributes(MEGABYTE)}/>`) },
  {
    name: 'DOCX, one long text',
    key: 'bomb.docx',
    make: () => docx(`<w:t>${' '.repeat(39 * MEGABYTE)}</w:t>`),
  },
  {
    name: 'DOCX, larger than it says',
    key: 'bomb.docx',
    make: () => understated(docx(' '.repeat(90 * MEGABYTE))),
  },
  { name: 'ZIP, many entries', key: 'bomb.docx', make: manyEntries },
  { name: 'mail of 140,000 parts', key: 'bomb.eml', make: () => mailOfParts(140_000) },
  { name: 'mail of nested parts', key: 'bomb.eml', make: () => mailOfLevels(5000) },
  { name: 'mail of 140,000 boundaries', key: 'bomb.eml', make: mailOfBoundaries },
  { name: 'HTML, nested blocks', key: 'bomb.html', make: () => text('<div>'.repeat(100_000)) },
  { name: 'HTML, nested emphasis', key: 'bomb.html', make: () => text(`<p>${'<b><i>'.repeat(60_000)}`) },
  {
    name: 'HTML, all the tags that a page may have',
    key: 'bomb.html',
    make: () => text('<p>a'.repeat(119_000)),
  },
  { name: 'HTML, nested tables', key: 'bomb.html', make: () => text('<table><tr><td>'.repeat(30_000)) },
  { name: 'HTML, nested lists', key: 'bomb.html', make: () => text('<ul><li>a'.repeat(50_000)) },
  { name: 'JSON, nested lists', key: 'bomb.json', make: () => text(`${'['.repeat(4e6)}${']'.repeat(4e6)}`) },
  {
    name: 'JSON, nested objects',
    key: 'bomb.json',
    make: () => text(`${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`),
  },
  { name: 'JSON, nested HTML', key: 'bomb.json', make: () => text(`{"body":"${'<div>'.repeat(100_000)}"}`) },
  { name: 'Markdown, quotes', key: 'bomb.md', make: () => text(`# T\n\n${'> '.repeat(1e6)}a`) },
  { name: 'remarks before an element', key: 'bomb.xml', make: () => text('<!---->'.repeat(1e6)) },
];

function text(content: string): Uint8Array {
  return Buffer.from(content);
}

interface PdfOptions {
  /** Operators of the page, repeated to 100 MB and deflated twice. */
  readonly content?: string;
  /** Forms, each of which draws the next one so many times. */
  readonly levels?: number;
  readonly copies?: number;
  /** What the innermost form draws. */
  readonly leaf?: string;
}

function pdf({
  content,
  levels = 0,
  copies = 0,
  leaf = 'BT /F 9 Tf (a word) Tj ET',
}: PdfOptions): Uint8Array {
  const page =
    content === undefined
      ? stream(Buffer.from('/X0 Do'), '')
      : stream(
          deflateSync(deflateSync(Buffer.alloc(100 * MEGABYTE, content))),
          '/Filter[/FlateDecode/FlateDecode]',
        );
  const resources = (index: number): string =>
    `/Resources<</Font<</F 3 0 R>>${index < levels ? `/XObject<</X${index} ${5 + index} 0 R>>` : ''}>>`;
  const forms = Array.from({ length: levels }, (_, index) => {
    const drawn = index + 1 < levels ? `/X${index + 1} Do `.repeat(copies) : leaf;
    return stream(Buffer.from(drawn), `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources(index + 1)}`);
  });
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(
      `<</Type/Pages/Count 1/Kids[<</Type/Page/MediaBox[0 0 612 792]/Contents 4 0 R${resources(0)}>>]>>`,
    ),
    Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    page,
    ...forms,
  ];
  const body = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]),
  );
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...body, Buffer.from('trailer<</Root 1 0 R>>\n%%EOF')]);
}

function stream(bytes: Uint8Array, entries: string): Buffer {
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function docx(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document>${body}</w:document>`) });
}

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');
}

/** The same archive that says of its parts, in both of its lists, that they are small. */
function understated(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const directory = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes.writeUInt32LE(1000, 22);
  bytes.writeUInt32LE(1000, directory + 24);
  return bytes;
}

function manyEntries(): Uint8Array {
  const empty = new Uint8Array();
  const names = Array.from({ length: 60_000 }, (_, index) => [`${index}`, empty] as const);
  return zipSync({ ...Object.fromEntries(names), 'word/document.xml': empty }, { level: 0 });
}

const MAIL = 'From: a@example.org\r\nSubject: A report\r\nMIME-Version: 1.0\r\n';

function mailOfParts(parts: number): Uint8Array {
  return text(`${MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(parts)}--b--`);
}

function mailOfLevels(levels: number): Uint8Array {
  const open = Array.from(
    { length: levels },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  );
  return text(`${MAIL}${open.join('')}\r\ntext`);
}

function mailOfBoundaries(): Uint8Array {
  const lines = Array.from({ length: 140_000 }, (_, index) => `--b${index}\r\n boundary=b${index}\r\n`);
  return text(`${MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n${lines.join('')}`);
}
