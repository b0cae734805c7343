import * as z from 'zod';
import { ArticleLanguage, BlockKind, Picture, RemovedLine, Source } from './normalized-article.ts';
import { AppliedTerm, Finding, Origin, UnavailableTarget } from './translated-article.ts';

export const SUMMARY_SCHEMA = 'tidings/summary/1';

/** The same text by language code: `{en: "…", vi: "…"}`. A target that is unavailable is absent. */
export const Localized = z.record(z.string(), z.string());
export type Localized = z.infer<typeof Localized>;

/** Ids of the sentences that a statement rests on, in document order. Never empty. */
const cites = z.array(z.string()).min(1);

/** A text that the summary says, and the sentences it rests on. */
export const CitedText = z.looseObject({
  /** The text in every target. */
  text: Localized,
  cites,
  /** Of sentences that were cut, by id and language: the characters that were kept, from and to. Absent when none was. */
  kept: z
    .record(z.string(), z.record(z.string(), z.array(z.tuple([z.number(), z.number()]).readonly())))
    .optional(),
});
export type CitedText = z.infer<typeof CitedText>;

/** A person, an organisation or a place that the article names. */
export const Entity = z.looseObject({
  /**
   * `person:`, `organisation:` or `place:` and a slug of the name: once in an article, and the same in every article that
   * writes the name alike. It says that the names are one, not that the bearers are.
   */
  id: z.string().optional(),
  /** The name in its fullest form, as each language writes it. */
  name: Localized,
  /** As the text says it ("general secretary of the Communist Party of Vietnam"), else null. */
  role: Localized.nullable(),
  /** How often the article names it. */
  mentions: z.int().positive(),
  cites,
});
export type Entity = z.infer<typeof Entity>;

/** A date that the article names. */
export const DateMention = z.looseObject({
  /** `2024-08-19`, `2025-04`, `--02-05` (year unknown), or null when it cannot be resolved. */
  iso: z.string().nullable(),
  /** As the sentence says it. */
  text: Localized,
  cites,
});
export type DateMention = z.infer<typeof DateMention>;

/** A number that the article gives. */
export const Figure = z.looseObject({
  /** The number, or null when its words cannot be read as one. */
  value: z.number().nullable(),
  /** What is counted or measured, e.g. `%`, `EUR`, `km`; null when it is not said. */
  unit: z.string().nullable(),
  /** e.g. "more than", "about". */
  qualifier: z.string().nullable(),
  /** As the sentence says it. */
  text: Localized,
  cites,
});
export type Figure = z.infer<typeof Figure>;

/** Words in quotation marks. */
export const Quote = z.looseObject({
  /** Who says it; null where the article does not tell beyond doubt. */
  speaker: Localized.nullable(),
  /** What is said. */
  text: Localized,
  cites,
  /** `speech`: somebody says it. `phrase`: words in quotation marks that nobody is said to say; no speaker. */
  kind: z.enum(['speech', 'phrase']).optional(),
});
export type Quote = z.infer<typeof Quote>;

/** An item that verification took out, and why. */
export const DroppedItem = z.looseObject({
  /** Where it would have stood, e.g. `figures[2]`. */
  item: z.string(),
  /** What did not hold, in English. */
  reason: z.string(),
});
export type DroppedItem = z.infer<typeof DroppedItem>;

/** Every sentence of the article, so that a citation can be looked up in this one file. */
export const PublishedSentence = z.looseObject({
  /** `s0` is the title; the body counts from `s1`. */
  id: z.string(),
  /** `title`, or the block it stands in. */
  block: z.string(),
  /** What it stands in. */
  kind: z.union([z.literal('title'), BlockKind]),
  /** As the article has it. */
  source: z.string(),
  /** By target: the text and where it came from. */
  targets: z.record(
    z.string(),
    z.looseObject({
      /** The sentence in this target. */
      text: z.string(),
      origin: Origin,
    }),
  ),
});
export type PublishedSentence = z.infer<typeof PublishedSentence>;

/** An earlier publication of the article. */
export const Publication = z.looseObject({
  /** Revision of the upload. */
  revision: z.string(),
  /** ISO time at which it was summarized; null where it was not noted. */
  at: z.string().nullable(),
});
export type Publication = z.infer<typeof Publication>;

/** `summary.json`: an article in its languages, its summary, and where all of it comes from. */
export const Summary = z.looseObject({
  /** Name and version of this schema. */
  schema: z.literal(SUMMARY_SCHEMA),
  /** Stable id of the article: the same for every upload of its key. */
  articleId: z.string(),
  /** Sortable id of the upload: later uploads of a key have greater ones. */
  revision: z.string(),
  language: ArticleLanguage,
  /** The author as the article names them. */
  byline: z.string().nullable(),
  /** ISO 8601 date or date-time, as precise as the article says. */
  publishedAt: z.string().nullable(),
  /** Who published the original. */
  publisher: z.string().nullable(),
  /** Address of the original. */
  sourceUrl: z.string().nullable(),
  picture: Picture.optional(),
  /** The title, or what stands in for it. */
  headline: CitedText,
  /** Two to four sentences of the article that say most. */
  abstract: CitedText,
  /** What else the article says, one statement each. */
  keyPoints: z.array(CitedText),
  /** People, by first appearance. */
  people: z.array(Entity),
  /** Organisations, by first appearance. */
  organisations: z.array(Entity),
  /** Places, by first appearance. */
  places: z.array(Entity),
  /** Dates, in the order of the article. */
  dates: z.array(DateMention),
  /** Numbers, in the order of the article. */
  figures: z.array(Figure),
  /** Quotations, in the order of the article. */
  quotes: z.array(Quote),
  /** Subjects, named as the top of the IPTC Media Topics names them. */
  topics: z.array(CitedText),
  /** What the checks found, and what follows from it. */
  quality: z.looseObject({
    /** 0 to 1, from the findings; the rule stands beside `scoreTranslation`. */
    score: z.number().min(0).max(1),
    /** True when a person should read the translation before it is used. */
    needsReview: z.boolean(),
    /** What the checks of the translations found. */
    findings: z.array(Finding),
    /** Items that could not be verified, and are left out. */
    dropped: z.array(DroppedItem),
    /** What a reader should know of how the article was read, in English. */
    warnings: z.array(z.string()),
  }),
  /** The whole article in reading order. */
  sentences: z.array(PublishedSentence),
  /** Every line that was taken away, and why. */
  removed: z.array(RemovedLine),
  /** Targets that wait for their translation. */
  unavailable: z.array(UnavailableTarget),
  /** What the article was made from, by what, and when. */
  provenance: z.looseObject({
    source: Source,
    /** Engine by target. */
    engines: z.record(z.string(), z.string()),
    /** Version of the glossary by target; null where none was applied. */
    terminologyVersions: z.record(z.string(), z.string().nullable()),
    /** Terms of the glossary that the engine applied, by target. Targets without one are absent. */
    appliedTerms: z.record(z.string(), z.array(AppliedTerm)).optional(),
    /** Version of the rules that composed the summary, or the model's name. */
    summarizer: z.string(),
    /** ISO times: `receivedAt`, `normalizedAt`, `translatedAt`, `summarizedAt`. */
    timings: z.record(z.string(), z.string()),
    /** Earlier publications of the article, the oldest first: the first one and those that came last. */
    publications: z.array(Publication).optional(),
    /** Ids of the sentences that are new, or translated otherwise, since the publication before. */
    changed: z.array(z.string()).optional(),
  }),
  /** Of the run that finished the article; what an interrupted run paid shows as memory. */
  cost: z.looseObject({
    /** Characters (Unicode code points) sent to the engine. */
    billedCharacters: z.int().nonnegative(),
    /** Requests to the engine. */
    requests: z.int().nonnegative(),
    /** Sentences answered by the memory. */
    memoryHits: z.int().nonnegative(),
    /** In `currency`, from the price file. */
    amount: z.number().nonnegative(),
    /** ISO 4217. */
    currency: z.string(),
    /** What language models read and wrote to translate; absent where none did. */
    tokens: z
      .object({
        /** Tokens read. */
        input: z.int().nonnegative(),
        /** Tokens written. */
        output: z.int().nonnegative(),
      })
      .optional(),
  }),
});
export type Summary = z.infer<typeof Summary>;
