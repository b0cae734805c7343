import { describe, expect, test } from 'vitest';
import { withoutDatelines } from '../../../shared/summarize/datelines.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { article } from './article.ts';

describe('datelines', () => {
  test.each([
    ['LAO CAI, Vietnam — A train crossed the border today.', 'A train crossed the border today.'],
    ['BEIJING (Reuters) - A train crossed the border today.', 'A train crossed the border today.'],
    ['PARIS – A train crossed the border today.', 'A train crossed the border today.'],
    ['Hanoi (VNA) – A train crossed the border today.', 'A train crossed the border today.'],
    ['NATO – A club of many states – met again today.', null],
    ['AIDS – The disease is still with us today.', null],
    ['A-10 — The plane flies again over the sea.', null],
    ['Anna Berg — The mayor of Oslo — left today.', null],
  ])('%s', (en, rest) => {
    expect(withoutDatelines({ en })).toEqual({ en: rest ?? en });
  });

  test('go in every language or in none', () => {
    expect(
      withoutDatelines({
        en: 'HANOI — A train crossed the border today.',
        vi: 'HÀ NỘI — Hôm nay một đoàn tàu đã qua biên giới.',
      }),
    ).toEqual({
      en: 'A train crossed the border today.',
      vi: 'Hôm nay một đoàn tàu đã qua biên giới.',
    });
    const half = { en: 'HANOI — A train crossed the border today.', vi: 'Hôm nay tàu đã qua biên giới.' };
    expect(withoutDatelines(half)).toEqual(half);
  });

  test('the abstract goes without and still verifies', () => {
    const summary = summarize(
      article({
        paragraphs: [['OSLO, Norway — The bridge over the fjord opened on Friday after six years.']],
      }),
    );
    expect(summary.abstract.text['en']).toBe('The bridge over the fjord opened on Friday after six years.');
    expect(summary.sentences[0]!.targets['en']!.text).toMatch(/^OSLO, Norway — /);
    expect(summary.quality.dropped).toEqual([]);
  });
});

test('without another date the dateline says when it was written', () => {
  const { dates } = summarize(
    article({
      paragraphs: [['GENEVA, 6 May 2026 – The talks ended in the town hall on Monday.']],
      targets: ['en'],
    }),
  );
  expect(dates.map(({ iso }) => iso)).toContain('2026-05-04');
});
