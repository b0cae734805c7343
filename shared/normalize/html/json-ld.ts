import { parseNested } from '../json-nesting.ts';
import { withoutEntities } from './entities.ts';

/** What a schema.org Article says about itself. */
export interface SchemaArticle {
  headline: string | null;
  author: string | null;
  datePublished: string | null;
  publisher: string | null;
  language: string | null;
  url: string | null;
  /** Address of its first picture. */
  image: string | null;
  body: string | null;
}

/** Article types whose body is the page's text. */
const ARTICLE_TYPE =
  /(?:^|[/#])(?:\w*Article|(?:Live)?BlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting|WebPage)$/;

/** How deep a graph may nest: real ones have four levels. */
const MOST_LEVELS = 8;

/** The article described by JSON-LD scripts; articles before plain web pages. Broken JSON is passed over. */
export function articleInJsonLd(scripts: readonly string[]): SchemaArticle | null {
  const parsed = scripts.map(parse);
  const found = parsed.flatMap((value) => articlesIn(value, 0));
  const article = found.find((node) => !typesOf(node).some((type) => type.endsWith('WebPage')));
  return describe(article ?? found[0], namesById(parsed));
}

/** The article in one parsed JSON document: itself, or somewhere in its graph. Null when there is none. */
export function articleInJson(value: unknown): SchemaArticle | null {
  return describe(articlesIn(value, 0)[0]);
}

type Json = Record<string, unknown>;

function parse(script: string): unknown {
  try {
    return parseNested(script.trim().replace(/^<!\[CDATA\[|\]\]>$|;\s*$/g, ''));
  } catch {
    // Pages ship broken JSON-LD; it is a source of hints only, and the page's own text stays.
    return null;
  }
}

function articlesIn(value: unknown, level: number): Json[] {
  if (level > MOST_LEVELS || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => articlesIn(item, level + 1));
  const node = value as Json;
  const own = typesOf(node).some((type) => ARTICLE_TYPE.test(type)) ? [node] : [];
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'].flatMap((name) =>
    articlesIn(node[name], level + 1),
  );
  return [...own, ...inner];
}

function typesOf(node: Json): string[] {
  const types = node['@type'] ?? node['type'];
  return (Array.isArray(types) ? types : [types]).filter((type) => typeof type === 'string');
}

/** Names of the people and organisations that a graph lists, by what other nodes refer to them with. */
function namesById(values: readonly unknown[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const value of values.flat()) {
    const graph = (value as Json | null)?.['@graph'];
    for (const node of Array.isArray(graph) ? graph.slice(0, 200) : [value]) {
      const id = text((node as Json | null)?.['@id']);
      const name = text((node as Json | null)?.['name']);
      if (id !== null && name !== null) found.set(id, name);
    }
  }
  return found;
}

function describe(
  node: Json | undefined,
  known: ReadonlyMap<string, string> = new Map(),
): SchemaArticle | null {
  if (node === undefined) return null;
  return {
    headline: plain(text(node['headline']) ?? text(node['name'])),
    author: names(node['author'] ?? node['creator'], known),
    datePublished: text(node['datePublished']) ?? text(node['dateCreated']),
    publisher: names(node['publisher'] ?? node['sourceOrganization'], known),
    language: text(node['inLanguage']) ?? text((node['inLanguage'] as Json | undefined)?.['alternateName']),
    url:
      text(node['url']) ??
      text(node['mainEntityOfPage']) ??
      text((node['mainEntityOfPage'] as Json | undefined)?.['@id']),
    image: addressOf(node['image']),
    body: text(node['articleBody']) ?? text(node['text']),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** "https://…", {url: "https://…"}, or the first of a list of them. */
function addressOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return text(first) ?? text((first as Json | null | undefined)?.['url']);
}

/** JSON needs no entities, but publishing systems escape what they print. */
function plain(value: string | null): string | null {
  return value === null ? null : withoutEntities(value, true);
}

/** "Jane Doe", {name: "Jane Doe"}, {"@id": "#jane"} or a list of them. */
function names(value: unknown, known: ReadonlyMap<string, string>): string | null {
  const list = (Array.isArray(value) ? value : [value])
    .slice(0, 10)
    .map((item) => {
      const node = item as Json | null | undefined;
      return text(item) ?? text(node?.['name']) ?? known.get(text(node?.['@id']) ?? '') ?? null;
    })
    .map(plain)
    .filter((name) => name !== null && !/^https?:/.test(name));
  return list.length === 0 ? null : [...new Set(list)].join(', ');
}
