import { readFileSync } from 'node:fs';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { MAX_RECEIVES, STATUS_INDEX } from '../../shared/environment.ts';
import { arnOf, buildStack, listOf, ofType, type Resource, refTo, synthesize } from './synth.ts';

/** Buckets and tables alone. */
const synthesizeStores = (): Resource[] => synthesize({}, { storesOnly: true }).resources;

const { resources, outputs } = synthesize({ notificationEmail: 'news@example.org' });
const byId = (id: string | undefined): Resource => resources.find((resource) => resource.id === id)!;
/** The construct's name in a logical id, e.g. `TranslateQueue`. */
const plain = (id: string | undefined): string | undefined => id?.slice(0, -8);

/** Statements of the policy that belongs to a bucket, queue or topic. */
function policyOf(
  id: string,
  policyType: string,
  targets: string,
): { Effect: string; Condition?: unknown }[] {
  return ofType(resources, policyType)
    .filter(({ properties }) => listOf(properties[targets]).some((target) => refTo(target) === id))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);
}
const PLAIN_HTTP = { Bool: { 'aws:SecureTransport': 'false' } };
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
      expect(policyOf(id, 'AWS::SQS::QueuePolicy', 'Queues')).toContainEqual(deny(PLAIN_HTTP));
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
      const allowed = policyOf(id, 'AWS::SQS::QueuePolicy', 'Queues').filter(
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

describe('buckets', () => {
  const buckets = ofType(resources, 'AWS::S3::Bucket');

  it('are private, encrypted, TLS 1.2 only, kept when the stack goes, and clean up abandoned uploads', () => {
    expect(buckets).toHaveLength(4);
    for (const { id, properties, deletionPolicy } of buckets) {
      expect(Object.values(properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
      const [rule] = properties.LifecycleConfiguration.Rules;
      expect(rule.AbortIncompleteMultipartUpload.DaysAfterInitiation).toBe(7);
      expect(deletionPolicy).toBe('RetainExceptOnCreate');
      const statements = policyOf(id, 'AWS::S3::BucketPolicy', 'Bucket');
      expect(statements).toContainEqual(deny(PLAIN_HTTP));
      expect(statements).toContainEqual(deny({ NumericLessThan: { 's3:TlsVersion': 1.2 } }));
    }
  });

  it('log who used them, except the one that the logs go to', () => {
    const logged = buckets.filter(({ properties }) => properties.LoggingConfiguration !== undefined);
    expect(logged.map(({ id }) => plain(id))).toEqual(['StoresInbox', 'StoresWork', 'StoresOutbox']);
  });

  it('keep versions where people’s files are', () => {
    const versioned = buckets.filter(
      ({ properties }) => properties.VersioningConfiguration?.Status === 'Enabled',
    );
    expect(versioned.map(({ id }) => plain(id))).toEqual(['StoresInbox', 'StoresOutbox']);
  });

  it('expire what the settings say, and keep originals and articles unless told', () => {
    const expiry = (settings: unknown) =>
      ofType(synthesize(settings).resources, 'AWS::S3::Bucket').map(({ id, properties }) => [
        plain(id),
        properties.LifecycleConfiguration.Rules[0].ExpirationInDays,
      ]);
    expect(expiry({})).toEqual([
      ['StoresAccessLogs', 30],
      ['StoresInbox', undefined],
      ['StoresWork', 30],
      ['StoresOutbox', undefined],
    ]);
    expect(expiry({ retention: { inboxDays: 90, workDays: 20, outboxDays: 400, logDays: 7 } })).toEqual([
      ['StoresAccessLogs', 7],
      ['StoresInbox', 90],
      ['StoresWork', 20],
      ['StoresOutbox', 400],
    ]);
  });

  it('start a stage for every new object, and need no function of the CDK for it', () => {
    interface QueueConfiguration {
      Event: string;
      Queue: unknown;
      Filter?: { S3Key: { Rules: { Name: string; Value: string }[] } };
    }
    const triggers = buckets.flatMap(({ id, properties }) =>
      (properties.NotificationConfiguration?.QueueConfigurations ?? []).map(
        ({ Event, Queue, Filter }: QueueConfiguration) => [
          plain(id),
          Event,
          Filter?.S3Key.Rules.map(({ Name, Value }) => `${Name} ${Value}`),
          plain(arnOf(Queue)),
        ],
      ),
    );
    expect(triggers).toEqual([
      ['StoresInbox', 's3:ObjectCreated:*', undefined, 'NormalizeQueue'],
      ['StoresWork', 's3:ObjectCreated:*', ['prefix normalized/'], 'TranslateQueue'],
      ['StoresWork', 's3:ObjectCreated:*', ['prefix translated/'], 'SummarizeQueue'],
      ...[['prefix articles/', 'suffix /summary.json'], ['prefix failed/']].flatMap((filter) =>
        ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => [
          'StoresOutbox',
          event,
          filter,
          'FrontPageStageQueue',
        ]),
      ),
    ]);
    expect(resources.filter(({ type }) => type.startsWith('Custom::'))).toEqual([]);
  });

  it('tell the lists of articles that S3 itself deletes, where it does', () => {
    const events = ofType(
      synthesize({ retention: { outboxDays: 400 } }).resources,
      'AWS::S3::Bucket',
    ).flatMap(({ properties }) => properties.NotificationConfiguration?.QueueConfigurations ?? []);
    expect(events.filter(({ Event }) => Event === 's3:LifecycleExpiration:*')).toHaveLength(2);
  });

  // A forgotten article must not be read in yesterday's front page.
  it('keep replaced lists for a day only', () => {
    const rules = buckets.find(({ id }) => plain(id) === 'StoresOutbox')!.properties.LifecycleConfiguration
      .Rules;
    const short = rules.filter(
      ({ NoncurrentVersionExpiration }: { NoncurrentVersionExpiration?: { NoncurrentDays: number } }) =>
        NoncurrentVersionExpiration?.NoncurrentDays === 1,
    );
    expect(short.map(({ Prefix }: { Prefix: string }) => Prefix)).toEqual(['pages/', 'index.', 'feed.']);
  });

  it('exist only after the queues let S3 send, or S3 refuses the trigger', () => {
    const dependencies = Object.fromEntries(
      buckets.map(({ id, dependsOn }) => [plain(id), dependsOn.map(plain)]),
    );
    expect(dependencies).toMatchObject({
      StoresInbox: ['NormalizeQueuePolicy'],
      StoresWork: ['SummarizeQueuePolicy', 'TranslateQueuePolicy'],
      StoresOutbox: ['FrontPageStageQueuePolicy'],
    });
  });
});

describe('what stays when the stack goes', () => {
  const kept = synthesizeStores();

  it('is every bucket with the policy that protects it, and every table', () => {
    const staying = resources.filter(
      ({ deletionPolicy }) => deletionPolicy !== undefined && deletionPolicy !== 'Delete',
    );
    expect(staying.map(({ id }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
    expect(staying.map(({ type }) => type).sort()).toEqual([
      ...Array(3).fill('AWS::DynamoDB::Table'),
      ...Array(4).fill('AWS::S3::Bucket'),
      ...Array(4).fill('AWS::S3::BucketPolicy'),
    ]);
  });

  it('is under storesOnly the same in every property, but for triggers of queues that go', () => {
    for (const { id, properties } of kept) {
      const { NotificationConfiguration, ...rest } = byId(id).properties;
      expect(properties, id).toEqual(rest);
    }
  });

  // CloudFormation imports a resource only when its template refers to nothing that is not there yet.
  it('refers to nothing but itself, and names how it is to be deleted, as an import asks', () => {
    const ids = kept.map(({ id }) => id);
    for (const { id, properties, dependsOn, deletionPolicy } of kept) {
      const text = JSON.stringify(properties);
      const used = [...text.matchAll(/"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/g)].map(([, name]) => name!);
      expect(
        used.filter((name) => !name.startsWith('AWS::') && !ids.includes(name)),
        id,
      ).toEqual([]);
      expect(dependsOn).toEqual([]);
      expect(deletionPolicy).toMatch(/^Retain/);
    }
  });

  it('stands in the runbook by the ids that an import asks for', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const [, mapping] = /```json\n(\{\n {2}"Stores[\s\S]+?\n\})\n```/.exec(runbook)!;
    const identifier: Record<string, string> = {
      'AWS::S3::Bucket': 'BucketName',
      'AWS::S3::BucketPolicy': 'Bucket',
      'AWS::DynamoDB::Table': 'TableName',
    };
    const asked = Object.fromEntries(
      Object.entries(JSON.parse(mapping!) as Record<string, object>).map(([id, names]) => [
        id,
        Object.keys(names),
      ]),
    );
    expect(asked).toEqual(Object.fromEntries(kept.map(({ id, type }) => [id, [identifier[type]]])));
  });

  it('is protected by the stack’s own protection, until the stores stand alone or the data may go', () => {
    expect(buildStack().stack.terminationProtection).toBe(true);
    expect(buildStack({}, { storesOnly: true }).stack.terminationProtection).toBe(false);
    expect(buildStack({ removalPolicy: 'destroy' }).stack.terminationProtection).toBe(false);
  });
});

describe('tables', () => {
  const [catalog, memory, listings] = ofType(resources, 'AWS::DynamoDB::Table').map(
    ({ properties }) => properties,
  );
  const keys = (schema: { AttributeName: string }[]): string[] =>
    schema.map(({ AttributeName }) => AttributeName);

  it('are on demand, recoverable to a point in time, protected, and kept when the stack goes', () => {
    for (const { properties, deletionPolicy } of ofType(resources, 'AWS::DynamoDB::Table')) {
      expect(properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(deletionPolicy).toBe('Retain');
    }
  });

  it('have the keys that the functions use', () => {
    const [index] = catalog.GlobalSecondaryIndexes;
    expect(keys(catalog.KeySchema)).toEqual(['articleId', 'revision']);
    expect(keys(index.KeySchema)).toEqual(['status', 'updatedAt']);
    expect(index.IndexName).toBe(STATUS_INDEX);
    expect(keys(memory.KeySchema)).toEqual(['key']);
    expect(keys(listings.KeySchema)).toEqual(['listing', 'position']);
    expect(memory.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });
});

describe('a trial stack', () => {
  const trial = synthesize({ removalPolicy: 'destroy' }).resources;

  it('takes its data with it', () => {
    const stores = [...ofType(trial, 'AWS::S3::Bucket'), ...ofType(trial, 'AWS::DynamoDB::Table')];
    expect(stores.map(({ deletionPolicy }) => deletionPolicy)).toEqual(Array(7).fill('Delete'));
    expect(ofType(trial, 'Custom::S3AutoDeleteObjects')).toHaveLength(4);
    expect(stores.filter(({ properties }) => properties.DeletionProtectionEnabled)).toEqual([]);
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
        policyOf(id, 'AWS::SNS::TopicPolicy', 'Topics'),
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
