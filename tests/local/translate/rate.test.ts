import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../local/translate/rate.ts';

/** Requests let through, by the milliseconds at which they come. */
function passed(requestsPerSecond: number, times: readonly number[]): boolean[] {
  let now = 0;
  const limit = createRateLimit(requestsPerSecond, () => now);
  return times.map((time) => {
    now = time;
    return limit.tryTake();
  });
}

describe('createRateLimit', () => {
  it.each([
    ['lets a burst of one second’s worth through', 3, [0, 0, 0, 0], [true, true, true, false]],
    ['fills up with time', 2, [0, 0, 400, 500, 600], [true, true, false, true, false]],
    ['saves no more than one second’s worth', 2, [0, 60_000, 60_000, 60_000], [true, true, true, false]],
    ['lets one through every two seconds', 0.5, [0, 1000, 2000, 2001], [true, false, true, false]],
  ] as const)('%s', (_, rate, times, expected) => {
    expect(passed(rate, times)).toEqual(expected);
  });
});
