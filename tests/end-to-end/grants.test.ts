import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { App } from 'aws-cdk-lib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { backfill } from '../../cli/backfill.ts';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { reprocess } from '../../cli/reprocess.ts';
import { retry } from '../../cli/retry.ts';
import { withdraw } from '../../cli/withdraw.ts';
import { readSettings } from '../../infra/settings.ts';
import { TidingsStack } from '../../infra/tidings-stack.ts';
import { type Allowance, evaluate, LOOPBACK_CONTEXT, type Statement } from '../../local/access.ts';
import type { LocalCloud } from '../../local/client.ts';
import { readStack, type StackModel } from '../../local/template/stack.ts';
import { NoModelError } from '../../local/translate/ports.ts';
import { createCatalog } from '../../shared/aws/catalog.ts';
import { articleIdOf, CANARY_KEY, failureKey, outboxKeys, workKey } from '../../shared/documents/keys.ts';
import { testOutput } from '../cli/context.ts';
import { article } from '../faults/articles.ts';
import { createBookkeeper } from '../faults/engine.ts';
import { EVERYTHING } from '../infra/synth.ts';
import { type Pipeline, sample, startPipeline } from './pipeline.ts';

/**
 * Every right of every role is used, action by action and resource by resource, by the deployed bundles in what happens to
 * articles: what no run needs is no right to have.
 */

/** Rights that no call of ours needs on the local cloud, by action or service, or by action and resource. */
const UNSEEN: Readonly<Record<string, string>> = {
  logs: 'Lambda writes what a function prints; the local cloud writes it into a file.',
  sqs: 'Lambda takes messages for a function; CDK gives these five, and local/wiring.ts checks those that are needed.',
  'dynamodb:DescribeStream': 'Lambda reads the stream; checked at the start by local/wiring.ts.',
  'dynamodb:GetRecords': 'As DescribeStream.',
  'dynamodb:GetShardIterator': 'As DescribeStream.',
  'dynamodb:ListStreams': 'As DescribeStream.',
  kms: "The services use a customer's key in the function's name; the local cloud encrypts nothing.",
  's3:GetObjectTagging': 'S3 asks for it when an object with tags is copied; the local S3 keeps no tags.',
  's3:PutObjectTagging': 'As GetObjectTagging.',
  's3:ListBucket backfill':
    'It tells an object that is gone from one that is forbidden, as it does for the others; here it would have to go between list and copy.',
  's3:DeleteObject work':
    'The canary deletes versions. S3 names the right to do so for buckets with versions only.',
};

/** The reason why nobody sees a right in use. */
const unseen = ({ caller, action, resource }: Omit<Right, 'statement'>): string | undefined =>
  UNSEEN[action] ??
  UNSEEN[action.split(':')[0]!] ??
  (isOfBackfill(caller, resource) ? UNSEEN[`${action} backfill`] : undefined) ??
  (/:::everything-storeswork/.test(resource) ? UNSEEN[`${action} work`] : undefined);

const outdir = mkdtempSync(path.join(os.tmpdir(), 'tidings-grants-'));
const allowances: Allowance[] = [];
let model: StackModel;
let pipeline: Pipeline;

/** normalize lists the work bucket for what the slow lane lays there. */
const isOfBackfill = (caller: string, resource: string): boolean =>
  caller.startsWith('BackfillFunction') ||
  (caller.startsWith('NormalizeFunction') && /storeswork/.test(resource));

interface Right {
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
  readonly statement: Statement;
}

/** Each right alone. */
function rights(): Right[] {
  return model.functions.flatMap(({ logicalId: caller, policies }) =>
    policies.flatMap((statement) =>
      statement.actions.flatMap((action) =>
        statement.resources.map((resource) => ({
          caller,
          action,
          resource,
          statement: { ...statement, actions: [action], resources: [resource] },
        })),
      ),
    ),
  );
}

/** Newer than every upload. */
const NEWEST = 'F'.repeat(32);
/** Longer than a write to the catalog takes on a busy machine, and shorter than any function's time. */
const PAUSE_MS = 4_000;

/** Does something while the function waits for its next call of this kind. */
function meanwhile(caller: string, operation: string, act: () => Promise<unknown>): void {
  pipeline.cloud.faults.onCall = (call) => {
    if (!call.caller.startsWith(caller) || call.operation !== operation) return undefined;
    pipeline.cloud.faults.onCall = undefined;
    void act();
    return { kind: 'slow', ms: PAUSE_MS };
  };
}

const deployment = () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);
const catalog = () => createCatalog(deployment().dynamo, deployment().catalogTable);
const quiet = () => pipeline.cloud.waitUntilQuiet();
const queueOf = (name: string): string =>
  Object.keys(pipeline.cloud.counts()).find((queue) => queue.includes(name))!;

const store = (bucket: string, Key: string, Body = '{}') =>
  pipeline.s3.send(new PutObjectCommand({ Bucket: pipeline.cloud.outputs[bucket]!, Key, Body }));
const take = (bucket: string, Key: string) =>
  pipeline.s3.send(new DeleteObjectCommand({ Bucket: pipeline.cloud.outputs[bucket]!, Key }));

/** The revision of an upload that nobody made. */
async function registered(key: string, revision = 'A'.repeat(32)) {
  const entry = { key, articleId: articleIdOf(key), revision };
  await catalog().register(entry);
  return entry;
}

/** An event as S3 sends it; `versionId` is what a bucket without versions leaves out. */
function uploaded(key: string, versionId?: string, output = 'InboxBucket'): string {
  const bucket = { name: pipeline.cloud.outputs[output]! };
  const object = { key, size: 3, sequencer: 'A0', ...(versionId && { versionId }) };
  const eventTime = new Date().toISOString();
  return JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', eventTime, s3: { bucket, object } }] });
}

async function articlesComeAndGo(): Promise<void> {
  await pipeline.put('a.txt', article(1));
  // Of people, whose pages go with it.
  await pipeline.put('b.txt', await sample('rail-freight.en.txt'));
  await quiet();
  // A file of a language that it is no longer published in, and one more time the same.
  await store('OutboxBucket', outboxKeys('a.txt').article('fr'));
  const context = { ...testOutput(), deployment: async () => deployment() };
  await retry.run(['a.txt'], context);
  await quiet();
  await withdraw.run(['b.txt'], context);
  await quiet();
}

/** A newer upload comes while each of them records a failure: what it has written goes again. */
async function failuresAreOvertaken(): Promise<void> {
  const overtaken = async (caller: string, key: string, start: () => Promise<unknown>): Promise<void> => {
    meanwhile(caller, 'PUT', () => registered(key, NEWEST));
    await start();
    await quiet();
  };
  const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  await overtaken('Normalize', 'image.txt', () => pipeline.put('image.txt', image));
  for (const [caller, step] of [
    ['Translate', 'normalized'],
    ['Summarize', 'translated'],
  ] as const) {
    const { key, articleId, revision } = await registered(`${step}.txt`);
    await overtaken(caller, key, () => store('WorkBucket', workKey(step, { articleId, revision })));
  }
  await overtaken('DeadLetters', 'given up.txt', async () =>
    pipeline.cloud.send(queueOf('NormalizeDeadLetters'), uploaded('given+up.txt')),
  );
  // Failed, and published when it comes again.
  await pipeline.put('mended.txt', image);
  await quiet();
  await pipeline.put('mended.txt', article(3));
  await quiet();
}

/** One waits without a translation, and is withdrawn at the moment when its work object is missed. */
async function resumed(): Promise<void> {
  await pipeline.put('waits.txt', 'Bu haber bellekte yok. Hiçbir model kurulu değil. Şehir bekliyor.');
  await quiet();
  await pipeline.cloud.trigger('Resume');
  await quiet();
  const waiting = (await pipeline.revisions()).find(({ key }) => key === 'waits.txt')!;
  expect(waiting.status).toBe('waiting');
  await take('WorkBucket', workKey('normalized', waiting));
  meanwhile('Resume', 'UpdateItem', () => catalog().advance(waiting, 'withdrawn'));
  await pipeline.cloud.trigger('Resume');
  await quiet();
}

/** An archive goes by the slow lane: one article waits there without a translation, one is there already. */
async function archivesAreFed(): Promise<void> {
  const Bucket = 'old-news';
  await pipeline.s3.send(new CreateBucketCommand({ Bucket }));
  const waits = 'Eski bir haber. Hiçbir model kurulu değil. Arşiv bekliyor.';
  for (const [Key, Body] of [
    ['old/1.txt', article(11)],
    ['old/2.txt', waits],
  ] as const)
    await pipeline.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const context = () => ({ ...testOutput(), deployment: async () => deployment() });
  expect(await backfill.run(['--yes', '--name', 'old', `s3://${Bucket}/`], context())).toBe(0);
  await quiet();
  await pipeline.cloud.trigger('Resume');
  await quiet();
  expect(await reprocess.run(['--yes', '--name', 'anew', 'old/1.txt'], context())).toBe(0);
  await quiet();
}

async function objectsAreMissing(): Promise<void> {
  pipeline.cloud.send(queueOf('NormalizeQueue'), uploaded('never.txt', 'no-such-version'));
  pipeline.cloud.send(queueOf('NormalizeQueue'), uploaded('a.txt'));
  const entry = await registered('unwritten.txt');
  const { articleId, revision } = await registered('untranslated.txt');
  const translated = workKey('translated', { articleId, revision });
  pipeline.cloud.send(queueOf('SummarizeQueue'), uploaded(translated, undefined, 'WorkBucket'));
  await catalog().advance(entry, 'published');
  // frontpage is told of a summary and of a failure that are gone again.
  for (const key of [outboxKeys('gone.txt').summary, failureKey('gone.txt')]) {
    await store('OutboxBucket', key);
    await take('OutboxBucket', key);
  }
  await quiet();
}

beforeAll(async () => {
  const app = new App({ context: cdkJson.context, outdir, builtinCloudFormationValidation: false });
  new TidingsStack(app, 'Everything', { settings: readSettings(EVERYTHING), terminology: null });
  app.synth();
  model = readStack(outdir);
  const books = createBookkeeper(async () => false);
  // Turkish it cannot translate.
  const engine: typeof books = {
    ...books,
    translate: async (request) => {
      if (request.source === 'tr') throw new NoModelError('tr', request.target, ['tr-en']);
      return books.translate(request);
    },
  };
  pipeline = await startPipeline({
    model,
    memory: [],
    translate: { engine },
    // State machines wait half a second where they would wait ten.
    maxWaitMs: 500,
    onAllowed: (allowance) => allowances.push(allowance),
  });
  await articlesComeAndGo();
  await failuresAreOvertaken();
  await resumed();
  await archivesAreFed();
  await objectsAreMissing();
  // What a canary left behind that did not get through.
  await store('OutboxBucket', failureKey(CANARY_KEY));
  await pipeline.cloud.trigger('CanaryHourly');
  await quiet();
}, 300_000);
afterAll(async () => {
  await pipeline?.stop();
  rmSync(outdir, { recursive: true, force: true });
});

describe('every right of a role', () => {
  it('is used', () => {
    const idle = rights()
      .filter((right) => unseen(right) === undefined)
      .filter(
        ({ caller, statement }) =>
          !allowances.some((allowance) => allowance.caller === caller && evaluate([statement], allowance)),
      )
      .map(({ caller, action, resource }) => `${caller}: ${action} on ${resource}`);
    expect(idle).toEqual([]);
  });

  it('is enough: nothing was refused', () => {
    expect(pipeline.cloud.denials).toEqual([]);
  });
});

/** What nobody here may do, whatever it is about. */
const FOREIGN = [
  'iam:PassRole',
  'kms:Decrypt',
  'lambda:InvokeFunction',
  's3:DeleteBucket',
  's3:GetBucketPolicy',
  's3:PutBucketPolicy',
  's3:PutObjectAcl',
  'secretsmanager:GetSecretValue',
  'sqs:SendMessage',
  'ssm:GetParameter',
  'sts:AssumeRole',
  'translate:DeleteTerminology',
  'dynamodb:Scan',
  'dynamodb:DeleteTable',
];

describe('any other call', () => {
  /** Written apart from the evaluation: one star at most for each pattern, and no letter of another case. */
  function isGranted(caller: string, action: string, resource: string): boolean {
    return rights().some((right) => {
      const [before = '', after] = right.resource.split('*');
      const fits =
        after === undefined
          ? resource === before
          : resource.length >= before.length + after.length &&
            resource.startsWith(before) &&
            resource.endsWith(after);
      return right.caller === caller && right.action === action && fits;
    });
  }

  it('is refused: each action on each resource, its neighbours and strange names below it', () => {
    const all = rights();
    const actions = [...new Set([...all.map(({ action }) => action), ...FOREIGN])];
    const arns = [...new Set(all.map(({ resource }) => resource))].flatMap((arn) => [
      arn.replace('*', ''),
      arn.replace('*', 'a/b.json'),
      arn.replace('*', '../../failed/x.json'),
      `${arn.replace('*', '')}-neighbour`,
      arn.replace('000000000000', '999999999999'),
      arn.replace(/articles|failed|normalized|translated|pages/, 'other').replace('*', 'x'),
    ]);
    const call = fc.record({
      fn: fc.constantFrom(...model.functions),
      action: fc.oneof(fc.constantFrom(...actions), fc.string({ maxLength: 20 })),
      resource: fc.oneof(
        fc.constantFrom(...arns),
        fc.tuple(fc.constantFrom(...arns), fc.string({ unit: 'binary' })).map((parts) => parts.join('')),
      ),
    });
    /** The same rights in the hands of every function. */
    const borrowed = fc.record({ fn: fc.constantFrom(...model.functions), right: fc.constantFrom(...all) });
    const calls = fc.oneof(
      call,
      borrowed.map(({ fn, right: { action, resource } }) => ({
        fn,
        action,
        resource: resource.replace('*', 'a/b.json'),
      })),
    );
    const counted = { granted: 0, refused: 0 };
    fc.assert(
      fc.property(calls, ({ fn, action, resource }) => {
        const context = { ...LOOPBACK_CONTEXT, 'dynamodb:leadingkeys': articleIdOf(CANARY_KEY) };
        const expected = isGranted(fn.logicalId, action, resource);
        counted[expected ? 'granted' : 'refused']++;
        expect(evaluate(fn.policies, { action, resource, context })).toBe(expected);
      }),
      { numRuns: 4_000 },
    );
    // Both answers were asked for.
    expect(Math.min(counted.granted, counted.refused)).toBeGreaterThan(50);
  });

  it('of the canary on the catalog is about its own article alone', () => {
    const canary = model.functions.find(({ logicalId }) => logicalId.startsWith('Canary'))!;
    const resource = rights()
      .find(({ action }) => action === 'dynamodb:Query')!
      .resource.replace(/\/index.*/, '');
    const asks = (articleId: string): boolean =>
      evaluate(canary.policies, {
        action: 'dynamodb:DeleteItem',
        resource,
        context: { 'dynamodb:leadingkeys': articleId },
      });
    expect(asks(articleIdOf(CANARY_KEY))).toBe(true);
    expect(asks(articleIdOf('a.txt'))).toBe(false);
    expect(asks('')).toBe(false);
  });
});
