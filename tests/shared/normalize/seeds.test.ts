import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../../bench/corpora.ts';
import { NormalizedArticle } from '../../../shared/documents/index.ts';
import { normalize } from '../../../shared/normalize/index.ts';

/** Real scraped articles with a reference cut of their sentences, which are not ours to publish. */
const seeds = corpus('seeds');

describe.skipIf(seeds === null)('the seed articles in TIDINGS_CORPORA', () => {
  const read = (name: string): Buffer => readFileSync(path.join(seeds!, name));
  const files = seeds === null ? [] : readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const known = seeds === null ? new Set<string>() : segments(read('memory.tmx').toString('utf8'));

  it.each(files)('%s is cut into the sentences that its editor cut', async (name) => {
    const article = await normalize(read(name), { key: name });

    const sentences = article.blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text));
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((sentence) => !known.has(sentence))).toEqual([]);
    expect(article.title === null || known.has(article.title.text)).toBe(true);
    expect(NormalizedArticle.safeParse(article).success).toBe(true);
  });
});

function segments(tmx: string): Set<string> {
  const found = [...tmx.matchAll(/<tuv xml:lang="(?:de|nl|en)"><seg>([^<]*)<\/seg>/g)];
  return new Set(found.map((match) => decodeEntities(match[1]!)));
}

function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
