import * as z from 'zod';
import { NormalizedArticle } from './normalized-article.ts';

export const TRANSLATED_ARTICLE_SCHEMA = 'tidings/translated-article/1';

/** Where a sentence's words come from. `human`: a memory entry that a person wrote or approved. */
export const Origin = z.enum(['engine', 'memory', 'human', 'identity']);
export type Origin = z.infer<typeof Origin>;

export const TranslatedSentence = z.looseObject({ text: z.string(), origin: Origin });
export type TranslatedSentence = z.infer<typeof TranslatedSentence>;

export const Usage = z.looseObject({
  /** Characters (Unicode code points) sent to the engine: what Amazon Translate bills. */
  billedCharacters: z.int().nonnegative(),
  requests: z.int().nonnegative(),
  /** Sentences answered by the memory. */
  memoryHits: z.int().nonnegative(),
  /** In `currency`, from the price file. */
  cost: z.number().nonnegative(),
  currency: z.string(),
  /** What language models read and wrote; absent where none did. */
  tokens: z.object({ input: z.int().nonnegative(), output: z.int().nonnegative() }).optional(),
});
export type Usage = z.infer<typeof Usage>;

export const AppliedTerm = z.looseObject({ source: z.string(), target: z.string() });
export type AppliedTerm = z.infer<typeof AppliedTerm>;

export const Translation = z.looseObject({
  /** e.g. `amazon-translate`, `firefox-translations/de-en@3.0`, `llm/NAME`; `none` when no sentence needed an engine. */
  engine: z.string(),
  terminologyVersion: z.string().nullable(),
  /** One entry for every sentence id of the article, the title included. */
  sentences: z.record(z.string(), TranslatedSentence),
  appliedTerms: z.array(AppliedTerm),
  usage: Usage,
  /** From the findings of this target; the rule stands beside `scoreTranslation`. */
  quality: z.looseObject({ score: z.number().min(0).max(1), needsReview: z.boolean() }).optional(),
});
export type Translation = z.infer<typeof Translation>;

/**
 * A target that waits for its translation: why (a failure kind), and what a person can do about it. One that is served
 * all the same waits for passages in another language than the article's.
 */
export const UnavailableTarget = z.looseObject({
  target: z.string(),
  kind: z.string(),
  message: z.string(),
  advice: z.string(),
});
export type UnavailableTarget = z.infer<typeof UnavailableTarget>;

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** One observation of a translation check. Findings never block publication. */
export const Finding = z.looseObject({
  sentenceId: z.string(),
  target: z.string(),
  kind: z.string(),
  severity: Severity,
  /** Which rule of its kind. */
  rule: z.string().optional(),
  /** What was found and what to do, one line in English. */
  message: z.string(),
  /** The same by the reader's language. */
  messages: z.record(z.string(), z.string()).optional(),
});
export type Finding = z.infer<typeof Finding>;

export const TranslatedArticle = NormalizedArticle.extend({
  schema: z.literal(TRANSLATED_ARTICLE_SCHEMA),
  /** By target language code, e.g. `en`, `vi`. */
  translations: z.record(z.string(), Translation),
  unavailable: z.array(UnavailableTarget),
  findings: z.array(Finding),
});
export type TranslatedArticle = z.infer<typeof TranslatedArticle>;
