import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { InstalledModel, pairName } from './manifest.ts';

/** Name of the file that makes a folder of the store a model. */
export const MODEL_FILE = 'model.json';

/** A model on this disk. */
export interface StoredModel {
  readonly pair: string;
  readonly dir: string;
  readonly manifest: InstalledModel;
}

/** TIDINGS_MODELS_DIR, or `tidings/models` in the user's cache folder as the platform has it. */
export function defaultModelsDir(env: NodeJS.ProcessEnv = process.env): string {
  const own = env['TIDINGS_MODELS_DIR'];
  if (own !== undefined && own !== '') return path.resolve(own);
  return path.join(cacheRoot(env), 'tidings', 'models');
}

function cacheRoot(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  const xdg = env['XDG_CACHE_HOME'];
  return xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(homedir(), '.cache');
}

/** Models that are completely installed, by name. A folder that does not exist holds none. */
export async function installedModels(modelsDir: string): Promise<StoredModel[]> {
  const names = await directoryNames(modelsDir);
  const models = await Promise.all(names.map((name) => readModel(modelsDir, name)));
  return models.filter((model) => model !== undefined);
}

/** The model in folder `pair`, undefined when there is none or its model.json is not one of ours. */
export async function readModel(modelsDir: string, pair: string): Promise<StoredModel | undefined> {
  const dir = path.join(modelsDir, pair);
  const text = await readIfPresent(path.join(dir, MODEL_FILE));
  if (text === undefined) return undefined;
  const parsed = InstalledModel.safeParse(parseJson(text));
  if (!parsed.success || pairName(parsed.data) !== pair) return undefined;
  return { pair, dir, manifest: parsed.data };
}

async function directoryNames(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readIfPresent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
