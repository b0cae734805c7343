import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { diskProblem, ModelError, reasonOf } from './errors.ts';

export interface DownloadOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Attempts in all; 5 when absent. */
  readonly attempts?: number;
  /** First pause between attempts, doubled each time; 500 ms when absent. */
  readonly pauseMs?: number;
  /** Silence after which a connection counts as dead; 30 s when absent. */
  readonly idleMs?: number;
  readonly signal?: AbortSignal;
  /** Bytes on disk so far, of this file. */
  readonly onProgress?: (bytes: number) => void;
}

export interface Download {
  /** For messages. */
  readonly name: string;
  readonly url: string;
  readonly size: number;
  readonly sha256: string;
  /** Where the bytes go. An earlier attempt's bytes there are continued, not fetched again. */
  readonly file: string;
}

/** Another attempt may succeed. */
class Interrupted extends Error {}

const USER_AGENT = 'tidings (+models install)';

/**
 * Fetches one file and checks its size and SHA-256; the file exists afterwards with exactly those bytes.
 * Cut connections, timeouts and 5xx are tried again from where they stopped, wrong bytes from the beginning.
 * @throws ModelError when the attempts are used up, the host refuses, or the disk does
 */
export async function download(wanted: Download, options: DownloadOptions = {}): Promise<void> {
  const attempts = options.attempts ?? 5;
  for (let attempt = 1; ; attempt++) {
    try {
      await fetchRest(wanted, options);
      await check(wanted);
      return;
    } catch (error) {
      const disk = diskProblem(error, wanted.file);
      if (disk !== undefined) throw disk;
      options.signal?.throwIfAborted();
      if (!(error instanceof Interrupted)) throw error;
      if (attempt >= attempts) {
        throw new ModelError(
          `${wanted.name} could not be downloaded: ${error.message} (${attempts} attempts).`,
          'Run the same command again: it goes on where it stopped. Behind a proxy, set HTTPS_PROXY.',
          error,
        );
      }
      // Jitter: many machines that were cut off together do not come back together.
      const pause = (options.pauseMs ?? 500) * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
      await sleep(pause, undefined, options.signal === undefined ? {} : { signal: options.signal });
    }
  }
}

async function fetchRest({ url, size, file }: Download, options: DownloadOptions): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const have = await sizeOf(file);
  if (have === size) return;
  const from = have < size ? have : 0;
  const idle = idleAbort(options);
  const target = await open(file, from > 0 ? 'a' : 'w');
  try {
    const response = await request(url, from, options, idle.signal);
    let written = response.status === 206 ? from : 0;
    const announced = announcedSize(response, written);
    if (announced !== undefined && announced !== size) {
      await response.body?.cancel();
      throw new Interrupted(`the host sends ${announced} bytes instead of ${size}`);
    }
    // A server without ranges sends everything: begin anew.
    if (written < from) await target.truncate(0);
    for await (const chunk of bodyOf(response)) {
      idle.touch();
      written += chunk.byteLength;
      if (written > size) throw new Interrupted(`more than the expected ${size} bytes`);
      await target.writeFile(chunk);
      options.onProgress?.(written);
    }
  } finally {
    idle.stop();
    await target.close();
  }
}

async function request(
  url: string,
  from: number,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<Response> {
  // Packed again on the way, sizes and ranges would be of something else than the file.
  const headers: Record<string, string> = { 'user-agent': USER_AGENT, 'accept-encoding': 'identity' };
  if (from > 0) headers['range'] = `bytes=${from}-`;
  const response = await orInterrupted((options.fetch ?? fetch)(url, { headers, signal }));
  const { status } = response;
  if (status === 200) return response;
  if (status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${from}-`)) return response;
  await response.body?.cancel();
  // Not the range that was asked for: without one there is nothing to get wrong.
  if (from > 0 && (status === 206 || status === 416)) return request(url, 0, options, signal);
  if (status >= 500 || status === 408 || status === 429) {
    throw new Interrupted(`the host answered ${status}`);
  }
  throw new ModelError(
    `The model host answered ${status} for ${url}.`,
    status === 404
      ? 'If a mirror is set (TIDINGS_MODELS_MIRROR), it lacks the file. Else the pinned version is no longer there: run `./tidings models lock --update` for the pair.'
      : 'Check TIDINGS_MODELS_MIRROR and the proxy settings.',
  );
}

/** Size of the whole file by the answer's headers. A compressed transfer does not tell. */
function announcedSize({ headers }: Response, from: number): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : from + Number(length);
}

async function* bodyOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  for (;;) {
    const { done, value } = await orInterrupted(reader.read());
    if (done) return;
    yield value;
  }
}

/** What goes wrong between us and the host is worth another attempt. */
async function orInterrupted<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (cause) {
    throw new Interrupted(reasonOf(cause), { cause });
  }
}

function idleAbort(options: DownloadOptions): { signal: AbortSignal; touch: () => void; stop: () => void } {
  const quiet = new AbortController();
  const timer = setTimeout(() => quiet.abort(new Error('the host fell silent')), options.idleMs ?? 30_000);
  const signals = options.signal === undefined ? [quiet.signal] : [quiet.signal, options.signal];
  return { signal: AbortSignal.any(signals), touch: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

async function check({ size, sha256, file }: Download): Promise<void> {
  const have = await sizeOf(file);
  if (have < size) throw new Interrupted(`the connection was cut after ${have} of ${size} bytes`);
  if (have === size && (await sha256OfFile(file)) === sha256) return;
  // Wrong bytes cannot be continued.
  await rm(file, { force: true });
  throw new Interrupted('its bytes do not match the pinned SHA-256');
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** Lower-case hex. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
