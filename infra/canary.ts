import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { articleIdOf, CANARY_KEY, failureKey, outboxKeys, WORK_PREFIX } from '../shared/documents/keys.ts';
import { ENV } from '../shared/environment.ts';
import { allowErasing, bindBucket, bindTable } from './access.ts';
import { articleCount, runbookAlarm } from './alarms.ts';
import { PipelineFunction } from './function.ts';
import type { StackSettings } from './settings.ts';
import type { Stores } from './stores.ts';

const EVERY = Duration.hours(1);

export interface CanaryProps {
  readonly stores: Stores;
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
}

/** Sends an article of its own through the pipeline every hour, and calls when it does not come out. */
export class Canary extends Construct {
  readonly fn: PipelineFunction;

  constructor(scope: Construct, id: string, { stores, settings, alarmTopic }: CanaryProps) {
    super(scope, id);
    this.fn = new PipelineFunction(this, 'Function', {
      name: 'canary',
      description: 'Sends an article of its own through the pipeline, and takes it away again',
      // The pipeline takes ten seconds, a cold start and one repeat of a stage included six minutes and more.
      timeout: Duration.minutes(10),
      memorySize: 256,
      settings,
    });
    this.#allow(stores);
    new Rule(this, 'Hourly', {
      description: 'The canary of the pipeline',
      schedule: Schedule.rate(EVERY),
      targets: [new LambdaFunction(this.fn, { retryAttempts: 0, maxEventAge: EVERY })],
    });
    runbookAlarm(this, 'Unpublished', {
      heading: 'canary-unpublished',
      summary:
        'Twice in a row the article that the canary sends every hour was not published within ten minutes.',
      metric: articleCount(this, 'canary', 'CanaryPublished', EVERY),
      threshold: 1,
      // Once is a bad hour, or a large upload before it in the queues.
      periods: 2,
      topic: alarmTopic,
      absence: true,
    });
  }

  /** Only what belongs to the canary's own article. */
  #allow({ inbox, work, outbox, catalog, memory }: Stores): void {
    const articleId = articleIdOf(CANARY_KEY);
    bindBucket(this.fn, ENV.inboxBucket, inbox, { write: [CANARY_KEY] });
    allowErasing(this.fn, inbox, [CANARY_KEY]);
    bindBucket(this.fn, ENV.workBucket, work, {});
    allowErasing(
      this.fn,
      work,
      Object.values(WORK_PREFIX).map((prefix) => `${prefix}${articleId}/*`),
    );
    bindBucket(this.fn, ENV.outboxBucket, outbox, {});
    allowErasing(this.fn, outbox, [`${outboxKeys(CANARY_KEY).folder}*`, failureKey(CANARY_KEY)]);
    bindTable(this.fn, ENV.memoryTable, memory, ['BatchWriteItem']);
    this.fn.addEnvironment(ENV.catalogTable, catalog.tableName);
    this.fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['GetItem', 'Query', 'DeleteItem'].map((action) => `dynamodb:${action}`),
        resources: [catalog.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [articleId] } },
      }),
    );
  }
}
