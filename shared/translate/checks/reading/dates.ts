import { calendarNames } from '../../../languages/calendar.ts';
import { CAPITAL_MONTHS, MONTH_FIRST, SMALL_MONTHS } from '../../../languages/habits.ts';
import { listOf } from '../../../languages/text.ts';
import type { Token } from '../../../languages/tokens.ts';
import { sumOf } from '../../../languages/vi/numbers.ts';

/** A day of a month. */
export interface CalendarDate {
  readonly day: number;
  readonly month: number;
}

export interface Days {
  /** 1 to 12: named, and nothing but a month. */
  readonly months: ReadonlySet<number>;
  /** What may be a month: May, March, `2-9`. */
  readonly maybe: ReadonlySet<number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlySet<number>;
}

interface Found {
  readonly dates: CalendarDate[];
  readonly months: Set<number>;
  readonly maybe: Set<number>;
  readonly weekdays: Set<number>;
  readonly taken: Set<number>;
}

/** Dates, months and weekdays. Tokens that are no numbers any more are `taken`. */
export function datesIn(
  tokens: readonly Token[],
  language: string,
): { dates: CalendarDate[]; days: Days; taken: Set<number> } {
  const found: Found = { dates: [], months: new Set(), maybe: new Set(), weekdays: new Set(), taken: new Set() };
  const names = calendarNames(language);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (found.taken.has(at)) continue;
    if (token.kind === 'number') numericDate(tokens, at, language, found);
    else if (token.kind !== 'word') continue;
    else if (language === 'vi') vietnamese(tokens, at, found);
    else if (token.text.length >= 3) named(tokens, at, language, names, found);
  }
  const { dates, taken, ...days } = found;
  return { dates, days, taken };
}

const isDay = (value: number): boolean => value >= 1 && value <= 31;
const isMonth = (value: number): boolean => value >= 1 && value <= 12;
const small = (token: Token | undefined): number =>
  token?.kind === 'number' && /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0;

/** 31.12.2025, 12/31/2025, 2025-12-31: the year stays a number. */
function numericDate(tokens: readonly Token[], at: number, language: string, found: Found): void {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:\d{2}){1,2})?$/.exec(tokens[at]!.text);
  if (dotted !== null) return record(Number(dotted[1]), Number(dotted[2]), language, found);
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
function record(day: number, month: number, language: string, found: Found): void {
  if (month > 12) found.dates.push({ day: month, month: day });
  else if (MONTH_FIRST.has(language) && day <= 12 && day !== month) {
    found.maybe.add(day).add(month);
    return;
  } else if (isDay(day) && isMonth(month)) found.dates.push({ day, month });
  else return;
  const { month: sure } = found.dates.at(-1)!;
  found.months.add(sure);
}

/** Before a month: what no name of a person has there. */
const LEADS: ReadonlySet<string> = new Set(
  listOf(`
    in since by until till of last next this early late mid from to and between during through before after for on im am
    anfang ende mitte seit bis vom zum zwischen letzten nächsten eind begin medio vorige volgende op van tot en début fin mi
    de à depuis
  `),
);

function named(
  tokens: readonly Token[],
  at: number,
  language: string,
  names: ReturnType<typeof calendarNames>,
  found: Found,
): void {
  const token = tokens[at]!;
  const word = token.lower.replace(/'s$/, '');
  const weekday = names.weekdays.get(word) ?? names.weekdays.get(word.replace(/s$/, ''));
  if (weekday !== undefined) found.weekdays.add(weekday);
  const month = names.months.get(word);
  if (month === undefined) return;
  const capital = token.text !== token.lower;
  const before = dayBefore(tokens, at);
  const after = dayAfter(tokens, at);
  const beside = before > 0 || after > 0 || tokens[at + 1]?.kind === 'number' || tokens[at - 1]?.kind === 'number';
  // Where months are written small, a capital one is a name; where they are written large, a small one is a word.
  if (SMALL_MONTHS.has(language) && capital && at > 0 && !beside) return;
  if (CAPITAL_MONTHS.has(language) && !capital) return;
  const isShort = token.text.length <= 4 && !isLongName(language, word);
  const isPerson = /^(?:may|april|june|august|march)$/.test(word) && word === token.lower && !LEADS.has(tokens[at - 1]?.lower ?? '');
  if (!beside && (isShort || isPerson)) {
    found.maybe.add(month);
    return;
  }
  found.months.add(month);
  if (before > 0 || after > 0) found.dates.push({ day: before || after, month });
}

const longNames = new Map<string, ReadonlySet<string>>();

function isLongName(language: string, word: string): boolean {
  let known = longNames.get(language);
  if (known === undefined) {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    known = new Set(Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 5)).toLowerCase()));
    longNames.set(language, known);
  }
  return known.has(word);
}

/** `3. April`, `3rd of April`, `1er avril`. */
function dayBefore(tokens: readonly Token[], at: number): number {
  let index = at - 1;
  while (index >= at - 3 && /^(?:\.|of|th|st|nd|rd|er|e|ste|de)$/.test(tokens[index]?.lower ?? '')) index -= 1;
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

const VIETNAMESE_LEADS: ReadonlySet<string> = new Set(listOf('ngày sáng trưa chiều tối đêm hôm mùng mồng khánh rằm'));
const MONTH_WORDS = /^(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp|một)$/;

/** Vietnamese counts its months and weekdays: "ngày 3 tháng 4", "sáng 3/4", "thứ Năm". */
function vietnamese(tokens: readonly Token[], at: number, found: Found): void {
  const { lower } = tokens[at]!;
  const following = tokens[at + 1];
  if (lower === 'tháng') vietnameseMonth(tokens, at, found);
  else if (VIETNAMESE_LEADS.has(lower) && /^[/-]$/.test(tokens[at + 2]?.text ?? '')) {
    const [day, month] = [small(following), small(tokens[at + 3])];
    const year = /^[/-]$/.test(tokens[at + 4]?.text ?? '') && tokens[at + 5]?.kind === 'number';
    if (!isDay(day) || !isMonth(month) || tokens[at + 3]!.end - following!.start > 5) return;
    // The month alone goes: "từ ngày 3 đến ngày 5/6" has two days.
    if (!year) found.taken.add(at + 3);
    found.months.add(month);
    found.dates.push({ day, month });
  } else if (lower === 'thứ' && following !== undefined) {
    const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.lower);
    const value = small(following) || (/^(?:hai|ba|tư|năm|sáu|bảy)$/.test(following.lower) ? sumOf([following.lower]) : 0);
    const isRank = /^(?:lần|trí|hạng|đứng|vụ|trận|người|thế|kỷ)$/.test(before.at(-1) ?? '') && following.text === following.lower;
    if (value < 2 || value > 7 || isRank) return;
    found.weekdays.add(value - 1);
    if (following.text !== following.lower || following.kind === 'number') found.taken.add(at + 1);
  } else if (lower === 'chủ' && following?.lower === 'nhật') found.weekdays.add(7);
}

function vietnameseMonth(tokens: readonly Token[], at: number, found: Found): void {
  const following = tokens[at + 1];
  const before = tokens[at - 1];
  const day = small(before);
  const inDigits = small(following);
  if (isMonth(inDigits)) {
    found.months.add(inDigits);
    found.taken.add(at + 1);
    if (isDay(day)) found.dates.push({ day, month: inDigits });
    return;
  }
  const [month, year] = (following?.kind === 'number' ? following.text : '').split(/[/.-]/).map(Number);
  if (year !== undefined && isMonth(month!)) found.months.add(month!);
  if (following === undefined || !MONTH_WORDS.test(following.lower)) return;
  const isTen = following.lower === 'mười' && /^(?:một|hai)$/.test(tokens[at + 2]?.lower ?? '');
  const value = following.lower === 'chạp' ? 12 : following.lower === 'giêng' ? 1 : sumOf([following.lower, ...(isTen ? [tokens[at + 2]!.lower] : [])]);
  // "Năm tháng, năm ngày": months are counted there.
  const isCounted = before?.kind === 'number' && !isDay(day);
  const isYear = following.lower === 'năm' && tokens[at + 2]?.kind === 'number';
  if (isCounted || isYear) return;
  if (following.text !== following.lower || isDay(day)) {
    found.months.add(value);
    found.taken.add(at + 1);
    if (isDay(day)) found.dates.push({ day, month: value });
  } else found.maybe.add(value);
}
