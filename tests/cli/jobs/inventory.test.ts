import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../../cli/jobs/archive.ts';
import { openInventory } from '../../../cli/jobs/inventory.ts';
import { startS3ForTest } from '../../local/s3-server.ts';

/** Lists as S3 writes them ("Amazon S3 Inventory list", S3 user guide). */

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
beforeAll(async () => {
  s3 = await startS3ForTest();
});
afterAll(() => s3.stop());

const put = (Key: string, Body: string | Uint8Array) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body }));

/** A manifest of lists, each of rows without quotation marks around their cells. */
async function inventory(schema: string, lists: readonly (readonly string[])[], changes: object = {}) {
  const files: object[] = [];
  for (const [index, rows] of lists.entries()) {
    const quoted = rows.map((row) => row.replace(/[^,]+/g, '"$&"'));
    const body = gzipSync(`${quoted.join('\n')}\n`);
    const key = `old-news/all/data/${index}.csv.gz`;
    await put(key, body);
    files.push({ key, size: body.length, MD5checksum: createHash('md5').update(body).digest('hex') });
  }
  const manifest = {
    sourceBucket: 'old-news',
    destinationBucket: 'arn:aws:s3:::plain',
    version: '2016-11-30',
    creationTimestamp: '1795741200000',
    fileFormat: 'CSV',
    fileSchema: schema,
    files,
    ...changes,
  };
  await put('manifest.json', JSON.stringify(manifest));
}

async function read(prefix = '') {
  const { files, ...rest } = await openInventory(s3.client, { bucket: 'plain', key: 'manifest.json' });
  return { ...rest, ...(await filesOf({ bucket: 'old-news', key: prefix }, 'archive/', files(), () => {})) };
}

const SHORT = 'Bucket, Key, Size, LastModifiedDate';
const row = (key: string, ...more: (string | number)[]): string =>
  ['old-news', key, 12, '2019-05-03T08:00:00.000Z', ...more].join();

describe('an inventory', () => {
  it('lists what lies below the prefix, from all of its files, with keys decoded', async () => {
    await inventory(SHORT, [
      [row('2019/M%C3%BCnchen+%2B+Wien.txt'), row('2020/b.txt')],
      [row('2019/c%20d.txt')],
    ]);
    const since = '2019-05-03T08:00:00.000Z';
    const listed = (key: string) => ({
      key: `archive/${key}`,
      from: { bucket: 'old-news', key },
      bytes: 12,
      since,
    });
    expect(await read('2019/')).toEqual({
      bucket: 'old-news',
      asOf: new Date('2026-11-27T01:00:00Z'),
      files: [listed('2019/München + Wien.txt'), listed('2019/c d.txt')],
      frozen: 0,
    });
  });

  it('of all versions gives the newest of those that are not deleted', async () => {
    const rows = [
      row('a.txt', 'v2', 'true', 'false'),
      row('a.txt', 'v1', 'false', 'false'),
      row('gone.txt', 'v2', 'true', 'true'),
    ];
    await inventory(`${SHORT}, VersionId, IsLatest, IsDeleteMarker`, [rows]);
    expect((await read()).files.map(({ key }) => key)).toEqual(['archive/a.txt']);
  });

  it('tells what must be restored first', async () => {
    const classes = ['STANDARD', 'GLACIER', 'DEEP_ARCHIVE', 'GLACIER_IR'];
    await inventory(`${SHORT}, StorageClass`, [classes.map((name) => row(`${name}.txt`, name))]);
    const { files, frozen } = await read();
    expect([files.map(({ key }) => key), frozen]).toEqual([
      ['archive/STANDARD.txt', 'archive/GLACIER_IR.txt'],
      2,
    ]);
  });
});

describe('what cannot be used', () => {
  const refused = (kind: string, message: RegExp, advice: RegExp) =>
    expect(read()).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
      advice: expect.stringMatching(advice),
    });

  it.each(['ORC', 'Parquet'])('%s says to choose CSV', async (fileFormat) => {
    await inventory('struct<bucket:string,key:string>', [], { fileFormat });
    await refused('unsupported-format', new RegExp(`is written as ${fileFormat}`), /output format to CSV/);
  });

  it('an inventory without sizes or dates says which fields to add', async () => {
    await inventory('Bucket, Key', []);
    await refused('unsupported-format', /has no Size and no LastModifiedDate/, /additional metadata fields/);
  });

  it('another file says what to name', async () => {
    await put('manifest.json', '{"files":[]}');
    await refused('unreadable', /is no manifest of an S3 inventory/, /newest list/);
  });

  it('a list that was replaced, cut or made of something else is told', async () => {
    await inventory(SHORT, [[row('a.txt')]]);
    await put('old-news/all/data/0.csv.gz', gzipSync(row('other.txt')));
    await refused('unreadable', /0\.csv\.gz is not the file that the manifest speaks of/, /newest list/);
    await put('old-news/all/data/0.csv.gz', gzipSync(row('a.txt')).subarray(0, -9));
    await refused('unreadable', /0\.csv\.gz is no list/, /newest list/);
    await put('old-news/all/data/0.csv.gz', gzipSync('old-news,%E0%,12,yesterday'));
    await refused('unreadable', /0\.csv\.gz is no list/, /newest list/);
  });
});
