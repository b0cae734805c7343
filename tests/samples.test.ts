import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalize } from '../shared/normalize/index.ts';
import { groupStories } from '../shared/publish/stories.ts';
import { translateArticle } from '../shared/translate/index.ts';
import { importTmx } from '../shared/translate/memory/import.ts';
import { readTmx, type TmxUnit } from '../shared/translate/memory/tmx.ts';
import type { MemoryEntry, TranslationEngine, TranslationMemory } from '../shared/translate/ports.ts';

const FOLDER = join(import.meta.dirname, '..', 'samples');
const NOT_SAMPLES = ['README.md', 'manifest.json', 'memory.tmx'];
const TARGETS = ['en', 'vi'];

interface Manifest {
  articles: {
    file: string;
    story: string | null;
    language: string | null;
    title?: string | null;
    byline?: string | null;
    publishedAt?: string | null;
  }[];
  expectedFailures: string[];
}

const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
const good = manifest.articles.filter(({ file }) => !manifest.expectedFailures.includes(file));
const read = (file: string) => normalize(readFileSync(join(FOLDER, file)), { key: file });
const tmx = () => createReadStream(join(FOLDER, 'memory.tmx'));

describe('samples', () => {
  it('are all in the manifest', () => {
    const files = readdirSync(FOLDER).filter((file) => !file.startsWith('.') && !NOT_SAMPLES.includes(file));
    expect(files.sort()).toEqual(manifest.articles.map(({ file }) => file).sort());
  });

  it.each(good)(
    '$file is read as the manifest says',
    async ({ file, language, title, byline, publishedAt }) => {
      const article = await read(file);
      expect({ language: article.language.code, title: article.title?.text ?? null }).toEqual({
        language,
        title,
      });
      expect(article).toMatchObject({ byline, publishedAt });
      expect(article.blocks.length).toBeGreaterThan(0);
    },
  );

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

describe('the translation memory of the samples', () => {
  const entries = new Map<string, MemoryEntry>();
  const memory: TranslationMemory = {
    lookup: async (keys) =>
      new Map(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!]] : []))),
    store: async (more) => {
      for (const entry of more) entries.set(entry.key, entry);
    },
  };
  const units: TmxUnit[] = [];

  beforeAll(async () => {
    await importTmx(tmx(), memory);
    for await (const unit of readTmx(tmx())) units.push(unit);
  });

  it.each(good)('holds every sentence of $file in both languages', async ({ file }) => {
    const asked: string[] = [];
    const engine: TranslationEngine = {
      name: 'none',
      maxRequestBytes: 10_000,
      terminologyVersion: null,
      translate: async ({ text, target }) => {
        asked.push(`${target}: ${text}`);
        return { text, engine: 'none', appliedTerms: [] };
      },
    };
    const ports = { engine, memory, spend: { reserve: async () => {} }, remainingMs: () => 60_000 };
    const { translations } = await translateArticle(await read(file), ports, { targets: TARGETS });
    expect(asked).toEqual([]);
    expect(Object.keys(translations)).toEqual(TARGETS);
  });

  it('has every target of every unit, the source first', () => {
    for (const { sourceLanguage, variants } of units) {
      const languages = variants.map(({ language }) => language);
      expect(languages[0]).toBe(sourceLanguage);
      expect(languages.slice(1)).toEqual(TARGETS.filter((target) => target !== sourceLanguage));
    }
  });

  it('is typeset: no straight quotation marks, composed letters, single spaces', () => {
    for (const { variants } of units)
      for (const { text } of variants.slice(1)) {
        expect(text).not.toMatch(/["']/);
        expect(text).toBe(text.normalize('NFC').replace(/\s+/g, ' ').trim());
      }
  });

  it.each(TARGETS)('fall into the stories that the manifest names, in %s', (language) => {
    const articles = good.map(({ file }) => {
      const stem = file.split('.')[0]!;
      const own = units.filter(({ id }) => id?.replace(/-[^-]*$/, '') === stem);
      const texts = own.map(
        ({ variants }) => variants.find((variant) => variant.language === language)!.text,
      );
      return { id: file, language, publishedAt: null, title: null, sentences: texts };
    });
    const stories = Map.groupBy(good, ({ story }) => story).values();
    const named = [...stories].map((story) => story.map(({ file }) => file).sort());
    expect(groupStories(articles)).toEqual(named.sort(([left], [right]) => (left! < right! ? -1 : 1)));
  });
});
