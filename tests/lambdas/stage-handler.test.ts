import { GetObjectCommand } from '@aws-sdk/client-s3';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CatalogEntry } from '../../shared/aws/catalog.ts';
import { createServices } from '../../shared/aws/clients.ts';
import { createStageHandler, type Stage } from '../../shared/aws/stage-handler.ts';
import { articleIdOf, revisionOf } from '../../shared/documents/keys.ts';
import { context, s3EventBody, sqsEvent } from '../factories.ts';
import { dynamo, emptyWorld, s3, s3Error, written, writtenJson } from './mocks.ts';

const key = 'desk/talks.txt';
const article = { articleId: articleIdOf(key), revision: revisionOf('0A'), key };

function delivery(count: number, bucket = 'inbox'): SQSEvent {
  const event = sqsEvent(s3EventBody({ bucket, key, sequencer: '0A' }));
  for (const record of event.Records) record.attributes.ApproximateReceiveCount = String(count);
  return event;
}

/** A stage whose work is this function. */
const stageThat = (process: Stage['process']) =>
  createStageHandler({
    name: 'normalize',
    buckets: ['inbox'],
    services: createServices(),
    identify: async () => article,
    process,
  });

const throwing = (error: Error) =>
  stageThat(async () => {
    throw error;
  });

/** What an earlier attempt left in the catalog. */
function remembered(entry: Partial<CatalogEntry>): void {
  const { articleId, revision } = article;
  dynamo.on(GetCommand, { Key: { articleId, revision } }, false).resolves({ Item: { ...article, ...entry } });
}

const GIVEN_BACK = { batchItemFailures: [{ itemIdentifier: 'm1' }] };
const ACKNOWLEDGED = { batchItemFailures: [] };

beforeEach(emptyWorld);
afterEach(() => vi.restoreAllMocks());

describe('an error of our own code', () => {
  const defect = new RangeError('The "iso-8859-16" encoding is not supported');

  it('gets one more attempt, and leaves its name', async () => {
    expect(await throwing(defect)(delivery(1), context)).toEqual(GIVEN_BACK);
    const noted = dynamo.commandCalls(UpdateCommand).at(-1)?.args[0].input.ExpressionAttributeValues;
    expect(noted?.[':error']).toEqual({
      stage: 'normalize',
      kind: 'defect',
      message: 'RangeError: The "iso-8859-16" encoding is not supported',
    });
  });

  it('ends the article at the second attempt, with the cause named', async () => {
    remembered({ lastError: { stage: 'normalize', kind: 'defect', message: 'RangeError: no' } });
    expect(await throwing(defect)(delivery(2), context)).toEqual(ACKNOWLEDGED);
    expect(writtenJson('outbox', 'failed/desk/talks.txt.json')).toMatchObject({
      kind: 'defect',
      message: expect.stringContaining('RangeError: The "iso-8859-16" encoding is not supported'),
      advice: expect.stringContaining('Report it'),
      retryable: true,
    });
  });

  it('does not quote what could not be parsed', async () => {
    await throwing(new SyntaxError('Unexpected token in "The minister said"'))(delivery(1), context);
    expect(JSON.stringify(dynamo.commandCalls(UpdateCommand).map(({ args }) => args[0].input))).not.toContain(
      'minister',
    );
  });

  it('of another stage, or after a throttle, is a first one', async () => {
    remembered({ lastError: { stage: 'translate', kind: 'defect', message: 'TypeError' } });
    expect(await throwing(defect)(delivery(2), context)).toEqual(GIVEN_BACK);
    remembered({ lastError: { stage: 'normalize', kind: 'throttled', message: 'slow' } });
    expect(await throwing(defect)(delivery(2), context)).toEqual(GIVEN_BACK);
  });
});

describe('a fault of AWS', () => {
  it.each([2, 3, 4, 5])('is tried again at delivery %i', async (count) => {
    remembered({ lastError: { stage: 'normalize', kind: 'service-unavailable', message: 'InternalError' } });
    expect(await throwing(s3Error('InternalError', 500))(delivery(count), context)).toEqual(GIVEN_BACK);
    expect(written()).toEqual([]);
  });
});

describe('an attempt that died without a word', () => {
  const died = (...deliveries: number[]): Partial<CatalogEntry> => ({
    begun: { stage: 'normalize', messageId: 'm1', deliveries },
  });

  it('is known because every attempt is noted before it begins', async () => {
    let noted: unknown;
    const handler = stageThat(async () => {
      noted = dynamo.commandCalls(UpdateCommand).at(-1)?.args[0].input.ExpressionAttributeValues?.[':begun'];
      return 'done';
    });
    await handler(delivery(1), context);
    expect(noted).toEqual({ stage: 'normalize', messageId: 'm1', deliveries: [1] });
  });

  it('once is tried again', async () => {
    remembered(died(1));
    const process = vi.fn(async () => 'done' as const);
    expect(await stageThat(process)(delivery(2), context)).toEqual(ACKNOWLEDGED);
    expect(process).toHaveBeenCalledOnce();
  });

  it('twice ends the article at the third delivery, without touching it again', async () => {
    remembered(died(1, 2));
    const process = vi.fn(async () => 'done' as const);
    expect(await stageThat(process)(delivery(3), context)).toEqual(ACKNOWLEDGED);
    expect(process).not.toHaveBeenCalled();
    expect(writtenJson('outbox', 'failed/desk/talks.txt.json')).toMatchObject({
      kind: 'crashed',
      message: expect.stringContaining('ran out of time or of memory'),
    });
  });

  it('of a delivery that the queue took back does not count', async () => {
    remembered(died(1));
    const process = vi.fn(async () => 'done' as const);
    await stageThat(process)(delivery(1), context);
    await stageThat(process)(delivery(1), context);
    expect(process).toHaveBeenCalledTimes(2);
  });

  it('of another message does not count', async () => {
    remembered({ begun: { stage: 'normalize', messageId: 'other', deliveries: [1, 2] } });
    const process = vi.fn(async () => 'done' as const);
    await stageThat(process)(delivery(3), context);
    expect(process).toHaveBeenCalledOnce();
  });
});

describe('an event of a bucket that is not the stage’s', () => {
  it('is refused with a reason, and neither read nor retried nor noted', async () => {
    const process = vi.fn(async () => 'done' as const);
    expect(await stageThat(process)(delivery(1, 'somebody-elses'), context)).toEqual(ACKNOWLEDGED);
    expect(process).not.toHaveBeenCalled();
    for (const client of [s3, dynamo]) expect(client.calls()).toEqual([]);
  });

  it.each(['normalize', 'translate', 'summarize'])('is refused by %s', async (name) => {
    const { handler } = (await import(`../../lambdas/${name}/handler.ts`)) as {
      handler: ReturnType<typeof createStageHandler>;
    };
    expect(await handler(delivery(1, 'somebody-elses'), context)).toEqual(ACKNOWLEDGED);
    expect(s3.commandCalls(GetObjectCommand)).toEqual([]);
    expect(dynamo.calls()).toEqual([]);
  });
});

/** What CloudWatch makes of the lines that a run prints (embedded metric format). */
async function metricsOf(run: () => Promise<unknown>) {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  await run();
  return lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => '_aws' in line)
    .map(({ _aws, ...values }) => ({
      ...values,
      sets: (_aws as { CloudWatchMetrics: unknown }).CloudWatchMetrics,
    }));
}

describe('metrics', () => {
  beforeEach(() => void vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false'));
  afterEach(() => vi.unstubAllEnvs());

  it('carry function and stack: two stacks in one account do not count into one', async () => {
    const [metric] = await metricsOf(() => stageThat(async () => 'done')(delivery(1), context));
    expect(metric).toMatchObject({ service: 'normalize', stack: 'Tidings', Failed: 0 });
    expect(metric?.sets).toMatchObject([{ Namespace: 'Tidings', Dimensions: [['service', 'stack']] }]);
  });

  it('count attempts that are given back, articles that wait, and what we failed on', async () => {
    const [retried] = await metricsOf(() => throwing(s3Error('InternalError', 500))(delivery(1), context));
    expect(retried).toMatchObject({ Retried: 1, Failed: 0 });
    const [paused] = await metricsOf(() => stageThat(async () => 'paused')(delivery(1), context));
    expect(paused).toMatchObject({ Paused: 1 });
    remembered({ begun: { stage: 'normalize', messageId: 'm1', deliveries: [1, 2] } });
    const [crashed] = await metricsOf(() => stageThat(async () => 'done')(delivery(3), context));
    // One zero of every invocation, and the one.
    expect(crashed).toMatchObject({ Defects: 1, Failed: [0, 1] });
  });

  it('count what a stage counts', async () => {
    const handler = stageThat(async ({ count }) => {
      count('NeedsReview');
      return 'done';
    });
    expect(await metricsOf(() => handler(delivery(1), context))).toMatchObject([{ NeedsReview: 1 }]);
  });
});
