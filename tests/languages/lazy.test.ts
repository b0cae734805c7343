import { describe, expect, it } from 'vitest';
import { LazySet, lazy } from '../../shared/languages/lazy.ts';

describe('what is made when it is first asked for', () => {
  it('is made once', () => {
    let times = 0;
    const table = lazy(() => ({ times: ++times }));

    expect(times).toBe(0);
    expect([table(), table()]).toEqual([{ times: 1 }, { times: 1 }]);
  });

  it.each([
    ['has', (set: Set<string>) => set.has('b')],
    ['size', (set: Set<string>) => set.size === 2],
    ['iterator', (set: Set<string>) => [...set].join() === 'a,b'],
    ['keys', (set: Set<string>) => [...set.keys()].join() === 'a,b'],
    ['values', (set: Set<string>) => [...set.values()].join() === 'a,b'],
    ['entries', (set: Set<string>) => [...set.entries()].join() === 'a,a,b,b'],
    ['forEach', (set: Set<string>) => sizeByCalls(set) === 2],
    ['union with another', (set: Set<string>) => new Set(['c']).union(set).size === 3],
  ])('is, as a set, whole for %s', (_, isWhole) => {
    expect(isWhole(new LazySet(() => ['a', 'b', 'a']))).toBe(true);
  });
});

function sizeByCalls(set: Set<string>): number {
  let calls = 0;
  set.forEach(() => {
    calls += 1;
  });
  return calls;
}
