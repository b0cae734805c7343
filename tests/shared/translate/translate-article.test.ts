import { describe, expect, it, vi } from 'vitest';
import { TranslatedArticle } from '../../../shared/documents/index.ts';
import { PermanentError, type TidingsError, TransientError } from '../../../shared/errors.ts';
import { translateArticle } from '../../../shared/translate/index.ts';
import { humanKey } from '../../../shared/translate/memory/key.ts';
import { articleOf, FREE_SPENDING, MOODS, memoryInRam, type StandIn, standIn } from './stand-ins.ts';

const TARGETS = { targets: ['en', 'vi'] };

function portsOf(engine: StandIn, memory = memoryInRam(), remainingMs = () => Number.POSITIVE_INFINITY) {
  return { engine, memory, spend: FREE_SPENDING, remainingMs };
}

function textsOf(article: TranslatedArticle, target: string): Record<string, string> {
  const sentences = article.translations[target]?.sentences ?? {};
  return Object.fromEntries(Object.entries(sentences).map(([id, { text }]) => [id, text]));
}

/** An engine that answers every request with this error. */
const failing = (error: TidingsError) =>
  standIn({
    before: () => {
      throw error;
    },
  });

describe('translateArticle', () => {
  it('translates title and sentences into every target, one request each', async () => {
    const engine = standIn();
    const article = await translateArticle(
      articleOf('de', [['Erster Satz.', 'Zweiter Satz.'], ['Dritter Satz.']], 'Titel'),
      portsOf(engine),
      TARGETS,
    );
    expect(textsOf(article, 'vi')).toEqual({
      s0: '[vi] Titel',
      s1: '[vi] Erster Satz.',
      s2: '[vi] Zweiter Satz.',
      s3: '[vi] Dritter Satz.',
    });
    expect(engine.requests.map((request) => request.target)).toEqual(['en', 'vi']);
    expect(TranslatedArticle.parse(article)).toEqual(article);
  });

  it('takes sentences already in the target language as they are, regional code or not', async () => {
    const engine = standIn();
    const article = await translateArticle(articleOf('en-GB', [['A sentence.']]), portsOf(engine), TARGETS);
    expect(article.translations['en']?.sentences['s1']).toEqual({ text: 'A sentence.', origin: 'identity' });
    expect(article.translations['en']?.engine).toBe('none');
    expect(engine.requests.map(({ source, target }) => `${source}→${target}`)).toEqual(['en→vi']);
  });

  it('translates a block in another language from that language', async () => {
    const engine = standIn();
    const blocks = [
      ['Deutsch.'],
      { language: 'fr', sentences: ['Français.'] },
      { language: 'en', sentences: ['English.'] },
    ];
    const article = await translateArticle(articleOf('de', blocks), portsOf(engine), TARGETS);
    expect(engine.requests.map(({ source, target }) => `${source}→${target}`)).toEqual([
      'de→en',
      'de→vi',
      'fr→en',
      'fr→vi',
      'en→vi',
    ]);
    expect(textsOf(article, 'en')).toEqual({ s1: '[en] Deutsch.', s2: '[en] Français.', s3: 'English.' });
  });

  it.each(MOODS)('aligns by sentence id when the service %s lines', async (mood) => {
    const sentences = Array.from({ length: 50 }, (_, i) => `Satz Nummer ${i} mit <b> & "Zeichen".`);
    const article = await translateArticle(articleOf('de', [sentences]), portsOf(standIn({ mood })), TARGETS);
    expect(Object.values(textsOf(article, 'en'))).toEqual(sentences.map((text) => `[en] ${text}`));
  });

  it('does not send the same sentence twice, nor numbers and addresses at all', async () => {
    const engine = standIn();
    const lines = ['Gleich.', 'Gleich.', '12.500', 'https://example.org/a', 'Anders.'];
    const article = await translateArticle(articleOf('de', [lines]), portsOf(engine), { targets: ['en'] });
    expect(engine.requests.map((request) => request.text)).toEqual(['Gleich.\nAnders.']);
    expect(textsOf(article, 'en')).toEqual({
      s1: '[en] Gleich.',
      s2: '[en] Gleich.',
      s3: '12.500',
      s4: 'https://example.org/a',
      s5: '[en] Anders.',
    });
  });

  it('asks the memory first and pays only for changed sentences', async () => {
    const memory = memoryInRam();
    const engine = standIn();
    const before = articleOf('de', [['Eins.', 'Zwei.', 'Drei.']]);
    const after = articleOf('de', [['Eins.', 'Zwei, geändert.', 'Drei.']]);
    await translateArticle(before, portsOf(engine, memory), TARGETS);
    const second = await translateArticle(before, portsOf(engine, memory), TARGETS);
    expect(second.translations['en']?.usage).toMatchObject({
      billedCharacters: 0,
      requests: 0,
      memoryHits: 3,
    });
    await translateArticle(after, portsOf(engine, memory), TARGETS);
    expect(engine.requests.slice(2).map((request) => request.text)).toEqual([
      'Zwei, geändert.',
      'Zwei, geändert.',
    ]);
  });

  it('prefers what a person wrote, whatever engine or terminology is in use', async () => {
    const memory = memoryInRam();
    await translateArticle(articleOf('de', [['Guten „Tag“.']]), portsOf(standIn(), memory), TARGETS);
    const key = humanKey('Guten "Tag".', 'de', 'en');
    await memory.store([{ key, text: 'Good “day”.', origin: 'human', engine: 'tmx' }]);
    const engine = standIn({ terminologyVersion: 'terms-v2' });
    const article = await translateArticle(
      articleOf('de', [['Guten „Tag“.']]),
      portsOf(engine, memory),
      TARGETS,
    );
    expect(article.translations['en']?.sentences['s1']).toEqual({ text: 'Good “day”.', origin: 'human' });
    expect(engine.requests.map((request) => request.target)).toEqual(['vi']);
  });

  it('takes what a person translated from, or into, another region of the language', async () => {
    const memory = memoryInRam();
    const key = humanKey('Bonjour.', 'fr', 'pt');
    await memory.store([{ key, text: 'Bom dia.', origin: 'human', engine: 'tmx' }]);
    const engine = standIn();
    const ports = portsOf(engine, memory);
    const article = await translateArticle(articleOf('fr-CA', [['Bonjour.']]), ports, { targets: ['pt-PT'] });
    expect(textsOf(article, 'pt-PT')).toEqual({ s1: 'Bom dia.' });
    expect(engine.requests).toEqual([]);
  });

  it('keeps the target that works when the other pair is not supported', async () => {
    const engine = standIn({
      before: ({ target }) => {
        if (target === 'vi')
          throw new PermanentError({
            kind: 'unsupported-pair',
            message: 'No de→vi.',
            advice: 'Take vi out.',
          });
      },
    });
    const article = await translateArticle(articleOf('de', [['Eins.']]), portsOf(engine), TARGETS);
    expect(textsOf(article, 'en')).toEqual({ s1: '[en] Eins.' });
    expect(article.unavailable).toEqual([
      { target: 'vi', kind: 'unsupported-pair', message: 'No de→vi.', advice: 'Take vi out.' },
    ]);
  });

  it.each([
    ['de', []],
    ['en', ['en']],
    ['vi', ['vi']],
  ])('holds the targets that need no engine, of an article in %s: %j', async (language, held) => {
    const engine = failing(
      new PermanentError({ kind: 'no-model', message: 'No model.', advice: 'Install it.' }),
    );
    const article = await translateArticle(articleOf(language, [['Eins.']]), portsOf(engine), TARGETS);
    expect(Object.keys(article.translations)).toEqual(held);
    expect(article.unavailable).toEqual(
      TARGETS.targets
        .filter((target) => !held.includes(target))
        .map((target) => ({
          target,
          kind: 'no-model',
          message: `No model. The translation memory lacks 1 of 1 sentences for ${target}.`,
          advice: 'Install it.',
        })),
    );
  });

  it.each(['throttled', 'service-unavailable', 'budget-reached', 'access-denied'] as const)(
    'asks no more than once for each target after %s, and serves what the memory holds',
    async (kind) => {
      const memory = memoryInRam();
      await memory.store([
        { key: humanKey('Eins.', 'de', 'vi'), text: 'Một.', origin: 'human', engine: 'tmx' },
      ]);
      const engine = failing(new TransientError({ kind, message: 'No.', advice: 'Wait.' }));
      const targets = ['en', 'vi', 'fr'];
      const article = await translateArticle(articleOf('de', [['Eins.']]), portsOf(engine, memory), {
        targets,
      });
      expect(textsOf(article, 'vi')).toEqual({ s1: 'Một.' });
      expect(article.unavailable.map(({ target, kind }) => [target, kind])).toEqual([
        ['en', kind],
        ['fr', kind],
      ]);
      expect(engine.requests.map(({ target }) => target)).toEqual(['en', 'fr']);
    },
  );

  it('holds its own language when a quotation in another one has to wait', async () => {
    const engine = failing(
      new TransientError({ kind: 'service-unavailable', message: 'No.', advice: 'Wait.' }),
    );
    const article = articleOf('en', [['He spoke.'], ['Ich bin hier.']]);
    article.blocks[1]!.language = 'de';
    const { translations, unavailable } = await translateArticle(article, portsOf(engine), {
      targets: ['en'],
    });
    expect(translations['en']?.sentences).toEqual({
      s1: { text: 'He spoke.', origin: 'identity' },
      s2: { text: 'Ich bin hier.', origin: 'identity' },
    });
    expect(unavailable).toMatchObject([{ target: 'en', kind: 'service-unavailable' }]);
  });

  it('waits with a target of which not one sentence came back, and keeps the others', async () => {
    const engine = standIn({
      translateLine: (line, { target }) => (target === 'en' ? '' : `[${target}] ${line}`),
    });
    const article = await translateArticle(articleOf('de', [['Eins.']]), portsOf(engine), TARGETS);
    expect(Object.keys(article.translations)).toEqual(['vi']);
    expect(article.unavailable).toMatchObject([{ target: 'en', kind: 'untranslated' }]);
  });

  it('says how many sentences people have still to translate where there is no model', async () => {
    const memory = memoryInRam();
    const key = humanKey('Eins.', 'de', 'en');
    await memory.store([{ key, text: 'One.', origin: 'human', engine: 'tmx' }]);
    const engine = failing(
      new PermanentError({ kind: 'no-model', message: 'No model.', advice: 'Install it.' }),
    );
    const article = articleOf('de', [['Eins.', 'Zwei.', 'Drei.']]);
    const { unavailable } = await translateArticle(article, portsOf(engine, memory), { targets: ['en'] });
    expect(unavailable[0]?.message).toBe('No model. The translation memory lacks 2 of 3 sentences for en.');
  });

  it.each([
    [26_000, 1],
    [24_000, 0],
  ])(
    'with %i ms left begins %i requests: what a request brings has to be checked and written, too',
    async (ms, requests) => {
      const engine = standIn();
      const ports = portsOf(engine, memoryInRam(), () => ms);
      await translateArticle(articleOf('de', [['Eins.']]), ports, { targets: ['en'] });
      expect(engine.requests).toHaveLength(requests);
    },
  );

  it('gives a request up while there is time to finish', async () => {
    const engine = standIn();
    const signals: number[] = [];
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      signals.push(ms);
      return new AbortController().signal;
    });
    await translateArticle(
      articleOf('de', [['Eins.']]),
      portsOf(engine, memoryInRam(), () => 60_000),
      {
        targets: ['en'],
      },
    );
    timeout.mockRestore();
    expect(signals).toEqual([40_000]);
  });

  it('stops in time, with what is finished in the memory', async () => {
    const memory = memoryInRam();
    const engine = standIn({ maxRequestBytes: 20 });
    let remaining = 100_000;
    const ports = portsOf(engine, memory, () => {
      remaining -= 33_000;
      return remaining;
    });
    const article = articleOf('de', [['Erster Satz.', 'Zweiter Satz.', 'Dritter Satz.', 'Vierter Satz.']]);
    const stopped = await translateArticle(article, ports, { targets: ['en'] });
    expect(stopped.unavailable).toMatchObject([{ target: 'en', kind: 'out-of-time' }]);
    await translateArticle(article, portsOf(engine, memory), { targets: ['en'] });
    expect(engine.requests.map((request) => request.text)).toEqual([
      'Erster Satz.',
      'Zweiter Satz.',
      'Dritter Satz.',
      'Vierter Satz.',
    ]);
  });

  it('publishes the source, with a finding, where the engine answers nothing, and asks again next time', async () => {
    const memory = memoryInRam();
    const engine = standIn({ translateLine: (line) => (line === 'Leer.' ? '' : line.toUpperCase()) });
    const article = await translateArticle(articleOf('de', [['Voll.', 'Leer.']]), portsOf(engine, memory), {
      targets: ['en'],
    });
    expect(article.translations['en']?.sentences['s2']).toEqual({ text: 'Leer.', origin: 'identity' });
    expect(article.findings).toMatchObject([{ sentenceId: 's2', kind: 'untranslated', severity: 'error' }]);
    expect([...memory.entries.values()].map((entry) => entry.text)).toEqual(['VOLL.']);
  });
});
