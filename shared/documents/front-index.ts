import * as z from 'zod';
import { Localized } from './summary.ts';

export const FRONT_INDEX_SCHEMA = 'tidings/index/1';

/** A topic or a person. */
const NamedPage = z.looseObject({
  /** Key of the page of its articles. */
  page: z.string(),
  /** The name in each language. */
  name: Localized,
});

/** An article as lists know it. */
const ListedArticle = z.looseObject({
  /** Stable id. */
  id: z.string(),
  /** Inbox key. */
  key: z.string(),
  /** Key of its page. */
  page: z.string(),
  /** Key of its `summary.json`. */
  summary: z.string(),
  /** Absolute address of its page, where the outbox has one. */
  url: z.string().optional(),
  /** The headline in each language that the article has. */
  headline: Localized,
  /** The abstract in the same languages. */
  abstract: Localized,
  /** Language of the original. */
  language: z.string(),
  /** The publisher, as the article names it. */
  publisher: z.string().nullable(),
  /** The author, as the article names them. */
  byline: z.string().nullable(),
  /** Address of the original. */
  sourceUrl: z.string().nullable(),
  /** As the article gives it; null when it gives none that can be true. */
  publishedAt: z.string().nullable(),
  /** ISO time of arrival. */
  receivedAt: z.string(),
  /** ISO time at which this form of it was made. */
  updatedAt: z.string(),
  /** Instant by which articles are sorted: of publication, else of arrival. */
  at: z.string(),
  /** Calendar day of the same, as the article writes it. */
  day: z.string(),
  /** Reading time in minutes. */
  minutes: z.int().positive(),
  /** Languages that it is published in. */
  targets: z.array(z.string()),
  /** Languages that are missing still. */
  waiting: z.array(z.string()),
  /** A person should read the translation before it is used. */
  needsReview: z.boolean(),
  /** Its subjects. */
  topics: z.array(NamedPage),
  /** People whom it names. */
  people: z.array(NamedPage),
});

/** An article that could not be published. */
const ListedFailure = z.looseObject({
  /** Inbox key. */
  key: z.string(),
  /** What happened. */
  message: z.string(),
  /** What to do. */
  advice: z.string(),
  /** ISO time. */
  at: z.string(),
});

/** A month with a page. */
const ListedMonth = z.looseObject({
  /** As `2026-11`. */
  month: z.string(),
  /** Key of its page. */
  page: z.string(),
});

/** `index.json`: the newest articles, for programs. Keys are relative to the root of the outbox, where this file lies. */
export const FrontIndex = z.looseObject({
  /** Name and version of this format. */
  schema: z.literal(FRONT_INDEX_SCHEMA),
  /** Absolute address of the outbox, where its readers have one. */
  url: z.string().nullable(),
  /** Languages that articles are published in. */
  languages: z.array(z.string()),
  /** The newest articles, the newest first. */
  articles: z.array(ListedArticle),
  /** The newest of what could not be published. */
  failed: z.array(ListedFailure),
  /** Months, the newest first. */
  months: z.array(ListedMonth),
  /** Another one at every writing. */
  mark: z.string(),
});
export type FrontIndex = z.infer<typeof FrontIndex>;

/** One article of a file of search data, `pages/search/….json`. */
export const SearchEntry = z.looseObject({
  /** Key of its page. */
  page: z.string(),
  /** Instant by which articles are sorted. */
  at: z.string(),
  /** The headline in each language. */
  headline: Localized,
  /** Original language, publisher, day and reading time in words. */
  facts: Localized,
  /** Language of the original. */
  language: z.string(),
  /** Its name in each language. */
  languageNames: Localized,
  /** Calendar day. */
  day: z.string(),
  /** Pages of its topics. */
  topics: z.array(z.string()),
  /** Their names, in the same order. */
  topicNames: z.array(Localized),
  /** Names of people, each in all its forms. */
  people: z.array(z.string()),
  /** Needs review. */
  review: z.boolean(),
  /** A language is missing still. */
  waiting: z.boolean(),
});
export type SearchEntry = z.infer<typeof SearchEntry>;
