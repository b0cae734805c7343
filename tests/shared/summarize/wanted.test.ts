import { expect, it } from 'vitest';
import { renderArticle } from '../../../shared/publish/index.ts';
import { summarize } from '../../../shared/summarize/index.ts';
import { isSourceOnly, sourceOnly } from '../../../shared/summarize/source-only.ts';
import { article } from './article.ts';

const ENGLISH = {
  language: 'en',
  title: { source: 'Clara Berg opens the bridge', vi: 'Clara Berg khánh thành cầu' },
  paragraphs: [
    [
      {
        en: 'Mayor Clara Berg opened the bridge on 3 May 2024.',
        vi: 'Thị trưởng Clara Berg khánh thành cây cầu ngày 3 tháng 5 năm 2024.',
      },
      { en: 'It cost 1,200 crowns.', vi: 'Cây cầu tốn 1.200 crown.' },
    ],
  ],
  targets: ['vi'],
};

/** Every language under which the document holds a text of the article. */
function languagesIn(summary: ReturnType<typeof summarize>): string[] {
  const items = [
    summary.headline,
    summary.abstract,
    ...summary.keyPoints,
    ...summary.dates,
    ...summary.figures,
  ];
  const named = [...summary.people, ...summary.places, ...summary.organisations];
  const all = [
    ...items.flatMap(({ text }) => Object.keys(text)),
    ...named.flatMap(({ name, role }) => [...Object.keys(name), ...Object.keys(role ?? {})]),
    ...summary.sentences.flatMap(({ targets }) => Object.keys(targets)),
  ];
  return [...new Set(all)].sort();
}

it('publishes an English article that is wanted in Vietnamese alone in Vietnamese alone', () => {
  const summary = summarize({ ...article(ENGLISH), targets: ['vi'] });

  expect(languagesIn(summary)).toEqual(['vi']);
  expect(summary.people.map(({ name }) => name)).toEqual([{ vi: 'Clara Berg' }]);
  expect(renderArticle(summary).map(({ name }) => name)).toEqual([
    'summary.json',
    'article.vi.md',
    'index.html',
    'index.vi.html',
  ]);
});

it('serves English by itself where the document does not say what is wanted', () => {
  expect(languagesIn(summarize(article(ENGLISH)))).toEqual(['en', 'vi']);
});

it('shows its cleaned text while the only wanted language waits', () => {
  const waiting = { ...article({ ...ENGLISH, targets: [], unavailable: ['vi'] }), targets: ['vi'] };

  expect(isSourceOnly(waiting)).toBe(true);
  expect(sourceOnly(waiting).sentences.map(({ source, targets }) => [source, targets])).toEqual([
    ['Clara Berg opens the bridge', {}],
    ['Mayor Clara Berg opened the bridge on 3 May 2024.', {}],
    ['It cost 1,200 crowns.', {}],
  ]);
});
