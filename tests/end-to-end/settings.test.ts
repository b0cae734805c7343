import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { retry } from '../../cli/retry.ts';
import type { LocalCloud } from '../../local/client.ts';
import { outboxKeys } from '../../shared/documents/keys.ts';
import type { Summary } from '../../shared/documents/summary.ts';
import { testOutput } from '../cli/context.ts';
import { type Pipeline, sample, startPipeline } from './pipeline.ts';

/** Targets that are changed between two runs over the same data: what was published follows when it is retried. */

const KEY = 'delta-brief.en.txt';
const keys = outboxKeys(KEY);
let dataDir: string;
let pipeline: Pipeline;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'tidings-settings-'));
  pipeline = await startPipeline({ dataDir });
  await pipeline.put(KEY, await sample(KEY));
  await pipeline.cloud.waitUntilQuiet();
}, 120_000);
afterAll(async () => {
  await pipeline?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function runWith(targets: string[]): Promise<Summary> {
  await pipeline.stop();
  pipeline = await startPipeline({ dataDir, settings: { targets } });
  const deployment = async () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);
  await retry.run([KEY], { ...testOutput(), deployment });
  await pipeline.cloud.waitUntilQuiet();
  return JSON.parse((await pipeline.read(keys.summary)).text) as Summary;
}

/** Each run starts the pipeline anew, on a machine that others may keep busy. */
const RESTART_MS = 120_000;

/** What is published of the article; lists and the page of its story are the front page's. */
const files = async (): Promise<string[]> =>
  (await pipeline.published()).filter((key) => key.startsWith(keys.folder) && !key.endsWith('/story.html'));

const filesIn = (...targets: string[]): string[] =>
  [
    keys.page,
    keys.summary,
    ...targets.flatMap((target) => [keys.article(target), `${keys.folder}index.${target}.html`]),
  ].sort();

it('begins with the languages of the first run', async () => {
  expect(await files()).toEqual(filesIn('en', 'vi'));
});

it(
  'has a target that was added, waiting where it cannot be had, and keeps all others whole',
  async () => {
    const { headline, keyPoints, unavailable } = await runWith(['en', 'vi', 'fr']);
    expect(Object.keys(headline.text)).toEqual(['en', 'vi']);
    for (const { text } of keyPoints) expect(Object.keys(text)).toEqual(['en', 'vi']);
    expect(unavailable).toMatchObject([{ target: 'fr', kind: 'no-model' }]);
    expect(await files()).toEqual(filesIn('en', 'vi', 'fr'));
    expect((await pipeline.revisions()).map(({ status }) => status).sort()).toEqual(['published', 'waiting']);
  },
  RESTART_MS,
);

it(
  'has no file of a target that was taken away',
  async () => {
    const { headline } = await runWith(['en']);
    expect(Object.keys(headline.text)).toEqual(['en']);
    expect(await files()).toEqual(filesIn('en'));
  },
  RESTART_MS,
);
