import { STORY_SCHEMA, type Story, type StoryChange, type StoryReport } from '../../documents/story.ts';
import type { Summary } from '../../documents/summary.ts';
import { type ArticleEntry, articleEntry } from '../front/entry.ts';
import { agreedClaims, aloneClaims, objections, type Report } from './claims.ts';
import { differencesOf } from './differences.ts';
import { sentencesOf } from './sentences.ts';

/** Reports that a story compares: the work grows with their square. */
export const MOST_REPORTS = 12;

/** Days that a timeline shows. */
const MOST_EVENTS = 20;

/** A member of a story. */
export interface StoryMember {
  readonly summary: Summary;
  /** Key of the article's folder in the outbox, with its final slash. */
  readonly folder: string;
}

/** What surrounds the members. */
export interface StoryPast {
  readonly changes?: readonly StoryChange[];
  /** Members that are left out, because there are newer ones. */
  readonly older?: number;
}

/**
 * What the articles on one event say, alone and together. Members may come in any order; the newest `MOST_REPORTS` are
 * compared.
 *
 * @throws RangeError without a member
 */
export function composeStory(id: string, members: readonly StoryMember[], past: StoryPast = {}): Story {
  const all = members
    .map(({ summary, folder }) => ({ summary, report: reportOf(summary, folder) }))
    .sort((a, b) => order(a.report, b.report));
  const compared = all.slice(-MOST_REPORTS);
  const newest = compared.at(-1);
  if (newest === undefined) throw new RangeError(`The story ${id} has no article.`);
  const reports = compared.map(({ summary }) => ({ summary, sentences: sentencesOf(summary) }));
  return {
    schema: STORY_SCHEMA,
    id,
    headline: newest.report.headline,
    reports: compared.map(({ report }) => report),
    older: (past.older ?? 0) + all.length - compared.length,
    agreed: agreedClaims(reports),
    alone: aloneClaims(reports),
    differences: differencesOf(reports),
    objections: objections(reports),
    events: eventsOf(reports),
    changes: [...(past.changes ?? [])],
  };
}

const reportOf = (summary: Summary, folder: string): StoryReport => reportFrom(articleEntry(summary, folder));

export function reportFrom(entry: ArticleEntry): StoryReport {
  const { id, key, folder, headline, language, publisher, at } = entry;
  return { article: id, key, page: `${folder}index.html`, headline, language, publisher, at };
}

const order = (a: StoryReport, b: StoryReport): number =>
  a.at < b.at || (a.at === b.at && a.article < b.article) ? -1 : 1;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days that the reports name, each with the sentence that names it first, and all that name it. */
function eventsOf(reports: readonly Report[]): Story['events'] {
  const mentions = reports.flatMap(({ summary, sentences }) =>
    summary.dates.flatMap(({ iso, cites }) =>
      iso === null || !DAY.test(iso)
        ? []
        : sentences.filter(({ id }) => cites.includes(id)).map((sentence) => ({ iso, sentence })),
    ),
  );
  return [...Map.groupBy(mentions, ({ iso }) => iso)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-MOST_EVENTS)
    .map(([iso, same]) => ({
      iso,
      text: same[0]!.sentence.text,
      cites: same.map(({ sentence }) => ({ article: sentence.article, sentence: sentence.id })),
    }));
}
