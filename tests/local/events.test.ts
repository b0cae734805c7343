import { EventBridgeClient, ListRulesCommand, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, readPolicy, startAccess } from '../../local/access.ts';
import { type Gateway, startGateway } from '../../local/gateway.ts';
import { matches, readPattern } from '../../local/services/event-patterns.ts';
import { type BusEvent, createEvents, type Delivery } from '../../local/services/events.ts';

const BUS_ARN = 'arn:aws:events:us-east-1:000000000000:event-bus/articles';
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:queue';
const access = startAccess({ onDenied: () => undefined });
const heard: { event: BusEvent; deliveries: readonly Delivery[] }[] = [];
let gateway: Gateway;

beforeAll(async () => {
  const target = { arn: QUEUE, input: undefined, transformer: undefined };
  const rules = [
    {
      logicalId: 'Whole',
      busName: 'articles',
      pattern: readPattern({ source: ['desk'] }),
      targets: [target],
    },
    {
      logicalId: 'Words',
      busName: 'articles',
      pattern: readPattern({ detail: { status: ['failed'] } }),
      targets: [{ ...target, transformer: { paths: { why: '$.detail.why' }, template: '{"text":<why>}' } }],
    },
  ];
  const events = createEvents(access, new Set(['default', 'articles']), rules, (event, _bus, deliveries) =>
    heard.push({ event, deliveries }),
  );
  gateway = await startGateway(access, { events }, { port: 0, onFault: () => undefined });
});
afterAll(() => gateway.stop());
beforeEach(() => void heard.splice(0));

function client(policies: Caller['policies'] = 'everything'): EventBridgeClient {
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
  access.add({ name: 'sender', policies, ...credentials });
  return new EventBridgeClient({ endpoint: gateway.url, region: 'us-east-1', credentials, maxAttempts: 1 });
}
const entry = (Detail: object | string, more = {}) => ({
  EventBusName: 'articles',
  Source: 'desk',
  DetailType: 'Changed',
  Detail: typeof Detail === 'string' ? Detail : JSON.stringify(Detail),
  ...more,
});
const put = (...Entries: object[]) => client().send(new PutEventsCommand({ Entries: Entries as never }));

describe('PutEvents', () => {
  it('hands an event to the targets of the rules that it matches', async () => {
    await put(entry({ status: 'failed', why: 'He said "no"\n<why>' }), entry({}, { Source: 'other' }));
    expect(heard.map(({ deliveries }) => deliveries.map(({ input }) => input))).toEqual([
      [
        expect.objectContaining({ source: 'desk', 'detail-type': 'Changed' }),
        { text: 'He said "no"\n<why>' },
      ],
      [],
    ]);
  });

  it('tells what is wrong with an entry, and takes the others', async () => {
    const answer = await put(entry('[1]'), entry({}), entry({}, { DetailType: '' }));
    expect(answer.FailedEntryCount).toBe(2);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      'MalformedDetail',
      undefined,
      'InvalidArgument',
    ]);
    expect(heard).toHaveLength(1);
  });

  it.each([
    ['eleven entries', Array(11).fill(entry({})), 'ValidationException'],
    ['more than 256 KiB', [entry({ text: 'x'.repeat(257 * 1024) })], 'ValidationException'],
    ['a bus that there is not', [entry({}, { EventBusName: 'other' })], 'ResourceNotFoundException'],
  ])('refuses %s', async (_, entries, name) => {
    await expect(put(...entries)).rejects.toMatchObject({ name });
  });

  it('asks the role for the bus', async () => {
    const allow = (Resource: string) =>
      readPolicy({ Statement: { Effect: 'Allow', Action: 'events:PutEvents', Resource } });
    const send = (arn: string) => client(allow(arn)).send(new PutEventsCommand({ Entries: [entry({})] }));
    expect(await send(BUS_ARN)).toMatchObject({ FailedEntryCount: 0 });
    await expect(send(`${BUS_ARN}2`)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('is all that is simulated', async () => {
    await expect(client().send(new ListRulesCommand({}))).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});

describe('an event pattern', () => {
  const event = { source: 'desk', detail: { status: 'failed', topics: ['rivers', 'trade'], review: true } };

  it.each([
    [{ source: ['desk'] }, true],
    [{ source: ['other', 'desk'], detail: { status: ['failed'] } }, true],
    [{ detail: { status: ['published'] } }, false],
    [{ detail: { topics: ['trade'] } }, true],
    [{ detail: { review: [true] } }, true],
    [{ detail: { review: ['true'] } }, false],
    [{ detail: { missing: ['x'] } }, false],
    [{ source: { deeper: ['x'] } }, false],
  ])('%j matches: %s', (pattern, answer) => {
    expect(matches(readPattern(pattern), event)).toBe(answer);
  });

  it.each([
    [{ source: [{ prefix: 'd' }] }, 'prefix'],
    [{ $or: [{ source: ['a'] }] }, '$or'],
    [{ source: 'desk' }, 'source'],
  ])('%j is refused by name', (pattern, name) => {
    expect(() => readPattern(pattern)).toThrow(name);
  });
});
