import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportArticle } from '../../../shared/publish/export.ts';
import { frontIndex } from '../../../shared/publish/front/documents.ts';
import type { ArticleEntry, FailureEntry } from '../../../shared/publish/front/entry.ts';
import { jsonFeed, renderAtom } from '../../../shared/publish/front/feeds.ts';
import { renderFrontPage } from '../../../shared/publish/front/front-page.ts';
import { renderListPage } from '../../../shared/publish/front/list-page.ts';
import { renderArticle } from '../../../shared/publish/index.ts';
import { renderWithdrawn } from '../../../shared/publish/withdrawn.ts';
import { summaryFullOf } from './example.ts';
import { entryFullOf } from './front/entries.ts';
import { dangersOf, isClean, xmlErrors } from './reading-back.ts';

/** One hostile text in every field of an article, walked to every file that is made of it. Each is read back by its own parser. */

const HOSTILE: Readonly<Record<string, string>> = {
  'an element': '<script>alert(1)</script><svg/onload=alert(1)>',
  'the end of an attribute': '"\'><img src=x onerror=alert(1)>',
  'the end of everything': '--></style></title></textarea></script>]]><script>alert(1)</script>',
  'the address of a script': 'javascript:alert(1)',
  'an address with a script in its name': 'https://a.example/"onmouseover="alert(1)',
  'bidirectional marks': '\u202egpj.exe\u2066\u200f',
  'an escape sequence': '\u001b[2J\u001b]0;title\u0007\u009b2J',
  'a header': 'a\r\nBcc: all@example.org\r\n\r\nbody',
  'a formula': "=cmd|' /C calc'!A0",
  'an entity': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;&lt;b&gt;',
  'a path': '../../../../etc/passwd',
  'NUL and what no character is': 'a\u0000b\uFFFE\uFFFF',
  'half a pair': 'a\uD800b\uDC00',
  'front matter': '\n---\nkey: value\n---\n- [ ] x',
  'markup of Markdown': '![x](javascript:alert(1)) <b>x</b> [a]: javascript:x',
};
const SITE = { url: 'https://news.example/', languages: ['en', 'vi'], name: 'outbox' };

const failureOf = (text: string): FailureEntry => ({
  kind: 'failure',
  key: text,
  reason: text,
  message: text,
  advice: text,
  at: '2026-11-27T10:00:00.000Z',
});

describe.each(Object.entries(HOSTILE))('%s in every field', (_, text) => {
  const summary = summaryFullOf(text);
  const named: ArticleEntry = {
    ...entryFullOf(text),
    topics: [{ page: 'pages/topics/x.html', name: { en: text } }],
  };

  it('runs in no page, and breaks none', () => {
    const files = renderArticle(summary, { formats: ['ninjs', 'jsonld'], siteUrl: SITE.url });
    const pages = files.filter(({ name }) => name.endsWith('.html'));
    expect(pages.map(({ name }) => name)).toEqual(expect.arrayContaining(['index.html', 'index.en.html']));
    for (const { body } of pages) {
      expect(dangersOf(body)).toEqual([]);
      expect(isClean(body)).toBe(true);
    }
    expect(dangersOf(renderWithdrawn(['en', 'vi'], text))).toEqual([]);
  });

  it('runs in no list', () => {
    const { languages } = SITE;
    const failures = [failureOf(text)];
    const front = renderFrontPage({
      languages,
      articles: [named],
      failures,
      months: ['2026-11'],
      searchShards: 1,
    });
    // Its own script, and the search form that it shows.
    const own = renderFrontPage({
      languages,
      articles: [],
      failures: [],
      months: ['2026-11'],
      searchShards: 1,
    });
    expect(dangersOf(front)).toEqual(dangersOf(own));
    const list = renderListPage({
      page: 'pages/people/x.html',
      languages,
      title: () => text,
      entries: [named],
      notes: [],
    });
    expect(dangersOf(list)).toEqual([]);
    expect([front, list].map(isClean)).toEqual([true, true]);
  });

  it('stays a text in what programs read', () => {
    expect(xmlErrors('Atom', renderAtom([named], SITE, 'mark'))).toEqual([]);
    const documents = [
      jsonFeed([named], SITE, 'mark'),
      frontIndex([named], [failureOf(text)], ['2026-11'], SITE, 'mark'),
      ...renderArticle(summary, { formats: ['ninjs', 'jsonld'] })
        .filter(({ name }) => /json/.test(name))
        .map(({ body }) => JSON.parse(body) as unknown),
    ];
    for (const document of documents) expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    for (const { content_html: markup } of jsonFeed([named], SITE, 'mark').items)
      expect(dangersOf(`<body>${String(markup)}</body>`)).toEqual([]);
  });

  it.each(EXPORT_FORMATS.filter((format) => format === 'docx' || format === 'epub'))(
    'stays a text in %s',
    async (format) => {
      const files = unzipSync(await exportArticle(summary, format, null));
      for (const [name, bytes] of Object.entries(files)) {
        expect(name).not.toMatch(/\.\.|^\//);
        if (!/\.(xml|rels|xhtml|opf|ncx)$/.test(name)) continue;
        const part = strFromU8(bytes);
        expect(xmlErrors(name, part)).toEqual([]);
        if (name.endsWith('.xhtml')) expect(dangersOf(part)).toEqual([]);
        // A link to a place outside is an address of the web, and nothing is fetched when the file is opened.
        for (const [, target] of part.matchAll(/Target="([^"]*)" TargetMode="External"/g))
          expect(target).toMatch(/^https?:/);
        // Fields that Word works out: the numbers of the footer are ours.
        expect(part).not.toMatch(/<w:(?:fldSimple|object)\b/);
        for (const [, field] of part.matchAll(/<w:instrText[^>]*>([^<]*)/g))
          expect(field).toMatch(/^(?:NUM)?PAGES?$/);
      }
    },
  );
});

describe('a text of a million characters in every field', () => {
  it('makes pages and feeds that can be read', () => {
    const long = '<b>"&'.repeat(200_000);
    const entry = entryFullOf(long.slice(0, 100_000));
    expect(xmlErrors('Atom', renderAtom([entry], SITE, 'mark'))).toEqual([]);
    expect(renderWithdrawn(['en'], long)).not.toContain('<b>');
  });
});
