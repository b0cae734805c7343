import { describe, expect, test } from 'vitest';
import { countWords, isUnspaced, sentenceGap } from '../../shared/languages/scripts.ts';
import { findFolded, fold, indexOfWords, wordsOf } from '../../shared/languages/text.ts';

describe('folding', () => {
  test.each([
    ['Tô Lâm', 'to lam'],
    ['Straße', 'strasse'],
    ['Đà Nẵng', 'da nang'],
    ['Ærø', 'aero'],
    ['Łódź', 'lodz'],
    ['Σίσυφος', 'σισυφοσ'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    // One letter folds to two, and a letter may be written in two.
    ['Er wohnt in der Potsdamer Straße 5.', 'potsdamer strasse', 'Potsdamer Straße'],
    ['Gặp ông Tô Lâm.'.normalize('NFD'), 'to lam', 'Tô Lâm'.normalize('NFD')],
  ])('is undone: %s', (text, wanted, found) => {
    const { start, end } = findFolded(text, wanted)!;
    expect(text.slice(start, end)).toBe(found);
  });

  test('words are found whole only', () => {
    expect(findFolded('Straßenbahn', 'strasse')).toBeNull();
    expect(indexOfWords('Annam, Nam', 'Nam')).toBe(7);
  });
});

test('words are divided by hyphens and keep their apostrophes', () => {
  expect(wordsOf("Mát-xcơ-va, l'été 2024")).toEqual(['Mát', 'xcơ', 'va', "l'été"]);
});

describe('scripts without spaces', () => {
  test.each([
    ['Chinese', '今天下雨了吗', 3],
    ['Lao', 'ສະບາຍດີທ່ານ', 6],
    ['Khmer', 'សួស្តី', 3],
    ['mixed', 'The 首相 spoke', 3],
  ])('%s counts two characters as one word', (_, text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('Thai puts a space between sentences, Chinese none', () => {
    expect(['th', 'zh-TW', 'en'].map(isUnspaced)).toEqual([true, true, false]);
    expect(['th', 'zh-TW', 'en'].map(sentenceGap)).toEqual([' ', '', ' ']);
  });
});
