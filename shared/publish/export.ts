import type { Summary } from '../documents/summary.ts';
import { PermanentError } from '../errors.ts';
import { targetsOf } from './accessors.ts';
import { renderMarkdown, renderWaitingMarkdown } from './markdown.ts';
import { renderPage } from './page.ts';

export const EXPORT_FORMATS = ['docx', 'epub', 'md', 'html', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * An article as one file to send around.
 *
 * @param language a target to write alone; null writes all of them, and Markdown, which has one, the first
 * @throws PermanentError `unsupported-language` when the article is not published in it
 */
export async function exportArticle(
  summary: Summary,
  format: ExportFormat,
  language: string | null,
): Promise<Uint8Array> {
  const targets = targetsOf(summary);
  if (language !== null && !targets.includes(language)) {
    throw new PermanentError({
      kind: 'unsupported-language',
      key: summary.provenance.source.key,
      message: `The article is not published in "${language}".`,
      advice: `It is there in: ${targets.join(', ') || 'no language yet'}.`,
    });
  }
  const text = new TextEncoder();
  switch (format) {
    case 'docx':
      return (await import('./export/docx.ts')).renderDocx(summary, language);
    case 'epub':
      return (await import('./export/epub.ts')).renderEpub(summary, language);
    case 'html':
      return text.encode(renderPage(summary, { alone: true }, language));
    case 'json':
      return text.encode(`${JSON.stringify(summary, null, 2)}\n`);
    case 'md': {
      const target = language ?? targets[0];
      const waiting = summary.unavailable[0]?.target ?? summary.language.code;
      return text.encode(
        target === undefined ? renderWaitingMarkdown(summary, waiting) : renderMarkdown(summary, target),
      );
    }
  }
}
