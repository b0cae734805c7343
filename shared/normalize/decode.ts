import { toNfc } from './characters.ts';
import { isSupported } from './decode/charset-support.ts';
import { contradicts, guessCharset, utf16OfIdeographs } from './decode/statistics.ts';
import { decodeDamagedUtf8, isDamagedUtf8, scanUtf8, type Utf8Scan } from './decode/utf8.ts';
import { utf16ByScript } from './decode/utf16.ts';
import { modernVietnamese } from './decode/vietnamese.ts';
import { decodeWindows1252, windows1252Byte } from './decode/windows-1252.ts';

/** How many bytes of a page may hold its charset declaration (the HTML standard says 1,024; pages exceed it). */
const DECLARATION_BYTES = 4096;

/** Bytes that statistics look at: more does not change the answer. */
const SAMPLE_BYTES = 64 * 1024;

export interface DecodedText {
  text: string;
  /** Label of the encoding in lower case, as the WHATWG standard names it. */
  charset: string;
  warnings: string[];
}

/**
 * Bytes to text: byte order mark, UTF-16 by its zero bytes and blocks, strict UTF-8 (which overrides a wrong header),
 * Vietnamese encodings from before Unicode, UTF-8 with faults, the upload's charset, the document's own declaration,
 * statistics, windows-1252. The result is NFC and has no BOM.
 *
 * Nothing throws: bytes that fit no encoding become U+FFFD, with a warning.
 */
export function decodeText(bytes: Uint8Array, hints: { contentType?: string } = {}): DecodedText {
  const stated = byteOrderMark(bytes) ?? utf16ByZeros(bytes) ?? utf16ByScript(bytes) ?? iso2022(bytes);
  const certain = stated !== null && isSupported(stated) ? stated : null;
  if (certain === null && !isUtf8(bytes)) return decodeOthers(bytes, hints.contentType);
  const charset = certain ?? 'utf-8';
  const warnings = certain === null ? wrongHeader(bytes, hints.contentType) : [];
  if (charset === 'utf-8' && !isUtf8(bytes)) return damagedUtf8(bytes, scanUtf8(bytes));
  return finished(textOf(bytes, charset, warnings), charset, warnings);
}

/** Bytes that are no UTF-8 as they stand and show no other sign of what they are. */
function decodeOthers(bytes: Uint8Array, contentType: string | undefined): DecodedText {
  const old = modernVietnamese(decodeWindows1252(bytes));
  if (old !== null) return { text: toNfc(old.text), charset: old.charset, warnings: [old.warning] };
  const scan = scanUtf8(bytes);
  if (isDamagedUtf8(bytes, scan)) return damagedUtf8(bytes, scan);
  const warnings: string[] = [];
  const charset = chooseCharset(bytes, contentType, warnings);
  return finished(textOf(bytes, charset, warnings), charset, warnings);
}

function damagedUtf8(bytes: Uint8Array, scan: Utf8Scan): DecodedText {
  const text = decodeDamagedUtf8(bytes, scan, (pieces) => decodeAs(pieces, guessCharset(pieces)));
  const count = scan.wrong.length;
  const places = count === 1 ? 'one place is' : `${count} places are`;
  const warning = `The bytes are UTF-8, but ${places} not; what could be read there was.`;
  return finished(text, 'utf-8', [warning]);
}

function textOf(bytes: Uint8Array, charset: string, warnings: string[]): string {
  const isHalved = charset.startsWith('utf-16') && bytes.length % 2 === 1;
  if (isHalved) warnings.push('The file ends within a character; that was left out.');
  const text = decodeAs(isHalved ? bytes.subarray(0, -1) : bytes, charset);
  if (text.includes('\ufffd')) warnings.push(`Some bytes are not valid ${charset}.`);
  return text;
}

function finished(text: string, charset: string, warnings: string[]): DecodedText {
  const plain = text.replace(/^\ufeff/, '');
  const whole = charset === 'utf-8' ? repairDoubleEncoding(plain) : null;
  const modern = modernVietnamese(whole ?? plain);
  const repaired = whole ?? (charset === 'utf-8' && modern === null ? repairPieces(plain) : null);
  if (repaired !== null)
    warnings.push('The text, or a part of it, had been encoded as UTF-8 twice; that was undone.');
  if (modern !== null) warnings.push(modern.warning);
  return { text: toNfc(modern?.text ?? repaired ?? plain), charset, warnings };
}

function wrongHeader(bytes: Uint8Array, contentType: string | undefined): string[] {
  const header = headerLabel(contentType);
  if (header === null || header === 'utf-8' || isAscii(bytes)) return [];
  return [`The upload says ${header}, but the bytes are UTF-8.`];
}

function headerLabel(contentType: string | undefined): string | null {
  return knownLabel(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]);
}

function chooseCharset(bytes: Uint8Array, contentType: string | undefined, warnings: string[]): string {
  const header = headerLabel(contentType);
  const ideographs = utf16OfIdeographs(bytes);
  if (ideographs !== null) return ideographs;
  for (const [label, origin] of [
    [header, 'upload'],
    [declaredInMarkup(bytes), 'document'],
  ] as const) {
    if (label === null) continue;
    const better =
      label === 'utf-8' || !decodesCleanly(bytes, label) ? guessCharset(bytes) : contradicts(bytes, label);
    if (better === null) return label;
    warnings.push(`The ${origin} says ${label}, but the bytes are ${better}.`);
    if (origin === 'document') return better;
  }
  return guessCharset(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Mostly-Latin UTF-16 has a zero in every second byte; no other text has zeros at all. */
function utf16ByZeros(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1]!++;
  const [even, odd] = zeros as [number, number];
  const pairs = length / 2;
  if (odd > pairs * 0.1 && even < odd * 0.1) return 'utf-16le';
  if (even > pairs * 0.1 && odd < even * 0.1) return 'utf-16be';
  return null;
}

/** ISO-2022-JP is plain ASCII with escapes: it would pass for UTF-8. */
function iso2022(bytes: Uint8Array): string | null {
  const head = ascii(bytes.subarray(0, SAMPLE_BYTES));
  const toKanji = head.includes('\u001b$B') || head.includes('\u001b$@');
  return toKanji && head.includes('\u001b(') ? 'iso-2022-jp' : null;
}

/** Charset that a `<meta>` tag or XML declaration states. Comments and scripts are skipped. */
function declaredInMarkup(bytes: Uint8Array): string | null {
  const head = ascii(bytes.subarray(0, DECLARATION_BYTES))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<script\b[\s\S]*?<\/script>/gi, '');
  const label =
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1];
  const known = knownLabel(label);
  // Readable ASCII proves that the bytes are no UTF-16, whatever the tag says (HTML standard, "prescan").
  return known?.startsWith('utf-16') ? 'utf-8' : known;
}

/** The standard's name of a label, or null when this runtime has no such decoder. */
function knownLabel(label: string | undefined): string | null {
  if (label === undefined || !isSupported(label)) return null;
  return widest(new TextDecoder(label).encoding);
}

/** GB2312 and GBK are subsets of GB18030, and files rarely keep to the subset. */
function widest(encoding: string): string {
  return encoding === 'gbk' && isSupported('gb18030') ? 'gb18030' : encoding;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // `fatal` throws TypeError at the first invalid sequence: that is the answer.
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function decodesCleanly(bytes: Uint8Array, charset: string): boolean {
  const text = decodeAs(bytes.subarray(0, SAMPLE_BYTES), charset);
  return text.split('\ufffd').length - 1 <= text.length / 500;
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  return charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
}

/**
 * Undoes "Ã¤" for "ä" when that is certain: every character outside of ASCII is one that windows-1252 makes of UTF-8
 * bytes, and all of them together are valid UTF-8 again. Null otherwise.
 */
function repairDoubleEncoding(text: string): string | null {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u2013-\u2122\u0152-\u0192\u02c6\u02dc\u20ac]/.test(text)) return null;
  const bytes: number[] = [];
  for (const character of text) {
    const byte = windows1252Byte(character);
    if (byte === null) return null;
    bytes.push(byte);
  }
  const encoded = new Uint8Array(bytes);
  return isUtf8(encoded) ? new TextDecoder().decode(encoded) : null;
}

/** Runs of characters that windows-1252 makes of a character's UTF-8 bytes: "Ã©", "â€™". */
const CONTINUATION = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const TWICE = new RegExp(`[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}`, 'g');

/** A run that speaks for itself: nobody writes what "â€" begins. */
const SURELY_TWICE = new RegExp(`â€${CONTINUATION}`);

/** Undoes the same for pieces that were pasted into a text that is right otherwise. Null where there are none. */
function repairPieces(text: string): string | null {
  if (!/[\u00c2\u00c3\u00c4\u00c5\u00e2]/.test(text)) return null;
  const runs = text.match(TWICE)?.filter((run) => pieceOf(run) !== run) ?? [];
  if (runs.length < 2 && !SURELY_TWICE.test(text)) return null;
  const repaired = text.replace(TWICE, pieceOf);
  return repaired === text ? null : repaired;
}

function pieceOf(run: string): string {
  const bytes = Uint8Array.from([...run].map((character) => windows1252Byte(character) ?? 0));
  if (!isUtf8(bytes)) return run;
  const character = new TextDecoder().decode(bytes);
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\u00a0-\u00bf\u2010-\u2122]/u.test(character)
    ? character
    : run;
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
