import type { Finding, TranslatedSentence, Translation } from '../documents/translated-article.ts';
import { sameLanguage } from '../languages/codes.ts';
import { checkTranslation } from './checks.ts';
import type { ArticleSentence } from './sentences.ts';
import { memoryText, needsTranslation } from './text.ts';

/** Shorter sentences ("Yes, of course.") may well have one translation for several sources. */
const MIN_REPEATED_CHARACTERS = 30;

/** Checks every translated sentence of an article, and what only shows across sentences. */
export function checkArticle(
  sentences: readonly ArticleSentence[],
  translations: Readonly<Record<string, Translation>>,
): Finding[] {
  return Object.entries(translations).flatMap(([target, translation]) => [
    ...sentences.flatMap((sentence) => checkSentence(sentence, target, translation)),
    ...repeatedSentences(sentences, target, translation),
    ...strangers(sentences, target, translation),
  ]);
}

function checkSentence(sentence: ArticleSentence, target: string, translation: Translation): Finding[] {
  const at = { sentenceId: sentence.id, target };
  const translated: TranslatedSentence | undefined = translation.sentences[sentence.id];
  if (translated === undefined) {
    return [{ ...at, kind: 'missing', severity: 'error', message: 'The sentence has no translation.' }];
  }
  if (sameLanguage(sentence.language, target) || !needsTranslation(sentence.text)) return [];
  if (translated.origin === 'identity') {
    const message = `The engine gave no translation from ${sentence.language}; the source text stands in its place.`;
    return [{ ...at, kind: 'untranslated', severity: 'error', message }];
  }
  const findings = checkTranslation({
    source: sentence.text,
    sourceLanguage: sentence.language,
    target: translated.text,
    targetLanguage: target,
    // Whoever translated by hand chose the words.
    terms: translated.origin === 'human' ? [] : translation.appliedTerms,
  });
  return findings.map((finding) => ({ ...at, ...finding }));
}

/** Different sentences with one and the same translation: an engine that answered a line with its neighbour's. */
function repeatedSentences(
  sentences: readonly ArticleSentence[],
  target: string,
  translation: Translation,
): Finding[] {
  const first = new Map<string, string>();
  return sentences.flatMap(({ id, text, language }) => {
    const translated = translation.sentences[id]?.text ?? '';
    if (sameLanguage(language, target) || translated.length < MIN_REPEATED_CHARACTERS) return [];
    const source = memoryText(text);
    const before = first.get(translated);
    if (before === undefined) first.set(translated, source);
    if (before === undefined || before === source) return [];
    const message = 'The translation is that of another sentence as well.';
    return [{ sentenceId: id, target, kind: 'repetition', severity: 'error' as const, message }];
  });
}

/** Translations of sentences that the article does not have. */
function strangers(
  sentences: readonly ArticleSentence[],
  target: string,
  translation: Translation,
): Finding[] {
  const known = new Set(sentences.map(({ id }) => id));
  return Object.keys(translation.sentences)
    .filter((id) => !known.has(id))
    .map((sentenceId) => ({
      sentenceId,
      target,
      kind: 'extra',
      severity: 'error',
      message: 'The article has no such sentence.',
    }));
}
