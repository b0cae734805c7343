import PostalMime from 'postal-mime';
import { decodeText } from '../decode.ts';
import { type MailPart, type SavedPage, takeMainFrame } from './mhtml.ts';

/** The parser's own step, which its types leave out. */
interface Collecting {
  collectNode(part: MailPart, alternative: unknown, related: unknown): Promise<void>;
}

type Options = ConstructorParameters<typeof PostalMime>[0];
type Mail = Awaited<ReturnType<typeof PostalMime.parse>>;

/**
 * A mail whose texts are decoded as files are: what the part, its markup and its bytes say is weighed, and the other
 * parts are asked where a part is silent. Of a saved page, the main frame is left. The parser alone believes every
 * label, and takes silence for UTF-8.
 *
 * @throws Error of the parser, for limits that are exceeded
 */
export async function parseMail(
  bytes: Uint8Array,
  options: Options,
): Promise<{ mail: Mail; saved: SavedPage | null; warnings: string[] }> {
  const parser = new PostalMime(options);
  const warnings = new Set<string>();
  // The parser is pinned exactly; a version without this step would leave its own decoding in place.
  const collecting = parser as unknown as Collecting;
  const collect = collecting.collectNode;
  let begun = false;
  let saved: SavedPage | null = null;
  let charset: string | null = null;
  collecting.collectNode = async function (part, alternative, related) {
    if (!begun) {
      saved = takeMainFrame(part);
      charset = decodeParts(part, warnings);
    }
    begun = true;
    return collect.call(this, part, alternative, related);
  };
  const mail = await parser.parse(bytes);
  const head = readableHead(bytes, charset);
  if (head === null) return { mail, saved, warnings: [...warnings] };
  const { subject, from } = await PostalMime.parse(head, options);
  return { mail: { ...mail, subject, from }, saved, warnings: [...warnings] };
}

/** @returns the encoding of the mail's first text that is neither ASCII nor UTF-8 */
function decodeParts(root: MailPart, warnings: Set<string>): string | null {
  let found: string | null = null;
  const texts = textParts(root);
  const labels = texts.map(({ contentType }) => labelOf(contentType.parsed.params['charset']));
  const known = labels.find((label) => label !== null) ?? null;
  for (const [index, part] of texts.entries()) {
    const label = labels[index] ?? known;
    const type = part.contentType.parsed.value;
    const contentType = label === null ? type : `${type}; charset=${label}`;
    const decoded = decodeText(new Uint8Array(part.content!), { contentType });
    for (const warning of decoded.warnings) warnings.add(warning.replace('The upload says', 'The mail says'));
    const utf8 = new TextEncoder().encode(decoded.text);
    part.content = utf8.buffer;
    part.contentType.parsed.params['charset'] = 'utf-8';
    if (decoded.charset !== 'utf-8') found ??= decoded.charset;
  }
  return found;
}

function textParts(part: MailPart): MailPart[] {
  const isText = part.content !== null && /^text\/(?:plain|html)$/.test(part.contentType.parsed.value);
  return [...(isText ? [part] : []), ...part.childNodes.flatMap(textParts)];
}

/** A label that says something: ASCII and the names of nothing are what programs write that do not know. */
function labelOf(charset: string | undefined): string | null {
  const label = charset?.trim().toLowerCase() ?? '';
  return /^(?:|us-ascii|ascii|ansi_x3\.4-1968|unknown(?:-8bit)?|x-unknown|default|none|_?charset.*|\$.*)$/.test(
    label,
  )
    ? null
    : label;
}

/** Bytes that a mail's own head may have. */
const HEAD_BYTES = 1024 * 1024;

/** Encoded words in a row: a character may be cut in two between them. */
const WORDS =
  /=\?([\w.:-]+)(?:\*[\w-]*)?\?([BbQq])\?([^?\r\n]*)\?=(?:\s*=\?\1(?:\*[\w-]*)?\?\2\?[^?\r\n]*\?=)*/g;

/**
 * A mail's head in UTF-8: encoded words are weighed like texts, and bytes that stand there bare, too. They are few, so
 * that the encoding of the mail's text goes before a label that is a program's default. Null when nothing is to be done.
 */
function readableHead(bytes: Uint8Array, charset: string | null): Uint8Array | null {
  const head = bytes.subarray(0, headEnd(bytes));
  const raw = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const isBare = /[\x80-\xff]/.test(raw);
  if (!isBare && !raw.includes('=?')) return null;
  const plain = isBare ? headText(head, charset ?? labelOf(bodyCharset(bytes)), charset) : raw;
  return Buffer.from(plain.replace(WORDS, (words) => encodedWord(words, charset)));
}

/** Labels that programs write who do not know better. */
const DEFAULT_LABEL = /^(?:iso-8859-1|windows-1252|cp1252|latin1|utf-?8)$/;

function headText(bytes: Uint8Array, label: string | null, charset: string | null): string {
  const stated = charset !== null && (label === null || DEFAULT_LABEL.test(label)) ? charset : label;
  if (stated !== null && stated === charset && !isUtf8(bytes)) {
    try {
      return new TextDecoder(stated).decode(bytes).normalize('NFC');
    } catch {
      // An encoding that no decoder is there for, as those of Vietnamese from before Unicode.
    }
  }
  return decodeText(bytes, stated === null ? {} : { contentType: `text/plain; charset=${stated}` }).text;
}

function isUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(new TextDecoder().decode(bytes)).equals(bytes);
}

function headEnd(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES));
  const ends = [head.indexOf('\r\n\r\n'), head.indexOf('\n\n')].filter((end) => end >= 0);
  return ends.length === 0 ? head.length : Math.min(...ends);
}

/** The first charset that the mail states for a text: that of its head, as often as not. */
function bodyCharset(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  return /\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1];
}

/** Encoded words of one charset as one word of UTF-8. */
function encodedWord(words: string, charset: string | null): string {
  const parts = [...words.matchAll(/=\?([\w.:-]+?)(?:\*[\w-]*)?\?([BbQq])\?([^?\r\n]*)\?=/g)];
  const bytes = Buffer.concat(parts.map(([, , encoding, text]) => wordBytes(encoding!, text!)));
  const text = headText(bytes, labelOf(parts[0]?.[1]), charset);
  return `=?utf-8?B?${Buffer.from(text.replace(/[\r\n]+/g, ' ')).toString('base64')}?=`;
}

function wordBytes(encoding: string, text: string): Buffer {
  if (encoding.toUpperCase() === 'B') return Buffer.from(text, 'base64');
  const spaced = text.replaceAll('_', ' ');
  const plain = spaced.replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, /[^\0-\xff]/.test(plain) ? 'utf8' : 'latin1');
}
