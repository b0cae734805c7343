import { mkdirSync } from 'node:fs';
import path from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node's modules lacks this one
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

export type Database = DatabaseSync;
export type Row = Record<string, SQLOutputValue>;

/**
 * Objects' index and queued messages live in one SQLite file, so that an upload and the event it causes are
 * written in one transaction. Survives a crash of the process; a power failure may cost the last moments.
 */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, 'cloud.db'));
  database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000');
  return database;
}

/** Runs `work` in one transaction. Must not be nested and must not wait. */
export function transaction<T>(database: Database, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}
