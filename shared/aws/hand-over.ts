import { workKey } from '../documents/keys.ts';
import type { ArticleRevision, Catalog } from './catalog.ts';
import type { ObjectStore } from './object-store.ts';
import { CreatedObject } from './s3-events.ts';

/** How articles get onto the slow lane. */

export interface HandOverPorts {
  readonly store: ObjectStore;
  readonly catalog: Pick<Catalog, 'advance'>;
  readonly workBucket: string;
  /** Whether the stack has the lane. */
  readonly isThere: boolean;
}

/** What normalize does with uploads that are for the slow lane. */
export function createHandOver({ store, catalog, workBucket, isThere }: HandOverPorts) {
  /** Copies alone can be: a fresh upload costs no request more. */
  async function isMeant({ copied, bucket, key, versionId }: CreatedObject): Promise<boolean> {
    return isThere && copied && (await store.describe(bucket, key, versionId))?.lane === 'backfill';
  }

  /** Of a note S3 tells the queue of the lane. */
  async function leaveNote(object: CreatedObject, article: ArticleRevision): Promise<void> {
    await catalog.advance(article, 'received', { lane: 'backfill' });
    await store.putOnce({
      bucket: workBucket,
      key: workKey('received', { ...article, lane: 'backfill' }),
      body: JSON.stringify(object),
      contentType: 'application/json',
    });
  }

  return {
    /** The upload to normalize: a fresh one, or the one that a note is of. Null for one of which a note is left instead. */
    async uploadOf(object: CreatedObject, article: ArticleRevision): Promise<CreatedObject | null> {
      if (object.bucket === workBucket) {
        const { bytes } = await store.get(workBucket, object.key);
        return CreatedObject.parse(JSON.parse(new TextDecoder().decode(bytes)));
      }
      if (!(await isMeant(object))) return object;
      await leaveNote(object, article);
      return null;
    },
  };
}
