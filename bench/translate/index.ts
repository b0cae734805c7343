import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { NormalizedArticle } from '../../shared/documents/index.ts';
import { PermanentError } from '../../shared/errors.ts';
import { decodeText } from '../../shared/normalize/decode.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { translateArticle } from '../../shared/translate/index.ts';
import type { MemoryEntry, TranslationEngine, TranslationMemory } from '../../shared/translate/ports.ts';
import { countCharacters } from '../../shared/translate/text.ts';
import { corpus } from '../corpora.ts';
import type { BenchReport } from '../report.ts';
import { checksReports } from './checks.ts';
import { memoryReport } from './memory.ts';
import { throttlingStorm } from './storm.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TARGETS = { targets: ['en', 'vi'] };

/** Folders with articles and, in `memory.tmx`, their reference translations. Those that are absent are left out. */
const SETS = [
  { name: 'samples', folder: path.join(ROOT, 'samples') },
  { name: 'seeds', folder: corpus('seeds') },
].flatMap(({ name, folder }) => (folder === null ? [] : [{ name, folder }]));

export async function run(): Promise<BenchReport[]> {
  const billed = await Promise.all(SETS.map(({ name, folder }) => billedCharacters(name, folder)));
  const references = SETS.map(({ name, folder }) => ({ name, file: path.join(folder, 'memory.tmx') }));
  return [...billed, ...(await checksReports(references)), await memoryReport(), await throttlingStorm()];
}

/** Counts what would be billed; the answer does not matter for that. */
const ENGINE: TranslationEngine = {
  name: 'amazon-translate',
  maxRequestBytes: 10_000,
  terminologyVersion: null,
  translate: async ({ text }) => ({ text, engine: 'amazon-translate', appliedTerms: [] }),
};

function memoryInRam(): TranslationMemory {
  const entries = new Map<string, MemoryEntry>();
  return {
    lookup: async (keys) =>
      new Map(keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!]] : []))),
    store: async (more) => {
      for (const entry of more) entries.set(entry.key, entry);
    },
  };
}

async function billed(
  articles: readonly NormalizedArticle[],
  memory: TranslationMemory,
): Promise<[number, number]> {
  const ports = {
    engine: ENGINE,
    memory,
    spend: { reserve: async () => {} },
    remainingMs: () => Number.POSITIVE_INFINITY,
  };
  let [characters, requests] = [0, 0];
  for (const article of articles) {
    const { translations } = await translateArticle(article, ports, TARGETS);
    for (const { usage } of Object.values(translations)) {
      characters += usage.billedCharacters;
      requests += usage.requests;
    }
  }
  return [characters, requests];
}

async function billedCharacters(name: string, folder: string): Promise<BenchReport> {
  const files = (await readdir(folder))
    .filter((file) => /\.(?:txt|html|md)$/.test(file) && file !== 'README.md')
    .sort();
  const articles: NormalizedArticle[] = [];
  let naive = 0;
  for (const file of files) {
    const bytes = await readFile(path.join(folder, file));
    try {
      articles.push(await normalize(bytes, { key: file }));
    } catch (error) {
      // Some samples are there to fail; nobody would pay for them.
      if (error instanceof PermanentError) continue;
      throw error;
    }
    naive += countCharacters(decodeText(bytes).text) * TARGETS.targets.length;
  }
  const memory = memoryInRam();
  const [first, requests] = await billed(articles, memory);
  const [second] = await billed(articles, memory);
  const [edited] = await billed(articles.map(withOneSentenceChanged), memory);
  const percent = `${((100 * first) / naive).toFixed(1)} % of the naive way`;
  return {
    title: `Billed characters: ${name} (${articles.length} articles, English and Vietnamese)`,
    rows: [
      { name: 'naive: each raw file whole, to both targets', value: String(naive) },
      { name: 'first run', value: String(first), note: `${percent}, ${requests} requests` },
      { name: 'second run', value: String(second) },
      { name: 'after a change to one sentence of each', value: String(edited) },
    ],
  };
}

function withOneSentenceChanged(article: NormalizedArticle): NormalizedArticle {
  const changed = structuredClone(article);
  const sentence = changed.blocks[0]?.sentences[0];
  if (sentence !== undefined) sentence.text += ' 2';
  return changed;
}
