import { baseOf } from './codes.ts';
import type { Clauses } from './facets/clauses.ts';
import { clauses as vi } from './vi/clauses.ts';

const CLAUSES: Readonly<Record<string, Clauses>> = { vi };

/** How clauses of a language begin; undefined where nobody has written it down: its sentences stay whole. */
export function clausesOf(language: string): Clauses | undefined {
  return CLAUSES[baseOf(language)];
}
