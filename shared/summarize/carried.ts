import type { Summary, TranslatedArticle } from '../documents/index.ts';
import { costOf } from './cost.ts';

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
