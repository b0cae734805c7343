import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { jsonFeed, renderAtom } from '../../../../shared/publish/front/feeds.ts';
import { entryFullOf, exampleEntry, manyEntries } from './entries.ts';

const MARK = 'mark';
const site = (url: string | null) => ({ url, languages: ['en', 'vi'], name: 'outbox' });
const ADDRESS = 'https://news.example/desk/';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(']]>', '</title><script>', '&amp;', '"\'<>&', '\u0000\uFFFE\u0085', '\uD800'),
);

/** @returns what is wrong with a document as XML */
function xmlErrors(text: string): string[] {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => errors.push(error.message));
  parser.write(text).close();
  return errors;
}

const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined;
if (!hasXmllint)
  process.stderr.write(
    'xmllint (Debian: libxml2-utils) is not here: Atom is not compared with its schema.\n',
  );

function schemaErrors(text: string): string {
  const schema = new URL('../../../fixtures/atom.rng', import.meta.url).pathname;
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', schema, '-'], {
    input: text,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/: what must be, and what may be as it must be. */
const Author = z.strictObject({ name: z.string(), url: z.url().optional(), avatar: z.url().optional() });
const extensions = z.record(z.string().regex(/^_/), z.looseObject({}));
const Item = z
  .looseObject({
    id: z.string().min(1),
    url: z.url().optional(),
    external_url: z.url().optional(),
    title: z.string(),
    content_html: z.string(),
    summary: z.string(),
    date_published: z.iso.datetime({ offset: true }),
    date_modified: z.iso.datetime({ offset: true }),
    authors: z.array(Author),
    tags: z.array(z.string()),
    language: z.string(),
  })
  .refine((item) => extensions.safeParse(others(item, ITEM_FIELDS)).success, 'unknown fields begin with _');
const ITEM_FIELDS =
  'id url external_url title content_html summary date_published date_modified authors tags language'.split(
    ' ',
  );
const Feed = z
  .looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url().optional(),
    feed_url: z.url().optional(),
    language: z.string(),
    items: z.array(Item),
  })
  .refine(
    (feed) =>
      extensions.safeParse(others(feed, 'version title home_page_url feed_url language items'.split(' ')))
        .success,
    'unknown fields begin with _',
  );
function others(object: object, known: readonly string[]): object {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !known.includes(name)));
}

describe('the Atom feed', () => {
  it('has an id that no address changes, absolute links, and both languages', () => {
    const feed = renderAtom([exampleEntry()], site(ADDRESS), MARK);
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${ADDRESS}feed.xml"/>`);
    expect(feed).toContain(`href="${ADDRESS}articles/a%20b.txt/index.html"`);
    expect(feed).toContain('<title xml:lang="en">Bridge opens</title>');
    expect(feed).toContain('&lt;h2&gt;Thông cầu&lt;/h2&gt;');
    const ids = (text: string): string[] => [...text.matchAll(/<id>(.+?)<\/id>/g)].map(([, id]) => id!);
    expect(ids(feed)).toEqual(ids(renderAtom([exampleEntry()], site(null), MARK)));
    expect(ids(feed)[1]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is of the latest change, and of the epoch while there is none', () => {
    const older = exampleEntry({ updatedAt: '2026-03-01T00:00:00.000Z' });
    expect(renderAtom([older, exampleEntry()], site(null), MARK)).toContain(
      '<updated>2026-03-12T10:00:00.000Z</updated>',
    );
    expect(renderAtom([], site(null), MARK)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  it('is XML whatever the texts hold', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(xmlErrors(renderAtom([entryFullOf(text)], site(ADDRESS), MARK))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.skipIf(!hasXmllint).each([
    ['with an address', ADDRESS, 3],
    ['without one', null, 3],
    ['without articles', null, 0],
  ])('is what RFC 4287 demands: %s', (_, url, count) => {
    expect(schemaErrors(renderAtom(manyEntries(count), site(url), MARK))).toBe('');
  });

  it.skipIf(!hasXmllint)('would be found out', () => {
    const feed = renderAtom(manyEntries(1), site(null), MARK);
    expect(schemaErrors(feed.replace(/<updated>.*?<\/updated>/g, ''))).not.toBe('');
    expect(schemaErrors(feed.replace(/<published>.*?</, '<published>yesterday<'))).not.toBe('');
  });
});

describe('the JSON feed', () => {
  it.each([ADDRESS, null])('is what JSON Feed 1.1 demands, at %s', (url) => {
    for (const entries of [[], manyEntries(3), [entryFullOf('"]]>\u0000')]])
      expect(Feed.safeParse(jsonFeed(entries, site(url), MARK)).error).toBeUndefined();
  });

  it('leaves addresses out where there are none, and says the path', () => {
    const [item] = jsonFeed([exampleEntry()], site(null), MARK).items;
    expect(item).not.toHaveProperty('url');
    expect(item).toMatchObject({
      external_url: 'https://elbkurier.example/bruecke',
      _tidings: { key: 'a b.txt' },
    });
    expect(jsonFeed([exampleEntry()], site(ADDRESS), MARK)).toMatchObject({
      feed_url: `${ADDRESS}feed.json`,
      items: [{ url: `${ADDRESS}articles/a%20b.txt/index.html` }],
    });
  });

  it('escapes what stands in its HTML', () => {
    const [item] = jsonFeed([entryFullOf('<script>alert(1)</script>')], site(null), MARK).items;
    expect(item!.content_html).not.toContain('<script');
  });
});
