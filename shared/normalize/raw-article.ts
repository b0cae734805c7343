import type { BlockKind, RemovedLine } from '../documents/normalized-article.ts';

/** A block of text before it is cut into sentences. `text` has no line breaks and no runs of spaces. */
export interface RawBlock {
  kind: BlockKind;
  text: string;
  /** Photo credit of a caption, without its brackets. */
  credit?: string;
  /** A row of a table: a line of labels and numbers, which no rule for lines of text fits. */
  isRow?: boolean;
}

/** What every format's reader hands over. */
export interface RawArticle {
  title: string | null;
  byline: string | null;
  publishedAt: string | null;
  publisher: string | null;
  sourceUrl: string | null;
  /** Address of the picture that the source shows with its article, https. */
  picture?: string | null;
  /** Language the document declares for itself, as it stands there (`de-DE`). */
  declaredLanguage: string | null;
  blocks: RawBlock[];
  removed: RemovedLine[];
  warnings: string[];
}

export function emptyRawArticle(): RawArticle {
  return {
    title: null,
    byline: null,
    publishedAt: null,
    publisher: null,
    sourceUrl: null,
    declaredLanguage: null,
    blocks: [],
    removed: [],
    warnings: [],
  };
}
