import type { InvocationResult } from '../lambda/function.ts';
import type { Mapping } from './mapping.ts';
import type { Message, Queues } from './queue.ts';

/**
 * Lambda's event source mapping of a table's stream: one batch at a time, in order. What a batch reports as failed is given to
 * the function again, together with all that follows, until it works.
 */

export interface StreamMappingSettings {
  readonly streamArn: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

/** After so many failures in a row nobody who waits for the cloud to be quiet waits for this any longer. */
const GIVEN_UP = 5;

/**
 * @param invoke resolves with the function's answer or error; it never rejects
 * @param retryDelayMs between attempts
 */
export function startStreamMapping(
  { streamArn, batchSize, reportsItemFailures }: StreamMappingSettings,
  queues: Queues,
  invoke: (event: unknown) => Promise<InvocationResult>,
  retryDelayMs: number,
  onFault: (error: unknown) => void,
): Mapping {
  let stopped = false;
  let failures = 0;
  let running: Promise<void> | undefined;
  const stop = Promise.withResolvers<void>();

  async function run(): Promise<void> {
    let batch: Message[] = [];
    while (!stopped) {
      if (batch.length === 0) batch = queues.receive(streamArn, batchSize);
      if (batch.length === 0) return;
      const result = await invoke({ Records: batch.map(toRecord) });
      const done = doneOf(batch, result, reportsItemFailures);
      for (const message of batch.slice(0, done)) queues.remove(message);
      batch = batch.slice(done);
      failures = batch.length === 0 ? 0 : failures + 1;
      if (batch.length === 0) continue;
      await Promise.race([stop.promise, new Promise((resolve) => setTimeout(resolve, retryDelayMs).unref())]);
    }
  }

  function wake(): void {
    if (stopped || running !== undefined) return;
    running = run()
      .catch(onFault)
      .finally(() => {
        running = undefined;
        if (queues.nextAt(streamArn) !== undefined) wake();
      });
  }

  return {
    queueArn: streamArn,
    wake,
    active: () =>
      failures < GIVEN_UP && (running !== undefined || queues.nextAt(streamArn) !== undefined) ? 1 : 0,
    async stop() {
      stopped = true;
      stop.resolve();
      await running;
    },
  };
}

function toRecord({ id, body }: Message): unknown {
  const record = JSON.parse(body) as { dynamodb: object };
  return { ...record, dynamodb: { ...record.dynamodb, SequenceNumber: sequenceNumber(id) } };
}

const sequenceNumber = (id: number): string => String(id).padStart(21, '0');

/** How many records of a batch, from the first, are done: all up to the first that is reported. */
function doneOf(batch: readonly Message[], result: InvocationResult, reportsItemFailures: boolean): number {
  if (result.error !== undefined) return 0;
  if (!reportsItemFailures) return batch.length;
  const { batchItemFailures: failed = [] } = (result.payload ?? {}) as {
    batchItemFailures?: { itemIdentifier: string }[];
  };
  if (failed.length === 0) return batch.length;
  const places = failed.map(({ itemIdentifier }) =>
    batch.findIndex(({ id }) => sequenceNumber(id) === itemIdentifier),
  );
  return Math.max(0, Math.min(...places));
}
