import { articleIdOf, BACKFILL_PREFIX, failureKey, outboxKeys, WORK_PREFIX } from '../documents/keys.ts';
import { renderWithdrawn } from '../publish/withdrawn.ts';
import type { Catalog, CatalogEntry } from './catalog.ts';
import { FULLNESS, type ObjectStore } from './object-store.ts';
import { removeFiles } from './published.ts';

/** Where an article and everything made of it lies. */
export interface Holdings {
  readonly store: ObjectStore;
  readonly catalog: Catalog;
  readonly inboxBucket: string;
  readonly workBucket: string;
  readonly outboxBucket: string;
}

/**
 * Takes an article back: a notice stands in place of its page, its other files go, the catalog says `withdrawn`. What is
 * on its way at this moment ends without being published. A later upload is published again.
 *
 * @param reason for people, on the page and in the catalog; null when none is given
 * @returns the revision that was withdrawn; null when the article was never uploaded
 */
export async function withdrawArticle(
  key: string,
  reason: string | null,
  { store, catalog, outboxBucket }: Omit<Holdings, 'inboxBucket' | 'workBucket'>,
): Promise<CatalogEntry | null> {
  const articleId = articleIdOf(key);
  const place = { store, bucket: outboxBucket, key };
  const { folder, page } = outboxKeys(key);
  for (let entry = await catalog.latest(articleId); entry !== null; ) {
    const { revision } = entry;
    // First of all: from now on no stage takes it up, and one that is at it takes its files away again.
    await catalog.advance(entry, 'withdrawn', reason === null ? {} : { message: reason });
    const languages = (await store.list(outboxBucket, folder)).flatMap(
      (name) => /\/article\.([A-Za-z-]{2,10})\.md$/.exec(name)?.[1] ?? [],
    );
    const notice = { body: renderWithdrawn(languages, reason), contentType: 'text/html; charset=utf-8' };
    await store.putIfNewer({ bucket: outboxBucket, key: page, ...notice }, revision, FULLNESS.withdrawn);
    await removeFiles(place, revision);
    await store.deleteUpTo(outboxBucket, failureKey(key), revision);
    const latest = await catalog.latest(articleId);
    // Uploaded again meanwhile: whoever withdraws the article means that, too.
    if (latest === null || latest.revision === revision) return latest;
    entry = latest;
  }
  return null;
}

const { received, normalized, translated } = BACKFILL_PREFIX;
const ARTICLE_PREFIXES = [...Object.values(WORK_PREFIX), received, normalized, translated];

export interface Forgotten {
  /** Versions of objects that were deleted, by where they lay. */
  readonly inbox: number;
  readonly work: number;
  readonly outbox: number;
}

/**
 * Withdraws an article and deletes everything made of it, every version, its original among them. The catalog keeps that
 * there was an article of this key, and when it went. The translation memory is not touched.
 *
 * @returns null when the article was never uploaded
 */
export async function forgetArticle(key: string, holdings: Holdings): Promise<Forgotten | null> {
  const { store, catalog, inboxBucket, workBucket, outboxBucket } = holdings;
  const entry = await withdrawArticle(key, null, holdings);
  if (entry === null) return null;
  const { folder } = outboxKeys(key);
  const record = failureKey(key);
  const directly = (name: string): boolean => !name.slice(folder.length).includes('/');
  const inbox = await store.erase(inboxBucket, key, (name) => name === key);
  let work = 0;
  for (const prefix of ARTICLE_PREFIXES)
    work += await store.erase(workBucket, `${prefix}${entry.articleId}/`, () => true);
  const outbox =
    (await store.erase(outboxBucket, folder, directly)) +
    (await store.erase(outboxBucket, record, (name) => name === record));
  for await (const revision of catalog.history(entry.articleId)) await catalog.forget(revision);
  return { inbox, work, outbox };
}
