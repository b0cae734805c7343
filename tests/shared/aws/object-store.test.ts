import {
  CopyObjectCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createObjectStore, FULLNESS } from '../../../shared/aws/object-store.ts';

const s3 = mockClient(S3Client);
const store = createObjectStore(new S3Client({}));
beforeEach(() => s3.reset());

describe('a file that is published', () => {
  const file = { bucket: 'outbox', key: 'articles/a/index.html', body: '', contentType: 'text/html' };

  it.each([
    ['over nothing', undefined, '02', 1, 'written'],
    ['over an older revision, however full', { revision: '01', fullness: '99' }, '02', 0, 'written'],
    ['over less of its own revision', { revision: '02', fullness: '1' }, '02', FULLNESS.complete, 'written'],
    ['over as much of its own revision', { revision: '02', fullness: '1' }, '02', 1, 'written'],
    ['not over more of its own revision', { revision: '02', fullness: '99' }, '02', 1, 'fuller-exists'],
    ['not over a file from before there were parts', { revision: '02' }, '02', 1, 'fuller-exists'],
    ['not over a newer revision, however empty', { revision: '03', fullness: '0' }, '02', 99, 'newer-exists'],
    [
      'not over its withdrawal',
      { revision: '02', fullness: '100' },
      '02',
      FULLNESS.complete,
      'fuller-exists',
    ],
    ['over the withdrawal of an older revision', { revision: '01', fullness: '100' }, '02', 0, 'written'],
  ] as const)('is written %s', async (_, standing, revision, fullness, outcome) => {
    s3.on(HeadObjectCommand).resolves(standing === undefined ? {} : { ETag: '"e"', Metadata: standing });
    s3.on(PutObjectCommand).resolves({});
    expect(await store.putIfNewer(file, revision, fullness)).toBe(outcome);
    const written = s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input.Metadata);
    expect(written).toEqual(outcome === 'written' ? [{ revision, fullness: String(fullness) }] : []);
  });
});

describe('a file that is taken away', () => {
  it.each([
    ['goes with its revision', { revision: '02', fullness: '99' }, 99, true],
    ['goes with an older one', { revision: '01', fullness: '100' }, 99, true],
    ['stays when it is newer', { revision: '03' }, 100, false],
    ['stays when it is the notice of a withdrawal', { revision: '02', fullness: '100' }, 99, false],
  ])('%s', async (_, Metadata, fullness, gone) => {
    s3.on(HeadObjectCommand).resolves({ ETag: '"e"', Metadata });
    await store.deleteUpTo('outbox', 'a', '02', fullness);
    expect(s3.commandCalls(DeleteObjectCommand)).toHaveLength(gone ? 1 : 0);
  });
});

describe('a copy of an object onto itself', () => {
  it('keeps every header and property that S3 would drop', async () => {
    const kept = {
      Metadata: { language: 'de' },
      ContentType: 'text/html',
      ContentEncoding: 'gzip',
      ContentDisposition: 'inline',
      ContentLanguage: 'de',
      CacheControl: 'max-age=60',
      WebsiteRedirectLocation: '/elsewhere',
      StorageClass: 'STANDARD_IA',
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
      BucketKeyEnabled: true,
    } as const;
    const ExpiresString = 'Thu, 01 Jan 2026 00:00:00 GMT';
    s3.on(HeadObjectCommand).resolves({ ...kept, ETag: '"e"', ExpiresString });
    await store.touch('inbox', 'a b.html');
    const [copy] = s3.commandCalls(CopyObjectCommand).map(({ args: [{ input }] }) => input);
    expect(copy).toEqual({
      Bucket: 'inbox',
      Key: 'a b.html',
      CopySource: 'inbox/a%20b.html',
      CopySourceIfMatch: '"e"',
      MetadataDirective: 'REPLACE',
      // Tags come along unless TaggingDirective says otherwise.
      ...kept,
      Expires: new Date('2026-01-01T00:00:00Z'),
    });
  });

  it('looks again when another object has come meanwhile', async () => {
    s3.on(HeadObjectCommand)
      .resolvesOnce({ ETag: '"old"', Metadata: { revision: '01' } })
      .resolves({ ETag: '"new"', Metadata: { revision: '02' } });
    s3.on(CopyObjectCommand)
      .rejectsOnce(
        new S3ServiceException({
          ...{ name: 'PreconditionFailed', $fault: 'client', message: '' },
          $metadata: { httpStatusCode: 412 },
        }),
      )
      .resolves({});
    await store.touch('outbox', 'a');
    const copies = s3.commandCalls(CopyObjectCommand).map(({ args: [{ input }] }) => input);
    expect(copies.at(-1)).toMatchObject({ CopySourceIfMatch: '"new"', Metadata: { revision: '02' } });
  });

  it('says nothing of an encryption that is the default', async () => {
    s3.on(HeadObjectCommand).resolves({ ServerSideEncryption: 'AES256' });
    await store.touch('inbox', 'a');
    const [copy] = s3.commandCalls(CopyObjectCommand).map(({ args: [{ input }] }) => input);
    expect(copy?.ServerSideEncryption).toBeUndefined();
  });
});
