import type { Finding, Translation } from '../documents/translated-article.ts';
import { checkTranslation } from './checks.ts';
import { sameLanguage } from './languages.ts';
import type { ArticleSentence } from './sentences.ts';
import { needsTranslation } from './text.ts';

/** Checks every translated sentence of an article, and what only shows across sentences. */
export function checkArticle(
  sentences: readonly ArticleSentence[],
  translations: Readonly<Record<string, Translation>>,
): Finding[] {
  return Object.entries(translations).flatMap(([target, translation]) =>
    sentences.flatMap((sentence) => {
      const at = { sentenceId: sentence.id, target };
      const translated = translation.sentences[sentence.id];
      if (translated === undefined) {
        return [
          { ...at, kind: 'missing', severity: 'error' as const, message: 'The sentence has no translation.' },
        ];
      }
      if (sameLanguage(sentence.language, target) || !needsTranslation(sentence.text)) return [];
      if (translated.origin === 'identity') {
        return [
          {
            ...at,
            kind: 'untranslated',
            severity: 'error' as const,
            message: `The engine gave no translation from ${sentence.language}; the source text stands in its place.`,
          },
        ];
      }
      return checkTranslation({
        source: sentence.text,
        sourceLanguage: sentence.language,
        target: translated.text,
        targetLanguage: target,
      }).map((finding) => ({ ...at, ...finding }));
    }),
  );
}
