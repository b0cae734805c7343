import { lazy } from '../languages/lazy.ts';
import { isKnownPlace } from './entities/types.ts';
import { findDates } from './facts/dates.ts';

/** Longest dateline: place, country or date, agency. */
const LONGEST = 70;
/** What is left must be a sentence. */
const FEWEST_WORDS = 5;

const DASH = '(?: ?[—–]|\\s-{1,2})\\s+';
/** "LAO CAI, Vietnam — ", "BEIJING (Reuters) - ", "PARIS, 3 June – ". */
const IN_CAPITALS = lazy(
  () =>
    new RegExp(
      `^(\\p{Lu}{2}[\\p{Lu}\\p{M} .'’-]*?)((?:, [^()—–]{2,40}?)?(?: ?\\([^()]{2,30}\\))?)${DASH}(?=[\\p{Lu}“"«\\d])`,
      'u',
    ),
);
/** "Hanoi (VNA) – ": small letters need the agency. */
const WITH_AGENCY = lazy(
  () =>
    new RegExp(
      `^(\\p{Lu}[\\p{L}\\p{M} .'’-]{1,30}(?:, [^()—–]{2,30})?)( ?\\(\\p{Lu}[\\p{L}\\p{M}. /-]{1,20}\\))${DASH}(?=[\\p{Lu}“"«\\d])`,
      'u',
    ),
);

/** "New Delhi, Dec 7 (PTI) ", "By Ida Brekke Oslo, Jul 1 (NTB) ": day and agency, and no dash. */
const WITH_DAY = lazy(
  () =>
    /^(?:By (?:\p{Lu}[\p{L}.'’-]+ ){2})?(\p{Lu}[\p{L} .'’-]{1,30})(, \p{Lu}\p{Ll}{2,8}\.? \d{1,2} ?\(\p{Lu}{2,9}\))[\s—–:-]+(?=[\p{Lu}“"«\d])/u,
);

interface Dateline {
  readonly length: number;
  /** More than capitals and a dash says that it is one. */
  readonly certain: boolean;
}

/**
 * The texts of one sentence without the place it was filed from, when each language begins with one and nothing but
 * the dateline goes. A sentence that merely begins with capitals and a dash ("NATO – …") stays.
 */
export function withoutDatelines(texts: Readonly<Record<string, string>>): Record<string, string> {
  const found = Object.entries(texts).map(([language, text]) => ({ language, text, line: datelineOf(text) }));
  const strips = found.every(({ line }) => line !== null) && found.some(({ line }) => line!.certain);
  return Object.fromEntries(
    found.map(({ language, text, line }) => [language, strips ? text.slice(line!.length) : text]),
  );
}

/** Day that a dateline names with its year: "GENEVA, 3 May 2026 – …". Null where there is none. */
export function datelineDay(text: string, language: string): string | null {
  const line = datelineOf(text);
  if (line === null) return null;
  const days = findDates(text.slice(0, line.length), language, null).flatMap(({ iso }) => iso ?? []);
  return days.find((iso) => /^\d{4}-\d\d-\d\d$/.test(iso)) ?? null;
}

function datelineOf(text: string): Dateline | null {
  const match = IN_CAPITALS().exec(text) ?? WITH_AGENCY().exec(text) ?? WITH_DAY().exec(text);
  if (match === null || match[0].length > LONGEST) return null;
  const rest = text.slice(match[0].length);
  if ((rest.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0) < FEWEST_WORDS) return null;
  const more = match[2] !== '';
  // An aside closes with a second dash, a dateline has one only.
  return more || !/\s[—–-]\s/.test(rest)
    ? { length: match[0].length, certain: more || isKnownPlace(match[1]!) }
    : null;
}
