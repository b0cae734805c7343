// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node's modules lacks this one
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModelError } from './errors.ts';

export interface Waiting {
  /** Told once, when another process is at work and has to be waited for. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal;
}

// Result codes of SQLite.
const BUSY = 5;
const UNWRITABLE: readonly unknown[] = [8, 14];

const LOOK_AGAIN_MS = 100;

/**
 * Runs `work` while no other process does so under the same lock file. The lock is the operating system's, taken
 * through SQLite because Node has no call of its own: it ends with the process, however that ends, and is never
 * stale. The file is empty and stays.
 * @throws ModelError where the file cannot be written
 */
export async function exclusively<T>(
  lockFile: string,
  work: () => Promise<T>,
  { onWait, signal }: Waiting = {},
): Promise<T> {
  let lock = tryToLock(lockFile);
  if (lock === undefined) onWait?.();
  while (lock === undefined) {
    await sleep(LOOK_AGAIN_MS, undefined, signal === undefined ? {} : { signal });
    lock = tryToLock(lockFile);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function tryToLock(lockFile: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(lockFile, { timeout: 0 });
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database?.close();
    const { errcode } = error as { errcode?: unknown };
    if (errcode === BUSY) return undefined;
    const reason = UNWRITABLE.includes(errcode) ? 'cannot be written' : 'cannot be locked';
    throw new ModelError(
      `This place ${reason}: ${lockFile}.`,
      'Set TIDINGS_MODELS_DIR to a place of your own, on a disk of this machine.',
      error,
    );
  }
}
