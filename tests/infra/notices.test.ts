import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';
import { arnOf, EVERYTHING, ofType, refTo, synthesize } from './synth.ts';

const { resources } = synthesize({ ...EVERYTHING, notificationEmail: 'news@example.org' });
const rules = ofType(resources, 'AWS::Events::Rule').filter(({ properties }) => properties.EventPattern);
const notifications = (value: unknown) => () => readSettings({ notifications: value });

describe('the function that announces states', () => {
  it('reads the catalog’s stream in order, from its beginning, again until it works', () => {
    const [catalog] = ofType(resources, 'AWS::DynamoDB::Table').filter(
      ({ properties }) => properties.StreamSpecification !== undefined,
    );
    expect(catalog?.properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
    const mappings = ofType(resources, 'AWS::Lambda::EventSourceMapping').filter(
      ({ properties }) => arnOf(properties.EventSourceArn) === catalog?.id,
    );
    expect(mappings.map(({ properties }) => properties)).toMatchObject([
      {
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: -1,
        StartingPosition: 'TRIM_HORIZON',
      },
    ]);
  });
});

describe('mails', () => {
  it('go to who wants to know of a state; alarms, which have none, to the operator alone', () => {
    const subscriptions = ofType(resources, 'AWS::SNS::Subscription').map(({ properties }) => [
      properties.Endpoint,
      refTo(properties.TopicArn)?.slice(0, -8),
      properties.FilterPolicy?.status,
    ]);
    expect(subscriptions.sort()).toEqual([
      ['desk@example.org', 'NoticesPublished', ['published', 'withdrawn']],
      ['news@example.org', 'Failures', undefined],
      ['web@example.org', 'Failures', ['failed']],
    ]);
  });
});

describe('webhooks', () => {
  it('are called for their states of this stack’s articles', () => {
    const [bus] = ofType(resources, 'AWS::Events::EventBus');
    expect(rules).toHaveLength(2);
    for (const { properties } of rules) {
      expect(refTo(properties.EventBusName)).toBe(bus?.id);
      expect(properties.EventPattern).toEqual({
        source: ['tidings'],
        'detail-type': ['Article State Changed'],
        detail: { status: ['published', 'failed', 'withdrawn'] },
      });
    }
  });

  it('keep their secrets out of the template', () => {
    const values = ofType(resources, 'AWS::Events::Connection').map(
      ({ properties }) => properties.AuthParameters.ApiKeyAuthParameters,
    );
    expect(values).toEqual([
      { ApiKeyName: 'X-Key', ApiKeyValue: '{{resolve:secretsmanager:hook:SecretString:key::}}' },
      { ApiKeyName: 'Authorization', ApiKeyValue: 'Bearer {{resolve:secretsmanager:slack:SecretString:::}}' },
    ]);
  });

  it('leave what is not taken in a queue, under an alarm', () => {
    const queues = new Set(rules.map(({ properties }) => arnOf(properties.Targets[0].DeadLetterConfig.Arn)));
    expect([...queues].map((id) => id?.slice(0, -8))).toEqual(['NoticesWebhooksUndeliveredQueue']);
    const watched = JSON.stringify(ofType(resources, 'AWS::CloudWatch::Alarm'));
    for (const id of queues) expect(watched).toContain(`"Fn::GetAtt":["${id}","QueueName"]`);
  });

  it('may call the one address that they are for', () => {
    const destinations = ofType(resources, 'AWS::Events::ApiDestination').map(({ id }) => id);
    const allowed = ofType(resources, 'AWS::IAM::Policy')
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Action }) => Action === 'events:InvokeApiDestination')
      .map(({ Resource }) => arnOf(Resource));
    expect(allowed.sort()).toEqual(destinations.sort());
  });

  it('are not there when none is set', () => {
    const types = synthesize().resources.map(({ type }) => type);
    expect(types.filter((type) => /ApiDestination|Connection/.test(type))).toEqual([]);
  });
});

describe('Slack', () => {
  it('gets text that it does not read as its markup', () => {
    const [slack] = rules.filter(({ id }) => id.includes('Slack'));
    const { InputPathsMap, InputTemplate } = slack!.properties.Targets[0].InputTransformer;
    expect(InputPathsMap).toEqual({ 'detail-status': '$.detail.status', 'detail-notice': '$.detail.notice' });
    expect(JSON.parse(InputTemplate.replace(/<[\w-]+>/g, '"…"'))).toEqual({
      channel: '#desk',
      text: '…',
      unfurl_links: false,
      blocks: [{ type: 'section', text: { type: 'plain_text', emoji: false, text: '…' } }],
    });
  });
});

describe('the setting notifications', () => {
  it.each([
    ['an address that is none', { published: ['desk'] }, 'published.0'],
    ['the same address twice', { failed: ['a@example.org', 'a@example.org'] }, 'failed'],
    ['plain HTTP', { webhooks: [{ url: 'http://example.org', auth: { secret: 's' } }] }, 'webhooks.0.url'],
    ['no way to sign in', { webhooks: [{ url: 'https://example.org' }] }, 'webhooks.0.auth'],
    [
      'a state that there is not',
      { webhooks: [{ url: 'https://example.org', states: ['done'], auth: { secret: 's' } }] },
      'webhooks.0.states.0',
    ],
    [
      'a state that Slack has no words for',
      { slack: { channel: '#a', tokenSecret: 's', states: ['received'] } },
      'slack.states.0',
    ],
    ['a channel that is none', { slack: { channel: 'desk', tokenSecret: 's' } }, 'slack.channel'],
  ])('refuses %s by name', (_, value, name) => {
    expect(notifications(value)).toThrow(`tidings.notifications.${name} `);
  });
});
