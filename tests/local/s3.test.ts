import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3ForTest } from './s3-server.ts';

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
beforeAll(async () => {
  s3 = await startS3ForTest();
});
afterAll(() => s3.stop());

const put = (Key: string, Body: PutObjectCommandInput['Body'], more: Partial<PutObjectCommandInput> = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body, ...more }));
const get = async (Key: string, more: object = {}) => {
  const answer = await s3.client.send(new GetObjectCommand({ Bucket: 'plain', Key, ...more }));
  return { ...answer, bytes: Buffer.from(await answer.Body!.transformToByteArray()) };
};
/** Name and status of the refusal that a call ends with. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => 'accepted',
    (reason: unknown) => reason,
  );
  return error instanceof S3ServiceException
    ? `${error.$metadata.httpStatusCode} ${error.name}`
    : String(error);
}

describe('objects', () => {
  it('come back as they were put, with type, metadata and checksum', async () => {
    const Body = Buffer.from('Tin tức');
    const written = await put('a.txt', Body, { ContentType: 'text/plain', Metadata: { source: 'desk' } });
    const read = await get('a.txt', { ChecksumMode: 'ENABLED' });
    expect(read.bytes).toEqual(Body);
    expect(read).toMatchObject({
      ContentType: 'text/plain',
      Metadata: { source: 'desk' },
      ETag: written.ETag,
    });
    expect(read.ChecksumCRC32).toBe(written.ChecksumCRC32);
    expect(written.ETag).toBe(`"${createHash('md5').update(Body).digest('hex')}"`);
  });

  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)('are verified against %s', async (algorithm) => {
    const written = await put('sum', 'text', { ChecksumAlgorithm: algorithm });
    expect(written[`Checksum${algorithm}`]).toBeTypeOf('string');
    const wrong = Buffer.alloc(algorithm.startsWith('CRC') ? 4 : algorithm === 'SHA1' ? 20 : 32).toString(
      'base64',
    );
    expect(await refusal(put('sum', 'text', { [`Checksum${algorithm}`]: wrong }))).toBe('400 BadDigest');
  });

  it('are refused when the MD5 is another', async () => {
    const ContentMD5 = createHash('md5').update('other').digest('base64');
    expect(await refusal(put('md5', 'text', { ContentMD5 }))).toBe('400 BadDigest');
    expect(await refusal(get('md5'))).toBe('404 NoSuchKey');
  });

  it('may be streamed, with the checksum behind the body', async () => {
    const bytes = randomBytes(300_000);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 70_001) yield bytes.subarray(at, at + 70_001);
    }
    const { Readable } = await import('node:stream');
    await put('stream', Readable.from(pieces()), { ContentLength: bytes.length });
    expect((await get('stream')).bytes.equals(bytes)).toBe(true);
  });

  it.each([
    ['bytes=2-4', 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 'hij', 'bytes 7-9/10'],
    ['bytes=-3', 'hij', 'bytes 7-9/10'],
    ['bytes=8-99', 'ij', 'bytes 8-9/10'],
  ])('can be read in part: %s', async (Range, text, contentRange) => {
    await put('range', 'abcdefghij');
    const read = await get('range', { Range });
    expect([read.bytes.toString(), read.ContentRange]).toEqual([text, contentRange]);
  });

  it('answer 416 for a range behind the end', async () => {
    await put('range', 'abcdefghij');
    expect(await refusal(get('range', { Range: 'bytes=10-' }))).toBe('416 InvalidRange');
  });

  it('answer conditional reads', async () => {
    const { ETag } = await put('condition', 'text');
    expect(await refusal(get('condition', { IfNoneMatch: ETag }))).toMatch(/^304/);
    expect(await refusal(get('condition', { IfMatch: '"other"' }))).toBe('412 PreconditionFailed');
    expect((await get('condition', { IfMatch: ETag })).bytes.toString()).toBe('text');
  });

  it('keep any key of up to 1,024 bytes', async () => {
    const odd = [
      'a b+c%20d',
      'x//y/../z',
      '#?&=',
      `"'\\`,
      'tin tức/đài.txt',
      '.',
      '\u0001\t',
      'k'.repeat(1024),
    ];
    for (const key of odd) {
      await put(key, key);
      expect((await get(key)).bytes.toString()).toBe(key);
    }
    expect(await refusal(put('k'.repeat(1025), ''))).toBe('400 KeyTooLongError');
  });

  it('keep keys of random characters', async () => {
    const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(key, async (name) => {
        await put(name, name);
        return (await get(name)).bytes.toString() === name;
      }),
      { numRuns: 50 },
    );
  });
});

describe('conditional writes', () => {
  it('create a key once', async () => {
    await put('once', '1', { IfNoneMatch: '*' });
    expect(await refusal(put('once', '2', { IfNoneMatch: '*' }))).toBe('412 PreconditionFailed');
    expect((await get('once')).bytes.toString()).toBe('1');
  });

  it('have one winner among twenty', async () => {
    const race = Array.from({ length: 20 }, (_, index) =>
      refusal(put('race', `${index}`, { IfNoneMatch: '*' })),
    );
    const answers = await Promise.all(race);
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['accepted', '412 PreconditionFailed']));
  });

  it('replace only what they have seen', async () => {
    const { ETag } = await put('match', '1');
    await put('match', '2', { IfMatch: ETag! });
    expect(await refusal(put('match', '3', { IfMatch: ETag! }))).toBe('412 PreconditionFailed');
    expect(await refusal(put('match-missing', '3', { IfMatch: ETag! }))).toBe('404 NoSuchKey');
  });
});

describe('copies', () => {
  const copy = (more: object) =>
    s3.client.send(
      new CopyObjectCommand({
        Bucket: 'plain',
        Key: 'bản sao',
        CopySource: `plain/${encodeURIComponent('bản gốc+1')}`,
        ...more,
      }),
    );

  it('carry metadata, or replace it', async () => {
    await put('bản gốc+1', 'text', { ContentType: 'text/plain', Metadata: { a: '1' } });
    await copy({});
    expect(await get('bản sao')).toMatchObject({ ContentType: 'text/plain', Metadata: { a: '1' } });
    await copy({ MetadataDirective: 'REPLACE', ContentType: 'text/html', Metadata: { b: '2' } });
    expect(await get('bản sao')).toMatchObject({ ContentType: 'text/html', Metadata: { b: '2' } });
  });

  it('copy only what they have seen', async () => {
    const { ETag } = await put('seen', '1');
    const seen = { Key: 'seen copy', CopySource: 'plain/seen', CopySourceIfMatch: ETag };
    expect(await refusal(copy(seen))).toBe('accepted');
    await put('seen', '2');
    expect(await refusal(copy(seen))).toBe('412 PreconditionFailed');
  });

  it('onto itself need a change', async () => {
    await put('self', 'text');
    const self = { Key: 'self', CopySource: 'plain/self' };
    expect(await refusal(copy(self))).toBe('400 InvalidRequest');
    await copy({ ...self, MetadataDirective: 'REPLACE' });
    expect(s3.events.at(-1)).toMatchObject({ event: 'ObjectCreated:Copy', version: { key: 'self' } });
  });
});

describe('lists', () => {
  const list = (more: object) => s3.client.send(new ListObjectsV2Command({ Bucket: 'plain', ...more }));
  beforeAll(async () => {
    for (const key of ['l/a/1', 'l/a/2', 'l/b', 'l/ü/1', 'l/z 1', 'l']) await put(key, '');
  });

  it('roll up common prefixes, in the order of bytes', async () => {
    const page = await list({ Prefix: 'l/', Delimiter: '/', EncodingType: 'url' });
    expect(page.Contents?.map(({ Key }) => Key)).toEqual(['l/b', 'l/z+1']);
    expect(page.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['l/a/', 'l/%C3%BC/']);
  });

  it.each([1, 2, 3])('give every entry once in pages of %i', async (MaxKeys) => {
    const seen: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await list({ Prefix: 'l/', Delimiter: '/', MaxKeys, ContinuationToken });
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key!),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix!),
      );
      expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys);
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
    expect(seen.sort()).toEqual(['l/a/', 'l/b', 'l/z 1', 'l/ü/'].sort());
    expect(seen).toHaveLength(4);
  });

  it('start behind a key', async () => {
    const page = await list({ Prefix: 'l/', StartAfter: 'l/a/1' });
    expect(page.Contents?.map(({ Key }) => Key)).toEqual(['l/a/2', 'l/b', 'l/z 1', 'l/ü/1']);
  });
});

describe('deletes', () => {
  it('remove one or many, and say yes to what is not there', async () => {
    await put('gone-1', '');
    await put('gone 2', '');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'gone-1' }));
    const many = { Objects: [{ Key: 'gone 2' }, { Key: 'never <&> was' }] };
    const answer = await s3.client.send(new DeleteObjectsCommand({ Bucket: 'plain', Delete: many }));
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(['gone 2', 'never <&> was']);
    for (const key of ['gone-1', 'gone 2']) expect(await refusal(get(key))).toBe('404 NoSuchKey');
  });
});

describe('a bucket with versions', () => {
  const Bucket = 'versioned';
  const head = (Key: string, VersionId?: string) =>
    s3.client.send(new HeadObjectCommand({ Bucket, Key, VersionId }));

  it('keeps every version, also under a delete marker', async () => {
    const first = await s3.client.send(new PutObjectCommand({ Bucket, Key: 'v', Body: '1' }));
    const second = await s3.client.send(new PutObjectCommand({ Bucket, Key: 'v', Body: '22' }));
    expect(first.VersionId).not.toBe(second.VersionId);
    expect((await head('v')).ContentLength).toBe(2);
    expect((await head('v', first.VersionId)).ContentLength).toBe(1);

    const marker = await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'v' }));
    expect(marker.DeleteMarker).toBe(true);
    expect(await refusal(head('v'))).toMatch(/^404/);
    expect((await head('v', second.VersionId)).ContentLength).toBe(2);

    await s3.client.send(new DeleteObjectCommand({ Bucket, Key: 'v', VersionId: marker.VersionId }));
    expect((await head('v')).VersionId).toBe(second.VersionId);
  });
});

describe('the list of all versions', () => {
  it.each([1, 2, 1000])(
    'has every version and delete marker once, the newest first, %i at a time',
    async (MaxKeys) => {
      const Bucket = 'versioned';
      const prefix = `all ${MaxKeys}/`;
      for (const key of ['a', 'a', 'b+c', 'a'])
        await s3.client.send(new PutObjectCommand({ Bucket, Key: prefix + key, Body: key }));
      await s3.client.send(new DeleteObjectCommand({ Bucket, Key: `${prefix}a` }));
      await s3.client.send(new PutObjectCommand({ Bucket, Key: 'elsewhere', Body: '' }));
      const found: [string, boolean][] = [];
      const ids = new Set<string>();
      let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | null = {};
      while (marker !== null) {
        const page: ListObjectVersionsCommandOutput = await s3.client.send(
          new ListObjectVersionsCommand({ Bucket, Prefix: prefix, MaxKeys, ...marker }),
        );
        for (const { Key, VersionId, IsLatest } of [
          ...(page.DeleteMarkers ?? []),
          ...(page.Versions ?? []),
        ]) {
          found.push([Key!.slice(prefix.length), IsLatest!]);
          ids.add(VersionId!);
        }
        marker = page.IsTruncated
          ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
          : null;
      }
      expect(found.toSorted((one, other) => (one[0] < other[0] ? -1 : 1))).toEqual([
        ['a', true],
        ['a', false],
        ['a', false],
        ['a', false],
        ['b+c', true],
      ]);
      expect(ids.size).toBe(5);
    },
  );
});

describe('what is not simulated', () => {
  it('answers 501', async () => {
    await put('tagged', '');
    const tagging = new GetObjectTaggingCommand({ Bucket: 'plain', Key: 'tagged' });
    expect(await refusal(s3.client.send(tagging))).toBe('501 NotImplemented');
    expect(await refusal(put('tagged', '', { Tagging: 'a=b' }))).toBe('501 NotImplemented');
    expect(await refusal(put('tagged', '', { ACL: 'public-read' }))).toBe('501 NotImplemented');
  });
});

describe('events', () => {
  it('have sequencers that only grow', async () => {
    for (let index = 0; index < 5; index++) await put('sequence', `${index}`);
    const sequencers = s3.events
      .filter(({ version }) => version.key === 'sequence')
      .map((e) => e.version.sequencer);
    expect(sequencers).toHaveLength(5);
    expect(sequencers.toSorted()).toEqual(sequencers);
    expect(new Set(sequencers).size).toBe(5);
  });
});

/** Files of the store that this process holds open. */
function openFiles(): string[] {
  const links = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      return [];
    }
  });
  return links.filter((file) => file.startsWith(s3.dataDir) && !path.basename(file).includes('.db'));
}

it.runIf(process.platform === 'linux')('holds no file open for readers who have gone', async () => {
  await put('unread', randomBytes(100_000));
  const healthy = s3.struck.strike;
  for (const when of ['before', 'during']) {
    s3.struck.strike = ({ response }) => {
      if (when === 'before') response.destroy();
      else response.on('pipe', () => response.destroy());
      return { goOn: true };
    };
    await expect(get('unread')).rejects.toThrow();
    await expect.poll(openFiles).toEqual([]);
  }
  s3.struck.strike = healthy;
});

it('keeps objects over a restart', async () => {
  const before = await startS3ForTest();
  await before.client.send(new PutObjectCommand({ Bucket: 'plain', Key: 'kept', Body: 'text' }));
  await before.stop(true);
  const after = await startS3ForTest(before.dataDir);
  const read = await after.client.send(new GetObjectCommand({ Bucket: 'plain', Key: 'kept' }));
  expect(await read.Body!.transformToString()).toBe('text');
  await after.stop();
});

it('never failed by itself in these tests', () => {
  expect(s3.faults).toEqual([]);
});
