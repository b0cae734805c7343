import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleEvent } from '../../shared/documents/article-event.ts';
import { ENV } from '../../shared/environment.ts';
import { context } from '../factories.ts';
import { exampleSummary } from '../shared/publish/example.ts';
import { emptyWorld, putInto, s3 } from './mocks.ts';

Object.assign(process.env, {
  [ENV.eventBus]: 'articles',
  [ENV.publishedTopic]: 'arn:aws:sns:eu-west-1:000000000000:published',
  [ENV.failureTopic]: 'arn:aws:sns:eu-west-1:000000000000:failures',
  [ENV.siteUrl]: 'https://news.example.org/',
});
const { handler } = await import('../../lambdas/announce/handler.ts');
const events = mockClient(EventBridgeClient);
const sns = mockClient(SNSClient);

type Fields = Record<string, string>;
const image = (fields: Fields): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(fields).map(([name, S]) => [name, { S }]));
const ARTICLE = {
  articleId: 'talks-1',
  revision: '0B',
  key: 'desk/talks.txt',
  updatedAt: '2026-11-27T08:00:00.000Z',
};

let place = 0;
/** A record of the catalog's stream: what the entry said before, and says now. */
function change(before: Fields | null, now: Fields): DynamoDBRecord {
  return {
    eventName: before === null ? 'INSERT' : 'MODIFY',
    dynamodb: {
      SequenceNumber: String(++place),
      NewImage: image({ ...ARTICLE, ...now }),
      ...(before !== null && { OldImage: image({ ...ARTICLE, ...before }) }),
    },
  };
}
const tell = (...Records: DynamoDBRecord[]) => handler({ Records }, context);
const failedAt = (record: DynamoDBRecord) => ({
  batchItemFailures: [{ itemIdentifier: record.dynamodb!.SequenceNumber }],
});
const told = (): ArticleEvent[] =>
  events
    .commandCalls(PutEventsCommand)
    .flatMap(({ args: [{ input }] }) =>
      input.Entries!.map(({ Detail }) => JSON.parse(Detail!) as ArticleEvent),
    );
const notices = () => sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input);
const summaryFile = 'articles/desk/talks.txt/summary.json';
const ALL = { batchItemFailures: [] };

beforeEach(() => {
  emptyWorld();
  events.reset();
  sns.reset();
  events
    .on(PutEventsCommand)
    .callsFake(({ Entries }) => ({ FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) }));
  sns.on(PublishCommand).resolves({ MessageId: 'n1' });
});

describe('announce', () => {
  it('tells each state once, in order, with the one before', async () => {
    expect(
      await tell(
        change(null, { status: 'received' }),
        change({ status: 'received' }, { status: 'received', begun: 'x' }),
        change({ status: 'received' }, { status: 'normalized', language: 'de' }),
      ),
    ).toEqual(ALL);
    expect(told()).toMatchObject([
      { version: 1, ...{ articleId: 'talks-1', revision: '0B' }, status: 'received', previous: null },
      { status: 'normalized', previous: 'received', language: 'de', at: ARTICLE.updatedAt },
    ]);
    expect(events.commandCalls(PutEventsCommand)[0]!.args[0].input.Entries![0]).toMatchObject({
      EventBusName: 'articles',
      Source: 'tidings',
      DetailType: 'Article State Changed',
    });
  });

  it('says nothing of an article that waits on, and of the pointer to the newest revision', async () => {
    const waits = { status: 'waiting', kind: 'no-model' };
    await tell(
      change(waits, { ...waits, updatedAt: '2026-11-27T09:00:00.000Z' }),
      change(null, { latest: '0B' }),
    );
    expect(events.calls()).toEqual([]);
  });

  it('tells when it waits for another reason', async () => {
    await tell(change({ status: 'waiting', kind: 'no-model' }, { status: 'waiting', kind: 'throttled' }));
    expect(told()).toMatchObject([{ status: 'waiting', previous: 'waiting', kind: 'throttled' }]);
  });

  it('brings what is published along, and tells people', async () => {
    putInto('outbox', summaryFile, JSON.stringify(exampleSummary({ revision: '0B' })));
    await tell(change({ status: 'translated' }, { status: 'published', language: 'de' }));
    const [event] = told();
    expect(event).toMatchObject({
      headline: exampleSummary().headline.text,
      url: 'https://news.example.org/articles/desk/talks.txt/index.html',
    });
    expect(notices()).toMatchObject([
      {
        TopicArn: process.env[ENV.publishedTopic],
        Message: event!.notice,
        MessageAttributes: {
          status: { DataType: 'String', StringValue: 'published' },
          language: { StringValue: 'de' },
          needsReview: { StringValue: String(exampleSummary().quality.needsReview) },
        },
      },
    ]);
  });

  it.each([
    ['published', []],
    ['waiting', []],
    ['failed', [process.env[ENV.failureTopic]]],
  ])(
    'of an archive’s article that is %s tells programs the lane, and people only what failed',
    async (status, topics) => {
      const entry = { lane: 'backfill', kind: 'no-model', message: 'No.', advice: 'None.' };
      await tell(change({ status: 'translated' }, { status, ...entry }));
      expect(told()).toMatchObject([{ status, lane: 'backfill' }]);
      expect(notices().map(({ TopicArn }) => TopicArn)).toEqual(topics);
    },
  );

  it.each([
    ['a newer revision stands there', JSON.stringify(exampleSummary({ revision: '0C' }))],
    ['it cannot be read', '{'],
  ])('tells the state alone where %s', async (_, body) => {
    putInto('outbox', summaryFile, body);
    expect(await tell(change({ status: 'translated' }, { status: 'published' }))).toEqual(ALL);
    expect(told()).toMatchObject([{ status: 'published' }]);
    expect(told()[0]).not.toHaveProperty('headline');
  });

  it('tells of failures where failures are told', async () => {
    const reason = { kind: 'empty', message: 'It has no bytes.', advice: 'Upload it again.' };
    await tell(change({ status: 'received' }, { status: 'failed', ...reason }));
    expect(notices()).toMatchObject([{ TopicArn: process.env[ENV.failureTopic] }]);
    expect(told()).toMatchObject([{ status: 'failed', ...reason }]);
  });
});

describe('what cannot be told', () => {
  const received = () => change(null, { status: 'received' });

  it('comes again when EventBridge does not answer, and no notice goes before its event', async () => {
    events.on(PutEventsCommand).rejects(new Error('no'));
    const failed = change({ status: 'received' }, { status: 'failed' });
    expect(await tell(failed)).toEqual(failedAt(failed));
    expect(sns.calls()).toEqual([]);
  });

  it('comes again from the first event that EventBridge refuses', async () => {
    const [one, two, three] = [received(), received(), received()] as const;
    events.on(PutEventsCommand).resolves({
      FailedEntryCount: 1,
      Entries: [{ EventId: 'e' }, { ErrorCode: 'InternalFailure' }, { EventId: 'e' }],
    });
    expect(await tell(one, two, three)).toEqual(failedAt(two));
  });

  it('comes again from the first notice that SNS refuses', async () => {
    sns.on(PublishCommand).rejects(new Error('no'));
    const [one, two] = [received(), change({ status: 'received' }, { status: 'failed' })] as const;
    expect(await tell(one, two)).toEqual(failedAt(two));
  });

  it('comes again when the outbox does not answer', async () => {
    s3.onAnyCommand().rejects(Object.assign(new Error('no'), { name: 'SlowDown', $metadata: {} }));
    const published = change({ status: 'translated' }, { status: 'published' });
    expect(await tell(published)).toEqual(failedAt(published));
  });

  it('is given up where our own code stumbles, and holds up nothing behind it', async () => {
    const broken = {
      dynamodb: { SequenceNumber: '99', NewImage: image({ status: 'received' }) },
    } as DynamoDBRecord;
    expect(await tell(broken, received())).toEqual(ALL);
    expect(told()).toMatchObject([{ status: 'received', articleId: 'talks-1' }]);
  });
});
