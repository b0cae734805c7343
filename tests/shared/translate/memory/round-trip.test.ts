import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTmx, unitOf } from '../../../../shared/translate/memory/import.ts';
import { writeTmx } from '../../../../shared/translate/memory/tmx.ts';
import { type MemoryInRam, memoryInRam } from '../stand-ins.ts';
import { fileOf, randomUnit } from './random-units.ts';

/** 10,000 in `npm run bench -- translate`. */
const UNITS = 300;

async function* oneChunk(text: string): AsyncGenerator<string> {
  yield text;
}

async function exported({ entries }: MemoryInRam): Promise<string> {
  const units = [...entries.values()].flatMap((entry) => unitOf(entry) ?? []);
  return (await Array.fromAsync(writeTmx(units, { creationToolVersion: '1' }))).join('');
}

/** The units of an export, without the mark of those that another one is preferred to. */
function unitsIn(tmx: string): string[] {
  const units = tmx.split(/\n {4}(?=<tu )/).slice(1);
  return units
    .map((unit) => unit.slice(0, unit.lastIndexOf('</tu>') + '</tu>'.length))
    .map((unit) => unit.replace('<prop type="x-tidings-alternative">yes</prop>', ''))
    .toSorted();
}

describe('import and export of a memory', () => {
  it('keep every unit as it was: regions, dates, notes, inline codes, sizes', async () => {
    const units = fc.sample(randomUnit, { numRuns: UNITS, seed: 20260101 });
    const memory = memoryInRam();
    const report = await importTmx(oneChunk(fileOf(units)), memory);
    expect(report.skipped).toEqual([]);
    expect(report.units).toBe(UNITS);
    const expected = [...new Set(units.map((unit) => unit.expected))].toSorted();
    expect(unitsIn(await exported(memory))).toEqual(expected);
  });

  it('prefer the same translations again', async () => {
    const units = fc.sample(randomUnit, { numRuns: UNITS, seed: 20260102 });
    const first = memoryInRam();
    await importTmx(oneChunk(fileOf(units)), first);
    const second = memoryInRam();
    await importTmx(oneChunk(await exported(first)), second);
    const texts = ({ entries }: MemoryInRam) => new Map([...entries].map(([key, { text }]) => [key, text]));
    expect(texts(second)).toEqual(texts(first));
  });
});
