import type { RankedText } from './text.ts';

/**
 * Words and pairs of words as concepts: each gets a probability of standing in an editor's summary. What is
 * known of a concept is put into bins, and every bin has one weight.
 */

/** A table of weights: concepts fall into one of `size` bins. */
export interface Template {
  readonly name: string;
  readonly size: number;
}

/** The `k`th use of a word is a concept of its own, up to this one. */
const MOST_USES = 4;

/** The most frequent words of the training articles have weights of their own, this many per language. */
export const COMMON_WORDS = 150;
/** Place of every other word in the tables below. */
const UNCOMMON = COMMON_WORDS;

export const WORD_TEMPLATES: readonly Template[] = [
  { name: 'bias', size: 1 },
  { name: 'use × spread', size: 4 * 6 },
  { name: 'use × count', size: 4 * 8 },
  { name: 'use × class', size: 4 * 5 },
  { name: 'use × title', size: 4 * 2 },
  { name: 'use × lead', size: 4 * 4 },
  { name: 'use × sentences', size: 4 * 5 },
  { name: 'first × title', size: 6 * 2 },
  { name: 'first × class', size: 6 * 5 },
  { name: 'spread × title', size: 6 * 2 },
  { name: 'class × title', size: 5 * 2 },
  { name: 'spread × sentences', size: 5 * 5 },
  { name: 'letters', size: 11 },
  { name: 'best sentence × first', size: 9 * 3 },
  { name: 'best sentence', size: 9 },
  { name: 'mean sentence', size: 9 },
  { name: 'place in lead', size: 8 },
  { name: 'common word × use', size: (COMMON_WORDS + 1) * 2 },
];

export const PAIR_TEMPLATES: readonly Template[] = [
  { name: 'bias', size: 1 },
  { name: 'spread × sentences', size: 5 * 5 },
  { name: 'spread × title', size: 5 * 8 },
  { name: 'word spreads', size: 6 * 6 },
  { name: 'first × title', size: 6 * 8 },
  { name: 'classes × title', size: 25 * 2 },
  { name: 'classes × first', size: 25 * 3 },
  { name: 'best sentence × first', size: 9 * 3 },
  { name: 'best sentence', size: 9 },
  { name: 'mean sentence', size: 9 },
  { name: 'place in lead', size: 8 },
  { name: 'sentences', size: 5 },
  { name: 'rarer count', size: 5 },
  { name: 'length of first', size: 5 },
  { name: 'left common word', size: COMMON_WORDS + 1 },
  { name: 'right common word', size: COMMON_WORDS + 1 },
];

const offsetsOf = (templates: readonly Template[]): number[] => {
  let total = 0;
  return templates.map((template) => {
    total += template.size;
    return total - template.size;
  });
};
const WORD_OFFSETS = offsetsOf(WORD_TEMPLATES);
const PAIR_OFFSETS = offsetsOf(PAIR_TEMPLATES);

const total = (templates: readonly Template[]): number =>
  templates.reduce((sum, template) => sum + template.size, 0);
export const WORD_WEIGHTS: number = total(WORD_TEMPLATES);
export const PAIR_WEIGHTS: number = total(PAIR_TEMPLATES);

/** Bins of every concept, one row each; flat, because there are thousands. */
export interface Concepts {
  readonly words: Int32Array;
  /** Row of a word's first use, by word id; the rows of its further uses follow. One more entry closes the list. */
  readonly wordRows: Int32Array;
  /** Row = pair id. */
  readonly pairs: Int32Array;
}

export const WORD_BINS: number = WORD_TEMPLATES.length;
export const PAIR_BINS: number = PAIR_TEMPLATES.length;

function bin(value: number, cuts: readonly number[]): number {
  let index = 0;
  while (index < cuts.length && value > cuts[index]!) index += 1;
  return index;
}

const firstBin = (first: number): number => bin(first, [0, 1, 2, 4, 8]);
const spreadBin = (share: number): number => bin(share, [0.08, 0.16, 0.28, 0.45, 0.7]);
const countBin = (count: number): number => bin(count, [1, 2, 3, 4, 6, 9, 14]);
const placeBin = (place: number): number => bin(place, [2, 5, 9, 14, 20, 28]);
const scoreBin = (score: number): number => bin(score, [-0.08, -0.04, -0.015, 0.01, 0.04, 0.08, 0.13, 0.2]);
const regionOf = (first: number): number => bin(first, [0, 2]);

/**
 * Bins of all concepts.
 *
 * @param scores what each sentence is worth, centred on zero (see `rank.ts`)
 * @param common place of each common word of the language
 */
export function conceptsOf(
  text: RankedText,
  scores: readonly number[],
  common: ReadonlyMap<string, number>,
): Concepts {
  const size = text.words.length;
  const sizeBin = bin(size, [5, 9, 14, 22]);
  const classes = Uint8Array.from(text.vocabulary, (word, id) => classOf(text, word, id));
  const commons = Int32Array.from(text.vocabulary, (word) => common.get(word) ?? UNCOMMON);
  const words = new Uses(text.vocabulary.length);
  const pairs = new Uses(text.pairCount);
  const pairWords = new Int32Array(text.pairCount * 2);
  text.words.forEach((own, sentence) => {
    words.add(own, sentence, scores[sentence]!);
    pairs.add(text.pairs[sentence]!, sentence, scores[sentence]!);
    text.pairs[sentence]!.forEach((pair, at) => {
      pairWords[pair * 2] = own[at]!;
      pairWords[pair * 2 + 1] = own[at + 1]!;
    });
  });
  const wordRows = new Int32Array(text.vocabulary.length + 1);
  text.count.forEach((count, id) => {
    wordRows[id + 1] = wordRows[id]! + Math.min(count, MOST_USES);
  });
  const wordBins = new Int32Array(wordRows.at(-1)! * WORD_BINS);
  text.vocabulary.forEach((word, id) => {
    const first = firstBin(words.first[id]!);
    const spread = text.spread[id]!;
    const share = spreadBin(spread / size);
    const inTitle = text.title.words.has(id) ? 1 : 0;
    const kind = classes[id]!;
    const best = scoreBin(words.best[id]!);
    const place = words.first[id] === 0 ? placeBin(words.place[id]!) : 7;
    const early = Math.min(words.early[id]!, 3);
    const mean = scoreBin(words.sum[id]! / words.spread[id]!);
    for (let row = wordRows[id]!; row < wordRows[id + 1]!; row += 1) {
      const use = row - wordRows[id]!;
      writeRow(wordBins, row * WORD_BINS, WORD_OFFSETS, [
        0,
        use * 6 + share,
        use * 8 + countBin(text.count[id]!),
        use * 5 + kind,
        use * 2 + inTitle,
        use * 4 + early,
        use * 5 + sizeBin,
        first * 2 + inTitle,
        first * 5 + kind,
        share * 2 + inTitle,
        kind * 2 + inTitle,
        Math.min(spread, 4) * 5 + sizeBin,
        Math.min(word.length, 10),
        best * 3 + regionOf(words.first[id]!),
        best,
        mean,
        place,
        commons[id]! * 2 + (use === 0 ? 0 : 1),
      ]);
    }
  });
  const pairBins = new Int32Array(text.pairCount * PAIR_BINS);
  for (let pair = 0; pair < text.pairCount; pair += 1) {
    const left = pairWords[pair * 2]!;
    const right = pairWords[pair * 2 + 1]!;
    const first = pairs.first[pair]!;
    const inTitle =
      (text.title.words.has(left) ? 1 : 0) +
      (text.title.words.has(right) ? 2 : 0) +
      (text.title.pairs.has(pair) ? 4 : 0);
    const kinds = classes[left]! * 5 + classes[right]!;
    const spread = Math.min(pairs.spread[pair]!, 4);
    const best = scoreBin(pairs.best[pair]!);
    writeRow(pairBins, pair * PAIR_BINS, PAIR_OFFSETS, [
      0,
      spread * 5 + sizeBin,
      spread * 8 + inTitle,
      spreadBin(text.spread[left]! / size) * 6 + spreadBin(text.spread[right]! / size),
      firstBin(first) * 8 + inTitle,
      kinds * 2 + (inTitle > 0 ? 1 : 0),
      kinds * 3 + regionOf(first),
      best * 3 + regionOf(first),
      best,
      scoreBin(pairs.sum[pair]! / pairs.spread[pair]!),
      first === 0 ? placeBin(pairs.place[pair]!) : 7,
      sizeBin,
      bin(Math.min(text.count[left]!, text.count[right]!), [1, 2, 3, 5]),
      bin(text.words[first]!.length, [10, 18, 26, 36]),
      commons[left]!,
      commons[right]!,
    ]);
  }
  return { words: wordBins, wordRows, pairs: pairBins };
}

function writeRow(target: Int32Array, at: number, offsets: readonly number[], bins: readonly number[]): void {
  for (let index = 0; index < bins.length; index += 1) target[at + index] = offsets[index]! + bins[index]!;
}

/** 0 figure, 1 name, 2 common in this article, 3 short, 4 any other. */
function classOf(text: RankedText, word: string, id: number): number {
  if (/\d/.test(word)) return 0;
  if (text.capitals[id]! / text.spread[id]! > 0.5) return 1;
  if (text.spread[id]! / text.words.length > 0.4) return 2;
  return word.length < 4 ? 3 : 4;
}

/** Where concepts are used, gathered sentence by sentence. */
class Uses {
  readonly first: Int32Array;
  /** Place in the sentence of its first use. */
  readonly place: Int32Array;
  readonly spread: Int32Array;
  /** In how many of the first three sentences. */
  readonly early: Int32Array;
  readonly best: Float64Array;
  readonly sum: Float64Array;
  readonly #last: Int32Array;

  constructor(size: number) {
    this.first = new Int32Array(size).fill(-1);
    this.place = new Int32Array(size);
    this.spread = new Int32Array(size);
    this.early = new Int32Array(size);
    this.best = new Float64Array(size).fill(-1);
    this.sum = new Float64Array(size);
    this.#last = new Int32Array(size).fill(-1);
  }

  add(ids: Int32Array, sentence: number, score: number): void {
    ids.forEach((id, at) => {
      if (this.#last[id] === sentence) return;
      this.#last[id] = sentence;
      if (this.first[id] === -1) {
        this.first[id] = sentence;
        this.place[id] = at;
      }
      this.spread[id]! += 1;
      if (sentence < 3) this.early[id]! += 1;
      this.best[id] = Math.max(this.best[id]!, score);
      this.sum[id]! += score;
    });
  }
}

/** Probability that the concept of a row stands in the summary. */
export function probability(
  bins: Int32Array,
  from: number,
  count: number,
  weights: readonly number[],
): number {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += weights[bins[at]!]!;
  return 1 / (1 + Math.exp(-sum));
}
