import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StoredModel } from '../../models/store.ts';
import { EngineBusyError } from '../ports.ts';
import type { Text } from './bergamot.ts';
import { type BlockJob, modelKey, type WorkerReply } from './messages.ts';

export interface PoolOptions {
  /** Threads; by default as many as `defaultThreads` allows. */
  readonly threads?: number;
  /** Milliseconds for one block, per sentence; a slow machine needs about two seconds for a long one. */
  readonly msPerSentence?: number;
  /** Milliseconds more for each block, for a model that must be loaded first. */
  readonly msToLoad?: number;
  /** Milliseconds without work after which a thread ends and gives its memory back; five minutes by default. */
  readonly idleMs?: number;
  /** Characters that may wait before `EngineBusyError`. */
  readonly maxWaitingCharacters?: number;
  /** A thread whose engine holds more is replaced when it is idle: WASM memory never shrinks. */
  readonly maxMemoryBytes?: number;
  /** Script of the threads, for tests of what happens when they fail. */
  readonly worker?: URL;
}

export interface Pool {
  /** Translates a block with one model. A block whose thread dies is given to a fresh thread, once. */
  translate(model: StoredModel, texts: readonly Text[], signal?: AbortSignal): Promise<readonly string[]>;
  stats(): { readonly threads: number; readonly replaced: number; readonly waiting: number };
  close(): Promise<void>;
}

interface Task {
  readonly model: StoredModel;
  readonly texts: readonly Text[];
  readonly characters: number;
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}

interface Slot {
  readonly worker: Worker;
  task: Task | undefined;
  id: number;
  /** Of its block while it works, of its idleness while it does not. */
  timer: NodeJS.Timeout | undefined;
  /** Models that are ready in this thread, by `modelKey`. */
  loaded: readonly string[];
}

const MAX_ATTEMPTS = 2;
const DEFAULTS = {
  // Loading two models from a cold disk takes seconds.
  msToLoad: 30_000,
  msPerSentence: 5_000,
  idleMs: 300_000,
  // Some 40 requests of the largest size: minutes of work.
  maxWaitingCharacters: 400_000,
  // Two models of the largest published kind take 1.45 GB of address space, about two thirds of it touched.
  maxMemoryBytes: 1_700_000_000,
};

/** One thread less than there are cores, two at most, and one for every 4 GB: each may take 1 GB. */
export function defaultThreads(cores = os.availableParallelism(), memoryBytes = os.totalmem()): number {
  return Math.max(1, Math.min(2, cores - 1, Math.floor(memoryBytes / 4e9)));
}

/** Worker threads that share one queue. Threads start when there is work for them. */
export function createPool(options: PoolOptions = {}): Pool {
  const threads = options.threads ?? defaultThreads();
  const maxWaiting = options.maxWaitingCharacters ?? DEFAULTS.maxWaitingCharacters;
  const maxMemory = options.maxMemoryBytes ?? DEFAULTS.maxMemoryBytes;
  const msPerSentence = options.msPerSentence ?? DEFAULTS.msPerSentence;
  const idleMs = options.idleMs ?? DEFAULTS.idleMs;
  const msToLoad = options.msToLoad ?? DEFAULTS.msToLoad;
  const script = options.worker ?? new URL('./worker.ts', import.meta.url);
  const slots = new Set<Slot>();
  const queue: Task[] = [];
  let waiting = 0;
  let replaced = 0;
  let closed = false;

  function dispatch(): void {
    while (queue.length > 0) {
      const next = queue[0]!;
      const idle = [...slots].filter((slot) => slot.task === undefined);
      const slot = idle.find(({ loaded }) => loaded.includes(modelKey(next.model))) ?? start() ?? idle[0];
      if (slot === undefined) return;
      queue.shift();
      give(slot, next);
    }
  }

  function start(): Slot | undefined {
    if (slots.size >= threads) return undefined;
    // The engine's memory is outside V8's heap; the heap itself holds one block and the files while loading.
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
    worker.unref();
    const slot: Slot = { worker, task: undefined, id: 0, timer: undefined, loaded: [] };
    slots.add(slot);
    worker.on('message', (reply: WorkerReply) => receive(slot, reply));
    worker.on('error', (error: Error) => lose(slot, error.message));
    worker.on('exit', () => lose(slot, 'the translation thread ended'));
    return slot;
  }

  function give(slot: Slot, task: Task): void {
    task.attempts += 1;
    slot.task = task;
    slot.id += 1;
    const job: BlockJob = { id: slot.id, model: task.model, texts: task.texts };
    clearTimeout(slot.timer);
    slot.timer = setTimeout(
      () => lose(slot, 'the block took too long'),
      msToLoad + msPerSentence * task.texts.length,
    );
    slot.worker.postMessage(job);
  }

  function receive(slot: Slot, reply: WorkerReply): void {
    const { task } = slot;
    if (task === undefined || reply.id !== slot.id) return;
    if (!reply.ok) {
      lose(slot, reply.message);
      return;
    }
    release(slot);
    slot.loaded = reply.loaded;
    slot.timer = setTimeout(() => retire(slot), idleMs).unref();
    if (reply.memoryBytes > maxMemory) retire(slot);
    if (reply.texts.length === task.texts.length) settle(task, () => task.resolve(reply.texts));
    else settle(task, () => task.reject(new Error('the engine returned a different number of sentences')));
    dispatch();
  }

  function release(slot: Slot): void {
    clearTimeout(slot.timer);
    slot.task = undefined;
  }

  function retire(slot: Slot): void {
    clearTimeout(slot.timer);
    slots.delete(slot);
    void slot.worker.terminate();
  }

  /** The thread is gone or not to be trusted: replace it and give its block to the next one. */
  function lose(slot: Slot, reason: string): void {
    if (!slots.has(slot)) return;
    const { task } = slot;
    release(slot);
    retire(slot);
    if (closed) return;
    replaced += 1;
    if (task !== undefined && task.attempts < MAX_ATTEMPTS) queue.unshift(task);
    else if (task !== undefined)
      settle(task, () => task.reject(new Error(`the translation engine failed: ${reason}`)));
    dispatch();
  }

  function settle(task: Task, finish: () => void): void {
    waiting -= task.characters;
    finish();
  }

  return {
    stats: () => ({ threads: slots.size, replaced, waiting }),
    translate(model, texts, signal) {
      const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
      if (closed) return Promise.reject(new Error('the translation engine is closed'));
      if (signal?.aborted) return Promise.reject(new Error('the caller has gone'));
      if (waiting > 0 && waiting + characters > maxWaiting) {
        return Promise.reject(new EngineBusyError('The translation engine has too much work waiting.'));
      }
      return new Promise((resolve, reject) => {
        const task: Task = { model, texts, characters, resolve, reject, attempts: 0 };
        waiting += characters;
        queue.push(task);
        signal?.addEventListener('abort', () => {
          const at = queue.indexOf(task);
          if (at < 0) return;
          queue.splice(at, 1);
          settle(task, () => reject(new Error('the caller has gone')));
        });
        dispatch();
      });
    },
    async close() {
      closed = true;
      for (const task of queue.splice(0)) settle(task, () => task.reject(new Error('the engine is closing')));
      const running = [...slots];
      slots.clear();
      for (const slot of running) {
        clearTimeout(slot.timer);
        slot.task?.reject(new Error('the engine is closing'));
      }
      await Promise.all(running.map(({ worker }) => worker.terminate()));
    },
  };
}
