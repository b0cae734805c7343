import { baseOf } from './codes.ts';
import { dates as en } from './en/dates.ts';
import type { Dates } from './facets/dates.ts';
import type { OfTargets } from './facets/targets.ts';
import { dates as vi } from './vi/dates.ts';

const DATES = { en, vi } satisfies OfTargets<() => Dates>;

/** How a language writes dates in running text; undefined where nobody has written it down. */
export function datesOf(language: string): Dates | undefined {
  return (DATES as Readonly<Record<string, () => Dates>>)[baseOf(language)]?.();
}
