// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node's modules lacks this one
import { DatabaseSync } from 'node:sqlite';

/** In the folder of the state: whoever has it is the run that uses the folder. */
export const LOCK_FILE = 'lock';

/** A lock of the operating system, taken through SQLite because Node has no call of its own. */
export interface Lock {
  release(): void;
}

/** Result code of SQLite: somebody else has it. */
const BUSY = 5;

/**
 * The lock ends with the process, however that ends, and is never stale. The file is empty and stays.
 * @param waitMs how long to wait for another's lock
 * @returns undefined while another process has it
 * @throws Error of SQLite where the file cannot be written
 */
export function tryToLock(file: string, waitMs = 0): Lock | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: waitMs });
    database.exec('begin exclusive');
    const locked = database;
    return { release: () => locked.close() };
  } catch (error) {
    database?.close();
    if ((error as { errcode?: unknown }).errcode === BUSY) return undefined;
    throw error;
  }
}
