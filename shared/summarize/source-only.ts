import type { CitedText, Summary, TranslatedArticle } from '../documents/index.ts';
import { type AlignedSentence, bitextOf } from './bitext.ts';

/** True while no target holds the article: there is nothing yet to say in a reader's language. */
export function isSourceOnly(article: TranslatedArticle): boolean {
  const { byId, targets } = bitextOf(article);
  return byId.size > 0 && targets.length === 0;
}

/**
 * What is published of an article that waits for all of its targets: its cleaned text, with headline and first paragraph
 * in its own language, and what is missing. Nothing is said of it that it does not say itself.
 */
export function sourceOnly(article: TranslatedArticle): Summary {
  const { translatedAt: _, ...timings } = article.timings ?? {};
  const { title, body } = bitextOf(article);
  const all = title === null ? body : [title, ...body];
  const first = body.find(({ kind }) => kind === 'paragraph') ?? all[0]!;
  const lede = body.filter(({ block }) => block === first.block);
  const cited = (lines: readonly AlignedSentence[]): CitedText => ({
    text: { [article.language.code]: lines.map(({ source }) => source).join(' ') },
    cites: lines.map(({ id }) => id),
  });
  return {
    schema: 'tidings/summary/1',
    articleId: article.articleId,
    revision: article.revision,
    language: article.language,
    byline: article.byline,
    publishedAt: article.publishedAt,
    publisher: article.publisher,
    sourceUrl: article.sourceUrl,
    headline: cited([title ?? first]),
    abstract: cited(lede.length === 0 ? [first] : lede),
    ...{
      keyPoints: [],
      people: [],
      organisations: [],
      places: [],
      dates: [],
      figures: [],
      quotes: [],
      topics: [],
    },
    // Nothing was translated, so nothing was found; there is nothing yet to review.
    quality: { score: 1, needsReview: false, findings: [], dropped: [], warnings: [...article.warnings] },
    sentences: all.map(({ id, block, kind, source }) => ({ id, block, kind, source, targets: {} })),
    removed: article.removed,
    unavailable: article.unavailable,
    provenance: {
      source: article.source,
      engines: {},
      terminologyVersions: {},
      summarizer: 'none',
      timings,
    },
    cost: { billedCharacters: 0, requests: 0, memoryHits: 0, amount: 0, currency: 'USD' },
  };
}
