import type { RemovedLine } from '../documents/normalized-article.ts';
import { PermanentError } from '../errors.ts';
import { cleanCharacters, hasLetters, tidyLine } from './characters.ts';
import { readPage } from './html/blocks.ts';
import { type DomDocument, type DomElement, type DomNode, parseDocument, readable } from './html/dom.ts';
import { type PageMetadata, readMetadata } from './html/metadata.ts';
import type { NoiseRegion, Page, PageBlock } from './html/page.ts';
import {
  densestElement,
  isProse,
  markSelected,
  proseCharacters,
  repairSelection,
  wordCount,
} from './html/select.ts';
import { readSource } from './html/source.ts';
import { foldRows } from './html/tables.ts';
import { LIMITS } from './limits.ts';
import { dateInText } from './noise/dates.ts';
import { isDateLine } from './noise/patterns.ts';
import { filterNoise } from './noise.ts';
import type { RawArticle, RawBlock } from './raw-article.ts';

export interface ExtractedArticle extends RawArticle {
  title: string | null;
  blocks: RawBlock[];
  removed: RemovedLine[];
  /** Captions of pictures within the article; `before` is the index of the block that follows. */
  captions: { text: string; before: number }[];
}

/** Readability gives up below this many characters and tries again with weaker rules; its own default is 500. */
const CHAR_THRESHOLD = 250;

/** Share of the page's prose below which Readability's choice is not believed. */
const LEAST_SHARE = 0.25;

/** A noise region with more of the page's prose than this is no noise: its class name means something else. */
const REGION_SHARE = 0.35;

/** Comments may well be longer than the article. */
const COMMENT_SHARE = 0.85;

/** Regions that hold a line or two: with more prose the class name meant something else. */
const SMALL_REASONS = new Set(['sharing', 'tags', 'caption', 'byline', 'page-furniture', 'embed']);

/**
 * The article in a saved page or fragment. No script runs, nothing is loaded.
 *
 * @param hints.url where the page was found; the page's own word on that goes first
 * @throws PermanentError `too-complex` when the page has more elements or levels than a page has
 */
export function extractArticle(html: string, hints: { url?: string } = {}): ExtractedArticle {
  const source = readSource(html);
  assertSize(source.html);
  const document = parseDocument(source.html);
  assertDepth(document);
  const metadata = readMetadata(document, source, hints.url ?? null);
  const root = document.body ?? document;
  const page = readTrustedPage(root);
  const selected = selectBlocks(page, document, root, metadata.title);
  const folded = foldRows(page.blocks, selected);
  return withSchemaBody(compose(folded.blocks, folded.selected, metadata), metadata.schemaBody);
}

/** Every tag and every entity becomes a node of its own. */
function assertSize(html: string): void {
  const tags = occurrences(html, '<');
  if (tags <= LIMITS.tags && tags + occurrences(html, '&') <= LIMITS.nodes) return;
  throw new PermanentError({
    kind: 'too-complex',
    message: `The page has ${tags} tags, or as many entities; the limit is ${LIMITS.tags}.`,
    advice: 'Save the article as plain text and upload that.',
  });
}

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** Walks without recursion: selectors and readers after this climb and descend the whole depth. */
function assertDepth(document: DomDocument): void {
  let depth = 0;
  let node: DomNode | null = document.firstChild;
  while (node !== null) {
    if (node.firstChild !== null) {
      depth++;
      if (depth > LIMITS.nesting) throw tooDeep();
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
}

function tooDeep(): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: `The page nests elements deeper than ${LIMITS.nesting} levels.`,
    advice: 'Save the article as plain text and upload that.',
  });
}

/** Reads the page, believing class names only as long as they leave most of the prose. */
function readTrustedPage(root: DomElement): Page {
  const trusted = new Set<DomElement>();
  const headings = [...root.getElementsByTagName('h1')];
  for (;;) {
    const page = readPage(root, trusted);
    const inRegion = page.regions.map((): PageBlock[] => []);
    for (const block of page.blocks)
      if (block.region !== null) inRegion[block.region]!.push(withoutNoise(block));
    const all = proseCharacters(page.blocks.map(withoutNoise));
    const wrong = page.regions.filter((region, index) => isWrong(region, inRegion[index]!, all, headings));
    // Wrong regions nest: each pass looks one level further in. Real pages need two or three.
    if (wrong.length === 0 || trusted.size > 100) return page;
    for (const region of wrong) trusted.add(region.element);
  }
}

function isWrong(
  region: NoiseRegion,
  inside: PageBlock[],
  all: number,
  headings: readonly DomElement[],
): boolean {
  if (region.characters < 100) return false;
  if (headings.length === 1 && region.element.contains(headings[0]!)) return true;
  if (SMALL_REASONS.has(region.reason)) {
    const words = inside.filter(isProse).map((block) => wordCount(block.text));
    if (words.filter((count) => count >= 25).length > 2) return true;
    if (region.reason !== 'byline' && words.some((count) => count >= 45)) return true;
  }
  return (
    proseCharacters(inside) / Math.max(1, all) > (region.reason === 'comments' ? COMMENT_SHARE : REGION_SHARE)
  );
}

function withoutNoise(block: PageBlock): PageBlock {
  return { ...block, noise: null };
}

/** Which of the page's blocks are the article: Readability's choice, repaired; the densest element when it fails. */
function selectBlocks(page: Page, document: DomDocument, root: DomElement, title: string | null): boolean[] {
  const titleAt = title === null ? -1 : page.blocks.findIndex((block) => block.text === title);
  const densest = densestElement(page.blocks, root);
  const fallback = page.blocks.map((block) => block.noise === null && densest.contains(block.container));
  for (const region of page.regions) region.element.remove();
  const content = readable(document, CHAR_THRESHOLD);
  const chosen = content === null ? [] : markSelected(page.blocks, readPage(content).blocks);
  const share =
    proseCharacters(page.blocks.filter((_, index) => chosen[index])) /
    Math.max(1, proseCharacters(page.blocks));
  return repairSelection(page.blocks, share < LEAST_SHARE ? fallback : chosen, titleAt);
}

function compose(
  page: readonly PageBlock[],
  selected: readonly boolean[],
  metadata: PageMetadata,
): ExtractedArticle {
  const { schemaBody: _, ...draft } = metadata;
  const chosen: (RawBlock & { at: number })[] = [];
  page.forEach((block, at) => {
    if (!selected[at] || block.kind === 'caption' || block.text === metadata.title) return;
    if (isLinkList(block) || repeatsDate(block.text, metadata.publishedAt)) return;
    chosen.push({ kind: block.kind, text: block.text, at, ...(block.isRow ? { isRow: true } : {}) });
  });
  const filtered = filterNoise(chosen);
  const kept = filtered.blocks as (RawBlock & { at?: number })[];
  const captions = captionsAmong(page, kept, metadata.title);
  const used = new Set([...chosen, ...captions].map(({ at }) => at));
  const outside: RemovedLine[] = [];
  page.forEach((block, at) => {
    if (used.has(at) || block.text === metadata.title) return;
    const isDate = selected[at] && repeatsDate(block.text, metadata.publishedAt);
    addRemoved(outside, block.text, block.noise ?? (isDate ? 'date-line' : 'outside-article'));
  });
  return {
    ...draft,
    byline: draft.byline ?? filtered.byline,
    publishedAt: draft.publishedAt ?? filtered.publishedAt,
    sourceUrl: draft.sourceUrl ?? filtered.sourceUrl,
    blocks: kept.map(({ at: _at, ...block }) => block),
    captions: captions.map(({ text, before }) => ({ text, before })),
    removed: [...filtered.removed, ...captions.flatMap(({ removed }) => removed), ...outside],
  };
}

/** A line that says no more than the date of publication, which has a field of its own. */
function repeatsDate(text: string, publishedAt: string | null): boolean {
  return publishedAt !== null && isDateLine(text) && dateInText(text) === publishedAt.slice(0, 10);
}

function isLinkList(block: PageBlock): boolean {
  return block.linkCharacters > block.text.length * 0.8 && !isProse(block);
}

/** Neighbouring lines that go for one reason become one entry: a menu is one thing. */
function addRemoved(removed: RemovedLine[], text: string, reason: string): void {
  const last = removed.at(-1);
  if (last !== undefined && last.reason === reason) last.text += `\n${text}`;
  else removed.push({ text, reason });
}

function captionsAmong(
  page: readonly PageBlock[],
  kept: readonly { text: string; at?: number }[],
  title: string | null,
): { text: string; before: number; at: number; removed: RemovedLine[] }[] {
  const ends = kept.map((block) => block.at).filter((at) => at !== undefined);
  const titleAt = title === null ? -1 : page.findIndex((block) => block.text === title);
  const from = titleAt >= 0 ? titleAt : (ends[0] ?? 0);
  const to = ends.at(-1) ?? -1;
  const seen = new Set(kept.map((block) => block.text));
  const captions: { text: string; before: number; at: number; removed: RemovedLine[] }[] = [];
  for (let at = from; at < to; at++) {
    const block = page[at]!;
    if (block.kind !== 'caption' || !(block.noise === null || block.noise === 'caption')) continue;
    const { blocks, removed } = filterNoise([{ kind: 'caption', text: block.text }]);
    const text = blocks[0]?.text;
    if (text === undefined || wordCount(text) < 4 || seen.has(text)) continue;
    seen.add(text);
    captions.push({ text, before: ends.filter((end) => end < at).length, at, removed });
  }
  return captions;
}

/** Pages that build themselves with scripts hold their text in JSON-LD only. */
function withSchemaBody(article: ExtractedArticle, body: string | null): ExtractedArticle {
  if (body === null) return article;
  const lines = cleanCharacters(
    body.replace(/<(?:br|\/p|\/div|\/h\d)[^>]{0,50}>/gi, '\n').replace(/<[^>]{0,500}>/g, ' '),
  )
    .split('\n')
    .map(tidyLine)
    .filter(hasLetters);
  const found = article.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const stated = lines.reduce((sum, line) => sum + line.length, 0);
  if (stated < 200 || found > stated * 0.4) return article;
  const filtered = filterNoise(lines.map((text) => ({ kind: 'paragraph', text })));
  return {
    ...article,
    blocks: filtered.blocks,
    captions: [],
    removed: [...filtered.removed, ...article.removed],
    warnings: [
      ...article.warnings,
      'The text was taken from the page’s JSON-LD, because the markup holds little of it.',
    ],
  };
}
