import { randomUUID } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settleMessages } from '../../../shared/aws/front-page.ts';
import { createListings } from '../../../shared/aws/listings-table.ts';
import { createObjectStore } from '../../../shared/aws/object-store.ts';
import { FAILURE_RECORD_SCHEMA } from '../../../shared/documents/failure-record.ts';
import { startS3ForTest } from '../../local/s3-server.ts';
import { exampleSummary } from '../publish/example.ts';
import { createListingsTable, type LocalTable, startTable } from './dynalite.ts';
import { article, MARK, type Message, summaryKey, topic } from './listed-articles.ts';

/** The lists over a real bucket and a real table. Two hundred articles at once: `front-page-at-once.test.ts`. */

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
