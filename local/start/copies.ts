import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node's modules lacks this one
import { DatabaseSync } from 'node:sqlite';

/** How the copy of an object looked when it was made: as long as both still look so, there is nothing to fetch. */
export interface Copy {
  readonly etag: string;
  /** Relative to the mirror's folder. */
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export type Copies = ReturnType<typeof openCopies>;

const SCHEMA = `
  pragma journal_mode = wal; pragma synchronous = off;
  create table if not exists copies (
    key text primary key, etag text not null, file text not null, size integer not null, mtime real not null
  ) strict, without rowid;`;

/** The mirror's memory over restarts. Losing it costs the time to fetch everything again, and nothing else. */
export function openCopies(file: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = openOrRenew(file);
  const all = database.prepare('select * from copies');
  const get = database.prepare('select file from copies where key = ?');
  const set = database.prepare('insert or replace into copies values (?, ?, ?, ?, ?)');
  const remove = database.prepare('delete from copies where key = ?');
  return {
    all(): Map<string, Copy> {
      const rows = all.all().map((row): [string, Copy] => {
        const copy = { etag: String(row['etag']), file: String(row['file']) };
        return [String(row['key']), { ...copy, size: Number(row['size']), mtimeMs: Number(row['mtime']) }];
      });
      return new Map(rows);
    },
    get(key: string): Pick<Copy, 'file'> | undefined {
      const row = get.get(key);
      return row && { file: String(row['file']) };
    },
    set: (key: string, copy: Copy): void => void set.run(key, copy.etag, copy.file, copy.size, copy.mtimeMs),
    remove: (key: string): void => void remove.run(key),
    close(): void {
      if (database.isOpen) database.close();
    },
  };
}

/** A cut or foreign file is thrown away: nothing is in it that could not be found out again. */
function openOrRenew(file: string): DatabaseSync {
  try {
    return open(file);
  } catch {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    return open(file);
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec(SCHEMA);
    database.prepare('select key, etag, file, size, mtime from copies').all();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
