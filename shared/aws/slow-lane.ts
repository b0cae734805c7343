import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Lane, workKey } from '../documents/keys.ts';
import type { PipelineSettings } from '../settings.ts';
import type { SpendGuard, TranslationEngine } from '../translate/ports.ts';
import type { ArticleRevision, Catalog } from './catalog.ts';
import type { ObjectStore } from './object-store.ts';
import { CreatedObject } from './s3-events.ts';
import { createSpendTable } from './spend-table.ts';
import { createEngine } from './translation-engine.ts';

/** How articles get onto the slow lane, and what is its own there. */

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

export interface LanePorts {
  readonly engine: TranslationEngine;
  readonly spend: SpendGuard;
}

/** Pace and budget of each lane, so that neither waits for the other. */
export async function createLanes(
  settings: PipelineSettings,
  table: { readonly dynamo: DynamoDBDocumentClient; readonly memoryTable: string },
  terminologyName: string | undefined,
): Promise<(lane: Lane | undefined) => LanePorts> {
  type Pace = Pick<PipelineSettings, 'requestsPerSecond' | 'dailyCharacterBudget'>;
  const portsOf = async (pace: Pace, lane?: Lane): Promise<LanePorts> => ({
    engine: await createEngine({ ...settings, ...pace }, terminologyName),
    spend: createSpendTable(table.dynamo, table.memoryTable, {
      dailyCharacterBudget: pace.dailyCharacterBudget,
      lane,
    }),
  });
  const fresh = await portsOf(settings);
  // What is still on its way when the slow lane is taken out of the stack goes on like fresh articles.
  const slow = settings.backfill === null ? fresh : await portsOf(settings.backfill, 'backfill');
  return (lane) => (lane === undefined ? fresh : slow);
}
