import { retryCall } from '../calls.ts';
import type { NormalizedArticle } from '../documents/normalized-article.ts';
import type {
  AppliedTerm,
  TranslatedArticle,
  TranslatedSentence,
  Translation,
  UnavailableTarget,
} from '../documents/translated-article.ts';
import { type FailureKind, PermanentError, TidingsError } from '../errors.ts';
import { sameLanguage, translateCode } from '../languages/codes.ts';
import { type LineTranslation, type Ports, translateLines } from './requests.ts';
import { scoreTranslation } from './score.ts';
import { type ArticleSentence, sentencesOf } from './sentences.ts';
import { createMeter, type Meter } from './spend/meter.ts';
import { needsTranslation, requestLine } from './text.ts';

export type { Ports } from './requests.ts';
export { BudgetReachedError } from './spend/budget.ts';
export { usageOf } from './usage.ts';

/** Failures of a language pair: another target may do. */
const PAIR_FAILURES: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'unsupported-pair',
  'unsupported-language',
  'no-model',
]);

/** Failures of the engine or of its budget: they would meet the next request as well. */
const ENGINE_FAILURES: ReadonlySet<FailureKind> = new Set<FailureKind>([
  'access-denied',
  'budget-reached',
  'out-of-time',
  'service-unavailable',
  'throttled',
]);

/**
 * Translates every sentence of an article into every target, with checks, terms and cost.
 *
 * A sentence whose language is the target's is taken as it is; a block in another language is translated from
 * that language. What cannot be served now stands in `unavailable`, with the reason, and costs no other target
 * anything: what the memory holds is still served when the engine fails. A target that is both in `translations`
 * and `unavailable` is whole save for passages in another language than the article's.
 *
 * @throws what the ports throw and no later attempt could be better at
 */
export async function translateArticle(
  article: NormalizedArticle,
  ports: Ports,
  settings: { targets: readonly string[] },
): Promise<TranslatedArticle> {
  const main = article.language.code;
  const sentences = sentencesOf(article);
  const translations: Record<string, Translation> = {};
  const unavailable: UnavailableTarget[] = [];
  // At once: each waits for the service most of its time, and the pace is for all together.
  const attempts = await Promise.allSettled(
    settings.targets.map((target) => translateInto(target, main, sentences, ports)),
  );
  for (const [index, target] of settings.targets.entries()) {
    const attempt = attempts[index]!;
    if (attempt.status === 'rejected') throw attempt.reason;
    const { translation, waitsFor } = attempt.value;
    const error =
      waitsFor ??
      (isUntranslated(sentences, main, target, translation)
        ? untranslated(main, target, article.source.key)
        : null);
    if (translation !== null && error?.kind !== 'untranslated') translations[target] = translation;
    if (error !== null) unavailable.push(unavailableTarget(target, error));
  }

  // Loaded when they run here: where they run elsewhere, a cold start need not parse their tables.
  const check = ports.check ?? (await import('./check-article.ts')).checkArticle;
  const findings = await check(sentences, translations);
  for (const [target, translation] of Object.entries(translations)) {
    const own = findings.filter((finding) => finding.target === target);
    translation.quality = { ...scoreTranslation(sentences.length, own) };
  }
  const targets = [...settings.targets];
  const schema = 'tidings/translated-article/1';
  return { ...article, schema, translations, targets, unavailable, findings };
}

/** True when there was work in a foreign target and no sentence of it came back: the page would be the source. */
function isUntranslated(
  sentences: readonly ArticleSentence[],
  main: string,
  target: string,
  translation: Translation | null,
): boolean {
  if (translation === null || sameLanguage(main, target)) return false;
  const work = [...byLanguage(sentences, target).values()].flat();
  return (
    work.length > 0 &&
    work.every(({ id }) => (translation.sentences[id]?.origin ?? 'identity') === 'identity')
  );
}

function untranslated(language: string, target: string, key: string): PermanentError {
  return new PermanentError({
    kind: 'untranslated',
    message: `Not one sentence came back translated from ${language} to ${target}.`,
    advice: `If the language was decided wrongly, upload the article with the metadata "language"; else say \`${retryCall(key)}\`.`,
  });
}

function unavailableTarget(target: string, { kind, message, advice }: TidingsError): UnavailableTarget {
  return { target, kind, message, advice };
}

/** What could be had of a target: null without the article's own language; `waitsFor` tells why something is missing. */
interface Attempted {
  readonly translation: Translation | null;
  readonly waitsFor: TidingsError | null;
}

async function translateInto(
  target: string,
  mainLanguage: string,
  sentences: readonly ArticleSentence[],
  ports: Ports,
): Promise<Attempted> {
  const meter = createMeter();
  const found = new Map<string, LineTranslation>();
  let waitsFor: TidingsError | null = null;
  for (const [language, group] of byLanguage(sentences, target)) {
    const lines = [...new Set(group.map((sentence) => requestLine(sentence.text)))];
    const pair = { source: translateCode(language), target: translateCode(target) };
    try {
      const translated = await translateLines(lines, pair, ports, meter);
      for (const [line, translation] of translated) found.set(`${language} ${line}`, translation);
    } catch (error) {
      if (!(error instanceof TidingsError) || !isWaitedFor(error)) throw error;
      if (language === mainLanguage) return { translation: null, waitsFor: error };
      // A quotation in another language must not cost the whole article its translation; a pair that does not exist
      // is no reason to wait.
      if (!PAIR_FAILURES.has(error.kind)) waitsFor = error;
    }
  }
  const entries = sentences.map((sentence) => {
    const translation = found.get(`${sentence.language} ${requestLine(sentence.text)}`);
    return { id: sentence.id, text: sentence.text, translation };
  });
  return { translation: compose(entries, meter, ports), waitsFor };
}

/** Whether a later attempt may do what this one could not, when a model, the budget or the service is there. */
function isWaitedFor({ kind }: TidingsError): boolean {
  return PAIR_FAILURES.has(kind) || ENGINE_FAILURES.has(kind) || kind === 'rejected-by-service';
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
