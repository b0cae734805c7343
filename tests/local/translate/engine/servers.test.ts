import type { IncomingMessage } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listenOnLoopback } from '../../../../local/loopback.ts';
import { type TranslationServers, withServers } from '../../../../local/translate/engine/servers.ts';
import { type LocalEngine, NoModelError } from '../../../../local/translate/ports.ts';
import { startModelServer, translator } from '../../../fixtures/model-server.ts';

/** Installed models for German into English alone. */
const models: LocalEngine = {
  async translate({ sentences, source, target }) {
    if (source !== 'de' || target !== 'en') throw new NoModelError(source, target, [`${source}-${target}`]);
    return { sentences: sentences.map(() => ({ text: 'by models', applied: [] })), engine: 'firefox' };
  },
  close: async () => undefined,
};

type Answer = (path: string, body: Record<string, unknown>) => { status?: number; json?: unknown };

const LANGUAGES = [
  { code: 'de', targets: ['en', 'nl'] },
  { code: 'en', targets: ['zh-Hans', 'nb'] },
];
const usual: Answer = (path, body) =>
  path === '/languages'
    ? { json: LANGUAGES }
    : { json: { translatedText: (body['q'] as string[]).map((q) => `${q}!`) } };

async function startLibre(answer: Answer = usual) {
  const bodies: Record<string, unknown>[] = [];
  const { url, stop } = await listenOnLoopback(
    0,
    async (request, response) => {
      const text = await textOf(request);
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      if (text !== '') bodies.push(body);
      const { status = 200, json } = answer(request.url ?? '', body);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json ?? {}));
    },
    () => undefined,
  );
  onTestFinished(stop);
  return { url, bodies };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function engineWith(servers: TranslationServers) {
  const engine = withServers(models, servers);
  onTestFinished(() => engine.close());
  return async (source: string, target: string, ...texts: string[]) => {
    const sentences = (texts.length === 0 ? ['Guten Tag.'] : texts).map((text) => ({ text, spans: [] }));
    const answer = await engine.translate({ sentences, source, target });
    return [answer.engine, ...answer.sentences.map(({ text }) => text)];
  };
}

it('asks installed models first, then LibreTranslate for what it has, then the language model', async () => {
  const libreTranslate = await startLibre();
  const llm = await startModelServer(translator({ 'Guten Tag.': 'Xin chào quý vị.' }));
  onTestFinished(() => llm.stop());
  const ask = engineWith({ libreTranslate, llm: { url: llm.url, model: 'm' } });

  expect(await ask('de', 'en')).toEqual(['firefox', 'by models']);
  expect(await ask('de', 'nl')).toEqual(['libretranslate', 'Guten Tag.!']);
  expect(await ask('de', 'vi')).toEqual(['llm/m', 'Xin chào quý vị.']);
});

it('misses a model where no server has been named', async () => {
  await expect(engineWith({})('de', 'vi')).rejects.toThrow(NoModelError);
});

it('speaks to LibreTranslate in its own codes, in batches, with the key', async () => {
  const { url, bodies } = await startLibre();
  const ask = engineWith({ libreTranslate: { url, key: 'k' } });

  const texts = Array.from({ length: 45 }, (_, i) => `Sentence ${i}.`);
  expect(await ask('en', 'zh', ...texts)).toEqual(['libretranslate', ...texts.map((text) => `${text}!`)]);
  expect(bodies.map(({ q, ...rest }) => [(q as string[]).length, rest])).toEqual(
    [20, 20, 5].map((count) => [count, { source: 'en', target: 'zh-Hans', format: 'text', api_key: 'k' }]),
  );
  expect((await ask('en', 'no'))[0]).toBe('libretranslate');
});

it.each<[string, Answer, string]>([
  ['is down', () => ({ status: 502 }), 'away'],
  [
    'refuses the key',
    (path, body) => (path === '/languages' ? usual(path, body) : { status: 403 }),
    'refused',
  ],
  [
    'is asked too often',
    (path, body) => (path === '/languages' ? usual(path, body) : { status: 429 }),
    'busy',
  ],
  [
    'loses a sentence',
    (path, body) => (path === '/languages' ? usual(path, body) : { json: { translatedText: [] } }),
    'away',
  ],
])('says so when LibreTranslate %s', async (_, answer, trouble) => {
  const ask = engineWith({ libreTranslate: await startLibre(answer) });

  await expect(ask('de', 'nl')).rejects.toMatchObject({ name: 'ModelServerError', trouble });
});

it('asks LibreTranslate for its languages again when it has come up', async () => {
  let isUp = false;
  const ask = engineWith({
    libreTranslate: await startLibre((...call) => (isUp ? usual(...call) : { status: 503 })),
  });
  await expect(ask('de', 'nl')).rejects.toThrow('HTTP 503');
  isUp = true;

  expect((await ask('de', 'nl'))[0]).toBe('libretranslate');
});
