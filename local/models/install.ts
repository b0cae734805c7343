import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { createZstdDecompress } from 'node:zlib';
import { type DownloadOptions, download, sha256OfFile } from './download.ts';
import { diskProblem, ModelError } from './errors.ts';
import { exclusively } from './exclusive.ts';
import {
  type InstalledModel,
  MODEL_SCHEMA,
  type ModelFile,
  pairName,
  type RemoteFile,
  type RemoteModel,
} from './manifest.ts';
import { MODEL_FILE, readModel } from './store.ts';

export interface InstallProgress {
  readonly pair: string;
  /** Packed bytes of the model that are here, and all there are. */
  readonly bytes: number;
  readonly total: number;
}

export interface InstallOptions extends Omit<DownloadOptions, 'onProgress'> {
  /** Told once, when another process is installing into the same folder and has to be waited for. */
  readonly onWait?: () => void;
  readonly modelsDir: string;
  /** What the files' locations are relative to. */
  readonly filesUrl: string;
  readonly onProgress?: (progress: InstallProgress) => void;
}

/** Packed files on their way, by hash: an interrupted download goes on from them. */
const PARTIAL_DIR = '.partial';

/**
 * Puts one pinned model on this disk: fetches what is missing or damaged, checks every byte, and makes it visible
 * to the engine at the end, all at once.
 * @returns packed bytes that were fetched; 0 when everything was there
 * @throws ModelError
 */
export async function installModel(model: RemoteModel, options: InstallOptions): Promise<number> {
  const pair = pairName(model);
  const dir = path.join(options.modelsDir, pair);
  try {
    // Nothing to write: a folder that only others may write will do.
    if (await isComplete(dir, model)) return 0;
    await mkdir(options.modelsDir, { recursive: true });
    return await exclusively(
      lockOf(options.modelsDir),
      () => installAlone(pair, dir, model, options),
      options,
    );
  } catch (error) {
    throw diskProblem(error, dir) ?? error;
  }
}

/** Lock of a models folder: one process at a time changes what is in it. */
export function lockOf(modelsDir: string): string {
  return path.join(modelsDir, '.lock');
}

async function installAlone(
  pair: string,
  dir: string,
  model: RemoteModel,
  options: InstallOptions,
): Promise<number> {
  const open = await filesToFetch(dir, model.files);
  await checkSpace(options.modelsDir, open);
  // Until the new set is complete there is no model here.
  if (open.length > 0) await rm(path.join(dir, MODEL_FILE), { force: true });
  await fetchAll(pair, dir, open, options);
  await finish(dir, model);
  return open.reduce((sum, file) => sum + file.packedSize, 0);
}

async function isComplete(dir: string, model: RemoteModel): Promise<boolean> {
  const { dir: folder, base: pair } = path.parse(dir);
  const installed = await readModel(folder, pair);
  if (!isDeepStrictEqual(installed?.manifest, toManifest(model))) return false;
  const names = new Set(await readdir(dir));
  const nothingElse = names.size === model.files.length + 1;
  return nothingElse && (await filesToFetch(dir, model.files)).length === 0;
}

function toManifest({ from, to, version, architecture, files }: RemoteModel): InstalledModel {
  return {
    schema: MODEL_SCHEMA,
    from,
    to,
    version,
    architecture,
    files: files.map(({ role, name, size, sha256 }) => ({ role, name, size, sha256 })),
  };
}

async function filesToFetch(dir: string, files: readonly RemoteFile[]): Promise<RemoteFile[]> {
  const states = await Promise.all(
    files.map(async (file) => ({ file, problem: await problemOf(dir, file) })),
  );
  return states.filter(({ problem }) => problem !== undefined).map(({ file }) => file);
}

/** What is wrong with an installed file, undefined when it is the pinned one. */
export async function problemOf(dir: string, file: ModelFile): Promise<string | undefined> {
  const full = path.join(dir, file.name);
  try {
    const { size } = await stat(full);
    if (size !== file.size) return `${size} bytes instead of ${file.size}`;
    return (await sha256OfFile(full)) === file.sha256 ? undefined : 'its bytes have changed';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
}

/** @throws ModelError before the first byte is fetched when the disk cannot hold the files */
async function checkSpace(modelsDir: string, files: readonly RemoteFile[]): Promise<void> {
  const needed = files.reduce((sum, file) => sum + file.size + file.packedSize, 0);
  const { bavail, bsize } = await statfs(modelsDir);
  if (bavail * bsize >= needed) return;
  throw new ModelError(
    `The disk is full: ${Math.ceil(needed / 1e6)} MB are needed in ${modelsDir}.`,
    'Free some space, or set TIDINGS_MODELS_DIR to a folder on another disk.',
  );
}

async function fetchAll(
  pair: string,
  dir: string,
  files: readonly RemoteFile[],
  options: InstallOptions,
): Promise<void> {
  const total = files.reduce((sum, file) => sum + file.packedSize, 0);
  let done = 0;
  await mkdir(dir, { recursive: true });
  // One after the other: the host is not ours.
  for (const file of files) {
    const packed = path.join(options.modelsDir, PARTIAL_DIR, file.packedSha256);
    const url = new URL(file.location, withSlash(options.filesUrl)).href;
    const before = done;
    await download(
      { name: file.name, url, size: file.packedSize, sha256: file.packedSha256, file: packed },
      { ...options, onProgress: (bytes) => options.onProgress?.({ pair, bytes: before + bytes, total }) },
    );
    await unpack(packed, path.join(dir, file.name), file);
    await rm(packed, { force: true });
    done += file.packedSize;
    options.onProgress?.({ pair, bytes: done, total });
  }
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** Unpacks into a neighbour file, checks it, and only then gives it its name. */
async function unpack(packed: string, target: string, file: RemoteFile): Promise<void> {
  const partial = `${target}.partial`;
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength;
      hash.update(chunk);
      // A small file may unpack to anything: stop as soon as it is more than promised.
      if (size > file.size) done(new Error('larger than pinned'));
      else done(null, chunk);
    },
  });
  let failure: unknown;
  try {
    await pipeline(createReadStream(packed), createZstdDecompress(), measure, createWriteStream(partial));
  } catch (error) {
    if (diskProblem(error, target) !== undefined) throw error;
    failure = error;
  }
  if (failure === undefined && size === file.size && hash.digest('hex') === file.sha256) {
    await rename(partial, target);
    return;
  }
  await rm(partial, { force: true });
  await rm(packed, { force: true });
  throw new ModelError(
    `${file.name} does not unpack to the pinned bytes.`,
    'The pins and the host disagree. Compare models.lock.json with version control before you trust the host.',
    failure,
  );
}

async function finish(dir: string, model: RemoteModel): Promise<void> {
  const manifest = toManifest(model);
  const partial = path.join(dir, `${MODEL_FILE}.partial`);
  await writeFile(partial, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(partial, path.join(dir, MODEL_FILE));
  // Files of an earlier version.
  const known = new Set([MODEL_FILE, ...manifest.files.map(({ name }) => name)]);
  const others = (await readdir(dir)).filter((name) => !known.has(name));
  await Promise.all(others.map((name) => rm(path.join(dir, name), { force: true })));
}
