import type { Token } from './tokens.ts';

/** A day of a month. */
export interface CalendarDate {
  readonly day: number;
  readonly month: number;
  /** Index of the day's token, -1 where the day is no token of its own. */
  readonly at: number;
}

/** What is found, filled while the tokens are read. */
export interface FoundDates {
  readonly dates: CalendarDate[];
  readonly months: Set<number>;
  readonly maybe: Set<number>;
  readonly weekdays: Set<number>;
  readonly taken: Set<number>;
}

export const isDay = (value: number): boolean => value >= 1 && value <= 31;
export const isMonth = (value: number): boolean => value >= 1 && value <= 12;
/** A number of at most two digits, 0 for anything else. */
export const small = (token: Token | undefined): number =>
  token?.kind === 'number' && /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0;
