import { defaultModelsDir, installedModels, type StoredModel } from '../../models/store.ts';
import type { BlockRequest, LocalEngine, SentenceAnswer } from '../ports.ts';
import type { Text } from './bergamot.ts';
import { fromEngineText, toEngineText } from './markup.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';
import { engineName, findRoute } from './route.ts';

export interface EngineOptions extends PoolOptions {
  /** Folder of the installed models; the user's cache folder when absent. */
  readonly modelsDir?: string;
}

// Sentences in one block: enough to batch well, few enough that a lost block is cheap and both threads have work.
const BLOCK_SENTENCES = 16;

/** The translation engine over the models installed on this machine. Never touches the network. */
export function createEngine(options: EngineOptions = {}): LocalEngine & { readonly stats: Pool['stats'] } {
  const modelsDir = options.modelsDir ?? defaultModelsDir();
  const pool = createPool(options);
  return {
    stats: pool.stats,
    close: pool.close,
    async translate(request) {
      // Read anew each time: a model installed while we run is found, a removed one is not used.
      const installed = new Map((await installedModels(modelsDir)).map((model) => [model.pair, model]));
      const route = findRoute(installed, request.source, request.target);
      return { sentences: await translateBlocks(pool, route, request), engine: engineName(route) };
    },
  };
}

async function translateBlocks(
  pool: Pool,
  route: readonly StoredModel[],
  { sentences, signal }: BlockRequest,
): Promise<SentenceAnswer[]> {
  let texts: readonly Text[] = sentences.map(toEngineText);
  for (const model of route) texts = await translateLeg(pool, model, texts, signal);
  return sentences.map(({ spans }, i) => fromEngineText(texts[i]?.text ?? '', spans));
}

async function translateLeg(
  pool: Pool,
  model: StoredModel,
  texts: readonly Text[],
  signal: AbortSignal | undefined,
): Promise<Text[]> {
  const blocks: Text[][] = [];
  for (let at = 0; at < texts.length; at += BLOCK_SENTENCES)
    blocks.push(texts.slice(at, at + BLOCK_SENTENCES));
  const translated = await Promise.all(blocks.map((block) => pool.translate(model, block, signal)));
  return translated.flat().map((text, i) => ({ text, html: texts[i]?.html ?? false }));
}
