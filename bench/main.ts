import { readdir } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { checkFloors } from './floors.ts';
import { type BenchReport, formatReport } from './report.ts';

/**
 * Measures what the documentation claims. `npm run bench` runs everything, `npm run bench -- pipeline summarize`
 * only these parts. Each part is a folder beside this file whose index.ts exports `run(): Promise<BenchReport[]>`.
 *
 * With `--json` it writes one JSON document instead of tables: when, on what, and every report.
 *
 * `npm run bench -- --check` measures the figures of quality alone and compares them with floors.json; `--raise`
 * raises the floors to what is measured. A part with floors has a `floors.ts` that exports `measure(): Promise<Measured[]>`.
 */
const here = import.meta.dirname;
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const parts = folders.map(({ name }) => name).sort();
const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const chosen = process.argv.slice(2).filter((word) => !options.has(word));
const unknown = [
  ...chosen.filter((name) => !parts.includes(name)),
  ...options.difference(new Set(['--check', '--raise', '--json'])),
];

if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}.\n`);
  process.exitCode = 2;
} else if (options.has('--check') || options.has('--raise')) {
  const held = await checkFloors(chosen.length > 0 ? chosen : parts, options.has('--raise'));
  process.exitCode = held ? 0 : 1;
} else {
  const all: Record<string, BenchReport[]> = {};
  const json = options.has('--json');
  for (const name of chosen.length > 0 ? chosen : parts) {
    const part = (await import(path.join(here, name, 'index.ts'))) as { run: () => Promise<BenchReport[]> };
    const reports = await part.run();
    all[name] = reports;
    if (!json) for (const report of reports) process.stdout.write(`${formatReport(report)}\n`);
  }
  const machine = { cores: availableParallelism(), load: loadavg()[0], node: process.version };
  if (json)
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), machine, parts: all })}\n`);
}
