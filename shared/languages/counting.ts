import { baseOf } from './codes.ts';
import { counting as de } from './de/counting.ts';
import { counting as en } from './en/counting.ts';
import type { Counting } from './facets/counting.ts';
import type { OfTargets } from './facets/targets.ts';
import { counting as fr } from './fr/counting.ts';
import { counting as nl } from './nl/counting.ts';
import { counting as vi } from './vi/counting.ts';

const COUNTING = { en, vi, de, nl, fr } satisfies OfTargets<Counting> & Readonly<Record<string, Counting>>;

/** How a language counts in running text; nothing where nobody has written it down. */
export function countingOf(language: string): Counting {
  return (COUNTING as Readonly<Record<string, Counting>>)[baseOf(language)] ?? {};
}
