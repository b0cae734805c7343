import * as z from 'zod';
import { Localized } from './summary.ts';

export const STORY_SCHEMA = 'tidings/story/1';

/** A sentence of one of the story's articles. */
export const StoryCitation = z.looseObject({
  /** Id of the article. */
  article: z.string(),
  /** Id of the sentence, as in the article's summary. */
  sentence: z.string(),
});
export type StoryCitation = z.infer<typeof StoryCitation>;

/** A sentence that one of the articles says, in every target, and where it and others say so. */
export const StoryClaim = z.looseObject({
  /** The sentence, by target. */
  text: Localized,
  /** Where it stands; the sentence itself first. */
  cites: z.array(StoryCitation).min(1),
});
export type StoryClaim = z.infer<typeof StoryClaim>;

/** What articles give differently. */
export const StoryDifference = z.looseObject({
  /** What differs. */
  kind: z.enum(['figure', 'date', 'name']),
  /** What a figure counts or measures, and the role that a name is given for; null of a date. */
  of: z.string().nullable(),
  /** Each value once, the one that is told first at the top. */
  values: z
    .array(
      z.looseObject({
        /** The number, the ISO date or the name. */
        value: z.union([z.number(), z.string()]),
        /** As the article says it, by target. */
        text: Localized,
        /** Where it stands. */
        cites: z.array(StoryCitation).min(1),
      }),
    )
    .min(2),
});
export type StoryDifference = z.infer<typeof StoryDifference>;

/** One of the story's reports. */
export const StoryReport = z.looseObject({
  /** Id of the article. */
  article: z.string(),
  /** Its inbox key. */
  key: z.string(),
  /** Key of its page in the outbox. */
  page: z.string(),
  /** Its headline, by target. */
  headline: Localized,
  /** Of the original. */
  language: z.string(),
  /** Who published the original. */
  publisher: z.string().nullable(),
  /** Instant by which it is sorted: of publication, else of arrival. */
  at: z.string(),
});
export type StoryReport = z.infer<typeof StoryReport>;

/** Something that became of the story. */
export const StoryChange = z.looseObject({
  /** ISO time of the publication that caused it. */
  at: z.string(),
  /**
   * `merged`: the story `other` became part of this one; `moved`: this one became part of `other`; `left`: an article went;
   * `split`: this story and `other` were one, until the article that joined their reports left.
   */
  kind: z.enum(['founded', 'joined', 'left', 'merged', 'moved', 'split']),
  /** Id of the article that caused it; of `split` the first report of the part that has a story of its own since then. */
  article: z.string(),
  /** Id of the other story. */
  other: z.string().optional(),
});
export type StoryChange = z.infer<typeof StoryChange>;

/** `pages/stories/ID.json`: what several articles on one event say, alone and together. */
export const Story = z.looseObject({
  /** Name and version of this schema. */
  schema: z.literal(STORY_SCHEMA),
  /** Stays when articles join and leave. */
  id: z.string(),
  /** Of the newest report, by target. */
  headline: Localized,
  /** The oldest first: a timeline of reports. */
  reports: z.array(StoryReport).min(1),
  /** Reports that are not compared any more, because there are newer ones. */
  older: z.int().nonnegative(),
  /** What all reports say. Empty for a single one. */
  agreed: z.array(StoryClaim),
  /** What one of them says and none of the others. Empty for a single one. */
  alone: z.array(StoryClaim),
  /** Where they differ. */
  differences: z.array(StoryDifference),
  /** Sentences in which somebody denies, contradicts or criticises. */
  objections: z.array(StoryClaim),
  /** Days that the reports name, the earliest first. */
  events: z.array(
    z.looseObject({
      /** `2026-05-08`. */
      iso: z.string(),
      /** The sentence that names it first, by target. */
      text: Localized,
      /** Every sentence that names it. */
      cites: z.array(StoryCitation).min(1),
    }),
  ),
  /** What became of the story, the earliest first. */
  changes: z.array(StoryChange),
});
export type Story = z.infer<typeof Story>;
