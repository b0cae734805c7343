import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { MAX_RECEIVES } from '../../shared/environment.ts';
import {
  arnOf,
  buildStack,
  ofType,
  PLAIN_HTTP,
  plain,
  policyOf,
  type Resource,
  refTo,
  synthesize,
} from './synth.ts';

const { resources, outputs } = synthesize({ notificationEmail: 'news@example.org' });
const byId = (id: string | undefined): Resource => resources.find((resource) => resource.id === id)!;
const THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
const deny = (condition: unknown) => expect.objectContaining({ Effect: 'Deny', Condition: condition });

describe('queues', () => {
  const queues = ofType(resources, 'AWS::SQS::Queue');
  const stageQueues = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined);
  const mappings = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(
    ({ properties }) => properties.StartingPosition === undefined,
  );

  it('of the stages each have dead letters of their own, after five deliveries', () => {
    const redrive = stageQueues.map(({ id, properties: { RedrivePolicy } }) => [
      plain(id),
      plain(arnOf(RedrivePolicy.deadLetterTargetArn)),
      RedrivePolicy.maxReceiveCount,
    ]);
    expect(redrive).toEqual([
      ['NormalizeQueue', 'NormalizeDeadLetters', MAX_RECEIVES],
      ['TranslateQueue', 'TranslateDeadLetters', MAX_RECEIVES],
      ['SummarizeQueue', 'SummarizeDeadLetters', MAX_RECEIVES],
      ['FrontPageStageQueue', 'FrontPageStageDeadLetters', MAX_RECEIVES],
    ]);
    expect(queues).toHaveLength(8);
  });

  it('are encrypted and refuse plain HTTP', () => {
    for (const { id, properties } of queues) {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      expect(policyOf(resources, id, 'AWS::SQS::QueuePolicy', 'Queues')).toContainEqual(deny(PLAIN_HTTP));
    }
  });

  // A dead letter's age counts from the day that it came to the first queue.
  it('keep dead letters as long as SQS can, and four days longer than the messages they were', () => {
    const days = (id: string | undefined): number => byId(id).properties.MessageRetentionPeriod / (24 * 3600);
    for (const { id, properties } of stageQueues) {
      const letters = days(arnOf(properties.RedrivePolicy.deadLetterTargetArn));
      expect(letters).toBe(14);
      expect(letters - days(id)).toBe(4);
    }
  });

  it('each have an alarm', () => {
    const watched = JSON.stringify(ofType(resources, 'AWS::CloudWatch::Alarm'));
    for (const { id } of queues) expect(watched).toContain(`"Fn::GetAtt":["${id}","QueueName"]`);
  });

  // A list that cannot be written says nothing about its articles: its dead letters wait for a person.
  it('are each read by one function with partial failures, save for the dead letters of the lists', () => {
    const read = mappings.map(({ properties }) => arnOf(properties.EventSourceArn)).sort();
    const all = queues.map(({ id }) => id).sort();
    expect(all.filter((id) => plain(id) !== 'FrontPageStageDeadLetters')).toEqual(read);
    for (const { properties } of mappings)
      expect(properties).toMatchObject({ FunctionResponseTypes: ['ReportBatchItemFailures'] });
  });

  it('hand over one article at a time, and to the lists whole bursts', () => {
    const batches = mappings.map(({ properties }) => [
      plain(arnOf(properties.EventSourceArn)),
      properties.BatchSize,
      properties.MaximumBatchingWindowInSeconds,
    ]);
    expect(batches.filter(([, size]) => size !== 1)).toEqual([['FrontPageStageQueue', 25, 1]]);
  });

  it('hide a message for six times as long as its function may run', () => {
    for (const { properties } of mappings) {
      const timeout = byId(refTo(properties.FunctionName)).properties.Timeout;
      expect(byId(arnOf(properties.EventSourceArn)).properties.VisibilityTimeout).toBe(6 * timeout);
    }
  });

  it('take messages from S3 of this account, and from no one else', () => {
    for (const { id } of queues) {
      const allowed = policyOf(resources, id, 'AWS::SQS::QueuePolicy', 'Queues').filter(
        ({ Effect }) => Effect === 'Allow',
      );
      const sources = [
        { Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage', Condition: THIS_ACCOUNT },
      ];
      expect(allowed).toMatchObject(stageQueues.some((queue) => queue.id === id) ? sources : []);
    }
  });

  it.each([
    [0.5, 2],
    [5, 5],
    [7.2, 8],
  ])('at %d requests a second let %d translate functions run at once', (requestsPerSecond, concurrency) => {
    const mapping = ofType(
      synthesize({ requestsPerSecond }).resources,
      'AWS::Lambda::EventSourceMapping',
    ).find(({ properties }) => plain(arnOf(properties.EventSourceArn)) === 'TranslateQueue');
    expect(mapping?.properties.ScalingConfig.MaximumConcurrency).toBe(concurrency);
  });

  it('lets as many translate functions run as the settings say', () => {
    const concurrency = { normalize: 2, translate: 12, summarize: 2 };
    const mapping = ofType(synthesize({ concurrency }).resources, 'AWS::Lambda::EventSourceMapping').find(
      ({ properties }) => plain(arnOf(properties.EventSourceArn)) === 'TranslateQueue',
    );
    expect(mapping?.properties.ScalingConfig.MaximumConcurrency).toBe(12);
  });
});

describe('the schedule', () => {
  it('lets paused articles go on every hour', () => {
    const [rule] = ofType(resources, 'AWS::Events::Rule');
    expect(rule?.properties).toMatchObject({ ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' });
    expect(plain(arnOf(rule?.properties.Targets[0].Arn))).toBe('ResumeFunction');
  });
});

describe('the topics', () => {
  it('refuse plain HTTP; that of failures lets this account’s alarms publish, and mails to the address', () => {
    const statements = Object.fromEntries(
      ofType(resources, 'AWS::SNS::Topic').map(({ id }) => [
        plain(id),
        policyOf(resources, id, 'AWS::SNS::TopicPolicy', 'Topics'),
      ]),
    );
    const refuses = { Effect: 'Deny', Condition: PLAIN_HTTP };
    expect(statements).toMatchObject({
      Failures: [
        refuses,
        { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Condition: THIS_ACCOUNT },
      ],
      NoticesPublished: [refuses],
    });
    expect(statements['NoticesPublished']).toHaveLength(1);
    expect(ofType(resources, 'AWS::SNS::Subscription').map(({ properties }) => properties)).toMatchObject([
      { Protocol: 'email', Endpoint: 'news@example.org' },
    ]);
  });

  it('have no subscriber when no address is set', () => {
    expect(ofType(synthesize().resources, 'AWS::SNS::Subscription')).toEqual([]);
  });
});

describe('outputs', () => {
  it('name what people and the command line need', () => {
    expect(Object.keys(outputs).sort()).toEqual([
      'AccessLogsBucket',
      'AnnounceLogs',
      'CatalogTable',
      'DeadLetterQueues',
      'DeadLettersLogs',
      'EventBus',
      'FailureTopic',
      'FrontPageDeadLetters',
      'FrontpageLogs',
      'InboxBucket',
      'ListingsTable',
      'MemoryTable',
      'NextStep',
      'NormalizeLogs',
      'OutboxBucket',
      'PublishedTopic',
      'ResumeLogs',
      'SummarizeLogs',
      'TranslateLogs',
      'WorkBucket',
    ]);
  });

  it('say what to type next', () => {
    expect(JSON.stringify(outputs['NextStep'])).toContain('aws s3 cp article.txt s3://');
  });
});

it.each([
  ['Tidings', undefined],
  ['Desk', '--stack Desk'],
])('functions of the stack %s advise commands with %s', (stackName, options) => {
  const functions = ofType(synthesize({ stackName }).resources, 'AWS::Lambda::Function');
  const told = functions.map(({ properties }) => properties.Environment.Variables.CALL_OPTIONS);
  expect(new Set(told)).toEqual(new Set([options]));
});

describe('functions at once', () => {
  const warnings = (tidings: unknown): string[] => {
    const { app, stack } = buildStack(tidings);
    app.synth();
    return Annotations.fromStack(stack)
      .findWarning('*', Match.anyValue())
      .map(({ entry }) => String(entry.data));
  };

  it('fit by default into the ten that a new account has', () => {
    expect(warnings({})).toEqual([]);
    expect(warnings({ requestsPerSecond: 6 })).toEqual([]);
  });

  it.each([
    [{ requestsPerSecond: 7 }, 11],
    [{ concurrency: { normalize: 6 } }, 13],
    // Twice two, two translations and four batches of the slow lane.
    [{ backfill: {} }, 9 + 10],
  ])('%j warns', (tidings, needed) => {
    expect(warnings(tidings)).toEqual([
      expect.stringContaining(`let ${needed} functions run at once; a new AWS account has 10`),
    ]);
  });
});
