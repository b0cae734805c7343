import type { Patterns } from './words.ts';

/** Words that turn a statement about: what two languages of one text must have alike. */
export interface StatementWords {
  readonly negations: Patterns;
  /** Words that another language may say with a negation: "fail", "refuse". */
  readonly denials: Patterns;
  /** Rise and fall. */
  readonly up: Patterns;
  readonly down: Patterns;
  /** Words that speak to the reader. */
  readonly reader: Patterns;
}
