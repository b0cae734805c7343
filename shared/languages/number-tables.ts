import { listOf } from './text.ts';

/** Builders of tables of number words. */

export const THOUSAND = 1e3;
export const MILLION = 1e6;
export const MILLIARD = 1e9;
export const BILLION = 1e12;

/**
 * A facet that is computed. Call it as PURE: a file holds several facets of a language, and a bundle that does not use
 * this one must neither carry nor compute it.
 */
export function tableOf<Facet>(make: () => Facet): Facet {
  return make();
}

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
