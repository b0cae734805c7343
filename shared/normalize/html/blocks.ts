import type { BlockKind } from '../../documents/normalized-article.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { endsSentence } from '../sentences.ts';
import { BLOCK_TAGS, SILENT_TAGS } from './block-tags.ts';
import { elementNoise, type NoiseName } from './class-names.ts';
import { type DomElement, ELEMENT_NODE, TEXT_NODE } from './dom.ts';
import { withoutEntities } from './entities.ts';
import { isHint } from './hints.ts';
import { isDropCap, isSetApart, readInline, standsInSentence } from './inline.ts';
import { joinBroken, plainBlocks } from './lines.ts';
import type { NoiseRegion, Page, PageBlock, TableCell, Trust } from './page.ts';
import { isDataTable } from './tables.ts';

interface Context {
  kind: BlockKind;
  container: DomElement;
  region: number | null;
  inLink: boolean;
  isStrong: boolean;
  /** Preformatted text around: its line breaks are the text's. */
  isPlain: boolean;
  /** Table of data around the text. */
  table: DomElement | null;
  cell: TableCell | null;
}

const NOBODY: Trust = { elements: new Set(), words: new Set() };

/** Text of an element as blocks, cut where a browser would begin a new line. */
export function readPage(root: DomElement, trust: Trust = NOBODY): Page {
  const reader = new PageReader(trust);
  return reader.read(root);
}

/** Walks an element's nodes in their order and gathers lines. */
class PageReader {
  readonly #trust: Trust;
  readonly #blocks: PageBlock[] = [];
  readonly #regions: NoiseRegion[] = [];
  #line = '';
  /** End of the line so far: a look at all of it for every element would not be linear. */
  #tail = '';
  #linkCharacters = 0;
  #strongCharacters = 0;
  #hints: string[] = [];
  /** White space that follows is the markup's: a drop cap's word goes on. */
  #isGlued = false;

  constructor(trust: Trust) {
    this.#trust = trust;
  }

  read(root: DomElement): Page {
    const start: Context = {
      kind: 'paragraph',
      container: root,
      region: null,
      inLink: false,
      isStrong: false,
      isPlain: false,
      table: null,
      cell: null,
    };
    this.#visitChildren(root, start);
    this.#flush(start);
    return { blocks: joinBroken(this.#blocks), regions: this.#regions };
  }

  #visitElement(element: DomElement, outer: Context): void {
    const tag = element.tagName;
    if (tag === 'BR') {
      this.#breakLine(outer);
      return;
    }
    const isBlock = startsLine(element, tag);
    let reason =
      outer.region !== null || this.#trust.elements.has(element) ? null : this.#noise(element, tag);
    if (!isBlock) {
      if (isSetApart(element, this.#tail)) this.#flush(outer);
      const reading = readInline(element, tag, this.#tail, reason?.reason ?? null);
      if (reading?.kind === 'instead') {
        this.#add(reading.text, outer);
        if (reading.hint !== '') this.#hints.push(reading.hint);
        return;
      }
      if (reading?.kind === 'hidden') reason = outer.region === null ? HIDDEN : null;
      else if (reading !== null) reason = null;
      else if (SILENT_TAGS.has(tag)) return;
    } else if (SILENT_TAGS.has(tag)) return;
    else if (isHintWithin(element, outer)) return;
    this.#visitInside(element, tag, { ...outer }, isBlock, reason);
  }

  #visitInside(
    element: DomElement,
    tag: string,
    context: Context,
    isBlock: boolean,
    reason: NoiseName | null,
  ): void {
    const begins = isBlock || reason !== null;
    if (begins) this.#flush(context);
    context.inLink ||= tag === 'A';
    context.isStrong ||= isStrong(element, tag);
    if (reason !== null) {
      context.region = this.#regions.length;
      this.#regions.push({ element, ...reason, characters: 0 });
    }
    if (isBlock) enterBlock(element, tag, context);
    const glue = !isBlock && isDropCap(element, this.#tail);
    if (tag === 'Q') this.#add(QUOTED.test(element.textContent ?? '') ? '' : '“', context);
    this.#visitChildren(element, context);
    if (tag === 'Q') this.#add(QUOTED.test(element.textContent ?? '') ? '' : '”', context);
    this.#isGlued = glue;
    if (begins) this.#flush(context);
  }

  #visitChildren(element: DomElement, context: Context): void {
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === ELEMENT_NODE) this.#visitElement(child as DomElement, context);
      else if (child.nodeType === TEXT_NODE) this.#add(child.textContent ?? '', context);
    }
  }

  #add(added: string, context: Context): void {
    if (added === '') return;
    const text = this.#isGlued ? added.trimStart() : added;
    if (text !== '') this.#isGlued = false;
    // What stood before it is gone: "the wall (hint), which".
    const closes = this.#hints.length > 0 && /^[,.;:!?)\]](?:\s|$)/.test(text);
    if (closes && /\s$/.test(this.#tail)) this.#line = this.#line.trimEnd();
    this.#line += text;
    this.#tail = (this.#tail + text).slice(-TAIL);
    const length = text.trim().length;
    if (context.inLink) this.#linkCharacters += length;
    if (context.isStrong) this.#strongCharacters += length;
  }

  /** A heading's lines are one heading; elsewhere a break may be a paragraph's end or the edge of a page. */
  #breakLine(context: Context): void {
    if (context.kind === 'heading') {
      this.#add(' ', context);
      return;
    }
    if (context.isPlain) {
      this.#add('\n', context);
      return;
    }
    const count = this.#blocks.length;
    this.#flush(context);
    const last = this.#blocks.at(-1);
    if (last === undefined) return;
    // A second break in a row parts paragraphs.
    if (this.#blocks.length > count) last.isBroken = true;
    else delete last.isBroken;
  }

  #flush(context: Context): void {
    // Most of what stands between two tags is an indent.
    if (/\S/.test(this.#line)) {
      const clean = cleanCharacters(withoutEntities(this.#line));
      if (context.isPlain)
        for (const { kind, text } of plainBlocks(clean, context.kind)) this.#push(text, { ...context, kind });
      else this.#push(tidyLine(clean.replace(/\n/g, ' ')), context);
    }
    this.#line = '';
    this.#tail = '';
    this.#linkCharacters = 0;
    this.#strongCharacters = 0;
    this.#hints = [];
    this.#isGlued = false;
  }

  #push(text: string, { kind, container, region, cell }: Context): void {
    if (text === '') return;
    this.#blocks.push({
      text,
      kind,
      container,
      noise: region === null ? null : this.#regions[region]!.reason,
      region,
      linkCharacters: Math.min(this.#linkCharacters, text.length),
      strongCharacters: Math.min(this.#strongCharacters, text.length),
      ...(cell === null ? {} : { cell }),
      ...(this.#hints.length === 0 ? {} : { hints: this.#hints }),
    });
    if (region !== null) this.#regions[region]!.characters += text.length;
  }

  #noise(element: DomElement, tag: string): NoiseName | null {
    return elementNoise(element, tag, this.#trust.words) ?? hiddenReason(element);
  }
}

/** Text of an element as a reader sees it: parts that stand under each other are not one word. */
export function textOfLines(element: DomElement): string {
  return readPage(element)
    .blocks.map(({ text }) => text)
    .join(' ');
}

/** Characters of a line's end that tell what an element in it is. */
const TAIL = 80;

/** Quotation marks of a text that needs none of the browser's. */
const QUOTED = /^\s*["“„«»'‘「『]/u;

function enterBlock(element: DomElement, tag: string, context: Context): void {
  context.kind = kindOf(element, tag, context.kind);
  context.container = element;
  if (tag === 'PRE') context.isPlain = !isCode(element);
  if (tag === 'TABLE') context.table = isDataTable(element) ? element : null;
  const row = element.parentElement;
  if ((tag === 'TD' || tag === 'TH') && context.table !== null && row !== null)
    context.cell = { element, row, table: context.table };
}

/** Elements that browsers begin a line with: by their tag, or by a style of their own. */
function startsLine(element: DomElement, tag: string): boolean {
  if (BLOCK_TAGS.has(tag)) return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*(?:block|list-item)|float\s*:\s*(?:left|right).*width/i.test(style))
    return !standsInSentence(element);
  return tag.includes('-') && !tag.includes(':') && isParagraphElement(element);
}

/** Custom elements are what their page makes of them: paragraphs where each ends a sentence and none has text beside it. */
function isParagraphElement(element: DomElement): boolean {
  const text = (element.textContent ?? '').trim();
  return text.length > 40 && endsSentence(text) && !standsInSentence(element);
}

/** The explanation of a term may be a block, within the term's element. */
function isHintWithin(element: DomElement, outer: Context): boolean {
  const parent = element.parentElement;
  if (parent === null || outer.region !== null || BLOCK_TAGS.has(parent.tagName)) return false;
  return isHint(element, element.getAttribute('class') ?? '');
}

/** Programs and their output stay as they are. */
function isCode(element: DomElement): boolean {
  return (
    element.querySelector('code, samp, kbd') !== null ||
    /code|highlight|lang(?:uage)?-|source|syntax|brush/i.test(element.getAttribute('class') ?? '')
  );
}

/** Names of lines that stand out as a headline does. */
const HEADLINE_NAMES =
  /(?:^|[\s_-])(?:head(?:line|ing)?|title|mso(?:sub)?title|hl|ueberschrift|titel|titulo|titre|judul|tieu-?de)\d*(?=$|[\s_-])/i;

function isStrong(element: DomElement, tag: string): boolean {
  if (tag === 'B' || tag === 'STRONG' || tag === 'BIG' || /^H[1-6]$/.test(tag)) return true;
  if (tag === 'FONT') return /^[+4-7]/.test(element.getAttribute('size') ?? '');
  const names = element.getAttribute('class');
  return names !== null && HEADLINE_NAMES.test(names);
}

function hiddenReason(element: DomElement): NoiseName | null {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return HIDDEN;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ? HIDDEN : null;
}

const HIDDEN: NoiseName = { reason: 'hidden', word: null };

function kindOf(element: DomElement, tag: string, outer: BlockKind): BlockKind {
  if (/^H[1-6]$/.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'listItem';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  // Word writes lists as paragraphs.
  if (tag === 'P' && /^MsoListParagraph/.test(element.getAttribute('class') ?? '')) return 'listItem';
  // A paragraph inside a list item or quote is still that item or quote.
  return outer === 'heading' ? 'paragraph' : outer;
}
