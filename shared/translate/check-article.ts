import type { Finding, TranslatedSentence, Translation } from '../documents/translated-article.ts';
import { sameLanguage } from '../languages/codes.ts';
import { finding } from './checks/finding.ts';
import { KINDS } from './checks/kinds.ts';
import { checkPersons } from './checks/persons.ts';
import { marksIn } from './checks/punctuation.ts';
import { type LazyReading, lazyReading } from './checks/reading.ts';
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
  const sources: Readings = new Map(
    sentences.map(({ id, text, language }) => [id, lazyReading(text, language, false)]),
  );
  return Object.entries(translations).flatMap(([target, translation]) => {
    const targets: Readings = new Map(
      Object.entries(translation.sentences).map(([id, { text }]) => [id, lazyReading(text, target, true)]),
    );
    return [
      ...withoutClosedQuotations(
        sentences.flatMap((sentence) => checkSentence(sentence, target, translation, sources, targets)),
        sentences,
        translation,
      ),
      ...repeatedSentences(sentences, target, translation),
      ...checkPersons(sentences, target, sources, targets),
      ...strangers(sentences, target, translation),
    ];
  });
}

/** By the sentence's id. */
type Readings = ReadonlyMap<string, LazyReading>;

function checkSentence(
  sentence: ArticleSentence,
  target: string,
  translation: Translation,
  sources: Readings,
  targets: Readings,
): Finding[] {
  const at = { sentenceId: sentence.id, target };
  const translated: TranslatedSentence | undefined = translation.sentences[sentence.id];
  if (translated === undefined) return [{ ...at, ...finding('missing') }];
  if (sameLanguage(sentence.language, target) || !needsTranslation(sentence.text)) return [];
  if (translated.origin === 'identity') return [{ ...at, ...finding('identity', sentence.language) }];
  const isHuman = translated.origin === 'human';
  const pair = {
    source: sentence.text,
    sourceLanguage: sentence.language,
    target: translated.text,
    targetLanguage: target,
    // Whoever translated by hand chose the words.
    terms: isHuman ? [] : translation.appliedTerms,
    origin: translated.origin,
  };
  const findings = checkTranslation(pair, sources.get(sentence.id), targets.get(sentence.id));
  // A person is asked to look again only where the rule is hardly ever wrong.
  return findings.map((found) => ({
    ...at,
    ...found,
    ...(isHuman && KINDS[found.rule].sure !== true ? { severity: 'info' as const } : {}),
  }));
}

/** A quotation that opens in one sentence and closes in the next is judged over its paragraph. */
function withoutClosedQuotations(
  findings: readonly Finding[],
  sentences: readonly ArticleSentence[],
  translation: Translation,
): Finding[] {
  const open = findings.filter(({ kind }) => kind === 'quotation-marks');
  if (open.length === 0) return [...findings];
  const closed = new Set(
    [...Map.groupBy(sentences, ({ id, paragraph }) => paragraph ?? id).values()].flatMap((paragraph) => {
      const count = (textOf: (sentence: ArticleSentence) => string): number =>
        paragraph.reduce((sum, sentence) => sum + marksIn(textOf(sentence)), 0);
      const source = count(({ text }) => text);
      const target = count(({ id }) => translation.sentences[id]?.text ?? '');
      const isClosed = paragraph.length > 1 && target % 2 === 0 && target > 0 && source % 2 === 0;
      return isClosed ? paragraph.map(({ id }) => id) : [];
    }),
  );
  return findings.filter(({ kind, sentenceId }) => kind !== 'quotation-marks' || !closed.has(sentenceId));
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
    const before = first.get(translated);
    if (before === undefined) first.set(translated, text);
    if (before === undefined || memoryText(before) === memoryText(text)) return [];
    return [{ sentenceId: id, target, ...finding('same-as-another') }];
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
    .map((sentenceId) => ({ sentenceId, target, ...finding('extra') }));
}
