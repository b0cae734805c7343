import { defaultModelsDir, installedModels, type StoredModel } from '../../models/store.ts';
import type { BlockRequest, LocalEngine, SentenceAnswer } from '../ports.ts';
import type { Text } from './bergamot.ts';
import { fromEngineText, toEngineText } from './markup.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';
import { engineName, findRoute } from './route.ts';
import { createSentenceCache, type SentenceCache } from './sentence-cache.ts';
import { joinUnits, splitLongSentence, type Unit } from './units.ts';

export interface EngineOptions extends PoolOptions {
  /** Folder of the installed models; the user's cache folder when absent. */
  readonly modelsDir?: string;
}

export interface TranslationEngine extends LocalEngine {
  stats(): ReturnType<Pool['stats']>;
}

// Units in one block: enough to batch well, few enough that a lost block is cheap and every thread has work.
const BLOCK_UNITS = 16;

/** The translation engine over the models installed on this machine. Never touches the network. */
export function createEngine(options: EngineOptions = {}): TranslationEngine {
  const modelsDir = options.modelsDir ?? defaultModelsDir();
  const pool = createPool(options);
  const cache = createSentenceCache();
  return {
    stats: pool.stats,
    close: pool.close,
    async translate(request) {
      // Read anew each time: a model installed while we run is found, a removed one is not used.
      const installed = new Map((await installedModels(modelsDir)).map((model) => [model.pair, model]));
      const route = findRoute(installed, request.source, request.target);
      return { sentences: await translateSentences(pool, cache, route, request), engine: engineName(route) };
    },
  };
}

async function translateSentences(
  pool: Pool,
  cache: SentenceCache,
  route: readonly StoredModel[],
  { sentences, signal }: BlockRequest,
): Promise<SentenceAnswer[]> {
  const unitsOf = sentences.map(splitLongSentence);
  const units = unitsOf.flat();
  const worded = units.filter(hasWords);
  let texts = worded.map(toEngineText);
  for (const model of route) texts = await translateLeg(pool, cache, model, texts, signal);
  let next = 0;
  const answers = units.map((unit) =>
    hasWords(unit) ? fromEngineText(texts[next++]?.text ?? '', unit.spans) : { text: unit.text, applied: [] },
  );
  let done = 0;
  return unitsOf.map((own) => {
    const answer = joinUnits(own, answers.slice(done, done + own.length));
    done += own.length;
    return answer;
  });
}

/** `* * *` and `12:30` are the same in every language; models make something of them. */
function hasWords({ text, spans }: Unit): boolean {
  return spans.length > 0 || /\p{L}/u.test(text);
}

async function translateLeg(
  pool: Pool,
  cache: SentenceCache,
  model: StoredModel,
  texts: readonly Text[],
  signal: AbortSignal | undefined,
): Promise<Text[]> {
  const key = `${model.pair}@${model.manifest.version}`;
  const known = texts.map(({ text }) => cache.get(key, text));
  const open = texts.filter((_, i) => known[i] === undefined);
  const blocks: Text[][] = [];
  for (let at = 0; at < open.length; at += BLOCK_UNITS) blocks.push(open.slice(at, at + BLOCK_UNITS));
  const translated = await Promise.all(
    blocks.map(async (block) => {
      const answers = await pool.translate(model, block, signal);
      answers.forEach((answer, i) => {
        cache.set(key, block[i]?.text ?? '', answer);
      });
      return answers;
    }),
  );
  const fresh = translated.flat();
  let next = 0;
  return texts.map(({ html }, i) => ({ html, text: known[i] ?? fresh[next++] ?? '' }));
}
