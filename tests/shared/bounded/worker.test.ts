import { once } from 'node:events';
import { afterAll, describe, expect, it } from 'vitest';
import { BOUNDS, cpuLimit } from '../../../shared/bounded/bounds.ts';
import { createBoundedWorker } from '../../../shared/bounded/worker.ts';
import type { functions } from './misbehaving.ts';

const megabytesBefore = process.memoryUsage.rss() / 1e6;
const bounds = {
  ...BOUNDS,
  cpuMs: 1_000,
  idleMs: 300,
  heapMegabytes: 60,
  megabytes: Math.ceil(megabytesBefore) + 300,
};
const worker = createBoundedWorker<typeof functions>(new URL('./misbehaving.ts', import.meta.url), bounds);
/** Bytes of an input. A large one has so much time that its memory ends first, on a busy machine as well. */
const [SMALL, LARGE] = [0, 20_000_000];

afterAll(() => worker.close());

describe('a bounded worker', () => {
  it('is started before there is work: it loads while the article is fetched', async () => {
    const started = once(process, 'worker');
    const own = createBoundedWorker(new URL('./misbehaving.ts', import.meta.url), bounds);

    await expect(started).resolves.toHaveLength(1);
    await own.close();
  });

  it('gives back what the function returns', async () => {
    expect(await worker.run('double', 0, 21)).toBe(42);
  });

  it('answers each of several that come at once', async () => {
    const all = [1, 2, 3].map((value) => worker.run('double', 0, value));

    expect(await Promise.all(all)).toEqual([2, 4, 6]);
  });

  it('passes a permanent error on as one', async () => {
    await expect(worker.run('refuse', 0)).rejects.toMatchObject({
      name: 'PermanentError',
      kind: 'encrypted',
      message: 'It is locked.',
      advice: 'Unlock it.',
      retryable: false,
    });
  });

  it('passes a fault of our own code on by its name: it is no property of the article', async () => {
    await expect(worker.run('fault', 0)).rejects.toMatchObject({ name: 'TypeError' });
  });

  it.each([
    ['backtrack', 'an expression that backtracks for years', SMALL, /1 seconds of computing/],
    ['recurse', 'a recursion without end', SMALL, /structures/],
    ['fillHeap', 'a heap that grows', LARGE, /MB of memory/],
    ['fillBuffers', 'memory beside the heap that grows', LARGE, /MB of memory/],
    ['neverAnswer', 'an answer that never comes', SMALL, /without getting on/],
  ] as const)('ends %s (%s) as too-complex, and works on', async (name, _, bytes, message) => {
    const failure = await worker.run(name, bytes).catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: 'PermanentError', kind: 'too-complex' });
    expect((failure as Error).message).toMatch(message);
    expect(await worker.run('double', 0, 4)).toBe(8);
  });

  it('gives a larger input more time', () => {
    expect(cpuLimit(BOUNDS, 5_000_000)).toBeGreaterThan(5 * BOUNDS.cpuMsPerMegabyte);
  });
});
