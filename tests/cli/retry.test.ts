import { DeleteObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deployment } from '../../cli/deployment.ts';
import { retry } from '../../cli/retry.ts';
import type { Status } from '../../shared/aws/catalog.ts';
import { FAILURE_RECORD_SCHEMA, type FailureRecord } from '../../shared/documents/failure-record.ts';
import { articleIdOf, failureKey, outboxKeys } from '../../shared/documents/keys.ts';
import { sourceOnly } from '../../shared/summarize/source-only.ts';
import { article as translatedArticle } from '../shared/summarize/article.ts';
import { testOutput } from './context.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
beforeAll(async () => {
  test = await startDeployment();
  await article('model.txt', 'failed', { retryable: true, message: 'There is no model.' });
  await article('empty.txt', 'failed', { retryable: false, message: 'The file is empty.' });
  await article('unrecorded.txt', 'failed');
  await article('done.txt', 'published');
  await article('slow.txt', 'translated');
  await article('waiting.txt', 'waiting', { retryable: true, message: 'There is no model.' });
  await test.put('inbox', 'unnoticed.txt', 'text');
  await article('gone.txt', 'failed', { retryable: true, message: 'There is no model.' });
  const { s3, inboxBucket } = test.deployment;
  await s3.send(new DeleteObjectCommand({ Bucket: inboxBucket, Key: 'gone.txt' }));
});
afterAll(() => test.stop());

/** An article as the stages leave it. */
async function article(
  key: string,
  status: Status,
  failure?: { retryable: boolean; message: string },
): Promise<void> {
  await test.put('inbox', key, 'text');
  const revision = { articleId: articleIdOf(key), revision: '01' };
  await test.catalog.register({ ...revision, key });
  await test.catalog.advance(revision, status, { message: failure?.message });
  if (failure === undefined) return;
  const record: FailureRecord = {
    ...{ schema: FAILURE_RECORD_SCHEMA, key, ...revision, ...failure },
    ...{ stage: 'normalize', kind: 'any', advice: 'None.', attempts: 1, at: '2026-01-01T00:00:00Z' },
  };
  await test.put('outbox', failureKey(key), JSON.stringify(record));
}

describe('tidings retry KEY', () => {
  it.each([
    ['model.txt', 0, 'on its way again'],
    ['done.txt', 0, 'on its way again; it was published, and will be published anew'],
    ['slow.txt', 0, 'on its way again; it was translated and had not ended'],
    [
      'waiting.txt',
      0,
      'on its way again, which changes nothing unless what it waits for has come; then it completes itself as well: There is no model.',
    ],
    ['empty.txt', 0, 'on its way again, but will fail again unless its cause is gone: The file is empty.'],
    ['gone.txt', 1, 'not in the inbox any more; upload it again'],
    ['unnoticed.txt', 0, 'on its way again'],
    ['nobody.txt', 1, 'never uploaded'],
  ])('%s', async (key, code, text) => {
    expect(await test.tidings(retry, key)).toEqual({ code, text: `${key}: ${text}` });
  });
});

describe('tidings retry of an article that waits for models', () => {
  it.each([
    [
      ['de-en', 'en-vi'],
      ', but nothing will change while these models are missing: de-en en-vi. Run: ./tidings models install de-en en-vi',
    ],
    [[], '; the models that it waited for are here now'],
  ])('where %j are missing', async (missing, note) => {
    const key = 'sprachen.txt';
    await test.put('inbox', key, 'text');
    const revision = { articleId: articleIdOf(key), revision: '01' };
    await test.catalog.register({ ...revision, key });
    await test.catalog.advance(revision, 'waiting', { kind: 'no-model', language: 'de' });
    const translated = {
      ...translatedArticle({ language: 'de', paragraphs: [['Eins.']], targets: [] }),
      targets: ['en', 'vi'],
    };
    const wait = (target: string) => ({ target, kind: 'no-model', message: '', advice: '' });
    const summary = sourceOnly({ ...translated, unavailable: [wait('en'), wait('vi')] });
    await test.put('outbox', outboxKeys(key).summary, JSON.stringify(summary));
    const asked: unknown[] = [];
    const deployment: Deployment = {
      ...test.deployment,
      missingModels: async (directions) => {
        asked.push(...directions);
        return missing;
      },
    };
    const output = testOutput();

    await retry.run([key], { ...output, deployment: async () => deployment });

    expect(output.lines).toEqual([`${key}: on its way again${note}`]);
    expect(asked).toEqual([
      { source: 'de', target: 'en' },
      { source: 'de', target: 'vi' },
    ]);
  });
});

describe('what is put through again', () => {
  it('keeps its headers and metadata', async () => {
    const { s3, inboxBucket } = test.deployment;
    const kept = {
      ContentType: 'text/html',
      ContentEncoding: 'gzip',
      ContentLanguage: 'de',
      ContentDisposition: 'inline',
      CacheControl: 'no-store',
      Metadata: { language: 'de', url: 'https://example.org/' },
    };
    await s3.send(new PutObjectCommand({ Bucket: inboxBucket, Key: 'page.html', Body: 'x', ...kept }));
    await test.tidings(retry, 'page.html');
    expect(await s3.send(new HeadObjectCommand({ Bucket: inboxBucket, Key: 'page.html' }))).toMatchObject(
      kept,
    );
  });
});

describe('tidings retry --all', () => {
  it('leaves out what would fail again, and counts it', async () => {
    const { code, text } = await test.tidings(retry, '--all');
    const [last, ...lines] = text.split('\n').toReversed();
    expect(lines.toSorted()).toEqual([
      'gone.txt: not in the inbox any more; upload it again',
      'model.txt: on its way again',
      'unrecorded.txt: on its way again',
    ]);
    expect(last).toMatch(/^1 left out, which would fail again as they are/);
    expect(code).toBe(1);
  });
});
