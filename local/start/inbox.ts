import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Upload } from './uploads.ts';

/** A file is taken when two looks find it unchanged: copying it in has come to an end. */
const LOOK_EVERY_MS = 1000;

export interface InboxWatch {
  stop(): void;
}

/**
 * Calls `onFiles` with the files below the folder that are new or have new content. Hidden files are left out.
 * @param isKnown whether the inbox holds exactly this content (hex MD5) under this key
 */
export function watchInbox(
  folder: string,
  isKnown: (key: string, md5: string) => Promise<boolean>,
  onFiles: (files: readonly Upload[]) => Promise<void>,
  onError: (error: unknown) => void,
): InboxWatch {
  mkdirSync(folder, { recursive: true });
  const seen = new Map<string, string>();
  const done = new Map<string, string>();
  let timer: NodeJS.Timeout;
  let stopped = false;

  async function look(): Promise<void> {
    const changed: Upload[] = [];
    for (const { file, mark } of filesIn(folder)) {
      if (done.get(file) === mark) continue;
      const stable = seen.get(file) === mark;
      seen.set(file, mark);
      if (!stable) continue;
      const key = path.relative(folder, file).split(path.sep).join('/');
      try {
        const md5 = createHash('md5').update(readFileSync(file)).digest('hex');
        if (!(await isKnown(key, md5))) changed.push({ file, key });
        done.set(file, mark);
      } catch (error) {
        // Told once; the others go on, and this one is tried again when it changes.
        done.set(file, mark);
        onError(new Error(`${key} could not be read: ${error instanceof Error ? error.message : error}`));
      }
    }
    if (changed.length > 0) await onFiles(changed);
  }

  function wait(): void {
    timer = setTimeout(() => {
      look()
        .catch(onError)
        .finally(() => {
          if (!stopped) wait();
        });
    }, LOOK_EVERY_MS);
  }
  wait();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function filesIn(folder: string): { file: string; mark: string }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(file);
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats?.isFile() ? [{ file, mark: `${stats.size} ${stats.mtimeMs}` }] : [];
    });
}
