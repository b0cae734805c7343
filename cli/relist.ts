import { paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { createObjectStore } from '../shared/aws/object-store.ts';
import { OUTBOX_PREFIX } from '../shared/documents/keys.ts';
import { PermanentError } from '../shared/errors.ts';
import { command } from './command.ts';
import type { Deployment } from './deployment.ts';
import { RELIST } from './specs/articles.ts';

/** Requests at once. */
const AT_ONCE = 16;

/** Lets the lists look again at whatever lies in the outbox. */
export const relist = command(RELIST, async ({ positionals }, context) => {
  const deployment = await context.deployment();
  const store = createObjectStore(deployment.s3);
  const [prefix = ''] = positionals;
  let looked = 0;
  for await (const keys of listedObjects(prefix, deployment)) {
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const some = keys.slice(from, from + AT_ONCE);
      looked += (await Promise.all(some.map((key) => touched(key)))).filter((done) => done).length;
      context.progress(`${looked} articles …`);
    }
  }
  context.progress('');
  context.print(`The lists look at ${looked} articles again, and write what they lack.`);
  context.result({ articles: looked });
  return 0;

  /** False when it has gone meanwhile: then the lists hear of that. */
  async function touched(key: string): Promise<boolean> {
    try {
      await store.touch(deployment.outboxBucket, key);
      return true;
    } catch (error) {
      if (error instanceof PermanentError) return false;
      throw error;
    }
  }
});

const SUMMARY = '/summary.json';

/** Summaries and failure records of keys with this prefix, a page at a time. */
async function* listedObjects(prefix: string, { s3, outboxBucket }: Deployment): AsyncGenerator<string[]> {
  for (const [kind, ending] of [
    [OUTBOX_PREFIX.articles, SUMMARY],
    [OUTBOX_PREFIX.failed, '.json'],
  ] as const) {
    const wanted = { Bucket: outboxBucket, Prefix: `${kind}${prefix}` };
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, wanted))
      yield Contents.map(({ Key = '' }) => Key).filter((key) => key.endsWith(ending));
  }
}
