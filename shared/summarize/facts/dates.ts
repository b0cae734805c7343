import { datesOf } from '../../languages/dates.ts';
import type { DateParts, Dates } from '../../languages/facets/dates.ts';

/** A date as a text says it. */
export interface DateFound {
  readonly text: string;
  readonly start: number;
  /** `2024-08-19`, `2025-04`, `2008`, `--02-05` (year unknown), `--12`, or null when it cannot be resolved. */
  readonly iso: string | null;
  /** The same for what means the same in another language: the ISO date, else what the words say. */
  readonly key: string;
}

const DAY_MS = 86_400_000;

/**
 * Dates in a sentence, in order.
 *
 * @param language one with the facet `dates`; other languages give none
 * @param publishedAt ISO date of the article, the reference for "Monday" and "last month"; null leaves them open
 */
export function findDates(sentence: string, language: string, publishedAt: string | null): DateFound[] {
  const dates = datesOf(language);
  if (dates === undefined) return [];
  const reference = referenceOf(publishedAt);
  const taken: { start: number; end: number }[] = [];
  const found: DateFound[] = [];
  for (const { expression, read } of dates.patterns) {
    for (const match of sentence.matchAll(expression)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const parts = read(match);
      const iso = resolve(parts, match, dates, reference);
      // What is no date after all ("31 February 2024") must not become half of one.
      taken.push({ start, end });
      if (iso !== undefined) found.push({ text: match[0], start, iso, key: iso ?? keyOf(parts) });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

const keyOf = (parts: DateParts): string =>
  Object.entries(parts)
    .map(([part, value]) => `${part} ${value}`)
    .toSorted()
    .join(', ');

/** The date that the parts mean in news; null when it stays open, undefined when there is no such date. */
function resolve(
  { year, month, day, weekday, shift, monthShift, yearShift, open, which }: DateParts,
  match: RegExpExecArray,
  dates: Dates,
  reference: Date | null,
): string | null | undefined {
  if (month !== undefined && day !== undefined) {
    return year === undefined ? dayOfMonth(month, day, match, dates, reference) : fullDate(year, month, day);
  }
  if (month !== undefined) {
    if (!(month >= 1 && month <= 12)) return undefined;
    if (year !== undefined) return `${year}-${two(month)}`;
    if (reference === null) return `--${two(month)}`;
    if (which !== undefined) return relativeMonth(which, month, reference);
    return bareMonth(month, reference, yearOf(match, dates, reference));
  }
  if (year !== undefined) return String(year);
  if (reference === null || open !== undefined) return null;
  if (yearShift !== undefined) return String(reference.getUTCFullYear() + yearShift);
  if (monthShift !== undefined) return monthNear(monthShift, reference);
  if (shift !== undefined) return isoDay(new Date(reference.getTime() + shift * DAY_MS));
  return weekdayNear(weekday!, which ?? (tenseAt(match, dates) === 'ahead' ? 'ahead' : undefined), reference);
}

/** Days without a time zone: counting is done in UTC throughout. */
function referenceOf(publishedAt: string | null): Date | null {
  const match = publishedAt === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(publishedAt);
  return match === null ? null : new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}

const two = (value: number): string => String(value).padStart(2, '0');
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

function fullDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoDay(date) : undefined;
}

/**
 * A day and month without a year: the year that is named behind it, else the one nearest to the publication. Open when that is
 * unknown, or lies ahead of what has happened.
 */
function dayOfMonth(
  month: number,
  day: number,
  match: RegExpExecArray,
  dates: Dates,
  reference: Date | null,
): string | undefined {
  // In a leap year, as the year is not known yet.
  if (fullDate(2000, month, day) === undefined) return undefined;
  const open = `--${two(month)}-${two(day)}`;
  if (reference === null) return open;
  const year = reference.getUTCFullYear();
  const named = namedYear(match, dates, reference);
  if (named !== null) return fullDate(named, month, day);
  const candidates = [year - 1, year, year + 1].map((candidate) => Date.UTC(candidate, month - 1, day));
  const nearest = candidates.reduce((left, right) =>
    Math.abs(right - reference.getTime()) < Math.abs(left - reference.getTime()) ? right : left,
  );
  if (nearest > reference.getTime() && tenseAt(match, dates) === 'past') return open;
  return isoDay(new Date(nearest));
}

/** Marks that a clause begins after. */
const CLAUSE_MARKS = [',', ';', ':', '—', '–', '('];

/** "3 March last year" */
function namedYear({ input, index, 0: text }: RegExpExecArray, dates: Dates, reference: Date): number | null {
  const named = dates.yearAfter.expression.exec(input.slice(index + text.length));
  return named === null ? null : reference.getUTCFullYear() + dates.yearAfter.years[named[1]!]!;
}

/** Year that the words around a month name: a number, "ahead", or null for the past. */
function yearOf(match: RegExpExecArray, dates: Dates, reference: Date): number | 'ahead' | null {
  const named = namedYear(match, dates, reference);
  if (named !== null) return named;
  const { input, index, 0: text } = match;
  const after = input.slice(index + text.length);
  if (dates.aheadAfter?.test(after)) return 'ahead';
  const from = Math.max(...CLAUSE_MARKS.map((mark) => input.lastIndexOf(mark, index)));
  const clause = input.slice(from + 1, index) + (/^[^,;:—–)]*/u.exec(after)?.[0] ?? '');
  if (dates.ahead.test(clause)) return 'ahead';
  // "In October, the troupe will perform": the month is a clause of its own.
  const rest = /^, ([^,;:—–)]*)/u.exec(after)?.[1] ?? '';
  return clause.trim().split(' ').length <= 2 && dates.ahead.test(rest) ? 'ahead' : null;
}

/** A bare month is the last one that has begun by the publication date; the next one where the text looks ahead. */
function bareMonth(month: number, reference: Date, year: number | 'ahead' | null): string {
  if (typeof year === 'number') return `${year}-${two(month)}`;
  const now = reference.getUTCMonth() + 1;
  const own = reference.getUTCFullYear();
  if (year === 'ahead') return `${own + (month < now ? 1 : 0)}-${two(month)}`;
  return `${own - (month <= now ? 0 : 1)}-${two(month)}`;
}

/** @param shift months from that of the reference */
function monthNear(shift: number, reference: Date): string {
  const month = new Date(Date.UTC(reference.getUTCFullYear(), reference.getUTCMonth() + shift, 1));
  return isoDay(month).slice(0, 'YYYY-MM'.length);
}

function relativeMonth(which: 'last' | 'this' | 'next', month: number, reference: Date): string {
  const now = reference.getUTCMonth() + 1;
  const year = reference.getUTCFullYear();
  if (which === 'last') return `${month < now ? year : year - 1}-${two(month)}`;
  if (which === 'next') return `${month > now ? year : year + 1}-${two(month)}`;
  return `${year}-${two(month)}`;
}

/** Where the nearest verb before the date, else the first after it, looks; undefined without one. */
function tenseAt({ input, index, 0: text }: RegExpExecArray, dates: Dates): 'ahead' | 'past' | undefined {
  const after = input.slice(index + text.length);
  if (dates.aheadAfter?.test(after)) return 'ahead';
  const starts = [...CLAUSE_MARKS, ...dates.conjunctions];
  const from = Math.max(...starts.map((mark) => input.lastIndexOf(mark, index)));
  const before = [...input.slice(from + 1, index).matchAll(dates.tenses)].at(-1);
  // "On Friday, the company will": the date is a clause of its own.
  const rest = /^,? ?([^,;:—–)]*)/u.exec(after)?.[1] ?? '';
  const nearest = before ?? [...rest.matchAll(dates.tenses)][0];
  if (nearest === undefined) return undefined;
  return nearest.groups?.['ahead'] === undefined ? 'past' : 'ahead';
}

/**
 * A weekday in news is the last one up to the day of publication, unless it says "next" or what is said of it lies
 * ahead.
 */
function weekdayNear(
  wanted: number,
  which: 'last' | 'this' | 'next' | 'ahead' | undefined,
  reference: Date,
): string {
  const back = (reference.getUTCDay() - wanted + 7) % 7;
  const days =
    which === 'next' || which === 'this'
      ? 7 - (back === 0 ? 7 : back)
      : which === 'ahead'
        ? (7 - back) % 7
        : which === 'last' && back === 0
          ? -7
          : -back;
  return isoDay(new Date(reference.getTime() + (which === 'next' && days === 0 ? 7 : days) * DAY_MS));
}
