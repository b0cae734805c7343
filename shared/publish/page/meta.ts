import type { Summary } from '../../documents/summary.ts';
import { localeOf } from '../../languages/scripts.ts';
import { shortened, textIn } from '../accessors.ts';
import { html, type Markup } from '../html.ts';
import { isoDate, newsArticle } from '../news-article.ts';
import { addressOf, type PageSettings, pageLanguages, pageName } from './addresses.ts';

/** Longest description, in characters: what previews of links show. */
const DESCRIPTION = 300;

/**
 * What a page says of itself to programs: description, its other languages, its address where it has one, Open Graph, and the
 * article as schema.org's NewsArticle. The last stands in a script element that holds data and runs nothing.
 *
 * @param language of the page; null for the page with all of them
 * @param languages of the page's text, the first being its own
 */
export function metaOf(
  summary: Summary,
  language: string | null,
  languages: readonly string[],
  settings: PageSettings,
): Markup {
  const { siteUrl, pictures = false, alone = false } = settings;
  const own = languages[0]!;
  const title = textIn(summary.headline.text, own);
  const description = shortened(textIn(summary.abstract.text, own), DESCRIPTION);
  const address = addressOf(summary, pageName(language), siteUrl);
  const others = pageLanguages(summary);
  const hrefOf = (one: string | null): string => addressOf(summary, pageName(one), siteUrl) ?? pageName(one);
  const alternate = (code: string, href: string): Markup =>
    html`<link rel="alternate" hreflang="${code}" href="${href}">\n`;
  const property = (name: string, content: string | null | undefined): Markup | null =>
    content === null || content === undefined ? null : html`<meta property="${name}" content="${content}">\n`;
  const known = others.filter((code) => localeOf(code) !== null);
  const alternates = alone
    ? null
    : [...known.map((code) => alternate(code, hrefOf(code))), alternate('x-default', hrefOf(null))];
  const data = languages.map((code) =>
    newsArticle(summary, code, { url: addressOf(summary, pageName(code), siteUrl), picture: pictures }),
  );
  const openGraph = [
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', 'Tidings'),
    property('og:locale', ogLocale(own)),
    ...languages.slice(1).map((code) => property('og:locale:alternate', ogLocale(code))),
    property('og:url', address),
    property('og:image', pictures ? summary.picture?.url : null),
    property('article:published_time', isoDate(summary.publishedAt)),
  ];
  const canonical = address === null ? null : html`<link rel="canonical" href="${address}">\n`;
  return html`<meta name="description" content="${description}">\n${canonical}${alternates}${openGraph}${jsonLd(data)}`;
}

/** Open Graph writes a language with its country. */
function ogLocale(code: string): string | null {
  if (localeOf(code) === null) return null;
  const { language, region } = new Intl.Locale(code).maximize();
  return region === undefined ? null : `${language}_${region}`;
}

/** `<` would be where a tag begins; the others no HTML may hold, and JSON leaves them as they are. */
const NOT_IN_A_PAGE = /[<\u007f-\u009f\ufffe\uffff]/g;

/** Data that no text can end. */
function jsonLd(things: readonly unknown[]): Markup {
  const reference = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const data = JSON.stringify(things.length === 1 ? things[0] : things).replace(NOT_IN_A_PAGE, reference);
  return { markup: `<script type="application/ld+json">${data}</script>\n` };
}
