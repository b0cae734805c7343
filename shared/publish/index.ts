import type { Summary } from '../documents/summary.ts';
import { renderMarkdown } from './markdown.ts';
import { type PageLinks, renderPage } from './page.ts';
import { targetsOf } from './reading.ts';

export { type IndexArticle, indexArticleOf, renderIndex } from './index-page.ts';
export { renderMarkdown } from './markdown.ts';
export { type PageLinks, renderPage } from './page.ts';

export interface PublishedFile {
  /** Relative to the article's folder. */
  readonly name: string;
  readonly contentType: string;
  readonly body: string;
}

/** Every file that is published for an article. A target without text has no Markdown file. */
export function renderArticle(summary: Summary, links: PageLinks = {}): PublishedFile[] {
  return [
    {
      name: 'summary.json',
      contentType: 'application/json; charset=utf-8',
      body: `${JSON.stringify(summary, null, 2)}\n`,
    },
    ...targetsOf(summary).map((target) => ({
      name: `article.${target}.md`,
      contentType: 'text/markdown; charset=utf-8',
      body: renderMarkdown(summary, target),
    })),
    { name: 'index.html', contentType: 'text/html; charset=utf-8', body: renderPage(summary, links) },
  ];
}
