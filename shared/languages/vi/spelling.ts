import { isEnglishWord } from '../en/words.ts';
import type { Spelling } from '../facets.ts';
import { isPinyin } from '../pinyin.ts';
import { remember } from '../remember.ts';
import { fold, isAcronym, isCapitalised } from '../text.ts';
import { hasVietnameseMark, isVietnameseSyllable } from './syllables.ts';

/** Peoples, languages, faiths, -isms and continents: Vietnamese has words for them. */
const ENDINGS = /(?:ese|ians?|eans?|ish|ists?|isms?|ans?|ics?|i|ity|land|asia|europe|africa|america)$/;

/** Words of names such as "Nguyen Phu Trong": at least two capitalised syllables in a row, not all Chinese. */
function namesIn(text: string): string[] {
  const runs = text.match(/\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+/gu) ?? [];
  return runs.flatMap((run) => {
    const syllables = run.split(' ').filter(isVietnameseSyllable);
    if (syllables.length < 2 || syllables.every((word) => isPinyin(fold(word)))) return [];
    return syllables.filter(
      (word) =>
        isCapitalised(word) &&
        !isAcronym(word) &&
        word.length >= 3 &&
        !isEnglishWord(word) &&
        !isPinyin(fold(word)),
    );
  });
}

export const spelling: Spelling = {
  isWord: remember(isVietnameseSyllable),
  leastWords: 0.6,
  shortestForeign: 3,
  // It borrows from English only.
  isSurelyForeign: (word, source) => source !== 'en' && word.length > 3 && !isEnglishWord(word),
  hasMark: remember(hasVietnameseMark),
  namesIn,
  changesName: (folded) => ENDINGS.test(folded) || isPinyin(folded) || !/[aeiouy]/.test(folded),
};
