import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createEngine,
  type EngineOptions,
  type TranslationEngine,
} from '../../../../local/translate/engine/index.ts';
import { EngineBusyError, NoModelError } from '../../../../local/translate/ports.ts';
import { temporaryFolder } from '../../../fixtures/temporary.ts';
import { buildToyModel } from '../../../fixtures/toy-marian.ts';
import {
  CHARS,
  TOY_LEXICONS,
  type ToyPair,
  writeModel,
  writeToyModels,
} from '../../../fixtures/toy-model.ts';

const plain = (...texts: string[]) => texts.map((text) => ({ text, spans: [] }));
const fragileWorker = new URL('../../../fixtures/fragile-worker.ts', import.meta.url);

async function toyEngine(pairs: readonly ToyPair[] = ['de-en', 'en-vi'], options: EngineOptions = {}) {
  const modelsDir = await writeToyModels(await temporaryFolder(), pairs);
  const engine = createEngine({ modelsDir, threads: 1, ...options });
  onTestFinished(() => engine.close());
  return { engine, modelsDir };
}

describe('the engine with the toy models', () => {
  let engine: TranslationEngine;

  beforeAll(async () => {
    const modelsDir = await writeToyModels(await temporaryFolder(beforeAllCleanups));
    engine = createEngine({ modelsDir, threads: 1 });
    beforeAllCleanups.push(() => engine.close());
    return async () => {
      for (const cleanUp of beforeAllCleanups.reverse()) await cleanUp();
    };
  });
  const beforeAllCleanups: (() => Promise<void>)[] = [];

  const translate = async (text: string, source = 'de', target = 'en'): Promise<string | undefined> =>
    (await engine.translate({ sentences: plain(text), source, target })).sentences[0]?.text;

  it.each([
    ['de', 'en', 'Die Katze liest die Zeitung.', 'The cat reads the newspaper.', 'de-en@0.0-toy'],
    ['en', 'vi', 'The cat reads the newspaper.', 'Cái con mèo đọc cái tờ báo.', 'en-vi@0.0-toy'],
    [
      'de',
      'vi',
      'Die Katze liest die Zeitung.',
      'Cái con mèo đọc cái tờ báo.',
      'de-en@0.0-toy+en-vi@0.0-toy',
    ],
  ])('translates %s→%s and names its models', async (source, target, text, expected, models) => {
    const answer = await engine.translate({ sentences: plain(text), source, target });

    expect(answer.sentences.map((sentence) => sentence.text)).toEqual([expected]);
    expect(answer.engine).toBe(`firefox-translations/${models}`);
  });

  it('keeps numbers, names and signs that it does not know', async () => {
    expect(await translate('Die Stadt zahlt 12,5 % (Müller-Lüdenscheidt) & 1.250.000 $ < 3 Jahre.')).toBe(
      'The city pays 12,5 % (Müller-Lüdenscheidt) & 1.250.000 $ < 3 years.',
    );
  });

  it('leaves alone what has no words', async () => {
    expect(await translate('* * *  12:30 – 1.250 €')).toBe('* * *  12:30 – 1.250 €');
  });

  it('survives any text, marked or not, and answers every sentence', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'Katze',
        '<b id="t0">',
        '</b>',
        '&amp;',
        '<!--',
        '\u0000',
        '\ud800',
        '\u2028',
        '漢字',
        '😀',
      ),
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 8 })
      .map((words) => ({ text: `x${words.join(' ').replace(/[\r\n]/g, ' ')}`, spans: [] }))
      .chain((plainSentence) =>
        fc.boolean().map((marked) => ({
          ...plainSentence,
          spans: marked ? [{ start: 0, end: 1, replacement: '<&>' }] : [],
        })),
      );

    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 4 }), async (sentences) => {
        const answer = await engine.translate({ sentences, source: 'de', target: 'en' });
        expect(answer.sentences).toHaveLength(sentences.length);
      }),
      { numRuns: 40 },
    );
    expect(engine.stats().replaced).toBe(0);
  });

  it('translates a sentence far beyond the length of the model, word for word', async () => {
    const german = Array.from({ length: 120 }, (_, i) => (i % 2 === 0 ? 'Katze' : 'und'));
    const english = german.map((word) => (word === 'Katze' ? 'cat' : 'and'));

    expect(await translate(german.join(' '))).toBe(english.join(' '));
  });

  it('puts a protected term in its place, through English too', async () => {
    const text = 'Die Katze und der Hund wohnen.';
    const start = text.indexOf('Hund');
    const spans = [{ start, end: start + 4, replacement: 'Chó Sao' }];

    const { sentences } = await engine.translate({
      sentences: [{ text, spans }],
      source: 'de',
      target: 'vi',
    });

    expect(sentences[0]?.text).toMatch(/^Cái con mèo và der Chó Sao sống\.$/);
    expect(sentences[0]?.applied).toEqual([0]);
  });

  it('lets the event loop turn while it translates', async () => {
    const german = Array.from(
      { length: 200 },
      (_, i) => `Die Katze ${i} liest die Zeitung und der Hund schläft.`,
    );
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);

    await engine.translate({ sentences: plain(...german), source: 'de', target: 'en' });
    clearInterval(timer);

    // A synchronous call would allow one turn for each of its 13 blocks. How long a turn waits: bench/engine.
    expect(turns).toBeGreaterThan(26);
  });
});

describe('models that are not there', () => {
  it('are named, and used as soon as they are installed', async () => {
    const { engine, modelsDir } = await toyEngine(['de-en']);
    const request = { sentences: plain('Die Stadt.'), source: 'de', target: 'vi' };

    await expect(engine.translate(request)).rejects.toThrow(new NoModelError('de', 'vi', ['en-vi']));
    await writeToyModels(modelsDir, ['en-vi']);

    expect((await engine.translate(request)).sentences[0]?.text).toBe('Cái thành phố.');
  });

  it('are not replaced by a damaged file', async () => {
    const { engine, modelsDir } = await toyEngine();
    const file = path.join(modelsDir, 'de-en', 'model.deen.intgemm.alphas.bin');
    const bytes = await readFile(file);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(file, bytes);

    const translated = engine.translate({ sentences: plain('Die Stadt.'), source: 'de', target: 'en' });

    await expect(translated).rejects.toThrow(/is damaged: run `.\/tidings models verify`/);
  });
});

describe('a thread that fails in the middle of an article', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const article = Array.from({ length: 40 }, (_, i) => `Die Katze liest ${i} Jahre.`);
  const english = Array.from({ length: 40 }, (_, i) => `The cat reads ${i} years.`);

  it.each(['exit', 'throw', 'hang'])('is replaced and its block done again: %s', async (accident) => {
    const mark = path.join(await temporaryFolder(), 'failed-once');
    vi.stubEnv('TIDINGS_TEST_ACCIDENT', accident);
    vi.stubEnv('TIDINGS_TEST_MARK', mark);
    const { engine } = await toyEngine(['de-en'], {
      worker: fragileWorker,
      msPerSentence: 100,
      msToLoad: 5_000,
    });

    const { sentences } = await engine.translate({
      sentences: plain(...article),
      source: 'de',
      target: 'en',
    });

    expect(sentences.map(({ text }) => text)).toEqual(english);
    expect(engine.stats().replaced).toBe(1);
    // Forty sentences are three blocks; only one of them was given out twice.
    expect((await readFile(mark, 'utf8')).trim().split('\n')).toHaveLength(4);
  });

  it('costs the request when the fresh thread fails too', async () => {
    vi.stubEnv('TIDINGS_TEST_ACCIDENT', 'throw');
    const { engine } = await toyEngine(['de-en'], { worker: fragileWorker });

    const translated = engine.translate({ sentences: plain('Die Stadt.'), source: 'de', target: 'en' });

    await expect(translated).rejects.toThrow('the translation engine failed: accident');
    expect(engine.stats()).toMatchObject({ replaced: 2, waiting: 0 });
  });
});

describe('a model with one vocabulary for both languages', () => {
  it('is read as such', async () => {
    const { model, srcVocab } = buildToyModel(TOY_LEXICONS['de-en'], CHARS, { sharedVocabulary: true });
    const modelsDir = await temporaryFolder();
    await writeModel(modelsDir, 'de-en', '1', 'toy', [
      { role: 'model', name: 'model.alphas.bin', data: model },
      { role: 'vocab', name: 'vocab.spm', data: srcVocab },
    ]);
    const engine = createEngine({ modelsDir, threads: 1 });
    onTestFinished(() => engine.close());

    const answer = await engine.translate({
      sentences: plain('Die Katze liest 3 Jahre die Zeitung.'),
      source: 'de',
      target: 'en',
    });

    expect(answer.sentences[0]?.text).toBe('The cat reads 3 years the newspaper.');
  });
});

describe('a thread whose engine has grown too large', () => {
  it('is replaced between blocks, which costs nobody anything', async () => {
    const { engine } = await toyEngine(['de-en'], { maxMemoryBytes: 1 });
    const request = (text: string) => ({ sentences: plain(text), source: 'de', target: 'en' });

    const answers = [
      await engine.translate(request('Die Katze.')),
      await engine.translate(request('Die Stadt.')),
    ];

    expect(answers.map(({ sentences }) => sentences[0]?.text)).toEqual(['The cat.', 'The city.']);
    expect(engine.stats()).toEqual({ threads: 0, replaced: 0, waiting: 0 });
  });
});

describe('a thread without work', () => {
  it('ends and gives its memory back; the next request starts another', async () => {
    const { engine } = await toyEngine(['de-en'], { idleMs: 1 });
    const request = (text: string) => ({ sentences: plain(text), source: 'de', target: 'en' });

    await engine.translate(request('Die Katze.'));
    await vi.waitUntil(() => engine.stats().threads === 0);

    expect((await engine.translate(request('Die Stadt.'))).sentences[0]?.text).toBe('The city.');
    expect(engine.stats().replaced).toBe(0);
  });
});

describe('the queue', () => {
  it('refuses what it cannot hold, and takes work again afterwards', async () => {
    const { engine } = await toyEngine(['de-en'], { maxWaitingCharacters: 40 });
    const request = (text: string) => ({ sentences: plain(text), source: 'de', target: 'en' });
    const first = engine.translate(request('Die Katze liest die Zeitung.'));
    // The first request has reached the queue when a thread has been started for it.
    await vi.waitUntil(() => engine.stats().threads === 1);

    await expect(engine.translate(request('Der Hund liest die Zeitung.'))).rejects.toThrow(EngineBusyError);
    await first;

    expect((await engine.translate(request('Die Stadt.'))).sentences[0]?.text).toBe('The city.');
  });

  it('forgets work whose caller has gone before it began', async () => {
    const { engine } = await toyEngine(['de-en']);
    const gone = new AbortController();
    // One block that keeps the only thread busy for long enough: every sentence is new to the cache.
    const long = Array.from(
      { length: 16 },
      (_, n) => `Die Katze liest ${n} Jahre die Zeitung und der Hund nicht.`,
    );
    const pair = { source: 'de', target: 'en' };
    const first = engine.translate({ sentences: plain(...long), ...pair });
    await vi.waitUntil(() => engine.stats().waiting > 0, { interval: 1 });
    const before = engine.stats().waiting;
    const second = engine.translate({ sentences: plain('Die Stadt.'), ...pair, signal: gone.signal });
    await vi.waitUntil(() => engine.stats().waiting > before, { interval: 1 });
    gone.abort();

    await expect(second).rejects.toThrow('the caller has gone');
    expect((await first).sentences).toHaveLength(16);
  });
});
