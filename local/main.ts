import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reportLines } from '../shared/translate/memory/report.ts';
import { readArguments, type StartOptions, USAGE } from './start/arguments.ts';
import { openBacklog } from './start/backlog.ts';
import { importMemories } from './start/memories.ts';
import { problemOf } from './start/problems.ts';
import { shown } from './start/report.ts';
import { runAll } from './start/run-all.ts';
import { onFault, start, stateFolder } from './start/running.ts';
import { serve } from './start/serve.ts';
import { watchForStop } from './start/stopping.ts';
import { chooseKeys } from './start/uploads.ts';
import { complain, say } from './terminal.ts';

/** `npm start`: the synthesized stack on this machine, the main job on the samples or on the user's files. */

const ROOT = path.resolve(import.meta.dirname, '..');
const SAMPLES = path.join(ROOT, 'samples');

async function run(options: StartOptions): Promise<number> {
  // State and articles are the user's alone, whichever part writes them.
  process.umask(0o077);
  const samples = readSamples();
  const own = options.files.length > 0;
  const uploads = chooseKeys(own ? options.files : samples.files, ({ file, reason }) =>
    complain(`${shown(file)} is left out: ${reason}.`),
  );
  const memories = [...(existsSync(samples.memory) ? [samples.memory] : []), ...options.memories];
  for (const file of memories) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

  const stopping = watchForStop(complain);
  // A library that throws where nobody can catch it.
  process.on('uncaughtException', (error) => {
    onFault(error, options, stopping);
    stopping.fail('Tidings stops. What is not done goes on when it runs again.');
  });
  // Whatever was started is stopped in the end, the last first, also when something fails on the way.
  await using owner = new AsyncDisposableStack();
  const running = await start(options, owner, own ? uploads.map(({ file }) => file) : [], stopping);
  const { cloud, dynamo } = running;
  const memoryTable = cloud.outputs['MemoryTable']!;
  const imported = await importMemories(memories, dynamo, memoryTable, stateFolder(options));
  for (const [file, report] of imported)
    for (const line of reportLines(report)) say(`Translation memory ${shown(file)}: ${line}`);
  const expected = new Set(own ? [] : samples.expectedFailures);
  const backlog = openBacklog(path.join(stateFolder(options), 'uploads.json'), running.isKnown, complain);
  const failures = await runAll(running, backlog, uploads, expected, options.once);
  if (options.once || stopping.signal.aborted) return stopping.exitCode() ?? (failures === 0 ? 0 : 1);
  await serve(options, running);
  return stopping.exitCode() === 1 ? 1 : 0;
}

function readSamples(): { files: string[]; memory: string; expectedFailures: string[] } {
  const manifest = JSON.parse(readFileSync(path.join(SAMPLES, 'manifest.json'), 'utf8')) as {
    articles: { file: string }[];
    memory: string;
    expectedFailures: string[];
  };
  return {
    files: manifest.articles.map(({ file }) => path.join(SAMPLES, file)),
    memory: path.join(SAMPLES, manifest.memory),
    expectedFailures: manifest.expectedFailures,
  };
}

let options: StartOptions | undefined;
try {
  options = readArguments(process.argv.slice(2), ROOT);
  if (options.help) say(USAGE);
  else process.exitCode = await run(options);
} catch (error) {
  const problem = options && problemOf(error, stateFolder(options));
  complain(problem ?? (error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}
