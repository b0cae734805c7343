import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CatalogEntry } from '../../shared/aws/catalog.ts';
import { failureKey, outboxKeys } from '../../shared/documents/keys.ts';
import type { Summary } from '../../shared/documents/summary.ts';
import { type Pipeline, sample, startPipeline } from './pipeline.ts';

/**
 * Everything that goes in comes out exactly once, whatever goes wrong on the way: 60 objects with awkward keys,
 * events delivered twice and out of order, a function killed in each stage, uploads replaced while in flight.
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
  'bad/không có mô hình.txt': {
    body: 'Bu haber bellekte yok. Hiçbir model kurulu değil.',
    kind: /^no-model$/,
  },
};

/** Replaced while the first upload is in flight: the article that must stand in the end. */
const REPLACED = ['delta-messnetz.de.txt', 'desk one/delta-brief.en.txt', 'Hội đàm/rail-freight.en.txt'];

const uploads = { good: 0, bad: 0, replaced: 0 };
let pipeline: Pipeline;
let revisions: CatalogEntry[];
let outbox: string[];

const ended = (status: string) => revisions.filter((entry) => entry.status === status);

beforeAll(async () => {
  pipeline = await startPipeline();
  const { cloud, put } = pipeline;
  cloud.faults.copies = 2;
  cloud.faults.shuffle = Math.random;
  cloud.faults.killOnce('Normalize', 9);
  cloud.faults.killOnce('Translate', 17);
  cloud.faults.killOnce('Summarize', 23);

  const good = FOLDERS.flatMap((folder) => ARTICLES.map((name) => ({ key: folder + name, name })));
  const more = FOLDERS.flatMap((folder) => ARTICLES.map((name) => ({ key: `${folder}again ${name}`, name })));
  // 60 objects with the bad ones among them.
  for (const { key, name } of [...good, ...more].slice(0, 60 - Object.keys(BAD).length)) {
    await put(key, await sample(name));
    uploads.good++;
    const bad = Object.entries(BAD)[uploads.bad];
    if (bad !== undefined) {
      await put(bad[0], bad[1].body);
      uploads.bad++;
    }
  }
  for (const key of REPLACED) {
    await put(key, await sample('canh-bao-man.vi.txt'));
    uploads.replaced++;
  }
  await cloud.waitUntilQuiet();
  revisions = await pipeline.revisions();
  outbox = await pipeline.published();
}, 180_000);

afterAll(() => pipeline?.stop());

describe('sixty objects, three of them replaced, in a bad week', () => {
  it('were all sent', () => {
    expect(uploads).toEqual({ good: 55, bad: 5, replaced: 3 });
    expect(pipeline.cloud.faults.kills()).toBe(3);
  });

  it('end as published, failed or superseded, each exactly once', () => {
    const inputs = uploads.good + uploads.bad + uploads.replaced;
    expect(ended('published').length + ended('failed').length + ended('superseded').length).toBe(inputs);
    expect(revisions.length).toBe(inputs);
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
