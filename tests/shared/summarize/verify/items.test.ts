import { describe, expect, test } from 'vitest';
import {
  dateProblem,
  figureProblem,
  roleProblem,
  speakerProblem,
} from '../../../../shared/summarize/verify/items.ts';

const says =
  (...sentences: string[]) =>
  (language: string) =>
    language === 'en' ? sentences : [];

describe('a role touches its name', () => {
  const person = (name: string, role: string) => ({
    name: { en: name },
    role: { en: role },
    mentions: 1,
    cites: ['s1'],
  });
  const both = [{ en: 'Anna Berg' }, { en: 'Peter Holm' }];

  test.each([
    ['before it', 'Finance minister Anna Berg met Peter Holm.', 'Finance minister', null],
    ['after it', 'Anna Berg, the finance minister, met Peter Holm.', 'finance minister', null],
    [
      'not across another name',
      'Finance minister Peter Holm and Anna Berg met.',
      'Finance minister',
      'does not touch its name in a cited sentence',
    ],
    [
      'not across a clause',
      'The finance minister, who had come by train from the capital, met Anna Berg.',
      'finance minister',
      'does not touch its name in a cited sentence',
    ],
  ])('%s', (_what, sentence, role, problem) => {
    expect(roleProblem(person('Anna Berg', role), 'en', both, says(sentence))).toBe(problem);
  });
});

describe('a figure holds its value in every language', () => {
  const figure = (value: number | null, en: string, vi: string) => ({
    value,
    unit: null,
    qualifier: null,
    text: { en, vi },
    cites: ['s1'],
  });

  test.each([
    [4_500_000_000, '4.5 billion cubic metres', '4,5 tỷ mét khối', null],
    [6, 'six officers', 'sáu sĩ quan', null],
    [-12, 'minus 12 degrees', 'âm 12 độ', null],
    [19_000_000, '19 million', '10 triệu', 'has a text that does not hold its value'],
    [null, '5-3', '5-3', null],
    [null, '5-3', '5-2', 'has other numbers in another language'],
  ])('%s: "%s", "%s"', (value, en, vi, problem) => {
    expect(figureProblem(figure(value, en, vi))).toBe(problem);
  });
});

describe('the words of a date are those of its ISO date', () => {
  test.each([
    ['2026-05-02', '2 May 2026', null],
    ['2026-05-02', '2 June 2026', 'has words of another date'],
    ['2026-08-14', 'Friday', null],
    ['2026-08-14', 'Monday', 'has words of another date'],
    [null, 'last week', null],
  ])('%s: %s', (iso, en, problem) => {
    expect(dateProblem({ iso, text: { en }, cites: ['s1'] })).toBe(problem);
  });
});

test('a speaker stands outside of the quotation', () => {
  const quote = { speaker: { en: 'Anna Berg' }, text: { en: 'Anna Berg stole the money' }, cites: ['s1'] };
  expect(speakerProblem(quote, says('“Anna Berg stole the money,” the tenants said.'))).toBe(
    'has a speaker who stands in the quotation only',
  );
});
