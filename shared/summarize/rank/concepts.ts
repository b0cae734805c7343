import type { RankedText } from './text.ts';

/**
 * Words and pairs of words as concepts: each gets a probability of standing in an editor's summary. What is
 * known of a concept is put into bins, and every bin has one weight.
 */

/** A table of weights: each concept falls into one of `size` bins. Weights are stored under the table's name. */
export interface Template<Concept> {
  readonly name: string;
  readonly size: number;
  readonly bin: (concept: Concept) => number;
}

/** The `k`th use of a word is a concept of its own, up to this one. */
const MOST_USES = 4;

/** The most frequent words of the training articles have weights of their own, this many per language. */
export const COMMON_WORDS = 150;
/** Place of every other word in the tables below. */
const UNCOMMON = COMMON_WORDS;

/** The use of a word, in bins where it does not say otherwise. */
interface WordUse {
  /** Whether it is the word's first use, its second, …, from 0. */
  use: number;
  /** See `classOf`. */
  kind: number;
  /** 1 when the word stands in the title. */
  inTitle: number;
  /** Share of the sentences that have it; and their number, at most 4. */
  share: number;
  sentences: number;
  count: number;
  /** First sentence that has it; and its part of the article. */
  first: number;
  region: number;
  /** How many of the first three sentences have it. */
  early: number;
  /** Sentences of the article. */
  size: number;
  /** Letters of the word, at most 10. */
  letters: number;
  /** Scores of the sentences that have it. */
  best: number;
  mean: number;
  /** Place in the first sentence of the article; 7 when it is not there. */
  place: number;
  /** Place among the language's common words. */
  common: number;
}

export const WORD_TEMPLATES: readonly Template<WordUse>[] = [
  { name: 'bias', size: 1, bin: () => 0 },
  { name: 'use × spread', size: 4 * 6, bin: ({ use, share }) => use * 6 + share },
  { name: 'use × count', size: 4 * 8, bin: ({ use, count }) => use * 8 + count },
  { name: 'use × class', size: 4 * 5, bin: ({ use, kind }) => use * 5 + kind },
  { name: 'use × title', size: 4 * 2, bin: ({ use, inTitle }) => use * 2 + inTitle },
  { name: 'use × lead', size: 4 * 4, bin: ({ use, early }) => use * 4 + early },
  { name: 'use × sentences', size: 4 * 5, bin: ({ use, size }) => use * 5 + size },
  { name: 'first × title', size: 6 * 2, bin: ({ first, inTitle }) => first * 2 + inTitle },
  { name: 'first × class', size: 6 * 5, bin: ({ first, kind }) => first * 5 + kind },
  { name: 'spread × title', size: 6 * 2, bin: ({ share, inTitle }) => share * 2 + inTitle },
  { name: 'class × title', size: 5 * 2, bin: ({ kind, inTitle }) => kind * 2 + inTitle },
  { name: 'spread × sentences', size: 5 * 5, bin: ({ sentences, size }) => sentences * 5 + size },
  { name: 'letters', size: 11, bin: ({ letters }) => letters },
  { name: 'best sentence × first', size: 9 * 3, bin: ({ best, region }) => best * 3 + region },
  { name: 'best sentence', size: 9, bin: ({ best }) => best },
  { name: 'mean sentence', size: 9, bin: ({ mean }) => mean },
  { name: 'place in lead', size: 8, bin: ({ place }) => place },
  {
    name: 'common word × use',
    size: (COMMON_WORDS + 1) * 2,
    bin: ({ common, use }) => common * 2 + (use === 0 ? 0 : 1),
  },
];

/** A pair of neighbouring words, in bins where it does not say otherwise. */
interface WordPair {
  /** Number of sentences that have it, at most 4; and those of the article. */
  sentences: number;
  size: number;
  /** 1 for the left word in the title, 2 for the right one, 4 for the pair: their sum. */
  inTitle: number;
  /** Share of the sentences that have the left word, and the right one. */
  leftShare: number;
  rightShare: number;
  first: number;
  region: number;
  /** Classes of both words. */
  kinds: number;
  best: number;
  mean: number;
  place: number;
  /** Uses of its rarer word. */
  rarer: number;
  /** Words of the first sentence that has it. */
  length: number;
  leftCommon: number;
  rightCommon: number;
}

export const PAIR_TEMPLATES: readonly Template<WordPair>[] = [
  { name: 'bias', size: 1, bin: () => 0 },
  { name: 'spread × sentences', size: 5 * 5, bin: ({ sentences, size }) => sentences * 5 + size },
  { name: 'spread × title', size: 5 * 8, bin: ({ sentences, inTitle }) => sentences * 8 + inTitle },
  { name: 'word spreads', size: 6 * 6, bin: ({ leftShare, rightShare }) => leftShare * 6 + rightShare },
  { name: 'first × title', size: 6 * 8, bin: ({ first, inTitle }) => first * 8 + inTitle },
  { name: 'classes × title', size: 25 * 2, bin: ({ kinds, inTitle }) => kinds * 2 + (inTitle > 0 ? 1 : 0) },
  { name: 'classes × first', size: 25 * 3, bin: ({ kinds, region }) => kinds * 3 + region },
  { name: 'best sentence × first', size: 9 * 3, bin: ({ best, region }) => best * 3 + region },
  { name: 'best sentence', size: 9, bin: ({ best }) => best },
  { name: 'mean sentence', size: 9, bin: ({ mean }) => mean },
  { name: 'place in lead', size: 8, bin: ({ place }) => place },
  { name: 'sentences', size: 5, bin: ({ size }) => size },
  { name: 'rarer count', size: 5, bin: ({ rarer }) => rarer },
  { name: 'length of first', size: 5, bin: ({ length }) => length },
  { name: 'left common word', size: COMMON_WORDS + 1, bin: ({ leftCommon }) => leftCommon },
  { name: 'right common word', size: COMMON_WORDS + 1, bin: ({ rightCommon }) => rightCommon },
];

type Sized = Pick<Template<never>, 'name' | 'size'>;

const offsetsOf = (templates: readonly Sized[]): number[] => {
  let total = 0;
  return templates.map((template) => {
    total += template.size;
    return total - template.size;
  });
};
const WORD_OFFSETS = offsetsOf(WORD_TEMPLATES);
const PAIR_OFFSETS = offsetsOf(PAIR_TEMPLATES);

const total = (templates: readonly Sized[]): number =>
  templates.reduce((sum, template) => sum + template.size, 0);
export const WORD_WEIGHTS: number = total(WORD_TEMPLATES);
export const PAIR_WEIGHTS: number = total(PAIR_TEMPLATES);

/** Weights of the bins of each template, by its name. */
export type TemplateWeights = Readonly<Record<string, readonly number[]>>;

/** Weights by name as one list, in the order of the templates. */
export function flatWeights(templates: readonly Sized[], weights: TemplateWeights): number[] {
  return templates.flatMap(({ name }) => weights[name]!);
}

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
  text.words.forEach((own, sentence) => {
    words.add(own, sentence, scores[sentence]!);
  });
  const wordRows = new Int32Array(text.vocabulary.length + 1);
  text.count.forEach((count, id) => {
    wordRows[id + 1] = wordRows[id]! + Math.min(count, MOST_USES);
  });
  const wordBins = new Int32Array(wordRows.at(-1)! * WORD_BINS);
  text.vocabulary.forEach((word, id) => {
    const first = words.first[id]!;
    const concept: WordUse = {
      use: 0,
      kind: classes[id]!,
      inTitle: text.title.words.has(id) ? 1 : 0,
      share: spreadBin(text.spread[id]! / size),
      sentences: Math.min(text.spread[id]!, 4),
      count: countBin(text.count[id]!),
      first: firstBin(first),
      region: regionOf(first),
      early: Math.min(words.early[id]!, 3),
      size: sizeBin,
      letters: Math.min(word.length, 10),
      best: scoreBin(words.best[id]!),
      mean: scoreBin(words.sum[id]! / words.spread[id]!),
      place: first === 0 ? placeBin(words.place[id]!) : 7,
      common: commons[id]!,
    };
    for (let row = wordRows[id]!; row < wordRows[id + 1]!; row += 1) {
      concept.use = row - wordRows[id]!;
      writeRow(wordBins, row * WORD_BINS, WORD_OFFSETS, WORD_TEMPLATES, concept);
    }
  });
  return {
    words: wordBins,
    wordRows,
    pairs: pairBinsOf(text, scores, { sizeBin, classes, commons }),
  };
}

interface Shared {
  readonly sizeBin: number;
  readonly classes: Uint8Array;
  readonly commons: Int32Array;
}

function pairBinsOf(
  text: RankedText,
  scores: readonly number[],
  { sizeBin, classes, commons }: Shared,
): Int32Array {
  const size = text.words.length;
  const pairs = new Uses(text.pairCount);
  const pairWords = new Int32Array(text.pairCount * 2);
  text.words.forEach((own, sentence) => {
    pairs.add(text.pairs[sentence]!, sentence, scores[sentence]!);
    text.pairs[sentence]!.forEach((pair, at) => {
      pairWords[pair * 2] = own[at]!;
      pairWords[pair * 2 + 1] = own[at + 1]!;
    });
  });
  const pairBins = new Int32Array(text.pairCount * PAIR_BINS);
  for (let pair = 0; pair < text.pairCount; pair += 1) {
    const left = pairWords[pair * 2]!;
    const right = pairWords[pair * 2 + 1]!;
    const first = pairs.first[pair]!;
    writeRow(pairBins, pair * PAIR_BINS, PAIR_OFFSETS, PAIR_TEMPLATES, {
      sentences: Math.min(pairs.spread[pair]!, 4),
      size: sizeBin,
      inTitle:
        (text.title.words.has(left) ? 1 : 0) +
        (text.title.words.has(right) ? 2 : 0) +
        (text.title.pairs.has(pair) ? 4 : 0),
      leftShare: spreadBin(text.spread[left]! / size),
      rightShare: spreadBin(text.spread[right]! / size),
      first: firstBin(first),
      region: regionOf(first),
      kinds: classes[left]! * 5 + classes[right]!,
      best: scoreBin(pairs.best[pair]!),
      mean: scoreBin(pairs.sum[pair]! / pairs.spread[pair]!),
      place: first === 0 ? placeBin(pairs.place[pair]!) : 7,
      rarer: bin(Math.min(text.count[left]!, text.count[right]!), [1, 2, 3, 5]),
      length: bin(text.words[first]!.length, [10, 18, 26, 36]),
      leftCommon: commons[left]!,
      rightCommon: commons[right]!,
    });
  }
  return pairBins;
}

function writeRow<Concept>(
  target: Int32Array,
  at: number,
  offsets: readonly number[],
  templates: readonly Template<Concept>[],
  concept: Concept,
): void {
  for (let index = 0; index < templates.length; index += 1) {
    target[at + index] = offsets[index]! + templates[index]!.bin(concept);
  }
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
