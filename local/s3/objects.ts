import { copyFile, type FileHandle, open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '../service-error.ts';
import { isChecksumName } from './checksums.ts';
import { checkRead, checkWrite, selectRange } from './conditions.ts';
import { receiveBody } from './receive.ts';
import { authorize, quoted, requireBucket, type S3Request, writeXml } from './request.ts';
import type { ObjectVersion } from './store.ts';
import { readItems } from './xml.ts';

const CONTENT_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
];
/** S3's limit for user metadata, names and values together. */
const MAX_METADATA_BYTES = 2048;

/** The headers that are kept with the object. @throws ServiceError 400 `MetadataTooLarge` */
export function keptHeaders({ request }: S3Request): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  let metadataBytes = 0;
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value !== 'string') continue;
    if (name.startsWith('x-amz-meta-')) metadataBytes += name.length - 'x-amz-meta-'.length + value.length;
    else if (!CONTENT_HEADERS.includes(name)) continue;
    // The transfer's own encoding is not part of the object.
    const own = name === 'content-encoding' ? value.replace(/(?<!\s)\s*aws-chunked\s*,?\s*/, '') : value;
    if (own !== '') kept[name] = own;
  }
  if (metadataBytes <= MAX_METADATA_BYTES) return kept;
  throw new ServiceError(
    400,
    'MetadataTooLarge',
    'Your metadata headers exceed the maximum allowed metadata size.',
  );
}

/** If-Match tells a writer what stands there; policies that let it write but not read would be got round. */
function authorizeIfMatch(request: S3Request): void {
  if (request.request.headers['if-match'] !== undefined) authorize(request, 's3:GetObject');
}

export async function putObject(request: S3Request): Promise<void> {
  authorize(request, 's3:PutObject');
  authorizeIfMatch(request);
  const { s3, bucket, key, response } = request;
  const before = s3.store.current(bucket, key);
  const headers = keptHeaders(request);
  const file = s3.store.newFile();
  const received = await receiveBody(request, file);
  const version = await s3.store.put(
    { bucket, key, file, headers, ...received },
    'ObjectCreated:Put',
    (now) => checkWrite(request.request.headers, now, before),
  );
  response.writeHead(200, { ...writtenHeaders(request, version), ...checksumHeaders(version) }).end();
}

/** What every answer to a write tells about the new version. */
export function writtenHeaders(request: S3Request, version: ObjectVersion): Record<string, string> {
  return {
    etag: quoted(version.etag),
    'x-amz-server-side-encryption': 'AES256',
    ...(requireBucket(request).versioned ? { 'x-amz-version-id': version.versionId } : {}),
  };
}

export function checksumHeaders(version: ObjectVersion): Record<string, string> {
  const names = Object.keys(version.checksums);
  if (names.length === 0) return {};
  const values = names.map((name) => [`x-amz-checksum-${name}`, version.checksums[name]!] as const);
  return { ...Object.fromEntries(values), 'x-amz-checksum-type': 'FULL_OBJECT' };
}

/**
 * The version that a read means.
 * @throws ServiceError 404, or 403 for callers that may not list the bucket: they are not told what is missing
 */
function findVersion(
  request: S3Request,
  bucket: string,
  key: string,
  versionId: string | undefined,
): ObjectVersion {
  const { store } = request.s3;
  const found = versionId === undefined ? store.current(bucket, key) : store.version(bucket, key, versionId);
  if (found !== undefined && !found.deleteMarker) return found;
  authorize(request, 's3:ListBucket', '', bucket);
  const headers: Record<string, string> =
    found === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': found.versionId };
  if (versionId === undefined)
    throw new ServiceError(404, 'NoSuchKey', 'The specified key does not exist.', headers);
  if (found === undefined)
    throw new ServiceError(404, 'NoSuchVersion', 'The specified version does not exist.');
  throw new ServiceError(405, 'MethodNotAllowed', 'The specified version is a delete marker.', headers);
}

/** GetObject and HeadObject. */
export async function getObject(request: S3Request): Promise<void> {
  const { parameters, response, s3, bucket, key } = request;
  const versionId = parameters.get('versionId');
  authorize(request, versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion');
  const version = findVersion(request, bucket, key, versionId);
  const incoming = request.request.headers;
  checkRead(incoming, version);
  const range = selectRange(incoming.range, version.size);
  const length = range === undefined ? version.size : range.end - range.start + 1;
  const wantsChecksum =
    incoming['x-amz-checksum-mode']?.toString().toUpperCase() === 'ENABLED' && range === undefined;
  const overrides = [...parameters]
    .filter(
      ([name]) => name.startsWith('response-') && CONTENT_HEADERS.includes(name.slice('response-'.length)),
    )
    .map(([name, value]) => [name.slice('response-'.length), value]);
  // Opened before the answer begins: the object may be deleted at any moment.
  const file = request.method === 'HEAD' ? undefined : await openBlob(s3.store.blobPath(version.blob));
  response.writeHead(range === undefined ? 200 : 206, {
    ...version.headers,
    ...(Object.fromEntries(overrides) as Record<string, string>),
    ...writtenHeaders(request, version),
    ...(wantsChecksum ? checksumHeaders(version) : {}),
    ...(range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${version.size}` }),
    'accept-ranges': 'bytes',
    'last-modified': new Date(version.modified).toUTCString(),
    'content-length': length,
  });
  if (file === undefined) response.end();
  // A stream into an answer that nobody waits for any more would never begin, and never close its file.
  else if (response.destroyed) await file.close();
  else await pipeline(file.createReadStream(range ?? {}), response);
}

async function openBlob(file: string): Promise<FileHandle> {
  try {
    return await open(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new ServiceError(
      500,
      'InternalError',
      `Its content is gone from this disk (${file}): upload it again.`,
    );
  }
}

export async function deleteObject(request: S3Request): Promise<void> {
  const { s3, bucket, key, response, parameters } = request;
  const versionId = parameters.get('versionId');
  authorize(request, versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion');
  if (versionId !== undefined) {
    const removed = await s3.store.removeVersion(bucket, key, versionId);
    response.writeHead(204, removed?.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}).end();
    return;
  }
  authorizeIfMatch(request);
  const before = s3.store.current(bucket, key);
  const marker = await s3.store.remove(bucket, key, (now) =>
    checkWrite(request.request.headers, now, before),
  );
  const headers =
    marker === undefined ? {} : { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
  response.writeHead(204, headers).end();
}

/** Most keys of one DeleteObjects, and room for their XML. */
const MAX_DELETES = 1000;
const MAX_XML_BYTES = 4 * 1024 * 1024;

/** A small XML body, with its checksums verified. */
export async function readXml(request: S3Request): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  await receiveBody(request, null, (piece) => {
    size += piece.length;
    if (size > MAX_XML_BYTES)
      throw new ServiceError(400, 'MaxMessageLengthExceeded', 'Your request was too big.');
    pieces.push(Buffer.from(piece));
  });
  return Buffer.concat(pieces).toString('utf8');
}

export async function deleteObjects(request: S3Request): Promise<void> {
  const { s3, bucket } = request;
  const { items, rest } = readItems(await readXml(request), 'Delete', 'Object');
  if (items.length === 0 || items.length > MAX_DELETES) {
    throw new ServiceError(400, 'MalformedXML', `A delete names between 1 and ${MAX_DELETES} objects.`);
  }
  const deleted: Record<string, string>[] = [];
  const errors: Record<string, string>[] = [];
  for (const { Key: key = '', VersionId: versionId } of items) {
    try {
      authorize(request, versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion', key);
      if (versionId === undefined) await s3.store.remove(bucket, key);
      else await s3.store.removeVersion(bucket, key, versionId);
      deleted.push({ Key: key, ...(versionId === undefined ? {} : { VersionId: versionId }) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      errors.push({ Key: key, Code: error.code, Message: error.message });
    }
  }
  writeXml(request.response, 'DeleteResult', {
    Deleted: rest['Quiet'] === 'true' ? [] : deleted,
    Error: errors,
  });
}

export async function copyObject(request: S3Request): Promise<void> {
  const { s3, bucket, key, response } = request;
  const incoming = request.request.headers;
  const match = /^\/?([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(String(incoming['x-amz-copy-source']));
  if (match === null)
    throw new ServiceError(400, 'InvalidArgument', 'Copy Source must mention the source bucket and key.');
  const source = {
    bucket: decodeURIComponent(match[1]!),
    key: decodeURIComponent(match[2]!),
    versionId: match[3],
  };
  authorize(
    request,
    source.versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion',
    source.key,
    source.bucket,
  );
  authorize(request, 's3:PutObject');
  if (s3.store.bucket(source.bucket) === undefined) {
    throw new ServiceError(404, 'NoSuchBucket', 'The specified bucket does not exist');
  }
  const original = findVersion(request, source.bucket, source.key, source.versionId);
  checkRead({ 'if-match': incoming['x-amz-copy-source-if-match'] as string | undefined }, original);
  const replace = incoming['x-amz-metadata-directive'] === 'REPLACE';
  if (source.bucket === bucket && source.key === key && source.versionId === undefined && !replace) {
    throw new ServiceError(
      400,
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  const wanted = String(incoming['x-amz-checksum-algorithm'] ?? '').toLowerCase();
  if (wanted !== '' && (!isChecksumName(wanted) || original.checksums[wanted] === undefined)) {
    throw new ServiceError(501, 'NotImplemented', 'A copy keeps the checksums of its source.');
  }
  const before = s3.store.current(bucket, key);
  const file = s3.store.newFile();
  await copyFile(s3.store.blobPath(original.blob), file);
  const headers = replace ? keptHeaders(request) : original.headers;
  const { etag, size, checksums } = original;
  try {
    const version = await s3.store.put(
      { bucket, key, file, headers, etag, size, checksums },
      'ObjectCreated:Copy',
      (now) => checkWrite(incoming, now, before),
    );
    for (const [name, value] of Object.entries(writtenHeaders(request, version)))
      response.setHeader(name, value);
    writeXml(response, 'CopyObjectResult', {
      LastModified: new Date(version.modified).toISOString(),
      ETag: quoted(version.etag),
    });
  } finally {
    await rm(file, { force: true });
  }
}
