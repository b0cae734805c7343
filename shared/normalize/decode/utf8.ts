import { decodeWindows1252 } from './windows-1252.ts';

/** Bytes that are no UTF-8: where they begin, and how many belong together. */
interface Wrong {
  from: number;
  length: number;
  /** How the run would go on if it were a character: bytes of it that are there, and how many it should have. */
  lead: boolean;
}

export interface Utf8Scan {
  /** Characters of two bytes and more. */
  characters: number;
  /** Those of three bytes and more: no other encoding gives them by chance. */
  long: number;
  wrong: Wrong[];
}

/** Reads bytes as UTF-8 and lists what is none (maximal subparts, as the Unicode standard recommends). */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const scan: Utf8Scan = { characters: 0, long: 0, wrong: [] };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte <= 0xdf
        ? 2
        : byte >= 0xe0 && byte <= 0xef
          ? 3
          : byte >= 0xf0 && byte <= 0xf4
            ? 4
            : 0;
    let have = 1;
    while (have < length && isContinuation(bytes[at + have], have === 1 ? byte : 0)) have++;
    if (length > 0 && have === length) {
      scan.characters++;
      if (length > 2) scan.long++;
    } else scan.wrong.push({ from: at, length: have, lead: length > 0 });
    at += have;
  }
  return scan;
}

/** @param lead the byte before a second one, where it narrows the range (no overlong forms, no surrogates) */
function isContinuation(byte: number | undefined, lead: number): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}

/** Share of characters from which bytes are UTF-8 with faults. Bytes of other encodings have a third at most, by chance. */
const MOSTLY = 0.5;

/** The same for texts of this many characters: chance evens out. */
const MOSTLY_OF_MANY = 0.42;
const MANY = 30;

/** True when bytes that are no UTF-8 as a whole are UTF-8 but for some of them, or but for their cut end. */
export function isDamagedUtf8(bytes: Uint8Array, { characters, wrong }: Utf8Scan): boolean {
  const [only] = wrong;
  const isCut =
    only !== undefined && wrong.length === 1 && only.lead && only.from + only.length === bytes.length;
  if (isCut) return characters > 0 || only.length > 1;
  const all = Math.max(1, characters + wrong.length);
  if (characters >= all * (all >= MANY ? MOSTLY_OF_MANY : MOSTLY)) return true;
  return characters >= CLEAN_LINE && cleanCharacters(bytes) >= Math.max(CLEAN_LINE, all * CLEAN_SHARE);
}

/** Characters of a line without a fault that chance does not give, and their share of a text with a long foreign piece. */
const CLEAN_LINE = 3;
const CLEAN_SHARE = 0.04;

/** Characters in lines that have some and no fault. */
function cleanCharacters(bytes: Uint8Array): number {
  let sum = 0;
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed < 0 ? bytes.length : feed;
    const { characters, wrong } = scanUtf8(bytes.subarray(from, to));
    if (wrong.length === 0 && characters >= CLEAN_LINE) sum += characters;
    from = to + 1;
  }
  return sum;
}

/** Wrong bytes in a row, from which they are a piece of text in another encoding. */
const PIECE = 4;

/**
 * UTF-8 with faults as text. A piece in another encoding is decoded as that; a single byte that is a sign or letter of
 * windows-1252 where such may stand becomes it; everything else is U+FFFD.
 *
 * @param decodePieces the pieces, one a line, in their own encoding
 */
export function decodeDamagedUtf8(
  bytes: Uint8Array,
  { wrong }: Utf8Scan,
  decodePieces: (pieces: Uint8Array) => string,
): string {
  const spans = foreignSpans(bytes, wrong);
  const joined = Buffer.concat(spans.flatMap(({ from, to }) => [bytes.subarray(from, to), LINE_FEED]));
  const texts = spans.length === 0 ? [] : decodePieces(joined).split('\n');
  // An encoding that does not keep line ends has not been understood.
  const understood = texts.length === spans.length + 1;
  const leads = usedLeads(bytes, wrong);
  let text = '';
  let from = 0;
  let next = 0;
  for (const [index, fault] of wrong.entries()) {
    if (fault.from < from) continue;
    const span =
      understood && spans[next] !== undefined && spans[next]!.from <= fault.from ? spans[next]! : null;
    const start = span?.from ?? fault.from;
    text += DECODER.decode(bytes.subarray(from, start));
    text += span === null ? stray(bytes, wrong, index, leads) : texts[next]!;
    from = span?.to ?? fault.from + fault.length;
    if (span !== null) next++;
  }
  return text + DECODER.decode(bytes.subarray(from));
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

const LINE_FEED = Uint8Array.of(0x0a);

/** Spans of a line without a character of UTF-8 and with many faults, or whole lines that are mostly faults. */
function foreignSpans(bytes: Uint8Array, wrong: readonly Wrong[]): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let index = 0; index < wrong.length; ) {
    const lineFrom = bytes.lastIndexOf(0x0a, wrong[index]!.from) + 1;
    const feed = bytes.indexOf(0x0a, wrong[index]!.from);
    const lineTo = feed < 0 ? bytes.length : feed;
    let end = index;
    while (end < wrong.length && wrong[end]!.from < lineTo) end++;
    const line = scanUtf8(bytes.subarray(lineFrom, lineTo));
    if (end - index >= PIECE && !isDamagedUtf8(bytes.subarray(lineFrom, lineTo), line)) {
      spans.push({ from: lineFrom, to: lineTo });
    } else spans.push(...spansInLine(bytes, wrong.slice(index, end), lineFrom, lineTo));
    index = end;
  }
  return spans;
}

function spansInLine(
  bytes: Uint8Array,
  wrong: readonly Wrong[],
  lineFrom: number,
  lineTo: number,
): { from: number; to: number }[] {
  const spans: { from: number; to: number; faults: number }[] = [];
  for (const { from, length } of wrong) {
    const open = spans.at(-1);
    if (open !== undefined && isAscii(bytes.subarray(open.to, from))) {
      open.to = from + length;
      open.faults++;
    } else spans.push({ from, to: from + length, faults: 1 });
  }
  return spans
    .filter(({ faults }) => faults >= PIECE)
    .map(({ from, to }) => {
      // Whole words read better than parts of them.
      while (from > lineFrom && bytes[from - 1]! > 0x20 && bytes[from - 1]! < 0x80) from--;
      while (to < lineTo && bytes[to]! > 0x20 && bytes[to]! < 0x80) to++;
      return { from, to };
    });
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** First bytes of the characters that the text has: one of them alone has lost its second. */
function usedLeads(bytes: Uint8Array, wrong: readonly Wrong[]): Set<number> {
  const leads = new Set<number>();
  let fault = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (wrong[fault]?.from === at) at += wrong[fault++]!.length - 1;
    else if (bytes[at]! >= 0xc2) leads.add(bytes[at]!);
  }
  return leads;
}

/** Bytes within which two faults are parts of one broken character. */
const NEAR = 4;

/** Signs that may stand right behind a letter: quotation marks, dashes, an ellipsis, ™ and ®. */
const BEHIND_LETTERS = /[…‘’“”–—™®«»]/;

function stray(
  bytes: Uint8Array,
  wrong: readonly Wrong[],
  index: number,
  leads: ReadonlySet<number>,
): string {
  const { from, length, lead } = wrong[index]!;
  const before = wrong[index - 1];
  const after = wrong[index + 1];
  const broken =
    length > 1 ||
    (before !== undefined && from - before.from < NEAR) ||
    (after !== undefined && after.from - from < NEAR) ||
    (lead && leads.has(bytes[from]!));
  const sign = decodeWindows1252(bytes.subarray(from, from + 1));
  if (broken || sign === 'ÿ' || /\p{Cc}/u.test(sign)) return '\ufffd';
  if (bytes[from]! >= 0xc0) return sign;
  const isLetter = (byte: number | undefined): boolean =>
    byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte));
  // Between letters, a sign is the second byte of a letter that has lost its first.
  if (isLetter(bytes[from - 1]))
    return (isLetter(bytes[from + 1]) ? sign === '’' : BEHIND_LETTERS.test(sign)) ? sign : '\ufffd';
  return /[\p{L}\p{M}]/u.test(sign) ? '\ufffd' : sign;
}
