import { describe, expect, it } from 'vitest';
import { renderArticle } from '../../../shared/publish/index.ts';
import { exampleSummary } from './example.ts';

const fileOf = (name: string, settings: Parameters<typeof renderArticle>[1]): unknown =>
  JSON.parse(renderArticle(exampleSummary(), settings).find((file) => file.name === name)?.body ?? 'null');

describe('files for other programs', () => {
  it('are there only where the setting asks for them', () => {
    expect(fileOf('ninjs.json', {})).toBeNull();
    expect(fileOf('newsarticle.jsonld', { formats: ['ninjs'] })).toBeNull();
  });

  it('are a ninjs object in the first language, with the others as associations', () => {
    expect(fileOf('ninjs.json', { formats: ['ninjs'], siteUrl: 'https://news.example/' })).toMatchObject({
      uri: 'https://news.example/articles/bruecke.txt/index.en.html',
      type: 'text',
      standard: { name: 'ninjs', version: '3.0' },
      versionCreated: '2026-03-12T10:00:00.000Z',
      language: 'en',
      by: 'Mia Voss',
      headlines: [{ role: 'main', value: 'Bridge opens' }],
      bodies: [{ role: 'main', value: 'The bridge is open. It cost 5 million.\n\nCars\n\nBicycles' }],
      people: [{ name: 'Le An' }],
      associations: [
        {
          name: 'translation-vi',
          uri: 'https://news.example/articles/bruecke.txt/index.vi.html',
          language: 'vi',
          headlines: [{ value: 'Thông cầu' }],
        },
      ],
    });
  });

  it('have a name of their own where the stack has no address', () => {
    expect(fileOf('ninjs.json', { formats: ['ninjs'] })).toMatchObject({
      uri: 'urn:tidings:bruecke-0011223344556677:en',
    });
  });

  it('are a graph of NewsArticles', () => {
    expect(fileOf('newsarticle.jsonld', { formats: ['jsonld'] })).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'NewsArticle', inLanguage: 'en', headline: 'Bridge opens' },
        { '@type': 'NewsArticle', inLanguage: 'vi', headline: 'Thông cầu' },
      ],
    });
  });
});
