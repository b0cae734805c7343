import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BenchReport } from '../report.ts';

/** Milliseconds between two looks at the memory: short against the seconds that a function lives. */
const LOOK_EVERY_MS = 100;

const root = path.resolve(import.meta.dirname, '../..');

/**
 * `npm start -- --once` on the samples, as a user runs it with everything installed and synthesized, in an empty
 * folder of its own: seconds, and the peak of what runner and functions hold together.
 */
export async function measureSamplesRun(): Promise<BenchReport> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'tidings-bench-'));
  const started = performance.now();
  try {
    const run = spawn(process.execPath, [path.join(root, 'local/main.ts'), '--once', '--data', data], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = 0;
    const timer = setInterval(() => {
      peak = Math.max(peak, memoryOfTree(run.pid));
    }, LOOK_EVERY_MS);
    const code = await new Promise<number | null>((resolve, reject) =>
      run.on('exit', resolve).on('error', reject),
    );
    clearInterval(timer);
    if (code !== 0) throw new Error(`npm start -- --once ended with exit code ${code}`);
    const seconds = (performance.now() - started) / 1000;
    return {
      title: 'Samples, npm start -- --once',
      rows: [
        { name: 'wall time', value: `${seconds.toFixed(1)} s`, note: `${os.availableParallelism()} cores` },
        peak === 0
          ? { name: 'peak memory', value: 'not measured', note: 'needs /proc, that is Linux' }
          : {
              name: 'peak memory',
              value: `${Math.round(peak / 2 ** 20)} MiB`,
              note: 'runner and functions together',
            },
      ],
    };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Resident bytes of a process and all that it started; 0 where there is no /proc. */
function memoryOfTree(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // The process ended between the listing and the look.
    }
  }
  const sum = (id: number): number =>
    (resident.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(pid);
}
