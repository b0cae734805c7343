import '../core.ts';
import type { RemovedLine } from '../../documents/normalized-article.ts';
import { countUnspaced } from '../../languages/scripts.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { decodeEntities } from '../entities.ts';
import { filterNoise } from '../noise.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { splitFrontMatter } from './front-matter.ts';
import { plainMarkdown } from './markdown-dialects.ts';
import { takeNotes } from './markdown-notes.ts';
import { tableAt } from './markdown-tables.ts';
import { isHeadLine } from './plain.ts';

/** Markdown to blocks: only block structure and inline marks matter here, so a few rules do it. */
export function readMarkdown(text: string): RawArticle {
  const blocks: RawBlock[] = [];
  let title: string | null = null;
  let open: RawBlock | null = null;
  let fenced = false;
  const removed: RemovedLine[] = [];
  const { head, body } = splitFrontMatter(cleanCharacters(text));
  // The caption that was made of the picture above, until another line follows.
  let picture: { markup: string; block: RawBlock | null } | null = null;
  const plain = plainMarkdown(body);
  const { lines, notes, removed: targets } = takeNotes(plain.body.split('\n'));
  for (let at = 0; at < lines.length; at++) {
    const raw = lines[at]!;
    const table = fenced ? null : tableAt(lines, at);
    if (table !== null) {
      blocks.push(...table.rows);
      removed.push(...table.removed);
      at = table.end - 1;
      open = null;
      picture = null;
      continue;
    }
    if (/^\s*(?:```|~~~)/.test(raw)) {
      fenced = !fenced;
      open = null;
      continue;
    }
    const { line, images } = fenced ? { line: tidyLine(raw), images: [] } : withoutImages(raw);
    for (const image of images) {
      const caption = captionOf(image);
      const block: RawBlock | null = caption === null ? null : { kind: 'caption', text: caption };
      if (block === null) removed.push({ text: image.markup, reason: 'image-placeholder' });
      else blocks.push(block);
      picture = { markup: image.markup, block };
    }
    const printed = picture === null || fenced ? null : ITALIC_LINE.exec(line);
    if (picture !== null && printed !== null) {
      // What the page prints below its picture says more than the words that stand in for the picture.
      if (picture.block !== null) {
        blocks.splice(blocks.indexOf(picture.block), 1);
        removed.push({ text: picture.markup, reason: 'image-placeholder' });
      }
      blocks.push({ kind: 'caption', text: printed[2]! });
      [open, picture] = [null, null];
      continue;
    }
    if (line.trim() !== '' || images.length === 0) picture = null;
    const setext = /^\s*(=+|-{3,})\s*$/.exec(line);
    if (setext !== null && open !== null && open.kind === 'paragraph') {
      open.kind = 'heading';
      open = null;
      continue;
    }
    if (
      !fenced &&
      blocks.length < HEAD_BLOCKS &&
      blocks.every(isAboveText) &&
      isHeadLine(tidyLine(plainInline(line)))
    ) {
      blocks.push({ kind: 'paragraph', text: line });
      open = null;
      continue;
    }
    const block = fenced ? { kind: 'paragraph' as const, text: line } : startOfBlock(line);
    if (block === null || block.text === '') {
      open = null;
      continue;
    }
    if (block.kind === 'paragraph' && open !== null && !fenced) open.text = `${open.text} ${block.text}`;
    else {
      blocks.push(block);
      open = block.kind === 'heading' ? null : block;
    }
  }
  blocks.push(...notes.map((text): RawBlock => ({ kind: 'listItem', text })));
  const inner = innerHeadings(lines);
  const inline = blocks.map((block) => ({ ...block, text: tidyLine(plainInline(block.text)) }));
  const filtered = filterNoise(inline.filter((block) => block.text !== ''));
  // A picture may stand above the title.
  const first = filtered.blocks.findIndex((block) => block.kind !== 'caption');
  const heading = filtered.blocks[first];
  // Below a headline that stands in the head, the first heading may be one of the text.
  const isTitle =
    head?.title == null || !inner.has(heading?.text ?? '') || repeats(heading!.text, head.title);
  if (heading?.kind === 'heading' && isTitle) title = filtered.blocks.splice(first, 1)[0]!.text;
  return {
    ...emptyRawArticle(),
    title: title ?? head?.title ?? null,
    byline: filtered.byline ?? head?.author ?? null,
    publishedAt: filtered.publishedAt ?? head?.publishedAt ?? null,
    publisher: head?.publisher ?? null,
    sourceUrl: filtered.sourceUrl ?? head?.url ?? null,
    declaredLanguage: head?.language ?? null,
    blocks: filtered.blocks,
    removed: [
      ...(head === null ? [] : [{ text: head.text, reason: 'front-matter' }]),
      ...plain.removed,
      ...removed,
      ...targets,
      ...filtered.removed,
    ],
  };
}

/** Texts of headings below the first level. */
function innerHeadings(lines: readonly string[]): Set<string> {
  const blocks = lines.filter((line) => /^\s{0,3}#{2,6}\s/.test(line)).map(startOfBlock);
  return new Set(blocks.filter((block) => block !== null).map(({ text }) => tidyLine(plainInline(text))));
}

function repeats(heading: string, title: string): boolean {
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
  return fold(heading) === fold(title);
}

function startOfBlock(line: string): RawBlock | null {
  if (/^\s*(?:(?:[-*_]\s*){3,})$/.test(line) || line.trim() === '') return null;
  const heading = /^\s{0,3}#{1,6}(?=\s)/.exec(line);
  if (heading !== null)
    return { kind: 'heading', text: withoutClosing(line.slice(heading[0].length).trim()) };
  const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s(.*)$/.exec(line);
  if (item !== null) return { kind: 'listItem', text: item[1]!.trimStart() };
  const quote = /^\s{0,3}>\s?(.*)$/.exec(line);
  if (quote !== null) return { kind: 'quote', text: quote[1]! };
  return { kind: 'paragraph', text: line };
}

/** "Heading ##": signs at the end close the heading. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === '#') end--;
  return heading.slice(0, end).trimEnd();
}

/** A line of nothing but emphasis: below a picture, its caption. */
const ITALIC_LINE = /^\s*([*_])(?![*_\s])([^*_\n]{1,600})\1\s*$/;

/** Blocks that may stand above the text: title, standfirst, byline, date, pictures. */
const HEAD_BLOCKS = 8;

/** Longest line of a head in characters of markup. */
const HEAD_LINE = 1000;

/** Headings, captions and the lines of the head stand above the first paragraph. */
function isAboveText({ kind, text }: RawBlock): boolean {
  if (kind === 'heading' || kind === 'caption') return true;
  return text.length <= HEAD_LINE && isHeadLine(tidyLine(plainInline(text)));
}

interface Image {
  markup: string;
  alt: string;
  title: string;
}

/** `![alt](target "title")` and `![alt][reference]`, also within a link: `[![alt](small)](large)`. */
const IMAGE =
  /(\[)?!\[([^\]\n]{0,300})\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s{1,3}["'(]([^"\n]{0,500})["')])?\s?\)|\[[^\]\n]{0,200}\])(?:\]\([^()\s]{0,1000}\))?/g;

/** A line without its images, which are no part of the sentence that they stand in. */
function withoutImages(line: string): { line: string; images: Image[] } {
  if (!line.includes('![')) return { line, images: [] };
  const images: Image[] = [];
  const rest = line.replace(IMAGE, (markup: string, _: string, alt: string, title: string | undefined) => {
    images.push({ markup, alt, title: title ?? '' });
    return ' ';
  });
  return { line: rest.replace(/^[\s|]+$/, ''), images };
}

/** Words that make an alternative text a caption; fewer name a kind of picture. */
const CAPTION_WORDS = 4;

/** Letters that do so in scripts without spaces. */
const CAPTION_IDEOGRAPHS = 8;

/** What a picture's text says to readers: its title, else its alternative text. Null for names of files and the like. */
function captionOf({ alt, title }: Image): string | null {
  const texts = [title, alt].map((text) => tidyLine(plainInline(text)));
  return texts.find((text) => !FILE_NAME.test(text) && isSentenceLike(text)) ?? null;
}

const FILE_NAME = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic)\b/i;

function isSentenceLike(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word) && !/[_/]/.test(word));
  return words.length >= CAPTION_WORDS || countUnspaced(text) >= CAPTION_IDEOGRAPHS;
}

/** Links to their words, emphasis and code marks away. */
function plainInline(text: string): string {
  const plain = text
    .replace(
      /(?<!!)\[([^[\]\n]{0,500})\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s{1,3}"[^"\n]{0,300}")?\)/g,
      '$1',
    )
    .replace(/(?<!!)\[([^[\]\n]{1,500})\]\[[^\]\n]{0,200}\]/g, '$1')
    .replace(/<(https?:[^>\s]{1,1000})>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{0,500}?\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>|~])/g, '$1');
  return decodeEntities(plain);
}
