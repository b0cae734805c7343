import { PermanentError } from '../../errors.ts';
import { articleInJson } from '../html/json-ld.ts';
import { toIsoDate } from '../noise/dates.ts';
import { emptyRawArticle, type RawArticle } from '../raw-article.ts';
import { readPlainText } from './plain.ts';

type Json = Record<string, unknown>;

/** Names that scrapers and feeds give to an article's parts, best first. */
const NAMES = {
  title: ['title', 'headline', 'name', 'heading', 'subject'],
  body: [
    'articleBody',
    'body',
    'content',
    'text',
    'fulltext',
    'full_text',
    'maintext',
    'content_html',
    'content_text',
    'html',
    'article',
    'paragraphs',
    'blocks',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'by'],
  publishedAt: [
    'publishedAt',
    'published_at',
    'datePublished',
    'date_published',
    'published',
    'pubDate',
    'date',
    'date_publish',
    'created_at',
    'timestamp',
  ],
  publisher: ['publisher', 'source', 'site', 'site_name', 'siteName', 'sitename', 'hostname', 'outlet'],
  url: ['url', 'link', 'source_url', 'sourceUrl', 'canonical', 'canonical_url'],
  language: ['language', 'lang', 'inLanguage', 'locale'],
} as const;

/** Wrappers around one article. */
const WRAPPERS = ['article', 'data', 'item', 'result', 'story', 'document', 'post'];

/**
 * An article as JSON: schema.org, or an object with a title and a body under the usual names. A body may be text,
 * HTML or a list of paragraphs.
 *
 * @param readHtml reader for a body of HTML, given by the caller so that this module stays light
 * @throws PermanentError `unreadable`, `unsupported-format` (a list of articles), `no-text`
 */
export async function readJson(
  text: string,
  readHtml: (html: string) => Promise<RawArticle>,
): Promise<RawArticle> {
  const node = theArticle(parseJson(text));
  const schema = articleInJson(node);
  const body = schema?.body ?? bodyOf(node);
  if (body === null) {
    throw new PermanentError({
      kind: 'no-text',
      message: 'The JSON has no field that holds an article’s text.',
      advice: 'Give the text as "body" (and the headline as "title"), or upload the article as text or HTML.',
    });
  }
  const read = isHtml(body) ? await readHtml(body) : readPlainText(body, { hasTitle: true });
  const stated = (names: readonly string[]): string | null => firstText(node, names);
  return {
    ...emptyRawArticle(),
    title: schema?.headline ?? stated(NAMES.title) ?? read.title,
    byline: schema?.author ?? namesOf(node, NAMES.byline) ?? read.byline,
    publishedAt: toIsoDate(schema?.datePublished ?? stated(NAMES.publishedAt)) ?? read.publishedAt,
    publisher: schema?.publisher ?? namesOf(node, NAMES.publisher) ?? read.publisher,
    sourceUrl:
      [schema?.url ?? null, stated(NAMES.url), read.sourceUrl].find(
        (url) => url !== null && /^https?:/.test(url),
      ) ?? null,
    declaredLanguage: schema?.language ?? stated(NAMES.language),
    blocks: read.blocks,
    removed: read.removed,
    warnings: read.warnings,
  };
}

/** @throws PermanentError `unreadable` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PermanentError({
      kind: 'unreadable',
      message: 'The file says that it is JSON, but it cannot be parsed.',
      advice: 'Check that it is complete, or upload the article as text.',
      cause,
    });
  }
}

function theArticle(value: unknown): Json {
  let node = value;
  for (let level = 0; level < 4; level++) {
    if (Array.isArray(node) && node.length === 1) node = node[0];
    const inner =
      isObject(node) && bodyOf(node) === null
        ? WRAPPERS.map((name) => (node as Json)[name]).find(isObject)
        : undefined;
    if (inner !== undefined) node = inner;
  }
  if (isObject(node)) return node;
  throw new PermanentError({
    kind: 'unsupported-format',
    message: Array.isArray(node)
      ? `The JSON is a list of ${node.length} entries.`
      : 'The JSON is no object with an article in it.',
    advice: 'Upload one article per file, as an object with "title" and "body".',
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bodyOf(node: Json): string | null {
  for (const name of NAMES.body) {
    const text = paragraphsOf(node[name]);
    if (text !== null) return text;
  }
  return null;
}

/** Text, or a list of texts or of {text} or {content}: one paragraph a line. */
function paragraphsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (!Array.isArray(value)) return null;
  const lines = value
    .map((item) => (isObject(item) ? (item['text'] ?? item['content']) : item))
    .filter((item) => typeof item === 'string');
  return lines.length === 0 ? null : lines.join('\n\n');
}

function firstText(node: Json, names: readonly string[]): string | null {
  for (const name of names) {
    const value = node[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function namesOf(node: Json, names: readonly string[]): string | null {
  for (const name of names) {
    const value = node[name];
    const list = (Array.isArray(value) ? value : [value])
      .slice(0, 10)
      .map((item) => (isObject(item) ? item['name'] : item))
      .filter((item) => typeof item === 'string' && item.trim() !== '');
    if (list.length > 0) return list.join(', ');
  }
  return null;
}

function isHtml(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|article|section|span|ul|ol|blockquote)\b[^>]{0,500}>/i.test(text);
}
