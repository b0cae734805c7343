import type { BlockKind } from '../documents/normalized-article.ts';
import { cleanCharacters, tidyLine } from './characters.ts';
import { type DomElement, type DomNode, ELEMENT_NODE, TEXT_NODE } from './dom.ts';
import type { DraftBlock } from './draft.ts';

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

const SILENT_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD MATH CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA'.split(
    ' ',
  ),
);

/** Text of an element as blocks, cut where a browser would begin a new line. */
export function blocksOf(root: DomElement): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let line = '';
  const flush = (kind: BlockKind): void => {
    const text = tidyLine(cleanCharacters(line).replace(/\n/g, ' '));
    line = '';
    if (text !== '') blocks.push({ kind, text });
  };
  const visit = (node: DomNode, kind: BlockKind): void => {
    if (node.nodeType === TEXT_NODE) {
      line += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const tag = node.nodeName.toUpperCase();
    if (SILENT_TAGS.has(tag)) return;
    if (tag === 'BR') {
      // One break is a line's end in a poem and a paragraph's end in sloppy markup: a block either way.
      flush(kind);
      return;
    }
    if (!BLOCK_TAGS.has(tag)) {
      for (const child of node.childNodes) visit(child, kind);
      return;
    }
    flush(kind);
    const inner = kindOfTag(tag, kind);
    for (const child of node.childNodes) visit(child, inner);
    flush(inner);
  };
  visit(root, 'paragraph');
  flush('paragraph');
  return blocks;
}

function kindOfTag(tag: string, outer: BlockKind): BlockKind {
  if (/^H[1-6]$/.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'listItem';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
  return outer;
}
