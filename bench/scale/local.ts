import { concurrencyOf } from '../../shared/translate/spend/pace.ts';
import { startPipeline } from '../../tests/end-to-end/pipeline.ts';
import { createBookkeeper } from '../../tests/faults/engine.ts';
import { textOf } from './articles.ts';

export interface LocalRun {
  readonly articles: number;
  readonly requests: number;
  readonly throttled: number;
  /** Of the allowed rate, from the first request to the last. */
  readonly used: number;
  /** From the first upload to the last published article, ms. */
  readonly drainMs: number;
  /** From upload to published: middle and 95th percentile, ms. */
  readonly waitMs: readonly [number, number];
  readonly published: number;
}

/**
 * The synthesized stack on this machine, with an Amazon Translate that allows exactly the rate that the product keeps to:
 * how much of it is used, and how many calls are refused.
 *
 * @param requestsPerSecond what this machine's cores can keep up with; cdk.json's default is 5
 */
export async function runLocally(options: {
  articles: number;
  requestsPerSecond: number;
  latencyMs: number;
}): Promise<LocalRun> {
  const { articles, requestsPerSecond, latencyMs } = options;
  const books = createBookkeeper(async () => false);
  const at: number[] = [];
  const engine: typeof books = {
    ...books,
    translate: (request) => {
      at.push(performance.now());
      return books.translate(request);
    },
  };
  const pipeline = await startPipeline({
    memory: [],
    translate: { engine, latencyMs, requestsPerSecond },
    settings: { requestsPerSecond, dailyCharacterBudget: null },
    maxSandboxes: concurrencyOf(requestsPerSecond),
  });
  try {
    const started = performance.now();
    const uploaded = new Map<string, number>();
    for (let number = 0; number < articles; number += 1) {
      const key = `desk/${number}.txt`;
      uploaded.set(key, Date.now());
      await pipeline.put(key, textOf(number));
    }
    await pipeline.cloud.waitUntilQuiet();
    const drainMs = performance.now() - started;
    const revisions = await pipeline.revisions();
    const done = revisions.filter(({ status }) => status === 'published');
    const waits = done
      .map(({ key, updatedAt }) => Date.parse(updatedAt) - uploaded.get(key)!)
      .sort((a, b) => a - b);
    const { requests, throttled } = pipeline.cloud.translateStats();
    return {
      articles,
      requests,
      throttled,
      used: (at.length - 1) / requestsPerSecond / ((at.at(-1)! - at[0]!) / 1000),
      drainMs,
      waitMs: [waits[Math.floor(waits.length / 2)]!, waits[Math.floor(waits.length * 0.95)]!],
      published: done.length,
    };
  } finally {
    await pipeline.stop();
  }
}
