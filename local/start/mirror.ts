import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, NoSuchKey, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { FailureRecord } from '../../shared/documents/failure-record.ts';
import { OUTBOX_PREFIX } from '../../shared/documents/keys.ts';
import { Summary } from '../../shared/documents/summary.ts';
import { type IndexArticle, indexArticleOf, renderIndex } from '../../shared/publish/index-page.ts';
import { pathOfKey } from './file-names.ts';

/** Keeps a folder equal to the outbox bucket, with a page of all articles on top. */
export interface Mirror {
  /** Says that an object has changed or is gone. */
  changed(key: string): void;
  /** Path of an object's copy. */
  fileOf(key: string): string;
  /** Resolves when everything that was said so far is on disk. @throws the first error since it started */
  settled(): Promise<void>;
}

interface Entry {
  readonly article?: IndexArticle;
  readonly failure?: FailureRecord;
  readonly modified: number;
}

const INDEX = 'index.html';
/** While articles stream in, the page of all of them is not rendered for each one. */
const INDEX_EVERY_MS = 2000;
const GATHER_MS = 100;

export async function startMirror(s3: S3Client, bucket: string, folder: string): Promise<Mirror> {
  const entries = new Map<string, Entry>();
  const pending = new Set<string>();
  let work: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;
  /** The pipeline may publish a page of its own; then ours steps back. */
  let ownIndex = true;
  let indexWritten = 0;

  const fileOf = (key: string): string => path.join(folder, ...pathOfKey(key));

  async function copy(key: string): Promise<void> {
    const file = fileOf(key);
    if (key === INDEX) ownIndex = false;
    try {
      const answer = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      const bytes = await answer.Body!.transformToByteArray();
      await write(file, bytes);
      note(key, Buffer.from(bytes), answer.LastModified?.getTime() ?? 0);
    } catch (error) {
      if (!(error instanceof NoSuchKey)) throw error;
      if (key === INDEX) ownIndex = true;
      entries.delete(key);
      await rm(file, { force: true });
    }
  }

  /** A key can be both a file and the beginning of others; a folder cannot: the later one stands aside. */
  async function write(file: string, bytes: Uint8Array): Promise<void> {
    const known = await readFile(file).catch(() => undefined);
    if (known?.equals(bytes)) return;
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (!['EISDIR', 'ENOTDIR', 'EEXIST'].includes(code)) throw error;
      const aside = path.join(
        folder,
        '%clashes',
        ...path
          .relative(folder, file)
          .split(path.sep)
          .map((part) => `${part}%`),
      );
      await mkdir(path.dirname(aside), { recursive: true });
      await writeFile(aside, bytes);
    }
  }

  function note(key: string, bytes: Buffer, modified: number): void {
    if (key.startsWith(OUTBOX_PREFIX.articles) && key.endsWith('/summary.json')) {
      const summary = Summary.safeParse(JSON.parse(bytes.toString('utf8')));
      const address = `${pathOfKey(key).slice(0, -1).join('/')}/`;
      if (summary.success) entries.set(key, { article: indexArticleOf(summary.data, address), modified });
    } else if (key.startsWith(OUTBOX_PREFIX.failed)) {
      const failure = FailureRecord.safeParse(JSON.parse(bytes.toString('utf8')));
      if (failure.success) entries.set(key, { failure: failure.data, modified });
    }
  }

  async function writeIndex(): Promise<void> {
    if (!ownIndex) return;
    const newest = [...entries.values()].sort((a, b) => b.modified - a.modified);
    const articles = newest.flatMap(({ article }) => article ?? []);
    const failures = newest.flatMap(({ failure }) => failure ?? []);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, INDEX), renderIndex(articles, failures));
    indexWritten = Date.now();
  }

  async function run(): Promise<void> {
    // Objects of one article come together: they are copied together.
    await sleep(GATHER_MS);
    while (pending.size > 0) {
      const keys = [...pending];
      pending.clear();
      for (const key of keys) await copy(key);
      const late = Date.now() - indexWritten > INDEX_EVERY_MS;
      if (pending.size === 0 || late) await writeIndex();
    }
  }

  function start(): void {
    work ??= run()
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        work = undefined;
      });
  }

  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
    for (const { Key = '' } of page.Contents ?? []) pending.add(Key);
  }
  async function settled(): Promise<void> {
    for (start(); work !== undefined; ) await work;
    if (failure !== undefined) throw failure.error;
  }

  await settled();
  await writeIndex();
  return {
    fileOf,
    changed(key) {
      pending.add(key);
      start();
    },
    settled,
  };
}
