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
  /** Calls to S3 and DynamoDB for an article, by stage. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Beginnings of the functions' logical ids. */
const STAGES = ['Normalize', 'Translate', 'Summarize', 'FrontPage'];
const WARM_UP = 4;
const LONE = 9;

/** Milliseconds from upload to published of articles that come one by one to warm functions. */
export async function localLatency(latencyMs: number): Promise<number[]> {
  const pipeline = await startPipeline({
    memory: [],
    translate: { engine: createBookkeeper(async () => false), latencyMs },
    settings: { dailyCharacterBudget: null },
  });
  try {
    const waits: number[] = [];
    for (let number = 0; number < WARM_UP + LONE; number += 1) {
      const key = `desk/${number}.txt`;
      const before = Date.now();
      await pipeline.put(key, `${textOf(2 * number)}${textOf(2 * number + 1)}`);
      await pipeline.cloud.waitUntilQuiet();
      const revision = (await pipeline.revisions()).find((each) => each.key === key);
      if (revision?.status !== 'published') throw new Error(`${key} is ${revision?.status}.`);
      if (number >= WARM_UP) waits.push(Date.parse(revision.updatedAt) - before);
    }
    return waits;
  } finally {
    await pipeline.stop();
  }
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
  const calls: Record<string, number> = {};
  pipeline.cloud.faults.onCall = ({ caller, service }) => {
    const stage = STAGES.find((name) => caller.startsWith(name));
    if (stage !== undefined && (service === 's3' || service === 'dynamodb'))
      calls[stage] = (calls[stage] ?? 0) + 1;
    return undefined;
  };
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
      calls: Object.fromEntries(Object.entries(calls).map(([stage, count]) => [stage, count / articles])),
    };
  } finally {
    await pipeline.stop();
  }
}
