import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costsOf, type StageName, stagesWorker } from '../../../bench/hostile/scaling.ts';
import { MARKUP_SHAPES, RARE_SHAPES, type Shape, TEXT_SHAPES } from '../../../bench/hostile/shapes.ts';

const worker = stagesWorker();
const STAGES: readonly StageName[] = ['normalize', 'check', 'summarize'];

/** Four times the input may take six times the time, and what a busy machine adds; a square takes sixteen times. */
const [SMALL, LARGE] = [8_000, 32_000];
const MOST_GROWTH = 6;
const NOISE_MS = 300;

beforeAll(async () => {
  // The first article loads the models.
  await costsOf(worker, TEXT_SHAPES.find(({ name }) => name === 'sentences in one line')!, 2000, STAGES);
}, 120_000);

afterAll(() => worker.close());

const named = (shapes: readonly Shape[]): [string, Shape][] =>
  shapes.map((shape) => [`${shape.name} (${shape.key.split('.')[1]})`, shape]);

describe('the time of every step is linear', () => {
  it.each(named([...TEXT_SHAPES, ...MARKUP_SHAPES, ...RARE_SHAPES]))(
    'in %s',
    { timeout: 120_000 },
    async (_, shape) => {
      const small = await costsOf(worker, shape, SMALL, STAGES);
      const large = await costsOf(worker, shape, LARGE, STAGES);

      const grown = large.filter(({ stage, cpuMs }) => {
        const before = small.find((cost) => cost.stage === stage)?.cpuMs ?? 0;
        return cpuMs > before * MOST_GROWTH + NOISE_MS;
      });
      expect(grown).toEqual([]);
    },
  );
});
