import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../local/schedules.ts';

const START = new Date('2026-11-22T00:00:00Z');

describe('a schedule', () => {
  it.each([
    ['rate(5 minutes)', '2026-11-22T00:05:00Z', true],
    ['rate(5 minutes)', '2026-11-22T00:06:00Z', false],
    ['rate(1 day)', '2026-11-23T00:00:00Z', true],
    ['cron(5 0 * * ? *)', '2026-11-22T00:05:00Z', true],
    ['cron(5 0 * * ? *)', '2026-11-22T01:05:00Z', false],
    ['cron(0/15 8-17 ? * 2-6 *)', '2026-11-23T08:45:00Z', true],
    // A Sunday, which is day 1.
    ['cron(0/15 8-17 ? * 2-6 *)', '2026-11-22T08:45:00Z', false],
    ['cron(0 0 1 1,7 ? *)', '2026-07-01T00:00:00Z', true],
  ])('%s at %s: %s', (expression, minute, expected) => {
    expect(parseSchedule(expression)(new Date(minute), START)).toBe(expected);
  });

  it.each(['at(2026-11-22T00:00:00)', 'cron(0 0 L * ? *)', 'cron(0 0 * *)', 'rate(x)'])(
    '%s is refused',
    (expression) => {
      expect(() => parseSchedule(expression)).toThrow('not simulated');
    },
  );
});
