import type { DateParts, Dates } from '../facets/dates.ts';
import { lazy } from '../lazy.ts';
import { anyOf, eitherCase } from '../text.ts';
import { sumOf } from './numbers.ts';
import { BEFORE_WEEKDAYS } from './words.ts';

/** Value of the word of a month or weekday, in digits or not. */
const numberIn = (word: string): number =>
  /^\d/.test(word) ? Number(word) : sumOf(word.toLowerCase().split(' '));

const dayMonthYear = (m: RegExpExecArray): DateParts => ({
  day: Number(m[1]),
  month: Number(m[2]),
  year: Number(m[3]),
});
const dayMonth = (m: RegExpExecArray): DateParts => ({ day: Number(m[1]), month: Number(m[2]) });

/** "thứ Hai", the second day, is Monday; "chủ nhật" is Sunday. */
const weekdayOf = (word: string | undefined): number => (word === undefined ? 7 : numberIn(word) - 1);

/** "Vị trí thứ hai" is the second: a day has a capital, its time before it, or its date or week behind it. */
const weekdays = (): readonly RegExp[] => [
  /[Tt]hứ (Hai|Ba|Tư|Năm|Sáu|Bảy)(?!\p{L})|[Cc]hủ [Nn]hật/gu,
  new RegExp(
    `(?<=(?<!\\p{L})${anyOf(eitherCase([...BEFORE_WEEKDAYS]))} )thứ (hai|ba|tư|năm|sáu|bảy)(?!\\p{L}| của| liên tiếp)`,
    'gu',
  ),
  /(?<=^|[,.:;(–-] ?)[Tt]hứ (hai|ba|tư|năm|sáu|bảy)(?=(?:,| \()? ?(?:ngày )?\d{1,2}[/-]\d| tuần| tới| vừa qua)/gu,
];

const NUMBER =
  '(\\d{1,3}|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)';
const UNIT_SHIFT: Readonly<Record<string, 'shift' | 'monthShift' | 'yearShift'>> = {
  ngày: 'shift',
  tháng: 'monthShift',
  năm: 'yearShift',
};
const TURNS: Readonly<Record<string, number>> = {
  ngoái: -1,
  trước: -1,
  'vừa qua': -1,
  qua: -1,
  nay: 0,
  này: 0,
  tới: 1,
  sau: 1,
};
const TURN = '(vừa qua|trước|qua|này|tới|sau)';
const turnOf = (word: string): string => ['-1', '+0', '+1'][TURNS[word.toLowerCase()]! + 1]!;
const SEASONS: Readonly<Record<string, string>> = {
  xuân: 'spring',
  hè: 'summer',
  hạ: 'summer',
  thu: 'autumn',
  đông: 'winter',
};
const CENTURIES = ['XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI'];
const FIRST_CENTURY = 15;
const centuryOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : CENTURIES.indexOf(word) + FIRST_CENTURY;

const SHIFTS: Readonly<Record<string, number>> = { 'hôm qua': -1, 'hôm nay': 0, 'ngày mai': 1 };

export const dates = lazy(
  (): Dates => ({
    patterns: [
      { expression: /(?:[Nn]gày )?(\d{1,2}) tháng (\d{1,2})(?:,)? năm (\d{4})/gu, read: dayMonthYear },
      { expression: /(?:[Nn]gày )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu, read: dayMonthYear },
      { expression: /(?:[Nn]gày )?\b(\d{1,2})-(\d{1,2})-(\d{4})\b/gu, read: dayMonthYear },
      { expression: /(?:[Nn]gày )?(\d{1,2}) tháng (\d{1,2})(?! năm \d)/gu, read: dayMonth },
      {
        expression:
          /(?:[Nn]gày |(?<=(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm) ))(\d{1,2})[-/](\d{1,2})(?![\d/-])/gu,
        read: dayMonth,
      },
      {
        expression: /[Tt]háng (\d{1,2}|giêng|chạp)(?:\/| năm |, năm )(\d{4})/gu,
        read: (m) => ({ month: numberIn(m[1]!), year: Number(m[2]) }),
      },
      {
        expression:
          /[Tt]háng (\d{1,2}|mười hai|mười một|mười|chín|tám|bảy|sáu|năm|tư|ba|hai|một|giêng|chạp)(?= |$|[,.;)])(?! năm \d)/gu,
        read: (m) => ({ month: numberIn(m[1]!) }),
      },
      ...weekdays().map((expression) => ({
        expression,
        read: (m: RegExpExecArray) => ({ weekday: weekdayOf(m[1]) }),
      })),
      {
        // "3/3 năm ngoái" is one date.
        expression: /(?<!\p{L}|\d,? )[Nn]ăm (ngoái|nay|tới|sau)(?!\p{L})/gu,
        read: (m) => ({ yearShift: TURNS[m[1]!]! }),
      },
      {
        expression: /(?<!\p{L})[Tt]háng (trước|này|tới|sau)(?!\p{L})/gu,
        read: (m) => ({ monthShift: TURNS[m[1]!]! }),
      },
      {
        expression: new RegExp(
          `(?<!\\p{L})(?:[Cc]ách đây )?${NUMBER} (ngày|tháng|năm) trước(?!\\p{L})`,
          'gu',
        ),
        read: (m) => ({ [UNIT_SHIFT[m[2]!]!]: -numberIn(m[1]!) }),
      },
      {
        expression: new RegExp(`(?<!\\p{L})[Cc]ách đây ${NUMBER} (ngày|tháng|năm)(?!\\p{L})`, 'gu'),
        read: (m) => ({ [UNIT_SHIFT[m[2]!]!]: -numberIn(m[1]!) }),
      },
      {
        expression: new RegExp(`(?<!\\p{L})${NUMBER} tuần trước(?!\\p{L})`, 'gu'),
        read: (m) => ({ open: `week-${numberIn(m[1]!)}` }),
      },
      {
        expression: new RegExp(`(?<!\\p{L})[Cc]uối tuần ${TURN}(?!\\p{L})`, 'gu'),
        read: (m) => ({ open: `weekend${turnOf(m[1]!)}` }),
      },
      {
        expression: new RegExp(`(?<!\\p{L}|[Cc]uối )[Tt]uần ${TURN}(?!\\p{L})`, 'gu'),
        read: (m) => ({ open: `week${turnOf(m[1]!)}` }),
      },
      {
        expression:
          /(?<!\p{L})[Mm]ùa (xuân|hè|hạ|thu|đông)(?: năm)? (ngoái|vừa qua|qua|này|nay|tới|sau)(?!\p{L})/gu,
        read: (m) => ({ open: `${SEASONS[m[1]!]}${turnOf(m[2]!)}` }),
      },
      {
        expression: /(?:(?:đầu|giữa|cuối) )?(?:những năm|thập (?:niên|kỷ|kỉ)) (?:19)?(\d)0(?!\d)/giu,
        read: (m) => ({ open: `decade-19${m[1]}0` }),
      },
      {
        expression: /(?:(?:đầu|giữa|cuối) )?(?:những năm|thập (?:niên|kỷ|kỉ)) (1[5-8]\d|20\d)0(?!\d)/giu,
        read: (m) => ({ open: `decade-${m[1]}0` }),
      },
      {
        expression: /(?:(?:đầu|giữa|cuối) )?thế k[ỷỉ] (?:thứ )?(\d{1,2}|X[XVI]{0,4})(?![\p{L}\d])/giu,
        read: (m) => ({ open: `century-${centuryOf(m[1]!)}` }),
      },
      {
        expression: /(?<!\p{L})(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm) nay(?!\p{L})/gu,
        read: () => ({ shift: 0 }),
      },
      { expression: /(?<!\p{L})(?:[Tt]ối|[Đđ]êm) qua(?!\p{L})/gu, read: () => ({ shift: -1 }) },
      {
        expression: /[Hh]ôm (?:qua|nay)|[Nn]gày mai/gu,
        read: (m) => ({ shift: SHIFTS[m[0].toLowerCase()]! }),
      },
      {
        expression: /(?:[Nn]ăm )?(?<=[Nn]ăm |\()((?:1[5-9]|20)\d{2})(?=$|[\s,.;:)])/gu,
        read: (m) => ({ year: Number(m[1]) }),
      },
    ],
    ahead: /(?<!\p{L})(?:sẽ|sắp|dự kiến|dự định|có kế hoạch)(?!\p{L})/u,
    tenses:
      /(?<!\p{L})(?:(?<ahead>sẽ|sắp|dự kiến|dự định|có kế hoạch|có thể)|(?<past>đã|vừa|hôm))(?![\p{L}\p{M}])/gu,
    yearAfter: {
      expression: /^,? năm (nay|ngoái|trước|tới|sau)(?!\p{L})/u,
      years: { nay: 0, ngoái: -1, trước: -1, tới: 1, sau: 1 },
    },
    aheadAfter: /^ tới(?!\p{L})/u,
    conjunctions: [],
  }),
);
