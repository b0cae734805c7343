import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { notImplemented, ServiceError } from '../service-error.ts';
import { CHECKSUM_NAMES, type ChecksumName, startChecksum } from './checksums.ts';
import { checkWrite } from './conditions.ts';
import { keptHeaders, readXml, writtenHeaders } from './objects.ts';
import { receiveBody } from './receive.ts';
import { authorize, type Part, quoted, type S3Request, type Upload, writeXml } from './request.ts';
import { readItems } from './xml.ts';

/** S3's limits: part numbers, and the size of every part but the last. */
const MAX_PARTS = 10_000;
const MIN_PART_BYTES = 5 * 1024 * 1024;

export function createUpload(request: S3Request): void {
  authorize(request, 's3:PutObject');
  const { s3, bucket, key } = request;
  const id = randomUUID();
  s3.uploads.set(id, { bucket, key, headers: keptHeaders(request), parts: new Map() });
  writeXml(request.response, 'InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id });
}

function findUpload(request: S3Request): Upload {
  const upload = request.s3.uploads.get(request.parameters.get('uploadId') ?? '');
  if (upload !== undefined && upload.bucket === request.bucket && upload.key === request.key) return upload;
  throw new ServiceError(404, 'NoSuchUpload', 'The specified multipart upload does not exist.');
}

export async function uploadPart(request: S3Request): Promise<void> {
  authorize(request, 's3:PutObject');
  if (request.request.headers['x-amz-copy-source'] !== undefined) throw notImplemented('UploadPartCopy');
  const upload = findUpload(request);
  const number = Number(request.parameters.get('partNumber'));
  if (!(Number.isInteger(number) && number >= 1 && number <= MAX_PARTS)) {
    throw new ServiceError(
      400,
      'InvalidArgument',
      'Part number must be an integer between 1 and 10000, inclusive',
    );
  }
  const file = request.s3.store.newFile();
  const { etag, size, checksums } = await receiveBody(request, file);
  const replaced = upload.parts.get(number);
  upload.parts.set(number, { etag, size, file });
  if (replaced !== undefined) await rm(replaced.file, { force: true });
  const headers = Object.entries(checksums).map(([name, value]) => [`x-amz-checksum-${name}`, value]);
  request.response.writeHead(200, { etag: quoted(etag), ...Object.fromEntries(headers) }).end();
}

export function listParts(request: S3Request): void {
  authorize(request, 's3:ListMultipartUploadParts');
  const parts = [...findUpload(request).parts].sort(([a], [b]) => a - b);
  writeXml(request.response, 'ListPartsResult', {
    Bucket: request.bucket,
    Key: request.key,
    UploadId: request.parameters.get('uploadId'),
    IsTruncated: false,
    Part: parts.map(([number, { etag, size }]) => ({ PartNumber: number, ETag: quoted(etag), Size: size })),
  });
}

/** The parts that the client names, in its order. @throws ServiceError 400 as S3 */
function chooseParts(upload: Upload, items: readonly Record<string, string>[]): Part[] {
  let previous = 0;
  return items.map(({ PartNumber, ETag = '' }, index) => {
    const number = Number(PartNumber);
    const part = upload.parts.get(number);
    if (part === undefined || part.etag !== ETag.replaceAll('"', '')) {
      throw new ServiceError(400, 'InvalidPart', 'One or more of the specified parts could not be found.');
    }
    if (number <= previous) {
      throw new ServiceError(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
    }
    if (index < items.length - 1 && part.size < MIN_PART_BYTES) {
      throw new ServiceError(
        400,
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
      );
    }
    previous = number;
    return part;
  });
}

export async function completeUpload(request: S3Request): Promise<void> {
  authorize(request, 's3:PutObject');
  const { s3, bucket, key, response } = request;
  const upload = findUpload(request);
  const incoming = request.request.headers;
  const before = s3.store.current(bucket, key);
  // Checksum headers here speak of the object, not of this XML.
  const claims = CHECKSUM_NAMES.filter((name) => incoming[`x-amz-checksum-${name}`] !== undefined);
  if (claims.length > 0 && incoming['x-amz-checksum-type'] !== 'FULL_OBJECT') {
    throw notImplemented('composite checksums of multipart uploads');
  }
  const claimed = claims.map((name) => [name, String(incoming[`x-amz-checksum-${name}`])] as const);
  for (const name of claims) delete incoming[`x-amz-checksum-${name}`];
  const parts = chooseParts(
    upload,
    readItems(await readXml(request), 'CompleteMultipartUpload', 'Part').items,
  );
  if (parts.length === 0) throw new ServiceError(400, 'MalformedXML', 'You must specify at least one part');
  const file = s3.store.newFile();
  const checksums = await joinParts(parts, file, claimed);
  const digests = parts.map(({ etag }) => Buffer.from(etag, 'hex'));
  const etag = `${createHash('md5').update(Buffer.concat(digests)).digest('hex')}-${parts.length}`;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const object = { bucket, key, file, headers: upload.headers, etag, size, checksums };
  const version = await s3.store.put(object, 'ObjectCreated:CompleteMultipartUpload', (now) =>
    checkWrite(incoming, now, before),
  );
  await forget(request, upload);
  for (const [name, value] of Object.entries(writtenHeaders(request, version)))
    response.setHeader(name, value);
  writeXml(response, 'CompleteMultipartUploadResult', { Bucket: bucket, Key: key, ETag: quoted(etag) });
}

async function joinParts(
  parts: readonly Part[],
  file: string,
  claimed: readonly (readonly [ChecksumName, string])[],
): Promise<Record<string, string>> {
  const running = claimed.map(([name, value]) => ({ name, value, checksum: startChecksum(name) }));
  await pipeline(async function* () {
    for (const part of parts) {
      for await (const piece of createReadStream(part.file) as AsyncIterable<Buffer>) {
        for (const { checksum } of running) checksum.update(piece);
        yield piece;
      }
    }
  }, createWriteStream(file));
  for (const { name, value, checksum } of running) {
    if (checksum.digest().toString('base64') === value) continue;
    await rm(file, { force: true });
    throw new ServiceError(
      400,
      'BadDigest',
      `The ${name.toUpperCase()} you specified did not match the calculated checksum.`,
    );
  }
  return Object.fromEntries(claimed);
}

export async function abortUpload(request: S3Request): Promise<void> {
  authorize(request, 's3:AbortMultipartUpload');
  await forget(request, findUpload(request));
  request.response.writeHead(204).end();
}

async function forget(request: S3Request, upload: Upload): Promise<void> {
  request.s3.uploads.delete(request.parameters.get('uploadId') ?? '');
  for (const part of upload.parts.values()) await rm(part.file, { force: true });
}
