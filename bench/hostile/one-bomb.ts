/**
 * Normalizes one file as the function does, and prints how that ended and what it took.
 *
 *   node bench/hostile/one-bomb.ts <folder of the bundled worker> <file>
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { functions } from '../../lambdas/normalize/worker.ts';
import { createBoundedWorker } from '../../shared/bounded/worker.ts';
import { PermanentError } from '../../shared/errors.ts';

const [folder, file] = process.argv.slice(2) as [string, string];
const worker = createBoundedWorker<typeof functions>(pathToFileURL(path.join(folder, 'index.mjs')));
const bytes = readFileSync(file);
let ending = 'article';
try {
  await worker.run('normalize', bytes.length, bytes, { key: path.basename(file) });
} catch (error) {
  ending = error instanceof PermanentError ? `${error.kind}: ${error.message.slice(0, 80)}` : String(error);
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ ending, cpuMs: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 }),
);
