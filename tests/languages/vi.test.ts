import { describe, expect, test } from 'vitest';
import type { DateParts } from '../../shared/languages/facets/dates.ts';
import { dates } from '../../shared/languages/vi/dates.ts';
import { figures } from '../../shared/languages/vi/figures.ts';
import { labels } from '../../shared/languages/vi/labels.ts';
import { rolesBeside } from '../../shared/languages/vi/roles.ts';
import { spelling } from '../../shared/languages/vi/spelling.ts';

/** What the first pattern that matches says. */
const partsOf = (text: string): DateParts | null => {
  for (const { expression, read } of dates().patterns) {
    const [match] = text.matchAll(expression);
    if (match !== undefined) return read(match);
  }
  return null;
};

test.each<[string, DateParts | null]>([
  ['ngày 3 tháng 6 năm 2026', { day: 3, month: 6, year: 2026 }],
  ['ngày 3/6', { day: 3, month: 6 }],
  ['tháng mười hai', { month: 12 }],
  ['tháng giêng năm 2026', { month: 1, year: 2026 }],
  ['thứ Năm', { weekday: 4 }],
  ['họp vào thứ năm', { weekday: 4 }],
  ['Thứ năm tuần trước', { weekday: 4 }],
  ['vị trí thứ năm', null],
  ['ngày thứ năm liên tiếp', null],
  ['Chủ nhật', { weekday: 7 }],
  ['hôm qua', { shift: -1 }],
  ['năm 2008', { year: 2008 }],
  ['năm người', null],
])('dates say what is written: %s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

describe('units', () => {
  test.each<[string, number]>([
    ['trạm quan trắc', 1],
    ['mét vuông', 2],
    ['nhân viên', 2],
    ['công-ten-nơ hàng hóa', 1],
    // A preposition is no unit.
    ['trên thang điểm', 0],
    ['nhờ công của', 0],
  ])('%s', (text, length) => {
    expect(figures.unitLength(text.split(' '))).toBe(length);
  });
});

test.each<[string, number, number]>([
  ['trạm quan trắc', 1, 3],
  // A verb describes nothing.
  ['chuyên gia hỗ trợ', 2, 2],
])('units with what describes them: %s', (text, shortest, length) => {
  expect(figures.longUnitLength!(text.split(' '), shortest)).toBe(length);
});

test.each<[string, string, string | null]>([
  ['Phạm Bình', 'Thủ tướng Phạm Bình phát biểu.', 'Thủ tướng'],
  [
    'Phạm Bình',
    'Bộ trưởng Bộ Nông nghiệp và Môi trường Phạm Bình đến.',
    'Bộ trưởng Bộ Nông nghiệp và Môi trường',
  ],
  ['Mai Hà', 'Giám đốc bảo tàng, bà Mai Hà, nói.', 'Giám đốc bảo tàng'],
  ['Mai Hà', 'Người dân đã gặp Mai Hà.', null],
])('roles stand beside the name: %s in %s', (name, sentence, role) => {
  const { before, after } = rolesBeside(name, sentence, 'after');
  expect(before ?? after).toBe(role);
});

test.each<[string, boolean]>([
  ['nguyên', true],
  ['thanh', true],
  ['strasse', false],
  ['fjord', false],
])('%s can be a syllable: %s', (word, isWord) => {
  expect(spelling.isWord(word)).toBe(isWord);
});

test.each([
  [{ day: 3, month: 6, year: 2026 }, 'ngày 3 tháng 6 năm 2026'],
  [{ month: 6 }, 'tháng 6'],
])('dates of the page', (parts, text) => {
  expect(labels.dateText!(parts)).toBe(text);
});
