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
import { checkAddresses } from '../../shared/translate/checks/addresses.ts';
import { checkLanguage } from '../../shared/translate/checks/language.ts';
import { checkLength } from '../../shared/translate/checks/length.ts';
import { checkMarkup } from '../../shared/translate/checks/markup.ts';
import { checkNames } from '../../shared/translate/checks/names.ts';
import { checkNumbers } from '../../shared/translate/checks/numbers.ts';
import { checkPunctuation } from '../../shared/translate/checks/punctuation.ts';
import { checkRepetition } from '../../shared/translate/checks/repetition.ts';
import { sentencesOf } from '../../shared/translate/sentences.ts';

const CHECKS = [
  checkAddresses,
  checkLanguage,
  checkLength,
  checkMarkup,
  checkNames,
  checkNumbers,
  checkPunctuation,
  checkRepetition,
];

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
    // A mirrored sentence is untranslated, which makes most checks needless: each is called by itself as well.
    for (const { text } of sentencesOf({ ...article, schema: 'tidings/normalized-article/1' })) {
      for (const [sourceLanguage, targetLanguage] of PAIRS) {
        const pair = { source: text, sourceLanguage, target: text, targetLanguage, terms: [] };
        for (const check of CHECKS) check(pair);
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
