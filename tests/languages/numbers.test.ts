import { describe, expect, test } from 'vitest';
import { numberWordsOf } from '../../shared/languages/numbers.ts';
import { numeralValues } from '../../shared/languages/numerals.ts';

describe('digits', () => {
  test.each<[string, string, number[]]>([
    ['en', '1,250.5', [1250.5]],
    ['vi', '1.250,5', [1250.5]],
    // No list of languages: ICU knows how Icelandic and Slovenian write.
    ['is', '1.500', [1500]],
    ['sl', '1.500,25', [1500.25]],
    ['fr', '1 500', [1500]],
    ['en', '12,34,567', [1_234_567]],
    ['en', '1.000', [1, 1000]],
  ])('%s: %s', (language, digits, values) => {
    expect(numeralValues(digits, language, false)).toEqual(values);
  });
});

describe('number words', () => {
  test.each<[string, string, number | null]>([
    ['en', 'twenty-five', 25],
    ['en', 'twentieth', 20],
    ['de', 'fünfundzwanzig', 25],
    ['de', 'fünften', 5],
    ['nl', 'vijfentwintig', 25],
    ['fr', 'quinzième', 15],
    ['vi', 'bảy', 7],
    ['es', 'catorce', null],
    ['en', 'constructor', null],
  ])('%s: %s', (language, word, value) => {
    expect(numberWordsOf(language).numberIn(word)).toBe(value);
  });

  test.each<[string, string, number | null]>([
    ['en', 'seven', 7],
    ['en', 'billion', 1e9],
    ['en', 'bln', 1e9],
    ['en', 'lakh', 1e5],
    // One is an article, both is a pronoun, a quarter is a season.
    ['en', 'one', null],
    ['en', 'both', null],
    ['en', 'quarter', null],
    ['vi', 'triệu', 1e6],
    // "phần trăm" is percent.
    ['vi', 'trăm', null],
  ])('as claims, %s: %s', (language, word, value) => {
    expect(numberWordsOf(language).claimIn(word)).toBe(value);
  });

  test.each([
    ['hai mươi lăm', 25],
    ['mười một triệu', 11_000_000],
    ['một nghìn năm trăm', 1500],
  ])('Vietnamese writes %s as several words', (text, whole) => {
    expect(numberWordsOf('vi').runsIn!(text.split(' ')).map((run) => run.whole)).toEqual([whole]);
  });

  test('năm is a year beside a number, else five', () => {
    const isOther = (text: string) => numberWordsOf('vi').isOtherWord(text.split(' '), 1);
    expect([isOther('trong năm qua'), isOther('có năm người')]).toEqual([true, false]);
  });
});
