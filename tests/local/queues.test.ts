import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../local/database.ts';
import { failedMessages } from '../../local/queues/mapping.ts';
import { openQueues, type QueueFaults, toLambdaRecord } from '../../local/queues/queue.ts';

const MAIN = 'arn:aws:sqs:us-east-1:000000000000:main';
const DEAD = 'arn:aws:sqs:us-east-1:000000000000:dead';

let release: (() => void) | undefined;
/** The queues as the next run finds them. */
let reopen: () => ReturnType<typeof openQueues>;
afterEach(() => {
  release?.();
  release = undefined;
});

function setUp(faults: Partial<QueueFaults> = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tidings-queues-'));
  const database = openDatabase(folder);
  release = () => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  reopen = () => {
    const queues = openQueues(database, { copies: 1, shuffle: undefined, ...faults }, () => undefined);
    const defaults = { visibilitySeconds: 30, delaySeconds: 0, redrive: undefined };
    queues.add({
      ...defaults,
      arn: MAIN,
      name: 'main',
      redrive: { deadLetterArn: DEAD, maxReceiveCount: 2 },
    });
    queues.add({ ...defaults, arn: DEAD, name: 'dead' });
    return queues;
  };
  return reopen();
}

describe('a queue', () => {
  it('hides what was received until it is given back', () => {
    const queues = setUp();
    queues.send(MAIN, 'a');
    const [message] = queues.receive(MAIN, 10);
    expect(queues.counts(MAIN)).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
    expect(queues.receive(MAIN, 10)).toEqual([]);
    queues.giveBack(MAIN, message!, 0);
    expect(queues.receive(MAIN, 10)).toMatchObject([{ body: 'a', receiveCount: 2 }]);
  });

  it('hides what was given back for its time', () => {
    const queues = setUp();
    queues.send(MAIN, 'a');
    queues.giveBack(MAIN, queues.receive(MAIN, 1)[0]!, 60_000);
    expect(queues.receive(MAIN, 1)).toEqual([]);
    expect(queues.counts(MAIN)).toEqual({ visible: 0, inFlight: 0, delayed: 1 });
  });

  it('hides nothing for longer because the clock was set back', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const queues = setUp();
      queues.send(MAIN, 'a');
      queues.giveBack(MAIN, queues.receive(MAIN, 1)[0]!, 20);
      vi.setSystemTime(Date.now() - 24 * 3600_000);
      await vi.waitUntil(() => queues.receive(MAIN, 1).length === 1, 10_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it('hides nothing in the next run for what the clock of this one said', () => {
    const queues = setUp();
    queues.send(MAIN, 'a');
    queues.giveBack(MAIN, queues.receive(MAIN, 1)[0]!, 24 * 3600_000);
    expect(queues.receive(MAIN, 1)).toEqual([]);
    expect(reopen().receive(MAIN, 1)).toMatchObject([{ body: 'a' }]);
  });

  it('moves a message to the dead letters when it was received too often, and says where it came from', () => {
    const queues = setUp();
    queues.send(MAIN, 'a');
    for (const time of [1, 2]) {
      const [message] = queues.receive(MAIN, 1);
      expect(message?.receiveCount).toBe(time);
      queues.giveBack(MAIN, message!, 0);
    }
    expect(queues.receive(MAIN, 1)).toEqual([]);
    const [dead] = queues.receive(DEAD, 1);
    expect(toLambdaRecord(dead!, DEAD)).toMatchObject({
      body: 'a',
      attributes: { DeadLetterQueueSourceArn: MAIN, ApproximateReceiveCount: '1' },
    });
  });

  it('can deliver everything twice', () => {
    const queues = setUp({ copies: 2 });
    queues.send(MAIN, 'a');
    const received = queues.receive(MAIN, 10);
    expect(received.map(({ body }) => body)).toEqual(['a', 'a']);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('can deliver out of order, each message once', () => {
    const queues = setUp({ shuffle: () => 0.999 });
    for (const body of ['1', '2', '3']) queues.send(MAIN, body);
    expect(queues.receive(MAIN, 10).map(({ body }) => body)).toEqual(['3', '2', '1']);
  });
});

describe("a mapping's reading of the answer", () => {
  const batch = [{ messageId: 'a' }, { messageId: 'b' }];
  const failed = (payload: unknown) => [...failedMessages(batch, { payload }, true)];

  it.each([null, undefined, {}, { batchItemFailures: [] }, { batchItemFailures: null }])(
    '%j means that all is done',
    (payload) => {
      expect(failed(payload)).toEqual([]);
    },
  );

  it('a list of failures leaves the others done', () => {
    expect(failed({ batchItemFailures: [{ itemIdentifier: 'b' }] })).toEqual(['b']);
  });

  it.each([
    'text',
    { batchItemFailures: 'a' },
    { batchItemFailures: [{ itemIdentifier: '' }] },
    { batchItemFailures: [{ itemIdentifier: 'unknown' }] },
    { batchItemFailures: [{ other: 'a' }] },
    { batchItemFailures: [null] },
  ])('%j means that all failed', (payload) => {
    expect(failed(payload)).toEqual(['a', 'b']);
  });

  it('an error means that all failed', () => {
    const error = { errorType: 'Error', errorMessage: 'x' };
    expect([...failedMessages(batch, { error }, true)]).toEqual(['a', 'b']);
  });

  it('a function that does not report failures succeeds with whatever it returns', () => {
    const payload = { batchItemFailures: [{ itemIdentifier: 'a' }] };
    expect([...failedMessages(batch, { payload }, false)]).toEqual([]);
  });
});
