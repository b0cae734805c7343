import * as z from 'zod';
import { NormalizedArticle } from './normalized-article.ts';

export const TRANSLATED_ARTICLE_SCHEMA = 'tidings/translated-article/1';

/** Where a sentence's words come from. `human`: a memory entry that a person wrote or approved. */
export const Origin = z.enum(['engine', 'memory', 'human', 'identity']);
export type Origin = z.infer<typeof Origin>;

/** A sentence in a target. */
export const TranslatedSentence = z.looseObject({
  /** The sentence in this target, on one line. */
  text: z.string(),
  origin: Origin,
});
export type TranslatedSentence = z.infer<typeof TranslatedSentence>;

/** What a translation used. */
export const Usage = z.looseObject({
  /** Characters (Unicode code points) sent to the engine: what Amazon Translate bills. */
  billedCharacters: z.int().nonnegative(),
  /** Requests to the engine. */
  requests: z.int().nonnegative(),
  /** Sentences answered by the memory. */
  memoryHits: z.int().nonnegative(),
  /** In `currency`, from the price file. */
  cost: z.number().nonnegative(),
  /** ISO 4217. */
  currency: z.string(),
  /** What language models read and wrote; absent where none did. */
  tokens: z
    .object({
      /** Tokens read. */
      input: z.int().nonnegative(),
      /** Tokens written. */
      output: z.int().nonnegative(),
    })
    .optional(),
});
export type Usage = z.infer<typeof Usage>;

/** A term of the glossary that the engine applied. */
export const AppliedTerm = z.looseObject({
  /** The term as the article has it. */
  source: z.string(),
  /** Its prescribed translation. */
  target: z.string(),
});
export type AppliedTerm = z.infer<typeof AppliedTerm>;

/** An article in one target. */
export const Translation = z.looseObject({
  /** e.g. `amazon-translate`, `firefox-translations/de-en@3.0`, `llm/NAME`; `none` when no sentence needed an engine. */
  engine: z.string(),
  /** Version of the glossary; null where none was applied. */
  terminologyVersion: z.string().nullable(),
  /** One entry for every sentence id of the article, the title included. */
  sentences: z.record(z.string(), TranslatedSentence),
  /** Terms of the glossary that the engine applied. */
  appliedTerms: z.array(AppliedTerm),
  usage: Usage,
  /** From the findings of this target; the rule stands beside `scoreTranslation`. */
  quality: z
    .looseObject({
      /** 0 to 1. */
      score: z.number().min(0).max(1),
      /** True when a person should read this translation before it is used. */
      needsReview: z.boolean(),
    })
    .optional(),
});
export type Translation = z.infer<typeof Translation>;

/**
 * A target that waits for its translation: why (a failure kind), and what a person can do about it. One that is served
 * all the same waits for passages in another language than the article's.
 */
export const UnavailableTarget = z.looseObject({
  /** The language that is missing. */
  target: z.string(),
  /** Why, a failure kind such as `no-model`. */
  kind: z.string(),
  /** What happened, one sentence in English. */
  message: z.string(),
  /** What a person can do, one sentence in English. */
  advice: z.string(),
});
export type UnavailableTarget = z.infer<typeof UnavailableTarget>;

/** An error makes a sentence unfit for use, a warning wants a look, an info is worth knowing. */
export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** One observation of a translation check. Findings never block publication. */
export const Finding = z.looseObject({
  /** The sentence it is about. */
  sentenceId: z.string(),
  /** The language of the translation it is about. */
  target: z.string(),
  /** Which check, e.g. `numbers`. */
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

/** A normalized article with its translations. */
export const TranslatedArticle = NormalizedArticle.extend({
  /** Name and version of this schema. */
  schema: z.literal(TRANSLATED_ARTICLE_SCHEMA),
  /** By target language code, e.g. `en`, `vi`. */
  translations: z.record(z.string(), Translation),
  /** Languages that it is published in, by the settings of that day. */
  targets: z.array(z.string()).optional(),
  /** Targets that wait for their translation. */
  unavailable: z.array(UnavailableTarget),
  /** What the checks of the translations found. */
  findings: z.array(Finding),
});
export type TranslatedArticle = z.infer<typeof TranslatedArticle>;
