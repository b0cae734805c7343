import { setTimeout as sleep } from 'node:timers/promises';

/** Several uploads of one call are shown together. */
const GATHER_MS = 200;

export interface Arrivals<Arrival> {
  arrived(arrival: Arrival): void;
  /** Resolves when everything that has arrived was handed on. */
  settled(): Promise<void>;
}

/**
 * Collects what arrives and hands it on in groups, one after the other: two displays at once would write over each
 * other. What arrives while a group is shown makes the next one.
 */
export function gatherArrivals<Arrival>(
  onGroup: (group: readonly Arrival[]) => Promise<void>,
  onError: (error: unknown) => void,
): Arrivals<Arrival> {
  let waiting: Arrival[] = [];
  let work: Promise<void> | undefined;

  async function showAll(): Promise<void> {
    while (waiting.length > 0) {
      await sleep(GATHER_MS);
      const group = waiting;
      waiting = [];
      await onGroup(group).catch(onError);
    }
    work = undefined;
  }

  return {
    arrived(arrival) {
      waiting.push(arrival);
      work ??= showAll();
    },
    settled: async () => work,
  };
}
