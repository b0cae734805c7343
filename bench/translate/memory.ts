import fc from 'fast-check';
import { importTmx, unitOf } from '../../shared/translate/memory/import.ts';
import { writeTmx } from '../../shared/translate/memory/tmx.ts';
import { fileOf, randomUnit } from '../../tests/shared/translate/memory/random-units.ts';
import { memoryInRam } from '../../tests/shared/translate/stand-ins.ts';
import type { BenchReport } from '../report.ts';

const UNITS = 10_000;

/** Random units through import and export: how many come out as they were, and how long both take. */
export async function memoryReport(): Promise<BenchReport> {
  const units = fc.sample(randomUnit, { numRuns: UNITS, seed: 1 });
  const file = fileOf(units);
  const memory = memoryInRam();
  const started = performance.now();
  const { entries } = await importTmx(chunksOf(file), memory);
  const imported = performance.now();
  const exports = writeTmx(
    [...memory.entries.values()].flatMap((entry) => unitOf(entry) ?? []),
    {
      creationToolVersion: '1',
    },
  );
  const written = (await Array.fromAsync(exports)).join('');
  const exported = performance.now();
  const found = new Set(
    written
      .replaceAll('<prop type="x-tidings-alternative">yes</prop>', '')
      .split(/\n {4}(?=<tu )/)
      .map((unit) => unit.slice(0, unit.lastIndexOf('</tu>') + '</tu>'.length)),
  );
  const same = units.filter(({ expected }) => found.has(expected)).length;
  const ms = (from: number, to: number): string => `${Math.round(to - from)} ms`;
  return {
    title: `Translation memory: ${UNITS} random units, imported and exported`,
    rows: [
      { name: 'units that come out as they were', value: String(same) },
      { name: 'entries', value: String(entries), note: 'ordered pairs of languages' },
      { name: 'import', value: ms(started, imported), note: `${Math.round(file.length / 1e6)} MB` },
      { name: 'export', value: ms(imported, exported) },
    ],
  };
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  const chunk = 65_536;
  for (let from = 0; from < text.length; from += chunk) yield text.slice(from, from + chunk);
}
