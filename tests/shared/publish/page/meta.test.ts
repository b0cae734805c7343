import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../../shared/publish/index.ts';
import { exampleSummary, hostile, summaryFullOf } from '../example.ts';

const documentOf = (page: string) => parseHTML(page).document;

describe('what a page says of itself to programs', () => {
  const contents = (
    document: ReturnType<typeof documentOf>,
    attribute: 'property' | 'name' | 'rel',
  ): Record<string, string> =>
    Object.fromEntries(
      [...document.querySelectorAll(`head [${attribute}]`)].map((element) => [
        element.getAttribute(attribute)! + (element.getAttribute('hreflang') ?? ''),
        (element.getAttribute('content') ?? element.getAttribute('href'))!,
      ]),
    );

  it('is its title, its other languages and, where the stack has an address, its own', () => {
    const key = 'desk/a b.txt';
    const provenance = {
      ...exampleSummary().provenance,
      source: { key, charset: 'x', bytes: 1, sha256: '' },
    };
    const settings = { siteUrl: 'https://news.example/' };
    const document = documentOf(renderPage(exampleSummary({ provenance }), settings, 'vi'));
    const folder = 'https://news.example/articles/desk/a%20b.txt/';
    expect(contents(document, 'rel')).toMatchObject({
      canonical: `${folder}index.vi.html`,
      alternateen: `${folder}index.en.html`,
      'alternatex-default': `${folder}index.html`,
    });
    expect(contents(document, 'property')).toEqual({
      'og:type': 'article',
      'og:title': 'Thông cầu',
      'og:description': 'Cây cầu đã thông xe.',
      'og:site_name': 'Tidings',
      'og:locale': 'vi_VN',
      'og:url': `${folder}index.vi.html`,
      'article:published_time': '2026-03-12',
    });
    expect(document.querySelector('.brand')?.getAttribute('href')).toBe('../../../index.html');
  });

  it('leaves out what must be absolute where the stack has no address', () => {
    const document = documentOf(renderPage(exampleSummary()));
    expect(document.querySelector('[rel=canonical], [property="og:url"]')).toBeNull();
    expect(contents(document, 'rel')).toMatchObject({ alternatevi: 'index.vi.html' });
  });

  it('is a NewsArticle that names its original', () => {
    const document = documentOf(renderPage(exampleSummary(), {}, 'en'));
    expect(JSON.parse(document.querySelector('script')!.textContent!)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bridge opens',
      abstract: 'The bridge is open.',
      inLanguage: 'en',
      identifier: 'bruecke-0011223344556677',
      author: { '@type': 'Person', name: 'Mia Voss' },
      datePublished: '2026-03-12',
      dateModified: '2026-03-12T10:00:00.000Z',
      mentions: [{ '@type': 'Person', name: 'Le An' }],
      translationOfWork: {
        '@type': 'NewsArticle',
        headline: 'Brücke eröffnet',
        inLanguage: 'de',
        url: 'https://elbkurier.example/bruecke',
        author: { '@type': 'Person', name: 'Mia Voss' },
        datePublished: '2026-03-12',
        publisher: { '@type': 'Organization', name: 'Elbkurier' },
      },
    });
  });

  it('is data that no text ends', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { textContent } = documentOf(renderPage(summaryFullOf(text), {}, 'en')).querySelector(
          'script',
        )!;
        expect(JSON.parse(textContent!).headline).toBe(text.toWellFormed());
      }),
      { numRuns: 60 },
    );
  });
});
