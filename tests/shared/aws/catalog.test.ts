import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalog, createCatalog, type Status } from '../../../shared/aws/catalog.ts';
import { createCatalogTable } from './dynalite.ts';

const server = dynalite({ createTableMs: 0 });
let catalog: Catalog;
let dynamo: DynamoDBClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  dynamo = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  await createCatalogTable(dynamo, 'catalog');
  catalog = createCatalog(DynamoDBDocumentClient.from(dynamo), 'catalog');
});

afterAll(async () => {
  dynamo.destroy();
  await new Promise((resolve) => server.close(resolve));
});

describe('the newest revision', () => {
  it.each([
    ['in order', ['01', '02']],
    ['out of order', ['02', '01']],
    ['twice', ['02', '01', '02', '01']],
  ])('is known when events arrive %s', async (name, revisions) => {
    for (const revision of revisions) await catalog.register({ articleId: name, revision, key: 'a.txt' });
    expect(await catalog.latest(name)).toMatchObject({ revision: '02', status: 'received', key: 'a.txt' });
    expect(await catalog.isSuperseded({ articleId: name, revision: '01' })).toBe(true);
    expect(await catalog.isSuperseded({ articleId: name, revision: '02' })).toBe(false);
  });
});

describe('the status', () => {
  const steps: [Status[], Status][] = [
    [['normalized', 'translated', 'published'], 'published'],
    [['translated', 'normalized'], 'translated'],
    [['normalized', 'paused', 'translated'], 'translated'],
    [['paused', 'paused'], 'paused'],
    [['paused', 'waiting'], 'waiting'],
    [['waiting', 'normalized'], 'waiting'],
    [['waiting', 'translated', 'waiting'], 'translated'],
    [['waiting', 'published'], 'published'],
    [['published', 'waiting'], 'published'],
    [['published', 'withdrawn', 'failed', 'published'], 'withdrawn'],
    [['failed', 'normalized'], 'failed'],
    [['failed', 'published'], 'published'],
    [['published', 'failed', 'superseded'], 'published'],
  ];
  it.each(steps)('after %j is %s', async (statuses, end) => {
    const article = { articleId: statuses.join(), revision: '01' };
    await catalog.register({ ...article, key: 'a.txt' });
    for (const status of statuses) await catalog.advance(article, status);
    expect((await catalog.get(article))?.status).toBe(end);
  });

  it.each<[Status[], Status, boolean]>([
    [['waiting', 'translated'], 'waiting', true],
    [['paused'], 'waiting', true],
    [['waiting', 'published'], 'published', false],
    [['waiting', 'withdrawn'], 'withdrawn', false],
  ])('after %j goes back to %s when the rest is given up', async (statuses, end, moved) => {
    const article = { articleId: `back ${statuses.join()}`, revision: '01' };
    await catalog.register({ ...article, key: 'a.txt' });
    for (const status of statuses) await catalog.advance(article, status);
    expect(await catalog.waitAgain(article, { message: 'It died.' })).toBe(moved);
    expect(await catalog.get(article)).toMatchObject({ status: end, readable: true });
  });

  it('is not set back by a repeated upload event', async () => {
    const article = { articleId: 'again', revision: '01' };
    await catalog.register({ ...article, key: 'a.txt' });
    await catalog.advance(article, 'published', { title: 'T' });
    await catalog.register({ ...article, key: 'a.txt' });
    expect(await catalog.get(article)).toMatchObject({ status: 'published', title: 'T' });
  });

  it('is what articles are listed by', async () => {
    for (const articleId of ['p1', 'p2']) {
      await catalog.register({ articleId, revision: '01', key: `${articleId}.txt` });
      await catalog.advance({ articleId, revision: '01' }, 'paused', { message: 'why' });
    }
    const paused = (await Array.fromAsync(catalog.listByStatus('paused'))).map(({ articleId }) => articleId);
    expect(paused).toEqual(expect.arrayContaining(['p1', 'p2']));
  });
});

describe('an attempt', () => {
  const article = { articleId: 'attempted', revision: '01' };
  const attempt = (delivery: number, messageId = 'm1') =>
    catalog.begin(article, { stage: 'normalize', messageId, delivery });

  it('learns how many before it died, until one ends', async () => {
    await catalog.register({ ...article, key: 'a.txt' });
    expect(await attempt(1)).toMatchObject({ died: 0, status: 'received' });
    expect(await attempt(2)).toMatchObject({ died: 1 });
    expect(await attempt(2)).toMatchObject({ died: 1 });
    expect(await attempt(3)).toMatchObject({ died: 2 });
    expect(await attempt(1, 'm2')).toMatchObject({ died: 0 });
    const lastError = { stage: 'normalize', kind: 'throttled', message: 'slow' } as const;
    await catalog.noteError(article, lastError);
    expect(await attempt(2, 'm2')).toMatchObject({ died: 0, lastError });
  });
});

describe('a published article', () => {
  it('no longer says why it had to wait', async () => {
    const article = { articleId: 'waited', revision: '01' };
    await catalog.register({ ...article, key: 'a.txt' });
    await catalog.advance(article, 'paused', { message: 'The budget is used up.', advice: 'Wait.' });
    await catalog.noteError(article, { stage: 'translate', kind: 'throttled', message: 'slow' });
    expect(await catalog.get(article)).toMatchObject({ message: 'The budget is used up.' });
    await catalog.advance(article, 'published');
    const entry = await catalog.get(article);
    expect(entry).toMatchObject({ status: 'published' });
    for (const field of ['message', 'advice', 'lastError']) expect(entry).not.toHaveProperty(field);
  });
});
