import { createHash } from 'node:crypto';
import { languageIn, textIn } from '../accessors.ts';
import { ATOM_FEED, absolute, FRONT_PAGE, JSON_FEED, relative } from '../addresses.ts';
import { languageAttributes } from '../formats.ts';
import { html, type Markup, webAddress } from '../html.ts';
import type { ArticleEntry } from './entry.ts';

/** What a feed is of. */
export interface FeedSite {
  /** Absolute address of the outbox with its final slash, or null where readers have none. */
  readonly url: string | null;
  /** Languages of the articles; feeds speak the first, and show all. */
  readonly languages: readonly string[];
  /** Tells apart two outboxes, whatever their addresses: the bucket's name, or what stands in for it on one machine. */
  readonly name: string;
}

const TITLE = 'Tidings';
/** Of a feed without entries, which must have been updated some time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * Atom (RFC 4287). Links are relative where the outbox has no address of its own: the specification lets a reader resolve
 * them against that of the feed. Ids never change, whatever the address.
 *
 * @param mark of this writing, see `pageFiles`
 */
export function renderAtom(entries: readonly ArticleEntry[], site: FeedSite, mark: string): string {
  const [language = 'und'] = site.languages;
  const address = (key: string): string => addressOf(key, site);
  const markup = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${idOf('feed', site)}</id>
<title>${TITLE}</title>
<updated>${updatedAt(entries)}</updated>
<author><name>${TITLE}</name></author>
<link rel="self" type="application/atom+xml" href="${address(ATOM_FEED)}"/>
<link rel="alternate" type="text/html" href="${address(FRONT_PAGE)}"/>
${entries.map(
  (entry) => html`<entry>
<id>${idOf(entry.key, site)}</id>
<title xml:lang="${languageIn(entry.headline, language)}">${textIn(entry.headline, language)}</title>
<updated>${entry.updatedAt}</updated>
<published>${entry.at}</published>
<author><name>${authorOf(entry)}</name></author>
<link rel="alternate" type="text/html" href="${address(pageOf(entry))}"/>
${sourceLink(entry)}${entry.topics.map(({ name }) => html`<category term="${textIn(name, language)}"/>`)}
<summary xml:lang="${languageIn(entry.abstract, language)}">${textIn(entry.abstract, language)}</summary>
<content type="html">${contentOf(entry, site.languages).markup}</content>
</entry>
`,
)}</feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${mark} -->\n${markup.markup}\n`;
}

/** JSON Feed 1.1. Addresses stand in it only where they are absolute, as it asks; the extension has the relative ones. */
export function jsonFeed(entries: readonly ArticleEntry[], site: FeedSite, mark: string) {
  const [language = 'und'] = site.languages;
  const url = (name: string, key: string) => (site.url === null ? {} : { [name]: absolute(site.url, key) });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: TITLE,
    ...url('home_page_url', FRONT_PAGE),
    ...url('feed_url', JSON_FEED),
    language,
    _tidings: { about: 'https://www.jsonfeed.org/version/1.1/#extensions', mark },
    items: entries.map((entry) => {
      const source = webAddress(entry.sourceUrl);
      return {
        id: idOf(entry.key, site),
        ...url('url', pageOf(entry)),
        ...(source === null ? {} : { external_url: source }),
        title: textIn(entry.headline, language),
        summary: textIn(entry.abstract, language),
        content_html: contentOf(entry, site.languages).markup,
        date_published: entry.at,
        date_modified: entry.updatedAt,
        authors: [{ name: authorOf(entry) }],
        tags: entry.topics.map(({ name }) => textIn(name, language)),
        language: languageIn(entry.headline, language),
        _tidings: { path: pageOf(entry), key: entry.key, languages: entry.targets, waiting: entry.waiting },
      };
    }),
  };
}

const pageOf = ({ folder }: ArticleEntry): string => `${folder}index.html`;

function addressOf(key: string, { url }: FeedSite): string {
  return url === null ? relative(ATOM_FEED, key) : absolute(url, key);
}

function authorOf({ byline, publisher }: ArticleEntry): string {
  return byline?.trim() || publisher?.trim() || TITLE;
}

function sourceLink({ sourceUrl }: ArticleEntry): Markup | null {
  const address = webAddress(sourceUrl);
  return address === null ? null : html`<link rel="via" href="${address}"/>\n`;
}

/** Headline and abstract in every language that the article has. */
function contentOf({ headline, abstract }: ArticleEntry, languages: readonly string[]): Markup {
  const own = languages.filter((code) => Object.hasOwn(headline, code));
  const shown = own.length > 0 ? own : [languageIn(headline, languages[0] ?? 'und')];
  return html`${shown.map(
    (code) =>
      html`<div ${languageAttributes(code)}><h2>${textIn(headline, code)}</h2><p>${textIn(abstract, code)}</p></div>`,
  )}`;
}

function updatedAt(entries: readonly ArticleEntry[]): string {
  return entries.reduce((latest, entry) => (entry.updatedAt > latest ? entry.updatedAt : latest), NEVER);
}

/** A UUID made of a hash (RFC 9562, version 8): the same for ever, and another one in every outbox. */
function idOf(what: string, { name }: FeedSite): string {
  const hash = createHash('sha256').update(`${name}\n${what}`, 'utf8').digest('hex');
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(13, 16),
    hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}
