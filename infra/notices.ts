import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ArticleStatus } from '../shared/documents/article-event.ts';
import { ENV } from '../shared/environment.ts';
import { allowStream, bindBus, bindTopic } from './access.ts';
import { articleCount, runbookAlarm } from './alarms.ts';
import { keyOf } from './encryption.ts';
import { PipelineFunction } from './function.ts';
import type { StackSettings } from './settings.ts';
import { Webhooks } from './webhooks.ts';

const PERIOD = Duration.minutes(5);

export interface NoticesProps {
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
  /** Hears of failed articles. */
  readonly failures: Topic;
  /** Its stream tells every change of state. */
  readonly catalog: Table;
}

/** Says what happens to articles: an event on a bus for every state, a notice to a topic where people want to know. */
export class Notices extends Construct {
  readonly bus: EventBus;
  readonly published: Topic;
  readonly fn: PipelineFunction;

  constructor(scope: Construct, id: string, props: NoticesProps) {
    super(scope, id);
    const { settings, failures, catalog } = props;
    const key = keyOf(this, settings);
    this.bus = new EventBus(this, 'Bus', { description: 'States of articles', ...(key && { kmsKey: key }) });
    this.published = new Topic(this, 'Published', {
      enforceSSL: true,
      displayName: settings.stackName,
      ...(key && { masterKey: key }),
    });
    this.fn = new PipelineFunction(this, 'Function', {
      name: 'announce',
      description: 'Says what happens to articles',
      // Ten states are ten reads and as many notices, a second in all; a minute holds three attempts at a service that hangs.
      timeout: Duration.minutes(1),
      memorySize: 512,
      settings,
    });
    bindBus(this.fn, this.bus);
    bindTopic(this.fn, ENV.publishedTopic, this.published);
    bindTopic(this.fn, ENV.failureTopic, failures);
    allowStream(this.fn, catalog);
    new EventSourceMapping(this, 'Changes', {
      target: this.fn,
      eventSourceArn: catalog.tableStreamArn!,
      startingPosition: StartingPosition.TRIM_HORIZON,
      // What PutEvents takes at once.
      batchSize: 10,
      reportBatchItemFailures: true,
      // Again until it works, or until the stream forgets after 24 hours: the alarm comes long before.
      retryAttempts: -1,
    });
    this.#subscribe(settings.notifications.published, this.published, ['published', 'withdrawn']);
    this.#subscribe(settings.notifications.failed, failures, ['failed']);
    new Webhooks(this, 'Webhooks', { ...props, bus: this.bus });
    this.#watch(props);
  }

  /** Alarms carry no attributes: who is subscribed to states does not get them. */
  #subscribe(addresses: readonly string[], topic: Topic, states: ArticleStatus[]): void {
    for (const address of addresses) {
      topic.addSubscription(
        new EmailSubscription(address, {
          filterPolicy: { status: SubscriptionFilter.stringFilter({ allowlist: states }) },
        }),
      );
    }
  }

  #watch({ alarmTopic }: NoticesProps): void {
    runbookAlarm(this, 'Late', {
      heading: 'announce-late',
      summary: 'States of articles have not been announced for a quarter of an hour: no events, no notices.',
      metric: this.fn.metric('IteratorAge', { period: PERIOD, statistic: 'Maximum' }),
      threshold: Duration.minutes(15).toMilliseconds(),
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Crashes', {
      heading: 'announce-crashes',
      summary:
        'The function that announces states of articles crashed or ran out of time three times within 15 minutes.',
      metric: this.fn.metricErrors({ period: Duration.minutes(15), statistic: 'Sum' }),
      threshold: 3,
      periods: 1,
      topic: alarmTopic,
    });
    runbookAlarm(this, 'Lost', {
      heading: 'announce-lost',
      summary: 'A state of an article could not be announced and will not be.',
      metric: articleCount(this, 'announce', 'Unannounced', PERIOD),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
  }
}
