import { normalize } from '../../shared/normalize/index.ts';
import { translateArticle } from '../../shared/translate/index.ts';
import { machineKey } from '../../shared/translate/memory/key.ts';
import type { MemoryEntry, TranslationMemory } from '../../shared/translate/ports.ts';
import { measureOneMore } from '../frontpage/index.ts';
import { type BenchReport, median } from '../report.ts';
import { sentenceOf, textOf } from '../scale/articles.ts';
import { randomOf } from '../scale/random.ts';

/** Articles that are in the memory already when one more comes. */
const ARCHIVES = [10, 1_000, 100_000];
/** New sentences of an article: others are in the memory already, and do not make it grow. */
const SENTENCES = 5;
const TARGETS = ['en', 'vi'];
const REPEATS = 7;
const ENGINE = 'amazon-translate';

/** What one more article costs, when there are many. The catalog is asked by key alone, as often for the first as for the last. */
export async function run(): Promise<BenchReport[]> {
  return [await measureMemory(), await measureOneMore()];
}

export async function measureMemory(): Promise<BenchReport> {
  const entries = new Map<string, MemoryEntry>();
  const random = randomOf(3);
  const rows: { name: string; value: string; note: string }[] = [];
  let there = 0;
  let number = 0;
  for (const archive of ARCHIVES) {
    for (; there < archive * SENTENCES; there += 1) fill(entries, sentenceOf(random));
    const costs: Cost[] = [];
    for (let run = 0; run <= REPEATS; run += 1) costs.push(await oneMore(entries, number++));
    const of = (figure: (cost: Cost) => number): number => median(costs.slice(1).map(figure));
    rows.push({
      name: `after ${archive.toLocaleString('en')} articles`,
      value: `${of((cost) => cost.requests)} calls`,
      note:
        `${of((cost) => cost.keys)} keys looked up, ${of((cost) => cost.stored)} entries of ${of((cost) => cost.bytes)} bytes stored, ` +
        `${of((cost) => cost.cpuMs).toFixed(0)} CPU ms; ${entries.size.toLocaleString('en')} entries in the memory`,
    });
  }
  return { title: 'Growth: translating one more article', rows };
}

function fill(entries: Map<string, MemoryEntry>, text: string): void {
  for (const target of TARGETS) {
    const key = machineKey({ text, source: 'de', target, engine: ENGINE, terminologyVersion: null });
    entries.set(key, { key, text, origin: 'machine', engine: ENGINE });
  }
}

interface Cost {
  readonly requests: number;
  readonly keys: number;
  readonly stored: number;
  readonly bytes: number;
  readonly cpuMs: number;
}

async function oneMore(entries: Map<string, MemoryEntry>, number: number): Promise<Cost> {
  const article = await normalize(Buffer.from(textOf(1_000_000 + number)), { key: `${number}.txt` });
  let [requests, keys, stored, bytes] = [0, 0, 0, 0];
  const memory: TranslationMemory = {
    lookup: async (wanted) => {
      requests += 1;
      keys += wanted.length;
      return new Map(wanted.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!]] : [])));
    },
    claim: async () => {
      requests += 1;
      return { held: new Set(), isFirst: true };
    },
    store: async (more) => {
      requests += 1;
      stored += more.length;
      bytes += Buffer.byteLength(JSON.stringify(more));
      for (const entry of more) entries.set(entry.key, entry);
    },
  };
  const engine = {
    name: ENGINE,
    maxRequestBytes: 10_000,
    terminologyVersion: null,
    translate: async ({ text }: { text: string }) => ({ text, engine: ENGINE, appliedTerms: [] }),
  };
  const spend = { reserve: async () => {} };
  const remainingMs = (): number => Number.POSITIVE_INFINITY;
  const before = process.cpuUsage();
  await translateArticle(article, { engine, memory, spend, remainingMs }, { targets: TARGETS });
  const { user, system } = process.cpuUsage(before);
  return { requests, keys, stored, bytes, cpuMs: (user + system) / 1000 };
}
