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
  const { head, body } = splitFrontMatter(cleanCharacters(text));
  const plain = plainMarkdown(body);
  const { lines, notes, removed: targets } = takeNotes(plain.body.split('\n'));
  const { blocks, removed } = new BlockReader(lines).read();
  blocks.push(...notes.map((note): RawBlock => ({ kind: 'listItem', text: note })));
  const inline = blocks.map((block) => ({ ...block, text: tidyLine(plainInline(block.text)) }));
  const filtered = filterNoise(inline.filter((block) => block.text !== ''));
  const title = takeTitle(filtered.blocks, head?.title ?? null, innerHeadings(lines));
  return {
    ...emptyRawArticle(),
    title,
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

/** The title, which leaves the blocks when it stands there. */
function takeTitle(blocks: RawBlock[], headTitle: string | null, inner: ReadonlySet<string>): string | null {
  // A picture may stand above the title.
  const first = blocks.findIndex((block) => block.kind !== 'caption');
  const heading = blocks[first];
  // Below a headline that stands in the head, the first heading may be one of the text.
  const isTitle = headTitle === null || !inner.has(heading?.text ?? '') || repeats(heading!.text, headTitle);
  return heading?.kind === 'heading' && isTitle ? blocks.splice(first, 1)[0]!.text : headTitle;
}

/** Reads lines one by one, with what the next line may still belong to. */
class BlockReader {
  readonly #lines: readonly string[];
  readonly #blocks: RawBlock[] = [];
  readonly #removed: RemovedLine[] = [];
  #open: RawBlock | null = null;
  #fenced = false;
  /** The caption that was made of the picture above, until another line follows. */
  #picture: { markup: string; block: RawBlock | null } | null = null;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): { blocks: RawBlock[]; removed: RemovedLine[] } {
    for (let at = 0; at < this.#lines.length; at++) {
      const table = this.#fenced ? null : tableAt(this.#lines, at);
      if (table === null) this.#readLine(this.#lines[at]!);
      else {
        this.#blocks.push(...table.rows);
        this.#removed.push(...table.removed);
        at = table.end - 1;
        [this.#open, this.#picture] = [null, null];
      }
    }
    return { blocks: this.#blocks, removed: this.#removed };
  }

  #readLine(raw: string): void {
    if (/^\s*(?:```|~~~)/.test(raw)) {
      this.#fenced = !this.#fenced;
      this.#open = null;
      return;
    }
    const { line, images } = this.#fenced ? { line: tidyLine(raw), images: [] } : withoutImages(raw);
    for (const image of images) this.#addPicture(image);
    if (this.#takePrintedCaption(line)) return;
    if (line.trim() !== '' || images.length === 0) this.#picture = null;
    if (this.#underlines(line)) return;
    if (this.#isInHead(line)) {
      this.#blocks.push({ kind: 'paragraph', text: line });
      this.#open = null;
      return;
    }
    this.#addText(this.#fenced ? { kind: 'paragraph', text: line } : startOfBlock(line));
  }

  #addPicture(image: Image): void {
    const caption = captionOf(image);
    const block: RawBlock | null = caption === null ? null : { kind: 'caption', text: caption };
    if (block === null) this.#removed.push({ text: image.markup, reason: 'image-placeholder' });
    else this.#blocks.push(block);
    this.#picture = { markup: image.markup, block };
  }

  /** What the page prints below its picture says more than the words that stand in for the picture. */
  #takePrintedCaption(line: string): boolean {
    const printed = this.#picture === null || this.#fenced ? null : ITALIC_LINE.exec(line);
    if (this.#picture === null || printed === null) return false;
    const { block, markup } = this.#picture;
    if (block !== null) {
      this.#blocks.splice(this.#blocks.indexOf(block), 1);
      this.#removed.push({ text: markup, reason: 'image-placeholder' });
    }
    this.#blocks.push({ kind: 'caption', text: printed[2]! });
    [this.#open, this.#picture] = [null, null];
    return true;
  }

  /** "===" below a line makes it a heading. */
  #underlines(line: string): boolean {
    if (this.#open?.kind !== 'paragraph' || !/^\s*(=+|-{3,})\s*$/.test(line)) return false;
    this.#open.kind = 'heading';
    this.#open = null;
    return true;
  }

  #isInHead(line: string): boolean {
    return (
      !this.#fenced &&
      this.#blocks.length < HEAD_BLOCKS &&
      this.#blocks.every(isAboveText) &&
      isHeadLine(tidyLine(plainInline(line)))
    );
  }

  #addText(block: RawBlock | null): void {
    if (block === null || block.text === '') this.#open = null;
    else if (block.kind === 'paragraph' && this.#open !== null && !this.#fenced) {
      this.#open.text = `${this.#open.text} ${block.text}`;
    } else {
      this.#blocks.push(block);
      this.#open = block.kind === 'heading' ? null : block;
    }
  }
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
