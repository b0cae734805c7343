import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../infra/bundle.ts';
import { loadEnglishModel } from '../../shared/languages/en/model/index.ts';
import { agreementOf, inputOf, readReference } from '../../training/english-model/agreement.ts';
import { type BenchReport, median } from '../report.ts';
import type { Measured } from './process.ts';

const REFERENCE = new URL('../../tests/fixtures/english-model/reference.jsonl', import.meta.url);
const PROCESSES = 5;

/** What the English model costs in a process of its own, bundled as deployed, and how far it agrees with spaCy. */
export async function run(): Promise<BenchReport[]> {
  return [{ title: 'English model', rows: [...costRows(), ...agreementRows()] }];
}

function costRows(): BenchReport['rows'] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidings-bench-'));
  try {
    bundle('shared/languages/en/model/index.ts', folder);
    const runs = Array.from({ length: PROCESSES }, () => measure(path.join(folder, 'index.mjs')));
    const middle = (name: keyof Measured): number => median(runs.map((measured) => measured[name]));
    const bytes = readdirSync(folder)
      .filter((file) => !file.endsWith('.map'))
      .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
    return [
      { name: 'size', value: `${(bytes / 1e6).toFixed(2)} MB`, note: 'program, weights, tables, kernel' },
      { name: 'import and load', value: `${middle('load').toFixed(0)} CPU ms` },
      {
        name: 'first article',
        value: `${middle('first').toFixed(0)} CPU ms`,
        note: `${middle('firstWords')} words, nothing compiled yet`,
      },
      {
        name: 'new words, warm',
        value: `${middle('fresh').toFixed(0)} CPU ms per 1,000 words`,
        note: 'of articles not seen before',
      },
      {
        name: 'known words, warm',
        value: `${middle('warm').toFixed(0)} CPU ms per 1,000 words`,
        note: 'of articles seen before',
      },
      {
        name: 'memory',
        value: `+${middle('memory').toFixed(0)} MB`,
        note: 'after all of it, garbage included',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(module: string): Measured {
  const script = fileURLToPath(new URL('process.ts', import.meta.url));
  const output = execFileSync(process.execPath, [script, module, fileURLToPath(REFERENCE)], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as Measured;
}

function agreementRows(): BenchReport['rows'] {
  const references = readReference(REFERENCE);
  const { tokens, shares } = agreementOf(loadEnglishModel().parseAll(references.map(inputOf)), references);
  return Object.entries(shares).map(([name, share]) => ({
    name: `as spaCy: ${name}`,
    value: `${(100 * share).toFixed(2)} %`,
    note: `${tokens} tokens of the tests’ reference`,
  }));
}
