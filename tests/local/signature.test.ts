import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { type ReceivedRequest, verifySignature } from '../../local/signature.ts';

const CREDENTIALS = { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'token' };
const find = (id: string) => (id === CREDENTIALS.accessKeyId ? CREDENTIALS : undefined);

/** A request as the real signer signs it. */
async function signed(path: string, query: Record<string, string> = {}, extra: Record<string, string> = {}) {
  const client = new S3Client({ region: 'us-east-1', credentials: CREDENTIALS });
  const signer = await client.config.signer({
    name: 's3',
    signingRegion: 'us-east-1',
    signingName: 's3',
    properties: {},
  } as never);
  const { headers } = await signer.sign({
    method: 'GET',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path,
    query,
    headers: { host: '127.0.0.1', ...extra },
  } as never);
  const received: ReceivedRequest = { method: 'GET', path, query: Object.entries(query), headers };
  return received;
}

describe('a signature', () => {
  it.each(['/bucket/key', '/bucket/a%20b%2Bc', '/bucket//x/../y', '/b/%C4%91%C3%A0i'])(
    'of the real signer holds for %s',
    async (path) => {
      const request = await signed(path, { 'list-type': '2', prefix: 'a b/ü+' });
      expect(verifySignature(request, find)).toMatchObject({ credentials: CREDENTIALS, service: 's3' });
    },
  );

  it.each([
    ['another path', (request: ReceivedRequest) => ({ ...request, path: '/bucket/other' })],
    ['another method', (request: ReceivedRequest) => ({ ...request, method: 'DELETE' })],
    ['another query', (request: ReceivedRequest) => ({ ...request, query: [['versionId', '1']] as const })],
    [
      'another signed header',
      (request: ReceivedRequest) => ({ ...request, headers: { ...request.headers, host: 'evil' } }),
    ],
  ])('does not hold for %s', async (_, change) => {
    const request = await signed('/bucket/key');
    expect(() => verifySignature(change(request), find)).toThrow('does not match');
  });

  it('needs its session token', async () => {
    const request = await signed('/bucket/key');
    const headers = { ...request.headers, 'x-amz-security-token': 'other' };
    expect(() => verifySignature({ ...request, headers }, find)).toThrow('session token');
  });

  it('is refused when its clock is off by more than fifteen minutes', async () => {
    const request = await signed('/bucket/key');
    const sixteen = 16 * 60_000;
    expect(() => verifySignature(request, find, undefined, Date.now() + sixteen)).toThrow('15 minutes');
  });

  it('vouches for the body', async () => {
    const body = Buffer.from('body');
    const hash = createHash('sha256').update(body).digest('hex');
    const request = await signed('/', {}, { 'x-amz-content-sha256': hash });
    expect(verifySignature(request, find, body).payload).toBe(hash);
    expect(() => verifySignature(request, find, Buffer.from('changed'))).toThrow(
      'not the one that was signed',
    );
  });

  it.each([{}, { authorization: 'Basic abc' }, { authorization: 'AWS AKID:old' }])(
    'must be there: %j',
    (headers) => {
      expect(() => verifySignature({ method: 'GET', path: '/', query: [], headers }, find)).toThrow();
    },
  );
});
