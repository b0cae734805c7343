import type { z } from 'zod';
import type { Statement } from '../access.ts';
import type { EventPattern } from '../services/event-patterns.ts';
import type { DistributedMap } from '../states/definition.ts';
import type * as schemas from './schemas.ts';

/** What a synthesized stack consists of, in plain terms. The template is the only wiring that the cloud knows. */
export interface StackModel {
  readonly name: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly buckets: readonly BucketModel[];
  readonly queues: readonly QueueModel[];
  readonly tables: readonly TableModel[];
  readonly topics: readonly { readonly arn: string }[];
  readonly functions: readonly FunctionModel[];
  readonly mappings: readonly MappingModel[];
  readonly streamMappings: readonly StreamMappingModel[];
  readonly schedules: readonly ScheduleModel[];
  /** Names of the event buses, besides the default one. */
  readonly buses: readonly string[];
  readonly rules: readonly RuleModel[];
  readonly stateMachines: readonly StateMachineModel[];
  readonly terminologies: readonly z.infer<typeof schemas.Terminology>[];
  /** Of buckets, queues and topics. */
  readonly resourcePolicies: readonly Statement[];
}

export interface StateMachineModel {
  readonly logicalId: string;
  readonly arn: string;
  /** The one state that it has. */
  readonly map: DistributedMap;
  readonly policies: readonly Statement[];
}

export interface BucketModel {
  readonly name: string;
  readonly versioned: boolean;
  readonly notifications: readonly NotificationModel[];
  /** Days after which replaced versions go, by the beginning of their keys. */
  readonly replacedVersions: readonly { readonly prefix: string; readonly days: number }[];
}

export interface NotificationModel {
  /** e.g. `s3:ObjectCreated:*`. */
  readonly event: string;
  readonly queueArn: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface QueueModel {
  readonly name: string;
  readonly arn: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  /** What comes by it has time: see `isSlow` of functions. */
  readonly isSlow: boolean;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
}

export interface TableModel {
  readonly name: string;
  /** Of its stream, where it has one. */
  readonly streamArn: string | undefined;
  readonly keyNames: readonly string[];
  /** Input of CreateTable. */
  readonly definition: Readonly<Record<string, unknown>>;
}

export interface FunctionModel {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Folder of the bundle. */
  readonly folder: string;
  readonly role: string;
  readonly policies: readonly Statement[];
  readonly reservedConcurrency: number | undefined;
  /** Nobody waits for what it does: here it takes the processor that others leave. */
  readonly isSlow: boolean;
}

export interface MappingModel {
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maxConcurrency: number | undefined;
  readonly reportsItemFailures: boolean;
}

export interface StreamMappingModel {
  readonly streamArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

/** A rule with an event pattern. */
export interface RuleModel {
  readonly logicalId: string;
  readonly busName: string;
  readonly pattern: EventPattern;
  readonly targets: readonly RuleTarget[];
}

export interface RuleTarget {
  /** Of a queue, a function, or an API destination. */
  readonly arn: string;
  /** JSON that is sent instead of the event. */
  readonly input: string | undefined;
  readonly transformer:
    | { readonly paths: Readonly<Record<string, string>>; readonly template: string }
    | undefined;
}

export interface ScheduleModel {
  readonly logicalId: string;
  /** `rate(…)` or `cron(…)`. */
  readonly expression: string;
  readonly functionArn: string;
  /** What the function is called with; undefined for the service's own event. */
  readonly input: unknown;
}
