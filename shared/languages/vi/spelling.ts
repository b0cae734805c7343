import { isEnglishWord } from '../en/words.ts';
import type { Spelling } from '../facets/spelling.ts';
import { remember } from '../remember.ts';
import { hasVietnameseMark, isVietnameseSyllable } from './syllables.ts';

export const spelling: Spelling = {
  isWord: remember(isVietnameseSyllable),
  leastWords: 0.6,
  shortestForeign: 3,
  // It borrows from English only.
  isSurelyForeign: (word, source) => source !== 'en' && word.length > 3 && !isEnglishWord(word),
  hasMark: remember(hasVietnameseMark),
};
