import { lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import { MAX_KEY_BYTES } from '../../shared/documents/keys.ts';
import { LIMITS } from '../../shared/normalize/limits.ts';

/** A file that can become an article. */
export interface Found {
  readonly file: string;
  /** Below the folder, with slashes. */
  readonly key: string;
  /** Changes with every change of the file. */
  readonly mark: string;
}

export interface Skipped {
  readonly file: string;
  /** Ends a sentence that begins with the file's name. */
  readonly reason: string;
}

export interface Walk {
  readonly files: readonly Found[];
  readonly skipped: readonly Skipped[];
}

/**
 * The files below a folder, in the order of their names; hidden ones are left out without a word. Links are not
 * followed: one that leads out of the folder would publish what nobody has put there. What cannot be read is skipped,
 * and keeps nothing else back.
 */
export function walk(folder: string): Walk {
  const files: Found[] = [];
  const skipped: Skipped[] = [];
  function enter(place: string): void {
    const names = attempt(place, () => readdirSync(place, { encoding: 'buffer' }));
    for (const bytes of (names ?? []).sort(Buffer.compare)) {
      const name = bytes.toString('utf8');
      if (name.startsWith('.')) continue;
      const file = path.join(place, name);
      if (!Buffer.from(name).equals(bytes)) skipped.push({ file, reason: 'its name is not UTF-8' });
      else look(file);
    }
  }
  function look(file: string): void {
    const stats = attempt(file, () => lstatSync(file));
    if (stats?.isDirectory()) {
      enter(file);
      return;
    }
    const key = path.relative(folder, file).split(path.sep).join('/');
    const reason = stats && reasonAgainst(key, stats);
    if (reason !== undefined) skipped.push({ file, reason });
    else if (stats !== undefined) files.push({ file, key, mark: `${stats.size} ${stats.mtimeMs}` });
  }
  function attempt<T>(file: string, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // Gone since the folder was read: nothing is left to tell about.
      if (code !== 'ENOENT' || file === folder) skipped.push({ file, reason: `it cannot be read (${code})` });
      return undefined;
    }
  }
  enter(folder);
  return { files, skipped };
}

function reasonAgainst(key: string, stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return 'links are not followed; put the file itself there';
  if (!stats.isFile()) return 'it is no file';
  if (stats.size > LIMITS.bytes)
    return `it is larger than ${Math.round(LIMITS.bytes / 1e6)} MB, the limit of an article`;
  if (Buffer.byteLength(key) > MAX_KEY_BYTES)
    return `its name is longer than the ${MAX_KEY_BYTES} bytes of S3`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: neither XML nor a terminal takes those
  if (/[\u0000-\u001f\u007f]/.test(key)) return 'its name holds control characters';
  return undefined;
}
