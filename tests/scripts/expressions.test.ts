import { describe, expect, it } from 'vitest';
import { faults, literalsIn, problemOf } from '../../scripts/expressions.ts';

describe('expressions', () => {
  it('of the project take linear time, or state what bounds them', { timeout: 120_000 }, async () => {
    expect(await faults()).toEqual([]);
  });

  it('are found with their line', () => {
    expect(literalsIn('const a: string = "/b/";\nconst c = /d+/u;', 'x.ts')).toEqual([
      { source: 'd+', flags: 'u', at: 'x.ts:2' },
    ]);
  });

  it.each([
    ['(a+)+b', '', /exponential: a\+/],
    ['^\\s*(.*?)\\s*$', '', /polynomial/],
    ['x+$', '', /polynomial/],
    ['^(?:<!--[\\s\\S]{0,2000}?-->\\s*){0,6}<root', '', /in many ways/],
  ])('%s are refused', (source, flags, problem) => {
    expect(problemOf({ source, flags })).toMatch(problem);
  });

  it.each([
    ['(?<!x)x+$', ''],
    ['^(?:[a-z]+ )+$', ''],
    ['^(?:<!--[^-]{0,2000}-->\\s*){0,6}<root', ''],
    ['[^\\s@]{1,64}@', 'u'],
  ])('%s are linear', (source, flags) => {
    expect(problemOf({ source, flags })).toBeNull();
  });
});
