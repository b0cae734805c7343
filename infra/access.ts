import { Aws, type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { IConstruct } from 'constructs';
import { ENV, type EnvName } from '../shared/environment.ts';

/** Grant and environment variable in one call: a function never has one without the other. */

const OBJECT_ACTIONS = {
  read: 's3:GetObject',
  readVersion: 's3:GetObjectVersion',
  write: 's3:PutObject',
  delete: 's3:DeleteObject',
  /** Tags go along with a copy. */
  readTags: 's3:GetObjectTagging',
  writeTags: 's3:PutObjectTagging',
} as const;

/** Key patterns by what may be done with them, e.g. `{ read: ['normalized/*'] }`. */
export type ObjectAccess = Partial<Record<keyof typeof OBJECT_ACTIONS, readonly string[]>>;

/**
 * Whoever may read objects may also list the bucket: without it S3 answers 403 for a missing key, and a function
 * could not tell "not there yet" from "not allowed".
 */
export function bindBucket(
  fn: LambdaFunction,
  variable: EnvName,
  bucket: Bucket,
  access: ObjectAccess,
): void {
  fn.addEnvironment(variable, bucket.bucketName);
  for (const [kind, patterns] of Object.entries(access) as [keyof ObjectAccess, readonly string[]][]) {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: [OBJECT_ACTIONS[kind]],
        resources: patterns.map((pattern) => bucket.arnForObjects(pattern)),
      }),
    );
    acknowledgeObjects(fn.role!, bucket, patterns);
  }
  if (access.read) {
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
  }
}

/** Deletes every version of these objects; each pattern is acknowledged with its reason, as above. */
export function allowErasing(fn: LambdaFunction, bucket: Bucket, patterns: readonly string[]): void {
  const { versioningConfiguration } = bucket.node.defaultChild as CfnBucket;
  fn.addToRolePolicy(
    new PolicyStatement({
      // "DeleteObject", S3 API reference: who names a version needs the second, in a bucket that has versions.
      actions: [
        ...(versioningConfiguration === undefined ? ['s3:DeleteObject'] : []),
        's3:DeleteObjectVersion',
      ],
      resources: patterns.map((pattern) => bucket.arnForObjects(pattern)),
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [bucket.bucketArn] }),
  );
  for (const pattern of patterns.filter((one) => one.includes('*'))) {
    const reason = 'Names of files of this one article that other stages choose.';
    acknowledgeWildcard(
      fn,
      `<${logicalId(bucket)}.Arn>/${pattern}`,
      `${reason} "${pattern}" is as narrow as can be.`,
    );
  }
}

/** @param actions of DynamoDB, without the prefix */
export function bindTable(
  fn: LambdaFunction,
  variable: EnvName,
  table: Table,
  actions: readonly string[],
): void {
  fn.addEnvironment(variable, table.tableName);
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
    }),
  );
}

export function allowQuery(fn: LambdaFunction, table: Table, index: string): void {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${index}`] }),
  );
}

export function bindTopic(fn: LambdaFunction, variable: EnvName, topic: Topic): void {
  fn.addEnvironment(variable, topic.topicArn);
  fn.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: [topic.topicArn] }));
}

export function bindBus(fn: LambdaFunction, bus: IEventBus): void {
  fn.addEnvironment(ENV.eventBus, bus.eventBusName);
  fn.addToRolePolicy(new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }));
}

/** What Lambda needs to read a table's stream for a function ("DynamoDB Streams and AWS Lambda triggers", tutorial 1). */
export function allowStream(fn: LambdaFunction, table: Table): void {
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableStreamArn!],
    }),
  );
}

export function allowTranslate(fn: LambdaFunction): void {
  fn.addToRolePolicy(new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }));
  acknowledgeWildcard(
    fn,
    '*',
    'TranslateText has no resource of its own: terminologies are optional, and without one only * matches.',
  );
}

/** Profiles such as `eu.anthropic.…` route to models in several Regions; a bare id is a model in this one. */
const PROFILE = /^(us|us-gov|eu|apac|jp|au|ca|global)\./;

/**
 * The right to call what `bedrockModelId` names, and nothing else: the id of a model or of an inference profile, or
 * the ARN of either, of an application's own profile, or of a provisioned, imported or custom model.
 */
export function allowBedrock(fn: LambdaFunction, modelId: string): void {
  const stack = Stack.of(fn);
  const actions = ['bedrock:InvokeModel'];
  const grant = (resource: string, conditions?: Record<string, unknown>): void =>
    fn.addToRolePolicy(
      new PolicyStatement({ actions, resources: [resource], ...(conditions && { conditions }) }),
    );
  const arn = (resource: string, resourceName: string, rest = {}): string =>
    stack.formatArn({ service: 'bedrock', resource, resourceName, ...rest });

  const [kind, name] = modelId.startsWith('arn:')
    ? (modelId
        .split(':')
        .slice(5)
        .join(':')
        .split(/\/(.*)/s) as [string, string])
    : [PROFILE.test(modelId) ? 'inference-profile' : 'foundation-model', modelId];
  const named = modelId.startsWith('arn:')
    ? modelId
    : arn(kind, name, kind === 'foundation-model' ? { account: '' } : {});
  grant(named);
  if (kind !== 'inference-profile' && kind !== 'application-inference-profile') return;
  // The profile chooses the Region, and calls the model there by this right. An application's profile does not say
  // in its name which model that is; the condition does.
  const model = kind === 'inference-profile' ? name.replace(PROFILE, '') : '*';
  grant(arn('foundation-model', model, { region: '*', account: '' }), {
    StringEquals: { 'bedrock:InferenceProfileArn': named },
  });
  acknowledgeWildcard(
    fn,
    `arn:<AWS::Partition>:bedrock:*::foundation-model/${model}`,
    'The inference profile chooses Region and model; the condition allows calls through this profile only.',
  );
}

/** cdk-nag reports each wildcard by its own id; acknowledging it beside the grant keeps reason and right together. */
function acknowledgeWildcard(fn: LambdaFunction, resource: string, reason: string): void {
  Validations.of(fn.role!).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
}

/** For grants on objects whose keys nobody knows beforehand. */
export function acknowledgeObjects(holder: IConstruct, bucket: Bucket, patterns: readonly string[]): void {
  for (const pattern of patterns) {
    Validations.of(holder).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/${pattern}]`,
      reason: `Object keys come from users, so "${pattern}" is as narrow as a grant on them can be.`,
    });
  }
}

/** The right to read objects of a bucket of somebody else's, by its name. */
export function allowReading(fn: LambdaFunction, bucketName: string): void {
  const arn = `arn:${Aws.PARTITION}:s3:::${bucketName}`;
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:GetObject', 's3:GetObjectTagging'], resources: [`${arn}/*`] }),
  );
  fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [arn] }));
  acknowledgeWildcard(
    fn,
    `arn:<AWS::Partition>:s3:::${bucketName}/*`,
    'An archive is named by its bucket; its keys are listed when a backfill is started.',
  );
}

function logicalId(bucket: Bucket): string {
  const stack = Stack.of(bucket);
  return stack.resolve((bucket.node.defaultChild as CfnElement).logicalId) as string;
}
