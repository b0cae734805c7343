import { type Access, evaluate } from './access.ts';
import type { LocalFunction } from './lambda/function.ts';
import type { QueueSettings, Queues } from './queues/queue.ts';
import { testEvent } from './s3/notifications.ts';
import type { Delivery } from './services/events.ts';
import type { BucketModel, FunctionModel } from './template/model.ts';
import { ACCOUNT } from './template/resolve.ts';

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
