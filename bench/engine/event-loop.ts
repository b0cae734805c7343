import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { CREDENTIALS, startTranslate } from '../../tests/fixtures/translate-server.ts';
import type { BenchReport } from '../report.ts';
import type { ClientData } from './client.ts';
import { syntheticSentences } from './synthetic.ts';

type Row = BenchReport['rows'][number];

/** How long an event loop that had a timer due every millisecond kept it waiting. All in milliseconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly longest: number;
  /** Processor time that this thread used in its longest wait. */
  readonly workInLongest: number;
  /** How long it stood in the system's queue for a core in its longest wait; undefined where the system does not tell. */
  readonly queuedInLongest: number | undefined;
  /** The most work done in one go. Other programs on the machine do not change it. */
  readonly longestWork: number;
}

const EVERY_MS = 1;

/** Watches the event loop of this thread until the returned function is called. */
function watchEventLoop(): () => LoopDelay {
  const turns: { readonly wait: number; readonly work: number; readonly queued: number }[] = [];
  let last = now();
  const timer = setInterval(() => {
    const here = now();
    turns.push({
      wait: here.wall - last.wall - EVERY_MS,
      work: here.work - last.work,
      queued: here.queued - last.queued,
    });
    last = here;
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    const sorted = turns.toSorted((a, b) => b.wait - a.wait);
    const [first] = sorted;
    return {
      p99: sorted[Math.floor(sorted.length / 100)]?.wait ?? 0,
      longest: first?.wait ?? 0,
      workInLongest: first?.work ?? 0,
      queuedInLongest: process.platform === 'linux' ? first?.queued : undefined,
      longestWork: Math.max(0, ...turns.map(({ work }) => work)),
    };
  };
}

function now(): { readonly wall: number; readonly work: number; readonly queued: number } {
  const { user, system } = process.threadCpuUsage();
  return { wall: performance.now(), work: (user + system) / 1000, queued: queuedSoFar() };
}

/** Milliseconds that the main thread was ready to run and had no core: the second figure of Linux's schedstat. */
function queuedSoFar(): number {
  if (process.platform !== 'linux') return 0;
  const [, queued] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
  return Number(queued) / 1e6;
}

// A request holds 10,000 bytes at most; a paragraph of some 20 sentences is a usual one.
const REQUEST_SENTENCES = 20;
const IDLE_MS = 3_000;

/** The event loop of the server while a client in another thread has an article translated, from its first request on. */
export async function measureEventLoop(modelsDir: string, articleSentences: number): Promise<Row[]> {
  const sentences = syntheticSentences(articleSentences);
  const texts: string[] = [];
  for (let at = 0; at < sentences.length; at += REQUEST_SENTENCES)
    texts.push(sentences.slice(at, at + REQUEST_SENTENCES).join(' '));
  const server = await startTranslate({ modelsDir });
  try {
    const idle = watchEventLoop();
    await sleep(IDLE_MS);
    const nothing = idle();
    const data: ClientData = { url: server.url, credentials: CREDENTIALS, texts, targets: ['en', 'vi'] };
    const client = new Worker(new URL('./client.ts', import.meta.url), { workerData: data });
    const stop = watchEventLoop();
    await new Promise<void>((resolve, reject) => client.once('exit', () => resolve()).once('error', reject));
    return [
      ...delayRows('event loop of the server', stop()),
      ...delayRows('the same without work', nothing).slice(0, 1),
    ];
  } finally {
    await server.stop();
  }
}

function delayRows(
  name: string,
  { p99, longest, workInLongest, queuedInLongest, longestWork }: LoopDelay,
): Row[] {
  const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
  const queued = queuedInLongest === undefined ? '' : `, for ${milliseconds(queuedInLongest)} it had no core`;
  return [
    {
      name: `${name}: longest wait`,
      value: milliseconds(longest),
      note: `99th percentile ${milliseconds(p99)}; in the longest it worked ${milliseconds(workInLongest)}${queued}`,
    },
    {
      name: `${name}: longest work`,
      value: milliseconds(longestWork),
      note: 'processor time in one go: what other programs do not change',
    },
  ];
}
