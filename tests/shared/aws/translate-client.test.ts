import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AmazonTranslateOptions,
  createAmazonTranslate,
  createTranslateClient,
} from '../../../shared/aws/translate-client.ts';

/** A loopback server that speaks Translate's protocol: the real client is what is tested. */
let answer: (body: Record<string, unknown>, response: ServerResponse) => void;
const seen: { body: Record<string, unknown>; target: string | undefined }[] = [];

const server = createServer((request: IncomingMessage, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    seen.push({ body, target: request.headers['x-amz-target'] as string | undefined });
    answer(body, response);
  });
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
beforeEach(() => {
  seen.length = 0;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers });
  response.end(JSON.stringify(body));
}

function engineOf(options: { maxAttempts?: number; terminologyName?: string; requestTimeout?: number } = {}) {
  const client = createTranslateClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: { requestTimeout: options.requestTimeout ?? 5_000, throwOnRequestTimeout: true },
  });
  const terminology =
    options.terminologyName === undefined ? {} : { terminologyName: options.terminologyName };
  return createAmazonTranslate(client, {
    pace: async () => {},
    maxAttempts: options.maxAttempts ?? 1,
    ...terminology,
  });
}

const REQUEST = { text: 'Guten Tag.', source: 'de', target: 'en' };

function engineAt(pace: () => Promise<void>, options: Partial<AmazonTranslateOptions>) {
  const client = createTranslateClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  return createAmazonTranslate(client, { pace, ...options });
}

function refuse(name: string, status = 400, headers: Record<string, string> = {}, message = 'no'): void {
  answer = (_, response) => reply(response, status, { __type: name, message }, headers);
}

describe('Amazon Translate behind the engine port', () => {
  it.each([
    ['one more place', {}, 2],
    ['as many as it is told to leave to others', { placesAfterRefusal: 10 }, 11],
  ])(
    'takes %s in the line after the first refusal, and none after the next',
    async (_, options, expected) => {
      let [places, calls] = [0, 0];
      answer = (_, response) => {
        calls += 1;
        if (calls < 4) reply(response, 400, { __type: 'TooManyRequestsException' });
        else reply(response, 200, { TranslatedText: 'Good day.' });
      };
      const pace = async (): Promise<void> => {
        places += 1;
      };
      await engineAt(pace, options).translate(REQUEST);
      expect({ places, calls }).toEqual({ places: expected, calls: 4 });
    },
  );

  it('sends text, pair and terminology, and returns text, engine and applied terms', async () => {
    answer = (_, response) =>
      reply(response, 200, {
        TranslatedText: 'Good day.',
        SourceLanguageCode: 'de',
        TargetLanguageCode: 'en',
        AppliedTerminologies: [{ Name: 'terms-1', Terms: [{ SourceText: 'Tag', TargetText: 'day' }] }],
      });
    const engine = engineOf({ terminologyName: 'terms-1' });
    expect(await engine.translate(REQUEST)).toEqual({
      text: 'Good day.',
      engine: 'amazon-translate',
      appliedTerms: [{ source: 'Tag', target: 'day' }],
    });
    expect(engine.terminologyVersion).toBe('terms-1');
    expect(seen[0]?.target).toBe('AWSShineFrontendService_20170701.TranslateText');
    expect(seen[0]?.body).toEqual({
      Text: 'Guten Tag.',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
      TerminologyNames: ['terms-1'],
    });
  });

  it('tells which engine answered when the server says so', async () => {
    answer = (_, response) =>
      reply(response, 200, { TranslatedText: 'x' }, { 'x-tidings-engine': 'firefox-translations/de-en@3.0' });
    expect((await engineOf().translate(REQUEST)).engine).toBe('firefox-translations/de-en@3.0');
  });

  it.each([
    ['UnsupportedLanguagePairException', 400, 'unsupported-pair', false],
    ['TextSizeLimitExceededException', 400, 'rejected-by-service', false],
    ['InvalidRequestException', 400, 'rejected-by-service', false],
    ['ValidationException', 400, 'rejected-by-service', false],
    ['AccessDeniedException', 400, 'access-denied', false],
    ['SubscriptionRequiredException', 400, 'access-denied', false],
    ['OptInRequired', 400, 'access-denied', false],
    ['ExpiredTokenException', 400, 'access-denied', true],
    ['ResourceNotFoundException', 400, 'service-unavailable', true],
    ['TooManyRequestsException', 400, 'throttled', true],
    ['ThrottlingException', 400, 'throttled', true],
    ['LimitExceededException', 400, 'throttled', true],
    ['ServiceUnavailableException', 500, 'service-unavailable', true],
    ['InternalServerException', 500, 'service-unavailable', true],
  ])('maps %s (HTTP %i) to %s', async (name, status, kind, retryable) => {
    refuse(name, status);
    await expect(engineOf().translate(REQUEST)).rejects.toMatchObject({ kind, retryable });
  });

  it('passes on the advice of a local server that has no model for the pair', async () => {
    refuse(
      'UnsupportedLanguagePairException',
      400,
      { 'x-tidings-reason': 'no-model' },
      'no model for de→en: run npm start',
    );
    await expect(engineOf().translate(REQUEST)).rejects.toMatchObject({
      kind: 'no-model',
      advice: 'Run npm start',
    });
  });

  it('loses nothing when every second call is refused, and does not count on the service’s first answer', async () => {
    let calls = 0;
    answer = (body, response) => {
      calls += 1;
      if (calls % 2 === 1) reply(response, 400, { __type: 'TooManyRequestsException', message: 'slow down' });
      else reply(response, 200, { TranslatedText: `${body['Text']} (en)` });
    };
    const engine = engineOf({ maxAttempts: 5 });
    const texts = ['Eins.', 'Zwei.', 'Drei.', 'Vier.'];
    const answers = await Promise.all(texts.map((text) => engine.translate({ ...REQUEST, text })));
    expect(answers.map(({ text }) => text)).toEqual(texts.map((text) => `${text} (en)`));
  });

  it('makes one attempt where another cannot help', async () => {
    refuse('InvalidRequestException');
    await expect(engineOf({ maxAttempts: 5 }).translate(REQUEST)).rejects.toMatchObject({
      kind: 'rejected-by-service',
    });
    refuse('ResourceNotFoundException');
    await expect(engineOf({ maxAttempts: 5 }).translate(REQUEST)).rejects.toMatchObject({
      kind: 'service-unavailable',
    });
    expect(seen).toHaveLength(2);
  });

  it('treats a page of a proxy, a reset and silence as a service that is not there', async () => {
    answer = (_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<html>Bad gateway</html>');
    };
    await expect(engineOf().translate(REQUEST)).rejects.toMatchObject({ kind: 'service-unavailable' });
    answer = (_, response) => response.destroy();
    await expect(engineOf().translate(REQUEST)).rejects.toMatchObject({ kind: 'service-unavailable' });
    answer = () => {};
    const silent = engineOf({ requestTimeout: 50 }).translate(REQUEST);
    await expect(silent).rejects.toMatchObject({ kind: 'service-unavailable' });
  });

  it('tells a name that is not known from a service that is down', async () => {
    const client = createTranslateClient({
      endpoint: 'http://translate.invalid',
      region: 'sa-east-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    const engine = createAmazonTranslate(client, { pace: async () => {}, maxAttempts: 1 });
    await expect(engine.translate(REQUEST)).rejects.toMatchObject({
      kind: 'service-unavailable',
      advice: expect.stringContaining('in this Region at all'),
    });
  });

  it('gives up when the caller has to stop', async () => {
    answer = () => {};
    const signal = AbortSignal.timeout(20);
    await expect(engineOf().translate({ ...REQUEST, signal })).rejects.toMatchObject({ kind: 'out-of-time' });
  });
});
