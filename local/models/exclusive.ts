import { setTimeout as sleep } from 'node:timers/promises';
import { type Lock, tryToLock } from '../lock-file.ts';
import { ModelError } from './errors.ts';

export interface Waiting {
  /** Told once, when another process is at work and has to be waited for. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal;
}

// Result codes of SQLite.
const UNWRITABLE: readonly unknown[] = [8, 14];

const LOOK_AGAIN_MS = 100;

/**
 * Runs `work` while no other process does so under the same lock file.
 * @throws ModelError where the file cannot be written
 */
export async function exclusively<T>(
  lockFile: string,
  work: () => Promise<T>,
  { onWait, signal }: Waiting = {},
): Promise<T> {
  let taken = lock(lockFile);
  if (taken === undefined) onWait?.();
  while (taken === undefined) {
    await sleep(LOOK_AGAIN_MS, undefined, signal === undefined ? {} : { signal });
    taken = lock(lockFile);
  }
  try {
    return await work();
  } finally {
    taken.release();
  }
}

function lock(lockFile: string): Lock | undefined {
  try {
    return tryToLock(lockFile);
  } catch (error) {
    const { errcode } = error as { errcode?: unknown };
    const reason = UNWRITABLE.includes(errcode) ? 'cannot be written' : 'cannot be locked';
    throw new ModelError(
      `This place ${reason}: ${lockFile}.`,
      'Set TIDINGS_MODELS_DIR to a place of your own, on a disk of this machine.',
      error,
    );
  }
}
