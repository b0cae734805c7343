import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lambda's smallest maximum concurrency of an SQS event source. Below this the queue cannot go; the client's
 * pacing does the rest.
 */
const MIN_CONCURRENCY = 2;
/** Largest maximum concurrency of an SQS event source. */
const MAX_CONCURRENCY = 1000;

/**
 * Divides the one rate setting between the queue and the clients: a function that sends one request at a time
 * keeps to about one per second, so that many functions run at once; their paces add up to the rate.
 *
 * @param requestsPerSecond over all functions together
 */
export function paceOf(requestsPerSecond: number): {
  maxConcurrency: number;
  requestsPerSecondPerFunction: number;
} {
  const maxConcurrency = Math.min(MAX_CONCURRENCY, Math.max(MIN_CONCURRENCY, Math.ceil(requestsPerSecond)));
  return { maxConcurrency, requestsPerSecondPerFunction: requestsPerSecond / maxConcurrency };
}

/**
 * Waits for the next free slot of an even pace: two calls are never closer than `1 / requestsPerSecond`.
 * Rejects with the signal's reason when it fires first.
 */
export function createPacer(requestsPerSecond: number): (signal?: AbortSignal) => Promise<void> {
  const spacing = 1000 / requestsPerSecond;
  let next = 0;
  return async (signal) => {
    const now = performance.now();
    const slot = Math.max(now, next);
    next = slot + spacing;
    if (slot > now) await sleep(slot - now, undefined, signal === undefined ? {} : { signal });
  };
}
