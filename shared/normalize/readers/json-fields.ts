import { tidyLine } from '../characters.ts';
import { toIsoDate } from '../noise/dates.ts';
import { withoutMarkup } from './rich-text.ts';

export type Json = Record<string, unknown>;

/** Names that publishing systems, feeds and scrapers give to an article's parts, best first, as `fold` writes them. */
const NAMES = {
  title: names(
    'title headline webTitle name heading subject postTitle articleTitle headlines headlineText headlineMain display_title',
  ),
  body: names(
    'articleBody body content text fulltext mainText contentHtml bodyHtml bodyXhtml bodyText contentText html contentEncoded ' +
      'article story paragraphs blocks richText bodies postContent ' +
      'articleText articleContent storyBody copy value processed ops root',
  ),
  byline: names(
    'byline author authors creator by primaryAuthor writer contributors dcCreator bylineText reporter',
  ),
  publishedAt: names(
    'publishedAt datePublished webPublicationDate firstPublishedAt firstPublicationDate published publishedDate ' +
      'publishDate pubDate ' +
      'publicationDate date datePublish publishedTime publishedOn postDate versionCreated firstCreated ' +
      'contentCreated created createdAt dateCreated timestamp',
  ),
  publisher: names('publisher source site siteName hostname outlet publication provider sourceName brand'),
  url: names('url link webUrl permalink canonicalUrl canonical sourceUrl articleUrl shareUrl uri webUri'),
  language: names('language lang inLanguage locale langcode languageCode'),
} as const;

export type FieldName = keyof typeof NAMES;

function names(text: string): readonly string[] {
  return text.split(' ').map(fold);
}

/** A field's name without what spellings differ in: case, lines, a vocabulary's prefix. */
function fold(name: string): string {
  return name
    .replace(/^(?:https?:\/\/schema\.org\/|schema:|dc:|dcterms:|og:|@|_)/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values of an object's fields that are called so, the best name first. */
export function fieldsOf(node: Json, field: FieldName): unknown[] {
  const byName = new Map<string, unknown>();
  for (const [name, value] of Object.entries(node))
    if (!byName.has(fold(name))) byName.set(fold(name), value);
  return NAMES[field]
    .map((name) => byName.get(name))
    .filter((value) => value !== undefined && value !== null);
}

/** Where objects that stand for one text keep it. */
const INNER = [
  'rendered',
  '@value',
  'processed',
  'value',
  'main',
  'text',
  'plain',
  'content',
  '#text',
  '_text',
  '__cdata',
  '$t',
  'original',
  'en-US',
  'en',
];

/** The text of a value: itself, what it renders to, the first of a list, its only translation. Null for others. */
export function textOf(value: unknown, level = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (level > 3) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : textOf(value[0], level + 1);
  if (!isObject(value)) return null;
  for (const name of INNER) {
    const inner = value[name];
    if (typeof inner === 'string' || isObject(inner)) return textOf(inner, level + 1);
  }
  const [only, ...others] = Object.entries(value);
  return only !== undefined && others.length === 0 && /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/.test(only[0])
    ? textOf(only[1], level + 1)
    : null;
}

/** A title or name as people read it. */
export function plain(text: string): string {
  return tidyLine(withoutMarkup(text));
}

/** The first text that the objects hold under a field's names, the nearest object first. */
export function firstText(nodes: readonly Json[], field: FieldName): string | null {
  for (const node of nodes) {
    for (const value of fieldsOf(node, field)) {
      const text = textOf(value);
      if (text !== null) return plain(text);
    }
  }
  return null;
}

/** Names of people or organisations: texts, objects with a name, or lists of either. */
export function namesOf(nodes: readonly Json[], field: 'byline' | 'publisher'): string | null {
  for (const node of nodes) {
    for (const value of fieldsOf(node, field)) {
      const list = (Array.isArray(value) ? value : [value])
        .slice(0, 10)
        .map(nameOf)
        .filter((name): name is string => name !== null && name !== '' && !/^https?:|^\d+$/.test(name));
      if (list.length > 0) return [...new Set(list)].join(', ');
    }
  }
  return null;
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string')
    return plain(value).replace(/^(?:by|von|par|por|door|di|av)[: ]\s*(?=\p{Lu})/iu, '');
  if (!isObject(value)) return null;
  const wrapped = [value['attributes'], value['fields'], value['data'], value['node']].find(isObject);
  if (wrapped !== undefined) return nameOf(wrapped);
  const whole = [
    'name',
    'fullName',
    'full_name',
    'displayName',
    'display_name',
    'title',
    'original',
    'schema:name',
    'http://schema.org/name',
    'https://schema.org/name',
    '@value',
    'rendered',
  ]
    .map((name) => textOf(value[name]))
    .find((text) => text !== null);
  if (whole !== undefined && whole !== null) return nameOf(whole);
  const parts = [
    value['firstName'] ?? value['first_name'] ?? value['givenName'],
    value['lastName'] ?? value['last_name'] ?? value['familyName'],
  ];
  const text = parts.filter((part) => typeof part === 'string').join(' ');
  return text === '' ? null : plain(text);
}

/** Seconds or milliseconds of the epoch between 1990 and 2060. */
const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 2_840_140_800;

export function firstDate(nodes: readonly Json[]): string | null {
  for (const node of nodes) {
    for (const value of fieldsOf(node, 'publishedAt')) {
      const date = typeof value === 'number' ? ofEpoch(value) : toIsoDate(textOf(value));
      if (date !== null) return date;
    }
  }
  return null;
}

function ofEpoch(value: number): string | null {
  const seconds = value > LAST_SECOND ? value / 1000 : value;
  if (seconds < FIRST_SECOND || seconds > LAST_SECOND) return null;
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
