import { expect, it, onTestFinished } from 'vitest';
import { type ChatAnswer, createChat, modelsOf } from '../../../local/model-server/chat.ts';
import { ModelServerError } from '../../../local/model-server/errors.ts';
import { objectIn, withoutThinking } from '../../../local/model-server/words.ts';
import { type ChatCall, type Reply, startModelServer } from '../../fixtures/model-server.ts';

const SCHEMA = { type: 'object', properties: { '1': { type: 'string' } }, required: ['1'] };
const PATIENCE = { firstTokenMs: 20_000, silenceMs: 20_000, backoffMs: 1 };

async function start(reply: (call: ChatCall, before: number) => Reply, key?: string) {
  const server = await startModelServer(reply);
  onTestFinished(() => server.stop());
  const chat = createChat({ url: server.url, model: 'stand-in', key }, PATIENCE);
  const ask = (): Promise<ChatAnswer> =>
    chat.ask({ system: 'Translate.', user: 'Gut.', schema: SCHEMA, maxTokens: 50 });
  return { server, ask };
}

const troubleOf = (asked: Promise<unknown>): Promise<ModelServerError> =>
  asked.then(
    () => Promise.reject(new Error('it answered')),
    (error: unknown) => (error instanceof ModelServerError ? error : Promise.reject(error)),
  );

it('asks for JSON by its schema, in a stream, and counts the tokens', async () => {
  const { server, ask } = await start(() => ({ text: '{"1":"Good."}' }), 'secret');

  expect(await ask()).toEqual({ text: '{"1":"Good."}', end: 'complete', tokens: { input: 100, output: 10 } });
  expect(server.calls[0]).toMatchObject({
    model: 'stand-in',
    stream: true,
    max_tokens: 50,
    response_format: { type: 'json_schema', json_schema: { schema: SCHEMA, strict: true } },
  });
  expect(server.keys).toEqual(['Bearer secret']);
});

it('asks a server without JSON schema for JSON, one without that for text, and remembers it', async () => {
  const { server, ask } = await start(({ response_format: format }) =>
    format === undefined ? { text: '{"1":"Good."}' } : { status: format.type === 'json_schema' ? 400 : 422 },
  );

  expect((await ask()).text).toBe('{"1":"Good."}');
  await ask();
  expect(server.calls.map((call) => call.response_format?.type)).toEqual([
    'json_schema',
    'json_object',
    undefined,
    undefined,
  ]);
});

it('waits for a slow first token, and for slow ones after it', async () => {
  const server = await startModelServer(() => ({ text: '{"1":"Good."}', delayMs: 900 }));
  onTestFinished(() => server.stop());
  // Together longer than either wait may be.
  const chat = createChat({ url: server.url, model: 'x' }, { firstTokenMs: 1_500, silenceMs: 1_500 });

  expect((await chat.ask({ system: '', user: '', maxTokens: 5 })).text).toBe('{"1":"Good."}');
});

it.each<[string, Reply]>([
  ['says nothing', 'silence'],
  ['falls silent amid its answer', { text: '{"1":"Good."}', delayMs: 290, cut: false }],
])('ends a request to a server that %s', async (_, reply) => {
  const server = await startModelServer(() => reply);
  onTestFinished(() => server.stop());
  const chat = createChat({ url: server.url, model: 'x' }, { ...PATIENCE, firstTokenMs: 400, silenceMs: 50 });

  const error = await troubleOf(chat.ask({ system: '', user: '', maxTokens: 5 }));

  expect(error).toMatchObject({ trouble: 'away', message: expect.stringContaining('nothing came for') });
  expect(server.calls).toHaveLength(1);
});

it('takes thoughts away, and gives a model that thinks room for them', async () => {
  const { server, ask } = await start((_, before) =>
    before === 0
      ? { text: '<think>The user wants', finish: 'length' }
      : { text: '<think>Hm, {"1":"no"}</think>{"1":"Good."}', thoughts: 'Let me see.' },
  );

  expect(await ask()).toMatchObject({ text: '{"1":"Good."}', end: 'complete' });
  expect(server.calls.map((call) => call.max_tokens > 1_000)).toEqual([false, true]);
});

it.each<[string, Reply, ChatAnswer['end']]>([
  ['a refusal', { text: '', refusal: 'I cannot help with that.' }, 'refused'],
  ['a filter', { text: 'Go', finish: 'content_filter' }, 'refused'],
  ['the limit of tokens', { text: '{"1":"Go', finish: 'length' }, 'cut'],
])('tells that an answer was ended by %s', async (_, reply, end) => {
  expect((await (await start(() => reply)).ask()).end).toBe(end);
});

it('takes a connection that breaks off for a server that is away', async () => {
  const { ask } = await start(() => ({ text: '{"1":"Good."}', cut: true }));

  expect(await troubleOf(ask())).toMatchObject({ trouble: 'away' });
});

it.each([429, 500, 503])('asks again after HTTP %i', async (status) => {
  const { server, ask } = await start((_, before) => (before < 2 ? { status } : { text: '{"1":"Good."}' }));

  expect((await ask()).text).toBe('{"1":"Good."}');
  expect(server.calls).toHaveLength(3);
});

it.each<[number, string, string]>([
  [429, '', 'busy'],
  [502, '', 'away'],
  [401, '', 'refused'],
  [404, '', 'refused'],
  [400, 'This request exceeds the available context size', 'too-long'],
])('gives up on HTTP %i %s as %s', async (status, body, trouble) => {
  expect(await troubleOf((await start(() => ({ status, body }))).ask())).toMatchObject({ trouble });
});

it('comes back no sooner than it is told to, and not at all in a minute', async () => {
  const { server, ask } = await start(() => ({ status: 429, headers: { 'retry-after': '60' } }));

  expect((await troubleOf(ask())).trouble).toBe('busy');
  expect(server.calls).toHaveLength(1);
});

it('says where nobody listens', async () => {
  const chat = createChat({ url: 'http://127.0.0.1:9/v1', model: 'x' }, PATIENCE);

  const error = await troubleOf(chat.ask({ system: '', user: '', maxTokens: 5 }));

  expect(error.message).toMatch(/^The model server at http:\/\/127\.0\.0\.1:9\/v1 does not answer \(/);
  expect(error).toMatchObject({ trouble: 'away', advice: expect.stringContaining('Start it') });
});

it('names the models of a server', async () => {
  const { server } = await start(() => 'silence');

  expect(await modelsOf({ url: server.url })).toEqual(['stand-in']);
});

it.each([
  ['Good.', 'Good.'],
  ['<think>a</think> Good.', 'Good.'],
  ['a, so b</think>Good.', 'Good.'],
  ['<think>a without end', ''],
  ['<thinking>a</thinking>\nGood.', 'Good.'],
])('leaves of %j what is no thought', (text, rest) => {
  expect(withoutThinking(text)).toBe(rest);
});

it.each([
  ['{"1":"a"}', { '1': 'a' }],
  ['Sure!\n```json\n{"1":"a } b \\" c"}\n```', { '1': 'a } b " c' }],
  ['{thoughts} {"1":"a"}', { '1': 'a' }],
  ['{"1":"a', undefined],
  ['none', undefined],
])('finds the object in %j', (text, object) => {
  expect(objectIn(text)).toEqual(object);
});
