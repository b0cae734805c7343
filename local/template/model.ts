import type { z } from 'zod';
import type { Statement } from '../access.ts';
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
  readonly schedules: readonly ScheduleModel[];
  readonly terminologies: readonly z.infer<typeof schemas.Terminology>[];
  /** Of buckets, queues and topics. */
  readonly resourcePolicies: readonly Statement[];
}

export interface BucketModel {
  readonly name: string;
  readonly versioned: boolean;
  readonly notifications: readonly NotificationModel[];
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
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
}

export interface TableModel {
  readonly name: string;
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
}

export interface MappingModel {
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maxConcurrency: number | undefined;
  readonly reportsItemFailures: boolean;
}

export interface ScheduleModel {
  readonly logicalId: string;
  /** `rate(…)` or `cron(…)`. */
  readonly expression: string;
  readonly functionArn: string;
  /** What the function is called with; undefined for the service's own event. */
  readonly input: unknown;
}
