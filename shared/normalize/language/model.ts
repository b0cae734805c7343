import { readBeside } from '../../languages/data-file.ts';

/** The model's file. It stands beside the bundle too: inside, every cold start would parse it as source. */
const WEIGHTS_FILE = 'language.weights.bin';

/** The longest letter sequence weighed, with the spaces that mark a word's beginning and end. Longer: whole words. */
export const MAX_SEQUENCE = 5;

/** Bits of a feature's hash that choose its bucket; the next 16 are compared. */
export const BUCKET_BITS = 12;

/** What the file's first line says, as JSON. The tables follow. */
export interface ModelHeader {
  about: string;
  languages: readonly string[];
  /** Score per letter that a language's own text has on average. */
  typical: readonly number[];
  /** Weights are whole numbers of this part of one. */
  steps: number;
  rows: number;
  entries: number;
}

interface Model extends Pick<ModelHeader, 'languages' | 'typical' | 'steps'> {
  /** First row of each bucket, first weight of each bucket. */
  rows: Uint32Array;
  entries: Uint32Array;
  /** Of each row: 16 bits of its hash, and how many languages it speaks for. */
  keys: Uint16Array;
  counts: Uint8Array;
  /** Language in the low byte, weight in the high byte. */
  weights: Uint16Array;
}

let loaded: Model | undefined;

function model(): Model {
  loaded ??= readModel(readBeside(import.meta.url, WEIGHTS_FILE));
  return loaded;
}

/** The upper bits of FNV-1a are good enough after one more mixing step. */
export function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** What a name's letters count for, beside a plain word's. */
const NAME_WEIGHT = 0.4;

/** Weights summed by language (in the model's order), and the letters that they are of. */
export interface WeightSums {
  sums: Float64Array;
  letters: number;
}

/**
 * @param words runs of letters with their marks, in small letters
 * @param names words that count less
 */
export function sumWeights(words: readonly string[], names: readonly string[] = []): WeightSums {
  const own = model();
  const sums = new Float64Array(own.languages.length);
  let letters = 0;
  for (const name of names) {
    letters += name.length * NAME_WEIGHT;
    addWord(own, name, sums);
  }
  if (names.length > 0) for (let at = 0; at < sums.length; at++) sums[at]! *= NAME_WEIGHT;
  for (const word of words) {
    letters += word.length;
    addWord(own, word, sums);
  }
  return { sums, letters };
}

/** Weights of several texts together. */
export function addSums(parts: readonly WeightSums[]): WeightSums {
  const sums = new Float64Array(model().languages.length);
  for (const part of parts) for (let at = 0; at < sums.length; at++) sums[at]! += part.sums[at]!;
  return { sums, letters: parts.reduce((letters, part) => letters + part.letters, 0) };
}

/** Mean weight per letter, by language. */
export function scoresOf({ sums, letters }: WeightSums): (readonly [language: string, score: number])[] {
  const { languages, steps } = model();
  const scale = 1 / (steps * Math.max(1, letters));
  return languages.map((language, index) => [language, sums[index]! * scale]);
}

/** Mean weight per letter of the words, by language. */
export function scoreWords(words: readonly string[]): Map<string, number> {
  return new Map(scoresOf(sumWeights(words)));
}

/** Hashes roll on from each letter, so that each costs one step. */
function addWord(from: Model, word: string, sums: Float64Array): void {
  const last = word.length + 1;
  for (let start = 0; start < last; start++) {
    let hash = 0x811c9dc5;
    const end = start === 0 ? last : Math.min(last, start + MAX_SEQUENCE - 1);
    for (let at = start; at <= end; at++) {
      const unit = at === 0 || at === last ? 32 : word.charCodeAt(at - 1);
      hash = Math.imul(hash ^ unit, 0x01000193);
      if (at === 0 || (at >= MAX_SEQUENCE && start === 0 && at < last)) continue;
      addFeature(from, mixed(hash), sums);
    }
  }
}

function addFeature(from: Model, hash: number, sums: Float64Array): void {
  const { rows, keys, counts, weights } = from;
  const bucket = hash >>> (32 - BUCKET_BITS);
  const key = (hash >>> (16 - BUCKET_BITS)) & 0xffff;
  const first = rows[bucket]!;
  const end = rows[bucket + 1]!;
  let row = first;
  while (row < end && keys[row] !== key) row++;
  if (row === end) return;
  let at = from.entries[bucket]!;
  for (let before = first; before < row; before++) at += counts[before]!;
  for (const last = at + counts[row]!; at < last; at++) {
    const pair = weights[at]!;
    sums[pair & 0xff]! += pair >>> 8;
  }
}

/** Score per letter that a language's own text has on average, by language. */
export function typicalScores(): Map<string, number> {
  const { languages, typical } = model();
  return new Map(languages.map((language, index) => [language, typical[index] ?? 0]));
}

/** The file's bytes are the tables themselves: views on them, nothing to unpack. */
function readModel(file: Buffer): Model {
  const end = file.indexOf('\n') + 1;
  const header = JSON.parse(file.toString('utf8', 0, end)) as ModelHeader;
  const buckets = 2 ** BUCKET_BITS + 1;
  const rowsAt = file.byteOffset + end;
  const entriesAt = rowsAt + buckets * 4;
  const weightsAt = entriesAt + buckets * 4;
  const keysAt = weightsAt + header.entries * 2;
  const countsAt = keysAt + header.rows * 2;
  return {
    languages: header.languages,
    typical: header.typical,
    steps: header.steps,
    rows: new Uint32Array(file.buffer, rowsAt, buckets),
    entries: new Uint32Array(file.buffer, entriesAt, buckets),
    weights: new Uint16Array(file.buffer, weightsAt, header.entries),
    keys: new Uint16Array(file.buffer, keysAt, header.rows),
    counts: new Uint8Array(file.buffer, countsAt, header.rows),
  };
}
