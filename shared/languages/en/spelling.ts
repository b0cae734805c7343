import type { Spelling } from '../facets/spelling.ts';
import { remember } from '../remember.ts';
import { isEnglishWord } from './words.ts';

/** Letters that English keeps in a few loanwords only. */
const FOREIGN_LETTERS = /[äöüßéèêàçñøåœ]/i;
const LOANWORDS = /^caf|^clich|^fianc|^expos|^prot[ée]g|^d[ée]/i;

export const spelling: Spelling = {
  isWord: remember(isEnglishWord),
  // English text has nine words in ten in the word list, other languages in Latin script at most three or four.
  leastWords: 0.55,
  shortestForeign: 2,
  isSurelyForeign: (word) => FOREIGN_LETTERS.test(word) && !LOANWORDS.test(word),
};
