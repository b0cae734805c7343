import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { runbookAlarm } from './alarms.ts';
import { PipelineFunction } from './function.ts';
import type { StackSettings } from './settings.ts';

/** One record is two reads and three writes; thirty seconds are plenty even when a service is slow. */
export const DEAD_LETTER_TIMEOUT = Duration.seconds(30);

export interface DeadLettersProps {
  readonly queues: readonly Queue[];
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
}

/**
 * Turns what exhausted its retries into failure records. Because it empties the dead-letter queues, their depth
 * says nothing; the alarm is on this function being called at all.
 */
export class DeadLetters extends Construct {
  readonly fn: PipelineFunction;

  constructor(scope: Construct, id: string, { queues, settings, alarmTopic }: DeadLettersProps) {
    super(scope, id);
    this.fn = new PipelineFunction(this, 'Function', {
      name: 'dead-letters',
      description: 'Records articles that exhausted their retries as failed',
      timeout: DEAD_LETTER_TIMEOUT,
      memorySize: 512,
      settings,
    });
    for (const queue of queues) {
      // One letter at a time, two at most (Lambda's least): there is no hurry, and a broken one stays alone.
      this.fn.addEventSource(
        new SqsEventSource(queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
      );
    }
    runbookAlarm(this, 'Called', {
      heading: 'article-given-up',
      summary: 'An article exhausted its retries; its failure record says which and why.',
      metric: this.fn.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Crashes', {
      heading: 'dead-letters-crashes',
      summary: 'The function that records given-up articles crashed or ran out of time.',
      metric: this.fn.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
  }
}
