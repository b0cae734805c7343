import { ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { retry } from '../../cli/retry.ts';
import { status } from '../../cli/status.ts';
import { forget, withdraw } from '../../cli/withdraw.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { articleIdOf, outboxKeys, workKey } from '../../shared/documents/keys.ts';
import { normalize } from '../../shared/normalize/index.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

const KEY = 'desk/a b.txt';
const articleId = articleIdOf(KEY);
const TEXT = 'Die Brücke ist offen.\n\nSie kostete fünf Millionen Euro.';
const { folder, page } = outboxKeys(KEY);

let test: TestDeployment;
beforeEach(async () => {
  test = await startDeployment();
  for (const revision of ['01', '02']) await publish(revision);
  // Somebody else's, below the article's folder.
  await test.put('outbox', `${folder}more/summary.json`, '{}');
});
afterEach(() => test.stop());

/** An article as the stages leave it. */
async function publish(revision: string): Promise<void> {
  const { s3, outboxBucket, inboxBucket } = test.deployment;
  await test.put('inbox', KEY, TEXT);
  const normalized = await normalize(new TextEncoder().encode(TEXT), { key: KEY, sequencer: revision });
  const Body = JSON.stringify(normalized);
  await s3.send(
    new PutObjectCommand({ Bucket: 'work', Key: workKey('normalized', { articleId, revision }), Body }),
  );
  await test.catalog.register({ articleId, revision, key: KEY });
  await test.catalog.advance({ articleId, revision }, 'published', { title: 'Die Brücke', language: 'de' });
  const store = createObjectStore(s3);
  for (const name of ['index.html', 'article.en.md', 'summary.json']) {
    const file = { bucket: outboxBucket, key: folder + name, body: 'Die Brücke', contentType: 'text/plain' };
    await store.putIfNewer(file, revision);
  }
  expect(inboxBucket).not.toBe(outboxBucket);
}

async function left(Bucket: string): Promise<string[]> {
  const { Versions = [], DeleteMarkers = [] } = await test.deployment.s3.send(
    new ListObjectVersionsCommand({ Bucket }),
  );
  return [...Versions, ...DeleteMarkers].map(({ Key = '' }) => Key).sort();
}

const pageText = async (): Promise<string> => {
  const { bytes } = await createObjectStore(test.deployment.s3).get(test.deployment.outboxBucket, page);
  return new TextDecoder().decode(bytes);
};

describe('tidings withdraw', () => {
  it('leaves a notice in place of the page, and no other file', async () => {
    expect(await test.tidings(withdraw, '--reason', 'Wrong figures.', KEY)).toEqual({
      code: 0,
      text: `${KEY}: withdrawn`,
    });
    expect(await left(test.deployment.outboxBucket)).toEqual([page, `${folder}more/summary.json`].sort());
    const text = await pageText();
    expect(text).toContain('This article has been withdrawn.');
    expect(text).toContain('Wrong figures.');
    expect(text).not.toContain('Brücke');
    expect((await test.tidings(status, KEY)).text).toMatch(/^withdrawn .*Wrong figures\.$/);
  });

  it('holds against a stage that publishes the same revision a moment later', async () => {
    await test.tidings(withdraw, KEY);
    const file = { bucket: test.deployment.outboxBucket, key: page, body: 'late', contentType: 'text/html' };
    expect(await createObjectStore(test.deployment.s3).putIfNewer(file, '02')).toBe('fuller-exists');
    expect(await test.catalog.advance({ articleId, revision: '02' }, 'published')).toBe(false);
  });

  it('is undone by another upload, and by a retry, which says so', async () => {
    await test.tidings(withdraw, KEY);
    expect((await test.tidings(retry, KEY)).text).toBe(
      `${KEY}: on its way again; it was withdrawn, and will be published anew`,
    );
    await publish('03');
    expect(await pageText()).toBe('Die Brücke');
  });

  it('knows nothing of what was never uploaded', async () => {
    expect(await test.tidings(withdraw, 'nobody.txt')).toEqual({
      code: 1,
      text: 'nobody.txt: never uploaded',
    });
  });
});

describe('tidings forget', () => {
  it('leaves nothing of the article but the record that it was there', async () => {
    const { code, text } = await test.tidings(forget, KEY);
    expect([code, text]).toEqual([
      0,
      `${KEY}: forgotten (2 uploads, 2 work objects, 1 published files; the translation memory is as it was)`,
    ]);
    const { inboxBucket, outboxBucket } = test.deployment;
    expect([await left(inboxBucket), await left('work')]).toEqual([[], []]);
    expect(await left(outboxBucket)).toEqual([`${folder}more/summary.json`]);
    const entries = await Array.fromAsync(test.catalog.history(articleId));
    expect(entries.map(({ status, title, language, key }) => [status, title, language, key])).toEqual([
      ['withdrawn', undefined, undefined, KEY],
      ['withdrawn', undefined, undefined, KEY],
    ]);
  });

  it.each([
    ['keep', ['human', 'machine', 'other']],
    ['machine', ['human', 'other']],
    ['all', ['other']],
  ])('--memory %s leaves the entries %j', async (choice, expected) => {
    const { dynamo, memoryTable } = test.deployment;
    const entries = [
      { key: 'human', text: 'The bridge is open.', origin: 'human', sourceText: 'Die Brücke ist offen.' },
      { key: 'machine', text: 'Cầu đã mở.', origin: 'machine', sourceText: 'Die Brücke  ist offen.' },
      { key: 'other', text: 'Rain.', origin: 'machine', sourceText: 'Regen.' },
    ];
    for (const Item of entries) await dynamo.send(new PutCommand({ TableName: memoryTable, Item }));
    await test.tidings(forget, '--memory', choice, KEY);
    const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: memoryTable }));
    expect(Items.map(({ key }) => key as string).sort()).toEqual(expected);
  });
});
