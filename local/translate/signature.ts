import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ServiceError } from './errors.ts';

/** What a signature says about the caller. */
export interface Caller {
  readonly accessKeyId: string;
  readonly region: string;
}

export interface SignedRequest {
  readonly method: string;
  /** Path and query as received. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

// AWS refuses requests signed more than five minutes from its own time.
const ALLOWED_SKEW_MS = 5 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request,\s*SignedHeaders=([a-z0-9;-]+),\s*Signature=([0-9a-f]{64})$/;

/**
 * Checks a Signature Version 4 header as the service does.
 * Without `credentials` the header must be well formed, and any key is accepted.
 * @throws ServiceError with the name that AWS uses for each defect
 */
export function verifySignature(
  request: SignedRequest,
  credentials: ((accessKeyId: string) => string | undefined) | undefined,
  now: number = Date.now(),
): Caller {
  const header = request.headers.authorization;
  if (header === undefined) {
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const parsed = AUTHORIZATION.exec(header);
  if (parsed === null) {
    throw new ServiceError(
      'IncompleteSignatureException',
      'Authorization header is not a complete signature.',
    );
  }
  const [, accessKeyId = '', day = '', region = '', service = '', names = '', signature = ''] = parsed;
  const caller = { accessKeyId, region };
  if (credentials === undefined) return caller;

  const secret = credentials(accessKeyId);
  if (secret === undefined) {
    throw new ServiceError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  const signedAt = single(request.headers['x-amz-date']) ?? '';
  if (service !== 'translate' || !signedAt.startsWith(day)) {
    throw new ServiceError(
      'InvalidSignatureException',
      'Credential should be scoped to a valid service and date.',
    );
  }
  if (!(Math.abs(now - amzTime(signedAt)) <= ALLOWED_SKEW_MS)) {
    throw new ServiceError('InvalidSignatureException', `Signature expired or not yet valid: ${signedAt}`);
  }
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = [
    'AWS4-HMAC-SHA256',
    signedAt,
    scope,
    sha256(canonicalRequest(request, names.split(';'))),
  ].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (signingKey, part) => createHmac('sha256', signingKey).update(part).digest(),
    `AWS4${secret}`,
  );
  const expected = createHmac('sha256', key).update(toSign).digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) {
    throw new ServiceError(
      'InvalidSignatureException',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return caller;
}

function canonicalRequest(request: SignedRequest, signedHeaders: readonly string[]): string {
  const [path = '/', query = ''] = request.url.split('?', 2);
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort();
  const headers = signedHeaders.map((name) => `${name}:${headerValue(request.headers[name])}\n`).join('');
  return [request.method, path, pairs.join('&'), headers, signedHeaders.join(';'), sha256(request.body)].join(
    '\n',
  );
}

function headerValue(value: string | readonly string[] | undefined): string {
  const text = typeof value === 'string' ? value : (value ?? []).join(',');
  return text.trim().replace(/\s+/g, ' ');
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** `20261122T030000Z` as milliseconds; NaN (never within the allowed skew) when it is anything else. */
function amzTime(text: string): number {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return iso === text ? Number.NaN : Date.parse(iso);
}
