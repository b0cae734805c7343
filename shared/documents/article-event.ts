import * as z from 'zod';
import { Localized } from './summary.ts';

/** What EventBridge says an event is: the two fields that every rule begins with. */
export const EVENT_SOURCE = 'tidings';
export const EVENT_DETAIL_TYPE = 'Article State Changed';

/**
 * States of a revision. `paused` waits for budget, `waiting` for anything else that a translation needs: both are published as
 * far as they go. It ends in one of `published`, `failed`, `superseded` and `withdrawn`.
 */
export const ArticleStatus = z.enum([
  'received',
  'normalized',
  'paused',
  'waiting',
  'translated',
  'failed',
  'superseded',
  'published',
  'withdrawn',
]);
export type ArticleStatus = z.infer<typeof ArticleStatus>;

/** `detail` of the event for a state that a revision of an article has reached. Fields are added, never changed, under one version. */
export const ArticleEvent = z.looseObject({
  /** Version of this schema. */
  version: z.literal(1),
  /** Stable id of the article: the same for every upload of its key. */
  articleId: z.string(),
  /** Sortable id of the upload: later uploads of a key have greater ones. */
  revision: z.string(),
  /** Inbox key. */
  key: z.string(),
  /** The state that was reached. */
  status: ArticleStatus,
  /** The state before; null for the first. */
  previous: ArticleStatus.nullable(),
  /** ISO time of the change. */
  at: z.string(),
  /** `backfill` for an article of an archive, or one that is made anew; absent for fresh ones. */
  lane: z.string().optional(),
  /** Language that the article is written in, once it is known. */
  language: z.string().optional(),
  /** Why it failed, waits or was withdrawn: a failure kind. */
  kind: z.string().optional(),
  /** What happened, one sentence in English. */
  message: z.string().optional(),
  /** What a person can do, one sentence in English. */
  advice: z.string().optional(),
  /** Headline of what is published, by target. */
  headline: Localized.optional(),
  /** Abstract of what is published, by target. */
  abstract: Localized.optional(),
  /** In all targets, as a flat list: what rules can be written for. */
  topics: z.array(z.string()).optional(),
  /** True when a person should read the translation before it is used. */
  needsReview: z.boolean().optional(),
  /** Folder of its files in the outbox. */
  folder: z.string().optional(),
  /** Of its page; absent where the setting `siteUrl` is null. */
  url: z.string().optional(),
  /** The state in words, for people: plain text of a few lines. Absent for states that nobody need be told. */
  notice: z.string().optional(),
});
export type ArticleEvent = z.infer<typeof ArticleEvent>;
