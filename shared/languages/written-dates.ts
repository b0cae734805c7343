import { anyOf, listOf } from './text.ts';

/**
 * Words and signs of a date in a line of its own, as pages print it, in any language: patterns, in small letters. How they
 * make a date: `shared/normalize/noise/dates.ts`.
 */

/** Behind a day's number: "1st", "1er", "5-го". */
const ENGLISH_ORDINALS = listOf('st nd rd th');
export const ENGLISH_ORDINAL = anyOf(ENGLISH_ORDINALS);
export const ORDINAL = anyOf([...ENGLISH_ORDINALS, '\\.', 'º', 'er', '-го', 'a']);

/** Between day and month, and between month and year: "5 de marzo del 2024". */
export const BEFORE_MONTH = '(?: de| د| of)';
export const BEFORE_YEAR = '(?: de| del|,)';

/** Eras of the Thai calendar, before the year. */
export const THAI_ERA = '(?:[คพ]\\.ศ\\.?)';

/** Signs behind the numbers of a date in Chinese, Japanese and Korean. */
export const SIGNS = { year: '[年년]', month: '[月월]', day: '[日일号]' } as const;

/** Between the numbers of a date whose months have numbers for names: "5 tháng 2 năm 2024". */
export const NUMBERED = { month: ' tháng ', year: ',? (?:năm )?' } as const;

/** First words of months that two words name: Levantine "كانون الثاني", and months of the lunar calendar. */
export const FIRST_OF_TWO = anyOf(listOf('كانون تشرين ربيع جمادى ذو ذي'));

/** Weekdays and words that stand before a day in languages that write it before the month. */
export const BEFORE_DAY = anyOf([
  'ngày',
  'thứ (?:hai|ba|tư|năm|sáu|bảy)',
  'chủ nhật',
  '(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu),',
  '(?:пн|вт|ср|чт|пт|сб|вс|нд),',
]);

/** First years of the eras of Japan and of the Republic of China, less one. */
const YEARS_BEFORE: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  民國: 1911,
  民国: 1911,
  r: 2018,
  h: 1988,
  s: 1925,
};

/** A year of an era: "令和8", "r8", "平成元", whose first year has a word of its own. Groups: era and year. */
export const ERA_YEAR = `(${anyOf(Object.keys(YEARS_BEFORE))})\\s?(\\d{1,3}|元)`;

/** The common year of an era's year; without an era, of the Republic of China. */
export function yearOfEra(year: string, era = '民國'): number {
  return YEARS_BEFORE[era]! + (year === '元' ? 1 : Number(year));
}

const HAN = '〇一二三四五六七八九';

/** A year, and a month or day, in Chinese numerals. */
export const HAN_YEAR = `[零${HAN}]{4}`;
export const HAN_NUMBER = `[${HAN.slice(1)}十]{1,3}`;

/** 二〇二四 is 2024. */
export function hanDigits(han: string): string {
  return [...han.replaceAll('零', '〇')].map((sign) => HAN.indexOf(sign)).join('');
}

/** 十 is 10, 十二 12, 三十 30, 二十一 21. */
export function hanNumber(han: string): number {
  if (!han.includes('十')) return HAN.indexOf(han);
  const [tens, ones] = han.split('十');
  return 10 * (tens === '' ? 1 : HAN.indexOf(tens!)) + (ones === '' ? 0 : HAN.indexOf(ones!));
}

/** Behind the time of a clock: "10.30 Uhr", "10:30 น." */
export const CLOCK_MARK = '(?:uhr|am|pm|a\\.m\\.|p\\.m\\.|น\\.|wib|h)';

/** Of the year or the hour, at the end of a date, before its full stop: "12 мая 2025 г.", "10:30 น." */
export const LAST_MARK = '(?:г|р|r|น|h)';
