import { notImplemented, ServiceError } from '../service-error.ts';
import { authorize, quoted, type S3Request, writeXml } from './request.ts';
import type { ObjectVersion, Store } from './store.ts';

/** Most entries of one answer. */
const MAX_KEYS = 1000;
/** Sorts behind every key with the same beginning. */
const LAST_CHARACTER = '\u{10ffff}';

export interface Page {
  readonly objects: readonly ObjectVersion[];
  readonly prefixes: readonly string[];
  /** Key or common prefix to go on after; undefined on the last page. */
  readonly next: string | undefined;
}

/** Keys after `after` that begin with `prefix`; those with the delimiter behind the prefix are rolled up. */
export function listPage(
  store: Pick<Store, 'list'>,
  bucket: string,
  { prefix, delimiter, after, limit }: { prefix: string; delimiter: string; after: string; limit: number },
): Page {
  const objects: ObjectVersion[] = [];
  const prefixes: string[] = [];
  const rolledUp = (key: string): string | undefined => {
    const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    return at < 0 ? undefined : key.slice(0, at + delimiter.length);
  };
  let last = after;
  let from = after > prefix ? after : prefix;
  for (let found: boolean = true; found; ) {
    found = false;
    for (const version of store.list(bucket, from)) {
      if (!version.key.startsWith(prefix)) break;
      const common = rolledUp(version.key);
      const entry = common ?? version.key;
      if (after !== '' && (entry === after || version.key <= after)) continue;
      if (objects.length + prefixes.length === limit)
        return { objects, prefixes, next: limit === 0 ? undefined : last };
      last = entry;
      if (common === undefined) {
        objects.push(version);
        continue;
      }
      prefixes.push(common);
      // The next query starts behind all keys of this common prefix.
      from = `${common}${LAST_CHARACTER}`;
      found = true;
      break;
    }
  }
  return { objects, prefixes, next: undefined };
}

/** ListObjectsV2, and the older ListObjects for clients that still use it. */
export function listObjects(request: S3Request): void {
  authorize(request, 's3:ListBucket', '');
  const { parameters, bucket, s3 } = request;
  const second = parameters.get('list-type') === '2';
  const encoding = parameters.get('encoding-type');
  const name = nameIn(encoding);
  const requested = Number(parameters.get('max-keys') ?? MAX_KEYS);
  if (!(requested >= 0))
    throw new ServiceError(400, 'InvalidArgument', 'Argument max-keys must be an integer');
  const prefix = parameters.get('prefix') ?? '';
  const delimiter = parameters.get('delimiter') ?? '';
  const token = parameters.get('continuation-token');
  const start = parameters.get(second ? 'start-after' : 'marker') ?? '';
  const after = token === undefined ? start : Buffer.from(token, 'base64url').toString('utf8');
  const limit = Math.min(requested, MAX_KEYS);
  const page = listPage(s3.store, bucket, { prefix, delimiter, after, limit });
  const next = page.next;
  writeXml(request.response, 'ListBucketResult', {
    Name: bucket,
    Prefix: name(prefix),
    Delimiter: delimiter === '' ? undefined : name(delimiter),
    MaxKeys: limit,
    EncodingType: encoding,
    IsTruncated: next !== undefined,
    ...(second
      ? {
          KeyCount: page.objects.length + page.prefixes.length,
          ContinuationToken: token,
          StartAfter: start === '' ? undefined : name(start),
          NextContinuationToken: next && Buffer.from(next).toString('base64url'),
        }
      : { Marker: name(start), NextMarker: next && name(next) }),
    Contents: page.objects.map((version) => ({
      Key: name(version.key),
      LastModified: new Date(version.modified).toISOString(),
      ETag: quoted(version.etag),
      Size: version.size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.prefixes.map((common) => ({ Prefix: name(common) })),
  });
}

/** ListObjectVersions, without delimiters. */
export function listVersions(request: S3Request): void {
  authorize(request, 's3:ListBucketVersions', '');
  const { parameters, bucket, s3 } = request;
  if ((parameters.get('delimiter') ?? '') !== '') throw notImplemented('delimiters of ListObjectVersions');
  const encoding = parameters.get('encoding-type');
  const name = nameIn(encoding);
  const prefix = parameters.get('prefix') ?? '';
  const keyMarker = parameters.get('key-marker') ?? '';
  const idMarker = parameters.get('version-id-marker');
  const limit = Math.min(Number(parameters.get('max-keys') ?? MAX_KEYS), MAX_KEYS);
  const found: { version: ObjectVersion; isLatest: boolean }[] = [];
  let isBehind = keyMarker === '';
  let lastKey: string | undefined;
  let isTruncated = false;
  for (const version of s3.store.listVersions(bucket, keyMarker > prefix ? keyMarker : prefix)) {
    if (!version.key.startsWith(prefix)) break;
    const isLatest = version.key !== lastKey;
    lastKey = version.key;
    if (!isBehind && version.key === keyMarker) {
      isBehind = version.versionId === idMarker;
      continue;
    }
    isBehind = true;
    if (found.length === limit) {
      isTruncated = true;
      break;
    }
    found.push({ version, isLatest });
  }
  const entry = ({ version, isLatest }: (typeof found)[number]) => ({
    Key: name(version.key),
    VersionId: version.versionId,
    IsLatest: isLatest,
    LastModified: new Date(version.modified).toISOString(),
    ...(version.deleteMarker
      ? {}
      : { ETag: quoted(version.etag), Size: version.size, StorageClass: 'STANDARD' }),
  });
  const last = found.at(-1)?.version;
  writeXml(request.response, 'ListVersionsResult', {
    Name: bucket,
    Prefix: name(prefix),
    KeyMarker: name(keyMarker),
    VersionIdMarker: idMarker,
    MaxKeys: limit,
    EncodingType: encoding,
    IsTruncated: isTruncated,
    ...(isTruncated && last !== undefined
      ? { NextKeyMarker: name(last.key), NextVersionIdMarker: last.versionId }
      : {}),
    Version: found.filter(({ version }) => !version.deleteMarker).map(entry),
    DeleteMarker: found.filter(({ version }) => version.deleteMarker).map(entry),
  });
}

/** Keys as the answer has them. @throws ServiceError for an encoding that S3 does not have */
function nameIn(encoding: string | undefined): (text: string) => string {
  if (encoding !== undefined && encoding !== 'url') {
    throw new ServiceError(400, 'InvalidArgument', 'Invalid Encoding Method specified in Request');
  }
  return (text) =>
    encoding === undefined ? text : encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%20', '+');
}

export function listBuckets(request: S3Request): void {
  request.s3.access.require(request.caller, 's3:ListAllMyBuckets', '*');
  const buckets = request.s3.store.buckets();
  writeXml(request.response, 'ListAllMyBucketsResult', {
    Owner: { ID: 'local' },
    Buckets: {
      Bucket: buckets.map(({ name, created }) => ({
        Name: name,
        CreationDate: new Date(created).toISOString(),
      })),
    },
  });
}

export function bucketLocation(request: S3Request): void {
  authorize(request, 's3:GetBucketLocation', '');
  writeXml(request.response, 'LocationConstraint', { LocationConstraint: request.s3.region });
}
