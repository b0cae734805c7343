import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { SLOW_LANE_TAG } from '../../shared/environment.ts';
import { readPolicy, type Statement } from '../access.ts';
import { readPattern } from '../services/event-patterns.ts';
import { readDefinition } from '../states/definition.ts';
import type { NotificationModel, RuleModel, ScheduleModel, StackModel } from './model.ts';
import { createResolver, type Resolver, type Resource, type Template } from './resolve.ts';
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

const isSlow = (tags: z.infer<typeof schemas.Queue>['Tags']): boolean =>
  tags.some(({ Key, Value }) => Key === SLOW_LANE_TAG.key && Value === SLOW_LANE_TAG.value);

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
    ...all('AWS::S3::BucketPolicy', schemas.ResourcePolicy, ({ PolicyDocument }) =>
      readPolicy(PolicyDocument),
    ),
    ...all('AWS::SQS::QueuePolicy', schemas.ResourcePolicy, ({ PolicyDocument }) =>
      readPolicy(PolicyDocument),
    ),
    ...all('AWS::SNS::TopicPolicy', schemas.ResourcePolicy, ({ PolicyDocument }) =>
      readPolicy(PolicyDocument),
    ),
  ].flat();

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
    buckets: all('AWS::S3::Bucket', schemas.Bucket, (properties, id) => ({
      name: resolver.physicalName(id),
      versioned: properties.VersioningConfiguration?.Status === 'Enabled',
      notifications: (properties.NotificationConfiguration?.QueueConfigurations ?? []).map(readNotification),
      replacedVersions: (properties.LifecycleConfiguration?.Rules ?? []).flatMap(
        ({ Status, Prefix, NoncurrentVersionExpiration }) =>
          Status === 'Enabled' && NoncurrentVersionExpiration !== undefined
            ? [{ prefix: Prefix, days: NoncurrentVersionExpiration.NoncurrentDays }]
            : [],
      ),
    })),
    queues: all('AWS::SQS::Queue', schemas.Queue, (properties, id) => ({
      name: resolver.physicalName(id),
      arn: attribute(id, 'Arn'),
      visibilitySeconds: properties.VisibilityTimeout,
      delaySeconds: properties.DelaySeconds,
      isSlow: isSlow(properties.Tags),
      redrive: properties.RedrivePolicy && {
        deadLetterArn: properties.RedrivePolicy.deadLetterTargetArn,
        maxReceiveCount: properties.RedrivePolicy.maxReceiveCount,
      },
    })),
    tables: all('AWS::DynamoDB::Table', schemas.Table, (properties, id) => ({
      name: resolver.physicalName(id),
      streamArn: properties.StreamSpecification && attribute(id, 'StreamArn'),
      keyNames: properties.KeySchema.map(({ AttributeName }) => AttributeName),
      definition: {
        TableName: resolver.physicalName(id),
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: properties.KeySchema,
        AttributeDefinitions: properties.AttributeDefinitions,
        ...(properties.GlobalSecondaryIndexes && {
          GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
        }),
      },
    })),
    functions: all('AWS::Lambda::Function', schemas.LambdaFunction, (properties, id) => ({
      logicalId: id,
      name: resolver.physicalName(id),
      arn: attribute(id, 'Arn'),
      handler: properties.Handler,
      timeoutSeconds: properties.Timeout,
      memoryMegabytes: properties.MemorySize,
      environment: properties.Environment?.Variables ?? {},
      folder: findFolder(properties.Code.S3Key),
      role: properties.Role,
      policies: policies(properties.Role),
      reservedConcurrency: properties.ReservedConcurrentExecutions,
      isSlow: isSlow(properties.Tags),
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
    rules: all('AWS::Events::Rule', schemas.Rule, (rule, id) => ruleOf(rule, id)).filter(
      (rule) => rule !== undefined,
    ),
    schedules: [
      ...all('AWS::Events::Rule', schemas.Rule, (rule, id) =>
        rule.Targets.map(({ Arn, Input }) => schedule(id, rule.State, rule.ScheduleExpression, Arn, Input)),
      ),
      ...all('AWS::Scheduler::Schedule', schemas.Schedule, ({ State, ScheduleExpression, Target }, id) => [
        schedule(id, State, ScheduleExpression, Target.Arn, Target.Input),
      ]),
    ]
      .flat()
      .filter((entry) => entry !== undefined),
  };
}

const isOfStream = (mapping: Record<string, unknown>): boolean =>
  /\/stream\//.test(String(mapping['EventSourceArn']));
const isOfQueue = (mapping: Record<string, unknown>): boolean => !isOfStream(mapping);

/** A rule with a pattern; undefined for one that is off, or goes by the clock. */
function ruleOf(rule: z.infer<typeof schemas.Rule>, logicalId: string): RuleModel | undefined {
  if (rule.EventPattern === undefined || rule.State !== 'ENABLED') return undefined;
  try {
    return {
      logicalId,
      busName: rule.EventBusName,
      pattern: readPattern(rule.EventPattern),
      targets: rule.Targets.map(({ Arn, Input, InputTransformer }) => ({
        arn: Arn,
        input: Input,
        transformer: InputTransformer && {
          paths: InputTransformer.InputPathsMap,
          template: InputTransformer.InputTemplate,
        },
      })),
    };
  } catch (error) {
    throw new Error(`${logicalId} (AWS::Events::Rule): ${(error as Error).message}`, { cause: error });
  }
}

/** @throws Error that begins with the resource's name */
function named<T>(logicalId: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${logicalId}: ${(error as Error).message}`, { cause: error });
  }
}

function schedule(
  logicalId: string,
  state: string,
  expression: string | undefined,
  functionArn: string,
  input: string | undefined,
): ScheduleModel | undefined {
  if (state !== 'ENABLED' || expression === undefined) return undefined;
  return { logicalId, expression, functionArn, input: input === undefined ? undefined : JSON.parse(input) };
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

function readNotification(configuration: z.infer<typeof schemas.QueueConfiguration>): NotificationModel {
  const rules = configuration.Filter?.S3Key.Rules ?? [];
  const value = (name: string): string => rules.find((rule) => rule.Name.toLowerCase() === name)?.Value ?? '';
  return {
    event: configuration.Event,
    queueArn: configuration.Queue,
    prefix: value('prefix'),
    suffix: value('suffix'),
  };
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
