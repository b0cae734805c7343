import { type CatalogEntry, WAITING_STATUSES } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { outboxKeys } from '../shared/documents/keys.ts';
import { readDocument } from '../shared/documents/read.ts';
import { type Localized, Summary } from '../shared/documents/summary.ts';
import { PermanentError } from '../shared/errors.ts';
import { catalogOf, newestOf } from './articles.ts';
import type { Deployment } from './deployment.ts';

/** What lists and searches know of a published article. */
export interface PublishedArticle {
  readonly key: string;
  readonly headline: Localized;
  readonly abstract: Localized;
  /** Code. */
  readonly language: string;
  /** ISO time at which the summary was written. */
  readonly publishedHere: string;
  /** As the article says it. */
  readonly dated: string | null;
  readonly publisher: string | null;
  readonly topics: readonly Localized[];
  readonly people: readonly Localized[];
  readonly needsReview: boolean;
  /** Targets that are missing. */
  readonly waiting: readonly string[];
}

/** Requests to S3 at once: a laptop's line and S3 both carry more, the gain is small. */
const READS_AT_ONCE = 16;

/**
 * All published articles, the newest first. One read for each: the one place to change when the outbox has an index of
 * them all.
 *
 * @param onRead hears how many have been read, and of how many
 */
export async function publishedArticles(
  deployment: Deployment,
  onRead: (read: number, all: number) => void = () => undefined,
): Promise<PublishedArticle[]> {
  const catalog = catalogOf(deployment);
  const entries: CatalogEntry[] = [];
  for (const status of ['published', ...WAITING_STATUSES] as const)
    for await (const entry of catalog.listByStatus(status)) entries.push(entry);
  const newest = newestOf(entries);
  const found: PublishedArticle[] = [];
  for (let from = 0; from < newest.length; from += READS_AT_ONCE) {
    const some = newest.slice(from, from + READS_AT_ONCE);
    const summaries = await Promise.all(some.map(({ key }) => readSummary(key, deployment)));
    for (const [index, entry] of some.entries()) {
      const summary = summaries[index];
      if (summary != null) found.push(articleOf(entry, summary));
    }
    onRead(Math.min(from + READS_AT_ONCE, newest.length), newest.length);
  }
  return found.toSorted((a, b) => (a.publishedHere > b.publishedHere ? -1 : 1));
}

/** The summary as it was published; null where there is none. */
export async function readSummary(key: string, { s3, outboxBucket }: Deployment): Promise<Summary | null> {
  const name = outboxKeys(key).summary;
  try {
    const { bytes } = await createObjectStore(s3).get(outboxBucket, name);
    return readDocument(Summary, new TextDecoder().decode(bytes), name);
  } catch (error) {
    if (error instanceof PermanentError && error.kind === 'object-gone') return null;
    throw error;
  }
}

function articleOf({ key, updatedAt }: CatalogEntry, summary: Summary): PublishedArticle {
  return {
    key,
    headline: summary.headline.text,
    abstract: summary.abstract.text,
    language: summary.language.code,
    publishedHere: summary.provenance.timings['summarizedAt'] ?? updatedAt,
    dated: summary.publishedAt,
    publisher: summary.publisher,
    topics: summary.topics.map(({ text }) => text),
    people: summary.people.map(({ name }) => name),
    needsReview: summary.quality.needsReview,
    waiting: summary.unavailable.map(({ target }) => target),
  };
}
