import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS module, whose exports are its default
import fxtranslate from 'fxtranslate';
import { loadBergamot } from '../../local/translate/engine/bergamot.ts';
import { createEngine } from '../../local/translate/engine/index.ts';
import type { BenchReport } from '../report.ts';
import { measureEventLoop } from './event-loop.ts';
import { measureQuality } from './quality.ts';
import {
  type Architecture,
  BASE_MEMORY,
  buildSyntheticModel,
  type SyntheticModel,
  syntheticSentences,
  TINY,
  toBytes,
  WORDS_PER_SENTENCE,
  writeSyntheticModels,
} from './synthetic.ts';

type Row = BenchReport['rows'][number];

/** Speed on full-size synthetic models, and quality where real models and parallel texts are there. */
export async function run(): Promise<BenchReport[]> {
  return [
    { title: 'Translation engines, one thread, words per CPU second', rows: await compareEngines() },
    { title: 'Local translation, whole engine, base-memory models', rows: await measureThreads() },
    ...(await measureQuality()),
  ];
}

async function compareEngines(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const architecture of [TINY, BASE_MEMORY]) {
    const model = buildSyntheticModel(architecture);
    rows.push(...measureFxtranslate(architecture, model), ...(await measureBergamot(architecture, model)));
  }
  return rows;
}

// fxtranslate one sentence at a time is slow: few sentences are enough to see it.
const FEW = 8;
const MANY = 32;
const BLOCK = 16;

function measureFxtranslate({ name }: Architecture, model: SyntheticModel): Row[] {
  const engine = new fxtranslate.Translator(model.model, model.srcVocab, model.trgVocab, model.shortlist);
  try {
    const single = timed(syntheticSentences(FEW), 1, ([sentence]) => engine.translate(sentence ?? ''));
    const block = timed(syntheticSentences(MANY), BLOCK, (sentences) =>
      engine.translateBlockPhased(sentences.join('\n'), () => undefined),
    );
    return [
      { name: `${name}: fxtranslate 0.4.2`, value: single, note: 'one sentence at a time, shortlist' },
      { name: `${name}: fxtranslate 0.4.2`, value: block, note: `blocks of ${BLOCK}, shortlist` },
    ];
  } finally {
    engine.free();
  }
}

async function measureBergamot({ name }: Architecture, model: SyntheticModel): Promise<Row[]> {
  const engine = await loadBergamot();
  const loaded = engine.load(toBytes(model));
  const translate = (sentences: readonly string[]) =>
    loaded.translate(sentences.map((text) => ({ text, html: false })));
  const marked = (sentences: readonly string[]) =>
    loaded.translate(
      sentences.map((text) => ({ text: text.replace(/^\w+/, '<b id="t0">$&</b>'), html: true })),
    );
  // The first call reserves memory.
  translate(syntheticSentences(1));
  const rows = [
    {
      name: `${name}: Bergamot 0.4.9`,
      value: timed(syntheticSentences(MANY), 1, translate),
      note: 'one sentence at a time, shortlist',
    },
    {
      name: `${name}: Bergamot 0.4.9`,
      value: timed(syntheticSentences(MANY), BLOCK, translate),
      note: `blocks of ${BLOCK}, shortlist`,
    },
    {
      name: `${name}: Bergamot 0.4.9`,
      value: timed(syntheticSentences(MANY), BLOCK, marked),
      note: 'the same with a protected term in each',
    },
    {
      name: `${name}: Bergamot memory`,
      value: `${Math.round(engine.memoryBytes() / 1e6)} MB`,
      note: 'address space, one model',
    },
  ];
  loaded.free();
  return rows;
}

/** CPU seconds of this process: a busy machine makes them little longer, wall clock much. */
function timed(
  sentences: readonly string[],
  block: number,
  translate: (block: readonly string[]) => unknown,
): string {
  const before = process.cpuUsage();
  for (let at = 0; at < sentences.length; at += block) translate(sentences.slice(at, at + block));
  const { user, system } = process.cpuUsage(before);
  return `${Math.round((sentences.length * WORDS_PER_SENTENCE * 1e6) / (user + system))} words/s`;
}

// A long article: 5,000 words.
const ARTICLE_SENTENCES = 200;

async function measureThreads(): Promise<Row[]> {
  const modelsDir = await mkdtemp(path.join(os.tmpdir(), 'tidings-bench-'));
  try {
    await writeSyntheticModels(modelsDir, BASE_MEMORY);
    const rows: Row[] = [];
    for (let threads = 1; threads <= Math.min(2, os.availableParallelism()); threads++) {
      rows.push(...(await measureArticle(modelsDir, threads)));
    }
    rows.push(...(await measureEventLoop(modelsDir, ARTICLE_SENTENCES)));
    return rows;
  } finally {
    await rm(modelsDir, { recursive: true, force: true });
  }
}

async function measureArticle(modelsDir: string, threads: number): Promise<Row[]> {
  const engine = createEngine({ modelsDir, threads });
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, spans: [] }));
  const article = plain(syntheticSentences(ARTICLE_SENTENCES));
  const translate = async (target: string, sentences = article): Promise<number> => {
    const start = performance.now();
    await engine.translate({ sentences, source: 'de', target });
    return (performance.now() - start) / 1000;
  };
  try {
    const loading = await translate('en', plain(['aaaa.']));
    const direct = await translate('en');
    const rest = await translate('vi');
    const words = ARTICLE_SENTENCES * WORDS_PER_SENTENCE;
    const name = `${threads} thread${threads === 1 ? '' : 's'}`;
    return [
      {
        name: `${name}: first answer`,
        value: `${loading.toFixed(2)} s`,
        note: 'engine and one model loaded, hashes checked',
      },
      {
        name: `${name}: de→en`,
        value: `${Math.round(words / direct)} words/s`,
        note: `${words} words in one request, wall clock`,
      },
      {
        name: `${name}: then de→vi`,
        value: `${Math.round(words / rest)} words/s`,
        note: 'through the English that is known by now; loads a model',
      },
    ];
  } finally {
    await engine.close();
  }
}
