import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backfill } from '../../cli/backfill.ts';
import type { Command } from '../../cli/command.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { listBucket } from '../../cli/jobs/archive.ts';
import { cancel, jobs } from '../../cli/jobs.ts';
import { reprocess } from '../../cli/reprocess.ts';
import { spendKey } from '../../shared/aws/spend-table.ts';
import type { PipelineSettings } from '../../shared/settings.ts';
import { writeToyModels } from '../fixtures/toy-model.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';
import { ARCHIVE, type Called, callOn, synthesizeSlowLane } from './slow-lane.ts';

/** The slow lane on the local cloud: the state machine, queues and functions of a stack that has it. */

const LISTS = 'lists';
/** On a loaded machine an article takes seconds. */
const PATIENCE_MS = 400_000;

let folder: string;
let cdkOut: string;
let models: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-backfill-'));
  cdkOut = path.join(folder, 'cdk.out');
  models = await writeToyModels(path.join(folder, 'models'));
  synthesizeSlowLane(cdkOut);
}, PATIENCE_MS);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

let pipeline: Pipeline;
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(folder, 'run-'));
  await start();
  await pipeline.s3.send(new CreateBucketCommand({ Bucket: ARCHIVE }));
});
afterEach(() => pipeline?.stop());

async function start(slow: Partial<NonNullable<PipelineSettings['backfill']>> = {}): Promise<void> {
  const lane = { requestsPerSecond: 20, dailyCharacterBudget: null, ...slow };
  const settings = { requestsPerSecond: 20, backfill: lane };
  // State machines wait half a second where they would wait ten.
  pipeline = await startPipeline({
    dataDir,
    cdkOut,
    memory: [],
    modelsDir: models,
    settings,
    maxWaitMs: 500,
  });
}

const deployment = () => connectToLocalCloud(pipeline.cloud);
const tidings = (command: Command, ...args: string[]): Promise<Called> =>
  callOn(pipeline.cloud, command, ...args);

/** Articles that have a sentence of their own each, and one that all of them have. */
const textOf = (number: number): string =>
  `Die Regierung baut ${number + 100} neue Haus und zahlt 1.500 €.\n\nDer Hund schläft nicht.`;
const keyOf = (number: number): string => `2019/${String(number).padStart(3, '0')}.txt`;

async function archive(count: number): Promise<void> {
  for (let number = 0; number < count; number++)
    await pipeline.s3.send(
      new PutObjectCommand({
        Bucket: ARCHIVE,
        Key: keyOf(number),
        Body: textOf(number),
        ContentType: 'text/plain',
      }),
    );
}

/** An S3 inventory of the archive. @returns its address */
async function inventory(): Promise<string> {
  const put = (Key: string, Body: string | Uint8Array) =>
    pipeline.s3.send(new PutObjectCommand({ Bucket: LISTS, Key, Body }));
  await pipeline.s3.send(new CreateBucketCommand({ Bucket: LISTS }));
  const rows: string[] = [];
  for await (const { key, bytes, modified } of listBucket(pipeline.s3, { bucket: ARCHIVE, key: '' })) {
    const cells = [ARCHIVE, encodeURIComponent(key), bytes, modified.toISOString()];
    rows.push(cells.map((cell) => `"${cell}"`).join());
  }
  await put('data/0.csv.gz', gzipSync(rows.join('\n')));
  await put(
    'manifest.json',
    JSON.stringify({
      sourceBucket: ARCHIVE,
      destinationBucket: `arn:aws:s3:::${LISTS}`,
      creationTimestamp: '1795741200000',
      fileFormat: 'CSV',
      fileSchema: 'Bucket, Key, Size, LastModifiedDate',
      files: [{ key: 'data/0.csv.gz' }],
    }),
  );
  return `s3://${LISTS}/manifest.json`;
}

/** Revisions by status; every article of the archive has one in `published` when all is well. */
async function statuses(): Promise<Record<string, number>> {
  const entries = await pipeline.revisions();
  const groups = Map.groupBy(entries, ({ status }) => status);
  return Object.fromEntries([...groups].map(([status, all]) => [status, all.length]));
}

async function until(isReached: () => Promise<boolean>): Promise<void> {
  while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Characters that a lane has been charged today. */
async function spent(lane?: 'backfill'): Promise<number> {
  const { dynamo, memoryTable } = deployment();
  const Key = { key: spendKey(Date.now(), lane) };
  const { Item } = await dynamo.send(new GetCommand({ TableName: memoryTable, Key, ConsistentRead: true }));
  return Number(Item?.['characters'] ?? 0);
}

/** As if the lane had spent so much of today's budget. */
async function spend(characters: number): Promise<void> {
  const { dynamo, memoryTable } = deployment();
  const Item = { key: spendKey(Date.now(), 'backfill'), characters };
  await dynamo.send(new PutCommand({ TableName: memoryTable, Item }));
}

describe('a backfill', () => {
  it(
    'lets fresh articles pass, survives the end of the cloud and the death of its function, and pays once what it told',
    async () => {
      const COUNT = 30;
      await archive(COUNT);
      const started = await tidings(backfill, '--yes', '--name', 'all', `s3://${ARCHIVE}/`);
      expect(started).toMatchObject({ code: 0, records: [{ job: 'all', articles: COUNT }] });

      await until(async () => ((await statuses())['published'] ?? 0) > 0);
      await pipeline.put('fresh.txt', 'Die Katze schläft auf dem Tisch.');
      await until(async () =>
        (await pipeline.revisions()).some(({ key, status }) => key === 'fresh.txt' && status === 'published'),
      );
      const [running] = (await tidings(jobs, 'all')).records;
      expect(running).toMatchObject({ job: 'all', status: 'RUNNING', articles: COUNT });
      expect(running?.['rest']).toBeLessThan(COUNT);
      expect(await spent()).toBe(2 * 'Die Katze schläft auf dem Tisch.'.length);

      await pipeline.stop();
      await start();
      pipeline.cloud.faults.killOnce('BackfillFunction', 3);
      await pipeline.cloud.waitUntilQuiet();
      expect(pipeline.cloud.faults.kills()).toBe(1);
      expect(pipeline.cloud.denials).toEqual([]);
      expect(await statuses()).toEqual({ published: COUNT + 1 });

      const [report] = (await tidings(jobs, 'all')).records;
      expect(report).toMatchObject({ status: 'SUCCEEDED', rest: COUNT, ends: { published: COUNT } });
      const own = [...textOf(0).split('\n')[0]!].length;
      const paid = await spent('backfill');
      // Two languages; the sentence that all have is paid with the first articles that are translated at once.
      expect(paid).toBeGreaterThanOrEqual(2 * COUNT * own);
      expect(paid).toBeLessThan(2 * COUNT * own * 1.2);

      const again = await tidings(backfill, '--yes', `s3://${ARCHIVE}/`);
      expect(again.code).toBe(1);
      expect(again.lines).toEqual([
        `${COUNT} are in the inbox already, and are left as they are.`,
        'There is nothing to do.',
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'ends when it is cancelled, with what is on its way, and goes on when it is started again',
    async () => {
      const COUNT = 50;
      await archive(COUNT);
      await tidings(backfill, '--yes', '--name', 'one', `s3://${ARCHIVE}/`);
      await until(async () => ((await statuses())['published'] ?? 0) > 0);
      expect(await tidings(cancel, 'one')).toMatchObject({ code: 0, records: [{ job: 'one', done: true }] });
      await pipeline.cloud.waitUntilQuiet();
      const first = (await statuses())['published'] ?? 0;
      expect(first).toBeLessThan(COUNT);
      expect(await tidings(jobs, 'one')).toMatchObject({ records: [{ status: 'ABORTED' }] });

      const lists = ['--inventory', await inventory()];
      const again = await tidings(backfill, '--yes', '--name', 'two', ...lists, `s3://${ARCHIVE}/`);
      expect(again.lines[0]).toBe('By the inventory of 2026-11-27T01:00: what came later may be missing.');
      await pipeline.cloud.waitUntilQuiet();
      // One revision each: nothing came twice.
      expect(await statuses()).toEqual({ published: COUNT });
      expect(await tidings(jobs, 'two')).toMatchObject({ records: [{ ends: { published: COUNT - first } }] });
      expect((await tidings(cancel, 'two')).code).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'waits for its own budget while fresh articles are translated, and goes on when there is some',
    async () => {
      await archive(4);
      await pipeline.stop();
      await start({ dailyCharacterBudget: 10_000 });
      await spend(10_000);
      await tidings(backfill, '--yes', '--name', 'poor', `s3://${ARCHIVE}/`);
      await until(async () => (await statuses())['paused'] === 4);
      await pipeline.put('fresh.txt', 'Die Katze schläft auf dem Tisch.');
      await until(async () => (await statuses())['published'] === 1);
      expect(await tidings(jobs, 'poor')).toMatchObject({ records: [{ status: 'RUNNING', rest: 0 }] });

      await pipeline.stop();
      await start();
      await pipeline.cloud.trigger('ResumeHourly');
      await pipeline.cloud.waitUntilQuiet();
      expect(await statuses()).toEqual({ published: 5 });
      expect(await tidings(jobs, 'poor')).toMatchObject({ records: [{ ends: { published: 4 } }] });
    },
    PATIENCE_MS,
  );
});

describe('reprocess', () => {
  it(
    'makes articles anew on the slow lane, and pays nothing where nothing has changed',
    async () => {
      for (let number = 0; number < 3; number++) await pipeline.put(keyOf(number), textOf(number));
      await pipeline.cloud.waitUntilQuiet();
      const before = pipeline.cloud.translateStats().characters;
      // S3 tells whole seconds: what came in the second of the start counts as new.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const started = await tidings(reprocess, '--yes', '--name', 'anew', '--language', 'de');
      expect(started).toMatchObject({ code: 0, records: [{ articles: 3, characters: 0, cost: 0 }] });
      await pipeline.cloud.waitUntilQuiet();
      expect(await tidings(jobs, 'anew')).toMatchObject({
        records: [{ ends: { published: 3 }, characters: 0 }],
      });
      expect(await statuses()).toEqual({ published: 6 });
      const lanes = (await pipeline.revisions()).map(({ lane }) => lane);
      expect(lanes.filter((lane) => lane === 'backfill')).toHaveLength(3);
      expect(pipeline.cloud.translateStats().characters).toBe(before);
    },
    PATIENCE_MS,
  );
});
