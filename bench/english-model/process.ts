import { readFileSync } from 'node:fs';
import type { loadEnglishModel as Load } from '../../shared/languages/en/model/index.ts';

/** What one process measures: node process.ts BUNDLE REFERENCE. CPU times in milliseconds. */
export interface Measured {
  readonly load: number;
  readonly first: number;
  readonly firstWords: number;
  /** Per 1,000 words. */
  readonly fresh: number;
  readonly warm: number;
  /** Megabytes more than before the import. */
  readonly memory: number;
}

/** Sentences of an article. */
const ARTICLE = 25;
/** Articles parsed first, for the compilers; and how often all are parsed again. */
const WARM_UP = 4;
const ROUNDS = 5;

const [module, reference] = process.argv.slice(2) as [string, string];
const texts = readFileSync(reference, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const articles = Array.from({ length: Math.floor(texts.length / ARTICLE) }, (_, index) =>
  texts.slice(index * ARTICLE, (index + 1) * ARTICLE),
);
const wordsOf = (some: readonly string[][]): number => some.flat().join(' ').split(/\s+/).length;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const timed = (work: () => void): number => {
  const before = cpu();
  work();
  return cpu() - before;
};

const memory = process.memoryUsage().rss;
const start = cpu();
const { loadEnglishModel } = (await import(module)) as { loadEnglishModel: typeof Load };
const model = loadEnglishModel();
const load = cpu() - start;
const parse = (some: readonly string[][]): void => {
  for (const article of some) model.parseAll(article);
};

const first = timed(() => parse(articles.slice(0, 1)));
parse(articles.slice(1, WARM_UP));
for (let round = 0; round < ROUNDS; round++) parse(articles.slice(0, WARM_UP));
const unseen = articles.slice(WARM_UP);
const fresh = (1000 * timed(() => parse(unseen))) / wordsOf(unseen);
const rounds = timed(() => {
  for (let round = 0; round < ROUNDS; round++) parse(articles);
});
const measured: Measured = {
  load,
  first,
  firstWords: wordsOf(articles.slice(0, 1)),
  fresh,
  warm: (1000 * rounds) / ROUNDS / wordsOf(articles),
  memory: (process.memoryUsage().rss - memory) / 1e6,
};
process.stdout.write(JSON.stringify(measured));
