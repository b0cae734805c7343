import '../core.ts';
import { unzipSync } from 'fflate';
import { PermanentError } from '../../errors.ts';
import { tidyLine } from '../characters.ts';
import { modernVietnamese } from '../decode/vietnamese.ts';
import { LIMITS } from '../limits.ts';
import { filterNoise } from '../noise.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { paragraphsOf, type StyleNames } from './docx-text.ts';
import { walk } from './docx-xml.ts';
import { takeTitle } from './plain.ts';

/** Parts of the package that are read; the document's own is named by its relations, and others stand beside it. */
const PART =
  /^(?:_rels\/\.rels|docProps\/core\d*\.xml|[^/]+\/(?:document|styles|footnotes|endnotes)\d*\.xml)$/i;

/**
 * The text of a Word document: paragraphs, headings, lists, quotes and captions by their styles. Deleted text,
 * comments and fields are left out; tables are read cell by cell.
 *
 * @throws PermanentError `unreadable`, `too-large` (unpacked size), `too-complex` (nesting)
 */
export function readDocx(bytes: Uint8Array): RawArticle {
  const parts = unpack(bytes);
  const name = documentName(parts);
  const document = parts[name];
  if (document === undefined) throw broken('it has no document part');
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const beside = (part: string): Uint8Array | undefined =>
    Object.entries(parts).find(([path]) => path.startsWith(folder + part) && !path.includes('_rels'))?.[1];
  const text = xml(document);
  const old = modernVietnamese(text);
  const notes = ['footnotes', 'endnotes'].map(beside).filter((part) => part !== undefined);
  const blocks = paragraphsOf(old?.text ?? text, styleNames(beside('styles')), notes.map(xml), (why, cause) =>
    broken(why, cause),
  );
  const core = coreProperties(Object.entries(parts).find(([path]) => path.startsWith('docProps/core'))?.[1]);
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
    warnings: old === null ? [] : [old.warning],
  };
}

/** Word Online calls the document `document2.xml`; what it is called stands in the package's relations. */
function documentName(parts: Record<string, Uint8Array | undefined>): string {
  const relations = parts['_rels/.rels'];
  let name = 'word/document.xml';
  if (relations === undefined) return name;
  walk(xml(relations), broken, (element, attributes) => {
    if (element === 'Relationship' && /\/officeDocument$/.test(attributes['Type'] ?? ''))
      name = (attributes['Target'] ?? name).replace(/^\//, '');
  });
  return name;
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array | undefined> {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        if (!PART.test(file.name)) return false;
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

/** Style ids to their names, which built-in styles have in English in every language of Word, and what they build on. */
function styleNames(part: Uint8Array | undefined): StyleNames {
  const names = new Map<string, string>();
  const bases = new Map<string, string>();
  if (part === undefined) return names;
  let id = '';
  walk(xml(part), broken, (name, attributes) => {
    if (name === 'w:style') id = attributes['w:styleId'] ?? '';
    if (name === 'w:name' && id !== '') names.set(id, (attributes['w:val'] ?? '').toLowerCase());
    if (name === 'w:basedOn' && id !== '') bases.set(id, attributes['w:val'] ?? '');
  });
  const known = (name: string | undefined): boolean =>
    /^(?:heading|title|subtitle|quote|intense quote|list|caption|toc)/.test(name ?? '');
  for (const own of names.keys()) {
    for (
      let base = bases.get(own), level = 0;
      !known(names.get(own)) && base !== undefined && level < 10;
      base = bases.get(base), level++
    )
      if (known(names.get(base))) names.set(own, names.get(base)!);
  }
  return names;
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
      broken,
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
