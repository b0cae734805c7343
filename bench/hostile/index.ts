import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../../infra/bundle.ts';
import type { BenchReport } from '../report.ts';
import { BOMBS } from './bombs.ts';
import { costsOf, type StageName, stagesWorker } from './scaling.ts';
import { MARKUP_SHAPES, RARE_SHAPES, type Shape, TEXT_SHAPES } from './shapes.ts';

const SIZES = [25_000, 50_000, 100_000, 1_000_000];

/** What hostile inputs cost: bombs in a process of their own each, as a function has; shapes by size and stage. */
export async function run(): Promise<BenchReport[]> {
  return [bombReport(), await scalingReport()];
}

interface Ending {
  readonly ending: string;
  readonly cpuMs: number;
  readonly megabytes: number;
}

function bombReport(): BenchReport {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidings-bombs-'));
  try {
    bundle('lambdas/normalize/worker.ts', folder);
    const rows = BOMBS.map(({ name, key, make }) => {
      const bytes = make();
      const file = path.join(folder, key);
      writeFileSync(file, bytes);
      const output = execFileSync(
        process.execPath,
        [path.join(import.meta.dirname, 'one-bomb.ts'), folder, file],
        {
          encoding: 'utf8',
        },
      );
      const { ending, cpuMs, megabytes } = JSON.parse(output) as Ending;
      const size = `${Math.round(bytes.length / 1024)} KiB`;
      return {
        name,
        value: ending,
        note: `${size}: ${Math.round(cpuMs)} CPU ms, ${Math.round(megabytes)} MB`,
      };
    });
    return { title: 'Bombs', rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For each stage the shape whose time grows most from 25 to 100 kB, and the dearest one at 1 MB. */
async function scalingReport(): Promise<BenchReport> {
  const worker = stagesWorker();
  const stages: readonly StageName[] = ['normalize', 'check', 'summarize'];
  const found: { shape: Shape; stage: StageName; cpuMs: number[] }[] = [];
  try {
    for (const shape of [...TEXT_SHAPES, ...MARKUP_SHAPES, ...RARE_SHAPES]) {
      const costs = [];
      for (const size of SIZES) costs.push(await costsOf(worker, shape, size, stages));
      for (const stage of stages) {
        const cpuMs = costs.map((own) => own.find((cost) => cost.stage === stage)?.cpuMs ?? 0);
        found.push({ shape, stage, cpuMs });
      }
    }
  } finally {
    await worker.close();
  }
  const name = ({ shape }: { shape: Shape }): string => `${shape.name} (${shape.key.split('.')[1]})`;
  const rows = stages.flatMap((stage) => {
    const own = found.filter((one) => one.stage === stage);
    // Times below 50 ms are the machine's noise.
    const growth = ({ cpuMs }: { cpuMs: number[] }): number => (cpuMs[2]! + 50) / (cpuMs[0]! + 50);
    const [worst] = own.toSorted((a, b) => growth(b) - growth(a));
    const [dearest] = own.toSorted((a, b) => b.cpuMs[3]! - a.cpuMs[3]!);
    const times = (cpuMs: number[]): string => `${cpuMs.map((ms) => Math.round(ms)).join(', ')} CPU ms`;
    return [
      {
        name: `${stage}: most growth for four times the size`,
        value: `× ${growth(worst!).toFixed(1)}`,
        note: `${name(worst!)}, ${times(worst!.cpuMs)} at 25, 50, 100 KB, 1 MB`,
      },
      {
        name: `${stage}: dearest at 1 MB`,
        value: `${Math.round(dearest!.cpuMs[3]!)} CPU ms`,
        note: `${name(dearest!)}, ${times(dearest!.cpuMs)}`,
      },
    ];
  });
  return {
    title: `Hostile shapes, ${TEXT_SHAPES.length + MARKUP_SHAPES.length + RARE_SHAPES.length} of them`,
    rows,
  };
}
