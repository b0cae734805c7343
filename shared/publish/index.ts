import type { Summary } from '../documents/summary.ts';
import { targetsOf } from './accessors.ts';
import { renderMarkdown, renderWaitingMarkdown } from './markdown.ts';
import { type PageLinks, renderPage } from './page.ts';

export { renderMarkdown } from './markdown.ts';
export { type PageLinks, renderPage } from './page.ts';

export interface PublishedFile {
  /** Relative to the article's folder. */
  readonly name: string;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Every file that is published for an article. A target that waits has a file that says so and shows the original: it
 * takes the place of an older revision's translation, which would pass for this one's.
 */
export function renderArticle(summary: Summary, links: PageLinks = {}): PublishedFile[] {
  const targets = targetsOf(summary);
  const missing = summary.unavailable.filter(({ target }) => !targets.includes(target));
  return [
    {
      name: 'summary.json',
      contentType: 'application/json; charset=utf-8',
      body: `${JSON.stringify(summary, null, 2)}\n`,
    },
    ...targets.map((target) => ({
      name: `article.${target}.md`,
      contentType: 'text/markdown; charset=utf-8',
      body: renderMarkdown(summary, target),
    })),
    ...missing.map(({ target }) => ({
      name: `article.${target}.md`,
      contentType: 'text/markdown; charset=utf-8',
      body: renderWaitingMarkdown(summary, target),
    })),
    { name: 'index.html', contentType: 'text/html; charset=utf-8', body: renderPage(summary, links) },
  ];
}
