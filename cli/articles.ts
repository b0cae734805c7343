import { type Catalog, type CatalogEntry, createCatalog, STATUSES } from '../shared/aws/catalog.ts';
import { shellWords } from '../shared/calls.ts';
import { articleIdOf } from '../shared/documents/keys.ts';
import { PermanentError } from '../shared/errors.ts';
import type { CommandContext } from './command.ts';
import type { Deployment } from './deployment.ts';
import type { Output } from './output.ts';
import { didYouMean } from './suggest.ts';

/** What several commands do with the catalog. */

export function catalogOf({ dynamo, catalogTable }: Pick<Deployment, 'dynamo' | 'catalogTable'>): Catalog {
  return createCatalog(dynamo, catalogTable);
}

/** Every revision of every article. */
export async function* allEntries(catalog: Catalog): AsyncGenerator<CatalogEntry> {
  for (const status of STATUSES) yield* catalog.listByStatus(status);
}

/** The newest revision of every article. */
export function newestOf(entries: readonly CatalogEntry[]): CatalogEntry[] {
  const newest = new Map<string, CatalogEntry>();
  for (const entry of entries) {
    if (entry.revision > (newest.get(entry.articleId)?.revision ?? '')) newest.set(entry.articleId, entry);
  }
  return [...newest.values()];
}

/** What programs get of an entry: not what the stages keep in it for themselves. */
export function entryRecord(entry: CatalogEntry): object {
  const {
    key,
    status,
    articleId,
    revision,
    updatedAt,
    title,
    language,
    kind,
    message,
    advice,
    waitingSince,
  } = entry;
  return {
    key,
    status,
    articleId,
    revision,
    updatedAt,
    title,
    language,
    kind,
    message,
    advice,
    waitingSince,
  };
}

/** More keys than that are not looked through for one that is spelled alike. */
const MAX_KEYS = 5000;

/** Keys of articles, in no order; the first thousands where there are more. */
export async function someKeys(catalog: Catalog): Promise<string[]> {
  const keys = new Set<string>();
  for await (const { key } of allEntries(catalog)) {
    keys.add(key);
    if (keys.size >= MAX_KEYS) break;
  }
  return [...keys];
}

/** "Did you mean …?" with a space before it, for a key that is unknown; empty where no key is near. */
export async function didYouMeanKey(key: string, catalog: Catalog): Promise<string> {
  return didYouMean(key, await someKeys(catalog));
}

/** @throws PermanentError always: nothing of this article is published */
export async function refuseUnpublished(key: string, catalog: Catalog): Promise<never> {
  const known = (await catalog.latest(articleIdOf(key))) !== null;
  const message = known ? `Nothing of ${key} is published.` : `${key} was never uploaded.`;
  const advice = known
    ? `Where it is: ./tidings status ${shellWords([key])}`
    : 'All articles: ./tidings status';
  const meant = known ? '' : await didYouMeanKey(key, catalog);
  throw new PermanentError({ kind: 'object-gone', key, message: `${message}${meant}`, advice });
}

/** Whether an object of this key lies in the inbox, whatever the catalog knows of it. */
export async function isInInbox(key: string, { s3, inboxBucket }: Deployment): Promise<boolean> {
  // The client of S3 takes 0.1 s to load, and is seldom needed here.
  const { createObjectStore } = await import('../shared/aws/object-store.ts');
  return createObjectStore(s3).exists(inboxBucket, key);
}

/** Tells that there is no such article. */
export async function tellUnknown(
  key: string,
  catalog: Catalog,
  { print, result }: Pick<Output, 'print' | 'result'>,
): Promise<void> {
  const message = `never uploaded${(await didYouMeanKey(key, catalog)).replace(/^ /, '. ')}`;
  print(`${key}: ${message}`);
  result({ key, status: 'unknown', message });
}

/** Tells what was, or was not, done to an article. */
export function tellDone(
  { print, result }: Pick<CommandContext, 'print' | 'result'>,
  key: string,
  done: boolean,
  message: string,
): void {
  print(`${key}: ${message}`);
  result({ key, done, message });
}
