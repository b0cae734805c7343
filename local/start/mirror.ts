import { statSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { type Copy, openCopies } from './copies.ts';
import { pathOfKey } from './file-names.ts';

/** Keeps a folder equal to the outbox bucket. */
export interface Mirror {
  /** Says that an object has changed or is gone. */
  changed(key: string): void;
  /** Path of an object's copy. */
  fileOf(key: string): string;
  /** Resolves when everything that was said until now is on disk, save for what could not be copied. */
  settled(): Promise<void>;
  /** Begins nothing more; the next start goes on. */
  stop(): Promise<void>;
}

export interface MirrorSettings {
  readonly s3: S3Client;
  readonly bucket: string;
  /** What the bucket holds at this moment. Whatever changes from now on must be said by `changed`. */
  readonly objects: Iterable<{ readonly key: string; readonly etag: string }>;
  readonly folder: string;
  /** Where it remembers what it has copied. */
  readonly stateFile: string;
  /** One sentence about copies that failed, and why the first of them did. */
  readonly onError: (sentence: string, cause: unknown) => void;
}

const GATHER_MS = 100;
/** The disk may have room again, the folder its permissions. */
const RETRY_MS = 10_000;

/** Listing and listening leave no gap between them, because nothing is awaited before this returns. */
export function startMirror(settings: MirrorSettings): Mirror {
  const { s3, bucket, folder } = settings;
  const copies = openCopies(settings.stateFile);
  const pending = new Set<string>();
  const failed = new Set<string>();
  let work: Promise<void> | undefined;
  let batch: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  const fileOf = (key: string): string => path.join(folder, ...pathOfKey(key));

  function compare(): void {
    const gone = copies.all();
    for (const { key, etag } of settings.objects) {
      const copy = gone.get(key);
      gone.delete(key);
      if (copy?.etag !== etag || !isUntouched(folder, copy)) pending.add(key);
    }
    for (const key of gone.keys()) pending.add(key);
  }

  async function copy(key: string): Promise<void> {
    try {
      const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const bytes = await answer.Body!.transformToByteArray();
      const file = await write(folder, fileOf(key), bytes);
      const { size, mtimeMs } = await stat(file);
      const etag = (answer.ETag ?? '').replaceAll('"', '');
      copies.set(key, { etag, file: path.relative(folder, file), size, mtimeMs });
    } catch (error) {
      if (!(error instanceof NoSuchKey)) throw error;
      await rm(path.join(folder, copies.get(key)?.file ?? path.relative(folder, fileOf(key))), {
        force: true,
      });
      copies.remove(key);
    }
  }

  /** What cannot be done is told and tried again later; it stops nothing else. */
  async function attempt(key: string, action: () => Promise<void>): Promise<unknown> {
    try {
      await action();
      failed.delete(key);
      return undefined;
    } catch (error) {
      const isNew = !failed.has(key);
      failed.add(key);
      return isNew ? error : undefined;
    }
  }

  async function copyPending(): Promise<void> {
    // Objects of one article come together: they are copied together.
    await sleep(GATHER_MS);
    const keys = [...pending];
    pending.clear();
    const faults: { key: string; error: unknown }[] = [];
    for (const key of keys) {
      if (stopped) return;
      const error = await attempt(key, () => copy(key));
      if (error !== undefined) faults.push({ key, error });
    }
    tell(faults);
  }

  function tell(faults: readonly { key: string; error: unknown }[]): void {
    if (failed.size > 0 && !stopped) retry ??= setTimeout(tryAgain, RETRY_MS).unref();
    const [first] = faults;
    if (first === undefined) return;
    const others = faults.length > 1 ? ` and ${faults.length - 1} others were` : ' was';
    const reason = first.error instanceof Error ? first.error.message : String(first.error);
    settings.onError(
      `${first.key}${others} not copied into ${folder}, and will be tried again: ${reason}`,
      first.error,
    );
  }

  function tryAgain(): void {
    retry = undefined;
    for (const key of failed) pending.add(key);
    start();
  }

  async function run(): Promise<void> {
    do {
      batch = copyPending();
      await batch;
    } while (pending.size > 0 && !stopped);
  }

  function start(): void {
    if (stopped) return;
    work ??= run().finally(() => {
      work = undefined;
    });
  }

  compare();
  start();
  return {
    fileOf,
    changed(key) {
      pending.add(key);
      start();
    },
    async settled() {
      // The batch at work may have begun before the last change; then the next one has it.
      for (let look = 0; look < 2 && !stopped; look++) await batch;
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await work;
      copies.close();
    },
  };
}

function isUntouched(folder: string, copy: Copy): boolean {
  const stats = statSync(path.join(folder, copy.file), { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === copy.size && stats.mtimeMs === copy.mtimeMs;
}

/**
 * A key can be both a file and the beginning of others; a folder cannot: the later one stands aside.
 * @returns where it was written
 */
async function write(folder: string, file: string, bytes: Uint8Array): Promise<string> {
  try {
    await writeOwn(file, bytes);
    return file;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['EISDIR', 'ENOTDIR', 'EEXIST'].includes(code)) throw error;
    const parts = path.relative(folder, file).split(path.sep);
    const aside = path.join(folder, '%clashes', ...parts.map((part) => `${part}%`));
    await writeOwn(aside, bytes);
    return aside;
  }
}

/** Articles that are not published yet are nobody else's business. */
async function writeOwn(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, bytes, { mode: 0o600 });
}
