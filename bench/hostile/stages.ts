import { serve } from '../../shared/bounded/serve.ts';
import type { NormalizedArticle } from '../../shared/documents/normalized-article.ts';
import {
  TRANSLATED_ARTICLE_SCHEMA,
  type TranslatedArticle,
} from '../../shared/documents/translated-article.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { renderArticle } from '../../shared/publish/index.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { checkArticle } from '../../shared/translate/check-article.ts';
import { readingOf } from '../../shared/translate/checks/reading.ts';
import { type CheckedPair, checkTranslation, comparisons } from '../../shared/translate/checks.ts';
import { sentencesOf } from '../../shared/translate/sentences.ts';

const PAIRS = [
  ['de', 'en'],
  ['en', 'vi'],
] as const;

/** Every step that computes on an article, from the same input: a worker, so that what never ends can be stopped. */
export const functions = {
  normalize: async (bytes: Uint8Array, key: string): Promise<void> => {
    await normalize(bytes, { key });
  },
  /** The later stages' input. */
  prepare: async (bytes: Uint8Array, key: string): Promise<TranslatedArticle> =>
    mirrored(await normalize(bytes, { key })),
  check: (article: TranslatedArticle): void => {
    // A mirrored sentence is untranslated, which makes most checks needless: they are called by themselves as well.
    for (const { text } of sentencesOf({ ...article, schema: 'tidings/normalized-article/1' })) {
      for (const [sourceLanguage, targetLanguage] of PAIRS) {
        const pair: CheckedPair = { source: text, sourceLanguage, target: text, targetLanguage, terms: [] };
        checkTranslation(pair);
        comparisons(pair, readingOf(text, sourceLanguage, false), readingOf(text, targetLanguage, true));
      }
    }
    checkArticle(sentencesOf({ ...article, schema: 'tidings/normalized-article/1' }), article.translations);
  },
  summarize: (article: TranslatedArticle): void => {
    renderArticle(summarize(article));
  },
};

/** An article whose translations say what it says itself: what the checks and the summary read is as hostile. */
function mirrored(article: NormalizedArticle): TranslatedArticle {
  const sentences = Object.fromEntries(
    sentencesOf(article).map(({ id, text }) => [id, { text, origin: 'engine' as const }]),
  );
  const translation = {
    engine: 'mirror',
    terminologyVersion: null,
    sentences,
    appliedTerms: [],
    usage: { requests: 1, billedCharacters: 0, memoryHits: 0, cost: 0, currency: 'USD' },
    quality: { score: 1, needsReview: false },
  };
  return {
    ...article,
    // Neither target's own language: every sentence is checked.
    language: { ...article.language, code: 'de' },
    schema: TRANSLATED_ARTICLE_SCHEMA,
    translations: { en: translation, vi: translation },
    unavailable: [],
    findings: [],
  } as unknown as TranslatedArticle;
}

serve(functions);
