import { baseOf } from './codes.ts';
import { spelling as en } from './en/spelling.ts';
import type { Spelling } from './facets/spelling.ts';
import type { OfTargets } from './facets/targets.ts';
import { spelling as vi } from './vi/spelling.ts';

const SPELLING = { en, vi } satisfies OfTargets<Spelling>;

/** What can be said of a language's words; undefined where nobody has written it down. */
export function spellingOf(language: string): Spelling | undefined {
  return (SPELLING as Readonly<Record<string, Spelling>>)[baseOf(language)];
}
