/** What the computing of one article may cost. */
export interface Bounds {
  /** Milliseconds of CPU that any article may take. */
  readonly cpuMs: number;
  /** More of them for every megabyte of input: everything here is linear in its input. */
  readonly cpuMsPerMegabyte: number;
  /** Memory of the whole process while it works, in megabytes. */
  readonly megabytes: number;
  /** Of which the worker's JavaScript heap may have this much. */
  readonly heapMegabytes: number;
  /** Milliseconds without any work after which an answer is not waited for any longer. */
  readonly idleMs: number;
}

/**
 * Many times what articles take: 50 to 300 ms of CPU, a PDF of a hundred pages a second (npm run bench). The functions
 * have 1,769 MB of memory (translate 512: see there); Node and the clients of AWS take 150 of them.
 */
export const BOUNDS: Bounds = {
  cpuMs: 1_800,
  cpuMsPerMegabyte: 1_500,
  megabytes: 550,
  heapMegabytes: 400,
  idleMs: 5_000,
};

/** Of an article that is translated, and paid for: it is not given up lightly. */
export const PAID_BOUNDS: Bounds = { ...BOUNDS, cpuMsPerMegabyte: 10_000 };

/** Milliseconds of CPU for an input of so many bytes. */
export function cpuLimit(bounds: Bounds, bytes: number): number {
  return Math.round(bounds.cpuMs + (bounds.cpuMsPerMegabyte * bytes) / 1e6);
}
