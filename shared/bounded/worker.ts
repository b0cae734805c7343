import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { BOUNDS, type Bounds, cpuLimit } from './bounds.ts';
import { tooComplex } from './failures.ts';
import { type Outcome, unwrapped, type Work } from './messages.ts';

type Input<F> = F extends (...input: infer I) => unknown ? I : never;
type Output<F> = F extends (...input: never[]) => infer O ? Awaited<O> : never;

export interface BoundedWorker<Functions> {
  /**
   * Does one piece of work in the worker.
   *
   * @param bytes size of the input, which the time is measured by
   * @throws PermanentError `too-complex` when it needs more time or memory than the bounds give: the worker is stopped
   * @throws what the function throws: TidingsErrors as they are, others as plain errors of the same name
   */
  run<Name extends keyof Functions & string>(
    name: Name,
    bytes: number,
    ...input: Input<Functions[Name]>
  ): Promise<Output<Functions[Name]>>;
  /** Ends the thread; the next `run` starts another. */
  close(): Promise<void>;
}

/** Often enough that a bomb which fills 1 GB a second goes 20 MB beyond its bound. */
const WATCH_MS = 20;

/** A worker that was active for less has only been looked at. */
const TURN_MS = 10;

/** A worker that has grown to this part of the bound is replaced. */
const KEPT_SHARE = 0.7;

/**
 * A thread that computes what foreign input asks for, and is terminated when that costs more than an article may:
 * no regular expression, parser or decompressor can hold up the function, or take it down with it.
 *
 * @param entry module that calls `serve` with the functions
 */
export function createBoundedWorker<Functions>(
  entry: URL,
  bounds: Bounds = BOUNDS,
): BoundedWorker<Functions> {
  const start = (): Worker => {
    const started = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
    });
    // Whoever waits for an answer hears of it; without this one, what a stopped worker still reports would end us.
    started.on('error', () => {});
    // An idle worker keeps nobody from ending.
    started.unref();
    return started;
  };
  // At once: it loads what it needs while the function fetches its first article.
  let worker: Worker | undefined = start();
  const close = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  const runOne = async (work: Work, cpuMs: number): Promise<unknown> => {
    if (worker === undefined || worker.threadId < 0) worker = start();
    const own = worker;
    let outcome: Outcome | undefined;
    try {
      own.postMessage(work);
      outcome = await outcomeOf(own, bounds, cpuMs);
      own.unref();
    } finally {
      // What one article has left in memory is not the next one's.
      if (outcome === undefined || megabytesUsed() > bounds.megabytes * KEPT_SHARE) await close();
    }
    return unwrapped(outcome);
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(name, bytes, ...input) {
      // One after another: the time of two at once could not be told apart.
      const turn = last.then(() => runOne({ name, input }, cpuLimit(bounds, bytes)));
      last = turn.catch(() => {});
      return turn as never;
    },
    close,
  };
}

/** The module `worker` beside a handler: `worker.ts` of a source, `worker.mjs` of a bundle. */
export function workerBeside(moduleUrl: string): URL {
  return new URL(`./worker${path.extname(fileURLToPath(moduleUrl))}`, moduleUrl);
}

/** What the worker answers; rejects when it dies or goes beyond its bounds, and then it is of no more use. */
async function outcomeOf(worker: Worker, bounds: Bounds, cpuMs: number): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const onError = (error: Error & { code?: string }): void =>
    reject(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? tooComplex(`${bounds.heapMegabytes} MB of memory`, error)
        : error,
    );
  const onExit = (code: number): void => reject(new Error(`The worker ended by itself (${code}).`));
  const stop = (cost: string): void => reject(tooComplex(cost));
  const watch = setInterval(watcher(worker, bounds, cpuMs, stop), WATCH_MS);
  worker.ref();
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  try {
    return await promise;
  } finally {
    clearInterval(watch);
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
  }
}

function watcher(worker: Worker, bounds: Bounds, cpuMs: number, stop: (cost: string) => void): () => void {
  // One article at a time is in a function's process: its CPU time is the article's, whatever else the machine does.
  const before = process.cpuUsage();
  let seen = worker.performance.eventLoopUtilization();
  let moved = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(before);
    const now = worker.performance.eventLoopUtilization();
    // A worker that is starved by a busy machine counts as active; one that waits for what never comes does not.
    if (now.active === 0 || now.active - seen.active > TURN_MS) {
      seen = now;
      moved = performance.now();
    }
    if ((user + system) / 1000 > cpuMs) stop(`${cpuMs / 1000} seconds of computing`);
    else if (megabytesUsed() > bounds.megabytes) stop(`${bounds.megabytes} MB of memory`);
    else if (performance.now() - moved > bounds.idleMs)
      stop(`${bounds.idleMs / 1000} seconds without getting on`);
  };
}

function megabytesUsed(): number {
  return process.memoryUsage.rss() / 1e6;
}
