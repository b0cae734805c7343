import os from 'node:os';
import { type Access, evaluate } from './access.ts';
import type { CloudOptions } from './cloud-options.ts';
import type { Database } from './database.ts';
import type { LocalFunction } from './lambda/function.ts';
import type { QueueSettings, Queues } from './queues/queue.ts';
import { eventMessage, testEvent, wants } from './s3/notifications.ts';
import { openStore, type Store } from './s3/store.ts';
import type { Delivery } from './services/events.ts';
import type { BucketModel, FunctionModel, MappingModel, StackModel } from './template/model.ts';
import { ACCOUNT, REGION } from './template/resolve.ts';

/** How the parts of the cloud are put together, and what AWS checks when they are. */

/** As S3 does: refuses a queue that does not let S3 send, and sends a test message once. */
export function setUpNotifications(
  bucket: BucketModel,
  queues: Queues,
  access: Access,
  isNew: boolean,
): void {
  for (const { queueArn } of bucket.notifications) {
    const context = { 'aws:sourceaccount': ACCOUNT, 'aws:sourcearn': `arn:aws:s3:::${bucket.name}` };
    if (!access.serviceMay('s3.amazonaws.com', 'sqs:SendMessage', queueArn, context)) {
      throw new Error(
        `${queueArn} does not let S3 send messages for the bucket ${bucket.name}: see its queue policy.`,
      );
    }
    if (isNew) queues.send(queueArn, testEvent(bucket.name, new Date()));
  }
}

/** The template's buckets; whatever changes in them is told to their queues in the same transaction. */
export function openBuckets(
  database: Database,
  access: Access,
  queues: Queues,
  options: Pick<CloudOptions, 'model' | 'dataDir' | 'onObject'>,
): Store {
  const buckets = new Map(options.model.buckets.map((bucket) => [bucket.name, bucket]));
  const store = openStore(database, options.dataDir, ({ version, event }) => {
    const bucket = buckets.get(version.bucket);
    // Not yet: the listener would look before the change is written.
    const created = event.startsWith('ObjectCreated') ? { sequencer: version.sequencer } : {};
    setImmediate(() => options.onObject?.({ bucket: version.bucket, key: version.key, ...created }));
    const versioned = bucket?.versioned === true;
    const place = { region: REGION, account: ACCOUNT, caller: 'local', versioned };
    for (const notification of bucket?.notifications ?? []) {
      if (!wants(notification, event, version.key)) continue;
      queues.send(notification.queueArn, eventMessage(version, event, place));
    }
  });
  for (const bucket of buckets.values()) {
    const isNew = store.bucket(bucket.name) === undefined;
    store.createBucket(bucket.name, bucket.versioned);
    setUpNotifications(bucket, queues, access, isNew);
  }
  return store;
}

/** What came by a slow queue, or is called by a state machine, takes the processor that all others leave. */
export const SLOW_PRIORITY = os.constants.priority.PRIORITY_LOW;

/** A function that gathers its messages for seconds has time, too, if less: undefined for all others. */
export function priorityOf({ arn }: FunctionModel, { mappings }: StackModel): number | undefined {
  const gathers = mappings.some(({ functionArn, windowSeconds }) => functionArn === arn && windowSeconds > 0);
  return gathers ? os.constants.priority.PRIORITY_BELOW_NORMAL : undefined;
}

/** Whether a mapping's queue is one of those that have time. */
export function isSlowMapping({ queueArn }: MappingModel, { queues }: StackModel): boolean {
  return queues.some(({ arn, isSlow }) => arn === queueArn && isSlow);
}

/** Processes of a function at once. Each queue has its own: one must not wait for a place that another has taken. */
export function sandboxesOf(
  { arn, reservedConcurrency }: FunctionModel,
  model: StackModel,
  perQueue: number,
): number {
  const own = model.mappings.filter((each) => each.functionArn === arn && !isSlowMapping(each, model));
  const queues = own.length;
  return Math.min(perQueue * Math.max(1, queues), reservedConcurrency ?? Number.POSITIVE_INFINITY);
}

/** As Lambda does when a mapping is created. */
export function checkMapping(
  queue: { name: string; arn: string; visibilitySeconds: number },
  target: FunctionModel,
): void {
  if (queue.visibilitySeconds < target.timeoutSeconds) {
    throw new Error(`${queue.name}: the visibility timeout is shorter than the timeout of ${target.name}.`);
  }
  checkRole(target, QUEUE_ACTIONS, queue.arn);
}

const QUEUE_ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
export const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (name) => `dynamodb:${name}`,
);

/** What Lambda needs to read for a function, by the function's role. */
export function checkRole(target: FunctionModel, actions: readonly string[], resource: string): void {
  for (const action of actions) {
    if (evaluate(target.policies, { action, resource, context: {} })) continue;
    throw new Error(`The role of ${target.name} does not allow ${action} on ${resource}.`);
  }
}

/** Between attempts at a batch of a stream; Lambda does not say how long it waits. */
export const STREAM_RETRY_MS = 2_000;

/** A stream as a queue, for as long as it takes. */
export function streamQueue(arn: string): QueueSettings {
  return { arn, name: arn, visibilitySeconds: 0, delaySeconds: 0, redrive: undefined, ordered: true };
}

/** To a queue or a function of the template. What would leave this machine stays in the log of events. */
export function deliver(
  { target, input }: Delivery,
  queues: Queues,
  functions: ReadonlyMap<string, LocalFunction>,
): void {
  if (target.arn.includes(':sqs:')) queues.send(target.arn, JSON.stringify(input));
  else if (target.arn.includes(':lambda:')) void functions.get(target.arn)?.invoke(input);
}
