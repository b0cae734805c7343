import { workKey } from '../documents/keys.ts';
import { PermanentError } from '../errors.ts';
import { NOT_BY_ITSELF } from '../translate/waiting.ts';
import { type ArticleRevision, type Catalog, type CatalogEntry, WAITING_STATUSES } from './catalog.ts';
import type { ObjectStore } from './object-store.ts';

/** The schedule's step: what has waited for less is tried by every run. */
const RUN_EVERY_MS = 3_600_000;
/** Articles that wait are tried at least once in this time: a pair that does not exist today may exist tomorrow. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;

export interface ResumePorts {
  readonly store: Pick<ObjectStore, 'touch'>;
  readonly catalog: Pick<Catalog, 'listByStatus' | 'isSuperseded' | 'advance'>;
  readonly workBucket: string;
  /** Hears of an article whose work object has expired. */
  readonly onGone: (article: CatalogEntry, error: PermanentError) => Promise<void>;
}

/**
 * Sends the translate event of waiting articles again. Those for which nothing has changed simply wait on: what the
 * memory holds is not paid again, and a document that got no further is not written again.
 *
 * @param isDue which of them; all when absent
 * @returns how many were sent
 */
export async function resumeWaiting(
  { store, catalog, workBucket, onGone }: ResumePorts,
  isDue: (article: CatalogEntry) => boolean = () => true,
): Promise<number> {
  let resumed = 0;
  for (const status of WAITING_STATUSES) {
    // Listed before the first is sent: one that waits on at once must not be met again.
    for (const article of await Array.fromAsync(catalog.listByStatus(status))) {
      if (await catalog.isSuperseded(article)) {
        await catalog.advance(article, 'superseded');
        continue;
      }
      if (!isDue(article)) continue;
      try {
        await store.touch(workBucket, workKey('normalized', article));
        resumed++;
      } catch (error) {
        if (!(error instanceof PermanentError)) throw error;
        await onGone(article, error);
      }
    }
  }
  return resumed;
}

/**
 * Whether the hourly run tries an article again: always for budget, which may have been raised; else after pauses that
 * double with the time it has waited, so that a thousand articles of a missing pair do not keep the queue busy.
 */
export function isDueAt(now: number): (article: CatalogEntry) => boolean {
  return ({ status, kind, updatedAt, waitingSince = updatedAt }) => {
    if (kind !== undefined && NOT_BY_ITSELF.has(kind)) return false;
    if (status === 'paused') return true;
    const tried = Date.parse(updatedAt);
    const waited = tried - Date.parse(waitingSince);
    return waited < RUN_EVERY_MS || now - tried >= Math.min(LONGEST_PAUSE_MS, waited);
  };
}

/**
 * An article that has been translated already goes on to be summarized. Where its summary was given up, so that it waits
 * again, the event that summarize failed on comes once more.
 */
export async function sendOn(
  { store, catalog }: { store: Pick<ObjectStore, 'touch'>; catalog: Pick<Catalog, 'get' | 'advance'> },
  article: ArticleRevision,
  translated: { readonly bucket: string; readonly key: string },
): Promise<'already-done'> {
  if ((await catalog.get(article))?.status === 'waiting')
    await store.touch(translated.bucket, translated.key);
  await catalog.advance(article, 'translated');
  return 'already-done';
}
