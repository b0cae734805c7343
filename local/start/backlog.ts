import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { readArticle, type Upload } from './uploads.ts';

/** Files that a run was asked to upload. A run that ends amid that leaves the rest to the next one. */
export interface Backlog {
  /** What an earlier run has left, save for what is gone, or lies in the inbox by now. */
  left(): Promise<Upload[]>;
  set(uploads: readonly Upload[]): void;
  clear(): void;
}

const Uploads = z.array(z.object({ key: z.string(), file: z.string() }));

/**
 * @param isKnown whether the inbox holds exactly this content (hex MD5) under this key
 * @param tell hears what cannot be gone on with
 */
export function openBacklog(
  file: string,
  isKnown: (key: string, md5: string) => Promise<boolean>,
  tell: (sentence: string) => void,
): Backlog {
  function read(): Upload[] {
    const found = readBacklog(file);
    if (found === null)
      tell(`${file} is damaged: name the files again that an earlier run has not uploaded.`);
    return found ?? [];
  }

  async function isLeft({ key, file: article }: Upload): Promise<boolean> {
    try {
      const bytes = await readArticle(article);
      return !(await isKnown(key, createHash('md5').update(bytes).digest('hex')));
    } catch (error) {
      tell(`${article} is left out: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }

  return {
    async left() {
      const uploads: Upload[] = [];
      for (const each of read()) if (await isLeft(each)) uploads.push(each);
      return uploads;
    },
    set: (uploads) => writeBacklog(file, uploads),
    clear: () => rmSync(file, { force: true }),
  };
}

/**
 * Adds to what a run must upload, before it can: it may be stopped while it starts. What cannot be read stays as it is,
 * for `openBacklog` to tell of.
 */
export function addToBacklog(file: string, uploads: readonly Upload[]): void {
  const found = readBacklog(file);
  if (found === null || uploads.length === 0) return;
  const keys = new Set(uploads.map(({ key }) => key));
  writeBacklog(file, [...found.filter(({ key }) => !keys.has(key)), ...uploads]);
}

/** null for a file that is damaged. */
function readBacklog(file: string): Upload[] | null {
  if (!existsSync(file)) return [];
  try {
    return Uploads.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function writeBacklog(file: string, uploads: readonly Upload[]): void {
  // Never half of it, whenever the run ends.
  writeFileSync(`${file}.new`, JSON.stringify(uploads));
  renameSync(`${file}.new`, file);
}
