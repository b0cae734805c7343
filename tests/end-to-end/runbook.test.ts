import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CopyObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../cli/command.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { logs } from '../../cli/logs.ts';
import { resume } from '../../cli/resume.ts';
import { retry } from '../../cli/retry.ts';
import { failed, status } from '../../cli/status.ts';
import type { LocalCloud } from '../../local/client.ts';
import type { CallFault } from '../../local/faults.ts';
import type { BusEvent } from '../../local/services/events.ts';
import { FrontIndex } from '../../shared/documents/front-index.ts';
import { articleIdOf, outboxKeys } from '../../shared/documents/keys.ts';
import { testOutput } from '../cli/context.ts';
import { article } from '../faults/articles.ts';
import { createBookkeeper } from '../faults/engine.ts';
import { type Pipeline, startPipeline } from './pipeline.ts';

/**
 * The runbook walked through: for each alarm the trouble that it calls for, then what its entry tells one to do, and what it
 * promises of it. CloudWatch is not here: that each alarm fires and stays quiet is shown in tests/infra/alarm-behaviour.test.ts.
 */

/** Entries that no one can walk on this machine, and why. */
const NOT_HERE: Readonly<Record<string, string>> = {
  'announce-lost': 'One reports it, and nothing else; tests/lambdas/announce.test.ts loses a record.',
  'canary-unpublished': 'The canary is run by hand in everything.test.ts.',
  'backfill-crashes':
    'Its function is killed amid a job, and a job is cancelled and goes on, in backfill.test.ts.',
  'backfill-stuck': 'As for the alarms of the stages, whose functions and dead letters the slow lane shares.',
  'webhooks-undelivered': 'API destinations are not called from this machine.',
};
/** Alarms whose entry is walked below: one that says "as for" another is walked with it. */
const walked = new Set<string>();

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tidings-runbook-'));
const engine = createBookkeeper(async () => false);
const events: BusEvent[] = [];
let pipeline: Pipeline;

const start = async (dailyCharacterBudget: number | null): Promise<void> => {
  const settings = { dailyCharacterBudget };
  const onEvent = (event: BusEvent): void => void events.push(event);
  pipeline = await startPipeline({ dataDir, memory: [], translate: { engine }, settings, onEvent });
};
beforeAll(() => start(null), 120_000);
afterEach(() => {
  pipeline.cloud.faults.onCall = undefined;
});
afterAll(async () => {
  await pipeline?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const MINUTES = 180_000;
/** Characters of a day, the least that may be set: half of an article of 90 times three sentences for two targets. */
const LEAST_BUDGET = 10_000;

/** A walk, told by the alarms whose entries it follows. */
function walk(alarms: readonly string[], steps: () => Promise<void>): void {
  for (const alarm of alarms) walked.add(alarm);
  it(alarms.join(', '), steps, MINUTES);
}

async function tidings(command: Command, ...args: string[]): Promise<string> {
  const output = testOutput();
  const deployment = async () => ({
    ...connectToLocalCloud(pipeline.cloud as unknown as LocalCloud),
    logFolder: path.join(dataDir, 'logs'),
  });
  await command.run(args, { ...output, deployment });
  return output.lines.join('\n');
}

const quiet = () => pipeline.cloud.waitUntilQuiet();
const statusOf = async (key: string): Promise<string | undefined> =>
  (await pipeline.revisions())
    .filter((entry) => entry.key === key)
    .toSorted((a, b) => (a.revision < b.revision ? 1 : -1))[0]?.status;
const lettersIn = (queue: string): number =>
  Object.entries(pipeline.cloud.counts())
    .filter(([name]) => name.includes(queue))
    .reduce((sum, [, { visible, inFlight, delayed }]) => sum + visible + inFlight + delayed, 0);
const listed = async (): Promise<string[]> =>
  FrontIndex.parse(JSON.parse((await pipeline.read('index.json')).text)).articles.map(({ key }) => key);

/** Every call of a function, or one of its operations, meets this fault until the cause is gone. */
function trouble(caller: string, fault: CallFault, operation?: string): void {
  pipeline.cloud.faults.onCall = (call) =>
    call.caller.startsWith(caller) && (operation === undefined || call.operation === operation)
      ? fault
      : undefined;
}
const mended = (): void => {
  pipeline.cloud.faults.onCall = undefined;
};
/** Amazon Translate, of an account that may not use it: nothing waits for long. */
const UNOPENED: CallFault = { kind: 'error', status: 400, code: 'AccessDeniedException' };
/** Not one that the SDK tries again by itself for long. */
const REFUSED: CallFault = { kind: 'error', status: 403, code: 'AccessDenied' };

let count = 0;
/** @param times as long as the others */
async function upload(name: string, times = 1): Promise<string> {
  const key = `${name}.txt`;
  await pipeline.put(key, Array.from({ length: times }, () => article(++count)).join('\n'));
  return key;
}

describe('an entry of the runbook, walked:', () => {
  for (const [stage, caller] of [
    ['normalize', 'Normalize'],
    ['summarize', 'Summarize'],
  ] as const) {
    walk([`${stage}-retries`, 'article-given-up'], async () => {
      trouble(caller, REFUSED, 'PUT');
      const key = await upload(`${stage} retries`);
      await quiet();
      expect(await statusOf(key)).toBe('failed');
      expect(await tidings(failed)).toContain(`The ${stage} step failed at every attempt.`);
      mended();
      expect(await tidings(retry, '--all')).toContain('on its way again');
      await quiet();
      expect(await statusOf(key)).toBe('published');
      expect(await tidings(failed)).toContain('Nothing has failed.');
    });
  }

  walk(['translate-retries', 'translations-waiting'], async () => {
    trouble('Translate', UNOPENED, 'TranslateText');
    const key = await upload('throttled');
    await quiet();
    expect(await statusOf(key)).toBe('waiting');
    expect(await tidings(status, '--only', 'waiting')).toContain(key);
    mended();
    expect(await tidings(resume)).toContain('1 that waited');
    await quiet();
    expect(await statusOf(key)).toBe('published');
  });

  for (const [stage, caller] of [
    ['normalize', 'Normalize'],
    ['translate', 'Translate'],
    ['summarize', 'Summarize'],
  ] as const) {
    walk([`${stage}-crashes`], async () => {
      trouble(caller, { kind: 'kill', as: 'Runtime.OutOfMemory', when: 'before' }, 'PUT');
      const key = await upload(`${stage} crashes`);
      await quiet();
      expect(await statusOf(key)).toBe('failed');
      mended();
      const paid = engine.paid();
      await tidings(retry, key);
      await quiet();
      expect(await statusOf(key)).toBe('published');
      // "The translations are kept": nothing that was in the memory is paid again.
      if (stage !== 'normalize') expect(engine.paid()).toBe(paid);
    });
  }

  walk(
    ['normalize', 'translate', 'summarize']
      .map((stage) => `${stage}-dead-letters-left`)
      .concat('dead-letters-crashes'),
    async () => {
      pipeline.cloud.faults.onCall = ({ caller, operation }) => {
        if (caller.startsWith('Normalize') && operation === 'PUT') return REFUSED;
        return caller.startsWith('DeadLetters')
          ? { kind: 'kill', as: 'Runtime.OutOfMemory', when: 'before' }
          : undefined;
      };
      const key = await upload('dead letter');
      await expect.poll(() => lettersIn('NormalizeDeadLetters'), { timeout: 60_000 }).toBe(1);
      expect(await statusOf(key)).not.toBe('failed');
      // "Remove the cause; the letters are then recorded by themselves."
      mended();
      await quiet();
      expect(lettersIn('NormalizeDeadLetters')).toBe(0);
      expect(await statusOf(key)).toBe('failed');
      await tidings(retry, key);
      await quiet();
      expect(await statusOf(key)).toBe('published');
    },
  );

  walk(['frontpage-retries', 'frontpage-crashes', 'frontpage-dead-letters-left'], async () => {
    trouble('FrontPage', REFUSED, 'PUT');
    const key = await upload('unlisted');
    await quiet();
    expect(await statusOf(key)).toBe('published');
    expect(lettersIn('FrontPageStageDeadLetters')).toBeGreaterThan(0);
    expect(await listed()).not.toContain(key);
    mended();
    // `aws sqs start-message-move-task`, with the queue's ARN from the outputs.
    expect(pipeline.cloud.redrive(`${pipeline.cloud.outputs['FrontPageDeadLetters']}`)).toBeGreaterThan(0);
    await quiet();
    expect(lettersIn('FrontPageStageDeadLetters')).toBe(0);
    expect(await listed()).toContain(key);
  });

  walk(['resume-missing', 'resume-crashes'], async () => {
    trouble('Translate', UNOPENED, 'TranslateText');
    const key = await upload('resumed');
    await quiet();
    trouble('Resume', { kind: 'kill', as: 'Runtime.OutOfMemory', when: 'before' });
    expect((await pipeline.cloud.trigger('Resume')).error).toBeDefined();
    mended();
    expect(await statusOf(key)).toBe('waiting');
    // By hand, as `aws lambda invoke` does.
    expect((await pipeline.cloud.trigger('Resume')).error).toBeUndefined();
    await quiet();
    expect(await statusOf(key)).toBe('published');
  });

  walk(['announce-late', 'announce-crashes'], async () => {
    trouble('Notices', REFUSED, 'PutEvents');
    const key = await upload('told late');
    await expect.poll(() => statusOf(key), { timeout: 60_000 }).toBe('published');
    const told = (): string[] =>
      events
        .map(({ detail }) => detail as { key: string; status: string })
        .flatMap((one) => (one.key === key ? one.status : []));
    expect(told()).toEqual([]);
    mended();
    // "Whatever was not told is told, in order."
    await expect
      .poll(told, { timeout: 60_000 })
      .toEqual(['received', 'normalized', 'translated', 'published']);
  });

  walk(
    [
      'budget-reached',
      ...['normalize', 'translate', 'summarize', 'frontpage'].map((stage) => `${stage}-oldest-message`),
    ],
    async () => {
      await pipeline.stop();
      await start(LEAST_BUDGET);
      const key = await upload('paused', 90);
      await quiet();
      expect(await tidings(status, '--only', 'paused')).toContain(key);
      // Paused: what comes now waits in the queue, and is there when work goes on.
      await pipeline.cloud.halt();
      const queued = await upload('queued');
      expect(lettersIn('NormalizeQueue')).toBe(1);
      await pipeline.stop();
      await start(null);
      await quiet();
      expect(await statusOf(queued)).toBe('published');
      await tidings(resume);
      await quiet();
      expect(await statusOf(key)).toBe('published');
    },
  );

  it('has a walk for each alarm, or a reason why there can be none here', () => {
    const runbook = readFileSync(path.resolve(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
    const chapter = runbook.split('\n## ').find((text) => text.startsWith('Alarms'))!;
    const alarms = [...chapter.matchAll(/^### (.+)$/gm)].map(([, name]) => name!);
    expect(alarms.length).toBeGreaterThan(20);
    expect([...walked, ...Object.keys(NOT_HERE)].sort()).toEqual(alarms.sort());
  });
});

describe('how to', () => {
  it(
    'put an article back by hand, and bring a file back',
    async () => {
      const key = await upload('by hand');
      await quiet();
      const { page } = outboxKeys(key);
      const first = (await pipeline.read(page)).revision;
      const inbox = pipeline.cloud.outputs['InboxBucket']!;
      const copy = { Bucket: inbox, Key: key, CopySource: encodeURI(`${inbox}/${key}`) };
      const replace = { MetadataDirective: 'REPLACE', ContentType: 'text/plain' } as const;
      await pipeline.s3.send(new CopyObjectCommand({ ...copy, ...replace }));
      await quiet();
      const second = (await pipeline.read(page)).revision;
      expect(second! > first!).toBe(true);

      const Bucket = pipeline.cloud.outputs['OutboxBucket']!;
      const { Versions = [] } = await pipeline.s3.send(
        new ListObjectVersionsCommand({ Bucket, Prefix: page }),
      );
      const older = Versions.at(-1)!;
      const CopySource = `${encodeURI(`${Bucket}/${page}`)}?versionId=${older.VersionId}`;
      await pipeline.s3.send(new CopyObjectCommand({ Bucket, Key: page, CopySource }));
      expect((await pipeline.read(page)).revision).toBe(first);
    },
    MINUTES,
  );

  it(
    'make the lists anew: the message of the runbook changes nothing that is right',
    async () => {
      const before = (await listed()).sort();
      const Bucket = pipeline.cloud.outputs['OutboxBucket']!;
      const queue = Object.keys(pipeline.cloud.counts()).find((name) =>
        name.includes('FrontPageStageQueue'),
      )!;
      for (const key of (await pipeline.published()).filter((name) => name.endsWith('/summary.json'))) {
        const object = { key: encodeURIComponent(key), sequencer: '0' };
        const s3 = { bucket: { name: Bucket }, object };
        pipeline.cloud.send(
          queue,
          JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', eventTime: '', s3 }] }),
        );
      }
      await quiet();
      expect((await listed()).sort()).toEqual(before);
    },
    MINUTES,
  );

  it('go from an output to its log lines', async () => {
    const summary = JSON.parse((await pipeline.read(outboxKeys('by hand.txt').summary)).text);
    expect(summary.articleId).toBe(articleIdOf('by hand.txt'));
    expect(await tidings(logs, 'by hand.txt')).toMatch(/normalize[\s\S]*translate[\s\S]*summarize/i);
  });
});
