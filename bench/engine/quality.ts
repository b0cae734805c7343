import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { missingModels } from '../../local/models/index.ts';
import { defaultModelsDir } from '../../local/models/store.ts';
import { createEngine } from '../../local/translate/engine/index.ts';
import { TRANSLATE_CODES } from '../../shared/languages/codes.ts';
import type { BenchReport } from '../report.ts';
import { chrfInterval, countLine, scoreCorpus } from './metrics.ts';

/**
 * Scores the installed models on parallel texts: a folder of files where line n of each says the same, named by
 * set and language, e.g. `news.de`, `news.en.txt`, `news_vi.txt`, or by language alone. Alone:
 *
 *   node bench/engine/quality.ts FOLDER
 *
 * In `npm run bench` the folder is TIDINGS_PARALLEL_TEXTS. Without folder or models it says what is missing:
 * there is no other source for these figures.
 */
export async function measureQuality(
  folder: string | undefined = process.env['TIDINGS_PARALLEL_TEXTS'],
  modelsDir: string = defaultModelsDir(),
): Promise<BenchReport[]> {
  const title = 'Translation quality of the installed models (chrF2 and BLEU, 0 to 100)';
  if (folder === undefined) {
    return [
      {
        title,
        rows: [
          { name: 'not measured', value: '', note: 'set TIDINGS_PARALLEL_TEXTS to a folder of line files' },
        ],
      },
    ];
  }
  const sets = await findSets(folder);
  const engine = createEngine({ modelsDir });
  try {
    const rows: BenchReport['rows'][number][] = [];
    for (const { name, files } of sets) {
      const languages = Object.keys(files);
      const directions = languages.flatMap((source) =>
        languages.filter((target) => target !== source).map((target) => ({ source, target })),
      );
      for (const direction of directions) {
        const missing = await missingModels([direction], modelsDir);
        const label = `${name} ${direction.source}→${direction.target}`;
        if (missing.length > 0)
          rows.push({ name: label, value: 'not measured', note: `models missing: ${missing.join(', ')}` });
        else rows.push({ name: label, ...(await score(engine, folder, files, direction)) });
      }
    }
    return [{ title, rows }];
  } finally {
    await engine.close();
  }
}

interface ParallelSet {
  readonly name: string;
  /** File name by language code. */
  readonly files: Readonly<Record<string, string>>;
}

/** Sets that have at least two languages. */
export async function findSets(folder: string): Promise<ParallelSet[]> {
  const sets = new Map<string, Record<string, string>>();
  for (const file of (await readdir(folder)).sort()) {
    const [, name = path.basename(folder), language = ''] =
      /^(?:(.+)[._-])?([a-z]{2}(?:-[A-Z]{2})?)(?:\.txt)?$/.exec(file) ?? [];
    if (TRANSLATE_CODES.has(language)) sets.set(name, { ...sets.get(name), [language]: file });
  }
  return [...sets]
    .filter(([, files]) => Object.keys(files).length > 1)
    .map(([name, files]) => ({ name, files }));
}

type Engine = ReturnType<typeof createEngine>;

// Lines in one request: within what may wait in the engine's queue.
const LINES_AT_ONCE = 200;

async function score(
  engine: Engine,
  folder: string,
  files: ParallelSet['files'],
  { source, target }: { source: string; target: string },
): Promise<{ value: string; note: string }> {
  const [sources, references] = await Promise.all(
    [source, target].map((language) => readLines(path.join(folder, files[language] ?? ''))),
  );
  if (sources === undefined || references === undefined || sources.length !== references.length) {
    return { value: 'not measured', note: 'the two files differ in their number of lines' };
  }
  const hypotheses: string[] = [];
  const start = performance.now();
  let name = '';
  for (let at = 0; at < sources.length; at += LINES_AT_ONCE) {
    const sentences = sources.slice(at, at + LINES_AT_ONCE).map((text) => ({ text, spans: [] }));
    const answer = await engine.translate({ sentences, source, target });
    hypotheses.push(...answer.sentences.map(({ text }) => text));
    name = answer.engine;
  }
  const seconds = (performance.now() - start) / 1000;
  const counts = hypotheses.map((hypothesis, i) => countLine(hypothesis, references[i] ?? ''));
  const { chrf, bleu } = scoreCorpus(counts);
  const [low, high] = chrfInterval(counts);
  const words = sources.reduce((sum, line) => sum + line.split(/\s+/u).length, 0);
  return {
    value: `chrF2 ${chrf.toFixed(1)}  BLEU ${bleu.toFixed(1)}`,
    note: `chrF2 95 %: ${low.toFixed(1)}–${high.toFixed(1)}; ${sources.length} lines, ${Math.round(words / seconds)} words/s, ${name}`,
  };
}

async function readLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.normalize('NFC').trim());
}

if (process.argv[1] === import.meta.filename) {
  const { formatReport } = await import('../report.ts');
  const [folder] = process.argv.slice(2);
  for (const report of await measureQuality(folder)) process.stdout.write(`${formatReport(report)}\n`);
}
