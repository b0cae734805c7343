import weights from './language.weights.json' with { type: 'json' };

/** Lengths of the letter sequences that the model weighs. */
export const SEQUENCE_LENGTHS = [1, 2, 3, 4] as const;

/** What a sequence's weight counts for, by length: overlapping sequences say the same thing several times. */
export const LENGTH_FACTORS = [0, 0.3, 0.6, 0.8, 1];

interface Model {
  languages: string[];
  keys: Uint32Array;
  starts: Uint32Array;
  entryLanguages: Uint8Array;
  entryWeights: Uint8Array;
}

/** Score per letter that a language's own text has on average, by language. */
export function typicalScores(): Map<string, number> {
  return new Map(weights.languages.map((language, index) => [language, weights.typical[index] ?? 0]));
}

let loaded: Model | undefined;

/** Words of a text: runs of letters with their marks, lower-cased. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function sequenceHash(sequence: string): number {
  return hashOf(sequence, 0, sequence.length);
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Sum of weights by language, for words as `wordsOf` gives them. Divided by the number of letters. */
export function scoreWords(words: readonly string[]): Map<string, number> {
  loaded ??= load();
  const { languages, keys, starts, entryLanguages, entryWeights } = loaded;
  const sums = new Float64Array(languages.length);
  let letters = 0;
  for (const word of words) {
    letters += word.length;
    for (const length of SEQUENCE_LENGTHS) {
      const factor = LENGTH_FACTORS[length]! / weights.steps;
      for (let at = 0; at + length <= word.length; at++) {
        const row = find(keys, hashOf(word, at, at + length));
        if (row < 0) continue;
        for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
          sums[entryLanguages[entry]!]! += entryWeights[entry]! * factor;
        }
      }
    }
  }
  return new Map(languages.map((language, index) => [language, sums[index]! / Math.max(1, letters)]));
}

/** The best language's score for the words, as a share of what that language's own text has. */
export function bestScore(words: readonly string[]): number {
  const typical = typicalScores();
  let best = 0;
  for (const [language, score] of scoreWords(words))
    best = Math.max(best, score / Math.max(1, typical.get(language) ?? 1));
  return best;
}

function find(keys: Uint32Array, hash: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle]!;
    if (key === hash) return middle;
    if (key < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function load(): Model {
  const bytes = Buffer.from(weights.data, 'base64');
  const [keyBytes, rows, entries] = weights.sizes as [number, number, number, number];
  const keys = new Uint32Array(rows);
  let at = 0;
  let key = 0;
  for (let row = 0; row < rows; row++) {
    let delta = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++]!;
      delta += (byte & 127) * unit;
      if (byte < 128) break;
    }
    key += delta;
    keys[row] = key;
  }
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) starts[row + 1] = starts[row]! + bytes[keyBytes + row]!;
  const first = keyBytes + rows;
  return {
    languages: weights.languages,
    keys,
    starts,
    entryLanguages: bytes.subarray(first, first + entries),
    entryWeights: bytes.subarray(first + entries, first + entries * 2),
  };
}
