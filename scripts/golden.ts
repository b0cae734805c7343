// Writes what the stages make of every article at hand into a folder, so that two versions of the code can be compared
// byte by byte:
//
//   node scripts/golden.ts /tmp/before
//   git switch my-change && node scripts/golden.ts /tmp/after
//   diff -r /tmp/before /tmp/after
//
// Articles: the samples; with them the sentence passages and translation pairs of bench/; where TIDINGS_CORPORA names a folder
// (`seeds/`, `dev-sets/`), those too. No network, no engine: a sentence without a memory entry is its own translation.

import { createReadStream, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NormalizedArticle, TranslatedArticle } from '../shared/documents/index.ts';
import { decodeText } from '../shared/normalize/decode.ts';
import { extractArticle } from '../shared/normalize/html.ts';
import { normalize } from '../shared/normalize/index.ts';
import { detectLanguage } from '../shared/normalize/language.ts';
import { splitSentences } from '../shared/normalize/sentences.ts';
import { renderArticle } from '../shared/publish/index.ts';
import { summarize } from '../shared/summarize/index.ts';
import { rankSentences } from '../shared/summarize/rank.ts';
import { checkTranslation } from '../shared/translate/checks.ts';
import { type Ports, translateArticle } from '../shared/translate/index.ts';
import { importTmx } from '../shared/translate/memory/import.ts';
import type { MemoryEntry } from '../shared/translate/ports.ts';

const root = path.resolve(import.meta.dirname, '..');
const out = process.argv[2];
if (out === undefined) throw new Error('Usage: node scripts/golden.ts FOLDER');
const corpora = process.env['TIDINGS_CORPORA'];

function write(name: string, value: unknown): void {
  const file = path.join(out!, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof value === 'string' ? value : `${JSON.stringify(value, null, 1)}\n`);
}

const memory = new Map<string, MemoryEntry>();
const ports: Ports = {
  engine: {
    name: 'copy',
    maxRequestBytes: 10_000,
    terminologyVersion: null,
    translate: async ({ text }) => ({ text, engine: 'copy', appliedTerms: [] }),
  },
  memory: {
    lookup: async (keys) =>
      new Map(keys.flatMap((key) => (memory.has(key) ? [[key, memory.get(key)!] as const] : []))),
    store: async (entries) => {
      for (const entry of entries) if (entry.origin === 'human') memory.set(entry.key, entry);
    },
  },
  spend: { reserve: async () => undefined },
  remainingMs: () => 600_000,
};

async function writeArticle(name: string, bytes: Uint8Array, key: string): Promise<void> {
  let normalized: NormalizedArticle;
  try {
    normalized = await normalize(bytes, { key });
  } catch (error) {
    write(`${name}/failure.json`, String(error));
    return;
  }
  write(`${name}/normalized.json`, normalized);
  await writeSummary(name, await translateArticle(normalized, ports, { targets: ['en', 'vi'] }));
}

async function writeSummary(name: string, translated: TranslatedArticle): Promise<void> {
  write(`${name}/translated.json`, translated);
  const summary = await summarize(translated);
  write(`${name}/summary.json`, summary);
  for (const file of renderArticle(summary)) write(`${name}/pages/${file.name}`, String(file.body));
}

async function fillMemory(file: string): Promise<void> {
  await importTmx(createReadStream(file), ports.memory);
}

async function samples(): Promise<void> {
  await fillMemory(path.join(root, 'samples/memory.tmx'));
  for (const file of globSync('samples/*.{html,txt,md,eml,docx}', { cwd: root }).toSorted()) {
    await writeArticle(file, readFileSync(path.join(root, file)), path.basename(file));
  }
}

function passages(): void {
  for (const file of globSync('bench/normalize/sentences/*', { cwd: root }).toSorted()) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const language = path.basename(file).slice(0, 2);
    const lines = text.split('\n').filter((line) => line !== '');
    const sentences = lines.map((line) => splitSentences(line, language));
    write(`passages/${path.basename(file)}.json`, {
      sentences,
      detected: lines.map((line) => detectLanguage(line)),
    });
  }
}

function pairs(): void {
  const file = path.join(root, 'bench/translate/pairs.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')) as [string, string, string, string][];
  const checked = rows.map(([sourceLanguage, source, targetLanguage, target]) => ({
    target,
    findings: checkTranslation({ source, sourceLanguage, target, targetLanguage }),
  }));
  write('pairs.json', checked);
}

async function seeds(folder: string): Promise<void> {
  await fillMemory(path.join(folder, 'memory.tmx'));
  for (const file of globSync('*.txt', { cwd: folder }).toSorted()) {
    await writeArticle(`seeds/${file}`, readFileSync(path.join(folder, file)), file);
  }
}

function pages(folder: string): void {
  for (const file of globSync('pages/*.html.gz', { cwd: folder }).toSorted()) {
    const { text } = decodeText(gunzipSync(readFileSync(path.join(folder, file))), {
      contentType: 'text/html',
    });
    const article = extractArticle(text);
    const body = article.blocks.map((block) => block.text).join('\n');
    write(`pages/${path.basename(file)}.json`, { ...article, language: detectLanguage(body) });
  }
}

function rankings(folder: string): void {
  for (const language of ['en', 'vi']) {
    const lines = gunzipSync(readFileSync(path.join(folder, `${language}.jsonl.gz`)))
      .toString('utf8')
      .split('\n');
    const articles = lines.filter((line) => line !== '').slice(0, 400);
    write(
      `rankings/${language}.json`,
      articles.map((line) => rankSentences({ ...JSON.parse(line), language })),
    );
  }
}

/** Documents translated by people: each is an English and, from its German lines, a German article. */
async function aligned(folder: string): Promise<void> {
  for (const file of globSync('*.json', { cwd: folder }).toSorted()) {
    const texts = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string[]>;
    const name = path.basename(file, '.json');
    for (const source of ['de', 'nl', 'fr']) {
      const found = ['en', 'vi'].map((target) =>
        texts[source]!.map((line, i) =>
          checkTranslation({
            source: line,
            sourceLanguage: source,
            target: texts[target]![i]!,
            targetLanguage: target,
          }),
        ),
      );
      write(`aligned/${name}/checks.${source}.json`, found);
    }
    await writeSummary(`aligned/${name}`, alignedArticle(name, texts));
  }
}

/** An article of a document's lines, English its source, the Vietnamese lines its translation. */
function alignedArticle(name: string, texts: Record<string, string[]>): TranslatedArticle {
  const [title, ...lines] = texts['en']!;
  const translation = (language: string, origin: 'identity' | 'human') => ({
    engine: 'none',
    terminologyVersion: null,
    sentences: Object.fromEntries(texts[language]!.map((text, i) => [`s${i}`, { text, origin }])),
    appliedTerms: [],
    usage: { billedCharacters: 0, requests: 0, memoryHits: 0, cost: 0 },
    quality: { score: 1, needsReview: false },
  });
  return {
    schema: 'tidings/translated-article/1',
    articleId: name,
    revision: '0',
    source: { key: name, charset: 'utf-8', bytes: 0, sha256: '' },
    language: { code: 'en', confidence: 1, decidedBy: 'text' },
    title: { id: 's0', text: title! },
    byline: null,
    publishedAt: null,
    publisher: null,
    sourceUrl: null,
    blocks: lines.map((text, i) => ({
      id: `b${i}`,
      kind: 'paragraph',
      sentences: [{ id: `s${i + 1}`, text }],
    })),
    removed: [],
    warnings: [],
    translations: { en: translation('en', 'identity'), vi: translation('vi', 'human') },
    unavailable: [],
    findings: [],
  } as unknown as TranslatedArticle;
}

await samples();
passages();
pairs();
if (corpora !== undefined && existsSync(corpora)) {
  await seeds(path.join(corpora, 'seeds'));
  pages(path.join(corpora, 'dev-sets/extract'));
  rankings(path.join(corpora, 'dev-sets/summarize'));
  await aligned(path.join(corpora, 'dev-sets/aligned'));
}
