import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { settleMessages } from '../../../shared/aws/front-page.ts';
import type { Summary } from '../../../shared/documents/summary.ts';
import { article, MARK, type Message, summaryKey, topic } from './listed-articles.ts';
import { memoryOutbox } from './memory-outbox.ts';

/** The lists over memory, with everything going wrong. */

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const COUNT = 200;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index);
const withdrawn = (number: number): boolean => number % 20 === 7;
/** Two in three have a second revision; some of them come to another topic. */
function revised(number: number): Summary {
  if (number % 3 === 0) return article(number);
  const topics = number % 3 === 1 ? article(number).topics : [topic('weather', 'thời tiết')];
  return article(number, { byline: 'second revision', topics });
}

const eventOf = (key: string): Message => ({
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

/** The lists as they are when the articles come one batch after the other, in their last form. */
async function inOrder(): Promise<Record<string, string>> {
  const { objects, ports } = memoryOutbox();
  const calm = ports(async () => undefined);
  for (let from = 0; from < COUNT; from += 25) {
    const kept = NUMBERS.slice(from, from + 25).filter((number) => !withdrawn(number));
    for (const number of kept) objects.set(summaryKey(`${number}`), JSON.stringify(revised(number)));
    await settleMessages(
      kept.map((number) => eventOf(summaryKey(`${number}`))),
      calm,
    );
  }
  return listsIn(objects);
}

/** The same articles, all at once: two workers, events twice and in any order, revisions and withdrawals in between, deaths. */
async function atOnce(seed: number): Promise<{ lists: Record<string, string>; deaths: number }> {
  const random = dice(seed);
  const { objects, ports } = memoryOutbox();
  const queue: Message[] = [];
  const send = (key: string): void => {
    for (const message of [eventOf(key), eventOf(key)])
      queue.splice(Math.floor(random() * (queue.length + 1)), 0, message);
  };
  const put = (number: number, summary: Summary): void => {
    objects.set(summaryKey(`${number}`), JSON.stringify(summary));
    send(summaryKey(`${number}`));
  };
  for (const number of NUMBERS) put(number, article(number));
  const later = NUMBERS.filter((number) => withdrawn(number) || number % 3 !== 0);
  let deaths = 0;
  const change = (): void => {
    const number = later.splice(Math.floor(random() * later.length), 1)[0];
    if (number === undefined) return;
    if (withdrawn(number)) {
      objects.delete(summaryKey(`${number}`));
      send(summaryKey(`${number}`));
    } else put(number, revised(number));
  };
  const worker = async (): Promise<void> => {
    let written = new Map<string, string>();
    while (queue.length > 0 || later.length > 0) {
      const batch = queue.splice(0, 25);
      const dies = deaths < 30 && random() < 0.6;
      let steps = dies ? Math.floor(random() * 400) : Number.POSITIVE_INFINITY;
      const { failures } = await settleMessages(
        batch,
        ports(async () => {
          if (random() < 0.02) change();
          await new Promise((resolve) => setImmediate(resolve));
          if (--steps < 0) throw new Error('killed');
        }, written),
      );
      // Another process comes in its place, and remembers nothing.
      if (steps < 0) written = new Map();
      // Who has died deletes no message: all of them come again.
      queue.push(...(steps < 0 ? batch : batch.filter(({ messageId }) => failures.has(messageId))));
      if (steps < 0) deaths++;
      if (batch.length === 0) change();
    }
  };
  await Promise.all([worker(), worker()]);
  return { lists: listsIn(objects), deaths };
}

function listsIn(objects: ReadonlyMap<string, string>): Record<string, string> {
  // Which story an article finds depends on what has come before: see `story-places.test.ts`.
  const lists = [...objects].filter(([key]) => !/^(articles|pages\/stories)\//.test(key));
  return Object.fromEntries(lists.map(([key, text]) => [key, text.replace(MARK, '')]));
}

/** Search data by what it holds: which file an article stands in depends on who came first. */
function comparable(lists: Record<string, string>): Record<string, unknown> {
  const isSearch = (key: string): boolean => key.startsWith('pages/search/');
  const found = Object.entries(lists)
    .filter(([key]) => isSearch(key))
    .flatMap(([, text]) => (JSON.parse(text) as { articles: { page: string }[] }).articles);
  const rest = Object.entries(lists).filter(([key]) => !isSearch(key));
  return {
    ...Object.fromEntries(
      rest.map(([key, text]) => [key, text.replace(/pages\/search\/\d+/, 'pages/search/')]),
    ),
    search: found.toSorted((a, b) => (a.page < b.page ? -1 : 1)),
  };
}

describe('two hundred articles at once', () => {
  it.each([1])(
    'with deaths, duplicates and no order leave the lists that they leave one after the other (%i)',
    async (seed) => {
      const { lists, deaths } = await atOnce(seed);
      expect(deaths).toBeGreaterThan(5);
      expect(comparable(lists)).toEqual(comparable(await inOrder()));
    },
    120_000,
  );
});
