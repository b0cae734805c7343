import { cleanCharacters, tidyLine } from '../characters.ts';
import { withoutByline } from '../noise/bylines.ts';
import { toIsoDate } from '../noise/dates.ts';
import { pictureAt } from '../picture.ts';
import { emptyRawArticle, type RawArticle } from '../raw-article.ts';
import { textOfLines } from './blocks.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { withoutEntities } from './entities.ts';
import { articleInJsonLd, type SchemaArticle } from './json-ld.ts';
import type { PageSource } from './source.ts';

/** What a page says about its article outside of the text: markup, meta tags, JSON-LD. */
export interface PageMetadata extends RawArticle {
  /** The article's text as JSON-LD holds it. */
  schemaBody: string | null;
  /** The title is known from `<title>` only, which many old pages give the site's name. */
  isTitleOfTag: boolean;
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
];

export function readMetadata(document: DomDocument, source: PageSource, url: string | null): PageMetadata {
  const meta = metaTags(document);
  const schema = articleInJsonLd(source.jsonLd);
  const publisher = first(
    meta.get('og:site_name'),
    schema?.publisher,
    meta.get('publisher'),
    meta.get('application-name'),
  );
  const { title, isTitleOfTag } = chooseTitle(document, meta, schema, publisher);
  return {
    ...emptyRawArticle(),
    title,
    isTitleOfTag,
    byline: chooseByline(document, meta, schema),
    publishedAt: choosePublishedAt(document, meta, schema),
    publisher,
    sourceUrl: chooseUrl(document, meta, schema, url),
    picture: pictureAt(schema?.image, meta.get('og:image:secure_url'), meta.get('og:image')),
    declaredLanguage: first(
      source.language,
      meta.get('content-language'),
      meta.get('og:locale'),
      schema?.language,
    ),
    schemaBody: schema?.body ?? null,
  };
}

function metaTags(document: DomDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.getElementsByTagName('meta')) {
    const content = tag.getAttribute('content');
    if (content === null || content.trim() === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = tag.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

function chooseTitle(
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  schema: SchemaArticle | null,
  publisher: string | null,
): { title: string | null; isTitleOfTag: boolean } {
  const tag = oneLine([...document.getElementsByTagName('title')][0]?.textContent);
  const stated = first(meta.get('og:title'), schema?.headline, meta.get('twitter:title'), tag);
  const headings = [...document.getElementsByTagName('h1')].map(textOf);
  const known = [stated, tag, schema?.headline]
    .map((text) => wordsOf(text ?? ''))
    .filter((words) => words.size > 0);
  let best: string | null = null;
  let bestScore = 0;
  for (const heading of headings) {
    if (heading === null || heading === publisher) continue;
    const words = wordsOf(heading);
    const score = Math.max(0, ...known.map((other) => overlap(words, other)));
    if (score > bestScore) [best, bestScore] = [heading, score];
  }
  // A heading that shares its words with the stated title is the title as readers see it.
  if (best !== null && bestScore >= 0.5) return { title: best, isTitleOfTag: false };
  const only = headings.filter((heading) => heading !== null && heading !== publisher);
  if (known.length === 0 || (only.length === 1 && wordsOf(only[0]!).size >= 4))
    return { title: only[0] ?? null, isTitleOfTag: only.length === 0 };
  const title = stated === null ? null : withoutSiteName(stated, publisher);
  return { title, isTitleOfTag: stated === tag && only.length === 0 };
}

/** "Title | The Site", "Title - The Site" and "The Site | Title" without the site. */
function withoutSiteName(title: string, publisher: string | null): string {
  const parts = title.split(/(?<!\s)\s+(?:[|–—»·•-]|::)\s+/);
  if (parts.length < 2) return title;
  const isSite = (part: string): boolean =>
    publisher !== null && overlap(wordsOf(part), wordsOf(publisher)) >= 0.5;
  const [head, tail] = [parts[0]!, parts.at(-1)!];
  const isShort = title.includes(' | ') && wordsOf(tail).size <= 3 && wordsOf(head).size >= 3;
  if (isSite(tail) || isShort) {
    return title.slice(0, title.lastIndexOf(tail)).replace(/(?<!\s)\s+(?:[|–—»·•-]|::)\s+$/, '');
  }
  return isSite(head) ? title.slice(head.length).replace(/^\s+(?:[|–—»·•-]|::)\s+/, '') : title;
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** Shared words as a share of the smaller set. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : [...one].filter((word) => other.has(word)).length / smaller;
}

function chooseByline(
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  schema: SchemaArticle | null,
): string | null {
  const stated = [
    schema?.author,
    meta.get('author'),
    meta.get('article:author'),
    meta.get('parsely-author'),
    meta.get('byl'),
  ];
  for (const candidate of stated) {
    const name = authorIn(candidate);
    if (name !== null) return name;
  }
  // A search through the whole page: only when its head says nothing.
  return authorIn(textOf(document.querySelector(MARKED_AUTHOR)));
}

function textOf(element: DomElement | null): string | null {
  return element === null ? null : oneLine(textOfLines(element));
}

/** Classes as attributes: linkedom makes a set of every element's classes to match `.byline`. */
const MARKED_AUTHOR =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], [class~="byline"], [class~="author-name"]';

function authorIn(text: string | null | undefined): string | null {
  const name = withoutByline(oneLine(text) ?? '');
  if (name === '' || name.length > 120 || /https?:|[@{}<>]/.test(name)) return null;
  // Accounts of publishing systems.
  return /^(?:admin|administrator|root|webmaster|user\d*|unknown|anonymous)$/i.test(name) ? null : name;
}

function choosePublishedAt(
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  schema: SchemaArticle | null,
): string | null {
  const stated = firstDate(schema?.datePublished, ...DATE_NAMES.map((name) => meta.get(name)));
  if (stated !== null) return stated;
  let best: { date: string; rank: number } | null = null;
  const single = [...document.getElementsByTagName('article')].length === 1;
  for (const element of [...document.querySelectorAll(MARKED_DATES)].slice(0, MOST_DATES)) {
    const rank = rankOfDate(element, single);
    if (best !== null && rank >= best.rank) continue;
    const date = firstDate(
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.textContent,
    );
    if (date !== null) best = { date, rank };
    if (rank === 0 && date !== null) break;
  }
  return best?.date ?? firstDate(meta.get('last-modified'));
}

/** Dates of a page that are looked at: that of the article is among the first. */
const MOST_DATES = 60;

const MARKED_DATES = '[itemprop="datePublished"], article time, time[pubdate], time[datetime]';

/**
 * How surely an element with a date means the day of publication: 0 is said so, 2 stands with the headline, 3 is any
 * time on the page.
 */
function rankOfDate(element: DomElement, isOnlyArticle: boolean): number {
  if (element.getAttribute('itemprop') === 'datePublished') return 0;
  if (element.hasAttribute('pubdate')) return 1;
  const article = element.closest('article');
  if (article !== null && (isOnlyArticle || article.querySelector('h1') !== null)) return 2;
  // Cards of other stories are articles with dates, too.
  const near = [element.parentElement, element.parentElement?.parentElement ?? null];
  return near.some((other) => other !== null && other.querySelector('h1') !== null) ? 2 : 3;
}

function firstDate(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = toIsoDate(value ?? null);
    if (date !== null) return date;
  }
  return null;
}

function chooseUrl(
  document: DomDocument,
  meta: ReadonlyMap<string, string>,
  schema: SchemaArticle | null,
  url: string | null,
): string | null {
  const canonical = [...document.getElementsByTagName('link')]
    .find((link) => link.getAttribute('rel') === 'canonical')
    ?.getAttribute('href');
  for (const candidate of [canonical, meta.get('og:url'), schema?.url, url]) {
    if (candidate !== null && candidate !== undefined && /^https?:\/\/\S+$/.test(candidate.trim()))
      return candidate.trim();
  }
  return null;
}

function first(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    const line = oneLine(value);
    if (line !== null) return line;
  }
  return null;
}

function oneLine(text: string | null | undefined): string | null {
  const line = tidyLine(cleanCharacters(withoutEntities(text ?? '')).replace(/\n/g, ' '));
  return line === '' ? null : line;
}
