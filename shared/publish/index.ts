import type { Summary } from '../documents/summary.ts';
import { targetsOf } from './accessors.ts';
import { renderMarkdown, renderWaitingMarkdown } from './markdown.ts';
import { newsArticleFile } from './news-article.ts';
import { ninjs } from './ninjs.ts';
import { addressOf, type PageSettings, pageLanguages, pageName } from './page/addresses.ts';
import { renderPage } from './page.ts';

export { renderMarkdown } from './markdown.ts';
export { renderPage } from './page.ts';

/** What a stack publishes besides the files that every article has. */
export interface PublishSettings extends PageSettings {
  /** Files for other programs. */
  readonly formats?: readonly ('ninjs' | 'jsonld')[];
}

export interface PublishedFile {
  /** Relative to the article's folder. */
  readonly name: string;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Every file that is published for an article. A target that waits has a file and a page that say so and show the original:
 * they take the place of an older revision's translation, which would pass for this one's.
 */
export function renderArticle(summary: Summary, settings: PublishSettings = {}): PublishedFile[] {
  const targets = targetsOf(summary);
  const markdown = (target: string): string =>
    targets.includes(target) ? renderMarkdown(summary, target) : renderWaitingMarkdown(summary, target);
  const page = (language: string | null): PublishedFile => ({
    name: pageName(language),
    contentType: 'text/html; charset=utf-8',
    body: renderPage(summary, settings, language),
  });
  return [
    {
      name: 'summary.json',
      contentType: 'application/json; charset=utf-8',
      body: json(summary),
    },
    ...pageLanguages(summary).map((target) => ({
      name: `article.${target}.md`,
      contentType: 'text/markdown; charset=utf-8',
      body: markdown(target),
    })),
    ...[null, ...pageLanguages(summary)].map(page),
    ...machineFiles(summary, targets, settings),
  ];
}

/** The article in vocabularies of others, as far as the settings ask for them: in every target that has it. */
function machineFiles(
  summary: Summary,
  targets: readonly string[],
  { formats = [], siteUrl, pictures = false }: PublishSettings,
): PublishedFile[] {
  if (targets.length === 0) return [];
  const urlOf = (target: string): string | null => addressOf(summary, pageName(target), siteUrl);
  const files: PublishedFile[] = [];
  if (formats.includes('ninjs')) {
    const body = json(ninjs(summary, targets, urlOf));
    files.push({ name: 'ninjs.json', contentType: 'application/json; charset=utf-8', body });
  }
  if (formats.includes('jsonld')) {
    const body = json(newsArticleFile(summary, targets, urlOf, pictures));
    files.push({ name: 'newsarticle.jsonld', contentType: 'application/ld+json', body });
  }
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
