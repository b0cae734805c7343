import * as z from 'zod';

export const NORMALIZED_ARTICLE_SCHEMA = 'tidings/normalized-article/1';

/**
 * A sentence and its place in its block. The id is born here and never changes: translations, summary,
 * checks and reader all point at it.
 */
export const Sentence = z.looseObject({
  /** `s0` is the title; the body counts from `s1`. */
  id: z.string().regex(/^s\d+$/),
  /** The sentence on one line. */
  text: z.string().min(1),
  /** Offset in UTF-16 units from the start of the block. What lies between two sentences is spaces only. */
  start: z.int().nonnegative(),
});
export type Sentence = z.infer<typeof Sentence>;

/** What a block is in the article. */
export const BlockKind = z.enum(['heading', 'paragraph', 'quote', 'listItem', 'caption']);
export type BlockKind = z.infer<typeof BlockKind>;

/** A paragraph, a heading, an item of a list, …: sentences that stand together. */
export const Block = z.looseObject({
  /** `b1`, `b2`, … in reading order. */
  id: z.string().regex(/^b\d+$/),
  kind: BlockKind,
  /** Only when it differs from the article's language. One of Translate's codes. */
  language: z.string().optional(),
  /** True for a row of a table: labels and numbers, no statement. */
  row: z.boolean().optional(),
  /** Its text, cut into sentences. */
  sentences: z.array(Sentence).min(1),
});
export type Block = z.infer<typeof Block>;

/** A line of the upload that is no part of the article. */
export const RemovedLine = z.looseObject({
  /** As it stood there. */
  text: z.string(),
  /** Why it went, a code such as `page-furniture`. */
  reason: z.string(),
});
export type RemovedLine = z.infer<typeof RemovedLine>;

/** Which object the article was made from, exactly. */
export const Source = z.looseObject({
  /** Name of the inbox. */
  bucket: z.string().optional(),
  /** Key in the inbox. */
  key: z.string(),
  /** S3's version of the object. */
  versionId: z.string().optional(),
  /** S3's entity tag. */
  etag: z.string().optional(),
  /** S3's sequencer of the upload: a revision is made of it. */
  sequencer: z.string().optional(),
  /** Media type that the uploader gave. */
  contentType: z.string().optional(),
  /** Encoding that the bytes were read in. */
  charset: z.string(),
  /** Size of the object. */
  bytes: z.int().nonnegative(),
  /** Hexadecimal SHA-256 of the object's bytes. */
  sha256: z.string(),
  /** ISO time of the upload. */
  receivedAt: z.string().optional(),
});
export type Source = z.infer<typeof Source>;

/** A picture that the source shows with its article. Tidings never fetches it. */
export const Picture = z.looseObject({
  /** Its address at the source, https. */
  url: z.string(),
});
export type Picture = z.infer<typeof Picture>;

/** The language of an article, and how it was found out. */
export const ArticleLanguage = z.looseObject({
  /** One of Amazon Translate's codes, e.g. `de`, `zh-TW`. */
  code: z.string(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** What settled it: the uploader, the document itself, the detector, its script, or a guess. */
  decidedBy: z.enum(['uploader', 'declared', 'detector', 'script', 'guess']),
});
export type ArticleLanguage = z.infer<typeof ArticleLanguage>;

/** An article as clean sentences with ids, before it is translated. */
export const NormalizedArticle = z.looseObject({
  /** Name and version of this schema. */
  schema: z.literal(NORMALIZED_ARTICLE_SCHEMA),
  /** Stable id of the article: the same for every upload of its key. */
  articleId: z.string(),
  /** Sortable id of the upload: later uploads of a key have greater ones. */
  revision: z.string(),
  source: Source,
  language: ArticleLanguage,
  /** A sentence like any other (id `s0`), so that it is translated and cited. */
  title: Sentence.nullable(),
  /** The author as the article names them. */
  byline: z.string().nullable(),
  /** ISO 8601 date or date-time, as precise as the article says. */
  publishedAt: z.string().nullable(),
  /** Who published the original. */
  publisher: z.string().nullable(),
  /** Address of the original. */
  sourceUrl: z.string().nullable(),
  picture: Picture.optional(),
  /** The article in reading order. */
  blocks: z.array(Block),
  /** Every line that was taken away, and why: nothing disappears silently. */
  removed: z.array(RemovedLine),
  /** What a reader should know of how the article was read, in English. */
  warnings: z.array(z.string()),
  /** ISO times added by the stages: `receivedAt`, `normalizedAt`, `translatedAt`. */
  timings: z.record(z.string(), z.string()).optional(),
});
export type NormalizedArticle = z.infer<typeof NormalizedArticle>;
