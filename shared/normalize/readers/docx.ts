import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { BlockKind } from '../../documents/normalized-article.ts';
import { PermanentError } from '../../errors.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { LIMITS } from '../limits.ts';
import { filterNoise } from '../noise.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { takeTitle } from './plain.ts';

const PARTS = ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'] as const;

/**
 * The text of a Word document: paragraphs, headings, lists, quotes and captions by their styles. Deleted text,
 * comments and fields are left out; tables are read cell by cell.
 *
 * @throws PermanentError `unreadable`, `too-large` (unpacked size), `too-complex` (nesting)
 */
export function readDocx(bytes: Uint8Array): RawArticle {
  const parts = unpack(bytes);
  const document = parts['word/document.xml'];
  if (document === undefined) throw broken('it has no document part');
  const blocks = paragraphsOf(xml(document), styleNames(parts['word/styles.xml']));
  const core = coreProperties(parts['docProps/core.xml']);
  const titled = blocks.findIndex((block) => block.isTitle);
  const stated = titled >= 0 && titled < 4 ? blocks[titled]!.text : null;
  const lines = blocks
    .filter((block) => block.text !== stated)
    .map(({ kind, text }): RawBlock => ({ kind, text }));
  const filtered = filterNoise(lines);
  const split = stated === null ? takeTitle(filtered.blocks) : { title: stated, body: filtered.blocks };
  // The properties hold what the first heading says.
  const repeated = split.title === null && core.title !== null && split.body[0]?.text === core.title;
  return {
    ...emptyRawArticle(),
    title: split.title ?? core.title,
    byline: filtered.byline ?? core.creator,
    publishedAt: filtered.publishedAt,
    sourceUrl: filtered.sourceUrl,
    declaredLanguage: core.language,
    blocks: repeated ? split.body.slice(1) : split.body,
    removed: filtered.removed,
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array | undefined> {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        if (!(PARTS as readonly string[]).includes(file.name)) return false;
        unpacked += file.originalSize;
        if (unpacked > LIMITS.unpackedBytes) throw tooLarge(unpacked);
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof PermanentError) throw cause;
    throw broken('its archive is damaged', cause);
  }
}

function tooLarge(size: number): PermanentError {
  return new PermanentError({
    kind: 'too-large',
    message: `The document's text unpacks to ${size} bytes; the limit is ${LIMITS.unpackedBytes}.`,
    advice: 'Save the article alone, as plain text or DOCX.',
  });
}

function tooDeep(): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: `The Word document nests elements deeper than ${LIMITS.nesting} levels.`,
    advice: 'Save the article as plain text and upload that.',
  });
}

function broken(why: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'unreadable',
    message: `The Word document cannot be read: ${why}.`,
    advice: 'Open it in a word processor, save it again and upload that.',
    cause,
  });
}

function xml(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  // Word writes no DTD; one is there to define entities that grow.
  if (/<!DOCTYPE/i.test(text)) throw broken('its XML has a document type, which Word does not write');
  return text;
}

/** Runs a handler over the elements of an XML part. */
function walk(
  text: string,
  open: (name: string, attributes: Record<string, string>) => void,
  close: (name: string, text: string) => void,
): void {
  const parser = new SaxesParser();
  let inner = '';
  let depth = 0;
  let failure: Error | undefined;
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.nesting) throw tooDeep();
    inner = '';
    open(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on('text', (piece) => {
    inner += piece;
  });
  parser.on('closetag', (tag) => {
    close(tag.name, inner);
    depth--;
    inner = '';
  });
  parser.on('error', (error) => {
    failure ??= error;
  });
  parser.write(text).close();
  if (failure !== undefined) throw broken('its XML is not well formed', failure);
}

/** Style ids to their names: built-in styles keep English names in every language of Word. */
function styleNames(part: Uint8Array | undefined): Map<string, string> {
  const names = new Map<string, string>();
  if (part === undefined) return names;
  let id = '';
  walk(
    xml(part),
    (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      if (name === 'w:name' && id !== '') names.set(id, (attributes['w:val'] ?? '').toLowerCase());
    },
    () => {},
  );
  return names;
}

interface Paragraph {
  kind: BlockKind;
  text: string;
  isTitle: boolean;
}

/** Elements whose text is not the document's: deletions, field codes, the second copy of a text box. */
const SKIPPED = new Set(['w:del', 'w:instrText', 'mc:Fallback', 'w:moveFrom', 'w:commentReference']);

/** Fields whose result is a number of the layout. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

function paragraphsOf(text: string, styles: ReadonlyMap<string, string>): Paragraph[] {
  const done: Paragraph[] = [];
  const open: { text: string; style: string; numbered: boolean }[] = [];
  let skipped = 0;
  let inRun = false;
  let hidden = false;
  let field: 'none' | 'code' | 'page' = 'none';
  walk(
    text,
    (name, attributes) => {
      if (SKIPPED.has(name)) skipped++;
      if (name === 'w:r') [inRun, hidden] = [true, false];
      else if (name === 'w:vanish' && inRun) hidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
      else if (name === 'w:fldChar') {
        const step = attributes['w:fldCharType'];
        if (step === 'begin') field = 'code';
        else if (step === 'end' || field === 'code') field = 'none';
      }
      const paragraph = open.at(-1);
      if (name === 'w:p') open.push({ text: '', style: '', numbered: false });
      else if (paragraph === undefined) return;
      else if (name === 'w:pStyle')
        paragraph.style = styles.get(attributes['w:val'] ?? '') ?? attributes['w:val']?.toLowerCase() ?? '';
      else if (name === 'w:numPr') paragraph.numbered = true;
      else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') paragraph.text += ' ';
      else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    },
    (name, inner) => {
      if (SKIPPED.has(name)) skipped--;
      if (name === 'w:r') [inRun, hidden] = [false, false];
      if (name === 'w:instrText' && PAGE_FIELD.test(inner)) field = 'page';
      const paragraph = open.at(-1);
      const shown = skipped === 0 && !hidden && field !== 'page';
      if (name === 'w:t' && shown && paragraph !== undefined) paragraph.text += inner;
      if (name !== 'w:p' || paragraph === undefined) return;
      open.pop();
      const line = tidyLine(cleanCharacters(paragraph.text).replace(/\n/g, ' '));
      if (line !== '')
        done.push({ kind: kindOf(paragraph), text: line, isTitle: paragraph.style === 'title' });
    },
  );
  return done;
}

function kindOf({ style, numbered }: { style: string; numbered: boolean }): BlockKind {
  if (/^heading|^subtitle|^überschrift/.test(style)) return 'heading';
  if (/quote/.test(style)) return 'quote';
  if (style === 'caption') return 'caption';
  return numbered || /^list/.test(style) ? 'listItem' : 'paragraph';
}

function coreProperties(part: Uint8Array | undefined): {
  title: string | null;
  creator: string | null;
  language: string | null;
} {
  const found = new Map<string, string>();
  if (part !== undefined)
    walk(
      xml(part),
      () => {},
      (name, text) => found.set(name, tidyLine(text)),
    );
  const creator = found.get('dc:creator') ?? '';
  return {
    title: found.get('dc:title') || null,
    // "user" and "Admin" are accounts; a person has two names.
    creator: /^\p{Lu}\S* .*\p{Lu}/u.test(creator) ? creator : null,
    language: found.get('dc:language') || null,
  };
}
