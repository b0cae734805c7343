import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { expect, it, onTestFinished } from 'vitest';
import { type Caller, readPolicy, startAccess } from '../../../local/access.ts';
import { createBedrock } from '../../../local/bedrock/service.ts';
import { startGateway } from '../../../local/gateway.ts';
import { createBedrockSummarizer } from '../../../shared/aws/bedrock-summarizer.ts';
import { createBedrockTranslate } from '../../../shared/aws/bedrock-translate.ts';
import { type ChatCall, type Reply, startModelServer } from '../../fixtures/model-server.ts';
import { CREDENTIALS } from '../../fixtures/translate-server.ts';

/** The adapters that are deployed, by the SDK's own client over HTTP/2, in front of a model server. */

const MODEL = 'eu.anthropic.claude-haiku-4-5:0';
const REQUEST = { text: 'Eins.\nZwei.', source: 'de', target: 'en' };
const WRITTEN = { headline: 'A' };

async function start(
  reply: ((call: ChatCall, before: number) => Reply) | null,
  {
    policies = 'everything',
    secret = CREDENTIALS.secretAccessKey,
    modelId = MODEL,
  }: Partial<{
    policies: Caller['policies'];
    secret: string;
    modelId: string;
  }> = {},
) {
  const server = await startModelServer(reply ?? (() => 'silence'));
  onTestFinished(() => server.stop());
  const access = startAccess({ onDenied: () => undefined });
  access.add({ name: 'tester', policies, ...CREDENTIALS });
  const llm = reply === null ? {} : { llm: { url: server.url, model: 'm' } };
  const bedrock = createBedrock({ access, ...llm, chat: { backoffMs: 1 } });
  const faults: unknown[] = [];
  const gateway = await startGateway(
    access,
    { bedrock },
    { port: 0, onFault: (error) => faults.push(error) },
  );
  onTestFinished(() => gateway.stop());
  const config = {
    endpoint: gateway.http2Url,
    region: 'us-east-1',
    credentials: { ...CREDENTIALS, secretAccessKey: secret },
    maxAttempts: 1,
  };
  const client = new BedrockRuntimeClient(config);
  onTestFinished(() => client.destroy());
  return {
    server,
    bedrock,
    faults,
    translate: () => createBedrockTranslate(client, { modelId, pace: async () => {} }).translate(REQUEST),
    write: (marker?: string) =>
      createBedrockSummarizer({ modelId, client: config, ...(marker && { marker: () => marker }) }).write({
        targets: ['en'],
        sentences: [{ id: 's1', texts: { en: 'Rain.' } }],
      }),
  };
}

const lines = (...texts: string[]): Reply => ({ text: JSON.stringify({ lines: texts }) });

it('translates through a forced tool, and says which model did it for nothing', async () => {
  const { server, translate } = await start(() => lines('One.', 'Two.'));

  expect(await translate()).toEqual({
    text: 'One.\nTwo.',
    engine: 'llm/m',
    appliedTerms: [],
    tokens: { input: 100, output: 10 },
  });
  expect(server.calls[0]?.response_format?.json_schema?.schema).toMatchObject({ required: ['lines'] });
});

it.each(['amazon.nova-lite-v1:0', MODEL])(
  'writes a summary as %s would, by tool or by schema',
  async (modelId) => {
    const { server, write } = await start(() => ({ text: `Here: ${JSON.stringify(WRITTEN)}` }), { modelId });

    expect(await write()).toEqual({
      draft: WRITTEN,
      model: 'llm/m',
      usage: { inputTokens: 100, outputTokens: 10 },
      amount: 0,
    });
    expect(JSON.stringify(server.calls[0]?.response_format)).toContain('keyPoints');
    // A server without JSON schema reads it in its instructions.
    expect(server.calls[0]?.messages[0]?.content).toContain('keyPoints');
  },
);

it.each<[string, Reply]>([
  ['is cut', { text: '{"lines":["One."', finish: 'length' }],
  ['is refused', { text: '', refusal: 'No.' }],
  ['is filtered', { text: 'One', finish: 'content_filter' }],
  ['is no JSON', { text: 'One. Two.' }],
  ['has only thoughts', { text: '<think>One' }],
  ['does not fit the context', { status: 400, body: 'exceeds the context' }],
])('gives no lines where the answer %s, and no summary', async (_, reply) => {
  const { translate, write } = await start(() => reply);

  expect((await translate()).text).toBe('');
  expect((await write()).draft).toBeUndefined();
});

it.each<[number, string, string]>([
  [429, 'throttled', 'is busy'],
  [503, 'service-unavailable', 'failed (HTTP 503)'],
  [401, 'no-model', 'refuses the key'],
])('tells what the server lacks: HTTP %i', async (status, kind, message) => {
  const { translate, write } = await start(() => ({ status }));

  await expect(translate()).rejects.toMatchObject({ kind, message: expect.stringContaining(message) });
  await expect(write()).rejects.toMatchObject({ kind });
});

it('says what to do where no server is named', async () => {
  const { translate } = await start(null);

  await expect(translate()).rejects.toMatchObject({
    kind: 'no-model',
    advice: expect.stringContaining('npm start -- --llm'),
  });
});

it('gives a client that comes back the answer to its first request', async () => {
  const { server, write } = await start(() => ({ text: JSON.stringify(WRITTEN), delayMs: 200 }));

  await Promise.all([write('same'), write('same')]);
  await write('same');
  // Every other request has a border of its own.
  await write();

  expect(server.calls).toHaveLength(2);
});

it('breaks off what nobody waits for any more when it closes, which is no defect', async () => {
  const { server, bedrock, faults, translate } = await start(() => 'silence');

  const answer = translate();
  await expect.poll(() => server.calls.length).toBe(1);
  await bedrock.close();

  await expect(answer).rejects.toMatchObject({ kind: 'service-unavailable' });
  expect(faults).toEqual([]);
});

const policyOn = (...resources: string[]) =>
  readPolicy({
    Statement: resources.map((Resource) => ({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource })),
  });
const PROFILE = `arn:aws:bedrock:us-east-1:000000000000:inference-profile/${MODEL}`;
const FOUNDATION = 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5:0';

it('asks the role for the profile and the model behind it', async () => {
  const allowed = await start(() => lines('One.', 'Two.'), { policies: policyOn(PROFILE, FOUNDATION) });
  const half = await start(() => lines('One.', 'Two.'), { policies: policyOn(PROFILE) });

  expect((await allowed.translate()).text).toBe('One.\nTwo.');
  await expect(half.translate()).rejects.toMatchObject({ kind: 'access-denied' });
});

it('refuses a signature by another key', async () => {
  const { server, translate } = await start(() => lines('One.', 'Two.'), { secret: 'wrong' });

  await expect(translate()).rejects.toMatchObject({ kind: 'access-denied' });
  expect(server.calls).toEqual([]);
});
