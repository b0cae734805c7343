import type { Patterns, Words } from './words.ts';

/** How clauses of a language begin: what a cut that was made in English is matched with. */
export interface Clauses {
  /** Conjunctions that open a clause even where no comma stands. */
  readonly openings: Patterns;
  /** Words that say that a segment, which a comma opens, depends on another. */
  readonly connectives: Patterns;
  /** First words of a predicate: an aside between it and its subject leaves no comma behind. */
  readonly predicates: Words;
  /** Verbs of speech. */
  readonly speech: Patterns;
}
