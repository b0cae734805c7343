import * as sdk from '@aws-sdk/client-translate';
import {
  ListLanguagesCommand,
  TranslateServiceException,
  TranslateTextCommand,
} from '@aws-sdk/client-translate';
import { describe, expect, it, vi } from 'vitest';
import { readPolicy } from '../../../local/access.ts';
import { EngineBusyError, type LocalEngine } from '../../../local/translate/ports.ts';
import { isTranslateErrorName } from '../../../local/translate/translate-errors.ts';
import { capitals, failure, importing, start } from '../../fixtures/translate-client.ts';

describe('errors as the real client sees them', () => {
  it('are all that the client knows', () => {
    const known = Object.keys(sdk).filter((name) => /(?<!Service)Exception$/.test(name));

    expect(known.filter((name) => !isTranslateErrorName(name))).toEqual([]);
  });

  // name, HTTP status, requests the client sends with two attempts, its own class if it has one
  it.each([
    ['TooManyRequestsException', 400, 2, sdk.TooManyRequestsException],
    ['LimitExceededException', 400, 2, sdk.LimitExceededException],
    ['ThrottlingException', 400, 2, undefined],
    ['ServiceUnavailableException', 500, 2, sdk.ServiceUnavailableException],
    ['InternalServerException', 500, 2, sdk.InternalServerException],
    ['TextSizeLimitExceededException', 400, 1, sdk.TextSizeLimitExceededException],
    ['UnsupportedLanguagePairException', 400, 1, sdk.UnsupportedLanguagePairException],
    ['DetectedLanguageLowConfidenceException', 400, 1, sdk.DetectedLanguageLowConfidenceException],
    ['ResourceNotFoundException', 400, 1, sdk.ResourceNotFoundException],
    ['InvalidRequestException', 400, 1, sdk.InvalidRequestException],
    ['InvalidParameterValueException', 400, 1, sdk.InvalidParameterValueException],
    ['InvalidFilterException', 400, 1, sdk.InvalidFilterException],
    ['UnsupportedDisplayLanguageCodeException', 400, 1, sdk.UnsupportedDisplayLanguageCodeException],
    ['ConcurrentModificationException', 400, 1, sdk.ConcurrentModificationException],
    ['ConflictException', 400, 1, sdk.ConflictException],
    ['TooManyTagsException', 400, 1, sdk.TooManyTagsException],
    ['ValidationException', 400, 1, undefined],
    ['AccessDeniedException', 400, 1, undefined],
    ['UnrecognizedClientException', 400, 1, undefined],
  ] as const)('%s: status %i, %i request(s)', async (kind, status, requests, ownClass) => {
    const { server, translate } = await start({ faults: [{ kind, times: Number.POSITIVE_INFINITY }] });

    const error = await failure(translate('x'));

    expect([error.name, error.$metadata.httpStatusCode]).toEqual([kind, status]);
    expect(server.stats().requests).toBe(requests);
    expect(error.constructor).toBe(ownClass ?? TranslateServiceException);
  });
});

describe('requests that are none', () => {
  const target = 'AWSShineFrontendService_20170701.TranslateText';

  it.each([
    ['a GET', { method: 'GET', body: undefined }, 'UnknownOperationException'],
    ['no target', { target: undefined }, 'UnknownOperationException'],
    [
      'an operation we do not have',
      { target: target.replace('Text', 'Document') },
      'UnknownOperationException',
    ],
    [
      'an operation of every object',
      { target: target.replace('TranslateText', 'toString') },
      'UnknownOperationException',
    ],
    ['no JSON', { body: '{"Text":' }, 'SerializationException'],
    ['a list', { body: '[]' }, 'ValidationException'],
  ])('%s', async (_, change, type) => {
    const { client, translate } = await start();
    client.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { method: string; body: unknown; headers: Record<string, string> };
        if ('target' in change) {
          delete request.headers['x-amz-target'];
          if (change.target !== undefined) request.headers['x-amz-target'] = change.target;
        }
        if ('method' in change) request.method = change.method;
        if ('body' in change) request.body = change.body;
        delete request.headers['content-length'];
        return next(args);
      },
      // After the request is made and before it is signed.
      { step: 'build', priority: 'low' },
    );

    const error = await failure(translate('x'));

    expect([error.$metadata.httpStatusCode, error.name]).toEqual([400, type]);
  });

  it('no signature worth the name', async () => {
    const { server } = await start();
    const headers = { authorization: 'Bearer x', 'x-amz-target': target };

    const response = await fetch(server.url, { method: 'POST', body: '{}', headers });

    expect([response.status, await response.json()]).toMatchObject([
      400,
      { __type: 'IncompleteSignatureException' },
    ]);
  });
});

describe('an engine in trouble', () => {
  it('is nobody’s business when the caller has gone', async () => {
    const slow: LocalEngine = {
      ...capitals,
      translate: ({ signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new Error('the caller has gone'))),
        ),
    };
    const { server, client } = await start({ engine: slow });
    const command = new TranslateTextCommand({
      Text: 'x',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
    });
    const gone = new AbortController();
    const call = client.send(command, { abortSignal: gone.signal });
    await vi.waitUntil(() => server.stats().requests === 1);
    gone.abort();

    await expect(call).rejects.toThrow();
    await server.stop();
    expect(server.defects).toEqual([]);
    expect(server.stats().failed).toBe(0);
  });

  const failing = (error: Error): LocalEngine => ({ ...capitals, translate: () => Promise.reject(error) });

  it('is throttling when it has too much to do', async () => {
    const { translate } = await start({ engine: failing(new EngineBusyError('busy')) }, { maxAttempts: 1 });

    expect(await failure(translate('x'))).toBeInstanceOf(sdk.TooManyRequestsException);
  });

  it('is an internal error otherwise, told to the operator without the text', async () => {
    const engine = failing(new Error('the translation engine failed'));
    const { server, translate } = await start({ engine });

    expect(await failure(translate('secret'))).toBeInstanceOf(sdk.InternalServerException);
    expect(server.defects).toEqual(Array(2).fill(new Error('the translation engine failed')));
    expect(server.stats()).toMatchObject({ requests: 2, failed: 2, characters: 0 });
  });
});

describe('scripted faults', () => {
  it.each(['throttle', 'server-error', 'unavailable', 'cut', 'bad-gateway'] as const)(
    'the client gets over one %s by trying again',
    async (kind) => {
      const { server, translate } = await start({ faults: [{ kind }] });

      expect((await translate('gut')).TranslatedText).toBe('GUT');
      expect(server.stats().requests).toBe(2);
    },
  );

  it('answers something that is not JSON: an error without a service behind it, not retried', async () => {
    const { server, translate } = await start({ faults: [{ kind: 'malformed' }] });

    await expect(translate('gut')).rejects.toBeInstanceOf(SyntaxError);
    expect(server.stats().requests).toBe(1);
  });

  it('hangs until the client has had enough', async () => {
    const { translate } = await start(
      { faults: [{ kind: 'hang' }] },
      { requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true } },
    );

    expect((await translate('gut')).TranslatedText).toBe('GUT');
  });

  it('is unsure of the language', async () => {
    const { translate } = await start({ faults: [{ kind: 'low-confidence' }] });

    expect(await failure(translate('x'))).toMatchObject({
      name: 'DetectedLanguageLowConfidenceException',
      DetectedLanguageCode: 'de',
    });
  });

  it('merges line breaks', async () => {
    const { translate } = await start({ faults: [{ kind: 'merge-lines' }] });

    expect((await translate('eins\n\nzwei')).TranslatedText).toBe('EINS ZWEI');
  });

  it('strikes only the target it is meant for, after as many requests as it says', async () => {
    const { server, translate } = await start();
    server.addFaults({ kind: 'merge-lines', target: 'vi', after: 1 });

    const texts: (string | undefined)[] = [];
    for (const target of ['en', 'vi', 'vi', 'vi']) {
      texts.push((await translate('a\nb', target)).TranslatedText);
    }

    expect(texts).toEqual(['A\nB', 'A\nB', 'A B', 'A\nB']);
  });
});

describe('who may call', () => {
  const keys = (accessKeyId: string, secretAccessKey: string) => ({
    credentials: { accessKeyId, secretAccessKey },
  });

  it('lets a good signature in', async () => {
    const { translate } = await start();

    expect((await translate('gut')).TranslatedText).toBe('GUT');
  });

  it.each([
    ['another secret', keys('KEY', 'WRONG'), 'InvalidSignatureException'],
    ['an unknown key', keys('NOBODY', 'SECRET'), 'UnrecognizedClientException'],
  ])('refuses %s', async (_, config, name) => {
    const { translate } = await start({}, config);

    expect((await failure(translate('x'))).name).toBe(name);
  });

  it('refuses a request without a signature', async () => {
    const { server } = await start();

    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSShineFrontendService_20170701.TranslateText' },
      body: '{}',
    });

    expect([response.status, await response.json()]).toMatchObject([
      400,
      { __type: 'MissingAuthenticationTokenException' },
    ]);
  });

  it('asks the role for the action on the terminology', async () => {
    const news = 'arn:aws:translate:us-east-1:000000000000:terminology/news';
    const role = readPolicy({
      Statement: [
        { Effect: 'Allow', Action: 'translate:TranslateText', Resource: news },
        { Effect: 'Allow', Action: 'translate:ImportTerminology', Resource: '*' },
        { Effect: 'Allow', Action: 'translate:ListLanguages', Resource: '*' },
      ],
    });
    const { client, translate } = await start({}, {}, role);
    for (const name of ['news', 'sport']) await client.send(importing(name, 'de,en\nRat,Council\n'));

    expect((await translate('x', 'en', 'de', { TerminologyNames: ['news'] })).TranslatedText).toBe('X');
    expect((await client.send(new ListLanguagesCommand({}))).Languages).not.toEqual([]);
    const error = await failure(translate('x', 'en', 'de', { TerminologyNames: ['sport'] }));
    expect([error.name, error.message]).toEqual([
      'AccessDeniedException',
      expect.stringContaining(
        'translate:TranslateText on arn:aws:translate:us-east-1:000000000000:terminology/sport',
      ),
    ]);
  });
});
