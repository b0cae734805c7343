import { featuresOf, wordsOf } from './pack.ts';
import type { Frequencies } from './sources.ts';

/** A feature and what it says of the languages: parallel lists of language and weight. */
export interface Row {
  feature: string;
  languages: number[];
  weights: number[];
}

/** Features kept of each language, by length: those that tell most of it from the mean of all. */
const KEPT = [0, 40, 200, 350, 400, 350, 250];

/** Languages close enough to need features of their own: those that tell one from the mean of its sisters. */
const SISTERS = [
  'bs hr sr-Latn',
  'id ms',
  'da no no-nn',
  'cs sk',
  'es ca pt gl',
  'af nl',
  'bg mk sr',
  'ru uk be',
  'az tr',
  'hi mr ne bho',
];
const KEPT_OF_SISTERS = [0, 10, 60, 200, 300, 300, 300];

/** Of a language known from a few pages, what is rarer is chance. */
const SMALL_PART = 0.5;

/** Floor of a feature's frequency, by length: about one in a newspaper's month. */
const FLOOR = [0, 1e-4, 3e-5, 1e-5, 5e-6, 5e-6, 2e-5];

/** Overlapping features say the same thing several times: what each counts for, by length. */
const FACTOR = [0, 0.04, 0.08, 0.1, 0.12, 0.12, 0.12];

/** First weights left out: what is small, in itself and beside the row's largest. */
const LEAST_WEIGHT = 0.2;
const LEAST_SHARE = 0.2;

const lengthClass = (feature: string): number => Math.min(feature.length, KEPT.length - 1);

/** The first weights: how much likelier than the floor the feature is in each language, as a logarithm. */
export function startRows(models: ReadonlyMap<string, Frequencies>, small: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  for (const feature of chosen(models, small)) {
    const floor = FLOOR[lengthClass(feature)]!;
    const factor = FACTOR[lengthClass(feature)]!;
    const all = [...models.values()].map(
      (frequencies) => factor * Math.log(((frequencies.get(feature) ?? 0) + floor) / floor),
    );
    const least = Math.max(LEAST_WEIGHT, LEAST_SHARE * Math.max(...all));
    const row: Row = { feature, languages: [], weights: [] };
    all.forEach((weight, index) => {
      if (weight < least) return;
      row.languages.push(index);
      row.weights.push(weight);
    });
    if (row.languages.length > 0) rows.push(row);
  }
  return rows;
}

function chosen(models: ReadonlyMap<string, Frequencies>, small: ReadonlySet<string>): Set<string> {
  const kept = new Set<string>();
  keepTelling(kept, models, KEPT, small);
  for (const sisters of SISTERS) {
    const codes = sisters.split(' ').filter((code) => models.has(code));
    keepTelling(kept, new Map(codes.map((code) => [code, models.get(code)!])), KEPT_OF_SISTERS, small);
  }
  return kept;
}

function keepTelling(
  kept: Set<string>,
  group: ReadonlyMap<string, Frequencies>,
  most: readonly number[],
  small: ReadonlySet<string>,
): void {
  const mean: Frequencies = new Map();
  for (const frequencies of group.values()) {
    for (const [feature, share] of frequencies) {
      mean.set(feature, (mean.get(feature) ?? 0) + share / group.size);
    }
  }
  for (const [code, frequencies] of group) {
    const worth: [string, number][][] = most.map(() => []);
    for (const [feature, share] of frequencies) {
      const floor = FLOOR[lengthClass(feature)]!;
      if (share < floor / 2) continue;
      worth[lengthClass(feature)]!.push([
        feature,
        share * Math.log((share + floor) / (mean.get(feature)! + floor)),
      ]);
    }
    worth.forEach((list, length) => {
      list.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      for (const [feature] of list.slice(0, most[length]! * (small.has(code) ? SMALL_PART : 1)))
        kept.add(feature);
    });
  }
}

export interface Example {
  text: string;
  /** Indices of the languages that are right: a language may have several models (scripts, standards). */
  right: readonly number[];
}

export interface FitOptions {
  rounds: number;
  rate: number;
  /** How strongly weights are held at where they started. */
  hold: number;
}

/**
 * Moves the weights so that the examples are told right: softmax regression, one example at a time, steps after
 * AdaGrad. Only weights that are there move. The same examples give the same weights.
 */
export function fitRows(
  rows: Row[],
  languages: number,
  examples: readonly Example[],
  { rounds, rate, hold }: FitOptions,
): void {
  const index = new Map(rows.map((row, at) => [row.feature, at]));
  const start = rows.map(({ weights }) => Float32Array.from(weights));
  const squares = rows.map(({ weights }) => new Float32Array(weights.length));
  const items = examples.map(({ text, right }) => ({ counts: countRows(text, index), right }));
  const random = generator(7);
  const scores = new Float64Array(languages);
  for (let round = 0; round < rounds; round++) {
    shuffle(items, random);
    let loss = 0;
    for (const { counts, right } of items) {
      scores.fill(0);
      for (const [at, count] of counts) {
        const row = rows[at]!;
        for (let i = 0; i < row.languages.length; i++) scores[row.languages[i]!]! += row.weights[i]! * count;
      }
      loss += toGradient(scores, right);
      for (const [at, count] of counts) {
        const row = rows[at]!;
        for (let i = 0; i < row.languages.length; i++) {
          const gradient = scores[row.languages[i]!]! * count;
          if (Math.abs(gradient) < 1e-3) continue;
          squares[at]![i]! += gradient * gradient;
          const square = squares[at]![i]!;
          const step = gradient / Math.sqrt(square + 1) + hold * (row.weights[i]! - start[at]![i]!);
          row.weights[i] = Math.max(0, row.weights[i]! - rate * step);
        }
      }
    }
    process.stderr.write(`round ${round + 1}: loss ${(loss / items.length).toFixed(4)}\n`);
  }
}

/** Scores become probability minus truth, in place; returns the loss. */
function toGradient(scores: Float64Array, right: readonly number[]): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp(scores[at]! - top);
    sum += scores[at]!;
  }
  let share = 1e-12;
  for (const at of right) share += scores[at]! / sum;
  // Among the right models, each is asked for in proportion to what it already has.
  const wanted = right.map((at) => scores[at]! / sum / share);
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
  right.forEach((at, i) => {
    scores[at]! -= wanted[i]!;
  });
  return -Math.log(share);
}

function countRows(text: string, index: ReadonlyMap<string, number>): [number, number][] {
  const counts = new Map<number, number>();
  for (const word of wordsOf(text)) {
    for (const feature of featuresOf(word)) {
      const at = index.get(feature);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  }
  return [...counts];
}

/** Park and Miller's generator: the same order every time. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}
