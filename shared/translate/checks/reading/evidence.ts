import { countingOf } from '../../../languages/counting.ts';
import { factOf, type Token, type Word } from '../../../languages/tokens.ts';
import type { MeasuredAmount, Part, Reading } from './types.ts';

/** Values are compared in so many digits: 2.3 times a million is no whole number. */
const DIGITS = 12;

export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

/** Everything that the numbers, dates, times and words of a sentence may be written as. */
export function evidenceOf(reading: Omit<Reading, 'evidence'>): Set<number> {
  const { amounts, dates, days, clocks, tokens, language } = reading;
  const values = new Set<number>();
  const add = (value: number): void => {
    values.add(exact(value));
  };
  for (const { values: own, parts, shares, kind } of amounts) {
    for (const value of own) add(value);
    for (const share of shares) add(share);
    for (const part of parts) add(part);
    const [value] = own;
    // "Jeder Fünfte" is 20 percent.
    if (kind === 'loose' && value! >= 2 && value! <= 10) for (const share of sharesOf(1, value!)) add(share);
  }
  for (const { day, month } of dates) [day, month].forEach(add);
  for (const month of [...days.months, ...days.maybe]) add(month);
  for (const { minutes } of clocks) {
    const hour = Math.floor(minutes / 60);
    for (const value of [hour, hour + 12, hour - 12, minutes % 60, hour + 1, hour - 11])
      if (value >= 0) add(value);
  }
  // "Zwischen 18 und 20 Uhr": the first of them is a time as well.
  if (clocks.some(({ sure }) => sure)) {
    for (const { kind, unit, values: own } of amounts)
      if (kind === 'digits' && unit === null && own[0]! <= 24) add((own[0]! + 12) % 24);
  }
  for (const { count, whole } of reading.parts) {
    add(count / whole);
    for (const share of sharesOf(count, whole)) add(share);
    // A quarter of an hour is fifteen minutes.
    if (whole === 4) add(15 * count);
  }
  const meaningOf = meaningFor(language);
  for (const { word } of tokens) {
    const { others } = meaningOf(word);
    if (others.length > 0) for (const other of others) add(other);
  }
  if (reading.text.includes('½')) add(0.5);
  return values;
}

/** Percentages of a fraction as people round them. */
export function sharesOf(count: number, whole: number): number[] {
  const share = (100 * count) / whole;
  return [share, Math.round(share), Math.floor(share), Math.round(share * 10) / 10];
}

interface NumberMeaning {
  /** 3 for a third; 0 for what is no part of a whole. */
  readonly whole: number;
  /** Decades, Roman numerals, digits inside a word. */
  readonly others: readonly number[];
}

const NOTHING: NumberMeaning = { whole: 0, others: [] };

const meanings = new Map<string, (word: Word) => NumberMeaning>();

function meaningFor(language: string): (word: Word) => NumberMeaning {
  let known = meanings.get(language);
  if (known === undefined) {
    const { fractions = {}, decades = {}, implied = {} } = countingOf(language);
    const stems = Object.entries(decades).filter(([form]) => form.endsWith('*'));
    const impliedStems = Object.entries(implied).filter(([form]) => form.endsWith('*'));
    const impliedBy = (word: string): readonly number[] =>
      (Object.hasOwn(implied, word) ? implied[word] : undefined) ??
      impliedStems.find(([stem]) => word.startsWith(stem.slice(0, -1)))?.[1] ??
      [];
    const decadeOf = (word: string): number | undefined =>
      (Object.hasOwn(decades, word) ? decades[word] : undefined) ??
      stems.find(([stem]) => word.startsWith(stem.slice(0, -1)))?.[1];
    known = factOf(({ kind, text, lower }) => {
      if (kind !== 'word') return NOTHING;
      const decade = decadeOf(lower);
      const roman = romanValue(text);
      const others = [
        ...(decade === undefined ? [] : [decade, decade - (decade % 10)]),
        ...(roman > 0 ? [roman] : []),
        ...impliedBy(lower),
        // `A8`, `G7`, `18th`.
        ...(text.match(/\d+/g) ?? []).map(Number),
      ];
      const whole = Object.hasOwn(fractions, lower) ? fractions[lower]! : 0;
      return whole === 0 && others.length === 0 ? NOTHING : { whole, others };
    });
    meanings.set(language, known);
  }
  return known;
}

/** Nobody speaks of parts so small: "phần trăm" is a percentage. */
const SMALLEST = 20;

/** Parts of a whole that a sentence names: "two thirds", "three-quarters", "ba phần tư". */
export function partsIn(
  tokens: readonly Token[],
  amounts: readonly MeasuredAmount[],
  language: string,
): readonly Part[] {
  const meaningOf = meaningFor(language);
  const { partLead } = countingOf(language);
  let parts: Part[] = NO_PARTS;
  for (let at = 0; at < tokens.length; at += 1) {
    const { word } = tokens[at]!;
    const isLead = word.lower === partLead;
    if (!isLead && meaningOf(word).whole === 0) continue;
    const whole = isLead ? amounts.find(({ from }) => from === at + 1)?.values[0] : meaningOf(word).whole;
    const before = tokens[at - 1]?.text === '-' ? at - 1 : at;
    const counted = amounts.find(({ to }) => to === before);
    // "The second half" is one half.
    const isCount = isLead || counted?.kind !== 'loose' || counted.values[0]! <= 1;
    const count = isCount ? counted?.values[0] : undefined;
    if (whole === undefined || whole > SMALLEST || (isLead && count === undefined)) continue;
    parts = [...parts, { count: count ?? 1, whole, sure: count !== undefined || whole === 2 }];
  }
  return parts;
}

const NO_PARTS: Part[] = [];

const ROMAN = /^(?=[IVXL])(X{0,3}L|L?X{0,3})(IX|IV|V?I{0,3})(?:e|ème|er|ère|de|ste)?$/;

/** 1 to 89, in capitals; 0 for what is none. */
function romanValue(word: string): number {
  const match = word.length <= 9 ? ROMAN.exec(word) : null;
  if (match === null) return 0;
  const letters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = `${match[1]}${match[2]}`;
  return [...digits].reduce((sum, letter, index) => {
    const value = letters[letter] ?? 0;
    return value < (letters[digits[index + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);
}
