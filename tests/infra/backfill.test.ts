import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../local/states/definition.ts';
import { createResolver, type Template } from '../../local/template/resolve.ts';
import { arnOf, listOf, ofType, type Resource, refTo, synthesize } from './synth.ts';

const { resources, outputs } = synthesize({ backfill: { sources: ['old-news'], requestsPerSecond: 3 } });

/** `action resource`, as the template has them for a role. */
function grantsOf(role: string | undefined): string[] {
  return ofType(resources, 'AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((entry: unknown) => refTo(entry) === role))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource }) =>
      listOf<string>(Action).flatMap((action) =>
        listOf(Resource).map((resource) => `${action} ${plain(resource)}`),
      ),
    )
    .sort();
}

/** `Work/backfill/jobs/*` for `{"Fn::Join": ["", [{"Fn::GetAtt": ["StoresWork0123ABCD", "Arn"]}, "/backfill/jobs/*"]]}`. */
function plain(resource: unknown): string {
  const parts = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']?.[1] ?? [resource];
  return parts
    .map((part) => (typeof part === 'string' ? part : (arnOf(part) ?? refTo(part) ?? '?')))
    .map((part) => part.replace(/^Stores|[0-9A-F]{8}$/g, ''))
    .join('');
}

const roleOf = (id: string): string | undefined => arnOf(functionOf(id).properties.Role);
const functionOf = (id: string): Resource =>
  ofType(resources, 'AWS::Lambda::Function').find((resource) => resource.id.startsWith(id))!;
const [machine] = ofType(resources, 'AWS::StepFunctions::StateMachine');

describe('the slow lane', () => {
  it('is left out unless the settings ask for it', () => {
    const { resources: without, outputs: told } = synthesize();
    expect(
      without.filter(({ id, type }) => /Slow|Backfill/.test(id) || type.includes('StepFunctions')),
    ).toEqual([]);
    expect(Object.keys(told).filter((name) => name.startsWith('Backfill'))).toEqual([]);
    expect(Object.keys(outputs).filter((name) => name.startsWith('Backfill'))).toEqual([
      'BackfillBudget',
      'BackfillStateMachine',
      'BackfillLogs',
    ]);
  });

  it('is left out of a stack of stores alone', () => {
    const { resources: stores } = synthesize({ backfill: {} }, { storesOnly: true });
    expect(stores.filter(({ id }) => /Slow|Backfill/.test(id))).toEqual([]);
  });

  it('has a queue for each stage, told of by prefix, which shares function and dead letters', () => {
    const work = ofType(resources, 'AWS::S3::Bucket').find(({ id }) => id.startsWith('StoresWork'))!;
    const told = work.properties.NotificationConfiguration.QueueConfigurations.map(
      ({ Queue, Filter }: { Queue: unknown; Filter: { S3Key: { Rules: { Value: string }[] } } }) =>
        `${Filter.S3Key.Rules[0]!.Value} to ${arnOf(Queue)!.slice(0, -8)}`,
    );
    expect(told.sort()).toEqual([
      'backfill/normalized/ to TranslateSlowQueue',
      'backfill/received/ to NormalizeSlowQueue',
      'backfill/translated/ to SummarizeSlowQueue',
      'normalized/ to TranslateQueue',
      'translated/ to SummarizeQueue',
    ]);
    for (const stage of ['Normalize', 'Translate', 'Summarize']) {
      const own = ofType(resources, 'AWS::SQS::Queue').filter(({ id }) => id.startsWith(stage));
      const [first, second] = own.flatMap(({ properties }) => properties.RedrivePolicy ?? []);
      expect(second).toEqual(first);
      const mappings = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
        arnOf(properties.EventSourceArn)?.startsWith(`${stage}SlowQueue`),
      );
      expect(mappings.map(({ properties }) => properties.ScalingConfig.MaximumConcurrency)).toEqual([
        stage === 'Translate' ? 3 : 2,
      ]);
    }
  });

  it('has a state machine that may do what a distributed map needs, on its own objects and executions', () => {
    const self = `Backfill${'StateMachine'}`;
    expect(grantsOf(arnOf(machine!.properties.RoleArn))).toEqual(
      [
        'lambda:InvokeFunction BackfillFunction',
        's3:AbortMultipartUpload Work/backfill/results/*',
        's3:GetObject Work/backfill/jobs/*',
        's3:GetObject Work/backfill/results/*',
        's3:ListMultipartUploadParts Work/backfill/results/*',
        's3:PutObject Work/backfill/results/*',
        `states:DescribeExecution arn:AWS::Partition:states:AWS::Region:AWS::AccountId:execution:${self}/*`,
        `states:StartExecution ${self}`,
        `states:StopExecution arn:AWS::Partition:states:AWS::Region:AWS::AccountId:execution:${self}/*`,
      ].sort(),
    );
  });

  it('has a function that reads the archives that the settings name, and no other', () => {
    const log = /^logs:/;
    expect(grantsOf(roleOf('BackfillFunction')).filter((grant) => !log.test(grant))).toEqual(
      [
        'dynamodb:GetItem Catalog',
        's3:GetObject Inbox/*',
        's3:GetObject Outbox/articles/*/summary.json',
        's3:GetObject arn:AWS::Partition:s3:::old-news/*',
        's3:GetObjectTagging Inbox/*',
        's3:GetObjectTagging arn:AWS::Partition:s3:::old-news/*',
        's3:ListBucket Inbox',
        's3:ListBucket Outbox',
        's3:ListBucket arn:AWS::Partition:s3:::old-news',
        's3:PutObject Inbox/*',
        's3:PutObjectTagging Inbox/*',
      ].sort(),
    );
  });

  it('widens the stages by its own prefixes alone', () => {
    const slow = (id: string): string[] =>
      grantsOf(roleOf(id)).filter((grant) => grant.includes('/backfill/'));
    expect(slow('NormalizeFunction')).toEqual([
      's3:GetObject Work/backfill/received/*',
      's3:PutObject Work/backfill/normalized/*',
      's3:PutObject Work/backfill/received/*',
    ]);
    expect(slow('TranslateFunction')).toEqual([
      's3:GetObject Work/backfill/normalized/*',
      's3:GetObject Work/backfill/translated/*',
      's3:PutObject Work/backfill/translated/*',
    ]);
    expect(slow('SummarizeFunction')).toEqual(['s3:GetObject Work/backfill/translated/*']);
    expect(slow('ResumeFunction')).toEqual([
      's3:GetObject Work/backfill/normalized/*',
      's3:PutObject Work/backfill/normalized/*',
    ]);
  });

  it('keeps few batches on their way, by its rate', () => {
    const Resources = Object.fromEntries(
      resources.map(({ id, type, properties }) => [id, { Type: type, Properties: properties }]),
    );
    const { resolve } = createResolver({ Resources } as Template, 'Tidings');
    const map = readDefinition(String(resolve(machine!.properties.DefinitionString)));
    expect(map).toMatchObject({ MaxConcurrency: 6, ItemBatcher: { MaxItemsPerBatch: 10 } });
  });
});
