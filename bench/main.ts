import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type BenchReport, formatReport } from './report.ts';

/**
 * Measures what the documentation claims. `npm run bench` runs everything, `npm run bench -- pipeline summarize`
 * only these parts. Each part is a folder beside this file whose index.ts exports `run(): Promise<BenchReport[]>`.
 */
const here = import.meta.dirname;
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const parts = folders.map(({ name }) => name).sort();
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !parts.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`No such part: ${unknown.join(', ')}. There are: ${parts.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const name of chosen.length > 0 ? chosen : parts) {
    const part = (await import(path.join(here, name, 'index.ts'))) as { run: () => Promise<BenchReport[]> };
    for (const report of await part.run()) process.stdout.write(`${formatReport(report)}\n`);
  }
}
