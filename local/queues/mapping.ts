import type { InvocationResult } from '../lambda/function.ts';
import { type Message, type Queues, toLambdaRecord } from './queue.ts';

/** Lambda's event source mapping of a queue: receives batches, invokes the function, deletes what succeeded. */

export interface MappingSettings {
  readonly queueArn: string;
  readonly batchSize: number;
  readonly windowSeconds: number;
  readonly maxConcurrency: number;
  readonly reportsItemFailures: boolean;
}

export interface Mapping {
  readonly queueArn: string;
  /** Says that the queue may have messages, now or at a time (milliseconds since the epoch). */
  wake(at: number): void;
  /** Batches being gathered or worked on. */
  active(): number;
  /** Takes nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/**
 * @param invoke resolves with the function's answer or error; it never rejects
 * @param retryDelayMs how long a failed message stays hidden: the queue's visibility timeout, or less where
 *   waiting for it teaches nothing
 * @param onFault hears of queues that cannot be read or written, on a full disk, say; what was in flight then stays
 *   there for the next run
 */
export function startMapping(
  settings: MappingSettings,
  queues: Queues,
  invoke: (event: unknown) => Promise<InvocationResult>,
  retryDelayMs: number,
  onFault: (error: unknown) => void,
): Mapping {
  const { queueArn } = settings;
  const running = new Set<Promise<void>>();
  let gathering = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function pump(): void {
    try {
      receiveAll();
    } catch (error) {
      onFault(error);
    }
  }

  function receiveAll(): void {
    // With a batching window, what comes while a batch is gathered belongs to it.
    while (!stopped && !gathering && running.size < settings.maxConcurrency) {
      const messages = queues.receive(queueArn, settings.batchSize);
      if (messages.length === 0) break;
      const batch = work(messages)
        .catch(onFault)
        .finally(() => {
          running.delete(batch);
          pump();
        });
      running.add(batch);
    }
    const next = queues.nextAt(queueArn);
    if (next !== undefined && !gathering && running.size < settings.maxConcurrency) wake(next);
  }

  function wake(at: number): void {
    if (stopped || at >= timerAt) return;
    clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(
      () => {
        timerAt = Number.POSITIVE_INFINITY;
        pump();
      },
      Math.max(0, at - queues.now()),
    );
  }

  async function work(first: Message[]): Promise<void> {
    const messages = await fillBatch(first);
    // The next batch may begin while this one is worked on.
    if (settings.windowSeconds > 0) pump();
    const result = await invoke({ Records: messages.map((message) => toLambdaRecord(message, queueArn)) });
    const failed = failedMessages(messages, result, settings.reportsItemFailures);
    for (const message of messages) {
      // When the cloud stops, the message stays in flight, and the next run takes it from there.
      if (failed.has(message.messageId) && stopped) continue;
      if (failed.has(message.messageId)) queues.giveBack(queueArn, message, retryDelayMs);
      else queues.remove(message);
    }
  }

  /** With a batching window, waits until the batch is full or the window is over. */
  async function fillBatch(first: Message[]): Promise<Message[]> {
    const messages = [...first];
    const end = queues.now() + settings.windowSeconds * 1000;
    const missing = (): number => settings.batchSize - messages.length;
    gathering = true;
    try {
      while (!stopped && missing() > 0 && queues.now() < end) {
        const pause = Math.min(WINDOW_STEP_MS, end - queues.now());
        await new Promise((resolve) => setTimeout(resolve, pause));
        messages.push(...queues.receive(queueArn, missing()));
      }
    } finally {
      gathering = false;
    }
    return messages;
  }

  return {
    queueArn,
    wake,
    active: () => running.size,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

/** How often an open batching window looks for more messages. */
const WINDOW_STEP_MS = 50;

/**
 * Lambda's rules for partial batches: no answer or an empty list means that all is done; an answer that cannot
 * be understood, or names an unknown message, means that all failed.
 */
export function failedMessages(
  messages: readonly Pick<Message, 'messageId'>[],
  result: InvocationResult,
  reportsItemFailures: boolean,
): ReadonlySet<string> {
  const all = new Set(messages.map(({ messageId }) => messageId));
  if (result.error !== undefined) return all;
  const payload = result.payload;
  if (!reportsItemFailures || payload === null || payload === undefined) return new Set();
  if (typeof payload !== 'object') return all;
  const failures = (payload as { batchItemFailures?: unknown }).batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return all;
  const ids = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  return ids.every((id): id is string => typeof id === 'string' && all.has(id)) ? new Set(ids) : all;
}
