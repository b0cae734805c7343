import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFollowing, type Standing } from '../../../local/start/follow.ts';
import { uploadedAs } from '../../../local/start/uploads.ts';
import { type Catalog, createCatalog } from '../../../shared/aws/catalog.ts';
import { createCatalogTable, startTable } from '../../shared/aws/dynalite.ts';

let table: Awaited<ReturnType<typeof startTable>>;
let catalog: Catalog;
const seen: string[] = [];
const note = ({ upload, status }: Standing): void => void seen.push(`${upload.key} ${status}`);
beforeEach(async () => {
  table = await startTable('memory');
  await createCatalogTable(table.client as unknown as DynamoDBClient, 'catalog');
  catalog = createCatalog(table.client, 'catalog');
  seen.length = 0;
});
afterEach(() => table.close());

const start = () => createFollowing({ client: table.client, table: 'catalog' }, note);
const never = new AbortController().signal;

describe('following', () => {
  it('shows how articles move while more and more are uploaded', async () => {
    const following = start();
    let uploads = 0;
    const stream = setInterval(() => following.add(uploadedAs(`${uploads++}`, 'A1')), 5);
    const first = uploadedAs('first', 'A1');
    following.add(first);
    await catalog.register(first);
    const stop = new AbortController();
    const end = following.until(() => false, stop.signal);
    await expect.poll(() => seen, { timeout: 10_000 }).toContain('first received');
    clearInterval(stream);
    stop.abort();
    await end;
    expect(following.open()).toBe(uploads + 1);
  });

  it('ends with one more look when all is done', async () => {
    const following = start();
    const upload = uploadedAs('a', 'A1');
    following.add(upload);
    await catalog.register(upload);
    await following.until(() => true, never);
    expect([seen, following.standings().map(({ status }) => status)]).toEqual([['a received'], ['received']]);
  });

  it('ends at once when it is told to', async () => {
    const following = start();
    // So many that the next look would come in seconds.
    for (let n = 0; n < 2000; n++) following.add(uploadedAs(`${n}`, 'A1'));
    const stop = new AbortController();
    const end = following.until(() => false, stop.signal);
    stop.abort();
    const late = new Promise((resolve) => setTimeout(resolve, 9000, 'late'));
    expect(await Promise.race([end, late])).toBeUndefined();
  });
});
