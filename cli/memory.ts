import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createMemoryTable, readMemory } from '../shared/aws/memory-table.ts';
import { type BilingualSentence, missingSentences } from '../shared/translate/bilingual/sentences.ts';
import { importFile } from '../shared/translate/memory/file.ts';
import { isUnit, unitOf } from '../shared/translate/memory/import.ts';
import { reportLines } from '../shared/translate/memory/report.ts';
import { type TmxUnit, writeTmx } from '../shared/translate/memory/tmx.ts';
import type { MemoryEntry } from '../shared/translate/ports.ts';
import { bilingualArticle, fileNameOf, shellWords, writeBilingual } from './bilingual.ts';
import { type Command, UsageError } from './command.ts';
import type { Deployment } from './deployment.ts';

export interface MemoryContext {
  readonly dynamo: DynamoDBDocumentClient;
  readonly memoryTable: string;
  readonly print: (line: string) => void;
}

export const memory: Command = {
  usage: 'memory import|export|missing|stats [--targets en,vi] [--human] [--format tmx|xlf|csv] [FILE…|KEY]',
  summary: 'the translation memory: TMX, XLIFF 2 and tables in, TMX out; what an article lacks, to fill in',
  async run(args, { print, deployment }) {
    const found = await deployment();
    if (args[0] === 'missing') return writeMissing(args.slice(1), found, print);
    return run(args, { print, ...found });
  },
};

/** @returns the exit code @throws UsageError, PermanentError `invalid-tmx` */
export async function run(args: string[], context: MemoryContext): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'import') return importFiles(rest, context);
  if (action === 'export') return exportFile(rest, context);
  if (action === 'stats') return printStats(rest, context);
  throw new UsageError('Say import, export, missing or stats.');
}

async function importFiles(args: string[], { dynamo, memoryTable, print }: MemoryContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { targets: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('Name the files: TMX, XLIFF 2, or tables.');
  const targets = values.targets === undefined ? {} : { targets: values.targets.split(',') };
  const table = createMemoryTable(dynamo, memoryTable);
  let skipped = 0;
  for (const file of positionals) {
    const report = await importFile(file, table, targets);
    for (const line of reportLines(report)) print(`${file}: ${line}`);
    skipped += report.skipped.length;
  }
  return skipped === 0 ? 0 : 1;
}

/** The sentences of an article that have no translation, with their neighbours, for people to fill in. */
async function writeMissing(
  args: string[],
  deployment: Deployment,
  print: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'tmx' },
      targets: { type: 'string' },
      into: { type: 'string', default: '.' },
    },
  });
  const [key, ...more] = positionals;
  const { format, into } = values;
  if (key === undefined || more.length > 0) throw new UsageError('Name one article by its inbox key.');
  if (!['tmx', 'xlf', 'csv'].includes(format)) throw new UsageError('The format is tmx, xlf or csv.');
  const article = await bilingualArticle(key, deployment, values.targets?.split(','));
  const sentences = missingSentences(article.sentences);
  if (sentences.length === 0) {
    print(`${key}: every sentence has its translation`);
    return 0;
  }
  const name = `${fileNameOf(key)}.missing`;
  const missing = { targets: article.targets, sentences };
  const files =
    format === 'tmx'
      ? [await writeMissingTmx(sentences, into, name)]
      : writeBilingual(missing, { format: format as 'xlf' | 'csv', holds: 'missing', into, key, name });
  for (const file of files) print(file);
  print(
    `${sentences.length} of ${article.sentences.length} sentences lack a translation. Fill them in, then:`,
  );
  print(`npx tidings memory import ${shellWords(files)} && npx tidings retry ${shellWords([key])}`);
  return 0;
}

async function writeMissingTmx(
  sentences: readonly BilingualSentence[],
  into: string,
  name: string,
): Promise<string> {
  await mkdir(into, { recursive: true });
  const file = path.join(into, `${name}.tmx`);
  const units = sentences.map(({ id, text, language, translations, notes }) => ({
    id,
    sourceLanguage: language,
    properties: Object.fromEntries(
      notes.map((note) => [`x-${note.split(':')[0]}`, note.replace(/^\w+: /, '')]),
    ),
    variants: [
      { language, text },
      ...Object.keys(translations).map((target) => ({ language: target, text: '' })),
    ],
  }));
  await pipeline(Readable.from(writeTmx(units, { creationToolVersion: '1' })), createWriteStream(file));
  return file;
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
  for await (const entry of readMemory(dynamo, memoryTable)) if (!isUnit(entry)) count(pairs, entry);
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
