import { calendarNames } from './calendar.ts';
import { type CalendarDate, type FoundDates, isDay, isMonth, small } from './date-parts.ts';
import { CAPITAL_MONTHS, MONTH_FIRST, ORDINAL_LANGUAGES, SMALL_MONTHS } from './habits.ts';
import { listOf } from './text.ts';
import { factOf, type Token, type Word } from './tokens.ts';
import { readDateAt } from './vi/token-dates.ts';

export interface Days {
  /** 1 to 12: named, and nothing but a month. */
  readonly months: ReadonlySet<number>;
  /** What may be a month: May, March, `2-9`. */
  readonly maybe: ReadonlySet<number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlySet<number>;
}

/** Languages whose months and weekdays have no names of their own. */
const readers: Readonly<Record<string, typeof readDateAt>> = { vi: readDateAt };

/** Dates, months and weekdays. Tokens that are no numbers any more are `taken`. */
export function datesIn(
  tokens: readonly Token[],
  language: string,
): { dates: CalendarDate[]; days: Days; taken: Set<number> } {
  const found: FoundDates = {
    dates: [],
    months: new Set(),
    maybe: new Set(),
    weekdays: new Set(),
    taken: new Set(),
  };
  const names = calendarNames(language);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (found.taken.has(at)) continue;
    if (token.kind === 'number') numericDate(tokens, at, language, found);
    else if (token.kind !== 'word') continue;
    else if (readers[language] !== undefined) readers[language](tokens, at, found);
    else if (token.text.length >= 3) named(tokens, at, language, names, found);
  }
  const { dates, taken, ...days } = found;
  return { dates, days, taken };
}

/** 31.12.2025, 12/31/2025, 2025-12-31: the year stays a number. */
function numericDate(tokens: readonly Token[], at: number, language: string, found: FoundDates): void {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:\d{2}){1,2})?$/.exec(tokens[at]!.text);
  if (dotted !== null) {
    record(Number(dotted[1]), Number(dotted[2]), language, found);
    return;
  }
  // "Am 3.7. in Wien": where decimals have a comma.
  const short = ORDINAL_LANGUAGES.has(language) ? /^(\d{1,2})\.(\d{1,2})$/.exec(tokens[at]!.text) : null;
  if (short !== null && tokens[at + 1]?.text === '.' && tokens[at + 1]!.start === tokens[at]!.end) {
    const [day, month] = [Number(short[1]), Number(short[2])];
    if (isDay(day) && isMonth(month)) {
      found.taken.add(at);
      record(day, month, language, found);
      return;
    }
  }
  const [sign, second, again, third] = tokens.slice(at + 1, at + 5);
  if (sign === undefined || !/^[/.-]$/.test(sign.text) || again?.text !== sign.text) return;
  if (second?.kind !== 'number' || third?.kind !== 'number' || third.end - tokens[at]!.start > 10) return;
  const yearFirst = /^\d{4}$/.test(tokens[at]!.text);
  if (!yearFirst && !/^(?:\d{2}|\d{4})$/.test(third.text)) return;
  const [day, month] = yearFirst ? [small(third), small(second)] : [small(tokens[at]), small(second)];
  if (!isDay(day) || !isDay(month) || (day > 12 && month > 12)) return;
  for (const index of yearFirst ? [at + 2, at + 4] : [at, at + 2]) found.taken.add(index);
  record(day, month, yearFirst ? '' : language, found);
}

/** Americans put the month first: where both readings are dates, both are evidence only. */
function record(day: number, month: number, language: string, found: FoundDates): void {
  if (month > 12) found.dates.push({ day: month, month: day, at: -1 });
  else if (MONTH_FIRST.has(language) && day <= 12 && day !== month) {
    found.maybe.add(day).add(month);
    return;
  } else if (isDay(day) && isMonth(month)) found.dates.push({ day, month, at: -1 });
  else return;
  const { month: sure } = found.dates.at(-1)!;
  found.months.add(sure);
}

/** Before a month: what no name of a person has there. */
const LEADS: ReadonlySet<string> = new Set(
  listOf(`
    in since until till last next this early late mid im am
    anfang ende mitte seit bis vom zum zwischen letzten nächsten eind begin medio vorige volgende op van tot en début fin mi
    de à depuis
  `),
);

interface NamedDay {
  readonly word: string;
  readonly weekday: number | undefined;
  readonly month: number | undefined;
}

const NO_DAY: NamedDay = { word: '', weekday: undefined, month: undefined };

const namers = new Map<string, (word: Word) => NamedDay>();

/** The weekday or month that a word of a language names. */
function dayNamed(word: Word, language: string, names: ReturnType<typeof calendarNames>): NamedDay {
  let namer = namers.get(language);
  if (namer === undefined) {
    namer = factOf(({ lower }) => {
      const plain = lower.replace(/'s$/, '');
      const weekday = names.weekdays.get(plain) ?? names.weekdays.get(plain.replace(/s$/, ''));
      const month = names.months.get(plain);
      return weekday === undefined && month === undefined ? NO_DAY : { word: plain, weekday, month };
    });
    namers.set(language, namer);
  }
  return namer(word);
}

function named(
  tokens: readonly Token[],
  at: number,
  language: string,
  names: ReturnType<typeof calendarNames>,
  found: FoundDates,
): void {
  const token = tokens[at]!;
  const day = dayNamed(token.word, language, names);
  if (day === NO_DAY) return;
  const { word, weekday, month } = day;
  if (weekday !== undefined) found.weekdays.add(weekday);
  if (month === undefined) return;
  const capital = token.text !== token.lower;
  const before = dayBefore(tokens, at);
  const after = dayAfter(tokens, at);
  const beside =
    before > 0 || after > 0 || tokens[at + 1]?.kind === 'number' || tokens[at - 1]?.kind === 'number';
  // Where months are written small, a capital one is a name; where they are written large, a small one is a word.
  if (SMALL_MONTHS.has(language) && capital && at > 0 && !beside) return;
  if (CAPITAL_MONTHS.has(language) && !capital) return;
  const isShort = token.text.length <= 4 && !isLongName(language, word);
  // "April Jones", but "the June summit".
  const isFirstName = /^(?:april|june|august)$/.test(word) && tokens[at + 1]?.word.isCapitalised === true;
  const isPerson = (isFirstName || /^(?:may|march)$/.test(word)) && !LEADS.has(tokens[at - 1]?.lower ?? '');
  if (!beside && (isShort || isPerson)) {
    found.maybe.add(month);
    return;
  }
  found.months.add(month);
  if (before > 0 || after > 0)
    found.dates.push({ day: before || after, month, at: before > 0 ? at - 1 : at + 1 });
}

const longNames = new Map<string, ReadonlySet<string>>();

function isLongName(language: string, word: string): boolean {
  let known = longNames.get(language);
  if (known === undefined) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    known = new Set(
      Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 5)).toLowerCase()),
    );
    longNames.set(language, known);
  }
  return known.has(word);
}

/** `3. April`, `3rd of April`, `1er avril`. */
function dayBefore(tokens: readonly Token[], at: number): number {
  let index = at - 1;
  while (index >= at - 3 && /^(?:\.|of|th|st|nd|rd|er|e|ste|de)$/.test(tokens[index]?.lower ?? ''))
    index -= 1;
  const day = small(tokens[index]);
  const isScore = tokens[index - 1]?.text === ':';
  return isDay(day) && !isScore ? day : 0;
}

/** `April 3`, `April 3rd`; `April 03:00` and `April 3 %` are none. */
function dayAfter(tokens: readonly Token[], at: number): number {
  const day = small(tokens[at + 1]?.text === '.' ? tokens[at + 2] : tokens[at + 1]);
  const sign = tokens[at + 2]?.text;
  return isDay(day) && sign !== ':' && sign !== '%' ? day : 0;
}
