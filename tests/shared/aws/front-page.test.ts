import { randomUUID } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settleMessages } from '../../../shared/aws/front-page.ts';
import { createListings } from '../../../shared/aws/listings-table.ts';
import { createObjectStore } from '../../../shared/aws/object-store.ts';
import { FAILURE_RECORD_SCHEMA } from '../../../shared/documents/failure-record.ts';
import type { Summary } from '../../../shared/documents/summary.ts';
import { startS3ForTest } from '../../local/s3-server.ts';
import { exampleSummary, sentence } from '../publish/example.ts';
import { createListingsTable, type LocalTable, startTable } from './dynalite.ts';
import { memoryOutbox } from './memory-outbox.ts';

/** The lists over a real bucket and a real table; and over memory, two hundred articles with everything going wrong. */

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
let tables: LocalTable;
let bucketOf: (name: string) => Outbox;
beforeAll(async () => {
  tables = await startTable('other');
});
afterAll(() => tables.close());
beforeEach(async () => {
  s3 = await startS3ForTest();
  bucketOf = (name) => outbox(name, s3.client, tables.client);
});
afterEach(() => s3.stop());

interface Message {
  readonly messageId: string;
  readonly body: string;
}

type Outbox = ReturnType<typeof outbox>;

/** An outbox in the bucket `plain`, and what became of its lists. */
function outbox(table: string, client: S3Client, dynamo: DynamoDBDocumentClient) {
  const Bucket = 'plain';
  const ports = () => ({
    store: createObjectStore(client),
    listings: createListings(dynamo, table),
    bucket: Bucket,
    site: { url: null, languages: ['en', 'vi'], name: 'outbox' },
    written: new Map<string, string>(),
  });
  const message = (Key: string): Message => ({
    messageId: randomUUID(),
    body: JSON.stringify({
      Records: [
        {
          eventName: 'ObjectCreated:Put',
          eventTime: '',
          s3: { bucket: { name: Bucket }, object: { key: encodeURIComponent(Key), sequencer: '0' } },
        },
      ],
    }),
  });
  return {
    ports,
    message,
    create: () => createListingsTable(dynamo, table),
    async put(Key: string, value: unknown): Promise<Message> {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(value) }));
      return message(Key);
    },
    async remove(Key: string): Promise<Message> {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
      return message(Key);
    },
    async settle(...messages: Message[]) {
      const result = await settleMessages(messages, ports());
      expect([...result.failures.values()]).toEqual([]);
      return result;
    },
    async read(Key: string): Promise<string | null> {
      const answer = await client.send(new GetObjectCommand({ Bucket, Key })).catch(() => null);
      return answer === null ? null : answer.Body!.transformToString();
    },
    /** What the stage has written, by key, without the mark of each writing. */
    async lists(): Promise<Record<string, string>> {
      const lists: Record<string, string> = {};
      for (const { key } of s3.store.list(Bucket, '')) {
        if (/^(articles|failed|pages\/stories)\//.test(key)) continue;
        lists[key] = (await this.read(key))!.replace(MARK, '');
      }
      return lists;
    },
  };
}

const MARK = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

const summaryKey = (name: string): string => `articles/${name}/summary.json`;
const topic = (en: string, vi: string) => ({ text: { en, vi }, cites: ['s1'] });

/** A number in letters: words with figures are no words. */
const spelled = (number: number): string =>
  [...`${number}`].map((digit) => 'mnopqrstuv'[Number(digit)]).join('');

/** An article of its own: headline, day, topics and people by its number. */
function article(number: number, more: Partial<Summary> = {}): Summary {
  const base = exampleSummary();
  // Words of its own: no other article tells of the same.
  const own = Array.from({ length: 12 }, (_, index) => `${'abcdefghijkl'[index]}${spelled(number)}`);
  const text = own.join(' ');
  return exampleSummary({
    articleId: `article-${number}`,
    sentences: [
      sentence('s0', text, text, text, { block: 'title', kind: 'title' }),
      sentence('s1', text, text, text),
    ],
    headline: { text: { en: `Headline ${number}`, vi: `Tiêu đề ${number}` }, cites: ['s0'] },
    publishedAt: `2026-03-${String(1 + (number % 3)).padStart(2, '0')}`,
    topics: [number % 2 === 0 ? topic('economy', 'kinh tế') : topic('sport', 'thể thao')],
    people: [{ ...base.people[0]!, name: { en: `Le ${'ABC'[number % 3]}`, vi: `Lê ${'ABC'[number % 3]}` } }],
    provenance: {
      ...base.provenance,
      timings: {
        receivedAt: new Date(Date.UTC(2026, 2, 20) + number * 1000).toISOString(),
        summarizedAt: '2026-03-20T10:00:00.000Z',
      },
    },
    ...more,
  });
}

const headlines = (page: string | null): string[] =>
  [...(page ?? '').matchAll(/>(Headline \d+)</g)].map(([, headline]) => headline!);

describe('the lists', () => {
  let out: Outbox;
  beforeEach(async () => {
    out = bucketOf(randomUUID());
    await out.create();
  });

  it('lead from the address of a name to the one that it has since its English came', async () => {
    const [base] = exampleSummary().people;
    const named = (name: Record<string, string>) => article(1, { people: [{ ...base!, name }] });
    await out.settle(await out.put(summaryKey('a'), named({ vi: 'Tập Cận Bình' })));
    const [before] = Object.keys(await out.lists()).filter((key) => key.startsWith('pages/people/'));
    await out.settle(await out.put(summaryKey('a'), named({ vi: 'Tập Cận Bình', en: 'Xi Jinping' })));
    expect(await out.read(before!)).toContain('content="0; url=xi-jinping.html"');
    expect(headlines(await out.read('pages/people/xi-jinping.html'))).toEqual(['Headline 1']);
    await out.settle(await out.remove(summaryKey('a')));
    expect(await out.read(before!)).toBeNull();
  });

  it('name an article on the front page, in both feeds, the index, and on the pages of its month, day, topic and person', async () => {
    await out.settle(await out.put(summaryKey('a b.txt'), article(1)));
    const lists = await out.lists();
    expect(Object.keys(lists).sort()).toEqual([
      'feed.json',
      'feed.xml',
      'index.html',
      'index.json',
      'pages/months/2026-03-02.html',
      'pages/months/2026-03.html',
      'pages/people/le-b.html',
      'pages/search/000001.json',
      'pages/topics/sport.html',
    ]);
    for (const [key, text] of Object.entries(lists)) expect(text, key).toContain('Headline 1');
    expect(lists['index.html']).toContain('href="articles/a%20b.txt/index.html"');
    expect(lists['pages/topics/sport.html']).toContain('href="../../articles/a%20b.txt/index.html"');
  });

  it('are sorted by publication, whatever the order of arrival', async () => {
    for (const number of [4, 2, 3, 1])
      await out.settle(await out.put(summaryKey(`${number}`), article(number)));
    // 2 March is of 4 and 1, 3 March of 2, 1 March of 3; of one day, the later one first.
    expect(headlines(await out.read('index.html'))).toEqual([
      'Headline 2',
      'Headline 4',
      'Headline 1',
      'Headline 3',
    ]);
  });

  it('follow a new revision to its new topic, and leave no page of the old one behind', async () => {
    await out.settle(await out.put(summaryKey('1'), article(1)));
    const moved = article(1, { topics: [topic('weather', 'thời tiết')] });
    await out.settle(await out.put(summaryKey('1'), moved));
    const lists = Object.keys(await out.lists());
    expect(lists).toContain('pages/topics/weather.html');
    expect(lists).not.toContain('pages/topics/sport.html');
    expect(headlines(await out.read('pages/months/2026-03.html'))).toEqual(['Headline 1']);
  });

  it('follow a new revision to its new day, and name it once', async () => {
    await out.settle(await out.put(summaryKey('1'), article(1)));
    await out.settle(await out.put(summaryKey('1'), article(1, { publishedAt: '2026-02-03' })));
    const lists = await out.lists();
    expect(headlines(lists['index.html']!)).toEqual(['Headline 1']);
    expect(headlines(lists['pages/months/2026-03-02.html']!)).toEqual([]);
    expect(headlines(lists['pages/months/2026-02-03.html']!)).toEqual(['Headline 1']);
  });

  it('lose an article that is withdrawn, everywhere', async () => {
    await out.settle(await out.put(summaryKey('1'), article(1)), await out.put(summaryKey('2'), article(2)));
    // As `tidings withdraw` leaves it: a notice in place of the page, and no summary.
    await out.settle(await out.remove(summaryKey('1')));
    const lists = await out.lists();
    for (const [key, text] of Object.entries(lists)) expect(text, key).not.toContain('Headline 1');
    expect(Object.keys(lists)).not.toContain('pages/people/le-b.html');
    expect(headlines(lists['index.html']!)).toEqual(['Headline 2']);
  });

  it('stay without an article whose event comes after its withdrawal', async () => {
    const late = await out.put(summaryKey('1'), article(1));
    await out.settle(await out.remove(summaryKey('1')));
    await out.settle(late);
    expect(headlines(await out.read('index.html'))).toEqual([]);
  });

  it('say which articles wait or need review, and which could not be published', async () => {
    const waiting = article(1, {
      unavailable: [{ target: 'vi', kind: 'no-model', message: 'No model.', advice: 'Install one.' }],
      quality: { ...article(1).quality, needsReview: true },
    });
    const failure = {
      ...{
        schema: FAILURE_RECORD_SCHEMA,
        key: 'scan.pdf',
        articleId: 'scan',
        revision: '1',
        stage: 'normalize',
      },
      ...{
        kind: 'no-text',
        message: 'It is a picture.',
        advice: 'Upload text.',
        retryable: false,
        attempts: 1,
      },
      at: '2026-03-20T10:00:00.000Z',
    };
    await out.settle(await out.put(summaryKey('1'), waiting), await out.put('failed/scan.pdf.json', failure));
    const page = (await out.read('index.html'))!;
    expect(page).toContain('Waiting for a translation: Vietnamese');
    expect(page).toContain('Needs review');
    expect(page).toContain('It is a picture. Upload text.');
    await out.settle(await out.remove('failed/scan.pdf.json'));
    expect(await out.read('index.html')).not.toContain('It is a picture.');
  });

  it('ignore what is no summary, and go on with the rest', async () => {
    const messages = [
      await out.put(summaryKey('a'), 'no summary'),
      await out.put('articles/a/index.html', 'page'),
      await out.put(summaryKey('1'), article(1)),
      { messageId: 'test', body: JSON.stringify({ Event: 's3:TestEvent' }) },
    ];
    await out.settle(...messages);
    expect(headlines(await out.read('index.html'))).toEqual(['Headline 1']);
  });

  it('give back a message that is no event, and no other', async () => {
    const good = await out.put(summaryKey('1'), article(1));
    const { failures } = await settleMessages([{ messageId: 'bad', body: 'x' }, good], out.ports());
    expect([...failures.keys()]).toEqual(['bad']);
    expect(headlines(await out.read('index.html'))).toEqual(['Headline 1']);
  });

  it('are not written again for what they say already', async () => {
    const message = await out.put(summaryKey('1'), article(1));
    await out.settle(message);
    const before = await out.read('index.html');
    expect(await out.settle(message)).toMatchObject({ settled: 0, unchanged: 1 });
    expect(await out.read('index.html')).toBe(before);
  });

  it('show the newest hundred on a page, and say where the others are', async () => {
    const numbers = Array.from({ length: 101 }, (_, index) => index * 6);
    const messages = await Promise.all(
      numbers.map((number) => out.put(summaryKey(`${number}`), article(number))),
    );
    await out.settle(...messages);
    const page = (await out.read('pages/topics/economy.html'))!;
    expect(headlines(page)).toHaveLength(100);
    expect(headlines(page)).not.toContain('Headline 0');
    expect(page).toContain('Older ones stand on the pages of their months');
    expect(headlines(await out.read('index.html'))).toHaveLength(50);
    // A hundred and one articles over a real table: a minute on a machine that does other things besides.
  }, 120_000);
});

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
