import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from '../service-error.ts';
import type { ObjectVersion } from './store.ts';

const failed = (): ServiceError =>
  new ServiceError(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  );

function matches(header: string, etag: string): boolean {
  return header === '*' || header.split(',').some((part) => part.trim().replaceAll('"', '') === etag);
}

/**
 * If-Match and If-None-Match of a write ("Add preconditions to S3 operations", S3 user guide). `before` is what
 * stood there when the request arrived: an object deleted since is a conflict, not a failed condition.
 * @throws ServiceError 412 `PreconditionFailed`, 409 `ConditionalRequestConflict`, 404 `NoSuchKey`
 */
export function checkWrite(
  headers: IncomingHttpHeaders,
  now: ObjectVersion | undefined,
  before: ObjectVersion | undefined,
): void {
  const exists = now !== undefined && !now.deleteMarker;
  const existed = before !== undefined && !before.deleteMarker;
  const ifNoneMatch = headers['if-none-match'];
  const ifMatch = headers['if-match'];
  if (ifNoneMatch === undefined && ifMatch === undefined) return;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new ServiceError(501, 'NotImplemented', 'If-None-Match of a write takes only "*".');
  }
  if (existed && !exists) {
    throw new ServiceError(
      409,
      'ConditionalRequestConflict',
      'The object was deleted while the request ran.',
    );
  }
  if (ifNoneMatch !== undefined && exists) throw failed();
  if (ifMatch === undefined) return;
  if (!exists) throw new ServiceError(404, 'NoSuchKey', 'The specified key does not exist.');
  if (!matches(ifMatch, now.etag)) throw failed();
}

/** Conditions of a read; an ETag condition outranks the date condition beside it (RFC 9110, 13.2.2). */
export function checkRead(headers: IncomingHttpHeaders, version: ObjectVersion): void {
  const seconds = Math.floor(version.modified / 1000) * 1000;
  const ifMatch = headers['if-match'];
  const unmodifiedSince = Date.parse(headers['if-unmodified-since'] ?? '');
  if (ifMatch !== undefined ? !matches(ifMatch, version.etag) : seconds > unmodifiedSince) throw failed();
  const ifNoneMatch = headers['if-none-match'];
  const modifiedSince = Date.parse(headers['if-modified-since'] ?? '');
  const unchanged = ifNoneMatch !== undefined ? matches(ifNoneMatch, version.etag) : seconds <= modifiedSince;
  if (unchanged) throw new ServiceError(304, 'NotModified', 'Not Modified', { etag: `"${version.etag}"` });
}

/**
 * First and last byte of a Range header, undefined for the whole object (also for several ranges, which S3
 * does not support, and for headers of another form).
 * @throws ServiceError 416 `InvalidRange`
 */
export function selectRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const [, first, last] = match as unknown as [string, string, string];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || (first === '' && Number(last) === 0)) {
    throw new ServiceError(416, 'InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    });
  }
  return start > end ? undefined : { start, end };
}
