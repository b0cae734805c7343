import { Duration, SecretValue, Validations } from 'aws-cdk-lib';
import {
  ApiDestination,
  Authorization,
  Connection,
  EventField,
  HttpMethod,
  type IEventBus,
  Rule,
  RuleTargetInput,
} from 'aws-cdk-lib/aws-events';
import { ApiDestination as ApiDestinationTarget } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type ArticleStatus, EVENT_DETAIL_TYPE, EVENT_SOURCE } from '../shared/documents/article-event.ts';
import { runbookAlarm } from './alarms.ts';
import { queueEncryption } from './encryption.ts';
import type { StackSettings } from './settings.ts';

const SLACK_URL = 'https://slack.com/api/chat.postMessage';
/** "Generally allows posting one message per second per channel" (chat.postMessage, Slack API). */
const SLACK_PER_SECOND = 1;
/** Most servers take more; EventBridge's own default is 300. */
const CALLS_PER_SECOND = 10;

export interface WebhooksProps {
  readonly settings: StackSettings;
  readonly alarmTopic: ITopic;
  readonly bus: IEventBus;
}

interface Call {
  readonly url: string;
  readonly states: readonly ArticleStatus[];
  readonly authorization: Authorization;
  readonly perSecond: number;
  /** What is sent; the whole event when absent. */
  readonly body?: RuleTargetInput;
}

/** Calls of the setting `notifications`: a rule, a connection that holds the secret, and the address. */
export class Webhooks extends Construct {
  readonly #bus: IEventBus;
  readonly #settings: StackSettings;
  #undelivered: Queue | undefined;

  constructor(scope: Construct, id: string, { settings, alarmTopic, bus }: WebhooksProps) {
    super(scope, id);
    this.#bus = bus;
    this.#settings = settings;
    const { webhooks, slack } = settings.notifications;
    webhooks.forEach(({ url, states, auth }, index) => {
      const authorization = Authorization.apiKey(auth.header, secretOf(auth.secret, auth.field));
      this.#call(`Webhook${index + 1}`, { url, states, authorization, perSecond: CALLS_PER_SECOND });
    });
    if (slack !== null) {
      const token = secretOf(slack.tokenSecret, slack.field).unsafeUnwrap();
      this.#call('Slack', {
        url: SLACK_URL,
        states: slack.states,
        // A dynamic reference inside of a text: CloudFormation puts the token there, and no template holds it.
        authorization: Authorization.apiKey('Authorization', SecretValue.unsafePlainText(`Bearer ${token}`)),
        perSecond: SLACK_PER_SECOND,
        body: slackMessage(slack.channel),
      });
    }
    if (this.#undelivered === undefined) return;
    runbookAlarm(this, 'Undelivered', {
      heading: 'webhooks-undelivered',
      summary: 'A webhook or Slack did not take an event, for a day or at all.',
      metric: this.#undelivered.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: 1,
      periods: 1,
      topic: alarmTopic,
    });
  }

  #call(id: string, { url, states, authorization, perSecond, body }: Call): void {
    const connection = new Connection(this, `${id}Connection`, { authorization });
    const apiDestination = new ApiDestination(this, `${id}Destination`, {
      connection,
      endpoint: url,
      httpMethod: HttpMethod.POST,
      rateLimitPerSecond: perSecond,
    });
    this.#undelivered ??= new Queue(this, 'UndeliveredQueue', {
      ...queueEncryption(this, this.#settings),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.#undelivered).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue of the rules: what lies here was given up already.',
    });
    const rule = new Rule(this, `${id}Rule`, {
      eventBus: this.#bus,
      description: `States of articles for ${new URL(url).host}`,
      eventPattern: {
        source: [EVENT_SOURCE],
        detailType: [EVENT_DETAIL_TYPE],
        detail: { status: [...states] },
      },
    });
    rule.addTarget(
      new ApiDestinationTarget(apiDestination, {
        deadLetterQueue: this.#undelivered,
        ...(body !== undefined && { event: body }),
      }),
    );
  }
}

/**
 * Blocks of `plain_text`: in Slack's own markup a headline could call everybody (`<!channel>`) or hide where a link leads.
 */
function slackMessage(channel: string): RuleTargetInput {
  return RuleTargetInput.fromObject({
    channel,
    text: EventField.fromPath('$.detail.status'),
    unfurl_links: false,
    blocks: [
      {
        type: 'section',
        text: { type: 'plain_text', emoji: false, text: EventField.fromPath('$.detail.notice') },
      },
    ],
  });
}

function secretOf(secretId: string, jsonField: string | undefined): SecretValue {
  return SecretValue.secretsManager(secretId, jsonField === undefined ? {} : { jsonField });
}
