import type { BlockKind } from '../../documents/normalized-article.ts';
import type { DomElement } from './dom.ts';

/** A block of a page's text, and what the markup says about it. */
export interface PageBlock {
  text: string;
  kind: BlockKind;
  /** Characters of `text` that are inside links. */
  linkCharacters: number;
  /** Nearest block-level element around the text. */
  container: DomElement;
  /** Why the markup says that this is not the article; null when it says nothing. */
  noise: string | null;
  /** Outermost noise region around the block: an index into the page's regions, or null. */
  region: number | null;
  /** Cell of a table of data that the text stands in. */
  cell?: TableCell;
  /** The text is that of a whole row. */
  isRow?: boolean;
}

export interface TableCell {
  element: DomElement;
  row: DomElement;
  table: DomElement;
}

export interface NoiseRegion {
  element: DomElement;
  reason: string;
  characters: number;
}

export interface Page {
  blocks: PageBlock[];
  /** Outermost elements that the markup calls noise. */
  regions: NoiseRegion[];
}
