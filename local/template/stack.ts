import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { readPolicy, type Statement } from '../access.ts';
import { readDefinition } from '../states/definition.ts';
import type { StackModel } from './model.ts';
import { createResolver, type Resolver, type Resource, type Template } from './resolve.ts';
import { bucketOf, functionOf, queueOf, ruleOf, scheduleOf, tableOf } from './resources.ts';
import * as schemas from './schemas.ts';

export type { StackModel } from './model.ts';

type Which = (properties: Record<string, unknown>) => boolean;
type AnyMapping = Pick<
  z.infer<typeof schemas.QueueMapping>,
  'Enabled' | 'FunctionName' | 'BatchSize' | 'FunctionResponseTypes'
>;

/** Types without any effect on one machine, on purpose. */
const WITHOUT_EFFECT = new Set([
  'AWS::CDK::Metadata',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::KeyGroup',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::PublicKey',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::SNS::Subscription',
  // Empties a bucket when the stack is removed.
  'Custom::S3AutoDeleteObjects',
]);

/** AWS's managed policies that stacks attach: only the rights to log, which every function has here. */
const LOGGING_POLICY = /:policy\/service-role\/AWSLambdaBasicExecutionRole$/;

/**
 * Reads the one stack of a `cdk.out` folder.
 * @throws Error naming the resource and the property that the local cloud does not simulate
 */
export function readStack(cdkOut: string): StackModel {
  const manifest = readJson(path.join(cdkOut, 'manifest.json')) as {
    artifacts: Record<string, { type: string; properties: { templateFile: string }; displayName?: string }>;
  };
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, { type }]) => type === 'aws:cloudformation:stack',
  );
  if (stacks.length !== 1) throw new Error(`${cdkOut} holds ${stacks.length} stacks; there must be one.`);
  const [name, { properties }] = stacks[0]!;
  const template = readJson(path.join(cdkOut, properties.templateFile)) as Template;
  const assets = readJson(path.join(cdkOut, `${name}.assets.json`)) as schemas.Assets;
  return buildModel(template, name, (key) => assetFolder(assets, cdkOut, key));
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function assetFolder(assets: schemas.Assets, cdkOut: string, key: string): string {
  const source = assets.files[key.replace(/\.zip$/, '')]?.source.path;
  if (source === undefined) throw new Error(`The bundle ${key} is not in cdk.out.`);
  return path.resolve(cdkOut, source);
}

/** @param findFolder folder of the bundle that the template calls by this S3 key */
export function buildModel(
  template: Template,
  name: string,
  findFolder: (key: string) => string,
): StackModel {
  const resolver = createResolver(template, name);
  refuseUnknownTypes(template);

  /** Every resource of a type, with its properties resolved and checked. */
  function all<T, M>(
    type: string,
    schema: z.ZodType<T>,
    build: (properties: T, logicalId: string) => M,
    which: Which = () => true,
  ): M[] {
    return Object.entries(template.Resources)
      .filter(
        ([, resource]) =>
          resource.Type === type && which(resolver.resolve(resource.Properties ?? {}) as never),
      )
      .map(([logicalId, resource]) => build(parse(schema, logicalId, resource, resolver), logicalId));
  }
  const attribute = (logicalId: string, wanted: string): string =>
    String(resolver.resolve({ 'Fn::GetAtt': [logicalId, wanted] }));

  /** Event source mappings that are on, with what every one of them has. */
  const mappings = <T extends AnyMapping, M>(
    schema: z.ZodType<T>,
    which: Which,
    build: (properties: T) => M,
  ) =>
    all(
      'AWS::Lambda::EventSourceMapping',
      schema,
      (properties) => ({
        enabled: properties.Enabled,
        functionArn: functionArn(template, resolver, properties.FunctionName),
        batchSize: properties.BatchSize,
        reportsItemFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        ...build(properties),
      }),
      which,
    ).filter(({ enabled }) => enabled);
  const policies = rolePolicies(all, resolver);
  const resourcePolicies = [
    'AWS::S3::BucketPolicy',
    'AWS::SQS::QueuePolicy',
    'AWS::SNS::TopicPolicy',
  ].flatMap((type) =>
    all(type, schemas.ResourcePolicy, ({ PolicyDocument }) => readPolicy(PolicyDocument)).flat(),
  );

  return {
    name,
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {}).map(([output, { Value }]) => [
        output,
        String(resolver.resolve(Value)),
      ]),
    ),
    resourcePolicies,
    terminologies: all('AWS::Translate::Terminology', schemas.Terminology, (properties) => properties),
    topics: all('AWS::SNS::Topic', schemas.Topic, (_, id) => ({ arn: attribute(id, 'TopicArn') })),
    buckets: all('AWS::S3::Bucket', schemas.Bucket, (properties, id) =>
      bucketOf(properties, resolver.physicalName(id)),
    ),
    queues: all('AWS::SQS::Queue', schemas.Queue, (properties, id) =>
      queueOf(properties, resolver.physicalName(id), attribute(id, 'Arn')),
    ),
    tables: all('AWS::DynamoDB::Table', schemas.Table, (properties, id) =>
      tableOf(properties, resolver.physicalName(id), () => attribute(id, 'StreamArn')),
    ),
    functions: all('AWS::Lambda::Function', schemas.LambdaFunction, (properties, id) => ({
      ...functionOf(properties, id),
      name: resolver.physicalName(id),
      arn: attribute(id, 'Arn'),
      folder: findFolder(properties.Code.S3Key),
      policies: policies(properties.Role),
    })),
    mappings: mappings(schemas.QueueMapping, isOfQueue, (properties) => ({
      queueArn: properties.EventSourceArn,
      windowSeconds: properties.MaximumBatchingWindowInSeconds,
      maxConcurrency: properties.ScalingConfig?.MaximumConcurrency,
    })),
    streamMappings: mappings(schemas.StreamMapping, isOfStream, ({ EventSourceArn }) => ({
      streamArn: EventSourceArn,
    })),
    stateMachines: all('AWS::StepFunctions::StateMachine', schemas.StateMachine, (properties, id) => ({
      logicalId: id,
      arn: attribute(id, 'Arn'),
      map: named(id, () => readDefinition(properties.DefinitionString)),
      policies: policies(properties.RoleArn),
    })),
    buses: all('AWS::Events::EventBus', schemas.EventBus, (_, id) => resolver.physicalName(id)),
    rules: all('AWS::Events::Rule', schemas.Rule, ruleOf).filter((rule) => rule !== undefined),
    schedules: [
      ...all('AWS::Events::Rule', schemas.Rule, (rule, id) =>
        rule.Targets.map(({ Arn, Input }) => scheduleOf(id, rule, Arn, Input)),
      ).flat(),
      ...all('AWS::Scheduler::Schedule', schemas.Schedule, (one, id) =>
        scheduleOf(id, one, one.Target.Arn, one.Target.Input),
      ),
    ].filter((entry) => entry !== undefined),
  };
}

const isOfStream = (mapping: Record<string, unknown>): boolean =>
  /\/stream\//.test(String(mapping['EventSourceArn']));
const isOfQueue = (mapping: Record<string, unknown>): boolean => !isOfStream(mapping);

/** @throws Error that begins with the resource's name */
function named<T>(logicalId: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${logicalId}: ${(error as Error).message}`, { cause: error });
  }
}

function refuseUnknownTypes(template: Template): void {
  for (const [logicalId, { Type, Condition }] of Object.entries(template.Resources)) {
    if (WITHOUT_EFFECT.has(Type)) continue;
    if (!schemas.SIMULATED_TYPES.has(Type)) throw new Error(`${logicalId}: ${Type} is not simulated.`);
    if (Condition !== undefined) throw new Error(`${logicalId}: conditional resources are not simulated.`);
  }
}

function parse<T>(schema: z.ZodType<T>, logicalId: string, resource: Resource, resolver: Resolver): T {
  const result = schema.safeParse(resolver.resolve(resource.Properties ?? {}));
  if (result.success) return result.data;
  throw new Error(
    `${logicalId} (${resource.Type}) is not simulated as it stands:\n${z.prettifyError(result.error)}`,
  );
}

/** A mapping may call its function by name or by ARN. */
function functionArn(template: Template, resolver: Resolver, nameOrArn: string): string {
  const found = Object.keys(template.Resources).find(
    (id) =>
      template.Resources[id]?.Type === 'AWS::Lambda::Function' && resolver.physicalName(id) === nameOrArn,
  );
  return found === undefined ? nameOrArn : String(resolver.resolve({ 'Fn::GetAtt': [found, 'Arn'] }));
}

type All = <T, M>(type: string, schema: z.ZodType<T>, build: (properties: T, logicalId: string) => M) => M[];

/** Statements of a role, by its ARN: inline ones, and those of policies that are attached to it. */
function rolePolicies(all: All, resolver: Resolver): (roleArn: string) => Statement[] {
  const roles = all('AWS::IAM::Role', schemas.Role, (properties, id) => {
    const unknown = properties.ManagedPolicyArns.filter((policy) => !LOGGING_POLICY.test(policy));
    if (unknown.length > 0)
      throw new Error(`${id}: the managed policy ${unknown.join(', ')} is not simulated.`);
    return {
      arn: String(resolver.resolve({ 'Fn::GetAtt': [id, 'Arn'] })),
      name: resolver.physicalName(id),
      statements: properties.Policies.flatMap(({ PolicyDocument }) => readPolicy(PolicyDocument)),
    };
  });
  const attached = all('AWS::IAM::Policy', schemas.Policy, ({ Roles, PolicyDocument }) => ({
    roles: Roles,
    statements: readPolicy(PolicyDocument),
  }));
  return (roleArn) => {
    const role = roles.find(({ arn }) => arn === roleArn);
    if (role === undefined) throw new Error(`The template has no role ${roleArn}.`);
    const own = attached.filter(({ roles: names }) => names.includes(role.name));
    return [...role.statements, ...own.flatMap(({ statements }) => statements)];
  };
}
