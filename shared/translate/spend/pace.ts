import { setTimeout as sleep } from 'node:timers/promises';
import { TransientError } from '../../errors.ts';

/** Lambda's bounds for the maximum concurrency of an SQS event source (`ScalingConfig`). */
const MIN_CONCURRENCY = 2;
const MAX_CONCURRENCY = 1000;

/**
 * Share of a second's requests that may go at once after a pause, beside the first: half of what a service that counts by
 * the second allows, so that requests which the network delays and then delivers together are not refused.
 */
const BURST = 0.5;

/** Resolves when a request may go. */
export type Pace = (signal?: AbortSignal) => Promise<void>;

/**
 * Takes the next place in a line whose places are `spacingMs` apart. Returns its time, ms since the epoch: now, where
 * nobody waits.
 */
export type TakePlace = (spacingMs: number) => Promise<number>;

/**
 * Functions that run at once: one for each request a second. Each has a request per target under way, so that answers may
 * take as many seconds as there are targets before the rate is not reached.
 */
export function concurrencyOf(requestsPerSecond: number): number {
  return Math.min(MAX_CONCURRENCY, Math.max(MIN_CONCURRENCY, Math.ceil(requestsPerSecond)));
}

/** How far the places of the line are apart, and how much sooner a request may go than its place. */
export function paceFigures(requestsPerSecond: number): { spacingMs: number; burstMs: number } {
  const spacingMs = 1000 / requestsPerSecond;
  return { spacingMs, burstMs: BURST * Math.max(0, requestsPerSecond - 1) * spacingMs };
}

/**
 * Keeps all who take places in one line to a rate together, however many they are and however long each takes: a token
 * bucket of about half a second. The pace rejects with TransientError `out-of-time` when its signal fires first.
 */
export function createPace(requestsPerSecond: number, take: TakePlace, now: () => number = Date.now): Pace {
  const { spacingMs, burstMs } = paceFigures(requestsPerSecond);
  return async (signal) => {
    const place = await take(spacingMs);
    const wait = place - burstMs - now();
    if (wait <= 0) return;
    try {
      await sleep(wait, undefined, signal === undefined ? {} : { signal });
    } catch (cause) {
      throw new TransientError({
        kind: 'out-of-time',
        message: 'The time of this run ended before a translation request had its turn.',
        advice: 'Nothing to do: finished requests are remembered and the next attempt goes on from them.',
        cause,
      });
    }
  };
}

/** A line within one process. */
export function lineInProcess(now: () => number = Date.now): TakePlace {
  let next = 0;
  return async (spacingMs) => {
    const place = Math.max(now(), next);
    next = place + spacingMs;
    return place;
  };
}
