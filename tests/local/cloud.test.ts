import os from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { HANDLER_HEAD, startToy, toyTemplate } from './toy-stack.ts';

let toy: Awaited<ReturnType<typeof startToy>> | undefined;
afterEach(async () => {
  expect(toy?.faults).toEqual([]);
  await toy?.stop();
  toy = undefined;
});

/** Copies every object to the bucket Out. */
const COPY = `${HANDLER_HEAD}
export async function handler(event) {
  for (const message of event.Records) {
    for (const { bucket, object } of records(message)) {
      const read = { Bucket: bucket.name, Key: decode(object.key), VersionId: object.versionId };
      const { Body } = await s3.send(new GetObjectCommand(read));
      await put(decode(object.key), await Body.transformToString());
    }
  }
}`;

/** Fails for every message while its receive count is below \`n\`, then writes the count. */
const FAIL_UNTIL = (n: number) => `${HANDLER_HEAD}
export async function handler(event) {
  const [message] = event.Records;
  const [record] = records(message);
  if (record === undefined) return;
  const count = Number(message.attributes.ApproximateReceiveCount);
  if (count < ${n}) throw new Error('not yet');
  await put(decode(record.object.key), String(count));
}`;

const queue = (name: string) => toy?.cloud.counts()[`Toy-${name}`];

describe('an upload', () => {
  it('reaches the function through event and queue, whatever its key', async () => {
    toy = await startToy(COPY);
    const keys = [
      'in/a b.txt',
      'in/a+b.txt',
      'in/tin tức (1)!.txt',
      "in/it's 100%",
      'other/not-in-the-filter',
    ];
    for (const key of keys) await toy.upload(key, key);
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual(Object.fromEntries(keys.slice(0, 4).map((key) => [key, key])));
  });

  it('is not lost when the cloud stops before the function ran', async () => {
    const first = await startToy('export const handler = () => new Promise(() => {});');
    await first.upload('in/waiting', 'text');
    await first.stop(true);
    toy = await startToy(COPY, { dataDir: first.folder });
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual({ 'in/waiting': 'text' });
  });
});

describe('the processor', () => {
  const PRIORITY = `${HANDLER_HEAD}
    import os from 'node:os';
    export async function handler(event) {
      for (const { object } of records(event.Records[0])) await put(object.key, String(os.getPriority()));
    }`;

  const lane = (Value: string) => ({ queueTags: [{ Key: 'lane', Value }] });

  it.each([
    ['as always for fresh articles', lane('express'), os.getPriority()],
    [
      'less for a function that gathers its messages for a while',
      { windowSeconds: 1 },
      Math.max(10, os.getPriority()),
    ],
    ['what others leave for the slow lane', lane('backfill'), 19],
  ])('is given %s', async (_, changes, priority) => {
    toy = await startToy(PRIORITY, { template: toyTemplate(changes) });
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual({ 'in/a': String(priority) });
  });
});

describe('a failing function', () => {
  it('gets its message again', async () => {
    toy = await startToy(FAIL_UNTIL(3));
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual({ 'in/a': '3' });
    expect(queue('Dead')).toMatchObject({ visible: 0 });
  });

  it('gives it to the dead-letter queue after maxReceiveCount tries', async () => {
    toy = await startToy(FAIL_UNTIL(4));
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual({});
    expect(queue('Dead')).toEqual({ visible: 1, inFlight: 0, delayed: 0 });
  });

  it('fails alone in its batch when it says so', async () => {
    const source = `${HANDLER_HEAD}
      export async function handler(event) {
        const batchItemFailures = [];
        for (const message of event.Records) {
          for (const { object } of records(message)) {
            if (object.key.endsWith('bad')) batchItemFailures.push({ itemIdentifier: message.messageId });
            else await put(object.key, message.attributes.ApproximateReceiveCount);
          }
        }
        return { batchItemFailures };
      }`;
    toy = await startToy(source, { template: toyTemplate({ batchSize: 10 }) });
    for (const key of ['in/1', 'in/bad', 'in/2', 'in/3']) await toy.upload(key, '');
    await toy.cloud.waitUntilQuiet();
    expect(Object.keys(await toy.output())).toEqual(['in/1', 'in/2', 'in/3']);
    expect(queue('Dead')).toMatchObject({ visible: 1 });
  });
});

describe('the sandbox', () => {
  it('ends a function at its timeout', async () => {
    toy = await startToy('export const handler = () => { for (;;); };', {
      template: toyTemplate({ timeout: 1 }),
    });
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(queue('Dead')).toMatchObject({ visible: 2 });
  }, 20_000);

  it.runIf(process.platform === 'linux')(
    'ends a function that outgrows its memory',
    async () => {
      const source = `const kept = [];
      export async function handler(event) {
        if (JSON.parse(event.Records[0].body).Event === 's3:TestEvent') return;
        for (;;) {
          kept.push(Buffer.alloc(8 * 2 ** 20, 1));
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }`;
      toy = await startToy(source, { template: toyTemplate({ memory: 128, timeout: 30 }) });
      await toy.upload('in/a', '');
      await toy.cloud.waitUntilQuiet();
      expect(queue('Dead')).toMatchObject({ visible: 1 });
    },
    30_000,
  );

  it('survives functions that do not load', async () => {
    toy = await startToy('throw new Error("broken");');
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    // S3's test message, and ours.
    expect(queue('Dead')).toMatchObject({ visible: 2 });
  });

  it('has no packages but those in the bundle', async () => {
    toy = await startToy("import 'zod'; export const handler = () => undefined;");
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(queue('Dead')).toMatchObject({ visible: 2 });
  });

  it('gives the function nothing of the environment of this machine', async () => {
    process.env['TIDINGS_TEST_SECRET'] = 'leaked';
    const source = `${HANDLER_HEAD}
      export async function handler(event) {
        for (const { object } of event.Records.flatMap(records)) await put(object.key, String(process.env.TIDINGS_TEST_SECRET));
      }`;
    toy = await startToy(source);
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    delete process.env['TIDINGS_TEST_SECRET'];
    expect(await toy.output()).toEqual({ 'in/a': 'undefined' });
  });
});

describe('roles', () => {
  it('refuse and name what they do not allow', async () => {
    const readOnly = [{ Effect: 'Allow', Action: 's3:GetObject*', Resource: '*' }];
    toy = await startToy(COPY, { template: toyTemplate({ statements: readOnly }) });
    await toy.upload('in/a', 'text');
    await toy.cloud.waitUntilQuiet();
    expect(await toy.output()).toEqual({});
    expect(toy.cloud.denials[0]).toEqual({
      caller: 'Worker',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::toy-out/in/a',
    });
  });
});

it('calls to services that are not there are refused by name, and never leave this machine', async () => {
  const source = `${HANDLER_HEAD}
    const { CloudWatchLogsClient, DescribeLogGroupsCommand } = load('@aws-sdk/client-cloudwatch-logs');
    export async function handler(event) {
      for (const { object } of event.Records.flatMap(records)) {
        const client = new CloudWatchLogsClient({ maxAttempts: 1 });
        const answer = await client.send(new DescribeLogGroupsCommand({})).catch((error) => error);
        await put(object.key, answer.name + ': ' + answer.message);
      }
    }`;
  toy = await startToy(source);
  await toy.upload('in/a', '');
  await toy.cloud.waitUntilQuiet();
  const refusal = 'NotImplemented: The local cloud does not simulate the service logs.';
  expect(await toy.output()).toEqual({ 'in/a': refusal });
});

describe('faults', () => {
  it('deliver every event twice', async () => {
    const source = `${HANDLER_HEAD}
      export async function handler(event) {
        for (const { object } of event.Records.flatMap(records)) await put(object.key + '/' + event.Records[0].messageId, '');
      }`;
    toy = await startToy(source);
    toy.cloud.faults.copies = 2;
    await toy.upload('in/a', '');
    await toy.cloud.waitUntilQuiet();
    expect(Object.keys(await toy.output())).toHaveLength(2);
  });

  it('kill the function once at the call that was asked for', async () => {
    toy = await startToy(COPY);
    await toy.cloud.waitUntilQuiet();
    // The first call reads, the second would write.
    toy.cloud.faults.killOnce('Worker', 2);
    await toy.upload('in/a', 'text');
    await toy.cloud.waitUntilQuiet();
    expect(toy.cloud.faults.kills()).toBe(1);
    expect(await toy.output()).toEqual({ 'in/a': 'text' });
  });
});
