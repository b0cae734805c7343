import { expect, test } from 'vitest';
import { durationsOf } from '../../../shared/aws/announce.ts';
import { exampleSummary } from '../publish/example.ts';

const example = exampleSummary();
const times = (timings: Record<string, string>) => ({
  ...example,
  provenance: { ...example.provenance, timings },
});

test('times of a published article are those of its stages, waits included', () => {
  const timings = {
    receivedAt: '2026-11-27T08:00:00.000Z',
    normalizedAt: '2026-11-27T08:00:02.000Z',
    translatedAt: '2026-11-27T08:00:09.500Z',
    summarizedAt: '2026-11-27T08:00:10.000Z',
  };
  expect(durationsOf(times(timings))).toEqual({
    ArrivalToPublished: 10_000,
    Normalizing: 2_000,
    Translating: 7_500,
    Summarizing: 500,
  });
});

test('a clock that is ahead makes no negative time, and what is missing makes none', () => {
  const timings = { receivedAt: '2026-11-27T08:00:01.000Z', normalizedAt: '2026-11-27T08:00:00.500Z' };
  expect(durationsOf(times(timings))).toEqual({ Normalizing: 0 });
});
