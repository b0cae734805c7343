import * as z from 'zod';

export const FAILURE_RECORD_SCHEMA = 'tidings/failure/1';

/** A stage of the pipeline. */
export const StageName = z.enum(['normalize', 'translate', 'summarize']);
export type StageName = z.infer<typeof StageName>;

/** What stands in the outbox in place of an article that could not be published. */
export const FailureRecord = z.looseObject({
  /** Name and version of this schema. */
  schema: z.literal(FAILURE_RECORD_SCHEMA),
  /** Key in the inbox. */
  key: z.string(),
  /** Stable id of the article: the same for every upload of its key. */
  articleId: z.string(),
  /** Sortable id of the upload: later uploads of a key have greater ones. */
  revision: z.string(),
  stage: StageName,
  /** What went wrong, in one word that programs can branch on; docs/runbook.md lists them. */
  kind: z.string(),
  /** What happened, one sentence in English. Never holds article text. */
  message: z.string(),
  /** What a person can do, one sentence in English. */
  advice: z.string(),
  /** True when `tidings retry` has a chance without a change to the input. */
  retryable: z.boolean(),
  /** Deliveries to the stage until it was given up. */
  attempts: z.int().positive(),
  /** ISO time. */
  at: z.string(),
});
export type FailureRecord = z.infer<typeof FailureRecord>;
