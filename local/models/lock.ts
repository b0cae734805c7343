import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { ModelError } from './errors.ts';
import { LockedModel, pairName } from './manifest.ts';

/**
 * The pinned models: size and SHA-256 of every file, packed and unpacked. A direction is pinned when it is first
 * installed or by `./tidings models lock`, from the host's own list (trust on first use), and never changes by
 * itself afterwards: commit the file, and everyone gets the same bytes.
 */
const DEFAULT_LOCK_FILE = path.resolve(import.meta.dirname, '../../models.lock.json');

/** TIDINGS_MODELS_LOCK, or the project's own lock file. */
export function lockFileOf(own: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return own ?? (env['TIDINGS_MODELS_LOCK'] || DEFAULT_LOCK_FILE);
}

const LOCK_SCHEMA = 'tidings/models-lock/1';
const Lock = z.looseObject({
  schema: z.literal(LOCK_SCHEMA),
  models: z.record(z.string(), LockedModel),
});

export type Pins = ReadonlyMap<string, LockedModel>;

/** Pinned models by name. A file that does not exist pins none. */
export async function readLock(file: string): Promise<Pins> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const parsed = Lock.safeParse(parseJson(text));
  const sound =
    parsed.success && Object.entries(parsed.data.models).every(([name, model]) => pairName(model) === name);
  if (!sound) {
    throw new ModelError(
      `${file} is not a lock file of models.`,
      'Take it back from version control, or delete it to pin anew.',
    );
  }
  return new Map(Object.entries(parsed.data.models));
}

/** Writes all pins, sorted, so that a change of one is a small difference. */
export async function writeLock(file: string, pins: Pins): Promise<void> {
  const models = Object.fromEntries([...pins].sort(([a], [b]) => (a < b ? -1 : 1)));
  const partial = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(partial, `${JSON.stringify({ schema: LOCK_SCHEMA, models }, null, 2)}\n`);
  await rename(partial, file);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
