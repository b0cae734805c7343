/** Places for so much work at once; what finds none waits, in the order in which it came. */
export interface Places {
  /** Resolves when there is a place. */
  take(): Promise<void>;
  giveBack(): void;
}

export function createPlaces(count: number): Places {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    async take() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    giveBack() {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    },
  };
}
