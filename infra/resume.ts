import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { articleCount, runbookAlarm } from './alarms.ts';
import { PipelineFunction } from './function.ts';
import type { StackSettings } from './settings.ts';

/** Often enough for a raised budget to be noticed; the new day's budget opens at midnight UTC. */
const EVERY = Duration.hours(1);

export interface ResumeProps {
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
}

/** Articles that wait for a translation: tells people, and sends them to translate again. */
export class Resume extends Construct {
  readonly fn: PipelineFunction;

  constructor(scope: Construct, id: string, { settings, alarmTopic }: ResumeProps) {
    super(scope, id);
    this.fn = new PipelineFunction(this, 'Function', {
      name: 'resume',
      description: 'Lets articles that wait for a translation go on',
      // Lambda's most: some ten thousand articles at two S3 requests each. The next hour takes what is left.
      timeout: Duration.minutes(15),
      memorySize: 512,
      settings,
    });
    new Rule(this, 'Hourly', {
      description: 'Articles that wait for a translation',
      schedule: Schedule.rate(EVERY),
      targets: [new LambdaFunction(this.fn, { maxEventAge: EVERY, retryAttempts: 2 })],
    });
    runbookAlarm(this, 'BudgetReached', {
      heading: 'budget-reached',
      summary: 'The characters of the day are used up: articles wait for the next day (UTC).',
      // Waiting articles are tried every hour, so that the alarm lasts as long as the wait.
      metric: articleCount(this, 'translate', 'Paused', EVERY),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Waiting', {
      heading: 'translations-waiting',
      summary: 'Articles are published in part: a translation that they wait for cannot be had.',
      // What waits is tried again within a day.
      metric: articleCount(this, 'translate', 'Waiting', EVERY),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Missing', {
      heading: 'resume-missing',
      summary: 'The hourly run that lets waiting articles go on has not happened for three hours.',
      metric: this.fn.metricInvocations({ period: EVERY, statistic: 'Sum' }),
      threshold: 1,
      periods: 3,
      topic: alarmTopic,
      absence: true,
    });
    runbookAlarm(this, 'Crashes', {
      heading: 'resume-crashes',
      summary: 'The function that lets waiting articles go on crashed or ran out of time.',
      metric: this.fn.metricErrors({ period: EVERY, statistic: 'Sum' }),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
  }
}
