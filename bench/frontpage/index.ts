import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { startReader } from '../../local/start/reader.ts';
import { type FrontPagePorts, settleMessages } from '../../shared/aws/front-page.ts';
import type { Summary } from '../../shared/documents/summary.ts';
import { articleEntry } from '../../shared/publish/front/entry.ts';
import { chromiumPath, openPage } from '../../tests/browser/chromium.ts';
import { writeSite } from '../../tests/browser/front-site.ts';
import { memoryOutbox } from '../../tests/shared/aws/memory-outbox.ts';
import { exampleSummary } from '../../tests/shared/publish/example.ts';
import { manyEntries } from '../../tests/shared/publish/front/entries.ts';
import { type BenchReport, median } from '../report.ts';

/** Articles that lie in the outbox already when one more comes. */
const ARCHIVES = [10, 100, 1_000, 10_000, 100_000];
/** A desk's day: the archive grows by as many days. */
const A_DAY = 100;
const TOPICS = ['economy', 'sport', 'weather', 'health', 'transport', 'culture'];

/** Abstract and headline as long as those of the samples. */
const WORDS =
  'The bridge over the river opens on Friday after three years of work that cost five million and pleased nobody. ';

function article(number: number): Summary {
  const base = exampleSummary();
  const text = (name: string): Record<string, string> => ({
    en: `${name} ${number}`,
    vi: `${name} ${number} ở Hải Phòng`,
  });
  const person = (rank: number) => ({
    ...base.people[0]!,
    name: { en: `Person ${(number * 7 + rank * 13) % 500}`, vi: `Person ${(number * 7 + rank * 13) % 500}` },
  });
  const day = new Date(
    Date.UTC(2023, 0, 1) + Math.floor(number / A_DAY) * 86_400_000 + (number % A_DAY) * 600_000,
  );
  return exampleSummary({
    articleId: `article-${number}`,
    headline: { text: text('The bridge over the river is open'), cites: ['s0'] },
    abstract: { text: { en: WORDS.repeat(3), vi: WORDS.repeat(3) }, cites: ['s1'] },
    publishedAt: day.toISOString(),
    topics: [0, 1].map((rank) => {
      const name = TOPICS[(number + rank) % TOPICS.length]!;
      return { text: { en: name, vi: name }, cites: ['s1'] };
    }),
    people: [0, 1, 2, 3].map(person),
    provenance: {
      ...base.provenance,
      timings: { receivedAt: day.toISOString(), summarizedAt: day.toISOString() },
    },
  });
}

const keyOf = (number: number): string => `articles/${number}.txt/summary.json`;
const eventOf = (key: string) => ({
  messageId: randomUUID(),
  body: JSON.stringify({
    Records: [
      {
        eventName: 'ObjectCreated:Put',
        eventTime: '',
        s3: { bucket: { name: 'outbox' }, object: { key, sequencer: '0' } },
      },
    ],
  }),
});

interface Cost {
  requests: number;
  written: number;
  /** Entries that the table hands out. */
  read: number;
}

/** One more article, as a cold process meets it: requests to S3 and DynamoDB, entries read, bytes written to S3. */
async function costOfOneMore(outbox: ReturnType<typeof memoryOutbox>, number: number): Promise<Cost> {
  const cost: Cost = { requests: 0, written: 0, read: 0 };
  outbox.objects.set(keyOf(number), JSON.stringify(article(number)));
  const plain = outbox.ports(async () => undefined);
  const count = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          cost.requests += REQUESTS[String(name)] ?? 1;
          if (name === 'replace') cost.written += Buffer.byteLength((args[0] as { body: string }).body);
          const result = method.apply(target, args);
          if (name === 'newest')
            void (result as Promise<unknown[]>).then(({ length }) => (cost.read += length));
          return result;
        };
      },
    });
  const ports: FrontPagePorts = { ...plain, store: count(plain.store), listings: count(plain.listings) };
  const { failures } = await settleMessages([eventOf(keyOf(number))], ports);
  if (failures.size > 0) throw new Error('The front page could not be written.');
  return cost;
}

/** Requests of a method that makes more than one: places and record; a query and its records. */
const REQUESTS: Readonly<Record<string, number>> = { change: 2, newest: 2 };
const REPEATS = 5;

export async function measureOneMore(): Promise<BenchReport> {
  const outbox = memoryOutbox();
  const rows: { name: string; value: string; note: string }[] = [];
  let there = 0;
  for (const archive of ARCHIVES) {
    for (; there < archive; there++)
      outbox.list(keyOf(there), articleEntry(article(there), `articles/${there}.txt/`));
    const costs: Cost[] = [];
    for (let times = 0; times < REPEATS; times++) costs.push(await costOfOneMore(outbox, there++));
    const middle = (of: (cost: Cost) => number): number => median(costs.map(of));
    rows.push({
      name: `after ${archive.toLocaleString('en')} articles`,
      value: `${middle(({ requests }) => requests)} requests`,
      note: `${Math.round(middle(({ written }) => written) / 1024)} KiB written, ${middle(({ read }) => read)} entries read`,
    });
  }
  const page = outbox.objects.get('index.html')!;
  rows.push({
    name: 'first load of the front page',
    value: `${Math.round(Buffer.byteLength(page) / 1024)} KiB`,
    note: `${Math.round(gzipSync(page).length / 1024)} KiB packed; nothing else is loaded before somebody searches`,
  });
  return { title: 'Front page: one more article, with 2 topics and 4 people', rows };
}

const SEARCHED = 5_000;
/** Values of a filter: each letter that is typed is one search. */
const TYPED = ['b', 'br', 'bri', 'hai phong', 'hải phòng 4', 'nothing of the kind'];

/** From a changed field to the shown results, in Chromium, when the data is there: by the clock, and of its main thread's CPU. */
async function measureSearch(chromium: string): Promise<BenchReport> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-bench-'));
  await writeSite(folder, manyEntries(SEARCHED));
  const reader = await startReader(folder, 0);
  const page = await openPage(chromium);
  try {
    await page.open(reader.url, 1280);
    // Ticks of the thread: other programs on the machine do not count.
    await page.send('Performance.enable', { timeDomain: 'threadTicks' });
    const cpuMs = async (): Promise<number> => {
      const { metrics } = (await page.send('Performance.getMetrics')) as {
        metrics: { name: string; value: number }[];
      };
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    const search = async (text: string): Promise<{ ms: number; cpu: number }> => {
      const before = await cpuMs();
      const ms = await searchMs(text);
      return { ms, cpu: (await cpuMs()) - before };
    };
    const searchMs = (text: string): Promise<number> =>
      page.evaluate(`(async () => {
        const field = document.getElementById('filters').elements.namedItem('text');
        field.value = ${JSON.stringify(text)};
        const before = performance.now();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
        while (!/\\d|No /.test(document.getElementById('status').textContent)) await new Promise((resolve) => setTimeout(resolve));
        return performance.now() - before;
      })()`);
    const first = await search('bridge');
    const times: { ms: number; cpu: number }[] = [];
    for (const text of TYPED) times.push(await search(text));
    const data = readdirSync(path.join(folder, 'pages/search')).map((name) =>
      readFileSync(path.join(folder, 'pages/search', name)),
    );
    const bytes = Buffer.concat(data);
    return {
      title: `Front page: search in ${SEARCHED.toLocaleString('en')} articles, Chromium`,
      rows: [
        {
          name: 'a search',
          value: `${Math.round(median(times.map(({ cpu }) => cpu)))} ms`,
          note: `CPU, slowest ${Math.round(Math.max(...times.map(({ cpu }) => cpu)))}; by the clock ${Math.round(median(times.map(({ ms }) => ms)))}, slowest ${Math.round(Math.max(...times.map(({ ms }) => ms)))}`,
        },
        {
          name: 'the first one, which loads the data',
          value: `${Math.round(first.cpu)} ms`,
          note: `CPU; by the clock ${Math.round(first.ms)}; ${Math.round(bytes.length / 1024)} KiB in ${data.length} files, ${Math.round(gzipSync(bytes).length / 1024)} KiB packed`,
        },
      ],
    };
  } finally {
    await page.close();
    await reader.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export async function run(): Promise<BenchReport[]> {
  return [await measureOneMore(), ...(chromiumPath === null ? [] : [await measureSearch(chromiumPath)])];
}
