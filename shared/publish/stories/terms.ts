/** Words with the numbers as they are written, and the marks at which a pair of words ends. */
const TOKENS = /\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?|[.,;:!?()"“”«»–—]/gu;

/** What an article is about stands at its top: sentences and characters beyond these are not read. */
const MOST_SENTENCES = 60;
const MOST_CHARACTERS = 20_000;

/** What an editor put above the article names the event. */
const TITLE_WEIGHT = 2;

/** A sentence at the top weighs twice as much as one at the end; three sentences on, the difference is down to a third. */
const LEAD_WEIGHT = 1;
const LEAD_LENGTH = 3;

/**
 * Words and pairs of neighbouring words of an article, lower case, with how often they stand in it; earlier ones count
 * for more. Pairs are what a Vietnamese word and a name of either language mostly are.
 */
export function countTerms(title: string | null, sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let read = 0;
  const add = (text: string, weight: number): void => {
    for (const term of termsOf(text.slice(0, MOST_CHARACTERS - read))) {
      counts.set(term, (counts.get(term) ?? 0) + weight);
    }
    read = Math.min(MOST_CHARACTERS, read + text.length);
  };
  add(title ?? '', TITLE_WEIGHT);
  for (const [index, sentence] of sentences.slice(0, MOST_SENTENCES).entries()) {
    add(sentence, 1 + LEAD_WEIGHT * Math.exp(-index / LEAD_LENGTH));
  }
  return counts;
}

/** Every word, and every pair of words with no punctuation between, as often as they occur. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  let before = '';
  for (const token of text.normalize('NFC').toLowerCase().match(TOKENS) ?? []) {
    if (!/^[\p{L}\p{M}\p{N}]/u.test(token)) {
      before = '';
      continue;
    }
    terms.push(token);
    if (before !== '') terms.push(`${before} ${token}`);
    before = token;
  }
  return terms;
}
