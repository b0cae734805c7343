import type { RankedText } from './text.ts';

/** What a choice of sentences is worth: the concepts it can be expected to share with an editor's summary. */
export interface Worth {
  /** By word id: worth of its first, second … use. */
  readonly words: readonly Float64Array[];
  /** By pair id; a pair counts once. */
  readonly pairs: Float64Array;
}

/** Choices kept at every step. Twice as many gain 0.02 on the development sets. */
const BEAM = 12;
/** A half-filled choice is judged by its worth per word, with these added so that short ones do not win. */
const SMOOTHING_WORDS = 15;
/** Sentences below this many words are taken only when nothing else is left. */
const FEWEST_WORDS = 4;

interface Choice {
  readonly order: readonly number[];
  readonly words: number;
  readonly worth: number;
}

/**
 * The order of sentences whose first `budget` words are worth most, found by beam search; the last of them is
 * counted as far as the budget reaches. The rest follows by worth per word that it adds.
 */
export function searchOrder(
  text: RankedText,
  worth: Worth,
  budget: number,
  allowed: readonly number[],
): number[] {
  const counter = new Counter(text, worth);
  const usable = allowed.filter((index) => text.words[index]!.length >= FEWEST_WORDS);
  const pool = usable.length > 0 ? usable : [...allowed];
  const best = beamSearch(text, counter, pool, budget);
  return complete(
    text,
    counter,
    best,
    [...pool, ...allowed.filter((index) => !pool.includes(index))],
    budget,
  );
}

function beamSearch(
  text: RankedText,
  counter: Counter,
  pool: readonly number[],
  budget: number,
): readonly number[] {
  let beam: Choice[] = [{ order: [], words: 0, worth: 0 }];
  let best: Choice = beam[0]!;
  while (beam.length > 0) {
    const next: Choice[] = [];
    for (const choice of beam) {
      counter.reset(choice.order, budget);
      for (const index of pool) {
        if (choice.order.includes(index)) continue;
        const room = Math.min(budget - choice.words, text.words[index]!.length);
        const grown: Choice = {
          order: [...choice.order, index],
          words: choice.words + room,
          worth: choice.worth + counter.gain(index, room),
        };
        if (grown.worth > best.worth) best = grown;
        if (grown.words < budget) next.push(grown);
      }
    }
    next.sort((left, right) => rate(right) - rate(left));
    beam = next.slice(0, BEAM);
  }
  return best.order;
}

/** The choices to go on with. The same sentences in another order are the same choice. */
function bestOf(choices: Choice[]): Choice[] {
  const kept = new Map<string, Choice>();
  for (const choice of choices.sort((left, right) => rate(right) - rate(left))) {
    if (kept.size === BEAM) break;
    const key = choice.order.toSorted((left, right) => left - right).join();
    if (!kept.has(key)) kept.set(key, choice);
  }
  return [...kept.values()];
}

const rate = (choice: Choice): number => choice.worth / (choice.words + SMOOTHING_WORDS);

/**
 * The sentences within `budget` words, none of them cut, that can be expected to agree best with an editor's summary:
 * F1 of worth, since words that add little cost as much as others. The unit that is worth most per word when none fits.
 *
 * @param units indices that are taken together or not at all; they may share sentences
 * @param usual words of an editor's summary
 * @param given indices that are taken in any case
 * @returns indices, in the order of their worth
 */
export function searchUnits(
  text: RankedText,
  worth: Worth,
  units: readonly (readonly number[])[],
  budget: number,
  usual: number,
  given: readonly number[] = [],
): readonly number[] {
  const counter = new Counter(text, worth);
  counter.reset([], budget);
  const grow = (choice: Choice, unit: readonly number[]): Choice => {
    const added = unit.filter((index) => !choice.order.includes(index));
    const lengths = added.map((index) => text.words[index]!.length);
    return {
      order: [...choice.order, ...added],
      words: choice.words + lengths.reduce((sum, length) => sum + length, 0),
      worth: choice.worth + added.reduce((sum, index, at) => sum + counter.gain(index, lengths[at]!), 0),
    };
  };
  const agreement = (choice: Choice): number => choice.worth / (choice.words + usual);
  const nothing: Choice = { order: [], words: 0, worth: 0 };
  let best = grow(nothing, given);
  let beam = [best];
  while (beam.length > 0) {
    const next: Choice[] = [];
    for (const choice of beam) {
      counter.reset(choice.order, Number.POSITIVE_INFINITY);
      for (const unit of units) {
        const grown = grow(choice, unit);
        if (grown.words > budget || grown.order.length === choice.order.length) continue;
        if (agreement(grown) > agreement(best)) best = grown;
        next.push(grown);
      }
    }
    beam = bestOf(next);
  }
  if (best.order.length > 0) return best.order;
  counter.reset([], budget);
  const alone = units.map((unit) => grow(nothing, unit)).sort((left, right) => rate(right) - rate(left));
  return alone[0]?.order ?? [];
}

/**
 * The chosen sentences, strongest first, then all others, each by what it adds per word to those before it. The
 * sentence that the budget cuts stays behind the others of the choice: the choice was made for its beginning.
 */
function complete(
  text: RankedText,
  counter: Counter,
  chosen: readonly number[],
  all: readonly number[],
  budget: number,
): number[] {
  const total = chosen.reduce((sum, index) => sum + text.words[index]!.length, 0);
  const cut = total > budget ? chosen.slice(-1) : [];
  const order: number[] = [];
  counter.reset(order, Number.POSITIVE_INFINITY);
  const take = (group: readonly number[]): void => {
    const left = new Set(group);
    while (left.size > 0) {
      let best = -1;
      let bestRate = Number.NEGATIVE_INFINITY;
      for (const index of left) {
        const length = text.words[index]!.length;
        const gained = length < FEWEST_WORDS ? 0 : counter.gain(index, length) / (length + SMOOTHING_WORDS);
        if (gained > bestRate) [best, bestRate] = [index, gained];
      }
      left.delete(best);
      order.push(best);
      counter.take(best, text.words[best]!.length);
    }
  };
  take(chosen.slice(0, chosen.length - cut.length));
  take(cut);
  take(all.filter((index) => !chosen.includes(index)));
  return order;
}

/** Counts which concepts a choice already holds. */
class Counter {
  readonly #text: RankedText;
  readonly #worth: Worth;
  readonly #words: Uint16Array;
  readonly #pairs: Uint8Array;
  /** What `gain` touched, to be undone. */
  readonly #touched: number[] = [];

  constructor(text: RankedText, worth: Worth) {
    this.#text = text;
    this.#worth = worth;
    this.#words = new Uint16Array(text.vocabulary.length);
    this.#pairs = new Uint8Array(text.pairCount);
  }

  reset(order: readonly number[], budget: number): void {
    this.#words.fill(0);
    this.#pairs.fill(0);
    let room = budget;
    for (const index of order) {
      const length = Math.min(room, this.#text.words[index]!.length);
      this.take(index, length);
      room -= length;
    }
  }

  take(index: number, length: number): void {
    const words = this.#text.words[index]!;
    const pairs = this.#text.pairs[index]!;
    for (let at = 0; at < length; at += 1) {
      this.#words[words[at]!]! += 1;
      if (at + 1 < length) this.#pairs[pairs[at]!] = 1;
    }
  }

  /** Worth that the first `length` words of a sentence add. */
  gain(index: number, length: number): number {
    const words = this.#text.words[index]!;
    const pairs = this.#text.pairs[index]!;
    let sum = 0;
    for (let at = 0; at < length; at += 1) {
      const word = words[at]!;
      sum += this.#worth.words[word]![this.#words[word]!] ?? 0;
      this.#words[word]! += 1;
      if (at + 1 >= length) continue;
      const pair = pairs[at]!;
      if (this.#pairs[pair] !== 0) continue;
      this.#pairs[pair] = 2;
      this.#touched.push(pair);
      sum += this.#worth.pairs[pair]!;
    }
    for (let at = 0; at < length; at += 1) this.#words[words[at]!]! -= 1;
    for (const pair of this.#touched) this.#pairs[pair] = 0;
    this.#touched.length = 0;
    return sum;
  }
}
