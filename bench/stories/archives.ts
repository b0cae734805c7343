import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Summary } from '../../shared/documents/summary.ts';
import { normalize } from '../../shared/normalize/index.ts';
import type { StoryArticle } from '../../shared/publish/stories.ts';
import { summarize } from '../../shared/summarize/index.ts';
import { translateArticle } from '../../shared/translate/index.ts';
import { importTmx } from '../../shared/translate/memory/import.ts';
import type { MemoryEntry, TranslationEngine, TranslationMemory } from '../../shared/translate/ports.ts';

const TARGETS = ['en', 'vi'];
const NO_ARTICLES = /README\.md|manifest\.json|memory\.tmx|not-an-article\.txt/;

/** Summaries of the articles in a folder with a translation memory, by file, as the pipeline makes them. */
export async function summariesIn(folder: string): Promise<Map<string, Summary>> {
  const entries = new Map<string, MemoryEntry>();
  const memory: TranslationMemory = {
    lookup: async (keys) =>
      new Map(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!]] : []))),
    store: async (more) => {
      for (const entry of more) entries.set(entry.key, entry);
    },
  };
  await importTmx(createReadStream(path.join(folder, 'memory.tmx')), memory);
  const engine: TranslationEngine = {
    name: 'none',
    maxRequestBytes: 10_000,
    terminologyVersion: null,
    translate: async ({ text }) => ({ text, engine: 'none', appliedTerms: [] }),
  };
  const ports = { engine, memory, spend: { reserve: async () => {} }, remainingMs: () => 600_000 };
  const found = new Map<string, Summary>();
  for (const file of readdirSync(folder).filter((name) => !name.startsWith('.') && !NO_ARTICLES.test(name))) {
    const article = await normalize(readFileSync(path.join(folder, file)), { key: file });
    const translated = await translateArticle(article, ports, { targets: TARGETS });
    found.set(file, summarize(translated));
  }
  return found;
}

/** An article of them as stories compare it. */
export function storyArticleOf(id: string, summary: Summary, language: string): StoryArticle {
  const texts = summary.sentences.map(({ targets, source }) => targets[language]?.text ?? source);
  return { id, language, publishedAt: summary.publishedAt, title: null, sentences: texts };
}
