import { PermanentError } from '../errors.ts';

/** Formats with a reader of their own. */
export type Format = 'text' | 'markdown' | 'html';

interface Refusal {
  readonly what: string;
  readonly advice: string;
  readonly kind?: 'unsupported-format' | 'encrypted';
}

const PICTURE = 'Upload the article as text, HTML or a PDF with text in it; pictures of text are not read.';
const ARCHIVE = 'Unpack it and upload the articles in it one by one.';
const RECORDING = 'Upload a transcript as text.';

/** File signatures of what people upload by mistake: bytes at an offset, as latin1. */
const SIGNATURES: readonly (readonly [offset: number, bytes: string, refusal: Refusal])[] = [
  [0, '\x89PNG\r\n', { what: 'a PNG image', advice: PICTURE }],
  [0, '\xff\xd8\xff', { what: 'a JPEG image', advice: PICTURE }],
  [0, 'GIF8', { what: 'a GIF image', advice: PICTURE }],
  [8, 'WEBP', { what: 'a WebP image', advice: PICTURE }],
  [8, 'WAVE', { what: 'a WAV recording', advice: RECORDING }],
  [0, 'II*\0', { what: 'a TIFF image', advice: PICTURE }],
  [0, 'MM\0*', { what: 'a TIFF image', advice: PICTURE }],
  [0, 'BM', { what: 'a BMP image', advice: PICTURE }],
  [4, 'ftyp', { what: 'a video or HEIC image', advice: RECORDING }],
  [0, 'ID3', { what: 'an MP3 recording', advice: RECORDING }],
  [0, 'OggS', { what: 'an Ogg recording', advice: RECORDING }],
  [0, '%PDF-', { what: 'a PDF', advice: 'PDF is not read yet: upload its text.' }],
  [0, 'PK\x03\x04', { what: 'a ZIP archive', advice: ARCHIVE }],
  [0, '\x1f\x8b', { what: 'a gzip archive', advice: ARCHIVE }],
  [0, '7z\xbc\xaf', { what: 'a 7-Zip archive', advice: ARCHIVE }],
  [0, 'Rar!', { what: 'a RAR archive', advice: ARCHIVE }],
  [0, 'BZh', { what: 'a bzip2 archive', advice: ARCHIVE }],
  [0, '\xfd7zXZ', { what: 'an xz archive', advice: ARCHIVE }],
  [0, '\x28\xb5\x2f\xfd', { what: 'a Zstandard archive', advice: ARCHIVE }],
  [
    0,
    '\xd0\xcf\x11\xe0',
    { what: 'an old Office document', advice: 'Save it as DOCX or PDF and upload that.' },
  ],
  [0, '{\\rtf', { what: 'an RTF document', advice: 'Save it as DOCX or plain text and upload that.' }],
  [0, '\x7fELF', { what: 'a program', advice: 'Upload an article.' }],
  [0, 'MZ\x90', { what: 'a program', advice: 'Upload an article.' }],
  [0, 'SQLite format 3', { what: 'a database', advice: 'Upload an article.' }],
];

/**
 * @throws PermanentError `unsupported-format` that names what the bytes look like
 */
export function refuseKnownBinaries(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  for (const [offset, signature, refusal] of SIGNATURES) {
    if (!head.startsWith(signature, offset)) continue;
    // Two printable letters alone ("BM") begin many a text; the picture's size field must fit as well.
    if (signature === 'BM' && !isBitmap(bytes)) continue;
    throw new PermanentError({
      kind: refusal.kind ?? 'unsupported-format',
      message: `The file looks like ${refusal.what}, which Tidings does not read.`,
      advice: refusal.advice,
    });
  }
}

function isBitmap(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length > 26 && view.getUint32(2, true) === bytes.length;
}

/** Format of a text: by its content, then the upload's Content-Type, then the name. */
export function formatOfText(text: string, upload: { key: string; contentType?: string }): Format {
  const head = text.slice(0, 4096).trimStart();
  if (looksLikeHtml(head)) return 'html';
  const type = upload.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = /\.([a-z0-9]+)$/i.exec(upload.key)?.[1]?.toLowerCase() ?? '';
  if (/^text\/(?:x-)?markdown$/.test(type) || /^(?:md|markdown|mdown)$/.test(extension)) return 'markdown';
  if (/html/.test(type) || /^(?:html?|xhtml)$/.test(extension)) return 'html';
  return looksLikeMarkdown(text) ? 'markdown' : 'text';
}

function looksLikeHtml(head: string): boolean {
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(head)
  )
    return true;
  const tags = head.match(
    /<\/?(?:p|div|h[1-6]|article|section|br|ul|ol|li|blockquote|span|a|img|figure|table)\b[^>]*>/gi,
  );
  return (tags?.length ?? 0) >= 3;
}

/** Two kinds of Markdown's own signs at line starts, or a heading and a link. */
function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  const signs = [
    /^#{1,6} \S/m,
    /^[-*] \S/m,
    /^> \S/m,
    /\[[^\]\n]+\]\(https?:[^)\s]+\)/,
    /\*\*[^*\n]+\*\*/,
    /^```/m,
  ];
  return /^#{1,6} \S/m.test(head) && signs.filter((sign) => sign.test(head)).length >= 2;
}
