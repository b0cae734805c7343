import type { Table } from './numbers.ts';

/** What a text says of a date; what it leaves open is for the reader to decide. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12, as written: it may be out of range. */
  readonly month?: number;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** Days from the day of writing: -1 is yesterday. */
  readonly shift?: number;
  /** Months, and years, from that of writing: -1 is last month, last year. */
  readonly monthShift?: number;
  readonly yearShift?: number;
  /** A time that no calendar date stands for, the same word in every language: `week-1`, `decade-1990`, `spring+1`. */
  readonly open?: string;
  /** Which month or weekday of its name: "last October", "next Friday". */
  readonly which?: 'last' | 'this' | 'next';
}

export interface DatePattern {
  /** With the flag `g`. */
  readonly expression: RegExp;
  readonly read: (match: RegExpExecArray) => DateParts;
}

/** Dates in running text. */
export interface Dates {
  /** Longest first: what a pattern takes, the next do not see. */
  readonly patterns: readonly DatePattern[];
  /** Words of a clause that speaks of what is to come. */
  readonly ahead: RegExp;
  /** Verbs as groups `ahead` and `past`; with the flag `g`. */
  readonly tenses: RegExp;
  /** What stands right after a month and names its year (group 1), with years from now by that word. */
  readonly yearAfter: { readonly expression: RegExp; readonly years: Table };
  /** What stands right after a date and says that it lies ahead. */
  readonly aheadAfter?: RegExp;
  /** Words, with spaces around, that begin a clause as a comma does. */
  readonly conjunctions: readonly string[];
}
