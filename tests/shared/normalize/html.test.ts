import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../shared/normalize/html.ts';

const PARAGRAPHS = [
  'The ferry between the two islands runs again from Monday, the harbour master said on Friday evening, after a winter of repairs.',
  'For four months the islanders had to take the long way round, and many of them had stopped going to the market at all.',
  'The new engine is quieter than the old one, and the crossing takes half an hour instead of fifty minutes, the crew reported.',
];

const page = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Ferry runs again | The Coast</title>${head}</head><body>
  <nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <article><h1>Ferry runs again</h1>${inside}</article>
  <footer>© The Coast</footer></body></html>`;

const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

const texts = (html: string): string[] => extractArticle(html).blocks.map((block) => block.text);

describe('extractArticle', () => {
  it('takes the paragraphs and leaves menu, sharing, teasers and comments', () => {
    const html = page(
      `<div class="social-share">Share this story with everybody you know</div>${body}
       <div class="related-articles"><h3>More news</h3><a href="/a">Another story about boats and harbours</a></div>
       <section id="comments"><p>I have always said that the ferry would come back one day, and I was right.</p></section>`,
    );

    expect(texts(html)).toEqual(PARAGRAPHS);
  });

  it('keeps the lead that stands outside of the text', () => {
    const lead =
      'After a winter of repairs the islanders get their ferry back, and it is faster than it was.';
    expect(
      texts(page(`<header><p class="lead">${lead}</p></header><div class="text">${body}</div>`)),
    ).toEqual([lead, ...PARAGRAPHS]);
  });

  it('does not believe a class name that holds the article', () => {
    expect(texts(page(`<div class="sidebar widget">${body}</div>`))).toEqual(PARAGRAPHS);
  });

  it('gives captions a field of their own, with the place of the picture', () => {
    const figure =
      '<figure><img src="f.jpg"><figcaption>The ferry in the harbour of the northern island</figcaption></figure>';
    const article = extractArticle(
      page(`<p>${PARAGRAPHS[0]}</p>${figure}<p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>`),
    );

    expect(article.captions).toEqual([
      { text: 'The ferry in the harbour of the northern island', before: 1 },
    ]);
    expect(article.blocks).toHaveLength(3);
  });

  it('reads title, author, date, publisher, address and language', () => {
    const head = `<meta property="og:site_name" content="The Coast"><link rel="canonical" href="https://coast.example/ferry">
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry runs again","author":{"name":"Ada Berg"},"datePublished":"2026-03-02T08:00:00Z"}]}</script>`;

    expect(extractArticle(page(body, head))).toMatchObject({
      title: 'Ferry runs again',
      byline: 'Ada Berg',
      publishedAt: '2026-03-02T08:00:00Z',
      publisher: 'The Coast',
      sourceUrl: 'https://coast.example/ferry',
      declaredLanguage: 'en-GB',
    });
  });

  it('falls back to JSON-LD when scripts build the page', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: PARAGRAPHS.join('\n') })}</script>`;
    expect(texts(`<html><head>${head}</head><body><div id="app"></div></body></html>`)).toEqual(PARAGRAPHS);
  });

  it('lists everything that it leaves out, with a reason', () => {
    const { removed } = extractArticle(page(body));

    expect(removed.map((line) => line.reason)).toEqual(expect.arrayContaining(['navigation', 'page-footer']));
  });

  it('refuses nesting that no page has', () => {
    expect(() => extractArticle('<div>'.repeat(2000))).toThrow(
      expect.objectContaining({ kind: 'too-complex' }),
    );
  });
});
