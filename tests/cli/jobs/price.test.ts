import { describe, expect, it } from 'vitest';
import { extrapolate, sampleOf } from '../../../cli/jobs/price.ts';

const listed = (sizes: readonly number[]) => sizes.map((bytes, index) => ({ key: `${index}.txt`, bytes }));

describe('a sample', () => {
  it('is all of them when they are few', () => {
    expect(sampleOf(listed([3, 1, 2]), 3)).toHaveLength(3);
  });

  it('holds small and large ones as the whole does', () => {
    const sizes = Array.from({ length: 100 }, (_, index) => (index * 37) % 100);
    expect(sampleOf(listed(sizes), 4).map(({ bytes }) => bytes)).toEqual([12, 37, 62, 87]);
  });
});

describe('the price of all', () => {
  const article = (bytes: number, cost = bytes / 1000) => ({ bytes, characters: bytes, cost });

  it('is exact when all were read', () => {
    expect(extrapolate([article(1000), article(3000, 1)], { articles: 2, bytes: 4000 })).toEqual({
      articles: 2,
      sampled: 2,
      characters: 4000,
      cost: 2,
      margin: 0,
    });
  });

  it('goes by bytes', () => {
    expect(extrapolate([article(1000), article(3000)], { articles: 10, bytes: 50_000 })).toMatchObject({
      characters: 50_000,
      cost: 50,
      margin: 0,
    });
  });

  it('has a margin that grows with the differences between articles', () => {
    const margin = (...costs: number[]): number =>
      extrapolate(
        costs.map((cost) => article(1000, cost)),
        { articles: 100, bytes: 100_000 },
      ).margin;
    expect(margin(1, 1, 1, 1)).toBe(0);
    // 100 × √(0.96 × 0.04 / 12) × 2, by hand.
    expect(margin(0.9, 0.9, 1.1, 1.1)).toBeCloseTo(11.31, 1);
    expect(margin(0.5, 0.5, 1.5, 1.5)).toBeGreaterThan(margin(0.9, 0.9, 1.1, 1.1));
  });

  it('of articles that cost nothing is nothing', () => {
    expect(extrapolate([article(0, 0)], { articles: 1, bytes: 0 })).toMatchObject({ characters: 0, cost: 0 });
  });
});
