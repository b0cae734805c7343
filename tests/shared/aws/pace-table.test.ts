import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaceTable } from '../../../shared/aws/pace-table.ts';
import { createPace } from '../../../shared/translate/spend/pace.ts';
import { type LocalTable, startTable } from './dynalite.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await startTable('memory');
});
afterAll(() => table.close());

/** Every test has hours of its own: the line is one for the whole table. */
const lineAt = (now: number) => createPaceTable(table.client, 'memory', { now: () => now });

describe('the line of everybody who shares the rate', () => {
  it('gives functions that come at once places that are one spacing apart', async () => {
    const functions = Array.from({ length: 5 }, () => lineAt(10_000));
    const places = await Promise.all(functions.map((take) => take(200)));
    expect(places.toSorted((a, b) => a - b)).toEqual([10_000, 10_200, 10_400, 10_600, 10_800]);
  });

  it('begins anew when nobody has waited', async () => {
    await lineAt(20_000)(200);
    expect(await lineAt(30_000)(200)).toBe(30_000);
  });

  it('is another one for the slow lane', async () => {
    const slow = createPaceTable(table.client, 'memory', { lane: 'backfill', now: () => 35_000 });
    await slow(60_000);
    expect(await lineAt(35_000)(200)).toBe(35_000);
  });

  it('does not give a place away when a clock is behind', async () => {
    await lineAt(40_000)(200);
    expect(await lineAt(39_990)(200)).toBe(40_200);
  });
});

describe('a pace', () => {
  it('lets some go at once after a pause, and gives up when its time ends', async () => {
    const now = Date.now() + 3_600_000;
    const started = performance.now();
    const pace = createPace(10, lineAt(now), () => now);
    // Half of the nine that stand behind the first.
    for (let request = 0; request < 5; request += 1) await pace();
    const burst = performance.now() - started;
    const late = createPace(
      10,
      async () => now + 60_000,
      () => now,
    );
    await expect(late(AbortSignal.timeout(10))).rejects.toMatchObject({
      kind: 'out-of-time',
      retryable: true,
    });
    expect(burst).toBeLessThan(30_000);
  });
});
