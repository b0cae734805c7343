import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { BY_STATUS } from '../../infra/stores.ts';
import { STATUS_INDEX } from '../../shared/aws/catalog.ts';
import { PipelineSettings } from '../../shared/settings.ts';
import { type Resource, synthesize } from './synth.ts';

const { template, resources } = synthesize({ notificationEmail: 'news@example.org' });
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

const ofType = (type: string, among = resources): Resource[] =>
  among.filter((resource) => resource.type === type);
const arnOf = (reference: unknown): string | undefined =>
  (reference as { 'Fn::GetAtt'?: string[] } | undefined)?.['Fn::GetAtt']?.[0];
const refTo = (reference: unknown): string | undefined => (reference as { Ref?: string } | undefined)?.Ref;
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const byId = (id: string | undefined): Resource => {
  const found = resources.find((resource) => resource.id === id);
  if (found === undefined) throw new Error(`no resource ${id}`);
  return found;
};

interface Grant {
  readonly action: string;
  readonly resource: unknown;
  /** `Inbox/*`, `Work/normalized/*` for objects of our buckets. */
  readonly objects: string | undefined;
}

/** What a function may do, action by action. `name` is the folder under lambdas/. */
function grantsOf(name: string): Grant[] {
  const fn = ofType('AWS::Lambda::Function').find(
    ({ properties }) => properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME === name,
  );
  const role = arnOf(fn?.properties.Role);
  return ofType('AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((entry: unknown) => refTo(entry) === role))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }: { Action: string | string[]; Resource: unknown }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) => ({ action, resource, objects: objectsOf(resource) })),
      ),
    );
}

function objectsOf(resource: unknown): string | undefined {
  const parts = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']?.[1];
  const bucket = arnOf(parts?.[0]);
  if (bucket === undefined || byId(bucket).type !== 'AWS::S3::Bucket') return undefined;
  return `${bucket.replace(/^Stores|[0-9A-F]{8}$/g, '')}${parts?.[1]}`;
}

const objectGrants = (name: string): string[] =>
  grantsOf(name)
    .filter(({ objects }) => objects !== undefined)
    .map(({ action, objects }) => `${action} ${objects}`)
    .sort();

const FUNCTIONS = ['normalize', 'translate', 'summarize', 'dead-letters'];
const STAGES = ['normalize', 'translate', 'summarize'];

describe('functions', () => {
  it('run on Node 24 and arm64, with a time limit, their own log group and the settings', () => {
    const functions = ofType('AWS::Lambda::Function');
    expect(
      functions.map(({ properties }) => properties.Environment.Variables.POWERTOOLS_SERVICE_NAME).sort(),
    ).toEqual([...FUNCTIONS].sort());
    for (const { properties } of functions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
      expect(properties.Timeout).toBeLessThanOrEqual(900);
      expect(byId(refTo(properties.LoggingConfig.LogGroup)).properties.RetentionInDays).toBe(30);
      expect(
        PipelineSettings.parse(JSON.parse(properties.Environment.Variables.TIDINGS_SETTINGS)).targets,
      ).toEqual(['en', 'vi']);
    }
  });

  it('may do nothing with a wildcard but what has no narrower name', () => {
    const wide = FUNCTIONS.flatMap((name) =>
      grantsOf(name)
        .filter(
          ({ action, resource, objects }) =>
            action.includes('*') || (objects === undefined && JSON.stringify(resource).includes('*')),
        )
        .map(({ action, resource }) => `${name}: ${action} on ${JSON.stringify(resource)}`),
    );
    expect(wide).toEqual(['translate: translate:TranslateText on "*"']);
  });

  it('have no managed policy', () => {
    for (const { properties } of ofType('AWS::IAM::Role'))
      expect(properties.ManagedPolicyArns).toBeUndefined();
  });

  it('touch only the objects of their step', () => {
    const failed = [
      's3:DeleteObject Outbox/failed/*',
      's3:GetObject Outbox/failed/*',
      's3:PutObject Outbox/failed/*',
    ];
    const expected = {
      normalize: ['s3:GetObject Inbox/*', 's3:GetObjectVersion Inbox/*', 's3:PutObject Work/normalized/*'],
      translate: [
        's3:GetObject Work/normalized/*',
        's3:GetObject Work/translated/*',
        's3:PutObject Work/translated/*',
      ],
      summarize: [
        's3:GetObject Work/translated/*',
        's3:GetObject Outbox/articles/*',
        's3:PutObject Outbox/articles/*',
      ],
      'dead-letters': ['s3:GetObject Work/normalized/*', 's3:GetObject Work/translated/*'],
    };
    for (const [name, grants] of Object.entries(expected)) {
      expect(objectGrants(name), name).toEqual([...grants, ...failed].sort());
    }
  });

  it('cannot start themselves or an earlier stage', () => {
    const order = ['Inbox/', 'Work/normalized/', 'Work/translated/'];
    STAGES.forEach((name, stage) => {
      const written = grantsOf(name).filter(({ action }) => action === 's3:PutObject');
      for (const { objects } of written) {
        const started = order.findIndex((prefix) => objects?.startsWith(prefix));
        expect(started === -1 || started > stage, `${name} writes ${objects}`).toBe(true);
      }
    });
  });

  it('delete nothing but failure records', () => {
    const deletions = FUNCTIONS.flatMap(grantsOf).filter(({ action }) => action.includes('Delete'));
    for (const { action, objects } of deletions) {
      expect(action === 'sqs:DeleteMessage' || objects === 'Outbox/failed/*', action).toBe(true);
    }
  });

  it('call Amazon Translate, and no other place unless told so', () => {
    expect(JSON.stringify(resources)).not.toContain('AWS_ENDPOINT_URL');
    const development = synthesize({ translateEndpoint: 'http://127.0.0.1:4599' });
    const told = ofType('AWS::Lambda::Function', development.resources).filter(
      ({ properties }) =>
        properties.Environment.Variables.AWS_ENDPOINT_URL_TRANSLATE === 'http://127.0.0.1:4599',
    );
    expect(told.map(({ properties }) => properties.Environment.Variables.POWERTOOLS_SERVICE_NAME)).toEqual([
      'translate',
    ]);
  });

  it('may call the one Bedrock model that is set, and then not Translate', () => {
    const { resources: bedrock } = synthesize({ engine: 'bedrock', bedrockModelId: 'amazon.nova-lite-v1:0' });
    const policies = JSON.stringify(ofType('AWS::IAM::Policy', bedrock));
    expect(policies).not.toContain('translate:');
    expect(policies.match(/bedrock:/g)).toHaveLength(2); // the action and the ARN
    expect(policies).toContain('::foundation-model/amazon.nova-lite-v1:0');
  });
});

describe('queues', () => {
  const queues = ofType('AWS::SQS::Queue');
  const sources = queues.filter(({ properties }) => properties.RedrivePolicy !== undefined);
  const targets = sources.map(({ properties }) => arnOf(properties.RedrivePolicy.deadLetterTargetArn));
  const mappings = ofType('AWS::Lambda::EventSourceMapping');

  it('are either a stage queue with dead letters, or hold dead letters for 14 days', () => {
    expect(sources).toHaveLength(STAGES.length);
    for (const { id, properties } of queues) {
      if (properties.RedrivePolicy) expect(properties.RedrivePolicy.maxReceiveCount).toBe(5);
      else {
        expect(targets).toContain(id);
        expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
      }
    }
  });

  it('are encrypted and refuse plain HTTP', () => {
    for (const { id, properties } of queues) {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      expect(denied(id, 'AWS::SQS::QueuePolicy', 'Queues')).toContainEqual({
        Bool: { 'aws:SecureTransport': 'false' },
      });
    }
  });

  it('each have an alarm', () => {
    const watched = JSON.stringify(ofType('AWS::CloudWatch::Alarm'));
    for (const { id } of queues) expect(watched).toContain(`"Fn::GetAtt":["${id}","QueueName"]`);
  });

  it('are each read by one function, one message at a time, with partial failures', () => {
    expect(mappings.map(({ properties }) => arnOf(properties.EventSourceArn)).sort()).toEqual(
      queues.map(({ id }) => id).sort(),
    );
    for (const { properties } of mappings) {
      expect(properties).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    }
  });

  it('hide a message for six times as long as its function may run', () => {
    for (const { properties } of mappings) {
      const timeout = byId(refTo(properties.FunctionName)).properties.Timeout;
      expect(byId(arnOf(properties.EventSourceArn)).properties.VisibilityTimeout).toBe(6 * timeout);
    }
  });

  it('take messages from S3 in this account only', () => {
    for (const { id } of sources) {
      template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: id }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Principal: { Service: 's3.amazonaws.com' },
              Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
            }),
          ]),
        },
      });
    }
  });

  it('let translate run as often at once as the request rate asks for', () => {
    const concurrencyAt = (requestsPerSecond: number): unknown[] =>
      ofType('AWS::Lambda::EventSourceMapping', synthesize({ requestsPerSecond }).resources)
        .filter(({ properties }) => arnOf(properties.EventSourceArn)?.startsWith('TranslateQueue'))
        .map(({ properties }) => properties.ScalingConfig.MaximumConcurrency);
    expect(concurrencyAt(0.5)).toEqual([2]);
    expect(concurrencyAt(7.2)).toEqual([8]);
  });
});

/** Conditions under which a resource's policy denies everyone. */
function denied(id: string, policyType: string, targets: string): unknown[] {
  return ofType(policyType)
    .filter(({ properties }) => list(properties[targets]).some((target) => refTo(target) === id))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Deny')
    .map(({ Condition }) => Condition);
}

describe('buckets', () => {
  const buckets = ofType('AWS::S3::Bucket');

  it('are private, encrypted, TLS 1.2 only, kept when the stack goes, and clean up abandoned uploads', () => {
    expect(buckets).toHaveLength(4);
    for (const { id, properties, deletionPolicy } of buckets) {
      expect(Object.values(properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
      expect(
        properties.LifecycleConfiguration.Rules[0].AbortIncompleteMultipartUpload.DaysAfterInitiation,
      ).toBe(7);
      expect(deletionPolicy).toBe('Retain');
      const conditions = denied(id, 'AWS::S3::BucketPolicy', 'Bucket');
      expect(conditions).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
      expect(conditions).toContainEqual({ NumericLessThan: { 's3:TlsVersion': 1.2 } });
    }
  });

  it('are emptied and removed with the stack when it is a trial', () => {
    const { resources: trial } = synthesize({ removalPolicy: 'destroy' });
    expect(ofType('AWS::S3::Bucket', trial).map(({ deletionPolicy }) => deletionPolicy)).toEqual(
      Array(4).fill('Delete'),
    );
    expect(ofType('Custom::S3AutoDeleteObjects', trial)).toHaveLength(4);
    for (const table of ofType('AWS::DynamoDB::Table', trial)) {
      expect(table).toMatchObject({
        deletionPolicy: 'Delete',
        properties: { DeletionProtectionEnabled: false },
      });
    }
  });

  it('start a stage for every new object, and need no function of the CDK for it', () => {
    const triggers = buckets.flatMap(({ id, properties }) =>
      (properties.NotificationConfiguration?.QueueConfigurations ?? []).map(
        ({
          Event,
          Queue,
          Filter,
        }: {
          Event: string;
          Queue: unknown;
          Filter?: { S3Key: { Rules: { Value: string }[] } };
        }) =>
          `${id.slice(6, -8)} ${Filter?.S3Key.Rules[0]?.Value ?? ''} ${Event} ${arnOf(Queue)?.slice(0, -8)}`,
      ),
    );
    expect(triggers).toEqual([
      'Inbox  s3:ObjectCreated:* NormalizeQueue',
      'Work normalized/ s3:ObjectCreated:* TranslateQueue',
      'Work translated/ s3:ObjectCreated:* SummarizeQueue',
    ]);
    expect(resources.filter(({ type }) => type.startsWith('Custom::'))).toEqual([]);
  });

  it('exist only after the queues let S3 send, or S3 refuses the trigger', () => {
    const dependencies = (id: string): string[] => template.toJSON()['Resources'][id].DependsOn ?? [];
    const work = buckets.find(({ id }) => id.startsWith('StoresWork'))!;
    expect(dependencies(work.id).map((id) => id.slice(0, -8))).toEqual([
      'SummarizeQueuePolicy',
      'TranslateQueuePolicy',
    ]);
  });
});

describe('tables', () => {
  const [catalog, memory] = ['StoresCatalog', 'StoresMemory'].map(
    (prefix) => ofType('AWS::DynamoDB::Table').find(({ id }) => id.startsWith(prefix))!,
  );

  it('are on demand, recoverable to a point in time and protected', () => {
    for (const { properties, deletionPolicy } of ofType('AWS::DynamoDB::Table')) {
      expect(properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
      expect(deletionPolicy).toBe('Retain');
    }
  });

  it('have the keys that the functions use', () => {
    const keys = (schema: { AttributeName: string }[]): string[] =>
      schema.map(({ AttributeName }) => AttributeName);
    expect(keys(catalog!.properties.KeySchema)).toEqual(['articleId', 'revision']);
    expect(keys(catalog!.properties.GlobalSecondaryIndexes[0].KeySchema)).toEqual(['status', 'updatedAt']);
    expect(catalog!.properties.GlobalSecondaryIndexes[0].IndexName).toBe(STATUS_INDEX);
    expect(BY_STATUS).toBe(STATUS_INDEX);
    expect(keys(memory!.properties.KeySchema)).toEqual(['key']);
    expect(memory!.properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });
});

describe('alarms', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm');
  const nameOf = ({ properties }: Resource): string => properties.AlarmName;

  it('have a name, someone to tell when they start and end, and their entry in the runbook', () => {
    for (const alarm of alarms) {
      const { AlarmDescription, AlarmActions, OKActions } = alarm.properties;
      const heading = nameOf(alarm).replace(/^Tidings-/, '');
      expect(runbook).toContain(`\n### ${heading}\n`);
      expect(AlarmDescription).toContain(`docs/runbook.md#${heading}`);
      expect([AlarmActions, OKActions].map((actions) => byId(refTo(actions[0])).type)).toEqual([
        'AWS::SNS::Topic',
        'AWS::SNS::Topic',
      ]);
    }
  });

  it('have an entry with description, investigation and resolution', () => {
    const sections = runbook.split(/\n### /).slice(1);
    for (const alarm of alarms) {
      const heading = nameOf(alarm).replace(/^Tidings-/, '');
      const section = sections.find((text) => text.startsWith(`${heading}\n`));
      for (const part of ['**Description.**', '**Investigation.**', '**Resolution.**']) {
        expect(section, `${heading}: ${part}`).toContain(part);
      }
    }
  });

  it('and the runbook has no entry for an alarm that is gone', () => {
    const alarmChapter = runbook.split(/\n## /).find((chapter) => chapter.startsWith('Alarms\n'))!;
    const headings = [...alarmChapter.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual(alarms.map((alarm) => nameOf(alarm).replace(/^Tidings-/, '')).sort());
  });

  it('watch every stage, and that articles are given up', () => {
    const names = alarms.map(nameOf);
    for (const stage of STAGES) {
      for (const what of ['oldest-message', 'crashes', 'dead-letters-left']) {
        expect(names).toContain(`Tidings-${stage}-${what}`);
      }
    }
    expect(names).toContain('Tidings-article-given-up');
  });

  it('take their limits from the settings, and their names from the stack', () => {
    const { template: other } = synthesize({ stackName: 'Desk', alarms: { oldestMessageMinutes: 15 } });
    other.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'Desk-translate-oldest-message',
      Threshold: 15 * 60,
    });
  });
});

describe('the topic', () => {
  it('refuses plain HTTP, lets this account’s alarms publish, and mails to the address', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'news@example.org',
    });
    template.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  it('has no subscriber when no address is set', () => {
    synthesize().template.resourceCountIs('AWS::SNS::Subscription', 0);
  });
});

describe('outputs', () => {
  it('name what a user needs, and the next command to type', () => {
    const outputs = template.toJSON()['Outputs'];
    expect(Object.keys(outputs)).toEqual(
      expect.arrayContaining([
        'InboxBucket',
        'OutboxBucket',
        'WorkBucket',
        'CatalogTable',
        'MemoryTable',
        'FailureTopic',
      ]),
    );
    expect(JSON.stringify(outputs.NextStep.Value)).toContain('aws s3 cp article.txt s3://');
  });
});
