import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectToLocalCloud } from '../../cli/deployment.ts';
import { withdraw } from '../../cli/withdraw.ts';
import type { LocalCloud } from '../../local/client.ts';
import type { CatalogEntry } from '../../shared/aws/catalog.ts';
import { createMemoryTable } from '../../shared/aws/memory-table.ts';
import { FrontIndex } from '../../shared/documents/front-index.ts';
import { failureKey, outboxKeys } from '../../shared/documents/keys.ts';
import type { Summary } from '../../shared/documents/summary.ts';
import { humanKey } from '../../shared/translate/memory/key.ts';
import type { MemoryEntry } from '../../shared/translate/ports.ts';
import { testOutput } from '../cli/context.ts';
import { type Pipeline, sample, startPipeline } from './pipeline.ts';

/**
 * Everything that goes in comes out exactly once, whatever goes wrong on the way: 60 objects with awkward keys,
 * events delivered twice and out of order, a function killed in each stage, uploads replaced while in flight, translations
 * that are missing and come later, articles taken back.
 */

const ARTICLES = [
  'delta-messnetz.de.txt',
  'delta-brief.en.txt',
  'rail-freight.en.txt',
  'bronze-drum.en.html',
];
const FOLDERS = ['', 'desk one/', 'a+b/', 'Hội đàm/', '100% sure/', 'deep/er/and/deeper/', "it's/"];

/** Bad inputs, and the kind of failure that each must end in. */
const BAD: Readonly<Record<string, { body: string | Uint8Array; kind: RegExp }>> = {
  'bad/empty.txt': { body: '', kind: /^empty$/ },
  'bad/photo+1.txt': {
    body: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    kind: /^unsupported-format$/,
  },
  'bad/archive.html': {
    body: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
    kind: /^(unsupported-format|unreadable)$/,
  },
  'bad/numbers only.md': { body: '1 2 3\n\n4 5 6\n', kind: /^no-/ },
};

const GERMAN = 'Der Nachtzug fährt wieder täglich.';

/** No model is installed, and the memory does not know them: what they are published in all the same. */
const WAITING: Readonly<Record<string, { body: string; targets: string[] }>> = {
  'own/không có mô hình.txt': { body: 'Bu haber bellekte yok. Hiçbir model kurulu değil.', targets: [] },
  'own/harbour.txt': { body: 'The harbour closes its eastern quay. The work takes a year.', targets: ['en'] },
  'own/khu chợ.txt': { body: 'Khu chợ nổi mở cửa trở lại. Chợ có 180 quầy hàng.', targets: ['vi'] },
};
/** Waits like these, and gets its translations from a person later. */
const COMPLETED = 'own/nachtzug.txt';
/** Taken back in the end: one that was whole, one that waited. */
const WITHDRAWN = ['own/harbour.txt', '100% sure/rail-freight.en.txt'];
const INPUTS = { good: 52, bad: 4, waiting: 4, replaced: 3 };

/** Replaced while the first upload is in flight: the article that must stand in the end. */
const REPLACED = ['delta-messnetz.de.txt', 'desk one/delta-brief.en.txt', 'Hội đàm/rail-freight.en.txt'];

const uploads = { good: 0, bad: 0, waiting: 0, replaced: 0 };
let pipeline: Pipeline;
let revisions: CatalogEntry[];
let outbox: string[];
let firstWaiting: string[];

const ended = (status: string) => revisions.filter((entry) => entry.status === status);

beforeAll(async () => {
  pipeline = await startPipeline();
  const { cloud, put } = pipeline;
  cloud.faults.copies = 2;
  cloud.faults.shuffle = Math.random;
  cloud.faults.killOnce('Normalize', 9);
  cloud.faults.killOnce('Translate', 17);
  cloud.faults.killOnce('Summarize', 23);
  cloud.faults.killOnce('FrontPage', 200);

  const good = FOLDERS.flatMap((folder) => ARTICLES.map((name) => ({ key: folder + name, name })));
  const more = FOLDERS.flatMap((folder) => ARTICLES.map((name) => ({ key: `${folder}again ${name}`, name })));
  // 60 objects with the bad ones among them.
  for (const { key, name } of [...good, ...more].slice(0, INPUTS.good)) {
    await put(key, await sample(name));
    uploads.good++;
    const bad = Object.entries(BAD)[uploads.bad];
    if (bad !== undefined) {
      await put(bad[0], bad[1].body);
      uploads.bad++;
    }
  }
  for (const [key, { body }] of [...Object.entries(WAITING), [COMPLETED, { body: GERMAN }] as const]) {
    await put(key, body);
    uploads.waiting++;
  }
  for (const key of REPLACED) {
    await put(key, await sample('canh-bao-man.vi.txt'));
    uploads.replaced++;
  }
  await cloud.waitUntilQuiet();
  firstWaiting = (await pipeline.revisions())
    .filter(({ status }) => status === 'waiting')
    .map(({ key }) => key);
  await complete();
  // Once more, when there is nothing to complete.
  for (let times = 0; times < 2; times++) {
    await cloud.trigger('Resume');
    await cloud.waitUntilQuiet();
  }
  const context = { ...testOutput(), deployment: async () => deployment() };
  expect(await withdraw.run(WITHDRAWN, context)).toBe(0);
  await cloud.waitUntilQuiet();
  revisions = await pipeline.revisions();
  outbox = await pipeline.published();
}, 300_000);

afterAll(() => pipeline?.stop());

const deployment = () => connectToLocalCloud(pipeline.cloud as unknown as LocalCloud);

/** A person translates an article that waits. */
async function complete(): Promise<void> {
  const { dynamo, memoryTable } = deployment();
  const entry = (target: string, text: string): MemoryEntry => ({
    key: humanKey(GERMAN, 'de', target),
    text,
    origin: 'human',
    engine: 'tmx',
  });
  const entries = [
    entry('en', 'The night train runs daily again.'),
    entry('vi', 'Tàu đêm lại chạy hằng ngày.'),
  ];
  await createMemoryTable(dynamo, memoryTable).store(entries);
}

describe('sixty objects, three of them replaced, in a bad week', () => {
  it('were all sent', () => {
    expect(uploads).toEqual(INPUTS);
    expect(pipeline.cloud.faults.kills()).toBe(4);
  });

  it('end as published, waiting, failed, superseded or withdrawn, each exactly once', () => {
    const inputs = Object.values(INPUTS).reduce((sum, count) => sum + count, 0);
    const ends = ['published', 'waiting', 'failed', 'superseded', 'withdrawn'].map(
      (status) => ended(status).length,
    );
    expect(ends.reduce((sum, count) => sum + count, 0)).toBe(inputs);
    expect(revisions.length).toBe(inputs);
  });

  it('wait for a translation where there is none, and complete themselves when it comes', () => {
    expect(firstWaiting.sort()).toEqual([...Object.keys(WAITING), COMPLETED].sort());
    expect(
      ended('waiting')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      Object.keys(WAITING)
        .filter((key) => !WITHDRAWN.includes(key))
        .sort(),
    );
    expect(ended('published').map(({ key }) => key)).toContain(COMPLETED);
  });

  it.each(Object.entries(WAITING).filter(([key]) => !WITHDRAWN.includes(key)))(
    '%s is published in what it has',
    async (key, { targets, body }) => {
      const summary = JSON.parse((await pipeline.read(outboxKeys(key).summary)).text) as Summary;
      expect(summary.sentences.map(({ source }) => source).join(' ')).toBe(body);
      for (const sentence of summary.sentences) expect(Object.keys(sentence.targets)).toEqual(targets);
      expect(summary.unavailable.map(({ kind }) => kind)).toEqual(
        ['en', 'vi'].filter((code) => !targets.includes(code)).map(() => 'no-model'),
      );
    },
  );

  it.each(WITHDRAWN)('%s leaves a notice and nothing else', async (key) => {
    const { folder, page } = outboxKeys(key);
    expect(outbox.filter((name) => name.startsWith(folder))).toEqual([page]);
    expect((await pipeline.read(page)).text).toContain('This article has been withdrawn.');
    expect(ended('withdrawn').map((entry) => entry.key)).toContain(key);
  });

  it('cost nothing: what the memory holds is not sent', () => {
    expect(pipeline.cloud.translateStats().characters).toBe(0);
  });

  it('leave only the bad ones failed, each with its reason', () => {
    expect(
      ended('failed')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(Object.keys(BAD).sort());
  });

  it.each(Object.entries(BAD))('%s: a record says why and what to do', async (key, { kind }) => {
    const record = JSON.parse((await pipeline.read(failureKey(key))).text);
    expect(record).toMatchObject({ key, kind: expect.stringMatching(kind) });
    expect(record.message.length * record.advice.length).toBeGreaterThan(0);
    expect(outbox).not.toContain(outboxKeys(key).summary);
  });

  it('have no failure record where the article is published', () => {
    const records = outbox.filter((key) => key.startsWith('failed/'));
    expect(records.sort()).toEqual(Object.keys(BAD).map(failureKey).sort());
  });

  it.each(REPLACED)('%s: the newest upload is what stands in the outbox, in every file', async (key) => {
    const newest = revisions
      .filter((entry) => entry.key === key)
      .toSorted((a, b) => (a.revision < b.revision ? 1 : -1))[0];
    const keys = outboxKeys(key);
    const files = [keys.summary, keys.page, keys.article('en'), keys.article('vi')];
    for (const file of files) expect((await pipeline.read(file)).revision).toBe(newest?.revision);
    expect((JSON.parse((await pipeline.read(keys.summary)).text) as Summary).language.code).toBe('vi');
  });

  it('stand in the lists: every article that is published or waits, every failure, and nothing else', async () => {
    const index = FrontIndex.parse(JSON.parse((await pipeline.read('index.json')).text));
    const standing = [...new Set([...ended('published'), ...ended('waiting')].map(({ key }) => key))];
    const files = outbox.filter((key) => key.startsWith('pages/search/'));
    const found = await Promise.all(files.map(async (key) => JSON.parse((await pipeline.read(key)).text)));
    const pages = found.flatMap(({ articles }: { articles: { page: string }[] }) =>
      articles.map(({ page }) => page),
    );
    expect(pages.sort()).toEqual(standing.map((key) => outboxKeys(key).page).sort());
    expect(index.articles).toHaveLength(Math.min(50, standing.length));
    expect(index.failed.map(({ key }) => key).sort()).toEqual(Object.keys(BAD).sort());
  });

  it('carry the same sentence ids in source, English and Vietnamese, and say where each one came from', async () => {
    for (const { key } of ended('published')) {
      const summary = JSON.parse((await pipeline.read(outboxKeys(key).summary)).text) as Summary;
      const ids = summary.sentences.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { source, targets } of summary.sentences) {
        expect(source).not.toBe('');
        expect(Object.keys(targets).sort()).toEqual(['en', 'vi']);
        for (const { text, origin } of Object.values(targets)) {
          expect(text).not.toBe('');
          expect(['human', 'memory', 'identity']).toContain(origin);
        }
      }
      for (const { cites } of [summary.headline, summary.abstract, ...summary.keyPoints]) {
        expect(ids).toEqual(expect.arrayContaining(cites));
      }
    }
  });

  it('leave every queue empty and no call refused', () => {
    for (const [queue, counts] of Object.entries(pipeline.cloud.counts())) {
      expect({ queue, ...counts }).toEqual({ queue, visible: 0, inFlight: 0, delayed: 0 });
    }
    expect(pipeline.cloud.denials).toEqual([]);
  });
});
