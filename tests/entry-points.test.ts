import { describe, expect, it } from 'vitest';
import { decodeText } from '../shared/normalize/decode.ts';
import { extractArticle } from '../shared/normalize/html.ts';
import { normalize } from '../shared/normalize/index.ts';
import { detectLanguage } from '../shared/normalize/language.ts';
import { splitSentences } from '../shared/normalize/sentences.ts';
import { groupStories } from '../shared/publish/stories.ts';
import { findEntities } from '../shared/summarize/entities.ts';
import { rankSentences } from '../shared/summarize/rank.ts';
import { checkTranslation } from '../shared/translate/checks.ts';

/** Functions that other programs import: their names, arguments and results may grow, but never change meaning. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('entry points for other programs', () => {
  it('normalize(bytes, upload)', async () => {
    const article = await normalize(
      bytes('The treaty was signed in Vienna on Monday. It takes effect in June.'),
      {
        key: 'desk/treaty.txt',
        contentType: 'text/plain',
        metadata: {},
      },
    );
    expect(article).toMatchObject({
      schema: 'tidings/normalized-article/1',
      language: { code: 'en' },
      blocks: [{ id: 'b1', kind: 'paragraph', sentences: [{ id: 's1' }, { id: 's2' }] }],
    });
  });

  it('decodeText(bytes, hints)', () => {
    expect(decodeText(bytes('Tô Lâm'), { contentType: 'text/plain; charset=utf-8' })).toEqual({
      text: 'Tô Lâm',
      charset: 'utf-8',
      warnings: [],
    });
  });

  it('extractArticle(html, hints)', () => {
    const html = `<html><head><title>Treaty signed</title></head><body><nav><a href="/">Home</a></nav><article>
      <h1>Treaty signed</h1><p>The treaty on the river was signed in Vienna on Monday by delegates of both states.</p>
      <p>It takes effect in June, when the last parliament has agreed, the river commission said in a statement.</p>
      </article></body></html>`;
    const { title, blocks, removed } = extractArticle(html, { url: 'https://news.example/treaty' });
    expect(title).toBe('Treaty signed');
    expect(blocks.map(({ kind, text }) => [kind, text.slice(0, 10)])).toEqual([
      ['paragraph', 'The treaty'],
      ['paragraph', 'It takes e'],
    ]);
    expect(Array.isArray(removed)).toBe(true);
  });

  it('detectLanguage(text)', () => {
    expect(detectLanguage('Der Vertrag wurde am Montag in Wien unterzeichnet.').code).toBe('de');
    expect(detectLanguage('12345 +++')).toEqual({ code: null, confidence: 0 });
  });

  it('splitSentences(text, language)', () => {
    expect(splitSentences('Dr. Weber kam am 5. Februar. Er blieb.', 'de')).toEqual([
      'Dr. Weber kam am 5. Februar.',
      'Er blieb.',
    ]);
  });

  it('checkTranslation(pair)', () => {
    const pair = { sourceLanguage: 'de', targetLanguage: 'en', source: 'Es kostet 1.500 Euro.' };
    expect(checkTranslation({ ...pair, target: 'It costs 1,500 euros.' })).toEqual([]);
    expect(checkTranslation({ ...pair, target: 'It costs 15,000 euros.' })).toMatchObject([
      { kind: 'number', severity: 'error', message: expect.stringContaining('1.500') },
    ]);
  });

  it('rankSentences(article)', () => {
    const sentences = ['It rained.', 'The treaty was signed in Vienna on Monday.', 'Nobody spoke.'];
    const ranking = rankSentences({ title: 'Treaty signed in Vienna', sentences, language: 'en' });
    expect(ranking.toSorted()).toEqual([0, 1, 2]);
    expect(ranking[0]).toBe(1);
  });

  it('findEntities(article)', () => {
    const sentences = ['Ursula Weber of the Danube Commission said in Vienna that the talks had ended.'];
    expect(findEntities({ title: null, sentences })).toEqual({
      people: ['Ursula Weber'],
      organisations: ['Danube Commission'],
      places: ['Vienna'],
    });
  });

  it('groupStories(articles)', () => {
    const article = (id: string, title: string) => ({
      id,
      language: 'en',
      publishedAt: null,
      title,
      sentences: [title],
    });
    const stories = groupStories([
      article('b', 'Delegates sign the Danube treaty'),
      article('c', 'Snow in Madrid'),
      article('a', 'The Danube treaty is signed'),
    ]);
    expect(stories).toEqual([['a', 'b'], ['c']]);
  });
});
