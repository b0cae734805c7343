import type { Amount } from '../../../languages/amounts.ts';
import type { CalendarDate } from '../../../languages/date-parts.ts';
import type { Unit } from '../../../languages/facets/meaning.ts';
import type { Match } from '../../../languages/lexicon.ts';
import type { Clock } from '../../../languages/token-clocks.ts';
import type { Days } from '../../../languages/token-dates.ts';
import type { Token } from '../../../languages/tokens.ts';

/** A sentence read once for all checks. */
export interface Reading {
  /** Without addresses, in NFC, with the digits 0 to 9. */
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  /** Its words as written; a name with hyphens is one of them. */
  readonly words: readonly string[];
  /** Known words and phrases, in order. */
  readonly matches: readonly Match[];
  /** Names of places among them, by the place's id. */
  readonly places: readonly { readonly id: string; readonly at: number; readonly length: number }[];
  /** The same by what they mean. */
  readonly byTag: ReadonlyMap<string, readonly Match[]>;
  /** The match that begins at a token. */
  readonly matchAt: ReadonlyMap<number, Match>;
  readonly amounts: readonly MeasuredAmount[];
  /** Parts of a whole: "two thirds". */
  readonly parts: readonly Part[];
  /** Every value that the sentence may stand for. */
  readonly evidence: ReadonlySet<number>;
  readonly dates: readonly CalendarDate[];
  readonly days: Days;
  readonly clocks: readonly Clock[];
}

export interface MeasuredAmount extends Amount {
  readonly unit: Unit | null;
  /** Percentages that it may be said as: "nine out of ten". */
  readonly shares: readonly number[];
  /** As written, for messages. */
  readonly text: string;
}

/** A part of a whole that a sentence names: two of three. */
export interface Part {
  readonly count: number;
  readonly whole: number;
  /** No "the third", which is the one behind the second. */
  readonly sure: boolean;
}
