import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../infra/bundle.ts';
import { detectLanguage } from '../../shared/normalize/language.ts';
import type { BenchReport } from '../report.ts';
import { encodingMatrix } from './encoding-matrix.ts';
import { extractionRows } from './extraction.ts';
import { fuzz } from './fuzz.ts';
import { KINDS, VARIATIONS } from './kinds/index.ts';
import { score } from './kinds/run.ts';
import { languageSentenceRows } from './language-sentences.ts';
import { LANGUAGE_TEXTS } from './language-texts.ts';
import { sentenceRows } from './sentence-rows.ts';
import { allFigures, UPLOAD_VARIATIONS } from './uploads/index.ts';

export interface BenchRow {
  name: string;
  value: string;
  note?: string;
}

/** Inputs of the short fuzz: a minute. The long one is `node bench/normalize/fuzz.ts`. */
const FUZZ_INPUTS = 500;

/** What normalizing reaches and costs, beside what it is built on. */
export async function run(): Promise<BenchReport[]> {
  const rows = [
    ...extractionRows(),
    ...matrixRows(),
    languageRow(),
    ...languageSentenceRows(),
    ...sentenceRows(),
    ...(await kindRows()),
    ...(await uploadRows()),
    ...(await importRows()),
    await fuzzRow(),
  ];
  return [{ title: 'Normalize', rows }];
}

/** Kinds that other extractors stumble over, on variations that no rule was tuned on. */
async function kindRows(): Promise<BenchRow[]> {
  const scores = [];
  for (const kind of KINDS) scores.push(await score(kind, 'kept', VARIATIONS));
  const right = scores.reduce((sum, one) => sum + one.right, 0);
  const weak = scores.filter((one) => one.right < VARIATIONS).map((one) => one.name);
  return [
    {
      name: 'kinds of pages and texts, all sentences right',
      value: percent(right / (scores.length * VARIATIONS)),
      note: `${scores.length} kinds, ${VARIATIONS} variations each${weak.length === 0 ? '' : `; not all of: ${weak.join(', ')}`}`,
    },
  ];
}

function matrixRows(): BenchRow[] {
  const cells = encodingMatrix();
  const ways = [...new Set(cells.map((cell) => cell.way))];
  return ways.map((way) => {
    const own = cells.filter((cell) => cell.way === way);
    return {
      name: `encodings, ${way}`,
      value: percent(own.filter((cell) => cell.right).length / own.length),
      note: `${own.length} texts in ${new Set(own.map((cell) => cell.charset)).size} encodings`,
    };
  });
}

async function uploadRows(): Promise<BenchRow[]> {
  return (await allFigures(UPLOAD_VARIATIONS)).map(({ kind, other: [right, of, silent] }) => ({
    name: `inputs: ${kind}`,
    value: percent(right / of),
    note: `${of} variations kept from tuning, ${silent} silently wrong`,
  }));
}

function languageRow(): BenchRow {
  const right = LANGUAGE_TEXTS.filter(([code, text]) => detectLanguage(text).code === code).length;
  return {
    name: 'languages, one news item each',
    value: `${right} of ${LANGUAGE_TEXTS.length}`,
    note: 'texts written for this bench',
  };
}

/** Cold start of the bundle that a Lambda would load: CPU time of its import, and with the first article. */
async function importRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
  try {
    bundle('shared/normalize/index.ts', folder);
    const outfile = join(folder, 'index.mjs');
    const script = `const used=()=>{const c=process.cpuUsage();return(c.user+c.system)/1000};const a=used();
      const {normalize}=await import(${JSON.stringify(outfile)});const b=used();
      await normalize(Buffer.from('A quiet harbour\\n\\nThe boats came in on Monday, and nobody was there to meet them.'),{key:'a.txt'});
      console.log(JSON.stringify([b-a,used()-b]))`;
    const runs = Array.from(
      { length: 5 },
      () =>
        JSON.parse(
          execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
        ) as [number, number],
    );
    const median = (index: 0 | 1): number => runs.map((times) => times[index]).sort((a, b) => a - b)[2]!;
    return [
      {
        name: 'cold import, text path',
        value: `${median(0).toFixed(0)} CPU ms`,
        note: 'bundled as deployed, median of 5 processes',
      },
      {
        name: 'first text article',
        value: `${median(1).toFixed(0)} CPU ms`,
        note: 'with the language model',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fuzzRow(): Promise<BenchRow> {
  const report = await fuzz(FUZZ_INPUTS, 3, { bombs: false });
  return {
    name: `fuzz, ${report.inputs} inputs`,
    value: `${report.crashes.length} crashes`,
    note: `slowest ${Math.round(report.slowestMilliseconds)} ms, ${Math.round(report.peakMegabytes)} MB`,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
