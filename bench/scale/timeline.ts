/** What happens when: the clock of a simulation. */
export interface Timeline {
  now(): number;
  at(time: number, event: () => void): void;
  after(ms: number, event: () => void): void;
  /** Until nothing is left to happen. */
  run(): void;
}

/** A binary heap of events. Events of one moment happen in the order in which they were made. */
export function createTimeline(): Timeline {
  const times: number[] = [];
  const orders: number[] = [];
  const events: (() => void)[] = [];
  let order = 0;
  let now = 0;

  const before = (a: number, b: number): boolean =>
    times[a]! < times[b]! || (times[a] === times[b] && orders[a]! < orders[b]!);
  const swap = (a: number, b: number): void => {
    [times[a], times[b]] = [times[b]!, times[a]!];
    [orders[a], orders[b]] = [orders[b]!, orders[a]!];
    [events[a], events[b]] = [events[b]!, events[a]!];
  };
  const push = (time: number, event: () => void): void => {
    let at = times.push(time) - 1;
    orders.push(order++);
    events.push(event);
    for (let parent = (at - 1) >> 1; at > 0 && before(at, parent); parent = (at - 1) >> 1) {
      swap(at, parent);
      at = parent;
    }
  };
  const pop = (): void => {
    swap(0, times.length - 1);
    now = times.pop()!;
    orders.pop();
    const event = events.pop()!;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= times.length) break;
      const child = left + 1 < times.length && before(left + 1, left) ? left + 1 : left;
      if (!before(child, at)) break;
      swap(at, child);
      at = child;
    }
    event();
  };
  return {
    now: () => now,
    at: push,
    after: (ms, event) => push(now + ms, event),
    run() {
      while (times.length > 0) pop();
    },
  };
}

/** A queue and the functions that work on it, in order of arrival. */
export class Station<T> {
  readonly #work: (item: T, done: () => void) => void;
  #free: number;
  #waiting: T[] = [];
  #head = 0;
  longest = 0;

  constructor(concurrency: number, work: (item: T, done: () => void) => void) {
    this.#free = concurrency;
    this.#work = work;
  }

  get length(): number {
    return this.#waiting.length - this.#head;
  }

  add(item: T): void {
    if (this.#free > 0) this.#start(item);
    else this.#waiting.push(item);
    this.longest = Math.max(this.longest, this.length);
  }

  #start(item: T): void {
    this.#free -= 1;
    this.#work(item, () => {
      this.#free += 1;
      if (this.length > 0) this.#start(this.#take());
    });
  }

  #take(): T {
    const item = this.#waiting[this.#head]!;
    this.#head += 1;
    // Given back now and then: a shift for each would copy the whole queue.
    if (this.#head > 10_000 && this.#head * 2 > this.#waiting.length) {
      this.#waiting = this.#waiting.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }
}

/** Of sorted values. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
