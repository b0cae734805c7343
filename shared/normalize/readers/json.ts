import '../core.ts';
import { PermanentError } from '../../errors.ts';
import { articleInJson } from '../html/json-ld.ts';
import { parseNested } from '../json-nesting.ts';
import { toIsoDate } from '../noise/dates.ts';
import { filterNoise } from '../noise.ts';
import { pictureAt } from '../picture.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import {
  fieldsOf,
  firstDate,
  firstText,
  isObject,
  type Json,
  namesOf,
  plain,
  textOf,
} from './json-fields.ts';
import { readPlainText } from './plain.ts';
import { richTextBlocks, withoutMarkup } from './rich-text.ts';
import { looksLikeMarkdown } from './sniff.ts';

/** A body and the objects around it: the one that holds it first, the root last. */
interface Found {
  body: Body;
  around: Json[];
}

type Body = { text: string } | { blocks: RawBlock[] };

/**
 * An article as JSON: schema.org in every spelling, what publishing systems hand out (WordPress, Guardian, NewsAPI,
 * ninjs, Ghost, Strapi, Drupal), trees of editors (`rich-text.ts`), or an object with a title and a body under usual
 * names. Where no name is usual, the body is the longest prose.
 *
 * @param readHtml reader for a body of HTML, given by the caller so that this module stays light
 * @throws PermanentError `unreadable`, `too-complex`, `unsupported-format` (a list of articles), `no-text`
 */
export async function readJson(
  text: string,
  readHtml: (html: string) => Promise<RawArticle>,
): Promise<RawArticle> {
  const root = parseJson(text);
  const found = bodyIn(root) ?? unnamedBody(root);
  if (found === null) throw withoutArticle(root);
  const { body, around } = found;
  const schema = articleInJson(around[0]);
  const read = await readBody(body, readHtml);
  const cut = cutAway(read.blocks);
  const urls = [schema?.url ?? null, firstText(around, 'url'), read.sourceUrl];
  return {
    ...emptyRawArticle(),
    title:
      (schema?.headline == null ? null : plain(schema.headline)) ??
      firstText(titled(around), 'title') ??
      read.title,
    byline: schema?.author ?? namesOf(embedded(around), 'byline') ?? read.byline,
    publishedAt: toIsoDate(schema?.datePublished ?? null) ?? firstDate(around) ?? read.publishedAt,
    publisher: schema?.publisher ?? namesOf(around, 'publisher') ?? feedTitle(around) ?? read.publisher,
    sourceUrl: urls.find((url) => url !== null && /^https?:/.test(url)) ?? null,
    picture: pictureAt(schema?.image),
    declaredLanguage: schema?.language ?? firstText(around, 'language'),
    blocks: cut.blocks,
    removed: read.removed,
    warnings: [...read.warnings, ...cut.warnings],
  };
}

/** @throws PermanentError `unreadable`, `too-complex` (nesting) */
function parseJson(text: string): unknown {
  try {
    return parseNested(text);
  } catch (cause) {
    if (cause instanceof PermanentError) throw cause;
    throw new PermanentError({
      kind: 'unreadable',
      message: 'The file says that it is JSON, but it cannot be parsed.',
      advice: 'Check that it is complete, or upload the article as text.',
      cause,
    });
  }
}

function withoutArticle(root: unknown): PermanentError {
  if (Array.isArray(root) || !isObject(root)) {
    return new PermanentError({
      kind: 'unsupported-format',
      message: Array.isArray(root)
        ? `The JSON is a list of ${root.length} entries.`
        : 'The JSON is no object with an article in it.',
      advice: 'Upload one article per file, as an object with "title" and "body".',
    });
  }
  return new PermanentError({
    kind: 'no-text',
    message: 'The JSON has no field that holds an article’s text.',
    advice: 'Give the text as "body" (and the headline as "title"), or upload the article as text or HTML.',
  });
}

/** Levels and objects that are looked through for a body: answers of publishing systems have five levels. */
const MOST_LEVELS = 8;
const MOST_OBJECTS = 5000;

/** A body deeper than another must be this much longer: "text": "OK" stands above many an article. */
const LONGER = 3;

/** The body under a usual name nearest to the root. @throws PermanentError when a list has several articles */
function bodyIn(root: unknown): Found | null {
  let best: Found | null = null;
  let level: { node: Json; around: Json[]; inList: unknown[] | null }[] = objectsIn(root, [], null);
  let seen = 0;
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0 && seen < MOST_OBJECTS; depth++) {
    seen += level.length;
    const candidates = level.flatMap(({ node, around, inList }) => {
      const body = namedBody(node);
      return body === null ? [] : [{ body, around: [node, ...around], inList }];
    });
    const longest = candidates.toSorted((one, other) => lengthOf(other.body) - lengthOf(one.body))[0];
    if (longest !== undefined && (best === null || lengthOf(longest.body) > lengthOf(best.body) * LONGER)) {
      if (best === null || lengthOf(best.body) < SHORT_BODY) {
        refuseLists(candidates.filter(({ inList }) => inList !== null && inList === longest.inList));
        best = longest;
      }
    }
    level = level.flatMap(({ node, around }) =>
      Object.values(node).flatMap((value) => objectsIn(value, [node, ...around], null)),
    );
  }
  return best;
}

/** A text this long is an article, whatever stands deeper. */
const SHORT_BODY = 120;

function objectsIn(
  value: unknown,
  around: Json[],
  inList: unknown[] | null,
): { node: Json; around: Json[]; inList: unknown[] | null }[] {
  if (Array.isArray(value))
    return value
      .slice(0, 500)
      .flatMap((item) => (isObject(item) ? [{ node: item, around, inList: value }] : []));
  return isObject(value) ? [{ node: value, around, inList }] : [];
}

/** Several entries with a title and a text are several articles. */
function refuseLists(siblings: readonly Found[]): void {
  const articles = siblings.filter(({ around }) => firstText(around.slice(0, 1), 'title') !== null);
  if (articles.length < 2) return;
  throw new PermanentError({
    kind: 'unsupported-format',
    message: `The JSON is a list of ${articles.length} articles.`,
    advice: 'Upload one article per file, as an object with "title" and "body".',
  });
}

function namedBody(node: Json): Body | null {
  for (const value of fieldsOf(node, 'body')) {
    const body = bodyOf(value);
    if (body !== null) return body;
  }
  return null;
}

function bodyOf(value: unknown): Body | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { text: value };
  if (Array.isArray(value)) return bodyOfList(value);
  if (!isObject(value)) return null;
  const blocks = richTextBlocks(value);
  if (blocks !== null) return { blocks };
  const text = textOf(value);
  return text === null ? null : { text };
}

function bodyOfList(list: readonly unknown[]): Body | null {
  if (list.length === 0) return null;
  if (list.every((item) => typeof item === 'string')) return textBody(list);
  // The same text in several formats.
  if (
    list.every(
      (item) => isObject(item) && ('contenttype' in item || 'contentType' in item || 'mimeType' in item),
    )
  ) {
    const texts = list.map((item) => textOf(item)).filter((text) => text !== null);
    const best = texts.find(isHtml) ?? texts[0];
    return best === undefined ? null : { text: best };
  }
  const rich = richTextBlocks(list);
  if (rich !== null) return { blocks: rich };
  return textBody(
    list.map((item) =>
      isObject(item) ? (item['text'] ?? item['content'] ?? item['@value'] ?? item['value']) : item,
    ),
  );
}

function textBody(items: readonly unknown[]): Body | null {
  const texts = items.filter((item) => typeof item === 'string' && item.trim() !== '');
  return texts.length === 0 ? null : { text: texts.join('\n\n') };
}

function lengthOf(body: Body): number {
  return 'text' in body
    ? withoutMarkup(body.text).length
    : body.blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Prose of an unknown field: this many characters and words. Identifiers and tokens have no words. */
const PROSE_CHARACTERS = 160;
const PROSE_WORDS = 20;

/** The longest prose under a name that nobody knows. */
function unnamedBody(root: unknown): Found | null {
  let best: Found | null = null;
  let level = objectsIn(root, [], null);
  let seen = 0;
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0 && seen < MOST_OBJECTS; depth++) {
    seen += level.length;
    for (const { node, around } of level) {
      for (const value of Object.values(node)) {
        const body = bodyOf(value);
        if (body !== null && isProse(body) && (best === null || lengthOf(body) > lengthOf(best.body)))
          best = { body, around: [node, ...around] };
      }
    }
    level = level.flatMap(({ node, around }) =>
      Object.values(node).flatMap((value) => objectsIn(value, [node, ...around], null)),
    );
  }
  return best;
}

function isProse(body: Body): boolean {
  const text = 'text' in body ? withoutMarkup(body.text) : body.blocks.map((block) => block.text).join(' ');
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/gu)?.length ?? 0;
  return (
    ideographs > PROSE_CHARACTERS / 2 ||
    (text.length >= PROSE_CHARACTERS && text.split(/\s+/).length >= PROSE_WORDS)
  );
}

async function readBody(body: Body, readHtml: (html: string) => Promise<RawArticle>): Promise<RawArticle> {
  if ('blocks' in body) return { ...emptyRawArticle(), ...filterNoise(body.blocks) };
  const { text } = body;
  if (isHtml(text)) return readHtml(text);
  // Some systems escape what they store.
  const unescaped = /&lt;\/?(?:p|div|br|h[1-6])\b/i.test(text) ? withoutMarkup(text) : text;
  if (isHtml(unescaped)) return readHtml(unescaped);
  if (looksLikeMarkdown(text)) {
    const { readMarkdown } = await import('./markdown.ts');
    return readMarkdown(text);
  }
  return readPlainText(withoutMarkup(text), { hasTitle: true });
}

function isHtml(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|article|section|span|ul|ol|blockquote)\b[^<>]{0,500}>/i.test(text);
}

/** News interfaces hand out the first 200 characters and count the rest: "… [+2314 chars]". */
const CUT = /\[\+\d{1,6} chars\]\s*$/;

function cutAway(blocks: readonly RawBlock[]): { blocks: RawBlock[]; warnings: string[] } {
  const last = blocks.at(-1);
  const cut = last === undefined ? -1 : last.text.search(CUT);
  if (last === undefined || cut < 0) return { blocks: [...blocks], warnings: [] };
  const text = last.text
    .slice(0, cut)
    .trimEnd()
    .replace(/(?:…|\.{3})$/, '')
    .trimEnd();
  return {
    blocks: [...blocks.slice(0, -1), ...(text === '' ? [] : [{ ...last, text }])],
    warnings: ['The file holds only the beginning of the article: its source cuts texts off.'],
  };
}

/** A feed's title is its publisher's, not its article's. */
function titled(around: readonly Json[]): Json[] {
  return around.filter((node, index) => index === 0 || !isFeed(node));
}

function feedTitle(around: readonly Json[]): string | null {
  return firstText(around.slice(1).filter(isFeed), 'title');
}

function isFeed(node: Json): boolean {
  return ['items', 'articles', 'entries', 'results', 'posts'].some((name) => Array.isArray(node[name]));
}

/** WordPress names an article's author in a part of its own. */
function embedded(around: readonly Json[]): Json[] {
  return around.flatMap((node) => (isObject(node['_embedded']) ? [node['_embedded'], node] : [node]));
}
