import { PermanentError } from '../errors.ts';

/**
 * What one article may cost. A Lambda of 1,769 MB (one CPU) normalizes anything below these in seconds; above them the
 * input is no article, or an attack. Each limit has its own PermanentError.
 */
export const LIMITS = {
  /** Bytes of an upload. The longest saved news pages have 5 MB, newsletters with pictures 10 MB. */
  bytes: 20 * 1024 * 1024,
  /** Characters of text or markup handed to a parser: linkedom needs about 40 bytes of memory for each. */
  characters: 8_000_000,
  /**
   * Nesting of elements, and of lists and objects in JSON. Real pages stay below 100, old ones with unclosed tags below
   * 300; time grows with its square.
   */
  nesting: 500,
  /** Tags of a page: large pages have 20,000. linkedom needs 1 KB of memory for each element. */
  tags: 120_000,
  /** Tags and entities of a page together: a long text written in entities has 100,000. */
  nodes: 200_000,
  /** Bytes of a mail's headers: long chains of servers write 30 KB. */
  mailHeaderBytes: 1024 * 1024,
  /** Parts of a mail, those within forwarded mails included: newsletters have four, mails full of pictures fifty. */
  mailParts: 1000,
  /** Bytes of a DOCX's text parts when unpacked: a thousand pages have 10 MB of XML. */
  unpackedBytes: 40 * 1024 * 1024,
  /** Pages of a PDF: an article has ten, a magazine 100. */
  pdfPages: 150,
  /** Text pieces of one PDF page: a dense newspaper page has 5,000. */
  pdfPieces: 50_000,
  /** Milliseconds that reading a PDF may take: a third of the function's time. */
  pdfMilliseconds: 20_000,
  /** Characters of the article itself: 500,000 are a book; Translate would cost 7.50 USD a target. */
  articleCharacters: 500_000,
} as const;

/**
 * @param bytes of the upload, known before it is downloaded
 * @throws PermanentError `too-large`
 */
export function assertSizeFits(bytes: number): void {
  if (bytes <= LIMITS.bytes) return;
  throw new PermanentError({
    kind: 'too-large',
    message: `The file has ${megabytes(bytes)}; Tidings reads files of up to ${megabytes(LIMITS.bytes)}.`,
    advice: 'Upload the article alone, without pictures or attachments, or split the file.',
  });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e5) / 10} MB`;
}
