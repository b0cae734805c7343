import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createMemoryTable, importTmx, readMemory } from '../shared/aws/memory-table.ts';
import { PermanentError } from '../shared/errors.ts';
import { unitOf } from '../shared/translate/memory/import.ts';
import { type TmxUnit, writeTmx } from '../shared/translate/memory/tmx.ts';
import type { MemoryEntry } from '../shared/translate/ports.ts';
import { type Command, UsageError } from './command.ts';
import { resumeIn } from './resume.ts';

export interface MemoryContext {
  readonly dynamo: DynamoDBDocumentClient;
  readonly memoryTable: string;
  readonly print: (line: string) => void;
}

export const memory: Command = {
  usage: 'memory import FILE… [--targets en,vi] | export FILE [--human] | stats',
  summary: 'the translation memory, as TMX 1.4 files; entries that people wrote come before machine ones',
  run: async (args, { print, deployment }) => {
    const found = await deployment();
    const code = await run(args, { print, ...found });
    // Articles that waited for these translations go on.
    if (args[0] === 'import') await resumeIn(found, print);
    return code;
  },
};

/** @returns the exit code @throws UsageError, PermanentError `invalid-tmx` */
export async function run(args: string[], context: MemoryContext): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'import') return importFiles(rest, context);
  if (action === 'export') return exportFile(rest, context);
  if (action === 'stats') return printStats(rest, context);
  throw new UsageError('Say import, export or stats.');
}

async function importFiles(args: string[], { dynamo, memoryTable, print }: MemoryContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { targets: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('Name the TMX files.');
  const targets = values.targets === undefined ? {} : { targets: values.targets.split(',') };
  for (const file of positionals) {
    const { units, entries } = await importTmx(
      createReadStream(file),
      createMemoryTable(dynamo, memoryTable),
      targets,
    ).catch((error: unknown) => {
      if (!(error instanceof PermanentError)) throw error;
      const { kind, message, advice } = error;
      // Which of the files it is, the reader of a stream cannot know.
      throw new PermanentError({ kind, message: `${file}: ${message}`, advice, cause: error });
    });
    print(`${file}: ${units} units read, ${entries} entries stored`);
  }
  return 0;
}

async function exportFile(args: string[], { dynamo, memoryTable, print }: MemoryContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { human: { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to write.');
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
  print(`${file}: ${units} units written`);
  return 0;
}

interface PairCount {
  human: number;
  machine: number;
  characters: number;
}

async function printStats(args: string[], { dynamo, memoryTable, print }: MemoryContext): Promise<number> {
  parseArgs({ args, options: {} });
  const pairs = new Map<string, PairCount>();
  for await (const entry of readMemory(dynamo, memoryTable)) count(pairs, entry);
  if (pairs.size === 0) {
    print('The memory is empty.');
    return 0;
  }
  print('pair          human  machine  source characters');
  for (const [pair, { human, machine, characters }] of [...pairs].sort(([a], [b]) => a.localeCompare(b))) {
    print(`${pair.padEnd(12)} ${pad(human, 6)} ${pad(machine, 8)} ${pad(characters, 18)}`);
  }
  return 0;
}

function count(pairs: Map<string, PairCount>, entry: MemoryEntry): void {
  const pair = `${entry.source ?? '?'}→${entry.target ?? '?'}`;
  const counts = pairs.get(pair) ?? { human: 0, machine: 0, characters: 0 };
  counts[entry.origin] += 1;
  counts.characters += entry.sourceText?.length ?? 0;
  pairs.set(pair, counts);
}

function pad(value: number, width: number): string {
  return value.toLocaleString('en').padStart(width);
}
