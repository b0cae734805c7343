import { PermanentError } from '../../errors.ts';

interface Refusal {
  readonly what: string;
  readonly advice: string;
}

const PICTURE = 'Upload the article as text, HTML or a PDF with text in it; pictures of text are not read.';
const ARCHIVE = 'Unpack it and upload the articles in it one by one.';
const RECORDING = 'Upload a transcript as text.';
const OFFICE = 'Save it as DOCX, PDF or plain text and upload that.';

/** File signatures of what people upload by mistake: bytes at an offset, as latin1. */
const SIGNATURES: readonly (readonly [offset: number, bytes: string, refusal: Refusal])[] = [
  [0, '\x89PNG\r\n', { what: 'a PNG image', advice: PICTURE }],
  [0, '\xff\xd8\xff', { what: 'a JPEG image', advice: PICTURE }],
  [0, 'GIF8', { what: 'a GIF image', advice: PICTURE }],
  [8, 'WEBP', { what: 'a WebP image', advice: PICTURE }],
  [8, 'WAVE', { what: 'a WAV recording', advice: RECORDING }],
  [0, 'II*\0', { what: 'a TIFF image', advice: PICTURE }],
  [0, 'MM\0*', { what: 'a TIFF image', advice: PICTURE }],
  [4, 'ftyp', { what: 'a video or HEIC image', advice: RECORDING }],
  [0, 'ID3', { what: 'an MP3 recording', advice: RECORDING }],
  [0, 'OggS', { what: 'an Ogg recording', advice: RECORDING }],
  [0, '\x1aE\xdf\xa3', { what: 'a Matroska video', advice: RECORDING }],
  [0, '\x1f\x8b', { what: 'a gzip archive', advice: ARCHIVE }],
  [0, '7z\xbc\xaf', { what: 'a 7-Zip archive', advice: ARCHIVE }],
  [0, 'Rar!', { what: 'a RAR archive', advice: ARCHIVE }],
  [0, 'BZh', { what: 'a bzip2 archive', advice: ARCHIVE }],
  [0, '\xfd7zXZ', { what: 'an xz archive', advice: ARCHIVE }],
  [0, '\x28\xb5\x2f\xfd', { what: 'a Zstandard archive', advice: ARCHIVE }],
  [257, 'ustar', { what: 'a tar archive', advice: ARCHIVE }],
  [0, '{\\rtf', { what: 'an RTF document', advice: OFFICE }],
  [0, '\x7fELF', { what: 'a program', advice: 'Upload an article.' }],
  [0, 'MZ\x90', { what: 'a program', advice: 'Upload an article.' }],
  [0, 'SQLite format 3', { what: 'a database', advice: 'Upload an article.' }],
  [0, 'wOFF', { what: 'a font', advice: 'Upload an article.' }],
  [0, 'wOF2', { what: 'a font', advice: 'Upload an article.' }],
];

/** Signature of the old Office format, which also wraps encrypted new documents. */
const COMPOUND = '\xd0\xcf\x11\xe0';

/**
 * @throws PermanentError `unsupported-format` or `encrypted` that names what the bytes look like
 */
export function refuseKnownBinaries(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 300));
  if (head.startsWith(COMPOUND)) throw compoundFile(bytes);
  if (isBitmap(bytes, head)) throw unsupported({ what: 'a BMP image', advice: PICTURE });
  for (const [offset, signature, refusal] of SIGNATURES) {
    if (head.startsWith(signature, offset)) throw unsupported(refusal);
  }
}

/** Two letters begin many a text; the picture's size field must fit as well. */
function isBitmap(bytes: Uint8Array, head: string): boolean {
  if (!head.startsWith('BM') || bytes.length < 26) return false;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(2, true) === bytes.length;
}

function compoundFile(bytes: Uint8Array): PermanentError {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString(
    'utf16le',
  );
  const shifted = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).includes(
    'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e',
    0,
    'latin1',
  );
  if (!shifted && !names.includes('EncryptedPackage'))
    return unsupported({ what: 'an old Office document', advice: OFFICE });
  return new PermanentError({
    kind: 'encrypted',
    message: 'The document is protected with a password.',
    advice: 'Save it without the password and upload that.',
  });
}

/** What a ZIP holds, by the names in it: a DOCX is read, everything else is refused by its name. */
export function refuseOtherZips(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(name, 0, 'latin1');
  // Bit 0 of the flags at offset 6 of the first entry: encrypted.
  if (((bytes[6] ?? 0) & 1) === 1) {
    throw new PermanentError({
      kind: 'encrypted',
      message: 'The archive is protected with a password.',
      advice: ARCHIVE,
    });
  }
  // Word Online calls it document2.xml.
  if (has('word/document')) return;
  if (has('xl/workbook.xml'))
    throw unsupported({ what: 'an Excel spreadsheet', advice: 'Upload an article, not a table.' });
  if (has('ppt/presentation.xml')) throw unsupported({ what: 'a PowerPoint presentation', advice: OFFICE });
  if (has('application/epub+zip'))
    throw unsupported({ what: 'an EPUB book', advice: 'Upload one article as text or HTML.' });
  if (has('application/vnd.oasis.opendocument'))
    throw unsupported({ what: 'an OpenDocument file', advice: OFFICE });
  throw unsupported({ what: 'a ZIP archive', advice: ARCHIVE });
}

/**
 * Refuses bytes that are no text in any encoding: many control characters.
 *
 * @param text the bytes as they were decoded
 * @throws PermanentError `unsupported-format`
 */
export function refuseBinary(text: string): void {
  const sample = text.slice(0, 20_000);
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (
      code === 0xfffd ||
      code < 9 ||
      (code > 13 && code < 32 && code !== 27) ||
      (code >= 0x7f && code < 0xa0)
    )
      odd++;
  }
  // Text has none; a page with a few broken bytes has one in a thousand; compressed data one in eight.
  if (odd > 20 && odd > sample.length * 0.05)
    throw unsupported({
      what: 'binary data',
      advice: 'Upload the article as text, HTML, Markdown, JSON, EML, DOCX or PDF.',
    });
}

/** The failure that names what a file looks like. */
export function unsupported({ what, advice }: Refusal): PermanentError {
  return new PermanentError({
    kind: 'unsupported-format',
    message: `The file looks like ${what}, which Tidings does not read.`,
    advice,
  });
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
