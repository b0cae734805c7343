import { expect, it } from 'vitest';
import { failedSection, storyList } from '../../../../shared/publish/front/entries.ts';
import { failureEntry } from '../../../../shared/publish/front/entry.ts';
import { html } from '../../../../shared/publish/html.ts';
import { exampleEntry } from './entries.ts';

const record = {
  schema: 'tidings/failure/1' as const,
  key: 'a.txt',
  articleId: 'a-0011223344556677',
  revision: '01',
  stage: 'normalize' as const,
  kind: 'empty',
  message: 'The file is empty.',
  advice: 'Upload it again with its content.',
  retryable: false,
  attempts: 1,
  at: '2026-03-12T10:00:00.000Z',
};

const shown = (entry: ReturnType<typeof failureEntry>): string =>
  html`${failedSection([entry], ['en', 'vi'])}`.markup.replace(/^.*<h3>/s, '');

it('what could not be published is told in the language of each reader', () => {
  const text = shown(failureEntry(record));
  expect(text).toContain('The file is empty. Upload it again with its content.</span>');
  expect(text).toMatch(
    /<span class="t t1 or" lang="vi"[^>]*>Tệp trống\. Hãy tải lên lại kèm nội dung\.<\/span>/,
  );
});

it('what was stored without its kind is told as it was', () => {
  const { reason: _, ...older } = failureEntry(record);
  expect(shown(older)).toContain('<p lang="en">The file is empty. Upload it again with its content.</p>');
});

const PAGE = { languages: ['en', 'vi'], page: 'index.html' };
const listedAs = (
  id: string,
  story: string | null,
  headline: Record<string, string> = { en: id, vi: id },
) => ({
  ...exampleEntry({ id, folder: `articles/${id}/`, headline }),
  story,
});
/** Headlines of the first column and what leads to stories, in their order, by depth of the list. */
const outline = (markup: string): string[] =>
  [...markup.matchAll(/<ul class="entries">|<\/ul>|href="(pages\/stories\/[^"]*|articles\/[^/]*)/g)]
    .map(([text, link]) => link ?? text.slice(0, 4))
    .filter((step, index, all) => step.startsWith('<') || step !== all[index - 2]);

it('articles of one story stand together where the newest of them stands', () => {
  const entries = [listedAs('d', 'two'), listedAs('c', 'one'), listedAs('b', null), listedAs('a', 'two')];
  expect(outline(html`${storyList(entries, PAGE)}`.markup)).toEqual([
    ...[
      '<ul ',
      'pages/stories/two.html',
      '<ul ',
      'articles/d',
      'articles/d',
      'articles/a',
      'articles/a',
      '</ul',
    ],
    ...['articles/c', 'articles/c', 'articles/b', 'articles/b', '</ul'],
  ]);
});

it.each([
  [{ en: 'Bridge opens', vi: 'Thông cầu' }, []],
  [{ en: 'Bridge opens' }, [1]],
  [{ vi: 'Thông cầu' }, [0]],
  [{ de: 'Die Brücke ist offen' }, [1]],
])('of %j the columns %j say again what stands in another one', (headline, repeated) => {
  const { markup } = html`${storyList([listedAs('a', null, headline)], PAGE)}`;
  const marks = [...markup.matchAll(/<h3( class="again")?>/g)].map(([, again]) => again !== undefined);
  expect(marks.flatMap((isAgain, index) => (isAgain ? [index] : []))).toEqual(repeated);
});
