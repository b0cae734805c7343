import { Aws, Duration, Tags } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MAX_RECEIVES, SLOW_LANE_TAG } from '../shared/environment.ts';
import { articleCount, runbookAlarm } from './alarms.ts';
import { DEAD_LETTER_TIMEOUT } from './dead-letters.ts';
import { queueEncryption } from './encryption.ts';
import { PipelineFunction, visibilityFor } from './function.ts';
import type { StackSettings } from './settings.ts';
import type { StoreBucket, Trigger } from './stores.ts';

/**
 * Dead letters live for the longest that SQS offers, and count from the day that the message first came: the queue
 * keeps its messages for less, so that the last to die still has four days in which somebody can look at it.
 */
const RETENTION = { queue: Duration.days(10), deadLetters: Duration.days(14) };

/** CloudWatch's usual step; SQS reports once a minute. */
const PERIOD = Duration.minutes(5);

export interface StageProps {
  /** As in `lambdas/<name>`; also the first word of its alarms. */
  readonly name: 'normalize' | 'translate' | 'summarize' | 'frontpage';
  readonly description: string;
  /** What happens to such objects of this bucket is its work. */
  readonly bucket: StoreBucket;
  readonly triggers: readonly Trigger[];
  /** Messages taken at once, when they come in bursts; one when absent. */
  readonly batch?: { readonly size: number; readonly window: Duration };
  readonly size: { readonly timeout: Duration; readonly memorySize: number; readonly maxConcurrency: number };
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
  /** What it means that dead letters stay, for the mail of the alarm; where a function records them as failures, its own words. */
  readonly deadLettersLeft?: string;
  /** A second way in, for articles that nobody waits for: a queue and a pace of its own, the same dead letters. */
  readonly slowLane?: Lane | undefined;
}

interface Lane {
  readonly bucket: StoreBucket;
  readonly prefix: string;
  readonly maxConcurrency: number;
}

/** One arrow of the picture: trigger ▶ queue ▶ function, with its dead letters and its alarms. */
export class Stage extends Construct {
  readonly fn: PipelineFunction;
  readonly queue: Queue;
  readonly slowQueue: Queue | undefined;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id);
    const { timeout, memorySize, maxConcurrency } = props.size;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...queueEncryption(this, props.settings),
      enforceSSL: true,
      retentionPeriod: RETENTION.deadLetters,
      visibilityTimeout: visibilityFor(DEAD_LETTER_TIMEOUT),
    });
    this.queue = this.#queueOf('Queue', props, props);
    const { slowLane } = props;
    this.slowQueue =
      slowLane &&
      this.#queueOf('SlowQueue', props, { bucket: slowLane.bucket, triggers: [{ prefix: slowLane.prefix }] });
    if (this.slowQueue !== undefined) Tags.of(this.slowQueue).add(SLOW_LANE_TAG.key, SLOW_LANE_TAG.value);

    this.fn = new PipelineFunction(this, 'Function', {
      name: props.name,
      description: props.description,
      timeout,
      memorySize,
      settings: props.settings,
    });
    this.fn.addEventSource(
      new SqsEventSource(this.queue, {
        // One article at a time: a slow one must not hold nine others, and invocations cost next to nothing.
        batchSize: props.batch?.size ?? 1,
        ...(props.batch && { maxBatchingWindow: props.batch.window }),
        maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    if (slowLane !== undefined && this.slowQueue !== undefined) {
      const { maxConcurrency } = slowLane;
      this.fn.addEventSource(
        new SqsEventSource(this.slowQueue, { batchSize: 1, maxConcurrency, reportBatchItemFailures: true }),
      );
    }
    this.#watch(props);
  }

  #queueOf(
    id: string,
    { size: { timeout }, settings }: Pick<StageProps, 'size' | 'settings'>,
    { bucket, triggers }: Pick<StageProps, 'bucket' | 'triggers'>,
  ): Queue {
    const queue = new Queue(this, id, {
      ...queueEncryption(this, settings),
      enforceSSL: true,
      retentionPeriod: RETENTION.queue,
      visibilityTimeout: visibilityFor(timeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    // By account and not by bucket: the bucket names the queue already, and naming it here would be a circle.
    const policy = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    for (const trigger of triggers) bucket.sendTo(queue, trigger, policy.policyDependable as Construct);
    return queue;
  }

  #watch(props: StageProps): void {
    const { name, settings, alarmTopic } = props;
    const { oldestMessageMinutes, crashes } = settings.alarms;
    runbookAlarm(this, 'OldestMessage', {
      heading: `${name}-oldest-message`,
      summary: `An article has waited for ${name} for more than ${oldestMessageMinutes} minutes.`,
      // Of messages that nobody could take. One that was received three times leaves this age: `retries` sees it.
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'Maximum' }),
      threshold: oldestMessageMinutes * 60,
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Retries', {
      heading: `${name}-retries`,
      summary: `Articles are given back by ${name} again and again: something that it needs does not work.`,
      metric: articleCount(this, name, 'Retried', PERIOD),
      threshold: 1,
      // Twice within an hour: one bad moment is no news, and the second attempt of an article comes within half an hour.
      periods: 12,
      breaching: 2,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Crashes', {
      heading: `${name}-crashes`,
      summary: `The function ${name} crashed or ran out of time ${crashes} times within 15 minutes.`,
      metric: this.fn.metricErrors({ period: Duration.minutes(15), statistic: 'Sum' }),
      threshold: crashes,
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'DeadLettersLeft', {
      heading: `${name}-dead-letters-left`,
      summary:
        props.deadLettersLeft ??
        `Dead letters of ${name} stay in their queue: they could not be recorded as failures.`,
      // Both numbers: while the dead-letter function tries again and again, the message is in flight.
      metric: new MathExpression({
        expression: 'visible + inFlight',
        label: `dead letters of ${name}`,
        period: PERIOD,
        usingMetrics: {
          visible: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
          inFlight: this.deadLetters.metricApproximateNumberOfMessagesNotVisible({ statistic: 'Maximum' }),
        },
      }),
      threshold: 1,
      // Half an hour: a letter that is simply being recorded is gone in seconds.
      periods: 6,
      topic: alarmTopic,
    });
  }
}
