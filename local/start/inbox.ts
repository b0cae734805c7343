import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readArticle, type Upload } from './uploads.ts';
import { type Found, walk } from './walk.ts';

/** A file is taken when two looks find it unchanged: copying it in has come to an end. */
const LOOK_EVERY_MS = 1000;

export interface InboxWatch {
  stop(): void;
}

/**
 * Calls `onFiles` with the files below the folder that are new or have new content.
 * @param isKnown whether the inbox holds exactly this content (hex MD5) under this key
 * @param tell hears once of each entry that cannot be taken, and why
 */
export function watchInbox(
  folder: string,
  isKnown: (key: string, md5: string) => Promise<boolean>,
  onFiles: (files: readonly Upload[]) => Promise<void>,
  tell: (sentence: string) => void,
): InboxWatch {
  mkdirSync(folder, { recursive: true });
  const seen = new Map<string, string>();
  const done = new Map<string, string>();
  let told = new Set<string>();
  let timer: NodeJS.Timeout;
  let stopped = false;

  async function look(): Promise<void> {
    const { files, skipped } = walk(folder);
    const sentences = new Set(skipped.map(({ file, reason }) => `${file} is left out: ${reason}.`));
    for (const sentence of sentences) if (!told.has(sentence)) tell(sentence);
    told = sentences;
    const changed: Upload[] = [];
    for (const found of files) {
      if (stopped) return;
      if (await isChanged(found)) changed.push(found);
    }
    if (changed.length > 0) await onFiles(changed);
  }

  async function isChanged({ file, key, mark }: Found): Promise<boolean> {
    if (done.get(file) === mark) return false;
    const stable = seen.get(file) === mark;
    seen.set(file, mark);
    if (!stable) return false;
    // Also when it cannot be read: told once, and tried again when it changes.
    done.set(file, mark);
    try {
      const md5 = createHash('md5')
        .update(await readArticle(file))
        .digest('hex');
      return !(await isKnown(key, md5));
    } catch (error) {
      tell(`${file} is left out: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }

  function wait(): void {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => tell(error instanceof Error ? error.message : String(error)))
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
