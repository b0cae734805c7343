import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCatalog } from '../shared/aws/catalog.ts';
import { reportLines } from '../shared/translate/memory/report.ts';
import { readArguments, type StartOptions, USAGE } from './start/arguments.ts';
import { openBacklog } from './start/backlog.ts';
import { runBeside, uploadBeside } from './start/beside.ts';
import { importMemories } from './start/memories.ts';
import { problemOf } from './start/problems.ts';
import { shown } from './start/report.ts';
import { resumeAll } from './start/resuming.ts';
import { runAll } from './start/run-all.ts';
import { backlogFile, onFault, type Running, start, stateFolder } from './start/running.ts';
import { serve } from './start/serve.ts';
import { watchForStop } from './start/stopping.ts';
import { chooseKeys, type Upload } from './start/uploads.ts';
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

  const beside = own ? runBeside(stateFolder(options)) : null;
  if (beside !== null) return (await uploadBeside(beside, uploads, options.folder)) === 0 ? 0 : 1;

  const stopping = watchForStop(complain);
  // A library that throws where nobody can catch it.
  process.on('uncaughtException', (error) => {
    onFault(error, options, stopping);
    stopping.fail('Tidings stops. What is not done goes on when it runs again.');
  });
  // Whatever was started is stopped in the end, the last first, also when something fails on the way.
  await using owner = new AsyncDisposableStack();
  const running = await start(options, owner, own ? uploads : [], stopping);
  const { cloud, dynamo } = running;
  const memoryTable = cloud.outputs['MemoryTable']!;
  const imported = await importMemories(memories, dynamo, memoryTable, stateFolder(options));
  for (const [file, report] of imported)
    for (const line of reportLines(report)) say(`Translation memory ${shown(file)}: ${line}`);
  // Models and translations that articles of earlier runs wait for may have come since.
  await resumeAll(running, options.folder);
  const expected = new Set(own ? [] : samples.expectedFailures);
  const wanted = own ? uploads : await withoutWithdrawn(uploads, running);
  const backlog = openBacklog(backlogFile(options), running.isKnown, complain);
  const failures = await runAll(running, backlog, wanted, expected, options.once);
  if (options.once || stopping.signal.aborted) return stopping.exitCode() ?? (failures === 0 ? 0 : 1);
  await serve(options, running);
  return stopping.exitCode() === 1 ? 1 : 0;
}

/** Samples that the user has taken away stay away. */
async function withoutWithdrawn(uploads: readonly Upload[], { cloud, dynamo }: Running): Promise<Upload[]> {
  const catalog = createCatalog(dynamo, cloud.outputs['CatalogTable']!);
  const withdrawn = new Set<string>();
  for await (const { key } of catalog.listByStatus('withdrawn')) withdrawn.add(key);
  return uploads.filter(({ key }) => !withdrawn.has(key));
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
