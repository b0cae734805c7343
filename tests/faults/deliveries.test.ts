import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outboxKeys } from '../../shared/documents/keys.ts';
import { reportLine, startTrial, type Trial, tell, WHOLE } from './account.ts';
import { article } from './articles.ts';

/** What S3 and SQS may do to events, and people to objects. */

const MINUTES = 600_000;
let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial?.stop());

const queueOf = (name: string): string =>
  Object.keys(trial.pipeline.cloud.counts()).find((queue) => queue.includes(name))!;

it('events that come three times, in any order, publish each article once', {
  timeout: MINUTES,
}, async () => {
  trial.pipeline.cloud.faults.copies = 3;
  trial.pipeline.cloud.faults.shuffle = Math.random;
  for (let n = 0; n < 8; n++) await trial.put(`a ${n}.txt`, article(n));
  const account = await trial.account();
  tell(reportLine('three times, shuffled', 16, account));
  expect(account).toMatchObject({ ...WHOLE, published: 8, paidAgain: 0 });
});

it('messages that are no events hold no article up, and stay as dead letters for people', {
  timeout: MINUTES,
}, async () => {
  const { cloud } = trial.pipeline;
  for (const body of ['', 'no JSON', '[1,2]']) cloud.send(queueOf('NormalizeQueue'), body);
  await trial.put('between.txt', article(1));
  const ends = async (): Promise<string[]> => (await trial.pipeline.revisions()).map(({ status }) => status);
  await expect.poll(ends, { timeout: MINUTES / 2 }).toEqual(['published']);
  const letters = (): number => {
    const { visible, inFlight, delayed } = cloud.counts()[queueOf('NormalizeDeadLetters')]!;
    return visible + inFlight + delayed;
  };
  await expect.poll(letters, { timeout: MINUTES / 2 }).toBe(3);
  // They come back for as long as the queue keeps them, which an alarm tells: the cloud is never quiet.
  await cloud.halt();
  tell('no events: 3 messages, 1 article published, 3 dead letters left');
});

it('one key uploaded twenty times in a second: the last one stands', { timeout: MINUTES }, async () => {
  const uploads = Array.from({ length: 20 }, (_, n) => n);
  for (const n of uploads) await trial.put('often.txt', article(100 + n));
  const account = await trial.account();
  tell(reportLine('twenty times', 19, account));
  expect(account).toMatchObject({ ...WHOLE, published: 1, superseded: 19, paidAgain: 0 });
  const summary = JSON.parse((await trial.pipeline.read(outboxKeys('often.txt').summary)).text);
  expect(JSON.stringify(summary.sentences)).toContain('Abschnitt 119-0');
});

it('an upload that is deleted in flight is published or fails with a reason', {
  timeout: MINUTES,
}, async () => {
  const { s3, cloud } = trial.pipeline;
  for (let n = 0; n < 6; n++) {
    await trial.put(`gone ${n}.txt`, article(n));
    const gone = { Bucket: cloud.outputs['InboxBucket']!, Key: `gone ${n}.txt` };
    await s3.send(new DeleteObjectCommand(gone));
  }
  const account = await trial.account();
  tell(reportLine('deleted in flight', 6, account));
  expect(account).toMatchObject({ ...WHOLE, inputs: 6 });
  expect(account.published + account.failed).toBe(6);
});

it('a stranger who writes into the buckets between the stages changes no article', {
  timeout: MINUTES,
}, async () => {
  const { s3, cloud } = trial.pipeline;
  const Bucket = cloud.outputs['WorkBucket']!;
  for (const Key of ['normalized/x.json', 'translated/x.json', 'normalized/../x', 'translated/a/b/c.json'])
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: '{"schema":' }));
  await trial.put('mine.txt', article(1));
  const account = await trial.account();
  tell(reportLine('strangers', 4, account));
  expect(account).toMatchObject({ ...WHOLE, published: 1 });
});
