import { describe, expect, it } from 'vitest';
import { type Scenario, simulate } from '../../../bench/scale/simulation.ts';

const SCENARIO: Scenario = {
  name: 'a hundred at once',
  arrivals: Array.from({ length: 100 }, () => ({ at: 0, fresh: true })),
  settings: {
    requestsPerSecond: 5,
    dailyCharacterBudget: null,
    concurrency: { normalize: 10, translate: 10, summarize: 10 },
  },
  service: { requestsPerSecond: 5, latencyMs: () => 500 },
  article: { targets: 2, characters: 1_000, requestsPerTarget: () => 1 },
  times: {
    normalize: 10,
    translate: { before: 50, perRequest: 10, after: 50 },
    summarize: 10,
    frontpage: 500,
  },
};

describe('the simulation', () => {
  it('uses the rate while work waits, and is refused nothing', () => {
    const { published, used, throttled, dollars } = simulate(SCENARIO);
    expect({ published, throttled, dollars }).toEqual({ published: 100, throttled: 0, dollars: 3 });
    expect(used).toBeGreaterThan(0.95);
  });

  it('is refused when the service allows less than the setting, and loses nothing', () => {
    const { published, throttled } = simulate({
      ...SCENARIO,
      service: { ...SCENARIO.service, requestsPerSecond: 4 },
    });
    expect(published).toBe(100);
    expect(throttled).toBeGreaterThan(0.05);
  });

  it('does not reach the rate with fewer functions than answers take seconds', () => {
    const slow = { ...SCENARIO.service, latencyMs: () => 3_000 };
    const concurrency = { normalize: 10, translate: 5, summarize: 10 };
    const { used } = simulate({
      ...SCENARIO,
      service: slow,
      settings: { ...SCENARIO.settings, concurrency },
    });
    expect(used).toBeLessThan(0.7);
  });

  it("lets what today's budget does not hold wait for the next day", () => {
    const settings = { ...SCENARIO.settings, dailyCharacterBudget: 100_000 };
    const { published, paused, drainMs } = simulate({ ...SCENARIO, settings });
    expect({ published, paused }).toEqual({ published: 100, paused: 50 });
    expect(drainMs).toBeGreaterThan(86_400_000);
  });
});
