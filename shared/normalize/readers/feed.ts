import '../core.ts';
import { PermanentError } from '../../errors.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { decodeEntities } from '../entities.ts';
import { toIsoDate } from '../noise/dates.ts';
import { emptyRawArticle, type RawArticle } from '../raw-article.ts';
import { readPlainText } from './plain.ts';
import { withoutMarkup } from './rich-text.ts';
import {
  childrenOf,
  descendants,
  innerMarkup,
  parseXml,
  textOfElement,
  type XmlElement,
} from './xml-tree.ts';

/**
 * The article of a feed that has one. The entry's own fields name it; the feed is its publisher.
 *
 * @throws PermanentError `unsupported-format` (several articles), `no-text`
 */
export async function readFeed(
  text: string,
  readHtml: (html: string, url?: string) => Promise<RawArticle>,
): Promise<RawArticle> {
  const root = parseXml(text);
  const entries = ['item', 'entry', 'atom:entry']
    .flatMap((name) => descendants(root, name))
    .filter(isArticle);
  const [entry] = entries;
  if (entry === undefined) {
    throw new PermanentError({
      kind: 'no-text',
      message: 'The feed has no entry with a text.',
      advice: 'Upload the article’s own page or text.',
    });
  }
  if (entries.length > 1) {
    throw new PermanentError({
      kind: 'unsupported-format',
      message: `The file is a feed with ${entries.length} articles.`,
      advice: 'Upload the articles one by one: each one’s page, or a feed with nothing but it.',
    });
  }
  const channel = descendants(root, 'channel')[0] ?? descendants(root, 'feed')[0];
  const link = linkOf(entry);
  const body = bodyOf(entry);
  const read = /<\/?[a-z][^<>]{0,1000}>/i.test(body)
    ? await readHtml(body, link ?? undefined)
    : readPlainText(decodeEntities(body), { hasTitle: true });
  return {
    ...emptyRawArticle(),
    title: field(entry, 'title') ?? read.title,
    byline: authorsOf(entry) ?? read.byline,
    publishedAt: dateOf(entry) ?? read.publishedAt,
    publisher: (channel === undefined ? null : field(channel, 'title')) ?? read.publisher,
    sourceUrl: link ?? read.sourceUrl,
    declaredLanguage:
      entry.attributes['xml:lang'] ??
      (channel === undefined
        ? null
        : (channel.attributes['xml:lang'] ?? field(channel, 'language', 'dc:language'))),
    blocks: read.blocks,
    removed: read.removed,
    warnings: read.warnings,
  };
}

/** WordPress exports menus and pictures as entries, too. */
function isArticle(entry: XmlElement): boolean {
  const type = field(entry, 'wp:post_type');
  return (type === null || type === 'post' || type === 'page') && /\p{L}/u.test(withoutMarkup(bodyOf(entry)));
}

function field(element: XmlElement, ...names: string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = tidyLine(withoutMarkup(cleanCharacters(textOfElement(child)).replace(/\n/g, ' ')));
      if (text !== '') return text;
    }
  }
  return null;
}

/** The longest of what an entry gives as its text: many feeds repeat its beginning as a summary. */
function bodyOf(entry: XmlElement): string {
  const bodies = [
    'content:encoded',
    'content',
    'atom:content',
    'body',
    'xhtml:body',
    'description',
    'summary',
    'atom:summary',
  ].flatMap((name) =>
    childrenOf(entry, name).map((child) =>
      childrenOf(child).length > 0 ? innerMarkup(child) : textOfElement(child),
    ),
  );
  const length = (body: string): number => withoutMarkup(body).trim().length;
  // Escaped with its mark: "&lt;![CDATA[…]]&gt;".
  const plain = bodies.map((body) => body.replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1'));
  const longest = plain.toSorted((one, other) => length(other) - length(one))[0] ?? '';
  // Escaped twice, by the feed and by the system that fed it.
  return /<[a-z]/i.test(longest) || !/&lt;\/?(?:p|br|div|h\d|ul)\b/i.test(longest)
    ? longest
    : decodeEntities(longest);
}

function linkOf(entry: XmlElement): string | null {
  const links = [...childrenOf(entry, 'link'), ...childrenOf(entry, 'atom:link')];
  const own = links.filter(
    ({ attributes }) => attributes['rel'] === undefined || attributes['rel'] === 'alternate',
  );
  const guid = childrenOf(entry, 'guid').filter(({ attributes }) => attributes['isPermaLink'] !== 'false');
  const candidates = [
    ...own.map((link) => link.attributes['href'] ?? textOfElement(link)),
    ...guid.map((one) => textOfElement(one)),
  ];
  return candidates.map((url) => url.trim()).find((url) => /^https?:\/\/\S+$/.test(url)) ?? null;
}

function authorsOf(entry: XmlElement): string | null {
  const creators = [
    ...childrenOf(entry, 'dc:creator'),
    ...childrenOf(entry, 'author'),
    ...childrenOf(entry, 'atom:author'),
    ...childrenOf(entry, 'itunes:author'),
  ];
  const names = creators.map((creator) => {
    const name = field(creator, 'name', 'atom:name') ?? tidyLine(decodeEntities(textOfElement(creator)));
    // RSS asks for "desk@paper.example (Ada Berg)".
    const inBrackets = /\(([^()]{2,80})\)$/.exec(name);
    return inBrackets !== null && isAddress(name.slice(0, inBrackets.index).trimEnd())
      ? inBrackets[1]!
      : name;
  });
  const known = [...new Set(names.filter((name) => name !== '' && !isAddress(name)))];
  return known.length === 0 ? null : known.join(', ');
}

function isAddress(text: string): boolean {
  return text.slice(1, -1).includes('@') && !/\s/.test(text);
}

function dateOf(entry: XmlElement): string | null {
  return (
    [
      'pubdate',
      'published',
      'atom:published',
      'dc:date',
      'dcterms:created',
      'dcterms:issued',
      'wp:post_date',
      'updated',
      'atom:updated',
    ]
      .map((name) => toIsoDate(field(entry, name)))
      .find((date) => date !== null) ?? null
  );
}
