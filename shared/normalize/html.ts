import './core.ts';
import type { RemovedLine } from '../documents/normalized-article.ts';
import { PermanentError } from '../errors.ts';
import { cleanCharacters, hasLetters, tidyLine } from './characters.ts';
import { readPage } from './html/blocks.ts';
import { type DomDocument, type DomElement, type DomNode, parseDocument, readable } from './html/dom.ts';
import { withoutEntities } from './html/entities.ts';
import { headlineAt } from './html/headline.ts';
import { type PageMetadata, readMetadata } from './html/metadata.ts';
import type { Page, PageBlock, Trust } from './html/page.ts';
import {
  densestElement,
  isLinkedSentence,
  isProse,
  markSelected,
  placesOf,
  proseCharacters,
  repairSelection,
} from './html/select.ts';
import { flattenShadowRoots } from './html/shadow-roots.ts';
import { readSource } from './html/source.ts';
import { dropSideCells, foldRows } from './html/tables.ts';
import { tooDeep } from './html/too-deep.ts';
import { readTrustedPage } from './html/trust.ts';
import { LIMITS } from './limits.ts';
import { dateInText } from './noise/dates.ts';
import { isDateLine } from './noise/patterns.ts';
import { filterNoise } from './noise.ts';
import type { RawArticle, RawBlock } from './raw-article.ts';
import { wordCount } from './words.ts';

export interface ExtractedArticle extends RawArticle {
  title: string | null;
  blocks: RawBlock[];
  removed: RemovedLine[];
  /** Captions of pictures within the article; `before` is the index of the block that follows. */
  captions: { text: string; before: number }[];
}

/** Share of an article in pieces that Readability must find. */
const PIECES_SHARE = 0.8;

/** Readability gives up below this many characters and tries again with weaker rules; its own default is 500. */
const CHAR_THRESHOLD = 250;

/** Share of the page's prose below which Readability's choice is not believed. */
const LEAST_SHARE = 0.25;

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
  if (source.hasShadowRoots) flattenShadowRoots(document);
  const metadata = readMetadata(document, source, hints.url ?? null);
  const root = document.body ?? document;
  const { page, trust } = readTrustedPage(root);
  const selected = selectBlocks(page, trust, document, root, metadata.title);
  const headline = metadata.isTitleOfTag ? headlineAt(page.blocks, selected, metadata.title) : -1;
  if (headline >= 0) metadata.title = page.blocks[headline]!.text;
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

/** Which of the page's blocks are the article: Readability's choice, repaired; the densest element when it fails. */
function selectBlocks(
  page: Page,
  trust: Trust,
  document: DomDocument,
  root: DomElement,
  title: string | null,
): boolean[] {
  const densest = densestElement(page.blocks, root);
  const fallback = page.blocks.map((block) => block.noise === null && densest.contains(block.container));
  const places = placesOf(page.blocks);
  for (const region of page.regions) region.element.remove();
  const content = readable(document, CHAR_THRESHOLD);
  const chosen = content === null ? [] : markSelected(page.blocks, readPage(content, trust).blocks);
  const proseOf = (marks: readonly boolean[]): number =>
    proseCharacters(page.blocks.filter((_, index) => marks[index]));
  const isLost = proseOf(chosen) < proseCharacters(page.blocks) * LEAST_SHARE;
  // Readability has names of its own that it does not believe: pieces of an article may be lost on it.
  const isInPieces = trust.words.size > 0 && proseOf(chosen) < proseOf(fallback) * PIECES_SHARE;
  const usesFallback = isLost || isInPieces;
  return dropSideCells(
    page.blocks,
    repairSelection(page.blocks, usesFallback ? fallback : chosen, places, title),
  );
}

function compose(
  page: readonly PageBlock[],
  selected: readonly boolean[],
  metadata: PageMetadata,
): ExtractedArticle {
  const { schemaBody: _, isTitleOfTag: __, ...draft } = metadata;
  const chosen: (RawBlock & { at: number })[] = [];
  page.forEach((block, at) => {
    if (!selected[at] || block.kind === 'caption' || block.text === metadata.title) return;
    if (isLinkList(page, at) || repeatsDate(block.text, metadata.publishedAt)) return;
    chosen.push({ kind: block.kind, text: block.text, at, ...(block.isRow ? { isRow: true } : {}) });
  });
  const filtered = filterNoise(chosen);
  const kept = filtered.blocks as (RawBlock & { at?: number })[];
  const captions = captionsAmong(page, kept, metadata.title);
  const used = new Set([...chosen, ...captions].map(({ at }) => at));
  const outside: RemovedLine[] = [];
  page.forEach((block, at) => {
    if (used.has(at)) for (const text of block.hints ?? []) outside.push({ text, reason: 'hint' });
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

/** Links without text; a sentence of the text may be one from its first word to its last, between others that are not. */
function isLinkList(page: readonly PageBlock[], at: number): boolean {
  const block = page[at]!;
  if (block.linkCharacters <= block.text.length * 0.8 || isProse(block)) return false;
  return (
    !isLinkedSentence(block) ||
    ![page[at - 1], page[at + 1]].every((other) => other !== undefined && isProse(other))
  );
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
  const markup = withoutEntities(body, true);
  const lines = cleanCharacters(
    markup.replace(/<(?:br|\/p|\/div|\/li|\/h\d)[^>]{0,50}>/gi, '\n').replace(/<[^>]{0,500}>/g, ' '),
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
