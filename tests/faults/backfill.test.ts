import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backfill } from '../../cli/backfill.ts';
import type { Command } from '../../cli/command.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { jobs } from '../../cli/jobs.ts';
import type { LocalCloud } from '../../local/client.ts';
import { createCatalog } from '../../shared/aws/catalog.ts';
import { ARCHIVE, type Called, callOn, synthesizeSlowLane } from '../end-to-end/slow-lane.ts';
import { type Account, reportLine, tell, WHOLE } from './account.ts';
import { article } from './articles.ts';

/** The whole cloud is killed amid a backfill, and started again. `TIDINGS_ARTICLES=20000` for more of them. */

const COUNT = Number(process.env['TIDINGS_ARTICLES'] ?? 40);
/** On a loaded machine an article takes seconds. */
const PATIENCE_MS = 300_000 + COUNT * 6_000;
/** Each dies when so much of the archive is published. */
const DEATHS = [0.2, 0.6];

let folder: string;
let child: ChildProcess;
let lines: AsyncIterator<string>;
let cloud: LocalCloud;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-faults-'));
  synthesizeSlowLane(path.join(folder, 'cdk.out'));
  await start();
}, PATIENCE_MS);
afterEach(async () => {
  await kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  const places = ['data', 'cdk.out', 'books.jsonl'].map((name) => path.join(folder, name));
  child = spawn(process.execPath, [path.join(import.meta.dirname, 'cloud-process.ts'), ...places], {
    // What a killed process leaves behind goes with the folder.
    env: { ...process.env, TMPDIR: folder },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const output: Interface = createInterface({ input: child.stdout! });
  lines = output[Symbol.asyncIterator]();
  cloud = (await answer()) as LocalCloud;
}

async function answer(): Promise<unknown> {
  const { value, done } = await lines.next();
  if (done) throw new Error('The cloud ended before it answered.');
  return JSON.parse(value);
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function account(): Promise<Account> {
  child.stdin!.write(`${COUNT}\n`);
  return (await answer()) as Account;
}

const tidings = (command: Command, ...args: string[]): Promise<Called> => callOn(cloud, command, ...args);

async function published(): Promise<number> {
  const { dynamo, catalogTable } = connectToLocalCloud(cloud);
  let count = 0;
  for await (const _ of createCatalog(dynamo, catalogTable).listByStatus('published')) count++;
  return count;
}

it('goes on where it was, pays nothing twice, and costs what was told before', {
  timeout: PATIENCE_MS,
}, async () => {
  const { s3 } = connectToLocalCloud(cloud);
  await s3.send(new CreateBucketCommand({ Bucket: ARCHIVE }));
  for (let n = 0; n < COUNT; n++)
    await s3.send(new PutObjectCommand({ Bucket: ARCHIVE, Key: `2019/${n}.txt`, Body: article(n, n) }));
  const sample = String(Math.ceil(COUNT / 4));
  const started = await tidings(backfill, '--yes', '--name', 'all', '--sample', sample, `s3://${ARCHIVE}/`);
  const told = Number(started.records[0]?.['characters']);

  for (const share of DEATHS) {
    await expect
      .poll(published, { timeout: PATIENCE_MS, interval: 200 })
      .toBeGreaterThanOrEqual(COUNT * share);
    await kill();
    await start();
  }
  const closed = await account();
  tell(reportLine(`backfill of ${COUNT}, the cloud killed`, DEATHS.length, closed));
  expect(closed).toMatchObject({ ...WHOLE, published: COUNT });

  const [report] = (await tidings(jobs, 'all')).records;
  expect(report).toMatchObject({ status: 'SUCCEEDED', rest: COUNT, ends: { published: COUNT } });
  tell(`  told before: ${told} characters, paid: ${closed.characters}`);
  expect(Math.abs(closed.characters / told - 1)).toBeLessThan(0.1);
});
