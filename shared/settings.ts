import * as z from 'zod';

/** The part of the settings that functions need. infra/settings.ts extends it with what only the stack needs. */
export const PipelineSettings = z.object({
  /** Languages that every article is published in, Translate's codes. */
  targets: z.array(z.string().min(2).max(5)).min(1).max(10).default(['en', 'vi']),
  /** Languages expected in the inbox: they break ties of the detector. */
  sourceHints: z.array(z.string().min(2).max(5)).default([]),
  /** Requests per second to the translation service, over all functions together. */
  requestsPerSecond: z.number().positive().max(1000).default(5),
  /**
   * Characters that may be sent to the engine in a UTC day; null for no limit. One full request must fit
   * (10,000 bytes), or an article would wait for ever.
   */
  dailyCharacterBudget: z.int().min(10_000).nullable().default(2_000_000),
  /**
   * The slow lane for archives (`tidings backfill`, `tidings reprocess`): its own requests per second and its own characters in
   * a UTC day, both on top of those above. null leaves it out of the stack.
   */
  backfill: z
    .object({
      requestsPerSecond: z.number().positive().max(1000).default(2),
      dailyCharacterBudget: z.int().min(10_000).nullable().default(2_000_000),
    })
    .nullable()
    .default(null),
  engine: z.enum(['amazon-translate', 'bedrock']).default('amazon-translate'),
  summarizer: z.enum(['extractive', 'bedrock']).default('extractive'),
  /**
   * Address at which readers find the outbox, with its final slash: makes the links of feeds, notices and page heads
   * absolute. null leaves them relative, or out where they would lead nowhere.
   */
  siteUrl: z
    .url({ protocol: /^https?$/ })
    .regex(/\/$/)
    .nullable()
    .default(null),
  /**
   * Shows the picture that a source names for its article: readers' browsers fetch it from there, which tells the source that
   * its article is read. Tidings itself never does.
   */
  pictures: z.boolean().default(false),
  /** Files besides, for programs: IPTC's ninjs 3.0 (`ninjs.json`), schema.org's NewsArticle (`newsarticle.jsonld`). */
  formats: z.array(z.enum(['ninjs', 'jsonld'])).default([]),
  /** Model or inference profile for the Bedrock settings above. */
  bedrockModelId: z.string().min(1).optional(),
});
export type PipelineSettings = z.infer<typeof PipelineSettings>;
