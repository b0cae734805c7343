import type { EntityKind, Scores } from '../types.ts';
import type { Candidate } from './line.ts';

/** Mentions of one form. */
export interface Group {
  readonly key: string;
  readonly words: readonly string[];
  readonly candidates: Candidate[];
  readonly scores: Scores;
  /** Some mention is more than the first word of a sentence. */
  isNamed: boolean;
}

/** Points that settle a kind; what has fewer is not published. */
const ENOUGH = 4;
/** A name of one word is nobody's without a form of address or an office. */
const ENOUGH_FOR_ONE_WORD = 5;
/** The runner-up must be so far behind. */
const LEAD = 1;

/** Kind of a group by its points; null when they do not tell. */
export function kindOf({ scores, words, isNamed }: Group): EntityKind | null {
  const ranked = (Object.entries(scores) as [EntityKind, number][]).sort((left, right) => right[1] - left[1]);
  const [[kind, points], [, next]] = ranked as [[EntityKind, number], [EntityKind, number]];
  const enough = kind === 'person' && words.length === 1 ? ENOUGH_FOR_ONE_WORD : ENOUGH;
  if (points < enough || points - next < LEAD) return null;
  return isNamed ? kind : null;
}
