import * as z from 'zod';
import { ArticleLanguage, BlockKind, RemovedLine, Source } from './normalized-article.ts';
import { Finding, Origin, UnavailableTarget } from './translated-article.ts';

export const SUMMARY_SCHEMA = 'tidings/summary/1';

/** The same text by language code: `{en: "…", vi: "…"}`. A target that is unavailable is absent. */
export const Localized = z.record(z.string(), z.string());
export type Localized = z.infer<typeof Localized>;

/** Ids of the sentences that a statement rests on, in document order. Never empty. */
const cites = z.array(z.string()).min(1);

export const CitedText = z.looseObject({
  text: Localized,
  cites,
  /** Of sentences that were cut, by id and language: the characters that were kept, from and to. Absent when none was. */
  kept: z
    .record(z.string(), z.record(z.string(), z.array(z.tuple([z.number(), z.number()]).readonly())))
    .optional(),
});
export type CitedText = z.infer<typeof CitedText>;

export const Entity = z.looseObject({
  name: Localized,
  /** As the text says it ("general secretary of the Communist Party of Vietnam"), else null. */
  role: Localized.nullable(),
  mentions: z.int().positive(),
  cites,
});
export type Entity = z.infer<typeof Entity>;

export const DateMention = z.looseObject({
  /** `2024-08-19`, `2025-04`, `--02-05` (year unknown), or null when it cannot be resolved. */
  iso: z.string().nullable(),
  text: Localized,
  cites,
});
export type DateMention = z.infer<typeof DateMention>;

export const Figure = z.looseObject({
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** e.g. "more than", "about". */
  qualifier: z.string().nullable(),
  text: Localized,
  cites,
});
export type Figure = z.infer<typeof Figure>;

export const Quote = z.looseObject({
  speaker: Localized.nullable(),
  text: Localized,
  cites,
  /** `speech`: somebody says it. `phrase`: words in quotation marks that nobody is said to say; no speaker. */
  kind: z.enum(['speech', 'phrase']).optional(),
});
export type Quote = z.infer<typeof Quote>;

/** An item that verification took out, and why. */
export const DroppedItem = z.looseObject({ item: z.string(), reason: z.string() });
export type DroppedItem = z.infer<typeof DroppedItem>;

/** Every sentence of the article, so that a citation can be looked up in this one file. */
export const PublishedSentence = z.looseObject({
  id: z.string(),
  /** `title`, or the block it stands in. */
  block: z.string(),
  kind: z.union([z.literal('title'), BlockKind]),
  source: z.string(),
  /** By target: the text and where it came from. */
  targets: z.record(z.string(), z.looseObject({ text: z.string(), origin: Origin })),
});
export type PublishedSentence = z.infer<typeof PublishedSentence>;

export const Summary = z.looseObject({
  schema: z.literal(SUMMARY_SCHEMA),
  articleId: z.string(),
  revision: z.string(),
  language: ArticleLanguage,
  byline: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  headline: CitedText,
  abstract: CitedText,
  keyPoints: z.array(CitedText),
  people: z.array(Entity),
  organisations: z.array(Entity),
  places: z.array(Entity),
  dates: z.array(DateMention),
  figures: z.array(Figure),
  quotes: z.array(Quote),
  topics: z.array(CitedText),
  quality: z.looseObject({
    /** 0 to 1, from the findings; the rule stands beside `scoreTranslation`. */
    score: z.number().min(0).max(1),
    needsReview: z.boolean(),
    findings: z.array(Finding),
    dropped: z.array(DroppedItem),
    warnings: z.array(z.string()),
  }),
  sentences: z.array(PublishedSentence),
  removed: z.array(RemovedLine),
  unavailable: z.array(UnavailableTarget),
  provenance: z.looseObject({
    source: Source,
    /** Engine by target. */
    engines: z.record(z.string(), z.string()),
    terminologyVersions: z.record(z.string(), z.string().nullable()),
    /** Version of the rules that composed the summary, or the model's name. */
    summarizer: z.string(),
    /** ISO times: `receivedAt`, `normalizedAt`, `translatedAt`, `summarizedAt`. */
    timings: z.record(z.string(), z.string()),
  }),
  cost: z.looseObject({
    billedCharacters: z.int().nonnegative(),
    requests: z.int().nonnegative(),
    memoryHits: z.int().nonnegative(),
    amount: z.number().nonnegative(),
    currency: z.string(),
    /** What language models read and wrote to translate; absent where none did. */
    tokens: z.object({ input: z.int().nonnegative(), output: z.int().nonnegative() }).optional(),
  }),
});
export type Summary = z.infer<typeof Summary>;
