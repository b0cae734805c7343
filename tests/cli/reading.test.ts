import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL } from '../../cli/deployment.ts';
import { list, search } from '../../cli/list.ts';
import { logs } from '../../cli/logs.ts';
import { addressOf, open } from '../../cli/open.ts';
import { plain } from '../../cli/output.ts';
import { show, summaryLines } from '../../cli/show.ts';
import { timeOf } from '../../cli/since.ts';
import { FRONT_INDEX_SCHEMA } from '../../shared/documents/front-index.ts';
import { articleIdOf, outboxKeys } from '../../shared/documents/keys.ts';
import type { Summary } from '../../shared/documents/summary.ts';
import { INDEX_DOCUMENT } from '../../shared/publish/addresses.ts';
import { articleEntry } from '../../shared/publish/front/entry.ts';
import { exampleSummary } from '../shared/publish/example.ts';
import { testOutput } from './context.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
let folder: string;

async function publish(key: string, more: Partial<Summary>): Promise<void> {
  const article = { articleId: articleIdOf(key), revision: '01' };
  await test.put('outbox', outboxKeys(key).summary, JSON.stringify(exampleSummary(more)));
  await test.put('outbox', outboxKeys(key).page, '<p>The page.');
  await test.catalog.register({ ...article, key });
  await test.catalog.advance(article, 'published');
}

const at = (summarizedAt: string): Pick<Summary, 'provenance'> => ({
  provenance: { ...exampleSummary().provenance, timings: { summarizedAt } },
});
const headed = (en: string, vi: string): Pick<Summary, 'headline'> => ({
  headline: { text: { en, vi }, cites: ['s0'] },
});

beforeAll(async () => {
  test = await startDeployment();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-reading-'));
  await publish('desk/bridge.de.txt', {
    ...headed('Bridge opens', 'Thông cầu'),
    ...at('2026-03-12T10:00:00Z'),
    topics: [{ text: { en: 'transport', vi: 'giao thông' }, cites: ['s1'] }],
    quality: { ...exampleSummary().quality, needsReview: true },
  });
  await publish('ferry.vi.txt', {
    ...headed('Ferry treaty', 'Hiệp ước phà'),
    ...at('2026-03-14T10:00:00Z'),
    language: { code: 'vi', confidence: 1, decidedBy: 'detector' },
    unavailable: [{ target: 'en', kind: 'no-model', message: 'There is no model.', advice: 'Get one.' }],
  });
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

const keysOf = (records: readonly Record<string, unknown>[]): unknown[] => records.map(({ key }) => key);

describe('tidings list', () => {
  it.each([
    [[], ['ferry.vi.txt', 'desk/bridge.de.txt']],
    [['--language', 'vi'], ['ferry.vi.txt']],
    [['--topic', 'Giao Thong'], ['desk/bridge.de.txt']],
    [['--needs-review'], ['desk/bridge.de.txt']],
    [['--waiting'], ['ferry.vi.txt']],
    [['--since', '2026-03-13'], ['ferry.vi.txt']],
    [['--language', 'fr'], []],
  ])('%j', async (args, expected) => {
    expect(keysOf((await test.json(list, ...args)).records)).toEqual(expected);
  });

  it('shows headlines in the reader’s language', async () => {
    const { text } = await test.tidings(list, '--in', 'vi', '--language', 'vi');
    expect(text).toBe('Hiệp ước phà\n    2026-03-12 · vi · Elbkurier · ferry.vi.txt\n    waits for en');
  });
});

describe('the index of the outbox', () => {
  it('is asked instead of summaries, but the catalog says what is published', async () => {
    const entryOf = (key: string, headline: string): object => {
      const { kind: _, folder, ...entry } = articleEntry(exampleSummary(), outboxKeys(key).folder);
      return {
        ...entry,
        headline: { en: headline },
        page: `${folder}index.html`,
        summary: `${folder}summary.json`,
      };
    };
    const articles = [entryOf('ferry.vi.txt', 'From the index'), entryOf('gone.txt', 'Withdrawn since')];
    const site = { url: null, languages: ['en', 'vi'], failed: [], months: [], mark: '1' };
    await test.put(
      'outbox',
      INDEX_DOCUMENT,
      JSON.stringify({ schema: FRONT_INDEX_SCHEMA, ...site, articles }),
    );
    const { records } = await test.json(list);
    await test.put('outbox', INDEX_DOCUMENT, '{"schema":"tidings/index/2"}');
    const fromSummaries = await test.json(list);
    const headlines = (found: readonly Record<string, unknown>[]): unknown[] =>
      found.map(({ headline }) => (headline as Record<string, string>)['en']).sort();
    expect(headlines(records)).toEqual(['Bridge opens', 'From the index']);
    expect(headlines(fromSummaries.records)).toEqual(['Bridge opens', 'Ferry treaty']);
  });
});

describe('tidings search', () => {
  it.each([
    [['hiep', 'UOC'], 0, ['ferry.vi.txt']],
    [['brid'], 0, ['desk/bridge.de.txt', 'ferry.vi.txt']],
    [['ridge'], 1, []],
    [['bridge', 'treaty'], 0, ['ferry.vi.txt']],
    [['le an'], 0, ['ferry.vi.txt', 'desk/bridge.de.txt']],
  ])('%j', async (words, code, keys) => {
    const found = await test.json(search, ...words);
    expect({ code: found.code, keys: keysOf(found.records) }).toEqual({ code, keys });
  });
});

describe('a point in time', () => {
  const now = new Date('2026-11-27T12:00:00Z');
  it.each([
    ['3d', '2026-11-24T12:00:00.000Z'],
    ['12h', '2026-11-27T00:00:00.000Z'],
    ['2026-11-01', '2026-11-01T00:00:00.000Z'],
    ['2026-11-01T06:30:00Z', '2026-11-01T06:30:00.000Z'],
  ])('%s', (text, expected) => {
    expect(timeOf(text, '--since', now).toISOString()).toBe(expected);
  });

  it.each(['yesterday', '2026-13-01', '', '3w'])('is not %j', (text) => {
    expect(() => timeOf(text, '--since', now)).toThrow('--since takes a day (2026-11-27)');
  });
});

describe('tidings show', () => {
  it('is the original while it waits for every language', () => {
    const sentences = exampleSummary().sentences.map((one) => ({ ...one, targets: {} }));
    const [, facts] = summaryLines(exampleSummary({ sentences }), 'en', false, 80).map(plain);
    expect(facts).toBe('Elbkurier · Mia Voss · 12 March 2026 · Original: German · bruecke.txt');
  });

  it('is the summary, with the numbers of its sentences', () => {
    const lines = summaryLines(exampleSummary(), 'en', false, 80).map(plain);
    expect(lines.join('\n')).toBe(
      [
        'Bridge opens',
        'Elbkurier · Mia Voss · 12 March 2026 · Translated from: German · bruecke.txt',
        '',
        'The bridge is open. [1]',
        '',
        'Key points',
        '  • It cost 5 million. [2]',
        '',
        'People',
        '  • Le An, mayor [1]',
        '',
        'Figures',
        '  • 5 million [2]',
        '',
        'Quotations',
        '  • “At last.” — Le An [1, 2]',
      ].join('\n'),
    );
  });

  it('speaks the language that is asked for, and says which there are', async () => {
    expect((await test.tidings(show, '--language', 'vi', 'desk/bridge.de.txt')).text).toMatch(/^Thông cầu\n/);
    await expect(test.tidings(show, '--language', 'fr', 'desk/bridge.de.txt')).rejects.toMatchObject({
      message: 'desk/bridge.de.txt has no summary in fr.',
      advice: 'It has one in en, vi.',
    });
  });

  it('asks whether another key was meant', async () => {
    await expect(test.tidings(show, 'bridge.de.txt')).rejects.toThrow(
      'bridge.de.txt was never uploaded. Did you mean desk/bridge.de.txt?',
    );
  });
});

describe('tidings open', () => {
  it.each([
    [LOCAL, 'a b?.txt', 'http://127.0.0.1:1/articles/a%20b%253F.txt/index.html'],
    ['stack Tidings', 'a b?.txt', 'http://127.0.0.1:1/articles/a%20b%3F.txt/index.html'],
    ['stack Tidings', undefined, 'http://127.0.0.1:1/'],
  ])('at %s, of %s: %s', (name, key, expected) => {
    expect(addressOf(key, { name, readerUrl: 'http://127.0.0.1:1/' })).toBe(expected);
  });

  it('copies the page where readers have no address', async () => {
    const { code, records } = await test.json(open, 'desk/bridge.de.txt');
    expect({ code, records }).toEqual({
      code: 0,
      records: [
        { address: expect.stringMatching(/^file:.*\/desk\/bridge\.de\.txt\/index\.html$/), opened: false },
      ],
    });
  });
});

describe('tidings logs', () => {
  const articleId = articleIdOf('desk/bridge.de.txt');
  const line = (id: string, timestamp: string, message: string): string =>
    JSON.stringify({ level: 'INFO', message, timestamp, service: 'x', articleId: id, revision: '01' });
  const OURS = [
    {
      function: 'Normalize',
      time: '2026-03-12T10:00:00.000Z',
      level: 'INFO',
      message: 'first',
      revision: '01',
    },
    {
      function: 'Translate',
      time: '2026-03-12T11:00:00.000Z',
      level: 'INFO',
      message: 'second',
      revision: '01',
    },
  ];

  it('reads the files of the local cloud, and tells of this article alone', async () => {
    const others = `${line('other', '2026-03-12T10:00:00Z', `about ${articleId}`)}\nSTART ${articleId}\n`;
    await writeFile(
      path.join(folder, 'TranslateFunction1D8A41BA.log'),
      others + line(articleId, '2026-03-12T11:00:00Z', 'second'),
    );
    await writeFile(
      path.join(folder, 'NormalizeFunctionFF0415B2.log'),
      `${line(articleId, '2026-03-12T10:00:00Z', 'first')}\n${line(articleId, '2026-01-01T10:00:00Z', 'old')}`,
    );
    const output = testOutput();
    const deployment = async () => ({ ...test.deployment, logFolder: folder });
    const code = await logs.run(['--since', '2026-03-01', 'desk/bridge.de.txt'], { ...output, deployment });
    expect({ code, records: output.records }).toMatchObject({ code: 0, records: OURS });
    expect(output.lines[0]).toBe('2026-03-12T10:00:00.000Z INFO  Normalize: first revision=01');
  });

  it('asks CloudWatch Logs for the article’s id in every group', async () => {
    const cloudWatch = mockClient(CloudWatchLogsClient);
    const wanted = { filterPattern: `"${articleId}"`, startTime: Date.parse('2026-03-01') };
    cloudWatch
      .on(FilterLogEventsCommand, { logGroupName: 'group-n', ...wanted })
      .resolves({ events: [{ message: line(articleId, '2026-03-12T10:00:00Z', 'first') }] })
      .on(FilterLogEventsCommand, { logGroupName: 'group-t', ...wanted })
      .resolvesOnce({ events: [], nextToken: 'more' })
      .resolvesOnce({ events: [{ message: line(articleId, '2026-03-12T11:00:00Z', 'second') }] });
    const output = testOutput();
    const logGroups = { Translate: 'group-t', Normalize: 'group-n' };
    const deployment = async () => ({ ...test.deployment, logGroups });
    const code = await logs.run(['--since', '2026-03-01', 'desk/bridge.de.txt'], { ...output, deployment });
    cloudWatch.restore();
    expect({ code, records: output.records }).toMatchObject({ code: 0, records: OURS });
  });
});
