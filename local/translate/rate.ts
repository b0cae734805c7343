/** A token bucket that holds one second's worth of requests: short bursts pass, a steady excess does not. */
export interface RateLimit {
  /** Takes one token when there is one. */
  tryTake(): boolean;
}

/** @param requestsPerSecond tokens that arrive per second, at least one may wait */
export function createRateLimit(
  requestsPerSecond: number,
  now: () => number = () => performance.now(),
): RateLimit {
  const capacity = Math.max(1, requestsPerSecond);
  let tokens = capacity;
  let last = now();
  return {
    tryTake(): boolean {
      const time = now();
      tokens = Math.min(capacity, tokens + ((time - last) / 1000) * requestsPerSecond);
      last = time;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
