import type { Kind } from '../kind.ts';
import { itemOf, paragraphs } from './items.ts';

export const json: Kind = {
  name: 'JSON shapes',
  vary(random) {
    const item = itemOf(random);
    const html = paragraphs(item)
      .map((line) => `<p>${line}</p>`)
      .join('\n');
    const plain = paragraphs(item).join('\n\n');
    const url = 'https://paper.example/tram';
    const spans = (text: string): unknown[] => [
      { _type: 'span', text: text.slice(0, 20) },
      { _type: 'span', marks: ['em'], text: text.slice(20) },
    ];
    const value = random.pick<() => unknown>([
      () => ({
        id: 4,
        date: '2025-04-09T08:00:00',
        link: url,
        title: { rendered: item.title },
        content: { rendered: html, protected: false },
        excerpt: { rendered: '<p>…</p>' },
        author: 3,
        _embedded: { author: [{ id: 3, name: 'Rita Holm' }] },
      }),
      () => ({
        response: {
          status: 'ok',
          content: {
            id: 'a/b',
            webTitle: item.title,
            webUrl: url,
            webPublicationDate: '2025-04-09T08:00:00',
            fields: { headline: item.title, byline: 'Rita Holm', body: html },
          },
        },
      }),
      () => ({
        _type: 'post',
        title: item.title,
        publishedAt: '2025-04-09T08:00:00',
        author: { name: 'Rita Holm' },
        url,
        body: paragraphs(item).map((text) => ({ _type: 'block', style: 'normal', children: spans(text) })),
      }),
      () => ({
        result: [
          {
            title: item.title,
            publishedAt: '2025-04-09T08:00:00',
            author: { name: 'Rita Holm' },
            url,
            content: paragraphs(item).map((text) => ({
              _type: 'block',
              style: 'normal',
              children: spans(text),
            })),
          },
        ],
      }),
      () => ({
        title: item.title,
        author: 'Rita Holm',
        date: '2025-04-09T08:00:00',
        url,
        content: {
          time: 1,
          version: '2.2',
          blocks: paragraphs(item).map((text) => ({
            type: 'paragraph',
            data: { text: text.replace(/(\p{L}{6,})/u, '<b>$1</b>') },
          })),
        },
      }),
      () => ({
        status: 'ok',
        totalResults: 1,
        articles: [
          {
            source: { id: null, name: 'Paper' },
            author: 'Rita Holm',
            title: item.title,
            description: 'x',
            url,
            publishedAt: '2025-04-09T08:00:00',
            content: plain,
          },
        ],
      }),
      () => ({
        uri: url,
        type: 'text',
        versioncreated: '2025-04-09T08:00:00',
        byline: 'By Rita Holm',
        headline: item.title,
        body_html: html,
      }),
      () => ({
        uri: url,
        versionCreated: '2025-04-09T08:00:00',
        by: 'Rita Holm',
        headlines: [{ role: 'main', value: item.title }],
        bodies: [
          { contenttype: 'text/plain', value: plain },
          { contenttype: 'text/html', value: html },
        ],
      }),
      () => ({
        '@context': 'http://schema.org',
        '@graph': [
          { '@type': 'WebSite', name: 'Paper' },
          {
            '@type': ['Article', 'NewsArticle'],
            headline: item.title,
            author: { '@type': 'Person', name: 'Rita Holm' },
            datePublished: '2025-04-09T08:00:00',
            url,
            articleBody: plain,
          },
        ],
      }),
      () => ({
        '@type': 'http://schema.org/NewsArticle',
        'http://schema.org/headline': item.title,
        'http://schema.org/author': { 'http://schema.org/name': 'Rita Holm' },
        'http://schema.org/datePublished': '2025-04-09T08:00:00',
        'http://schema.org/url': url,
        'http://schema.org/articleBody': plain,
      }),
      () => ({
        posts: [
          {
            title: item.title,
            html,
            published_at: '2025-04-09T08:00:00',
            primary_author: { name: 'Rita Holm' },
            url,
          },
        ],
      }),
      () => ({
        data: {
          id: 1,
          attributes: {
            title: item.title,
            content: plain,
            publishedAt: '2025-04-09T08:00:00',
            author: { data: { attributes: { name: 'Rita Holm' } } },
            url,
          },
        },
      }),
      () => ({
        title: item.title,
        byline: 'Rita Holm',
        published: '2025-04-09T08:00:00',
        url,
        doc: {
          type: 'doc',
          content: paragraphs(item).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        },
      }),
      () => ({
        root: undefined,
        headline: { main: item.title },
        byline: { original: 'By Rita Holm' },
        pub_date: '2025-04-09T08:00:00',
        web_url: url,
        story_text_final: plain,
      }),
      () => ({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Paper',
        items: [
          {
            id: '1',
            title: item.title,
            content_html: html,
            date_published: '2025-04-09T08:00:00',
            authors: [{ name: 'Rita Holm' }],
            url,
          },
        ],
      }),
      () => ({
        fields: {
          title: item.title,
          author: 'Rita Holm',
          date: '2025-04-09T08:00:00',
          url,
          body: {
            nodeType: 'document',
            content: paragraphs(item).map((text) => ({
              nodeType: 'paragraph',
              content: [{ nodeType: 'text', value: text, marks: [] }],
            })),
          },
        },
      }),
      () => ({
        title: item.title,
        author: 'Rita Holm',
        created: '2025-04-09T08:00:00',
        url,
        body: {
          root: {
            type: 'root',
            children: paragraphs(item).map((text) => ({
              type: 'paragraph',
              children: [{ type: 'text', text }],
            })),
          },
        },
      }),
      () => ({
        title: item.title,
        author: 'Rita Holm',
        date: '2025-04-09T08:00:00',
        link: url,
        delta: { ops: paragraphs(item).flatMap((text) => [{ insert: text }, { insert: '\n' }]) },
      }),
    ])();
    return {
      bytes: Buffer.from(JSON.stringify(value, null, random.pick([0, 2]))),
      upload: { key: random.pick(['a.json', 'a']) },
      expected: {
        title: item.title,
        byline: 'Rita Holm',
        publishedAt: '2025-04-09T08:00:00',
        sourceUrl: url,
        sentences: item.sentences,
      },
    };
  },
};
