import { DamagedStateError } from '../database.ts';

/** Troubles that come from the machine, told in one sentence: they are no defects, and no stack explains them. */

// Result codes of SQLite; extended ones carry them in their lowest byte.
const SQLITE = { readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** LevelDB, in which dynalite keeps the tables: it could not be opened, or not be read. */
const LEVEL_DAMAGED = ['LEVEL_DATABASE_NOT_OPEN', 'LEVEL_CORRUPTION'];

/** @returns undefined for an error that is none of these troubles @param folder of the state */
export function problemOf(error: unknown, folder: string): string | undefined {
  if (isDiskFull(error)) {
    return 'The disk is full: Tidings stops. Nothing is lost; free some space and start it again, and the work goes on.';
  }
  const { code = '', path = folder } = (error ?? {}) as NodeJS.ErrnoException;
  const sqlite = sqliteCode(error);
  if (
    error instanceof DamagedStateError ||
    LEVEL_DAMAGED.includes(code) ||
    sqlite === SQLITE.corrupt ||
    sqlite === SQLITE.notADatabase
  ) {
    const file = error instanceof DamagedStateError ? error.message : folder;
    return `The state in ${file} is damaged, and was left as it is: put back a copy of ${folder}, or move it away to begin anew.`;
  }
  if (
    ['EACCES', 'EPERM', 'EROFS'].includes(code) ||
    sqlite === SQLITE.readOnly ||
    sqlite === SQLITE.cannotOpen
  ) {
    return `You may not use ${path}: change its permissions, or choose another folder with --data.`;
  }
  return undefined;
}

/** Also where a library has only the system's words for it. */
export function isDiskFull(error: unknown): boolean {
  const { code = '', message = '', cause } = (error ?? {}) as NodeJS.ErrnoException;
  if (['ENOSPC', 'EDQUOT'].includes(code) || sqliteCode(error) === SQLITE.full) return true;
  if (/no space left on device|disk quota exceeded/i.test(message)) return true;
  return cause !== undefined && isDiskFull(cause);
}

function sqliteCode(error: unknown): number | undefined {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : undefined;
}
