import * as z from 'zod';

export const FAILURE_RECORD_SCHEMA = 'tidings/failure/1';

export const StageName = z.enum(['normalize', 'translate', 'summarize']);
export type StageName = z.infer<typeof StageName>;

/** What stands in the outbox in place of an article that could not be published. */
export const FailureRecord = z.looseObject({
  schema: z.literal(FAILURE_RECORD_SCHEMA),
  key: z.string(),
  articleId: z.string(),
  revision: z.string(),
  stage: StageName,
  kind: z.string(),
  message: z.string(),
  advice: z.string(),
  /** True when `tidings retry` has a chance without a change to the input. */
  retryable: z.boolean(),
  attempts: z.int().positive(),
  at: z.string(),
});
export type FailureRecord = z.infer<typeof FailureRecord>;
