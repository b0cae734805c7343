import * as z from 'zod';

export const NORMALIZED_ARTICLE_SCHEMA = 'tidings/normalized-article/1';

/**
 * A sentence and its place in its block. The id is born here and never changes: translations, summary,
 * checks and reader all point at it.
 */
export const Sentence = z.looseObject({
  /** `s0` is the title; the body counts from `s1`. */
  id: z.string().regex(/^s\d+$/),
  text: z.string().min(1),
  /** Offset in UTF-16 units from the start of the block. What lies between two sentences is spaces only. */
  start: z.int().nonnegative(),
});
export type Sentence = z.infer<typeof Sentence>;

export const BlockKind = z.enum(['heading', 'paragraph', 'quote', 'listItem', 'caption']);
export type BlockKind = z.infer<typeof BlockKind>;

export const Block = z.looseObject({
  id: z.string().regex(/^b\d+$/),
  kind: BlockKind,
  /** Only when it differs from the article's language. One of Translate's codes. */
  language: z.string().optional(),
  /** True for a row of a table: labels and numbers, no statement. */
  row: z.boolean().optional(),
  sentences: z.array(Sentence).min(1),
});
export type Block = z.infer<typeof Block>;

export const RemovedLine = z.looseObject({ text: z.string(), reason: z.string() });
export type RemovedLine = z.infer<typeof RemovedLine>;

/** Which object the article was made from, exactly. */
export const Source = z.looseObject({
  bucket: z.string().optional(),
  key: z.string(),
  versionId: z.string().optional(),
  etag: z.string().optional(),
  sequencer: z.string().optional(),
  contentType: z.string().optional(),
  charset: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  receivedAt: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

export const ArticleLanguage = z.looseObject({
  /** One of Amazon Translate's codes, e.g. `de`, `zh-TW`. */
  code: z.string(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  decidedBy: z.enum(['uploader', 'declared', 'detector', 'script', 'guess']),
});
export type ArticleLanguage = z.infer<typeof ArticleLanguage>;

export const NormalizedArticle = z.looseObject({
  schema: z.literal(NORMALIZED_ARTICLE_SCHEMA),
  articleId: z.string(),
  revision: z.string(),
  source: Source,
  language: ArticleLanguage,
  /** A sentence like any other (id `s0`), so that it is translated and cited. */
  title: Sentence.nullable(),
  byline: z.string().nullable(),
  /** ISO 8601 date or date-time, as precise as the article says. */
  publishedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  blocks: z.array(Block),
  /** Every line that was taken away, and why: nothing disappears silently. */
  removed: z.array(RemovedLine),
  warnings: z.array(z.string()),
  /** ISO times added by the stages: `receivedAt`, `normalizedAt`, `translatedAt`. */
  timings: z.record(z.string(), z.string()).optional(),
});
export type NormalizedArticle = z.infer<typeof NormalizedArticle>;
