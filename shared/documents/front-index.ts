import * as z from 'zod';
import { Localized } from './summary.ts';

export const FRONT_INDEX_SCHEMA = 'tidings/index/1';

/** A topic or a person, and the page of all its articles. */
const Named = z.looseObject({
  /** Key of the page. */
  page: z.string(),
  /** As the article has it, by target. */
  name: Localized,
});

/** `index.json`: the newest articles, for programs. All addresses are keys of the outbox, relative to this file. */
export const FrontIndex = z.looseObject({
  /** Name and version of this schema. */
  schema: z.literal(FRONT_INDEX_SCHEMA),
  /** Absolute address of the outbox, where its readers have one. */
  url: z.string().nullable(),
  /** Every language that one of the articles is or will be published in. */
  languages: z.array(z.string()),
  /** The newest first. */
  articles: z.array(
    z.looseObject({
      /** Stable id of the article: the same for every upload of its key. */
      id: z.string(),
      /** Inbox key. */
      key: z.string(),
      /** Key of its page. */
      page: z.string(),
      /** Key of its summary. */
      summary: z.string(),
      /** Key of its story's page: articles with the same one report one event. */
      story: z.string().optional(),
      /** Absolute address of its page, where the outbox has one. */
      url: z.string().optional(),
      /** Its headline, by target. */
      headline: Localized,
      /** Its abstract, by target. */
      abstract: Localized,
      /** Of the original. */
      language: z.string(),
      /** Who published the original. */
      publisher: z.string().nullable(),
      /** The author as the article names them. */
      byline: z.string().nullable(),
      /** Address of the original. */
      sourceUrl: z.string().nullable(),
      /** As precise as the article says; null, too, where it names a day that had not begun. */
      publishedAt: z.string().nullable(),
      /** ISO time of the upload. */
      receivedAt: z.string(),
      /** ISO time of its last publication. */
      updatedAt: z.string(),
      /** Instant by which articles are sorted: of publication, else of arrival. */
      at: z.string(),
      /** Calendar day of `at`, as the article writes it. */
      day: z.string(),
      /** Reading time. */
      minutes: z.int().positive(),
      /** Languages that it is published in. */
      targets: z.array(z.string()),
      /** Targets that are missing still. */
      waiting: z.array(z.string()),
      /** True when a person should read the translation before it is used. */
      needsReview: z.boolean(),
      /** Its subjects. */
      topics: z.array(Named),
      /** People that it names. */
      people: z.array(Named),
    }),
  ),
  /** Articles that could not be published, the newest first. */
  failed: z.array(
    z.looseObject({
      /** Inbox key. */
      key: z.string(),
      /** Kind of the failure. */
      reason: z.string().optional(),
      /** What happened, one sentence in English. */
      message: z.string(),
      /** What a person can do, one sentence in English. */
      advice: z.string(),
      /** ISO time. */
      at: z.string(),
    }),
  ),
  /** Months that have a page of their articles, the newest first. */
  months: z.array(
    z.looseObject({
      /** `2026-11`. */
      month: z.string(),
      /** Key of its page. */
      page: z.string(),
    }),
  ),
  /** Another one at every writing. */
  mark: z.string(),
});
export type FrontIndex = z.infer<typeof FrontIndex>;

/** One article of a file of search data, `pages/search/….json`. */
export const SearchEntry = z.looseObject({
  page: z.string(),
  at: z.string(),
  headline: Localized,
  /** Language of the headline for each reader, where one of them is given another than their own. */
  written: Localized.optional(),
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
