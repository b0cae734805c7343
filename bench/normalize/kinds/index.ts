import {
  archives,
  brokenLines,
  builders,
  entities,
  shadowRoots,
  wikiPages,
  wordPages,
  wrappedTexts,
} from './around.ts';
import { dropCaps, inlineHints, inlineVisible, superscripts } from './inline.ts';
import { LANGUAGE_KINDS } from './languages.ts';
import { nestedTables } from './nested-tables.ts';
import type { Kind } from './page.ts';
import { ruby } from './ruby.ts';
import { capitals, clockLines, dates, noteMarks, wireCopy } from './texts.ts';

/** Variations of each kind in a bench: a tenth of what the decision record's figure is made of. */
export const VARIATIONS = 10;

/** Kinds of pages and texts that extraction stumbles over, each with a maker of variations. */
export const KINDS: readonly Kind[] = [
  inlineHints,
  inlineVisible,
  dropCaps,
  superscripts,
  ruby,
  builders,
  brokenLines,
  wrappedTexts,
  archives,
  entities,
  shadowRoots,
  wordPages,
  wikiPages,
  nestedTables,
  dates,
  capitals,
  wireCopy,
  noteMarks,
  clockLines,
  ...LANGUAGE_KINDS,
];
