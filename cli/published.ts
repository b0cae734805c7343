import { type CatalogEntry, WAITING_STATUSES } from '../shared/aws/catalog.ts';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { FrontIndex } from '../shared/documents/front-index.ts';
import { outboxKeys } from '../shared/documents/keys.ts';
import { readDocument } from '../shared/documents/read.ts';
import { type Localized, Summary } from '../shared/documents/summary.ts';
import { PermanentError } from '../shared/errors.ts';
import { INDEX_DOCUMENT } from '../shared/publish/addresses.ts';
import { type ArticleEntry, articleEntry } from '../shared/publish/front/entry.ts';
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
 * All published articles, the newest first. The catalog says which there are; the outbox's index knows the newest of them
 * in one file, and the summaries of the others are read.
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
  const keys = newestOf(entries).map(({ key }) => key);
  const indexed = new Map((await readIndex(deployment)).map((entry) => [entry.key, entry]));
  const found = keys.flatMap((key) => indexed.get(key) ?? []).map(listed);
  const others = keys.filter((key) => !indexed.has(key));
  for (let from = 0; from < others.length; from += READS_AT_ONCE) {
    const some = others.slice(from, from + READS_AT_ONCE);
    const summaries = await Promise.all(some.map((key) => readSummary(key, deployment)));
    for (const [index, key] of some.entries()) {
      const summary = summaries[index];
      if (summary != null) found.push(listed(articleEntry(summary, outboxKeys(key).folder)));
    }
    onRead(Math.min(from + READS_AT_ONCE, others.length), others.length);
  }
  return found.toSorted((a, b) => (a.publishedHere > b.publishedHere ? -1 : 1));
}

type IndexEntry = FrontIndex['articles'][number];

/** What index.json says of the newest articles; nothing where there is none, or one of another version. */
async function readIndex({ s3, outboxBucket }: Deployment): Promise<readonly IndexEntry[]> {
  try {
    const { bytes } = await createObjectStore(s3).get(outboxBucket, INDEX_DOCUMENT);
    return readDocument(FrontIndex, new TextDecoder().decode(bytes), INDEX_DOCUMENT).articles;
  } catch (error) {
    if (error instanceof PermanentError && ['object-gone', 'unknown-schema'].includes(error.kind)) return [];
    throw error;
  }
}

function listed(entry: Omit<ArticleEntry, 'kind' | 'folder'>): PublishedArticle {
  const { key, headline, abstract, language, publisher, needsReview, waiting } = entry;
  return {
    key,
    headline,
    abstract,
    language,
    publishedHere: entry.updatedAt,
    dated: entry.publishedAt,
    publisher,
    topics: entry.topics.map(({ name }) => name),
    people: entry.people.map(({ name }) => name),
    needsReview,
    waiting,
  };
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
