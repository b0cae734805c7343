import { BOUNDS, type Bounds } from '../../shared/bounded/bounds.ts';
import { type BoundedWorker, createBoundedWorker } from '../../shared/bounded/worker.ts';
import { PermanentError } from '../../shared/errors.ts';
import type { Shape } from './shapes.ts';
import type { functions } from './stages.ts';

export type StageName = 'normalize' | 'check' | 'summarize';

/** Milliseconds of CPU that one stage took for one input. */
export interface Cost {
  readonly stage: StageName;
  readonly cpuMs: number;
  /** Kind of the failure that it ended with; null when the stage did its work. */
  readonly failure: string | null;
}

/** Time that shows what is not linear without waiting for its end. */
const MEASURED: Bounds = { ...BOUNDS, cpuMs: 8_000, megabytes: 1_500, heapMegabytes: 1_000 };

export function stagesWorker(bounds: Bounds = MEASURED): BoundedWorker<typeof functions> {
  return createBoundedWorker<typeof functions>(new URL('./stages.ts', import.meta.url), bounds);
}

/** What each stage costs for a shape of a size. The later stages have nothing to do when normalize refuses it. */
export async function costsOf(
  worker: BoundedWorker<typeof functions>,
  { key, make }: Shape,
  size: number,
  stages: readonly StageName[],
): Promise<Cost[]> {
  const bytes = make(size);
  const costs: Cost[] = [];
  const cost = async (stage: StageName, work: () => Promise<unknown>): Promise<void> => {
    const before = process.cpuUsage();
    const failure = await failureOf(work);
    const { user, system } = process.cpuUsage(before);
    costs.push({ stage, cpuMs: (user + system) / 1000, failure });
  };
  if (stages.includes('normalize')) await cost('normalize', () => worker.run('normalize', 0, bytes, key));
  const later = stages.filter((stage) => stage !== 'normalize');
  if (later.length === 0) return costs;
  const article = await worker.run('prepare', 0, bytes, key).catch((error: unknown) => error);
  if (article instanceof Error) return costs;
  for (const stage of later) await cost(stage, () => worker.run(stage, 0, article as never));
  return costs;
}

async function failureOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof PermanentError) return error.kind;
    throw error;
  }
}
