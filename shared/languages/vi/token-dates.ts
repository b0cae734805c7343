import { type FoundDates, isDay, isMonth, small } from '../date-parts.ts';
import { listOf } from '../text.ts';
import type { Token } from '../tokens.ts';
import { sumOf } from './numbers.ts';
import { BEFORE_WEEKDAYS } from './words.ts';

const VIETNAMESE_LEADS: ReadonlySet<string> = new Set(
  listOf('ngày sáng trưa chiều tối đêm hôm mùng mồng khánh rằm'),
);
const MONTH_WORDS = /^(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp|một)$/;

/** Vietnamese counts its months and weekdays: "ngày 3 tháng 4", "sáng 3/4", "thứ Năm". */
export function readDateAt(tokens: readonly Token[], at: number, found: FoundDates): void {
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
    found.dates.push({ day, month, at: at + 1 });
  } else if (lower === 'thứ' && following !== undefined) {
    const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.lower);
    const value =
      small(following) ||
      (/^(?:hai|ba|tư|năm|sáu|bảy)$/.test(following.lower) ? sumOf([following.lower]) : 0);
    // "Thứ hai" is Monday or the second: a day has its time before it, or a capital.
    const isRank = following.text === following.lower && !BEFORE_WEEKDAYS.has(before.at(-1) ?? '');
    if (value < 2 || value > 7 || isRank) return;
    found.weekdays.add(value - 1);
    if (following.text !== following.lower || following.kind === 'number') found.taken.add(at + 1);
  } else if (lower === 'chủ' && following?.lower === 'nhật') found.weekdays.add(7);
}

function vietnameseMonth(tokens: readonly Token[], at: number, found: FoundDates): void {
  const following = tokens[at + 1];
  const before = tokens[at - 1];
  const day = small(before);
  const inDigits = small(following);
  if (isMonth(inDigits)) {
    found.months.add(inDigits);
    found.taken.add(at + 1);
    if (isDay(day)) found.dates.push({ day, month: inDigits, at: at - 1 });
    return;
  }
  const [month, year] = (following?.kind === 'number' ? following.text : '').split(/[/.-]/).map(Number);
  if (year !== undefined && isMonth(month!)) found.months.add(month!);
  if (following === undefined || !MONTH_WORDS.test(following.lower)) return;
  const isTen = following.lower === 'mười' && /^(?:một|hai)$/.test(tokens[at + 2]?.lower ?? '');
  const value =
    following.lower === 'chạp'
      ? 12
      : following.lower === 'giêng'
        ? 1
        : sumOf([following.lower, ...(isTen ? [tokens[at + 2]!.lower] : [])]);
  // "Năm tháng, năm ngày": months are counted there.
  const isCounted = before?.kind === 'number' && !isDay(day);
  const isYear = following.lower === 'năm' && tokens[at + 2]?.kind === 'number';
  if (isCounted || isYear) return;
  // The first and the last month have names that are those of the lunar year as well.
  const isLunar = /^(?:giêng|chạp)$/.test(following.lower);
  if ((following.text !== following.lower && !isLunar) || isDay(day)) {
    found.months.add(value);
    found.taken.add(at + 1);
    if (isDay(day)) found.dates.push({ day, month: value, at: at - 1 });
  } else found.maybe.add(value);
}
