import { readdir } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFloors } from './floors.ts';
import { type BenchReport, type BenchSize, formatReport } from './report.ts';

/**
 * Measures what the documentation claims. `npm run bench` runs everything, `npm run bench -- pipeline summarize`
 * only these parts. Each part is a folder beside this file whose index.ts exports `run(): Promise<BenchReport[]>`.
 *
 * With `--json` it writes one JSON document instead of tables: when, on what, and every report. `--articles N` says how
 * many for parts that can be large (backfill).
 *
 * `npm run bench -- --check` measures the figures of quality alone and compares them with floors.json; `--raise`
 * raises the floors to what is measured. A part with floors has a `floors.ts` that exports `measure(): Promise<Measured[]>`.
 */
const here = import.meta.dirname;
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const parts = folders.map(({ name }) => name).sort();
const { values, positionals: chosen } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean' },
    raise: { type: 'boolean' },
    json: { type: 'boolean' },
    articles: { type: 'string' },
  },
});
const size: BenchSize = values.articles === undefined ? {} : { articles: Number(values.articles) };
const unknown = chosen.filter((name) => !parts.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}.\n`);
  process.exitCode = 2;
} else if (values.check || values.raise) {
  const held = await checkFloors(chosen.length > 0 ? chosen : parts, values.raise === true);
  process.exitCode = held ? 0 : 1;
} else {
  const all: Record<string, BenchReport[]> = {};
  const json = values.json === true;
  for (const name of chosen.length > 0 ? chosen : parts) {
    const part = (await import(path.join(here, name, 'index.ts'))) as {
      run: (size: BenchSize) => Promise<BenchReport[]>;
    };
    const reports = await part.run(size);
    all[name] = reports;
    if (!json) for (const report of reports) process.stdout.write(`${formatReport(report)}\n`);
  }
  const machine = { cores: availableParallelism(), load: loadavg()[0], node: process.version };
  if (json)
    process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), machine, parts: all })}\n`);
}
