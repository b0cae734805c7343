import type { PublishedArticle } from './published.ts';

/** Which articles hold words. */

/** Writings without spaces between words: there, words are found anywhere. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/** Without case, and without accents: who searches cannot always type them. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * Articles that hold every word, or a word that begins with it; those with more of them in the headline first, else in
 * the order given.
 */
export function searchArticles(
  articles: readonly PublishedArticle[],
  words: readonly string[],
): PublishedArticle[] {
  const wanted = words.flatMap((word) => folded(word).split(/\s+/)).filter((word) => word !== '');
  return articles
    .flatMap((article) => {
      const headline = folded(Object.values(article.headline).join('\n'));
      const texts = [article.abstract, ...article.topics, ...article.people].flatMap(Object.values);
      const all = `${headline}\n${folded([...texts, article.publisher ?? '', article.key].join('\n'))}`;
      if (!wanted.every((word) => holds(all, word))) return [];
      return [{ article, inHeadline: wanted.filter((word) => holds(headline, word)).length }];
    })
    .toSorted((a, b) => b.inHeadline - a.inHeadline)
    .map(({ article }) => article);
}

function holds(text: string, word: string): boolean {
  const anywhere = WITHOUT_SPACES.test(word);
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (anywhere || at === 0 || !IN_WORD.test(text[at - 1]!)) return true;
  }
  return false;
}
