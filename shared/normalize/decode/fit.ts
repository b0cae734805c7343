import { alphabetOf } from '../../languages/alphabets.ts';
import { toNfc } from '../characters.ts';
import { scoreWords, typicalScores } from '../language/model.ts';

/** Words that are scored for each candidate, with letters outside of ASCII and without. */
const SAMPLE_WORDS = 250;

/** The words of a sample: bytes between ASCII separators, which all single-byte encodings share. */
export interface SampleWords {
  marked: Uint8Array[];
  /** What the words without letters outside of ASCII say, by language. */
  plain: Map<string, number>;
  /** The whole sample, and its bytes outside of ASCII. */
  sample: Uint8Array;
  high: number;
  /** Readings that were made, by their words: many encodings give the same. */
  readings: Map<string, Reading>;
}

export function sampleWords(sample: Uint8Array): SampleWords {
  const marked: Uint8Array[] = [];
  const plain: string[] = [];
  let high = 0;
  let from = 0;
  for (let at = 0; at <= sample.length; at++) {
    const byte = sample[at] ?? 0x20;
    if (byte >= 0x80) high++;
    if (byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)) continue;
    const word = sample.subarray(from, at);
    at = afterTag(sample, at);
    from = at + 1;
    if (word.length === 0) continue;
    if (word.some((letter) => letter >= 0x80)) {
      if (marked.length < SAMPLE_WORDS) marked.push(word);
    } else if (plain.length < SAMPLE_WORDS) plain.push(Buffer.from(word).toString('latin1').toLowerCase());
  }
  return { marked, plain: sums(plain), sample, high, readings: new Map() };
}

/** Bytes of the longest tag that is skipped. */
const TAG_BYTES = 500;

/** Place of the sign that ends a tag begun here, or the place itself: names of tags are words of no language. */
function afterTag(sample: Uint8Array, at: number): number {
  if (sample[at] !== 0x3c) return at;
  const next = sample[at + 1] ?? 0x20;
  const opens = next === 0x2f || next === 0x21 || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a);
  const end = opens ? sample.subarray(at, at + TAG_BYTES).indexOf(0x3e) : -1;
  return end < 0 ? at : at + end;
}

/** How a text reads in an encoding: the language that its words fit best, and how well. */
export interface Reading {
  language: string;
  /** Share of what the language's own text scores; comparable between encodings of the same sample. */
  fit: number;
}

export function reading(words: SampleWords, charset: string): Reading {
  const marked = decodedWords(words.marked, charset);
  const key = marked.join(' ');
  const best = words.readings.get(key) ?? bestReading(marked, words.plain);
  words.readings.set(key, best);
  const holes = decode(words.sample, charset).match(/[\u0080-\u009f\ufffd]/g)?.length ?? 0;
  return holes === 0 ? best : { ...best, fit: best.fit * (HOLED - Math.min(HOLED, holes / words.high)) };
}

function bestReading(marked: readonly string[], plain: ReadonlyMap<string, number>): Reading {
  // At most what all words give, likeliest first: most languages need no closer look.
  const bounds = [...sums(marked)]
    .map(([language, sum]) => ({ language, bound: fitOf(language, sum + (plain.get(language) ?? 0)) }))
    .sort((one, other) => other.bound - one.bound);
  let best: Reading = { language: '', fit: 0 };
  for (const { language, bound } of bounds) {
    if (bound <= best.fit) break;
    const alphabet = alphabetOf(language);
    if (alphabet === null) continue;
    const fit = fitOf(language, fitting(marked, language, alphabet) + (plain.get(language) ?? 0));
    if (fit > best.fit) best = { language, fit };
  }
  return best;
}

/** What a reading is worth that has a control character or a byte that the encoding has not. */
const HOLED = 0.9;

/** How well the words that two encodings read differently fit in each of them, in the language of each reading. */
export function differingFit(
  words: SampleWords,
  own: string,
  other: string,
): { words: number; own: number; other: number } {
  const differing = words.marked.filter((word) => decode(word, own) !== decode(word, other));
  const fitIn = (charset: string): number => {
    const { language } = reading(words, charset);
    const alphabet = alphabetOf(language);
    return alphabet === null
      ? 0
      : fitOf(language, fitting(decodedWords(differing, charset), language, alphabet));
  };
  return { words: differing.length, own: fitIn(own), other: fitIn(other) };
}

/** What the words that the language can write score in it. */
function fitting(words: readonly string[], language: string, alphabet: RegExp): number {
  return sums(words.filter((word) => alphabet.test(word))).get(language) ?? 0;
}

let typical: Map<string, number> | undefined;

function fitOf(language: string, sum: number): number {
  typical ??= typicalScores();
  return sum / Math.max(1, typical.get(language) ?? 1);
}

/** Words as the encoding reads them; those that no language has are left out: they score nothing. */
function decodedWords(words: readonly Uint8Array[], charset: string): string[] {
  // One decoding for all of them: a line feed is the same byte in every single-byte encoding.
  return toNfc(decode(Buffer.concat(words.flatMap((word) => [word, LINE_FEED])), charset))
    .split(/[\n‘’“”„‚«»‹›–—…•·°€£§©®™\u00a0]+/u)
    .filter((word) => /^[\p{L}\p{M}]+$/u.test(word) && !/\p{Ll}\p{Lu}/u.test(word) && !mixesScripts(word))
    .map((word) => word.toLowerCase());
}

const LINE_FEED = Uint8Array.of(0x0a);

function mixesScripts(word: string): boolean {
  return /[A-Za-z]/.test(word) && /[\u0370-\u06ff]/.test(word);
}

function sums(words: readonly string[]): Map<string, number> {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return new Map([...scoreWords(words)].map(([language, score]) => [language, score * letters]));
}

function decode(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}
