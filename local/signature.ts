import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from './service-error.ts';

/** Signature Version 4, the receiving side ("Signing AWS API requests", IAM user guide). */

export interface ReceivedRequest {
  readonly method: string;
  /** As sent, percent-encoded, without the query. */
  readonly path: string;
  /** Decoded names and values in the order sent. */
  readonly query: readonly (readonly [string, string])[];
  readonly headers: IncomingHttpHeaders;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface Verified<C extends Credentials> {
  readonly credentials: C;
  readonly service: string;
  /** Hex SHA-256 of the body, `UNSIGNED-PAYLOAD` or a `STREAMING-…` name. */
  readonly payload: string;
}

/** Requests are refused when their clock is further off, as by AWS. */
const MAX_SKEW_MS = 15 * 60_000;
/** Longest life of a presigned URL. */
const MAX_PRESIGNED_SECONDS = 7 * 24 * 3600;

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 3986: everything but unreserved characters is encoded, with upper-case digits. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function parseDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null) throw new ServiceError(403, 'AccessDenied', 'The request has no valid date.');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

interface Claim {
  readonly accessKeyId: string;
  readonly scope: string;
  readonly date: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly token: string | undefined;
  readonly payload: string;
  readonly presigned: boolean;
}

function readClaim(request: ReceivedRequest, now: number): Claim {
  const query = new Map(request.query);
  const presigned = query.has('X-Amz-Signature');
  const header = (name: string): string | undefined => request.headers[name] as string | undefined;
  if (presigned) {
    if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') throw malformed();
    const date = query.get('X-Amz-Date') ?? '';
    const seconds = Number(query.get('X-Amz-Expires'));
    if (!(seconds >= 1 && seconds <= MAX_PRESIGNED_SECONDS)) throw malformed();
    if (now > parseDate(date) + seconds * 1000) {
      throw new ServiceError(403, 'AccessDenied', 'Request has expired');
    }
    return {
      ...splitCredential(query.get('X-Amz-Credential') ?? ''),
      date,
      signedHeaders: query.get('X-Amz-SignedHeaders') ?? '',
      signature: query.get('X-Amz-Signature') ?? '',
      token: query.get('X-Amz-Security-Token'),
      payload: query.get('X-Amz-Content-Sha256') ?? header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
      presigned,
    };
  }
  const authorization = header('authorization');
  if (authorization === undefined)
    throw new ServiceError(403, 'AccessDenied', 'Anonymous access is refused.');
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (match === null) throw malformed();
  const date = header('x-amz-date') ?? '';
  if (Math.abs(now - parseDate(date)) > MAX_SKEW_MS) {
    throw new ServiceError(403, 'RequestTimeTooSkewed', 'The clocks differ by more than 15 minutes.');
  }
  return {
    ...splitCredential(match[1]!),
    date,
    signedHeaders: match[2]!,
    signature: match[3]!,
    token: header('x-amz-security-token'),
    payload: header('x-amz-content-sha256') ?? '',
    presigned,
  };
}

function splitCredential(credential: string): { accessKeyId: string; scope: string } {
  const [accessKeyId = '', ...scope] = credential.split('/');
  if (scope.length !== 4 || scope[3] !== 'aws4_request') throw malformed();
  return { accessKeyId, scope: scope.join('/') };
}

function malformed(): ServiceError {
  return new ServiceError(400, 'AuthorizationHeaderMalformed', 'The signature is not of version 4.');
}

/**
 * Finds out who sent the request and that nobody changed it on the way. `body` is needed where the request
 * itself does not carry the hash of its body (services other than S3).
 * @throws ServiceError 403 or 400, with S3's codes
 */
export function verifySignature<C extends Credentials>(
  request: ReceivedRequest,
  find: (accessKeyId: string) => C | undefined,
  body?: Buffer,
  now: number = Date.now(),
): Verified<C> {
  const claim = readClaim(request, now);
  const credentials = find(claim.accessKeyId);
  if (credentials === undefined) {
    throw new ServiceError(403, 'InvalidAccessKeyId', 'The access key is not known here.');
  }
  if (credentials.sessionToken !== undefined && credentials.sessionToken !== claim.token) {
    throw new ServiceError(403, 'InvalidToken', 'The session token does not belong to the access key.');
  }
  const [day = '', region = '', service = ''] = claim.scope.split('/');
  const payload = claim.payload !== '' ? claim.payload : sha256Of(body);
  const canonicalQuery = request.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
  const names = claim.signedHeaders.split(';');
  // HTTP/2 calls the host its authority.
  if (!names.includes('host') && !names.includes(':authority')) throw malformed();
  // S3 alone signs its paths as they are sent; for all others they are encoded once more.
  const signed = service === 's3' ? decodeURIComponent : (part: string) => part;
  const canonical = [
    request.method,
    request.path
      .split('/')
      .map((part) => encode(signed(part)))
      .join('/'),
    canonicalQuery,
    ...names.map(
      (name) =>
        `${name}:${String(request.headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    claim.signedHeaders,
    payload,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', claim.date, claim.scope, sha256(canonical)].join('\n');
  const key = [region, service, 'aws4_request'].reduce<Buffer>(
    hmac,
    hmac(`AWS4${credentials.secretAccessKey}`, day),
  );
  const expected = hmac(key, toSign);
  const given = Buffer.from(claim.signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ServiceError(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  if (body !== undefined && /^[0-9a-f]{64}$/.test(payload) && payload !== sha256Of(body)) {
    throw new ServiceError(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed.');
  }
  return { credentials, service, payload };
}

function sha256Of(body: Buffer | undefined): string {
  return createHash('sha256')
    .update(body ?? '')
    .digest('hex');
}
