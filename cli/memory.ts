import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createMemoryTable, readMemory } from '../shared/aws/memory-table.ts';
import { importFile } from '../shared/translate/memory/file.ts';
import { isUnit, unitOf } from '../shared/translate/memory/import.ts';
import { reportLines } from '../shared/translate/memory/report.ts';
import { type TmxUnit, writeTmx } from '../shared/translate/memory/tmx.ts';
import type { MemoryEntry } from '../shared/translate/ports.ts';
import { command } from './command.ts';
import { resumeIn } from './resume.ts';
import { MEMORY_EXPORT, MEMORY_IMPORT, MEMORY_STATS } from './specs/translations.ts';
import { printTable } from './table.ts';

export const memoryImport = command(MEMORY_IMPORT, async ({ values, positionals }, context) => {
  const { print, result } = context;
  const deployment = await context.deployment();
  const targets = values.targets === undefined ? {} : { targets: values.targets.split(',') };
  const table = createMemoryTable(deployment.dynamo, deployment.memoryTable);
  let skipped = 0;
  for (const file of positionals) {
    const report = await importFile(file, table, targets);
    for (const line of reportLines(report)) print(`${file}: ${line}`);
    result({ file, units: report.units, stored: report.entries, skipped: report.skipped.length });
    skipped += report.skipped.length;
  }
  // Articles that waited for these translations go on.
  await resumeIn(deployment, context);
  return skipped === 0 ? 0 : 1;
});

export const memoryExport = command(MEMORY_EXPORT, async ({ values, positionals }, context) => {
  const { dynamo, memoryTable } = await context.deployment();
  const file = positionals[0]!;
  let units = 0;
  async function* chosen(): AsyncGenerator<TmxUnit> {
    for await (const entry of readMemory(dynamo, memoryTable)) {
      const unit = values.human && entry.origin !== 'human' ? null : unitOf(entry);
      if (unit === null) continue;
      units += 1;
      yield unit;
    }
  }
  const lines = Readable.from(writeTmx(chosen(), { creationToolVersion: '1' }));
  await pipeline(lines, createWriteStream(file));
  context.print(`${file}: ${units} units written`);
  context.result({ file, units });
  return 0;
});

interface PairCount {
  human: number;
  machine: number;
  characters: number;
}

export const memoryStats = command(MEMORY_STATS, async (_, context) => {
  const { dynamo, memoryTable } = await context.deployment();
  const pairs = new Map<string, PairCount>();
  for await (const entry of readMemory(dynamo, memoryTable)) if (!isUnit(entry)) count(pairs, entry);
  const sorted = [...pairs].sort(([a], [b]) => a.localeCompare(b));
  if (sorted.length === 0) context.print('The memory is empty.');
  else
    printTable(
      ['pair', 'human', 'machine', 'source characters'],
      sorted.map(([pair, { human, machine, characters }]) => [pair, human, machine, characters]),
      context,
    );
  for (const [pair, counts] of sorted) context.result({ pair, ...counts });
  return 0;
});

function count(pairs: Map<string, PairCount>, entry: MemoryEntry): void {
  const pair = `${entry.source ?? '?'}→${entry.target ?? '?'}`;
  const counts = pairs.get(pair) ?? { human: 0, machine: 0, characters: 0 };
  counts[entry.origin] += 1;
  counts.characters += entry.sourceText?.length ?? 0;
  pairs.set(pair, counts);
}
