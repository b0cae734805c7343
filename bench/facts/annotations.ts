import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `core`: a summary may well list it. `trivial`: listing it is not wrong, leaving it out neither. */
type Weight = 'core' | 'trivial';

export interface NamedItem {
  readonly name: string;
  /** Other forms that name the same. */
  readonly also: readonly string[];
  readonly weight: Weight;
}

export interface RoleItem {
  readonly role: string;
  /** Other forms that are still true and not misleading. */
  readonly accept: readonly string[];
  readonly vi?: readonly string[];
}

export interface PersonItem extends NamedItem {
  readonly roles?: readonly RoleItem[];
}

export interface TextItem {
  readonly line: number;
  readonly text: string;
  readonly value?: number;
  readonly weight: Weight;
}

export interface QuoteItem {
  readonly line: number;
  /** Its first words, three at most. */
  readonly starts: string;
  /** Spoken words of the whole run. */
  readonly words: number;
  readonly speaker: string | null;
  /** How a speaker without a name is described. */
  readonly described: string | null;
  readonly weight: Weight;
}

export interface Annotation {
  readonly doc: string;
  /** Of an article in one language: its place in the set. */
  readonly index?: number;
  readonly people: readonly PersonItem[];
  readonly organisations: readonly NamedItem[];
  readonly places: readonly NamedItem[];
  readonly other?: readonly { readonly name: string; readonly what: string }[];
  readonly dates?: readonly TextItem[];
  readonly figures?: readonly TextItem[];
  readonly quotes: readonly QuoteItem[];
  readonly lead?: readonly number[];
  readonly opposing?: readonly number[];
}

/** Lists of a folder beside this file, in order of their documents. */
export function readAnnotations(folder: 'annotations' | 'annotations-en' | 'annotations-vi'): Annotation[] {
  const from = path.join(import.meta.dirname, folder);
  return globSync('*.json', { cwd: from })
    .toSorted()
    .map((file) => JSON.parse(readFileSync(path.join(from, file), 'utf8')) as Annotation);
}
