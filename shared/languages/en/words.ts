import { readBeside } from '../data-file.ts';
import { lazy } from '../lazy.ts';
import { anyOf, listOf } from '../text.ts';

/** Sorted lines (`training/english-words`). Searched as they are: a set of 63,000 words takes 10 ms and 6 MB to make. */
const lines = lazy(() => readBeside(import.meta.url, 'words.txt').toString('latin1'));

/** True for an ordinary English word (no name), inflected or not, in British or American spelling. */
export function isEnglishWord(word: string): boolean {
  return formsOf(word.toLowerCase().replaceAll('’', "'")).some(isListed);
}

/** By halves. */
function isListed(word: string): boolean {
  const text = lines();
  for (let from = 0, to = text.length; from < to; ) {
    const start = text.lastIndexOf('\n', ((from + to) >> 1) - 1) + 1;
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end);
    if (line === word) return true;
    if (line < word) from = end + 1;
    else to = start;
  }
  return false;
}

/** Prefixes that any word may take. */
const PREFIXED = new RegExp(
  `^${anyOf(
    listOf(
      'non anti pre post re un over under multi inter geo socio co sub super trans micro macro pro counter cyber bi tri',
    ),
  )}(.{4,})$`,
);

/** The word, and the forms that the list would have it under. */
function formsOf(word: string): string[] {
  const plain = word.replace(/'s?$/, '');
  const american = plain.replace(/is(e[dsr]?|ing|ation|ations)$/, 'iz$1');
  const prefixed = PREFIXED.exec(plain)?.[1];
  return [word, plain, american, plain.replace(/s$/, ''), ...(prefixed === undefined ? [] : [prefixed])];
}
