import { calendarNames } from '../../languages/calendar.ts';

/** Languages whose month names are understood in a line of text, besides the article's own. */
const MONTH_LANGUAGES = ['en', 'de', 'nl', 'fr', 'es', 'it', 'pt', 'id', 'sv', 'da', 'nb', 'pl', 'vi'];

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/i;

/** Characters of a field that may state a date: longer ones hold something else. */
const LONGEST_DATE = 200;

/**
 * A date of markup or text as ISO 8601, exactly as precise as it is written: no time or zone is made up.
 * Null when it cannot be read without guessing (03/04/2024).
 */
export function toIsoDate(value: string | null): string | null {
  if (value === null) return null;
  const text = value.slice(0, LONGEST_DATE).trim();
  const iso = ISO.exec(text);
  if (iso !== null) return fromIso(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
  if (compact !== null) return day(compact[1]!, compact[2]!, compact[3]!);
  // RFC 1123 and its relatives carry a zone, so that the moment is certain.
  if (/^\p{L}{3},? \d|\d{4}.*(?:GMT|UTC|[+-]\d{4})/u.test(text)) {
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
  const line = text.toLowerCase();
  const numbers = /\b((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(line);
  if (numbers !== null) return day(numbers[1]!, numbers[2]!, numbers[3]!);
  const cjk = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/.exec(line);
  if (cjk !== null) return day(cjk[1]!, cjk[2]!, cjk[3]!);
  const vietnamese = /\b(\d{1,2}) tháng (\d{1,2}),? (?:năm )?((?:19|20)\d{2})\b/.exec(line);
  if (vietnamese !== null) return day(vietnamese[3]!, vietnamese[2]!, vietnamese[1]!);
  const dotted = /\b(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})\b/.exec(line);
  if (dotted !== null) {
    const [, first, mark, second, year] = dotted;
    // 03/04/2024 is April in most countries and March in the United States; 13/04 and 3.4. are clear.
    if (mark === '.' || Number(first) > 12) return day(year!, second!, first!);
    return Number(second) > 12 ? day(year!, first!, second!) : null;
  }
  const named =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?: de)? (\p{L}{3,12})\.?,?(?: de)? ((?:19|20)\d{2})\b/u.exec(line) ??
    /\b(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/u.exec(line);
  if (named === null) return null;
  const [date, name] = /\d/.test(named[1]!) ? [named[1]!, named[2]!] : [named[2]!, named[1]!];
  const month = monthNumber(name);
  return month === null ? null : day(named[3]!, String(month), date);
}

function day(year: string, month: string, date: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}

let months: Map<string, number> | undefined;

function monthNumber(name: string): number | null {
  months ??= monthNames();
  return months.get(name) ?? months.get(name.slice(0, 3)) ?? null;
}

/** The first language that has a name decides what month it is. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of MONTH_LANGUAGES) {
    for (const [name, month] of calendarNames(language).months) {
      if (!names.has(name)) names.set(name, month);
    }
  }
  return names;
}
