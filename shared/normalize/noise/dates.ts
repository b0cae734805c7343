import { lazy } from '../../languages/lazy.ts';
import { type Calendar, monthOf } from '../../languages/months.ts';
import {
  BEFORE_DAY,
  BEFORE_MONTH,
  BEFORE_YEAR,
  ENGLISH_ORDINAL,
  ERA_YEAR,
  FIRST_OF_TWO,
  HAN_NUMBER,
  HAN_YEAR,
  hanDigits,
  hanNumber,
  NUMBERED,
  ORDINAL,
  SIGNS,
  THAI_ERA,
  yearOfEra,
} from '../../languages/written-dates.ts';
import { gregorian } from './calendars.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/i;

/** Characters of a field that may state a date: longer ones hold something else. */
const LONGEST_DATE = 200;

/** RFC 1123, `ctime` and what JavaScript prints: an English month and a zone, so that the moment is certain. */
const MOMENT = lazy(
  () =>
    new RegExp(
      '^(?:[a-z]{3,9},? )?(?:\\d{1,2} [a-z]{3,9} \\d{4}|[a-z]{3,9} \\d{1,2} \\d{4}) \\d{1,2}:\\d{2}(?::\\d{2})? ?' +
        '(?:gmt|utc|z|[+-]\\d{4}|gmt[+-]\\d{4})(?: \\([^)]{1,40}\\))?$',
      'i',
    ),
);

/**
 * A date of markup or text as ISO 8601, exactly as precise as it is written: no time or zone is made up.
 * Null when it cannot be read without guessing (03/04/2024), and when it is in the future.
 */
export function toIsoDate(value: string | null): string | null {
  if (value === null) return null;
  const text = withPlainDigits(value.slice(0, LONGEST_DATE).trim());
  const iso = ISO.exec(text);
  if (iso !== null) return fromIso(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
  if (compact !== null) return day(compact[1]!, compact[2]!, compact[3]!);
  if (MOMENT().test(text)) {
    const moment = Date.parse(text);
    if (!Number.isNaN(moment)) return `${new Date(moment).toISOString().slice(0, 19)}Z`;
  }
  return dateInText(text);
}

function fromIso(parts: RegExpExecArray): string | null {
  const [, year, month, date, hour, minute, second, zone] = parts;
  const iso = day(year!, month!, date!);
  if (iso === null || hour === undefined) return iso;
  const time = `${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
  const offset = zone === undefined ? '' : zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${iso}T${time}${offset}`;
}

/** The date that a line of text states, e.g. "Hanoi, 5. Februar 2024, 10:30 Uhr"; the day only. */
export function dateInText(text: string): string | null {
  return findDate(text)?.date ?? null;
}

/** A date in a line of text and where it stands. */
export interface FoundDate {
  /** ISO; null when it cannot be read without guessing. */
  date: string | null;
  start: number;
  end: number;
}

/** The first date that a line of text states; null when it states none. Several calendars may tell the same day. */
export function findDate(text: string): FoundDate | null {
  const line = withPlainDigits(text.toLowerCase());
  let unread: FoundDate | null = null;
  // Forms of other scripts are not made for a line that has none of their signs.
  const isAscii = !/[^\0-\x7f]/.test(line);
  for (const form of FORMS()) {
    if (isAscii && form.isForeign) continue;
    const match = form.pattern.exec(line);
    if (match === null) continue;
    const date = form.read(match, line);
    if (date === undefined) continue;
    const found = { date, start: match.index, end: match.index + match[0].length };
    if (date !== null) return found;
    unread ??= found;
  }
  return unread;
}

interface DateForm {
  /** Only for lines with signs of other scripts. */
  isForeign?: true;
  pattern: RegExp;
  /** ISO date; null for a date that cannot be read, undefined for what is none. */
  read(match: RegExpExecArray, line: string): string | null | undefined;
}

const YEAR = '((?:19|20|2[456])\\d{2})';

const MONTH = '[\\p{L}\\p{M}][\\p{L}\\p{M}.]{1,14}';

/** Arab papers write a month in both of its names: "12 مايو/أيار". */
const SECOND_NAME = '[\\p{L}\\p{M}]{3,14}(?: [\\p{L}\\p{M}]{3,8})?';

const FORMS = lazy((): readonly DateForm[] => [
  {
    pattern: new RegExp(`(?<!\\d)${YEAR}([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)`),
    read: ([, year, , month, date]) => day(year!, month!, date!),
  },
  {
    isForeign: true,
    pattern: new RegExp(
      `${YEAR}\\s?${SIGNS.year}\\s?(\\d{1,2})\\s?${SIGNS.month}\\s?(\\d{1,2})\\s?${SIGNS.day}?`,
    ),
    read: ([, year, month, date]) => day(year!, month!, date!),
  },
  {
    isForeign: true,
    pattern: new RegExp(`(${HAN_YEAR})${SIGNS.year}(${HAN_NUMBER})${SIGNS.month}(${HAN_NUMBER})${SIGNS.day}`),
    read: ([, year, month, date]) =>
      day(hanDigits(year!), String(hanNumber(month!)), String(hanNumber(date!))),
  },
  {
    pattern: new RegExp(
      `${ERA_YEAR}(?:${SIGNS.year}\\s?|\\.)(\\d{1,2})(?:${SIGNS.month}\\s?|\\.)(\\d{1,2})(?!\\d)`,
    ),
    read: ([, era, year, month, date]) => day(String(yearOfEra(year!, era)), month!, date!),
  },
  {
    isForeign: true,
    // Only years of the Republic of China have three digits.
    pattern: new RegExp(
      `(?<!\\d)(1[0-3]\\d)\\s?${SIGNS.year}\\s?(\\d{1,2})\\s?${SIGNS.month}\\s?(\\d{1,2})\\s?${SIGNS.day}`,
    ),
    read: ([, year, month, date]) => day(String(yearOfEra(year!)), month!, date!),
  },
  {
    isForeign: true,
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})${NUMBERED.month}(\\d{1,2})${NUMBERED.year}((?:19|20)\\d{2})(?!\\d)`,
    ),
    read: ([, date, month, year]) => day(year!, month!, date!),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?${YEAR}(?!\\d)`),
    read: ([, first, mark, second, year], line) =>
      dayAndMonth(first!, second!, year!, mark === '.' || DAY_FIRST().test(line)),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})${ORDINAL}?${BEFORE_MONTH}? ?(${MONTH})(?: ?[/،(] ?(${SECOND_NAME})\\)?)?` +
        `(?:${BEFORE_YEAR}? )?${THAI_ERA}? ?` +
        '(\\d{4}|\\d{2}(?!\\d|:|\\.\\d))(?!\\d)',
      'u',
    ),
    read: ([, date, name, other, year]) => namedDay(date!, [name!, other], year!),
  },
  {
    isForeign: true,
    // Two words name a month in the Levant: "12 كانون الثاني 2025".
    pattern: new RegExp(`(?<!\\d)(\\d{1,2}) (${FIRST_OF_TWO} [\\p{L}\\p{M}]{3,8})[،,]? (\\d{4})(?!\\d)`, 'u'),
    read: ([, date, name, year]) => namedDay(date!, [name], year!),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]{3,12})\\.? (\\d{1,2})${ENGLISH_ORDINAL}?,? (\\d{4})(?!\\d)`,
      'u',
    ),
    read: ([, name, date, year]) => namedDay(date!, [name], year!),
  },
  {
    // Hungarian: "2024. október 23."
    pattern: /(?<!\d)((?:19|20)\d{2})\. (\p{L}{3,12})\.? (\d{1,2})(?!\d)/u,
    read: ([, year, name, date]) => namedDay(date!, [name], year!),
  },
  {
    // `ctime`: "Tue Mar  4 09:12:44 UTC 2025".
    pattern:
      /(?:mon|tue|wed|thu|fri|sat|sun) ([a-z]{3}) {1,2}(\d{1,2}) \d{2}:\d{2}(?::\d{2})? (?:[a-z]{2,5} |[+-]\d{4} )?(\d{4})(?!\d)/,
    read: ([, name, date, year]) => namedDay(date!, [name], year!),
  },
  {
    // Years of the solar Hijri calendar, with a stroke or in the digits of Persian.
    pattern: /(?<!\d)(1[34]\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: () => null,
  },
]);

const DAY_FIRST = lazy(() => new RegExp(BEFORE_DAY));

/** 03/04/2024 is April in most countries and March in the United States; 13/04 and 3.4. are clear. */
function dayAndMonth(first: string, second: string, year: string, dayFirst: boolean): string | null {
  if (dayFirst || Number(first) > 12 || first === second) return day(year, second, first);
  return Number(second) > 12 ? day(year, first, second) : null;
}

function namedDay(
  date: string,
  names: readonly (string | undefined)[],
  year: string,
): string | null | undefined {
  for (const name of names) {
    const month = name === undefined ? null : monthOf(name);
    if (month === null) continue;
    // Only Thai news writes the year of the Buddhist era in two digits: "12 พ.ค. 68".
    const full = year.length === 2 ? (/[\u0e00-\u0e7f]/.test(name!) ? `25${year}` : null) : year;
    return full === null ? undefined : day(full, String(month.number), date, month.calendar);
  }
  return undefined;
}

/** Zeros of the scripts whose digits news is written with. */
const ZEROS = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０';

const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩０-９]/g;

/** Digits of any script as 0 to 9; nothing moves. */
function withPlainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [...ZEROS].find((sign) => code - sign.charCodeAt(0) >= 0 && code - sign.charCodeAt(0) < 10);
    return zero === undefined ? digit : String(code - zero.charCodeAt(0));
  });
}

/** Years ahead that a date of publication may have: clocks and zones differ, and embargoes end at new year. */
const AHEAD = 1;

/** First year of newspapers. */
const FIRST_YEAR = 1600;

function day(year: string, month: string, date: string, calendar: Calendar = 'gregory'): string | null {
  const iso = gregorian(Number(year), Number(month), Number(date), calendar);
  if (iso === null) return null;
  const found = Number(iso.slice(0, 4));
  return found >= FIRST_YEAR && found <= new Date().getUTCFullYear() + AHEAD ? iso : null;
}
