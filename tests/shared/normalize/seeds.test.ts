import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NormalizedArticle } from '../../../shared/documents/index.ts';
import { normalize } from '../../../shared/normalize/index.ts';

// Real scraped articles with a reference cut of their sentences. They live beside the repository, not in it.
const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
const here = existsSync(seeds);

describe.skipIf(!here)('the seed articles', () => {
  const files = here ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
  const known = here ? segments(readFileSync(`${seeds}memory.tmx`, 'utf8')) : new Set<string>();

  it.each(files)('%s is cut into the sentences that its editor cut', async (name) => {
    const article = await normalize(readFileSync(seeds + name), { key: name });

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
