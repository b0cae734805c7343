import type { NormalizedArticle } from '../documents/normalized-article.ts';
import {
  type AppliedTerm,
  TRANSLATED_ARTICLE_SCHEMA,
  type TranslatedArticle,
  type TranslatedSentence,
  type Translation,
  type UnavailableTarget,
} from '../documents/translated-article.ts';
import { type FailureKind, PermanentError } from '../errors.ts';
import { sameLanguage, translateCode } from '../languages/codes.ts';
import { type LineTranslation, type Ports, translateLines } from './requests.ts';
import { scoreTranslation } from './score.ts';
import { type ArticleSentence, sentencesOf } from './sentences.ts';
import { createMeter, type Meter } from './spend/meter.ts';
import { needsTranslation, requestLine } from './text.ts';

export type { Ports } from './requests.ts';
export { BudgetReachedError } from './spend/budget.ts';

/** Failures of a language pair: they cost this target, not the article. Everything else stops the run. */
const PAIR_FAILURES: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'unsupported-pair',
  'unsupported-language',
  'no-model',
]);

/**
 * Translates every sentence of an article into every target, with checks, terms and cost.
 *
 * A sentence whose language is the target's is taken as it is; a block in another language is translated from
 * that language. A pair that the engine does not serve makes its target `unavailable`.
 *
 * @throws PermanentError when no target that needed work could be served; `untranslated` when the engine answered
 *   and gave not one sentence
 * @throws TransientError `throttled`, `service-unavailable`, `out-of-time`: what is finished is remembered
 * @throws BudgetReachedError when today's budget does not hold the next request
 */
export async function translateArticle(
  article: NormalizedArticle,
  ports: Ports,
  settings: { targets: readonly string[] },
): Promise<TranslatedArticle> {
  const sentences = sentencesOf(article);
  const translations: Record<string, Translation> = {};
  const failures: { target: string; error: PermanentError }[] = [];
  for (const target of settings.targets) {
    try {
      translations[target] = await translateInto(target, article.language.code, sentences, ports);
    } catch (error) {
      if (!(error instanceof PermanentError) || !PAIR_FAILURES.has(error.kind)) throw error;
      failures.push({ target, error });
    }
  }
  const foreign = settings.targets.filter((target) => !sameLanguage(article.language.code, target));
  if (failures.length > 0 && foreign.every((target) => translations[target] === undefined))
    throw nothingTranslated(failures.map(({ error }) => error));

  if (isUntranslated(sentences, foreign, translations)) throw untranslated(article.language.code, foreign);

  // Loaded when they run here: where they run elsewhere, a cold start need not parse their tables.
  const check = ports.check ?? (await import('./check-article.ts')).checkArticle;
  const findings = await check(sentences, translations);
  for (const [target, translation] of Object.entries(translations)) {
    const own = findings.filter((finding) => finding.target === target);
    translation.quality = { ...scoreTranslation(sentences.length, own) };
  }
  return {
    ...article,
    schema: TRANSLATED_ARTICLE_SCHEMA,
    translations,
    unavailable: failures.map(unavailableTarget),
    findings,
  };
}

/** One error for several: all reasons, and the advice that asks most, which contains the others' (models). */
function nothingTranslated(errors: readonly PermanentError[]): PermanentError {
  return new PermanentError({
    kind: errors[0]!.kind,
    message: [...new Set(errors.map(({ message }) => message))].join(' '),
    advice: errors.map(({ advice }) => advice).reduce((a, b) => (b.length > a.length ? b : a)),
    cause: errors[0],
  });
}

/** True when there was work in every foreign target and no sentence of it came back: the page would be the source. */
function isUntranslated(
  sentences: readonly ArticleSentence[],
  foreign: readonly string[],
  translations: Readonly<Record<string, Translation>>,
): boolean {
  if (foreign.length === 0) return false;
  return foreign.every((target) => {
    const work = [...byLanguage(sentences, target).values()].flat();
    const done = translations[target]?.sentences ?? {};
    const isEmpty = work.every(({ id }) => (done[id]?.origin ?? 'identity') === 'identity');
    return work.length > 0 && isEmpty;
  });
}

function untranslated(language: string, targets: readonly string[]): PermanentError {
  return new PermanentError({
    kind: 'untranslated',
    message: `Not one sentence came back translated from ${language} to ${targets.join(' or ')}.`,
    advice:
      'If the language was decided wrongly, upload the article with the metadata "language"; else say "npx tidings retry".',
  });
}

function unavailableTarget({ target, error }: { target: string; error: PermanentError }): UnavailableTarget {
  return { target, kind: error.kind, message: error.message, advice: error.advice };
}

async function translateInto(
  target: string,
  mainLanguage: string,
  sentences: readonly ArticleSentence[],
  ports: Ports,
): Promise<Translation> {
  const meter = createMeter();
  const found = new Map<string, LineTranslation>();
  for (const [language, group] of byLanguage(sentences, target)) {
    const lines = [...new Set(group.map((sentence) => requestLine(sentence.text)))];
    const pair = { source: translateCode(language), target: translateCode(target) };
    try {
      const translated = await translateLines(lines, pair, ports, meter);
      for (const [line, translation] of translated) found.set(`${language} ${line}`, translation);
    } catch (error) {
      // A quotation in a language without a pair must not cost the whole article its translation.
      const minor =
        error instanceof PermanentError && PAIR_FAILURES.has(error.kind) && language !== mainLanguage;
      if (!minor) throw error;
    }
  }
  const entries = sentences.map((sentence) => {
    const translation = found.get(`${sentence.language} ${requestLine(sentence.text)}`);
    return { id: sentence.id, text: sentence.text, translation };
  });
  return compose(entries, meter, ports);
}

/** Sentences that need this target, by language, in order of appearance. */
function byLanguage(sentences: readonly ArticleSentence[], target: string): Map<string, ArticleSentence[]> {
  const work = sentences.filter(
    ({ language, text }) => !sameLanguage(language, target) && needsTranslation(text),
  );
  return Map.groupBy(work, (sentence) => sentence.language);
}

function compose(
  entries: readonly { id: string; text: string; translation: LineTranslation | undefined }[],
  meter: Meter,
  ports: Ports,
): Translation {
  const sentences: Record<string, TranslatedSentence> = {};
  const engines = [...meter.engines];
  const terms = new Map<string, AppliedTerm>();
  let memoryHits = 0;
  for (const { id, text, translation } of entries) {
    sentences[id] = translation
      ? { text: translation.text, origin: translation.origin }
      : { text, origin: 'identity' };
    if (translation === undefined) continue;
    if (translation.origin !== 'engine') memoryHits += 1;
    if (!engines.includes(translation.engine)) engines.push(translation.engine);
    for (const term of translation.appliedTerms) terms.set(`${term.source}\n${term.target}`, term);
  }
  return {
    engine: engines.join(', ') || 'none',
    terminologyVersion: engines.length === 0 ? null : ports.engine.terminologyVersion,
    sentences,
    appliedTerms: [...terms.values()],
    usage: meter.usage(memoryHits),
  };
}
