import type { z } from 'zod';
import { SLOW_LANE_TAG } from '../../shared/environment.ts';
import { readPattern } from '../services/event-patterns.ts';
import type {
  BucketModel,
  FunctionModel,
  NotificationModel,
  QueueModel,
  RuleModel,
  ScheduleModel,
  TableModel,
} from './model.ts';
import type * as schemas from './schemas.ts';

/** Each kind of resource in plain terms, from its properties in the template. */

const isSlow = (tags: z.infer<typeof schemas.Queue>['Tags']): boolean =>
  tags.some(({ Key, Value }) => Key === SLOW_LANE_TAG.key && Value === SLOW_LANE_TAG.value);

export function bucketOf(properties: z.infer<typeof schemas.Bucket>, name: string): BucketModel {
  return {
    name,
    versioned: properties.VersioningConfiguration?.Status === 'Enabled',
    notifications: (properties.NotificationConfiguration?.QueueConfigurations ?? []).map(readNotification),
    replacedVersions: (properties.LifecycleConfiguration?.Rules ?? []).flatMap(
      ({ Status, Prefix, NoncurrentVersionExpiration }) =>
        Status === 'Enabled' && NoncurrentVersionExpiration !== undefined
          ? [{ prefix: Prefix, days: NoncurrentVersionExpiration.NoncurrentDays }]
          : [],
    ),
  };
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

export function queueOf(properties: z.infer<typeof schemas.Queue>, name: string, arn: string): QueueModel {
  return {
    name,
    arn,
    visibilitySeconds: properties.VisibilityTimeout,
    delaySeconds: properties.DelaySeconds,
    isSlow: isSlow(properties.Tags),
    redrive: properties.RedrivePolicy && {
      deadLetterArn: properties.RedrivePolicy.deadLetterTargetArn,
      maxReceiveCount: properties.RedrivePolicy.maxReceiveCount,
    },
  };
}

export function tableOf(
  properties: z.infer<typeof schemas.Table>,
  name: string,
  streamArn: () => string,
): TableModel {
  return {
    name,
    streamArn: properties.StreamSpecification && streamArn(),
    keyNames: properties.KeySchema.map(({ AttributeName }) => AttributeName),
    definition: {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: properties.KeySchema,
      AttributeDefinitions: properties.AttributeDefinitions,
      ...(properties.GlobalSecondaryIndexes && {
        GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
      }),
    },
  };
}

/** Without what other resources say of it. */
export function functionOf(
  properties: z.infer<typeof schemas.LambdaFunction>,
  logicalId: string,
): Omit<FunctionModel, 'name' | 'arn' | 'folder' | 'policies'> {
  return {
    logicalId,
    handler: properties.Handler,
    timeoutSeconds: properties.Timeout,
    memoryMegabytes: properties.MemorySize,
    environment: properties.Environment?.Variables ?? {},
    role: properties.Role,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    isSlow: isSlow(properties.Tags),
  };
}

/** A rule with a pattern; undefined for one that is off, or goes by the clock. */
export function ruleOf(rule: z.infer<typeof schemas.Rule>, logicalId: string): RuleModel | undefined {
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

/** @param rule one that goes by the clock, or by a pattern: then there is no schedule */
export function scheduleOf(
  logicalId: string,
  rule: { State: string; ScheduleExpression?: string | undefined },
  functionArn: string,
  input: string | undefined,
): ScheduleModel | undefined {
  const { State, ScheduleExpression: expression } = rule;
  if (State !== 'ENABLED' || expression === undefined) return undefined;
  return { logicalId, expression, functionArn, input: input === undefined ? undefined : JSON.parse(input) };
}
