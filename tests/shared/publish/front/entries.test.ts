import { expect, it } from 'vitest';
import { failedSection } from '../../../../shared/publish/front/entries.ts';
import { failureEntry } from '../../../../shared/publish/front/entry.ts';
import { html } from '../../../../shared/publish/html.ts';

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
