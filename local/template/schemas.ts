import * as z from 'zod';

/**
 * Properties that the local cloud follows, and those (`ignored`) that mean nothing on one machine. Any other
 * property is refused by name: better a stop than a stack that quietly differs.
 */

const ignored = z.unknown().optional();
/** Names and values, for people and bills; one of them means something here, too: `SLOW_LANE_TAG`. */
const Tags = z.array(z.object({ Key: z.string(), Value: z.string() })).default([]);

export interface Assets {
  readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>>;
}

export const QueueConfiguration = z.strictObject({
  Event: z.string().regex(/^s3:Object(Created|Removed):/),
  Queue: z.string(),
  Filter: z
    .strictObject({
      S3Key: z.strictObject({ Rules: z.array(z.strictObject({ Name: z.string(), Value: z.string() })) }),
    })
    .optional(),
});

export const Bucket = z.strictObject({
  BucketName: z.string().optional(),
  VersioningConfiguration: z.strictObject({ Status: z.string() }).optional(),
  NotificationConfiguration: z.strictObject({ QueueConfigurations: z.array(QueueConfiguration) }).optional(),
  BucketEncryption: ignored,
  /** What expires of itself is not simulated; see local/s3/lifecycle.ts. */
  LifecycleConfiguration: z
    .object({
      Rules: z.array(
        z.object({
          Status: z.string(),
          Prefix: z.string().default(''),
          NoncurrentVersionExpiration: z.strictObject({ NoncurrentDays: z.number() }).optional(),
        }),
      ),
    })
    .optional(),
  LoggingConfiguration: ignored,
  OwnershipControls: ignored,
  PublicAccessBlockConfiguration: ignored,
  Tags: ignored,
});

export const ResourcePolicy = z.strictObject({
  PolicyDocument: z.unknown(),
  Bucket: ignored,
  Queues: ignored,
  Topics: ignored,
});

export const Queue = z.strictObject({
  QueueName: z.string().optional(),
  /** SQS's default. */
  VisibilityTimeout: z.number().default(30),
  DelaySeconds: z.number().default(0),
  RedrivePolicy: z
    .strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() })
    .optional(),
  MessageRetentionPeriod: ignored,
  MaximumMessageSize: ignored,
  SqsManagedSseEnabled: ignored,
  KmsMasterKeyId: ignored,
  KmsDataKeyReusePeriodSeconds: ignored,
  RedriveAllowPolicy: ignored,
  Tags,
});

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

export const Table = z.strictObject({
  TableName: z.string().optional(),
  KeySchema,
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema,
        Projection: z.strictObject({
          ProjectionType: z.string(),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  StreamSpecification: z.strictObject({ StreamViewType: z.literal('NEW_AND_OLD_IMAGES') }).optional(),
  DeletionProtectionEnabled: ignored,
  PointInTimeRecoverySpecification: ignored,
  SSESpecification: ignored,
  // Items live on after their time, as they do in AWS for a while.
  TimeToLiveSpecification: ignored,
  Tags: ignored,
});

export const LambdaFunction = z.strictObject({
  FunctionName: z.string().optional(),
  Handler: z.string(),
  Runtime: z.string().startsWith('nodejs'),
  Role: z.string(),
  Code: z.object({ S3Key: z.string() }),
  /** Lambda's defaults for the two. */
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
  ReservedConcurrentExecutions: z.number().optional(),
  Architectures: ignored,
  Description: ignored,
  EphemeralStorage: ignored,
  KmsKeyArn: ignored,
  LoggingConfig: ignored,
  RecursiveLoop: ignored,
  Tags,
  TracingConfig: ignored,
});

export const StreamMapping = z.strictObject({
  EventSourceArn: z.string().regex(/:dynamodb:.*\/stream\//),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().max(10_000).default(100),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  /** Again until it works. */
  MaximumRetryAttempts: z.literal(-1).default(-1),
  StartingPosition: z.literal('TRIM_HORIZON'),
  Tags: ignored,
});

export const QueueMapping = z.strictObject({
  EventSourceArn: z.string().includes(':sqs:'),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  /** Lambda's default. */
  BatchSize: z.number().default(10),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  Tags: ignored,
});

export const Role = z.strictObject({
  RoleName: z.string().optional(),
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: z.unknown() })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  AssumeRolePolicyDocument: ignored,
  Description: ignored,
  /** A policy that AWS alone knows: what it takes away is missed there first. */
  PermissionsBoundary: ignored,
  Tags: ignored,
});

export const Policy = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument: z.unknown(),
  Roles: z.array(z.string()),
});

export const Topic = z.strictObject({
  TopicName: z.string().optional(),
  DisplayName: ignored,
  KmsMasterKeyId: ignored,
  Subscription: ignored,
  Tags: ignored,
});

/** A target's transformer; paths of the form `$.detail.status` alone. */
const Transformer = z.strictObject({
  InputPathsMap: z.record(z.string(), z.string().regex(/^\$(\.[\w-]+)+$/)).default({}),
  InputTemplate: z.string(),
});

export const Rule = z.strictObject({
  Name: z.string().optional(),
  ScheduleExpression: z.string().optional(),
  EventBusName: z.string().default('default'),
  EventPattern: z.unknown().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Arn: z.string().regex(/^arn:aws:(lambda|sqs|events):/),
      Id: z.string(),
      Input: z.string().optional(),
      InputTransformer: Transformer.optional(),
      DeadLetterConfig: ignored,
      RetryPolicy: ignored,
      RoleArn: ignored,
    }),
  ),
  Description: ignored,
  Tags: ignored,
});

export const EventBus = z.strictObject({
  Name: z.string(),
  Description: ignored,
  KmsKeyIdentifier: ignored,
  Tags: ignored,
});

/** Nothing leaves this machine: what they would be sent is written to a log. */
export const Connection = z.strictObject({
  Name: z.string().optional(),
  AuthorizationType: ignored,
  AuthParameters: ignored,
  Description: ignored,
  KmsKeyIdentifier: ignored,
});

export const ApiDestination = z.strictObject({
  Name: z.string().optional(),
  ConnectionArn: z.string(),
  InvocationEndpoint: z.string(),
  HttpMethod: z.string(),
  Description: ignored,
  InvocationRateLimitPerSecond: ignored,
});

export const Schedule = z.strictObject({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().optional(),
    RetryPolicy: ignored,
    DeadLetterConfig: ignored,
  }),
  FlexibleTimeWindow: ignored,
  ScheduleExpressionTimezone: z.literal('UTC').optional(),
  Description: ignored,
});

export const Terminology = z.strictObject({
  Name: z.string(),
  TerminologyData: z.unknown(),
  Description: z.string().optional(),
  EncryptionKey: ignored,
  MergeStrategy: ignored,
  Tags: ignored,
});

export const StateMachine = z.strictObject({
  StateMachineName: z.string().optional(),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
  DefinitionString: z.string(),
  RoleArn: z.string(),
  LoggingConfiguration: ignored,
  Tags: ignored,
  TracingConfiguration: ignored,
});

export const SIMULATED_TYPES: ReadonlySet<string> = new Set([
  'AWS::DynamoDB::Table',
  'AWS::Events::ApiDestination',
  'AWS::Events::Connection',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::Scheduler::Schedule',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::StepFunctions::StateMachine',
  'AWS::Translate::Terminology',
]);
