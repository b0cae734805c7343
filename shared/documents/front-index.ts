import * as z from 'zod';
import { Localized } from './summary.ts';

export const FRONT_INDEX_SCHEMA = 'tidings/index/1';

/** A topic or a person, and the page of all its articles. */
const Named = z.looseObject({ page: z.string(), name: Localized });

/** `index.json`: the newest articles, for programs. All addresses are keys of the outbox, relative to this file. */
export const FrontIndex = z.looseObject({
  schema: z.literal(FRONT_INDEX_SCHEMA),
  /** Absolute address of the outbox, where its readers have one. */
  url: z.string().nullable(),
  languages: z.array(z.string()),
  /** The newest first. */
  articles: z.array(
    z.looseObject({
      id: z.string(),
      /** Inbox key. */
      key: z.string(),
      page: z.string(),
      summary: z.string(),
      url: z.string().optional(),
      headline: Localized,
      abstract: Localized,
      /** Of the original. */
      language: z.string(),
      publisher: z.string().nullable(),
      byline: z.string().nullable(),
      sourceUrl: z.string().nullable(),
      publishedAt: z.string().nullable(),
      receivedAt: z.string(),
      updatedAt: z.string(),
      /** Instant by which articles are sorted: of publication, else of arrival. */
      at: z.string(),
      day: z.string(),
      minutes: z.int().positive(),
      targets: z.array(z.string()),
      /** Targets that are missing still. */
      waiting: z.array(z.string()),
      needsReview: z.boolean(),
      topics: z.array(Named),
      people: z.array(Named),
    }),
  ),
  failed: z.array(
    z.looseObject({ key: z.string(), message: z.string(), advice: z.string(), at: z.string() }),
  ),
  months: z.array(z.looseObject({ month: z.string(), page: z.string() })),
  /** Another one at every writing. */
  mark: z.string(),
});
export type FrontIndex = z.infer<typeof FrontIndex>;

/** One article of a file of search data, `pages/search/….json`. */
export const SearchEntry = z.looseObject({
  page: z.string(),
  at: z.string(),
  headline: Localized,
  /** Original language, publisher, day and reading time in words. */
  facts: Localized,
  language: z.string(),
  languageNames: Localized,
  day: z.string(),
  /** Pages of its topics, and their names in the same order. */
  topics: z.array(z.string()),
  topicNames: z.array(Localized),
  people: z.array(z.string()),
  review: z.boolean(),
  waiting: z.boolean(),
});
export type SearchEntry = z.infer<typeof SearchEntry>;
