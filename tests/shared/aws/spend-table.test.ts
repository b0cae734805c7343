import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpendTable } from '../../../shared/aws/spend-table.ts';
import { BudgetReachedError } from '../../../shared/translate/index.ts';
import { type LocalTable, startTable } from './dynalite.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await startTable('memory');
});
afterAll(() => table.close());

/** Every test spends on a day of its own. */
function guardOf(day: string, dailyCharacterBudget: number | null, lane?: 'backfill') {
  const clock = { now: Date.parse(`${day}T23:00:00Z`) };
  return {
    clock,
    ...createSpendTable(table.client, 'memory', { dailyCharacterBudget, lane, now: () => clock.now }),
  };
}

describe('the daily budget', () => {
  it('holds what it says, to the character, and opens again next day', async () => {
    const guard = guardOf('2026-01-01', 100);
    await guard.reserve(60);
    await guard.reserve(40);
    await expect(guard.reserve(1)).rejects.toThrow(BudgetReachedError);
    guard.clock.now += 2 * 3_600_000;
    await expect(guard.reserve(100)).resolves.toBeUndefined();
  });

  it('is not overdrawn by reservations at the same moment', async () => {
    const guard = guardOf('2026-02-01', 100);
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => guard.reserve(7)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(14);
  });

  it('of the slow lane is one of its own, and names its setting', async () => {
    const fresh = guardOf('2026-02-02', 100);
    const slow = guardOf('2026-02-02', 50, 'backfill');
    await fresh.reserve(100);
    await slow.reserve(50);
    await expect(slow.reserve(1)).rejects.toThrow(
      expect.objectContaining({ advice: expect.stringContaining('raise backfill.dailyCharacterBudget') }),
    );
  });

  it('takes back what a refused request did not use', async () => {
    const guard = guardOf('2026-03-01', 100);
    await guard.reserve(100);
    await guard.release?.(30);
    await guard.reserve(30);
    await expect(guard.reserve(1)).rejects.toMatchObject({ kind: 'budget-reached', day: '2026-03-01' });
  });

  it('refuses a request that is larger than the whole budget', async () => {
    await expect(guardOf('2026-04-01', 10).reserve(11)).rejects.toThrow(BudgetReachedError);
  });

  it('counts without a limit when there is no budget', async () => {
    const guard = guardOf('2026-05-01', null);
    await guard.reserve(1_000_000);
    await expect(guard.reserve(1_000_000)).resolves.toBeUndefined();
  });
});
