import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Cloud } from '../../local/cloud.ts';
import { synthesize } from '../../local/start/synth.ts';
import { type Storm, storm } from '../../tests/faults/storm.ts';
import { type BenchReport, type BenchSize, median } from '../report.ts';

/** Mixed articles with a fault in 5 of 100 calls: what is lost or paid twice, and the memory that it takes over time. */

/** A minute or two on two cores; a thousand take most of an hour. */
const USUAL_ARTICLES = 60;
const SEED = 1;
const SAMPLE_MS = 5_000;
/** Of the whole time. */
const PARTS = 5;

/** MiB. */
interface Sample {
  /** What the local cloud holds on to: its heap and buffers after a collection. */
  readonly cloud: number;
  /** Resident. */
  readonly functions: number;
}

export async function run({ articles = USUAL_ARTICLES }: BenchSize = {}): Promise<BenchReport[]> {
  await synthesize(path.resolve(import.meta.dirname, '../..'));
  const samples: Sample[] = [];
  let timer: NodeJS.Timeout | undefined;
  const started = performance.now();
  const end = await storm({
    articles,
    seed: SEED,
    onStart: ({ pipeline }) => {
      timer = setInterval(() => samples.push(sampleOf(pipeline.cloud)), SAMPLE_MS);
    },
  }).finally(() => clearInterval(timer));
  const minutes = (performance.now() - started) / 60_000;
  return [report(articles, end, samples, minutes)];
}

function report(
  articles: number,
  { account, faults, bad, failed }: Storm,
  samples: readonly Sample[],
  minutes: number,
): BenchReport {
  const { inputs, published, waiting, superseded, lost, torn, paidTwice, paidAgain } = account;
  const size = Math.ceil(samples.length / PARTS);
  const memory = Array.from({ length: PARTS }, (_, part) => {
    const own = samples.slice(part * size, (part + 1) * size);
    const of = (which: keyof Sample): number => Math.round(median(own.map((sample) => sample[which])));
    return {
      name: `memory, part ${part + 1} of ${PARTS}`,
      value: `${of('cloud')} MiB`,
      note: `in use by the cloud; functions ${of('functions')} MiB resident, shared pages counted in each`,
    };
  });
  return {
    title: `Storm of ${articles} mixed articles, ${inputs} uploads, each event twice: ${faults} faults in ${minutes.toFixed(1)} minutes`,
    rows: [
      { name: 'published', value: `${published}` },
      { name: 'waiting', value: `${waiting}` },
      { name: 'failed', value: `${failed.length}`, note: `${bad} of them bad files` },
      { name: 'superseded', value: `${superseded}` },
      { name: 'lost', value: `${lost.length}`, note: lost.slice(0, 3).join('; ') },
      { name: 'torn', value: `${torn.length}`, note: torn.slice(0, 3).join('; ') },
      { name: 'paid twice', value: `${paidTwice}`, note: 'sentences that the memory had' },
      { name: 'paid again', value: `${paidAgain}`, note: 'sentences whose answer was lost' },
      ...memory,
    ],
  };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function sampleOf(cloud: Cloud): Sample {
  const functions = cloud.processes().reduce((sum, pid) => sum + resident(pid), 0);
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { cloud: (heapUsed + external) / 1024 ** 2, functions };
}

/** MiB; 0 for a process that has ended, and where the system does not tell. */
function resident(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
