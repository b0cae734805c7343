import * as z from 'zod';
import type { FailureRecord } from '../../documents/failure-record.ts';
import { OUTBOX_PREFIX } from '../../documents/keys.ts';
import { Localized, type Summary } from '../../documents/summary.ts';
import { countWords } from '../../languages/scripts.ts';
import { targetsOf } from '../accessors.ts';
import { nameForAddress, personPage, topicPage } from '../addresses.ts';
import { topicName } from '../labels.ts';

/**
 * Something with a page of its own: a topic or a person. `former` are pages at which the article listed it before: a name
 * has another address when its English arrives.
 */
const Named = z.object({ page: z.string(), name: Localized, former: z.array(z.string()).optional() });
export type Named = z.infer<typeof Named>;

/** What lists say of an article: as much of its summary as they need, so that no list reads articles. */
export const ArticleEntry = z.object({
  kind: z.literal('article'),
  id: z.string(),
  /** Inbox key. */
  key: z.string(),
  /** Key of its folder in the outbox, with the final slash. */
  folder: z.string(),
  headline: Localized,
  abstract: Localized,
  /** Of the original. */
  language: z.string(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  /** As the article gives it, null when it gives none that can be true. */
  publishedAt: z.string().nullable(),
  receivedAt: z.string(),
  /** ISO time at which this form of it was made. */
  updatedAt: z.string(),
  /** Instant by which lists are sorted: of publication, else of arrival. */
  at: z.string(),
  /** Calendar day of the same: `2026-11-27`. */
  day: z.string(),
  /** Reading time. */
  minutes: z.int().positive(),
  targets: z.array(z.string()),
  waiting: z.array(z.string()),
  needsReview: z.boolean(),
  topics: z.array(Named),
  people: z.array(Named),
});
export type ArticleEntry = z.infer<typeof ArticleEntry>;

/** What the front page says of an article that could not be published. */
export const FailureEntry = z.object({
  kind: z.literal('failure'),
  key: z.string(),
  /** Kind of the failure; absent in what was stored before it was told. */
  reason: z.string().optional(),
  message: z.string(),
  advice: z.string(),
  at: z.string(),
});
export type FailureEntry = z.infer<typeof FailureEntry>;

export const Entry = z.discriminatedUnion('kind', [ArticleEntry, FailureEntry]);
export type Entry = z.infer<typeof Entry>;

/** An article in a list, with the id of its story as it is when the list is read. */
export interface ListedArticle extends ArticleEntry {
  readonly story?: string | null;
}
export type Listed = ListedArticle | FailureEntry;

export function articlesIn(entries: readonly Listed[]): ListedArticle[] {
  return entries.filter((entry) => entry.kind === 'article');
}

export function failuresIn(entries: readonly Listed[]): FailureEntry[] {
  return entries.filter((entry) => entry.kind === 'failure');
}

/** Mean of silent reading of English non-fiction, words a minute: Brysbaert, Journal of Memory and Language 109, 2019. */
const WORDS_PER_MINUTE = 238;

/** An article's own date may be that of a place whose day has begun: up to 14 hours ahead of UTC. */
const DAY_MS = 24 * 3600 * 1000;

/**
 * @param folder key of the article's folder in the outbox, with its final slash
 */
export function articleEntry(summary: Summary, folder: string): ArticleEntry {
  const { provenance } = summary;
  const receivedAt = instantOf(provenance.timings['receivedAt'] ?? provenance.source.receivedAt ?? null);
  const updatedAt = instantOf(provenance.timings['summarizedAt'] ?? null) ?? receivedAt ?? EPOCH;
  const arrival = receivedAt ?? updatedAt;
  const published = instantOf(summary.publishedAt);
  // What says that it was published after it arrived is wrong, and would stand on top of every list for years.
  const isTrue = published !== null && Date.parse(published) <= Date.parse(arrival) + DAY_MS;
  const at = isTrue ? published : arrival;
  const targets = targetsOf(summary);
  const waiting = summary.unavailable.map(({ target }) => target);
  return {
    kind: 'article',
    id: summary.articleId,
    key: folder.slice(OUTBOX_PREFIX.articles.length, -1),
    folder,
    headline: summary.headline.text,
    abstract: summary.abstract.text,
    language: summary.language.code,
    publisher: summary.publisher,
    byline: summary.byline,
    sourceUrl: summary.sourceUrl,
    publishedAt: isTrue ? summary.publishedAt : null,
    receivedAt: arrival,
    updatedAt,
    at,
    day: (isTrue ? dayIn(summary.publishedAt) : null) ?? at.slice(0, 10),
    minutes: minutesOf(summary, targets[0]),
    targets,
    waiting,
    needsReview: summary.quality.needsReview,
    topics: named(
      summary.topics.map(({ text }) => topicName(text, [...targets, ...waiting])),
      topicPage,
    ),
    people: named(
      summary.people.map(({ name }) => name),
      personPage,
    ),
  };
}

/** The entry with the pages at which its people stood in an earlier form of it. */
export function withFormerPages(entry: Entry | null, before: Entry | null): Entry | null {
  if (entry?.kind !== 'article' || before?.kind !== 'article') return entry;
  const current = new Set(entry.people.map(({ page }) => page));
  const people = entry.people.map((person) => {
    const isSame = ({ name }: Named): boolean =>
      Object.entries(name).some(([language, text]) => person.name[language] === text);
    const pages = before.people.filter(isSame).flatMap(({ page, former = [] }) => [page, ...former]);
    const former = [...new Set(pages)].filter((page) => !current.has(page));
    return former.length === 0 ? person : { ...person, former };
  });
  return { ...entry, people };
}

export function failureEntry({ key, kind, message, advice, at }: FailureRecord): FailureEntry {
  return { kind: 'failure', key, reason: kind, message, advice, at: instantOf(at) ?? EPOCH };
}

/** The content is the same in every language, and so is the time; the first language that has it all is counted. */
function minutesOf({ sentences }: Summary, target: string | undefined): number {
  let words = 0;
  for (const { source, targets } of sentences)
    words += countWords((target === undefined ? undefined : targets[target]?.text) ?? source);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

function named(names: readonly Localized[], pageOf: (name: string) => string): Named[] {
  const found = new Map<string, Named>();
  for (const name of names) {
    const own = nameForAddress(name);
    const page = pageOf(own);
    if (own.trim() !== '' && !found.has(page)) found.set(page, { page, name });
  }
  return [...found.values()];
}

const EPOCH = '1970-01-01T00:00:00.000Z';

/** `2026`, `2026-05`, `2026-05-08` and times of day with or without a zone; null for anything else. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/;

/** The instant as ISO text in UTC: of a day its beginning, of a month its first day. */
function instantOf(iso: string | null): string | null {
  if (iso === null || !ISO.test(iso)) return null;
  const time = Date.parse(/T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(iso) ? `${iso}Z` : iso);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The calendar day as it is written, whatever its time zone. */
function dayIn(iso: string | null): string | null {
  const match = iso === null ? null : ISO.exec(iso);
  if (match === null) return null;
  const [, year, month = '01', day = '01'] = match;
  return `${year}-${month}-${day}`;
}
