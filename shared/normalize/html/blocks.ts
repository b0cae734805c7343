import type { BlockKind } from '../../documents/normalized-article.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { elementNoise } from './class-names.ts';
import { type DomElement, ELEMENT_NODE, TEXT_NODE } from './dom.ts';
import type { NoiseRegion, Page, PageBlock, TableCell } from './page.ts';
import { isDataTable } from './tables.ts';

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

const SILENT_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD MATH CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT LABEL TITLE'.split(
    ' ',
  ),
);

interface Context {
  kind: BlockKind;
  container: DomElement;
  region: number | null;
  inLink: boolean;
  /** Table of data around the text. */
  table: DomElement | null;
  cell: TableCell | null;
}

/**
 * Text of an element as blocks, cut where a browser would begin a new line. Elements in `trusted` begin no noise.
 */
export function readPage(root: DomElement, trusted: ReadonlySet<DomElement> = new Set()): Page {
  const blocks: PageBlock[] = [];
  const regions: NoiseRegion[] = [];
  let line = '';
  let linkCharacters = 0;

  const flush = ({ kind, container, region, cell }: Context): void => {
    // Most of what stands between two tags is an indent.
    const text = /\S/.test(line) ? tidyLine(cleanCharacters(line).replace(/\n/g, ' ')) : '';
    if (text !== '') {
      const noise = region === null ? null : regions[region]!.reason;
      blocks.push({
        text,
        kind,
        container,
        noise,
        region,
        linkCharacters: Math.min(linkCharacters, text.length),
        ...(cell === null ? {} : { cell }),
      });
      if (region !== null) regions[region]!.characters += text.length;
    }
    line = '';
    linkCharacters = 0;
  };

  const visitElement = (element: DomElement, outer: Context): void => {
    const tag = element.tagName;
    if (SILENT_TAGS.has(tag)) return;
    if (tag === 'BR') {
      flush(outer);
      return;
    }
    const isBlock = BLOCK_TAGS.has(tag);
    const context = { ...outer, inLink: outer.inLink || tag === 'A' };
    const reason = outer.region !== null || trusted.has(element) ? null : elementReason(element, tag);
    if (isBlock || reason !== null) flush(outer);
    if (reason !== null) {
      context.region = regions.length;
      regions.push({ element, reason, characters: 0 });
    }
    if (isBlock) {
      context.kind = kindOfTag(tag, outer.kind);
      context.container = element;
      if (tag === 'TABLE') context.table = isDataTable(element) ? element : null;
      const row = element.parentElement;
      if ((tag === 'TD' || tag === 'TH') && context.table !== null && row !== null)
        context.cell = { element, row, table: context.table };
    }
    visitChildren(element, context);
    if (isBlock || reason !== null) flush(context);
  };

  const visitChildren = (element: DomElement, context: Context): void => {
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === ELEMENT_NODE) visitElement(child as DomElement, context);
      else if (child.nodeType === TEXT_NODE) {
        const text = child.textContent ?? '';
        line += text;
        if (context.inLink) linkCharacters += text.trim().length;
      }
    }
  };

  const start: Context = {
    kind: 'paragraph',
    container: root,
    region: null,
    inLink: false,
    table: null,
    cell: null,
  };
  visitChildren(root, start);
  flush(start);
  return { blocks, regions };
}

/** Text of an element as a reader sees it: parts that stand under each other are not one word. */
export function textOfLines(element: DomElement): string {
  return readPage(element)
    .blocks.map(({ text }) => text)
    .join(' ');
}

function elementReason(element: DomElement, tag: string): string | null {
  return elementNoise(element, tag) ?? hiddenReason(element);
}

function hiddenReason(element: DomElement): string | null {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 'hidden';
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ? 'hidden' : null;
}

function kindOfTag(tag: string, outer: BlockKind): BlockKind {
  if (/^H[1-6]$/.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'listItem';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  // A paragraph inside a list item or quote is still that item or quote.
  return outer === 'heading' ? 'paragraph' : outer;
}
