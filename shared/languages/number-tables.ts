import type { Numbers } from './facets/numbers.ts';
import { anyOf, listOf } from './text.ts';

/** Builders of tables of number words. */

export const THOUSAND = 1e3;
export const MILLION = 1e6;
export const MILLIARD = 1e9;
export const BILLION = 1e12;

/** `zero one two` → 0, 1, 2. */
export function countFrom(start: number, list: string): Record<string, number> {
  return Object.fromEntries(listOf(list).map((word, index) => [word, start + index]));
}

/** `zwanzig dreißig …` → 20, 30, … */
export function tensFrom(list: string): Record<string, number> {
  return Object.fromEntries(listOf(list).map((word, index) => [word, (index + 2) * 10]));
}

/**
 * 21 to 99 of units from zero on and tens from twenty on.
 *
 * @param join word of a unit and word of a ten: `fünfundzwanzig`, `twenty-five`
 */
export function compoundsOf(
  units: string,
  tens: string,
  join: (unit: string, ten: string) => string,
): Record<string, number> {
  const ones = listOf(units).slice(1, 10);
  return Object.fromEntries(
    listOf(tens).flatMap((ten, t) => ones.map((unit, u) => [join(unit, ten), (t + 2) * 10 + u + 1])),
  );
}

interface UnitsFirst extends Omit<Numbers, 'compound'> {
  /** Words from zero on, and from twenty on, divided by spaces. */
  readonly units: string;
  readonly tens: string;
  /** What stands between unit and ten, in each of its spellings: `und`. */
  readonly joints: readonly string[];
  /** Numbers that begin longer words: `zwei` of `Zweibettzimmer`. */
  readonly beginnings: string;
}

/** Numbers of a language that says the unit before the ten, and writes both in one word: `fünfundzwanzig`. */
export function unitsFirst({ units, tens, joints, beginnings, cardinals, ...rest }: UnitsFirst): Numbers {
  const compounds = joints.map((joint) => compoundsOf(units, tens, (unit, ten) => unit + joint + ten));
  return {
    ...rest,
    cardinals: Object.assign(countFrom(0, units), tensFrom(tens), ...compounds, cardinals),
    compound: new RegExp(`^(${anyOf(listOf(beginnings))})\\p{L}{3,}$`, 'u'),
  };
}
