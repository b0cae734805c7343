import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../shared/normalize/html.ts';

const TEXT =
  '<p>The ferry between the two islands runs again from Monday, the harbour master said on Friday evening, after a winter of repairs.</p>' +
  '<p>For four months the islanders had to take the long way round, and many of them had stopped going to the market at all.</p>';

const read = (head: string, inside = '<h1>Ferry runs again</h1>', lang = '') =>
  extractArticle(
    `<!doctype html><html${lang}><head>${head}</head><body><article>${inside}${TEXT}</article></body></html>`,
  );

const schema = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the title', () => {
  it.each([
    [
      'the heading, when it shares its words with the page title',
      '<title>Ferry runs again - The Coast</title>',
      '<h1>Ferry runs again</h1>',
      'Ferry runs again',
    ],
    [
      'og:title without the name of the site',
      '<meta property="og:title" content="Ferry runs again | The Coast"><meta property="og:site_name" content="The Coast">',
      '',
      'Ferry runs again',
    ],
    [
      'the headline of JSON-LD',
      schema({ '@type': 'NewsArticle', headline: 'Ferry runs again' }),
      '',
      'Ferry runs again',
    ],
    ['the page title, where nothing else is said', '<title>Ferry runs again</title>', '', 'Ferry runs again'],
    [
      'the article, not the site in a heading of its own',
      '<title>Ferry runs again | The Coast</title><meta property="og:site_name" content="The Coast">',
      '<h1>The Coast</h1><h1>Ferry runs again</h1>',
      'Ferry runs again',
    ],
    [
      'the heading, when it has lines',
      '<title>Ferry runs again</title>',
      '<h1>\n<div>Ferry</div>\n<div>runs<br>again</div>\n</h1>',
      'Ferry runs again',
    ],
    [
      'with a dash of its own',
      '<title>Ferry – and bridge – open again | The Coast</title><meta property="og:site_name" content="The Coast">',
      '',
      'Ferry – and bridge – open again',
    ],
  ])('is %s', (_, head, heading, title) => {
    expect(read(head, heading).title).toBe(title);
  });
});

describe('the byline', () => {
  it.each([
    ['meta name=author', '<meta name="author" content="Ada Berg">', '', 'Ada Berg'],
    [
      'JSON-LD with several authors',
      schema({ '@type': 'NewsArticle', author: [{ name: 'Ada Berg' }, { name: 'Bo Lind' }] }),
      '',
      'Ada Berg, Bo Lind',
    ],
    ['JSON-LD with a plain name', schema({ '@type': 'NewsArticle', author: 'Ada Berg' }), '', 'Ada Berg'],
    [
      'a name, where article:author is an address',
      '<meta property="article:author" content="https://social.example/ada"><meta name="author" content="Ada Berg">',
      '',
      'Ada Berg',
    ],
    ['markup', '', '<span itemprop="author"><span itemprop="name">Ada Berg</span></span>', 'Ada Berg'],
    ['rel=author', '', '<a rel="author" href="/ada">Ada Berg</a>', 'Ada Berg'],
    ['a line with "By"', '', '<p class="byline">By Ada Berg</p>', 'Ada Berg'],
    ['a line with "Von"', '', '<p class="byline">Von Ada Berg</p>', 'Ada Berg'],
    [
      'parts that stand under each other',
      '',
      '<div class="byline">\n<div>Ada Berg</div>\n<div>and Bo Lind</div>\n</div>',
      'Ada Berg and Bo Lind',
    ],
    ['nobody', '', '', null],
  ])('is read from %s', (_, head, inside, byline) => {
    expect(read(head, `<h1>Ferry runs again</h1>${inside}`).byline).toBe(byline);
  });
});

describe('the date', () => {
  it.each([
    [
      'article:published_time',
      '<meta property="article:published_time" content="2026-03-02T09:30:00+01:00">',
      '',
      '2026-03-02T09:30:00+01:00',
    ],
    [
      'JSON-LD before the last change',
      schema({ '@type': 'NewsArticle', datePublished: '2026-03-02', dateModified: '2026-03-09' }),
      '',
      '2026-03-02',
    ],
    ['a time element', '', '<time datetime="2026-03-02T09:30Z">Monday</time>', '2026-03-02T09:30Z'],
    ['itemprop=datePublished', '', '<meta itemprop="datePublished" content="2026-03-02">', '2026-03-02'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2026-03-02">', '', '2026-03-02'],
    ['a time element in words', '', '<time>2 March 2026</time>', '2026-03-02'],
    ['nothing, when it could be two days', '<meta name="date" content="03/04/2026">', '', null],
  ])('is read from %s', (_, head, inside, date) => {
    expect(read(head, `<h1>Ferry runs again</h1>${inside}`).publishedAt).toBe(date);
  });
});

describe('publisher, address and language', () => {
  it.each([
    ['publisher', 'og:site_name', '<meta property="og:site_name" content="The Coast">', 'The Coast'],
    [
      'publisher',
      'JSON-LD',
      schema({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'The Coast' } }),
      'The Coast',
    ],
    ['publisher', 'application-name', '<meta name="application-name" content="The Coast">', 'The Coast'],
    [
      'sourceUrl',
      'the canonical link',
      '<link rel="canonical" href="https://coast.example/f"><meta property="og:url" content="https://m.coast.example/f">',
      'https://coast.example/f',
    ],
    [
      'sourceUrl',
      'og:url, where the canonical link is relative',
      '<link rel="canonical" href="/f"><meta property="og:url" content="https://coast.example/f">',
      'https://coast.example/f',
    ],
    [
      'sourceUrl',
      'JSON-LD',
      schema({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'https://coast.example/f' } }),
      'https://coast.example/f',
    ],
    ['declaredLanguage', 'og:locale', '<meta property="og:locale" content="nl_NL">', 'nl_NL'],
    ['declaredLanguage', 'content-language', '<meta http-equiv="content-language" content="nl">', 'nl'],
    ['declaredLanguage', 'JSON-LD', schema({ '@type': 'NewsArticle', inLanguage: 'nl' }), 'nl'],
  ] as const)('%s is read from %s', (field, _, head, value) => {
    expect(read(head)[field]).toBe(value);
  });

  it('the language of the page goes before what its head says', () => {
    expect(read('<meta property="og:locale" content="en_US">', '', ' lang="nl"').declaredLanguage).toBe('nl');
  });

  it('takes the article of a graph, not the page or the site around it', () => {
    const graph = schema({
      '@graph': [
        { '@type': 'WebSite', name: 'The Coast', url: 'https://coast.example' },
        { '@type': 'WebPage', name: 'Ferry runs again - The Coast', url: 'https://coast.example/f' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: 'Ferry runs again',
          author: { name: 'Ada Berg' },
          datePublished: '2026-03-02',
        },
      ],
    });

    expect(read(graph, '')).toMatchObject({
      title: 'Ferry runs again',
      byline: 'Ada Berg',
      publishedAt: '2026-03-02',
    });
  });

  it('passes over broken JSON-LD', () => {
    expect(
      read(
        '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta name="author" content="Ada Berg">',
      ).byline,
    ).toBe('Ada Berg');
  });
});

describe('where pages are careless', () => {
  const SITE = '<meta property="og:site_name" content="The Coast">';

  it.each([
    [
      'a title behind the name of the site',
      `<title>The Coast | Ferry runs again</title>${SITE}`,
      'Ferry runs again',
    ],
    ['a title before a bullet', `<title>Ferry runs again • The Coast</title>${SITE}`, 'Ferry runs again'],
    [
      'a headline with entities',
      schema({ '@type': 'NewsArticle', headline: 'Ferry &amp; bridge: it&#8217;s open' }),
      'Ferry & bridge: it’s open',
    ],
  ])('%s is cleaned', (_, head, title) => {
    expect(read(head, '').title).toBe(title);
  });

  it('a user name of the system is no author', () => {
    expect(read('<meta name="author" content="admin">', '<p class="byline">By Ada Berg</p>').byline).toBe(
      'Ada Berg',
    );
  });

  it('references within JSON-LD are followed', () => {
    const head = schema({
      '@graph': [
        { '@type': 'Article', author: { '@id': '#ada' }, publisher: { '@id': '#org' } },
        { '@type': 'Person', '@id': '#ada', name: 'Ada Berg' },
        { '@type': 'Organization', '@id': '#org', name: 'The Coast' },
      ],
    });

    expect(read(head)).toMatchObject({ byline: 'Ada Berg', publisher: 'The Coast' });
  });

  it.each([
    [
      'the change of the file',
      '<meta http-equiv="last-modified" content="2026-03-09">',
      '<time datetime="2026-03-02">Monday</time>',
    ],
    [
      'an update above it',
      '',
      '<time datetime="2026-03-09">Updated</time><time itemprop="datePublished" datetime="2026-03-02">Monday</time>',
    ],
  ])('the day of publication goes before %s', (_, head, inside) => {
    expect(read(head, inside).publishedAt).toBe('2026-03-02');
  });
});
