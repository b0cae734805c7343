import { type BenchReport, median } from '../report.ts';
import { stageCpu } from '../stages/index.ts';
import { type LocalRun, localLatency, runLocally } from './local.ts';
import { SIZES, scenarioOf } from './scenarios.ts';
import { type Outcome, type StageTimes, simulate } from './simulation.ts';

/** Of S3 and DynamoDB, from a function in the same Region: an assumption. */
const CALL_MS = 10;
/** Calls of one article that wait for each other, in the order of the stages' code; the others go beside them. */
const TURNS = {
  normalize: ['entry', 'attempt', 'upload', 'document', 'status'].length,
  translate: {
    before: ['entry', 'attempt', 'document', 'memory', 'leases'].length,
    perRequest: ['budget', 'place in line', 'answers'].length,
    after: ['document', 'status'].length,
  },
  summarize: ['entry', 'attempt', 'document', 'page', 'files', 'summary', 'status', 'failure'].length,
};
/** CPU of a function of 512 MB: Lambda gives one whole CPU at 1,769 MB. */
const CPU_OF_512_MB = 512 / 1769;
/** Both this machine and the simulation run it: more than half a minute of waiting work. */
const CHECKED = { articles: 60, requestsPerSecond: 2, latencyMs: 100 };

export async function run(): Promise<BenchReport[]> {
  const cpu = await stageCpu('de', 5);
  const local = await runLocally(CHECKED);
  const times = timesOf(cpu, local);
  const model = simulate({
    ...scenarioOf(
      { name: 'as on this machine', arrivals: atOnce(CHECKED.articles), settings: LIKE_LOCAL },
      times,
    ),
    service: { requestsPerSecond: CHECKED.requestsPerSecond, latencyMs: () => CHECKED.latencyMs },
    article: { targets: 2, characters: 2_000, requestsPerTarget: () => 1 },
  });
  return [
    callsReport(local),
    {
      title: `Scale: ${CHECKED.articles} articles at once, ${CHECKED.requestsPerSecond} requests a second, ${CHECKED.latencyMs} ms each`,
      rows: [
        checkRow('on this machine', local.used, local.throttled / local.requests, local.drainMs),
        checkRow('in the simulation', model.used, model.throttled, model.drainMs),
      ],
    },
    {
      title: 'Scale: in the simulation',
      rows: SIZES.map((size) => sizeRow(size, simulate(scenarioOf(size, times)))),
    },
    await latencyReport(),
  ];
}

const LIKE_LOCAL = {
  requestsPerSecond: CHECKED.requestsPerSecond,
  dailyCharacterBudget: null,
  concurrency: { normalize: 2, summarize: 2 },
};

function* atOnce(articles: number): Generator<{ at: number; fresh: boolean }> {
  for (let article = 0; article < articles; article += 1) yield { at: article * 10, fresh: true };
}

/** CPU as measured, on Lambda's share of one, and calls; of the front page as many as the local cloud counted, one by one. */
function timesOf(cpu: Awaited<ReturnType<typeof stageCpu>>, local: LocalRun): StageTimes {
  return {
    normalize: cpu.normalize + TURNS.normalize * CALL_MS,
    translate: {
      before: TURNS.translate.before * CALL_MS,
      perRequest: TURNS.translate.perRequest * CALL_MS,
      after: cpu.translate / CPU_OF_512_MB + TURNS.translate.after * CALL_MS,
    },
    summarize: cpu.summarize + cpu.render + TURNS.summarize * CALL_MS,
    frontpage: 25 * (local.calls['FrontPage'] ?? 0) * CALL_MS,
  };
}

function callsReport({ calls, articles }: LocalRun): BenchReport {
  return {
    title: `Calls to S3 and DynamoDB for one article (mean of ${articles}, counted by the local cloud)`,
    rows: Object.entries(calls).map(([stage, count]) => ({ name: stage, value: count.toFixed(1) })),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const seconds = (ms: number): string =>
  ms < 600_000
    ? `${(ms / 1000).toFixed(1)} s`
    : ms < 172_800_000
      ? `${(ms / 3_600_000).toFixed(1)} h`
      : `${(ms / 86_400_000).toFixed(1)} d`;

function checkRow(
  name: string,
  used: number,
  throttled: number,
  drainMs: number,
): BenchReport['rows'][number] {
  return {
    name,
    value: `${percent(used)} of the rate used`,
    note: `${percent(throttled)} of calls throttled, drained in ${seconds(drainMs)}`,
  };
}

function sizeRow(size: (typeof SIZES)[number], outcome: Outcome): BenchReport['rows'][number] {
  const { waits, drainMs, dollars, throttled, longest, used, paused } = outcome;
  const whole = 1 / size.share;
  // What is uploaded at once waits for all that was there before.
  const [middle, most, nearly] = waits.map((ms) => seconds(size.flood ? ms * whole : ms));
  const queues = Object.entries(longest)
    .map(([name, length]) => `${name} ${length}`)
    .join(', ');
  return {
    name: size.name,
    value: `${seconds(size.flood ? drainMs * whole : drainMs)}`,
    note:
      `fresh ${middle}, p95 ${most}, p99 ${nearly}; used ${Number.isNaN(used) ? 'never all' : percent(used)}, throttled ${percent(throttled)}; ` +
      `${Math.round(dollars * whole).toLocaleString('en')} USD; paused ${paused} times; longest queues ${queues}`,
  };
}

async function latencyReport(): Promise<BenchReport> {
  const rows: { name: string; value: string; note: string }[] = [];
  for (const latencyMs of [0, 100, 300]) {
    const waits = await localLatency(latencyMs);
    const middle = median(waits);
    rows.push({
      name: `Translate at ${latencyMs} ms`,
      value: `${Math.round(middle)} ms`,
      note: `upload to published; floor ${latencyMs} ms (both targets at once), median of ${waits.length}`,
    });
  }
  return { title: 'One article of 5 KB, warm and alone, on the local cloud', rows };
}
