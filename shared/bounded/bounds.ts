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
 * Twenty times what articles take: 100 ms for one of 5 KB, a second for a PDF of a hundred pages (npm run bench).
 * The functions have 1,769 MB (translate 512, where only checks are bounded), the clients of AWS and Node itself
 * take 100 of them; the longest page that is accepted needs 350.
 */
export const BOUNDS: Bounds = {
  cpuMs: 2_000,
  cpuMsPerMegabyte: 2_000,
  megabytes: 550,
  heapMegabytes: 400,
  idleMs: 5_000,
};

/** Milliseconds of CPU for an input of so many bytes. */
export function cpuLimit(bounds: Bounds, bytes: number): number {
  return Math.round(bounds.cpuMs + (bounds.cpuMsPerMegabyte * bytes) / 1e6);
}
