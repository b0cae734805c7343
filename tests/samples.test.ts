import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalize } from '../shared/normalize/index.ts';

const FOLDER = join(import.meta.dirname, '..', 'samples');
const NOT_SAMPLES = ['README.md', 'manifest.json', 'memory.tmx'];

interface Manifest {
  articles: { file: string; language: string | null }[];
  expectedFailures: string[];
}

const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
const good = manifest.articles.filter(({ file }) => !manifest.expectedFailures.includes(file));
const read = (file: string) => normalize(readFileSync(join(FOLDER, file)), { key: file });

describe('samples', () => {
  it('are all in the manifest', () => {
    const files = readdirSync(FOLDER).filter((file) => !file.startsWith('.') && !NOT_SAMPLES.includes(file));
    expect(files.sort()).toEqual(manifest.articles.map(({ file }) => file).sort());
  });

  it.each(good)('$file is read as $language', async ({ file, language }) => {
    const article = await read(file);
    expect(article.language.code).toBe(language);
    expect(article.blocks.length).toBeGreaterThan(0);
  });

  it.each(manifest.expectedFailures)('%s fails, and says why and what to do', async (file) => {
    await expect(read(file)).rejects.toMatchObject({
      retryable: false,
      kind: 'unsupported-format',
      message: expect.stringMatching(/PNG/),
      advice: expect.stringMatching(/\w/),
    });
  });

  it('hold a paragraph that is larger than one request to Amazon Translate', async () => {
    const { blocks } = await read('coffee-long-read.en.txt');
    const bytes = blocks.map(({ sentences }) =>
      Buffer.byteLength(sentences.map(({ text }) => text).join(' ')),
    );
    expect(Math.max(...bytes)).toBeGreaterThan(10_000);
  });
});
