import * as sdk from '@aws-sdk/client-translate';
import {
  GetTerminologyCommand,
  ImportTerminologyCommand,
  ListLanguagesCommand,
  ListTerminologiesCommand,
  TranslateClient,
  type TranslateClientConfig,
  TranslateServiceException,
  TranslateTextCommand,
} from '@aws-sdk/client-translate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Caller, readPolicy } from '../../../local/access.ts';
import type { LocalEngine } from '../../../local/translate/ports.ts';
import { EngineBusyError, NoModelError } from '../../../local/translate/ports.ts';
import type { TranslateOptions } from '../../../local/translate/service.ts';
import { isTranslateErrorName } from '../../../local/translate/translate-errors.ts';
import { createAmazonTranslate } from '../../../shared/aws/translate-client.ts';
import { startModelServer, translator } from '../../fixtures/model-server.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';
import { writeToyModels } from '../../fixtures/toy-model.ts';
import { CREDENTIALS, startTranslate } from '../../fixtures/translate-server.ts';

/** Answers in capitals; the terms it is told to protect come out as demanded. */
const capitals: LocalEngine = {
  async translate({ sentences, source, target }) {
    if (target === 'fi') throw new NoModelError(source, target, ['en-fi']);
    return {
      engine: `test/${source}-${target}`,
      sentences: sentences.map(({ text, spans }) => {
        const [span] = spans;
        const upper = text.toUpperCase();
        const out =
          span === undefined ? upper : upper.slice(0, span.start) + span.replacement + upper.slice(span.end);
        return { text: out, applied: span === undefined ? [] : [0] };
      }),
    };
  },
  close: async () => undefined,
};

async function start(
  {
    engine = capitals,
    ...options
  }: Partial<Record<'engine', LocalEngine | null>> & Omit<TranslateOptions, 'engine' | 'access'> = {},
  config: TranslateClientConfig = {},
  policies: Caller['policies'] = 'everything',
) {
  const server = await startTranslate(engine === null ? options : { engine, ...options }, policies);
  onTestFinished(() => server.stop());
  const client = new TranslateClient({
    endpoint: server.url,
    region: 'eu-west-1',
    credentials: CREDENTIALS,
    // One retry shows that there are retries; two would wait seconds.
    maxAttempts: 2,
    ...config,
  });
  onTestFinished(() => client.destroy());
  const translate = (Text: string | undefined, target = 'en', source = 'de', extra: object = {}) =>
    client.send(
      new TranslateTextCommand({ Text, SourceLanguageCode: source, TargetLanguageCode: target, ...extra }),
    );
  return { server, client, translate };
}

const failure = async (promise: Promise<unknown>): Promise<TranslateServiceException> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TranslateServiceException)) throw new Error(`no service error: ${String(error)}`);
  return error;
};

describe('TranslateText', () => {
  it('keeps line breaks, blank lines and outer space where they were', async () => {
    const { translate } = await start();

    const answer = await translate('  eins.  zwei.\r\n\r\n\tdrei\n');

    expect(answer).toMatchObject({
      TranslatedText: '  EINS.  ZWEI.\r\n\r\n\tDREI\n',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
    });
  });

  it('names the engine in a header', async () => {
    const { client } = await start();
    const command = new TranslateTextCommand({
      Text: 'x',
      SourceLanguageCode: 'de',
      TargetLanguageCode: 'en',
    });
    let engine: string | undefined;
    command.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        engine = (result.response as { headers: Record<string, string> }).headers['x-tidings-engine'];
        return result;
      },
      { step: 'deserialize', priority: 'high', name: 'engine' },
    );

    await client.send(command);

    expect(engine).toBe('test/de-en');
  });

  it('answers a text in the target language with itself, unbilled', async () => {
    const { server, translate } = await start();

    const answer = await translate('Guten Tag', 'de');

    expect(answer.TranslatedText).toBe('Guten Tag');
    expect(server.stats()).toMatchObject({ requests: 1, characters: 0 });
  });

  it('counts characters as Amazon bills them: code points', async () => {
    const { server, translate } = await start();

    await translate('a😀ü');

    expect(server.stats().characters).toBe(3);
  });

  it('detects the language of `auto`, and says what it is unsure of', async () => {
    const { translate } = await start({
      detect: (text) => ({ code: 'nl', confidence: text === 'ja' ? 0.2 : 0.9 }),
    });

    const sure = await translate('Dit is een krant.', 'en', 'auto');
    const unsure = await failure(translate('ja', 'en', 'auto'));

    expect(sure.SourceLanguageCode).toBe('nl');
    expect(unsure).toBeInstanceOf(sdk.DetectedLanguageLowConfidenceException);
    expect(unsure).toMatchObject({ DetectedLanguageCode: 'nl' });
  });

  it('detects it as the pipeline does, unless it plays a Region without Comprehend', async () => {
    const usual = await start();
    const without = await start({ detect: null });
    const text = 'Die Bundesregierung hat am Dienstag ein neues Gesetz beschlossen.';

    expect((await usual.translate(text, 'en', 'auto')).SourceLanguageCode).toBe('de');
    expect((await failure(without.translate(text, 'en', 'auto'))).name).toBe('ValidationException');
  });

  it('takes its time when told to', async () => {
    const { translate } = await start({ latencyMs: 60 });
    const begin = performance.now();

    await translate('gut');

    // A timer may fire a moment early.
    expect(performance.now() - begin).toBeGreaterThan(55);
  });

  it('says that a model is missing, how to get it, and marks the answer', async () => {
    const { translate } = await start();

    const error = await failure(translate('Hei', 'fi'));

    expect(error).toBeInstanceOf(sdk.UnsupportedLanguagePairException);
    expect(error).toMatchObject({ SourceLanguageCode: 'de', TargetLanguageCode: 'fi' });
    expect(error.message).toBe('no model for de→fi: run `npx tidings models install en-fi`');
    expect(error.$response?.headers['x-tidings-reason']).toBe('no-model');
  });
});

describe('TranslateText by a server of the user’s', () => {
  const none: LocalEngine = {
    translate: ({ source, target }) =>
      Promise.reject(new NoModelError(source, target, [`${source}-${target}`])),
    close: async () => undefined,
  };
  async function startWith(reply: Parameters<typeof startModelServer>[0]) {
    const llm = await startModelServer(reply);
    onTestFinished(() => llm.stop());
    const servers = { llm: { url: llm.url, model: 'llama 3,2' }, chat: { backoffMs: 1 } };
    const { server, client } = await start({ engine: none, servers }, { maxAttempts: 1 });
    const engine = createAmazonTranslate(client, { requestsPerSecond: 1_000, maxAttempts: 1 });
    const translate = (text: string) => engine.translate({ text, source: 'de', target: 'en' });
    return { server, translate };
  }

  it('gives lines back as lines, names the model, and counts its tokens', async () => {
    const { server, translate } = await startWith(
      translator({
        'Der Rat tagt in Bonn.': 'The council meets in Bonn.',
        'Es regnet seit Montag.': 'It has rained since Monday.',
      }),
    );

    expect(await translate('Der Rat tagt in Bonn.\nEs regnet seit Montag.')).toEqual({
      text: 'The council meets in Bonn.\nIt has rained since Monday.',
      engine: 'llm/llama%203%2C2',
      tokens: { input: 100, output: 10 },
      appliedTerms: [],
    });
    expect(server.stats().tokens).toEqual({ input: 100, output: 10 });
  });

  it.each<[number, string, string, string]>([
    [500, 'service-unavailable', 'failed (HTTP 500).', 'Look at its log'],
    [429, 'throttled', 'is busy (HTTP 429).', 'Nothing to do'],
    [401, 'no-model', 'refuses the key (HTTP 401).', '--llm-key'],
    [404, 'no-model', 'has no model llama 3,2.', '--llm-model'],
  ])(
    'says in its own words what is wrong with the server: HTTP %i',
    async (status, kind, message, advice) => {
      const { translate } = await startWith(() => ({ status }));

      await expect(translate('Der Rat tagt in Bonn.')).rejects.toMatchObject({
        kind,
        message: expect.stringMatching(
          new RegExp(`^The model server at http://127.0.0.1:\\d+/v1 ${RegExp.escape(message)}`),
        ),
        advice: expect.stringContaining(advice),
      });
    },
  );
});

describe('TranslateText with the toy models, in real threads', () => {
  it('keeps paragraphs, numbers, names and marked elements, and applies terms, through English', async () => {
    const modelsDir = await writeToyModels(await temporaryFolder());
    const { client, translate } = await start({ modelsDir, engine: null });
    await client.send(
      new ImportTerminologyCommand({
        Name: 'toy',
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { File: Buffer.from('de,vi\nGericht,Toà án Tối cao\n'), Format: 'CSV' },
      }),
    );
    const text = 'Die Katze schläft. Die Stadt zahlt 1.250,5 %.\n\nDie Regierung und das Gericht (Müller).';

    const english = await translate(text, 'en');
    const vietnamese = await translate(text, 'vi', 'de', { TerminologyNames: ['toy'] });

    const kept = await translate('Die <b translate="no">Katze. Der  Hund</b> schläft.', 'vi');

    expect(english.TranslatedText).toBe(
      'The cat is sleeping. The city pays 1.250,5 %.\n\nThe government and das court (Müller).',
    );
    expect(vietnamese.TranslatedText).toBe(
      'Cái con mèo đang ngủ. Cái thành phố trả 1.250,5 %.\n\nCái chính phủ và das Toà án Tối cao (Müller).',
    );
    expect(kept.TranslatedText).toBe('Cái <b translate="no">Katze. Der  Hund</b> đang ngủ.');
    expect(vietnamese.AppliedTerminologies?.[0]?.Terms).toEqual([
      { SourceText: 'Gericht', TargetText: 'Toà án Tối cao' },
    ]);
  });
});

describe('elements that are marked translate="no"', () => {
  const louvre = '<span translate="no">Musée du Louvre. Paris</span>';

  it.each([
    ['a quoted value', louvre],
    ['a bare value and another element', '<p translate=no>Und nicht dies!</p>'],
    ['other attributes', "<i class='x'  lang=fr translate = 'NO'>c’est ça</i>"],
    ['the same element within', '<b translate="no">a <b>b</b> c</b>'],
    ['line breaks and two spaces within', '<b translate="no">eins\n\nzwei  drei</b>'],
    ['characters that mean something in HTML', '<b translate="no">a &amp; b &lt; c</b>'],
    ['no words', '<img translate="no" src="x.png"></img>'],
  ])('are kept as they are: %s', async (_, element) => {
    const { translate } = await start();

    const answer = await translate(`ja ${element} und gut. ${element} ende.\n${element}`);

    expect(answer.TranslatedText).toBe(`JA ${element} UND GUT. ${element} ENDE.\n${element}`);
  });

  it.each([
    ['never closed', 'x <b translate="no">y'],
    ['told to be translated', '<b translate="yes">y</b>'],
    ['only called so', '<b data-translate="no">y</b> <b translate="nobody">y</b>'],
  ])('are text like any other when %s', async (_, text) => {
    const { translate } = await start();

    expect((await translate(text)).TranslatedText).toBe(text.toUpperCase());
  });

  it('are kept even where the engine loses their place, with the terms around them', async () => {
    const forgetful: LocalEngine = {
      ...capitals,
      translate: async (request) => {
        const { sentences, engine } = await capitals.translate(request);
        const lost = request.sentences.some(({ spans }) => spans.length > 1);
        return { engine, sentences: lost ? sentences.map(({ text }) => ({ text, applied: [] })) : sentences };
      },
    };
    const { client, translate } = await start({ engine: forgetful });
    await client.send(
      new ImportTerminologyCommand({
        Name: 'news',
        MergeStrategy: 'OVERWRITE',
        TerminologyData: { File: Buffer.from('de,en\nRat,Council\nParis,PARIS!\n'), Format: 'CSV' },
      }),
    );

    const answer = await translate(`Der Rat sah ${louvre}, und ging.`, 'en', 'de', {
      TerminologyNames: ['news'],
    });

    expect(answer.TranslatedText).toBe(`DER Council SAH ${louvre}, UND GING.`);
    expect(answer.AppliedTerminologies?.[0]?.Terms).toEqual([{ SourceText: 'Rat', TargetText: 'Council' }]);
  });
});

describe('limits', () => {
  it('takes 10,000 bytes of UTF-8', async () => {
    const { translate } = await start();

    expect((await translate('ü'.repeat(5_000))).TranslatedText).toHaveLength(5_000);
  });

  it.each([
    ['10,001 bytes', `${'ü'.repeat(5_000)}x`, {}, 'TextSizeLimitExceededException'],
    ['no text', undefined, {}, 'ValidationException'],
    ['an empty text', '', {}, 'ValidationException'],
    ['a source code of one letter', 'x', { SourceLanguageCode: 'd' }, 'ValidationException'],
    ['a language it does not know', 'x', { SourceLanguageCode: 'xx' }, 'UnsupportedLanguagePairException'],
    ['`auto` as target', 'x', { TargetLanguageCode: 'auto' }, 'UnsupportedLanguagePairException'],
    ['an unknown terminology', 'x', { TerminologyNames: ['none'] }, 'ResourceNotFoundException'],
    ['two terminologies', 'x', { TerminologyNames: ['a', 'b'] }, 'InvalidRequestException'],
    ['a bad terminology name', 'x', { TerminologyNames: ['a b'] }, 'ValidationException'],
    ['an unknown formality', 'x', { Settings: { Formality: 'CASUAL' } }, 'ValidationException'],
  ])('refuses %s, in one request', async (_, text, extra, name) => {
    const { server, translate } = await start();

    const error = await failure(translate(text, 'en', 'de', extra));

    expect([error.name, error.$metadata.httpStatusCode, server.stats().requests]).toEqual([name, 400, 1]);
  });

  it('throttles above its rate, and the client comes through by waiting', async () => {
    const { server, translate } = await start({ requestsPerSecond: 2 }, { maxAttempts: 8 });

    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((text) => translate(text)));

    expect(answers.map(({ TranslatedText }) => TranslatedText)).toEqual(['A', 'B', 'C', 'D']);
    expect(server.stats().throttled).toBeGreaterThan(0);
  });
});

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

const importing = (Name: string, file: string, Directionality: 'UNI' | 'MULTI' = 'MULTI') =>
  new ImportTerminologyCommand({
    Name,
    MergeStrategy: 'OVERWRITE',
    TerminologyData: { File: Buffer.from(file), Format: 'CSV', Directionality },
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

describe('ListLanguages', () => {
  it('lists 75 languages and `auto`, named in the language asked for', async () => {
    const { client } = await start();

    const english = await client.send(new ListLanguagesCommand({}));
    const german = await client.send(new ListLanguagesCommand({ DisplayLanguageCode: 'de' }));

    expect(english.Languages).toHaveLength(76);
    expect(english.Languages).toContainEqual({ LanguageName: 'Vietnamese', LanguageCode: 'vi' });
    expect(german.Languages).toContainEqual({ LanguageName: 'Vietnamesisch', LanguageCode: 'vi' });
  });

  it('refuses to name them in a language that it has no names in', async () => {
    const { client } = await start();

    const error = await failure(client.send(new ListLanguagesCommand({ DisplayLanguageCode: 'nl' as 'de' })));

    expect(error).toBeInstanceOf(sdk.UnsupportedDisplayLanguageCodeException);
    expect(error).toMatchObject({ DisplayLanguageCode: 'nl' });
  });

  it('pages', async () => {
    const { client } = await start();

    const first = await client.send(new ListLanguagesCommand({ MaxResults: 70 }));
    const rest = await client.send(new ListLanguagesCommand({ MaxResults: 70, NextToken: first.NextToken }));

    expect([first.Languages?.length, rest.Languages?.length, rest.NextToken]).toEqual([70, 6, undefined]);
  });
});

describe('terminology', () => {
  const csv = 'de,en,vi\nBundesrat,Federal Council,Hội đồng Liên bang\n"Rot, Weiß",Red White,Đỏ Trắng\n';

  it('is imported, listed and described', async () => {
    const { client } = await start();

    await client.send(importing('news-v1', csv));
    const list = await client.send(new ListTerminologiesCommand({}));
    const one = await client.send(new GetTerminologyCommand({ Name: 'news-v1' }));

    expect(list.TerminologyPropertiesList).toEqual([one.TerminologyProperties]);
    expect(one.TerminologyProperties).toMatchObject({
      Name: 'news-v1',
      Arn: 'arn:aws:translate:us-east-1:000000000000:terminology/news-v1',
      SourceLanguageCode: 'de',
      TargetLanguageCodes: ['en', 'vi'],
      TermCount: 2,
      SizeBytes: Buffer.byteLength(csv),
      Directionality: 'MULTI',
    });
    expect(one.TerminologyProperties?.CreatedAt).toBeInstanceOf(Date);
  });

  it('is applied, and what was applied is reported', async () => {
    const { client, translate } = await start();
    await client.send(importing('news', csv));

    const answer = await translate('der Bundesrat tagt', 'vi', 'de', { TerminologyNames: ['news'] });

    expect(answer.TranslatedText).toBe('DER Hội đồng Liên bang TAGT');
    expect(answer.AppliedTerminologies).toEqual([
      { Name: 'news', Terms: [{ SourceText: 'Bundesrat', TargetText: 'Hội đồng Liên bang' }] },
    ]);
  });

  it('gives no terms to a pair that it does not hold', async () => {
    const { client, translate } = await start();
    await client.send(importing('news', csv, 'UNI'));

    const answer = await translate('Federal Council', 'vi', 'en', { TerminologyNames: ['news'] });

    expect(answer.AppliedTerminologies).toEqual([{ Name: 'news', Terms: [] }]);
  });

  it.each([
    ['one column only', 'de\nBundesrat\n', 'InvalidParameterValueException'],
    ['a code that is none', 'de,xx\nBundesrat,Rat\n', 'InvalidParameterValueException'],
    ['a language twice', 'de,en,en\na,b,c\n', 'InvalidParameterValueException'],
    [
      'eleven targets',
      `de,${'en vi nl fr es it pt sv da fi pl'.split(' ').join(',')}\n`,
      'LimitExceededException',
    ],
  ])('is refused with %s', async (_, file, name) => {
    const { client } = await start({}, { maxAttempts: 1 });

    expect((await failure(client.send(importing('bad', file)))).name).toBe(name);
  });
});
