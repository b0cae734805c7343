import { lazy } from '../../languages/lazy.ts';
import { isSupported } from './charset-support.ts';
import { differingFit, reading, sampleWords } from './fit.ts';
import { decodeRows } from './rows.ts';

/** Bytes that statistics look at: more does not change the answer. */
const SAMPLE_BYTES = 32 * 1024;

/**
 * Single-byte encodings, the likelier first: where two give the same text, the first is named. ISO 8859-1 and -9 are
 * windows-1252 and -1254 to a browser, and here. What this Node cannot decode is no candidate.
 */
const SINGLE_BYTE = lazy(() =>
  [
    'windows-1252',
    'iso-8859-15',
    'windows-1250',
    'iso-8859-2',
    'windows-1251',
    'koi8-r',
    'koi8-u',
    'iso-8859-5',
    'ibm866',
    'windows-1254',
    'windows-1256',
    'iso-8859-6',
    'windows-1257',
    'iso-8859-13',
    'windows-1258',
    'iso-8859-16',
    'macintosh',
    'x-mac-cyrillic',
  ].filter(isSupported),
);

/** A candidate must fit better by this factor to go before an earlier one. */
const CLEAR_LEAD = 1.01;

/** Encoding of bytes that are no UTF-8 and say nothing about themselves. Windows-1252 when nothing fits better. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = wholeCharacters(bytes);
  return multiByte(sample) ?? thaiOrHebrewOrGreek(sample) ?? singleByte(sample);
}

/**
 * True when another encoding fits so much better than the stated one that the statement must be wrong: a server's
 * default, usually.
 */
export function contradicts(bytes: Uint8Array, stated: string): string | null {
  const sample = wholeCharacters(bytes);
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const guess = guessCharset(sample);
  if (guess === stated) return null;
  if (MULTI_BYTE().includes(guess)) return guess;
  if (guess === 'windows-874' || guess === 'windows-1255' || guess === 'windows-1253') {
    return sameText(sample, guess, stated) ? null : guess;
  }
  const words = sampleWords(sample);
  if (reading(words, guess).fit > reading(words, stated).fit * WHOLE_CONTRADICTION) return guess;
  const { own, other } = differingFit(words, guess, stated);
  return own > other * (high < FEW_HIGH_BYTES ? CLEAR_CONTRADICTION : CONTRADICTION) ? guess : null;
}

/** How much better the words that differ must fit as guessed than as stated. */
const CONTRADICTION = 1.2;

/** How much better the whole text must fit, where another language would fit the stated encoding. */
const WHOLE_CONTRADICTION = 1.15;

/** So few letters outside of ASCII must speak clearly. */
const FEW_HIGH_BYTES = 3;
const CLEAR_CONTRADICTION = 2;

function sameText(sample: Uint8Array, one: string, other: string): boolean {
  return decode(sample, one) === decode(sample, other);
}

function wholeCharacters(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  // Cut at a line end or space, so that no character of several bytes is cut in two.
  let end = SAMPLE_BYTES;
  while (end > SAMPLE_BYTES - 2000 && bytes[end] !== 0x0a && bytes[end] !== 0x20) end--;
  return bytes.subarray(0, end);
}

const MULTI_BYTE = lazy(() => ['shift_jis', 'euc-jp', 'euc-kr', 'big5', 'gb18030'].filter(isSupported));

/** Share of characters that must be everyday ones of the encoding: real text has 97 %, chance 60 %. */
const EVERYDAY = 0.85;

function multiByte(sample: Uint8Array): string | null {
  let best: string | null = null;
  let bestShare = EVERYDAY;
  for (const charset of MULTI_BYTE()) {
    const text = decodeStrictly(sample, charset);
    if (text === null) continue;
    const share = everydayShare(text, charset);
    if (share > bestShare + 0.005) [best, bestShare] = [charset, share];
  }
  return best;
}

function everydayShare(text: string, charset: string): number {
  const characters = [...text].filter((character) => character > '\u007f');
  if (characters.length < 4) return 0;
  // Latin letters with marks stand alone among ASCII letters; ideographs and syllables stand together.
  const runs = text.match(/\P{ASCII}+/gu)?.length ?? 0;
  if (characters.length < runs * 2) return 0;
  const everyday = everydayCharacters(charset);
  const known = characters.filter((character) => everyday.has(character)).length / characters.length;
  const share = (pattern: RegExp): number =>
    characters.filter((character) => pattern.test(character)).length / characters.length;
  // Korean bytes read as Chinese give only characters of the list's first third; Japanese ones give kana.
  if (charset === 'gb18030')
    return share(/[\u3041-\u30ff]/) > 0.1 || lateShare(characters) < 0.05 ? 0 : known;
  if (charset === 'shift_jis' || charset === 'euc-jp')
    return share(/[\u3041-\u30ff]/) < 0.1 || share(/[\uff61-\uff9f]/) > 0.2 ? 0 : known;
  return known;
}

/** UTF-16 of a CJK text, which has no zero bytes to give it away; null for everything else. */
export function utf16OfIdeographs(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE_BYTES) & ~1);
  const shares = (['utf-16le', 'utf-16be'] as const).filter(isSupported).map((charset) => {
    const characters = [...decode(sample, charset)];
    const known = characters.filter(
      (character) =>
        character < '\u007f' || EAST_ASIAN().some((name) => everydayCharacters(name).has(character)),
    );
    return { charset, share: known.length / Math.max(1, characters.length) };
  });
  const best = shares.find(({ share }) => share > 0.9);
  return best === undefined || bytes.length < 16 ? null : best.charset;
}

const EAST_ASIAN = lazy(() => ['gb18030', 'big5', 'euc-kr', 'euc-jp'].filter(isSupported));

let late: Set<string> | undefined;

/** Share of Chinese characters from the later two thirds of GB 2312's first level, where 的's neighbours 是 and 在 are. */
function lateShare(characters: readonly string[]): number {
  late ??= new Set(decodeRows('gb18030', 0xc9, 0xd7, [[0xa1, 0xfe]]));
  return characters.filter((character) => late?.has(character)).length / characters.length;
}

const everyday = new Map<string, Set<string>>();

/** Level 1 of each standard, by the rows it fills, and punctuation. */
const LEVEL_1: Record<
  string,
  readonly [from: number, to: number, columns: readonly (readonly [number, number])[]][]
> = {
  gb18030: [
    [0xb0, 0xd7, [[0xa1, 0xfe]]],
    [0xa1, 0xa3, [[0xa1, 0xfe]]],
  ],
  big5: [
    [
      0xa4,
      0xc6,
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ],
    [
      0xa1,
      0xa2,
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ],
  ],
  'euc-kr': [
    [0xb0, 0xc8, [[0xa1, 0xfe]]],
    [0xa1, 0xa3, [[0xa1, 0xfe]]],
  ],
  'euc-jp': [
    [0xb0, 0xcf, [[0xa1, 0xfe]]],
    [0xa1, 0xa5, [[0xa1, 0xfe]]],
  ],
};

function everydayCharacters(charset: string): Set<string> {
  // Shift_JIS and EUC-JP hold the same standard.
  const standard = charset === 'shift_jis' ? 'euc-jp' : charset;
  const known = everyday.get(standard);
  if (known !== undefined) return known;
  const made = new Set(
    LEVEL_1[standard]!.flatMap(([from, to, columns]) => decodeRows(standard, from, to, columns)),
  );
  everyday.set(standard, made);
  return made;
}

/** Scripts whose bytes follow rules of their own, which no other language's bytes keep. */
function thaiOrHebrewOrGreek(sample: Uint8Array): string | null {
  const high = sample.filter((byte) => byte >= 0x80);
  if (high.length < 8) return null;
  if (isSupported('windows-874') && keepsThaiOrder(sample)) return 'windows-874';
  if (isSupported('windows-1255')) {
    const hebrew = decode(sample, 'windows-1255');
    const letters = hebrew.match(/[א-ת]/g)?.length ?? 0;
    if (letters > high.length * 0.85 && fillsWords(hebrew, /[א-ת]/) && keepsFinals(hebrew))
      return 'windows-1255';
  }
  if (!isSupported('windows-1253')) return null;
  const greek = decode(sample, 'windows-1253');
  const words = greek.match(/[\u0370-\u03ff]{2,}/g) ?? [];
  const common = greek.match(/[αειοσςτνηρπκλυμάέήίόύώ]/g)?.length ?? 0;
  const broken = words.filter((word) => /\p{Ll}\p{Lu}/u.test(word)).length;
  return words.length > 2 &&
    common > high.length * 0.7 &&
    broken < words.length * 0.05 &&
    fillsWords(greek, /[\u0370-\u03ff]/)
    ? 'windows-1253'
    : null;
}

/** True when words with letters of a script have no ASCII letters beside them, as "élève" would have. */
function fillsWords(text: string, script: RegExp): boolean {
  const words = (text.match(/[A-Za-z\u0080-\uffff]+/g) ?? []).filter((word) => script.test(word));
  return words.length > 0 && words.filter((word) => /[A-Za-z]/.test(word)).length < words.length * 0.2;
}

/** Vowels above and below, and tone marks, stand on consonants only; vowels written first stand before one. */
function keepsThaiOrder(sample: Uint8Array): boolean {
  let thai = 0;
  let marks = 0;
  let wrong = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte < 0x80) continue;
    if (byte < 0xa1 || byte > 0xfb || (byte > 0xda && byte < 0xdf)) {
      wrong++;
      continue;
    }
    thai++;
    const before = sample[at - 1] ?? 0;
    const isMark = byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
    if (!isMark) continue;
    marks++;
    const onLetter =
      (before >= 0xa1 && before <= 0xce) ||
      (before >= 0xd1 && before <= 0xda) ||
      before === 0xd3 ||
      before >= 0xe5;
    if (!onLetter) wrong++;
  }
  // A fifth of Thai is marks; other languages' bytes break the order every few letters.
  return thai > 20 && marks > thai * 0.08 && wrong < thai * 0.02;
}

/** Five letters have a form for the end of a word. */
function keepsFinals(text: string): boolean {
  const finals = text.match(/[ךםןףץ]/g)?.length ?? 0;
  const inside = text.match(/[ךםןףץ](?=[א-ת])/g)?.length ?? 0;
  return inside <= finals * 0.05;
}

function singleByte(sample: Uint8Array): string {
  const words = sampleWords(sample);
  let best = 'windows-1252';
  let bestFit = 0;
  for (const charset of SINGLE_BYTE()) {
    const { fit } = reading(words, charset);
    if (fit > bestFit * CLEAR_LEAD) [best, bestFit] = [charset, fit];
  }
  return best === 'windows-1252' || best === 'iso-8859-15' ? westernVariant(sample) : best;
}

/** ISO 8859-15 differs from windows-1252 in eight places; a letter among letters, or €, speaks for it. */
function westernVariant(sample: Uint8Array): string {
  if (!isSupported('iso-8859-15') || sample.some((byte) => byte >= 0x80 && byte < 0xa0))
    return 'windows-1252';
  const text = decode(sample, 'iso-8859-15');
  return /€|\p{L}[œŒšž]|[œŒšžŽŠ]\p{L}/u.test(text) && !/\d[ŒœŸ]/u.test(text) ? 'iso-8859-15' : 'windows-1252';
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // `fatal` throws at the first byte that the encoding does not have: that is the answer.
    return null;
  }
}
