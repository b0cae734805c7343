import type { Caller } from './access.ts';
import type { QueueFaults } from './queues/queue.ts';

/** What may go wrong on AWS, at will. */
export interface Faults extends QueueFaults {
  /**
   * Kills a process of the function, once, at the moment when it makes its n-th call to a service, counted from
   * now on; the call is not carried out.
   */
  killOnce(logicalId: string, call: number): void;
  /** How many of the kills that were asked for have happened. */
  kills(): number;
}

/** Kills that are asked for, and the sandboxes that can be killed, by access key. */
export function createKills() {
  const wanted = new Map<string, number>();
  const sandboxes = new Map<string, { logicalId: string; kill: () => void }>();
  let done = 0;
  return {
    ask: (logicalId: string, call: number): void => void wanted.set(logicalId, call),
    done: () => done,
    add: (key: string, logicalId: string, kill: () => void): void =>
      void sandboxes.set(key, { logicalId, kill }),
    remove: (key: string): void => void sandboxes.delete(key),
    /** Counts a call; false when it is the one that the caller does not survive. */
    admit(caller: Caller): boolean {
      const sandbox = sandboxes.get(caller.accessKeyId);
      const name = sandbox && [...wanted.keys()].find((id) => sandbox.logicalId.startsWith(id));
      if (sandbox === undefined || name === undefined) return true;
      const left = wanted.get(name)! - 1;
      wanted.set(name, left);
      if (left > 0) return true;
      wanted.delete(name);
      done++;
      sandbox.kill();
      return false;
    },
  };
}
