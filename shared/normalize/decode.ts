import { toNfc } from './characters.ts';
import { isSupported } from './decode/charset-support.ts';
import { contradicts, guessCharset, utf16OfIdeographs } from './decode/statistics.ts';

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
 * Bytes to text: byte order mark, UTF-16 by its zero bytes, strict UTF-8 (which overrides a wrong header), the
 * upload's charset, the document's own declaration, statistics, windows-1252. The result is NFC and has no BOM.
 *
 * Nothing throws: bytes that fit no encoding become U+FFFD, with a warning.
 */
export function decodeText(bytes: Uint8Array, hints: { contentType?: string } = {}): DecodedText {
  const warnings: string[] = [];
  const charset = chooseCharset(bytes, hints.contentType, warnings);
  const text = decodeAs(bytes, charset);
  if (text.includes('\ufffd')) warnings.push(`Some bytes are not valid ${charset}.`);
  const plain = text.replace(/^\ufeff/, '');
  const repaired = charset === 'utf-8' ? repairDoubleEncoding(plain) : null;
  if (repaired !== null) warnings.push('The text had been encoded as UTF-8 twice; that was undone.');
  return { text: toNfc(repaired ?? plain), charset, warnings };
}

function chooseCharset(bytes: Uint8Array, contentType: string | undefined, warnings: string[]): string {
  const certain = byteOrderMark(bytes) ?? utf16ByZeros(bytes) ?? iso2022(bytes);
  if (certain !== null && isSupported(certain)) return certain;
  const header = knownLabel(/charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1]);
  if (isUtf8(bytes)) {
    if (header !== null && header !== 'utf-8' && !isAscii(bytes)) {
      warnings.push(`The upload says ${header}, but the bytes are UTF-8.`);
    }
    return 'utf-8';
  }
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
  if (length < 4 || bytes.length % 2 === 1) return null;
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

/** windows-1252's bytes 0x80 to 0x9F, which some Node releases decode as control characters. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeAs(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_HIGH[control.charCodeAt(0) - 0x80]!);
}

/**
 * Undoes "Ã¤" for "ä" when that is certain: every character outside of ASCII is one that windows-1252 makes of UTF-8
 * bytes, and all of them together are valid UTF-8 again. Null otherwise.
 */
function repairDoubleEncoding(text: string): string | null {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u2013-\u2122\u0152-\u0192\u02c6\u02dc\u20ac]/.test(text)) return null;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const high = WINDOWS_1252_HIGH.indexOf(character);
    if (high >= 0) bytes.push(0x80 + high);
    else if (code <= 0xff) bytes.push(code);
    else return null;
  }
  const encoded = new Uint8Array(bytes);
  return isUtf8(encoded) ? new TextDecoder().decode(encoded) : null;
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
