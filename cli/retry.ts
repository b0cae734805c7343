import { type CatalogEntry, createCatalog } from '../shared/aws/catalog.ts';
import { createObjectStore, type ObjectStore } from '../shared/aws/object-store.ts';
import { FailureRecord } from '../shared/documents/failure-record.ts';
import { articleIdOf, failureKey, outboxKeys } from '../shared/documents/keys.ts';
import { Summary } from '../shared/documents/summary.ts';
import { PermanentError } from '../shared/errors.ts';
import { didYouMeanKey, tellDone } from './articles.ts';
import { command, UsageError } from './command.ts';
import type { Deployment } from './deployment.ts';
import { RETRY } from './specs/articles.ts';
import { failedArticles } from './status.ts';

const GONE = 'not in the inbox any more; upload it again';

export const retry = command(RETRY, async ({ values, positionals }, context) => {
  if (values.all === positionals.length > 0) throw new UsageError('Name the articles, or say --all.');
  const found = await context.deployment();
  const { s3, dynamo, inboxBucket, outboxBucket, catalogTable } = found;
  const catalog = createCatalog(dynamo, catalogTable);
  const store = createObjectStore(s3);

  /** @returns false when there is nothing to put through */
  const again = async (key: string, note: string, otherwise: string = GONE): Promise<boolean> => {
    try {
      await store.touch(inboxBucket, key);
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      tellDone(context, key, false, otherwise);
      return false;
    }
    tellDone(context, key, true, `on its way again${note}`);
    return true;
  };

  let missed = 0;
  if (!values.all) {
    for (const key of positionals) {
      const entry = await catalog.latest(articleIdOf(key));
      // An object whose event was lost lies in the inbox, although the catalog does not know it.
      const done =
        entry === null
          ? await again(key, '', `never uploaded${(await didYouMeanKey(key, catalog)).replace(/^ /, '. ')}`)
          : await again(key, await noteOn(entry, store, found));
      if (!done) missed++;
    }
    return missed === 0 ? 0 : 1;
  }

  const failed = await Array.fromAsync(failedArticles(catalog));
  let hopeless = 0;
  for (const { key } of failed) {
    if (!(await mayHelp(key, store, outboxBucket))) hopeless++;
    else if (!(await again(key, ''))) missed++;
  }
  if (failed.length === 0) context.print('Nothing has failed.');
  if (hopeless > 0) {
    context.print(
      `${hopeless} left out, which would fail again as they are (why: ./tidings failed). Correct and upload them, ` +
        'or name one to try all the same.',
    );
  }
  return missed === 0 ? 0 : 1;
});

/** Whether a failed article can succeed as it is. Where its record does not say, yes. */
async function mayHelp(key: string, store: ObjectStore, outboxBucket: string): Promise<boolean> {
  try {
    const { bytes } = await store.get(outboxBucket, failureKey(key));
    return FailureRecord.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).retryable;
  } catch (error) {
    if (error instanceof PermanentError && error.kind === 'object-gone') return true;
    throw error;
  }
}

/** What whoever names an article should know of how it stood. */
async function noteOn(entry: CatalogEntry, store: ObjectStore, found: Deployment): Promise<string> {
  if (entry.status === 'published' || entry.status === 'withdrawn')
    return `; it was ${entry.status}, and will be published anew`;
  if (entry.status === 'paused' || entry.status === 'waiting')
    return modelsNote(await modelsStillMissing(entry, store, found)) ?? waitingNote(entry);
  if (entry.status !== 'failed') return `; it was ${entry.status} and had not ended`;
  if (await mayHelp(entry.key, store, found.outboxBucket)) return '';
  return `, but will fail again unless its cause is gone: ${entry.message ?? 'no reason is known'}`;
}

/** An article that waits completes itself; a retry changes nothing before what it waits for is there. */
function waitingNote({ message = 'a translation is missing', advice = '' }: CatalogEntry): string {
  return `, which changes nothing unless what it waits for has come; then it completes itself as well: ${message} ${advice}`.trimEnd();
}

/** Models that the article waits for and that are not installed yet; null where it waits for something else. */
async function modelsStillMissing(
  { key, kind, language }: CatalogEntry,
  store: ObjectStore,
  { missingModels, outboxBucket }: Deployment,
): Promise<readonly string[] | null> {
  if (missingModels === undefined || kind !== 'no-model' || language === undefined) return null;
  const { bytes } = await store.get(outboxBucket, outboxKeys(key).summary);
  const { unavailable } = Summary.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const waiting = unavailable.filter((entry) => entry.kind === 'no-model');
  return missingModels(waiting.map(({ target }) => ({ source: language, target })));
}

function modelsNote(missing: readonly string[] | null): string | null {
  if (missing === null) return null;
  if (missing.length === 0) return '; the models that it waited for are here now';
  const models = missing.join(' ');
  return `, but nothing will change while these models are missing: ${models}. Run: ./tidings models install ${models}`;
}
