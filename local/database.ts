import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node's modules lacks this one
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

export type Database = DatabaseSync;
export type Row = Record<string, SQLOutputValue>;

/** A state file that is cut, or holds something else: the message is its path. */
export class DamagedStateError extends Error {}

/**
 * Objects' index and queued messages live in one SQLite file, so that an upload and the event it causes are
 * written in one transaction. Survives a crash of the process; a power failure may cost the last moments.
 * @throws DamagedStateError, or SQLite's own error, when the file is not what it was
 */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'cloud.db');
  // SQLite would begin anew in an empty file, beside objects of which nobody knows any more.
  const isCut = existsSync(path.join(folder, 'objects')) && (!existsSync(file) || statSync(file).size === 0);
  if (isCut) throw new DamagedStateError(file);
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000');
    if (database.prepare('pragma quick_check(1)').get()?.['quick_check'] !== 'ok')
      throw new DamagedStateError(file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Runs `work` in one transaction. Must not be nested and must not wait. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    // On a full disk SQLite has done so by itself; trying again would hide why.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
