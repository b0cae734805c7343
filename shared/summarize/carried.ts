import type { Summary, TranslatedArticle, Usage } from '../documents/index.ts';

type Carried = Pick<
  Summary,
  | 'schema'
  | 'articleId'
  | 'revision'
  | 'language'
  | 'byline'
  | 'publishedAt'
  | 'publisher'
  | 'sourceUrl'
  | 'picture'
  | 'removed'
  | 'unavailable'
  | 'provenance'
  | 'cost'
>;

/** What a summary takes over from its article as it is. */
export function carriedOver(article: TranslatedArticle, summarizer: string): Carried {
  const { articleId, revision, language, byline, publishedAt, publisher, sourceUrl, picture } = article;
  return {
    // The literal, not the constant: importing that would load zod, which costs more than a summary.
    schema: 'tidings/summary/1',
    ...{ articleId, revision, language, byline, publishedAt, publisher, sourceUrl },
    ...(picture === undefined ? {} : { picture }),
    removed: article.removed,
    unavailable: article.unavailable,
    provenance: provenanceOf(article, summarizer),
    cost: costOf(article),
  };
}

function provenanceOf(article: TranslatedArticle, summarizer: string): Summary['provenance'] {
  const translations = Object.entries(article.translations);
  const terms = translations.filter(([, { appliedTerms }]) => appliedTerms.length > 0);
  return {
    source: article.source,
    engines: Object.fromEntries(translations.map(([target, { engine }]) => [target, engine])),
    terminologyVersions: Object.fromEntries(
      translations.map(([target, { terminologyVersion }]) => [target, terminologyVersion]),
    ),
    ...(terms.length > 0 && {
      appliedTerms: Object.fromEntries(terms.map(([target, { appliedTerms }]) => [target, appliedTerms])),
    }),
    summarizer,
    timings: { ...article.timings },
  };
}

function costOf(article: TranslatedArticle): Summary['cost'] {
  const usages = Object.values(article.translations).map(({ usage }) => usage);
  const total = (of: (usage: Usage) => number): number => usages.reduce((sum, usage) => sum + of(usage), 0);
  return {
    billedCharacters: total(({ billedCharacters }) => billedCharacters),
    requests: total(({ requests }) => requests),
    memoryHits: total(({ memoryHits }) => memoryHits),
    // Sums of small amounts: the noise of binary fractions is cut off.
    amount: Number(total(({ cost }) => cost).toFixed(6)),
    currency: usages[0]?.currency ?? 'USD',
  };
}
