import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBedrockTranslate } from '../../../shared/aws/bedrock-translate.ts';
import { translateArticle } from '../../../shared/translate/index.ts';
import { articleOf, FREE_SPENDING, memoryInRam } from '../translate/stand-ins.ts';

const MODEL = 'eu.amazon.nova-lite-v1:0';

interface ConverseBody {
  messages: { content: { text: string }[] }[];
  toolConfig: { toolChoice: { tool: { name: string } } };
}

/** A loopback server that speaks Converse over HTTP/2, as the real client does, which is what is tested. */
let answer: (body: ConverseBody) => [status: number, body: object, errorType?: string];
const paths: string[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    paths.push(request.url ?? '');
    const [status, body, errorType] = answer(JSON.parse(Buffer.concat(parts).toString()) as ConverseBody);
    const headers = {
      'content-type': 'application/json',
      ...(errorType ? { 'x-amzn-errortype': errorType } : {}),
    };
    response.writeHead(status, headers).end(JSON.stringify(body));
  });
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
  client?.destroy();
});

let client: BedrockRuntimeClient | undefined;

function engineOf() {
  client ??= new BedrockRuntimeClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  return createBedrockTranslate(client, { modelId: MODEL, pace: async () => {} });
}

/** The lines that the prompt holds between its two marks. */
function linesOf(body: ConverseBody): string[] {
  const [, fence, json, end] = body.messages[0]!.content[0]!.text.split('\n');
  expect(end).toBe(fence);
  return JSON.parse(json!) as string[];
}

function deliver(lines: readonly string[], stopReason = 'tool_use'): [number, object] {
  const toolUse = { toolUseId: 't1', name: 'deliver_translation', input: { lines } };
  return [
    200,
    {
      output: { message: { role: 'assistant', content: [{ toolUse }] } },
      stopReason,
      usage: { inputTokens: 1_000, outputTokens: 500, totalTokens: 1_500 },
      metrics: { latencyMs: 1 },
    },
  ];
}

const REQUEST = { text: 'Eins.\nZwei.', source: 'de', target: 'en' };

describe('a model on Bedrock behind the engine port', () => {
  it('gives line for line what the tool was given, with the price of its tokens', async () => {
    answer = (body) => deliver(linesOf(body).map((line) => `en: ${line}`));
    expect(await engineOf().translate(REQUEST)).toEqual({
      text: 'en: Eins.\nen: Zwei.',
      engine: `bedrock/${MODEL}`,
      appliedTerms: [],
      cost: (1_000 * 0.06 + 500 * 0.24) / 1_000_000,
      tokens: { input: 1_000, output: 500 },
    });
    expect(decodeURIComponent(paths.at(-1)!)).toBe(`/model/${MODEL}/converse`);
  });

  it('keeps every sentence in its place when the model merges lines or is cut off', async () => {
    answer = (body) => {
      const lines = linesOf(body);
      if (lines.length > 3) return deliver(lines, 'max_tokens');
      return deliver(lines.length > 1 ? [lines.join(' ')] : lines.map((line) => `en: ${line}`));
    };
    const sentences = ['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.'];
    const ports = {
      engine: engineOf(),
      memory: memoryInRam(),
      spend: FREE_SPENDING,
      remainingMs: () => Infinity,
    };
    const article = await translateArticle(articleOf('de', [sentences]), ports, { targets: ['en'] });
    expect(Object.values(article.translations['en']!.sentences).map(({ text }) => text)).toEqual(
      sentences.map((text) => `en: ${text}`),
    );
    expect(article.translations['en']!.usage.cost).toBeGreaterThan(0);
  });

  it.each([
    ['ThrottlingException', 429, 'throttled', true],
    ['ModelNotReadyException', 429, 'throttled', true],
    ['ModelErrorException', 424, 'service-unavailable', true],
    ['InternalServerException', 500, 'service-unavailable', true],
    ['AccessDeniedException', 403, 'access-denied', false],
    ['ValidationException', 400, 'rejected-by-service', false],
    ['ResourceNotFoundException', 404, 'rejected-by-service', false],
  ])('maps %s (HTTP %i) to %s', async (name, status, kind, retryable) => {
    answer = () => [status, { message: 'no' }, name];
    await expect(engineOf().translate(REQUEST)).rejects.toMatchObject({ kind, retryable });
  });
});
