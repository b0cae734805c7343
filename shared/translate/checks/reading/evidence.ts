import { countingOf } from '../../../languages/counting.ts';
import type { Reading } from '../reading.ts';

/** Values are compared in so many digits: 2.3 times a million is no whole number. */
const DIGITS = 12;

export function exact(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

/** Everything that the numbers, dates, times and words of a sentence may be written as. */
export function evidenceOf(reading: Omit<Reading, 'evidence'>): Set<number> {
  const { amounts, dates, days, clocks, tokens, language } = reading;
  const values = new Set<number>();
  const add = (value: number): void => {
    values.add(exact(value));
  };
  for (const { values: own, parts, kind } of amounts) {
    for (const value of own) add(value);
    for (const part of parts) add(part);
    const [value] = own;
    // "Jeder Fünfte" is 20 percent.
    if (kind === 'loose' && value! >= 2 && value! <= 10) for (const share of sharesOf(1, value!)) add(share);
  }
  for (const { day, month } of dates) [day, month].forEach(add);
  for (const month of [...days.months, ...days.maybe]) add(month);
  for (const { minutes } of clocks) {
    const hour = Math.floor(minutes / 60);
    for (const value of [hour, hour + 12, hour - 12, minutes % 60, hour + 1, hour - 11]) if (value >= 0) add(value);
  }
  const { fractions, decades } = tablesOf(language);
  for (const [index, { kind, text, lower }] of tokens.entries()) {
    if (kind !== 'word') continue;
    const whole = fractions.get(lower);
    if (whole !== undefined) {
      const count = amounts.find(({ to }) => to === index)?.values[0] ?? 1;
      add(count / whole);
      for (const share of sharesOf(count, whole)) add(share);
    }
    const decade = decades(lower);
    if (decade !== null) {
      add(decade);
      add(decade - (decade % 10));
    }
    const roman = romanValue(text);
    if (roman > 0) add(roman);
    // `A8`, `G7`, `18th`.
    if (/\d/.test(text)) for (const digits of text.match(/\d+/g)!) add(Number(digits));
  }
  if (reading.text.includes('½')) add(0.5);
  return values;
}

/** Percentages of a fraction as people round them. */
function sharesOf(count: number, whole: number): number[] {
  const share = (100 * count) / whole;
  return [share, Math.round(share), Math.floor(share), Math.round(share * 10) / 10];
}

interface Tables {
  readonly fractions: ReadonlyMap<string, number>;
  readonly decades: (word: string) => number | null;
}

const tables = new Map<string, Tables>();

function tablesOf(language: string): Tables {
  let known = tables.get(language);
  if (known === undefined) {
    const counting = countingOf(language);
    const exactForms = new Map(Object.entries(counting.decades ?? {}).filter(([form]) => !form.endsWith('*')));
    const stems = Object.entries(counting.decades ?? {}).filter(([form]) => form.endsWith('*'));
    known = {
      fractions: new Map(Object.entries(counting.fractions ?? {})),
      decades: (word) =>
        exactForms.get(word) ?? (word.length < 8 ? null : (stems.find(([stem]) => word.startsWith(stem.slice(0, -1)))?.[1] ?? null)),
    };
    tables.set(language, known);
  }
  return known;
}

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
