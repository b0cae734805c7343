import type { DateParts, Dates } from '../facets.ts';
import { sumOf } from './numbers.ts';

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

const SHIFTS: Readonly<Record<string, number>> = { 'hôm qua': -1, 'hôm nay': 0, 'ngày mai': 1 };

export const dates: Dates = {
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
    {
      expression: /[Tt]hứ ([Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)(?!\p{L})|[Cc]hủ [Nn]hật/gu,
      read: (m) => ({ weekday: weekdayOf(m[1]) }),
    },
    { expression: /[Hh]ôm (?:qua|nay)|[Nn]gày mai/gu, read: (m) => ({ shift: SHIFTS[m[0].toLowerCase()]! }) },
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
};
