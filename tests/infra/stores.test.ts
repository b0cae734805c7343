import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUS_INDEX } from '../../shared/environment.ts';
import {
  arnOf,
  buildStack,
  ofType,
  PLAIN_HTTP,
  plain,
  policyOf,
  type Resource,
  synthesize,
} from './synth.ts';

/** Buckets and tables alone. */
const synthesizeStores = (): Resource[] => synthesize({}, { storesOnly: true }).resources;

const { resources } = synthesize();
const byId = (id: string | undefined): Resource => resources.find((resource) => resource.id === id)!;
const deny = (condition: unknown) => expect.objectContaining({ Effect: 'Deny', Condition: condition });

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
      const statements = policyOf(resources, id, 'AWS::S3::BucketPolicy', 'Bucket');
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
