import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TranslatedArticle } from '../../shared/documents/index.ts';

/** Lines of a document by language, the title first; line i of each language says the same. */
export type AlignedTexts = Readonly<Record<string, readonly string[]>>;

/** @param folder of the aligned documents */
export function readAligned(folder: string): Map<string, AlignedTexts> {
  const files = globSync('*.json', { cwd: folder }).toSorted();
  return new Map(
    files.map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as AlignedTexts,
    ]),
  );
}

/**
 * Newspaper articles in the order of their set.
 *
 * @param file gzipped JSON lines
 */
export function readArticles(file: string): { title: string | null; sentences: string[] }[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/**
 * An article as the translate stage hands it on. Line i becomes the sentence `s<i>`, the first its title.
 *
 * @param texts lines in the article's language and in every target
 */
export function articleOf(name: string, language: string, texts: AlignedTexts): TranslatedArticle {
  const [title, ...lines] = texts[language]!;
  const translation = (target: string) => ({
    engine: 'none',
    terminologyVersion: null,
    sentences: Object.fromEntries(
      texts[target]!.map((text, line) => [
        `s${line}`,
        { text, origin: target === language ? ('identity' as const) : ('human' as const) },
      ]),
    ),
    appliedTerms: [],
    usage: { billedCharacters: 0, requests: 0, memoryHits: 0, cost: 0, currency: 'USD' },
    quality: { score: 1, needsReview: false },
  });
  const article = {
    schema: 'tidings/translated-article/1',
    articleId: name,
    revision: '0',
    source: { key: name, charset: 'utf-8', bytes: 0, sha256: '' },
    language: { code: language, confidence: 1, decidedBy: 'text' },
    title: { id: 's0', text: title! },
    byline: null,
    publishedAt: null,
    publisher: null,
    sourceUrl: null,
    blocks: lines.map((text, line) => ({
      id: `b${line}`,
      kind: 'paragraph',
      sentences: [{ id: `s${line + 1}`, text }],
    })),
    removed: [],
    warnings: [],
    translations: Object.fromEntries(Object.keys(texts).map((target) => [target, translation(target)])),
    unavailable: [],
    findings: [],
  };
  return article as unknown as TranslatedArticle;
}
