import type { RemovedLine } from '../documents/normalized-article.ts';
import { blocksOf } from './blocks.ts';
import { cleanCharacters, tidyLine } from './characters.ts';
import { type DomDocument, parseDocument, readable } from './dom.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { emptyDraft } from './draft.ts';
import { filterNoise } from './noise.ts';

export interface ExtractedArticle extends Draft {
  title: string | null;
  blocks: DraftBlock[];
  removed: RemovedLine[];
}

/** Readability gives up below this many characters and tries again with weaker rules; its own default is 500. */
const CHAR_THRESHOLD = 250;

/** The article in a saved page or fragment. No script runs, nothing is loaded. */
export function extractArticle(html: string, hints: { url?: string } = {}): ExtractedArticle {
  const document = parseDocument(html);
  const draft = readMetadata(document, hints.url ?? null);
  const article = readable(document, CHAR_THRESHOLD);
  const blocks = article === null ? blocksOf(document.body ?? document) : blocksOf(article.content);
  const filtered = filterNoise(blocks);
  return {
    ...draft,
    title: draft.title ?? cleanTitle(article?.title ?? null),
    byline: draft.byline ?? filtered.byline,
    sourceUrl: draft.sourceUrl ?? filtered.sourceUrl,
    blocks: filtered.blocks.filter((block) => block.text !== draft.title),
    removed: filtered.removed,
  };
}

function readMetadata(document: DomDocument, url: string | null): Draft {
  const meta = (name: string): string | null =>
    cleanTitle(
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
        null,
    );
  const heading = [...document.querySelectorAll('h1')];
  return {
    ...emptyDraft(),
    title: cleanTitle(heading.length === 1 ? (heading[0]?.textContent ?? null) : meta('og:title')),
    byline: meta('author'),
    publishedAt: meta('article:published_time'),
    publisher: meta('og:site_name'),
    sourceUrl: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? url,
    declaredLanguage: document.documentElement?.getAttribute('lang') ?? null,
  };
}

function cleanTitle(text: string | null): string | null {
  const title = tidyLine(cleanCharacters(text ?? '').replace(/\n/g, ' '));
  return title === '' ? null : title;
}
