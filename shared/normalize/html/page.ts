import type { BlockKind } from '../../documents/normalized-article.ts';
import type { DomElement } from './dom.ts';

/** A block of a page's text, and what the markup says about it. */
export interface PageBlock {
  text: string;
  kind: BlockKind;
  /** Characters of `text` that are inside links. */
  linkCharacters: number;
  /** Characters of `text` that stand out as a headline's do. */
  strongCharacters: number;
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
  /** A single line break ends the text; the next block may go on with it. */
  isBroken?: boolean;
  /** Words within the text that its readers do not see: hints for screen readers, explanations of terms. */
  hints?: string[];
}

export interface TableCell {
  element: DomElement;
  row: DomElement;
  table: DomElement;
}

export interface NoiseRegion {
  element: DomElement;
  reason: string;
  /** The word of a class name that says so; null when a tag or an attribute does. */
  word: string | null;
  characters: number;
}

export interface Page {
  blocks: PageBlock[];
  /** Outermost elements that the markup calls noise. */
  regions: NoiseRegion[];
}

/** What class names are not believed about, as the article stands within them. */
export interface Trust {
  elements: ReadonlySet<DomElement>;
  /** Words of class names that mean no noise on this page. */
  words: ReadonlySet<string>;
}
