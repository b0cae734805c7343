import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../../shared/documents/summary.ts';
import { type ArticleEntry, articleEntry, withFormerPages } from '../../../../shared/publish/front/entry.ts';
import { placesOf } from '../../../../shared/publish/front/listings.ts';
import { exampleSummary, sentence } from '../example.ts';

const RECEIVED = '2026-05-20T08:00:00.000Z';
const entry = (publishedAt: string | null, more: Partial<Summary> = {}) => {
  const { provenance } = exampleSummary();
  const timings = { receivedAt: RECEIVED, summarizedAt: '2026-05-20T08:00:30.000Z' };
  return articleEntry(
    exampleSummary({ publishedAt, provenance: { ...provenance, timings }, ...more }),
    'articles/k/',
  );
};

describe('an article in lists', () => {
  it.each([
    ['2026-05-08T23:30:00+07:00', '2026-05-08T16:30:00.000Z', '2026-05-08'],
    ['2026-05-09T01:00:00+07:00', '2026-05-08T18:00:00.000Z', '2026-05-09'],
    ['2026-05-08', '2026-05-08T00:00:00.000Z', '2026-05-08'],
    ['2026-05-08T10:00', '2026-05-08T10:00:00.000Z', '2026-05-08'],
    ['2026-05', '2026-05-01T00:00:00.000Z', '2026-05-01'],
    ['2025', '2025-01-01T00:00:00.000Z', '2025-01-01'],
  ])('that says %s is sorted by %s, on the day that it says', (publishedAt, at, day) => {
    expect(entry(publishedAt)).toMatchObject({ publishedAt, at, day });
  });

  it.each([null, 'yesterday', '--05-08', '2026-13-40', '2062-01-01', '2026-05-21T09:00:00Z'])(
    'that says %s is sorted by its arrival',
    (publishedAt) => {
      expect(entry(publishedAt)).toMatchObject({ publishedAt: null, at: RECEIVED, day: '2026-05-20' });
    },
  );

  it('that waits for English has its topics at the address that they have in English', () => {
    const topics = [{ text: { vi: 'giao thông' }, cites: ['s1'] }];
    const unavailable = [{ target: 'en', kind: 'no-model', message: 'No model.', advice: 'Install one.' }];
    expect(entry(null, { topics, unavailable }).topics).toEqual([
      { page: 'pages/topics/transport.html', name: { vi: 'giao thông', en: 'transport' } },
    ]);
  });

  it('whose names get their English keeps the addresses that its people had', () => {
    const [base] = exampleSummary().people;
    const named = (name: Record<string, string>) => entry(null, { people: [{ ...base!, name }] });
    const before = named({ vi: 'Tập Cận Bình' });
    const after = withFormerPages(named({ en: 'Xi Jinping', vi: 'Tập Cận Bình' }), before) as ArticleEntry;
    const { page } = before.people[0]!;
    expect(after.people).toMatchObject([{ page: 'pages/people/xi-jinping.html', former: [page] }]);
    // Another form of it, later, knows them still; another person does not get them.
    expect(withFormerPages(named({ en: 'Xi Jinping', vi: 'Tập Cận Bình' }), after)).toEqual(after);
    expect(withFormerPages(named({ en: 'Le An', vi: 'Lê An' }), after)).toEqual(
      named({ en: 'Le An', vi: 'Lê An' }),
    );
    expect(placesOf(after, 'r', 1).map(({ listing }) => listing)).toContain(page);
  });

  it('takes a minute for every 238 words, and one at least', () => {
    const text = 'word '.repeat(500).trim();
    expect(entry(null).minutes).toBe(1);
    expect(entry(null, { sentences: [sentence('s1', text, text, text)] }).minutes).toBe(2);
  });

  it('stands in the lists of all, its month, day, topics, people and search file, newer things after older ones', () => {
    const people = exampleSummary().people;
    const places = placesOf(entry('2026-05-08', { people: [...people, ...people] }), 'r', 201);
    expect(places.map(({ listing }) => listing)).toEqual([
      'index.html',
      'pages/months/2026-05.html',
      'pages/months/2026-05-08.html',
      'pages/people/le-an.html',
      'pages/search/000002.json',
    ]);
    const position = (publishedAt: string): string => placesOf(entry(publishedAt), 'r', 1)[0]!.position;
    expect(position('2026-05-08') < position('2026-05-08T01:00:00Z')).toBe(true);
  });
});
