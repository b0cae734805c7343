import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * Cookies by which CloudFront lets a reader in ("Setting signed cookies using a custom policy", CloudFront developer guide).
 *
 * @param privateKey PEM, RSA
 * @param until seconds since the epoch
 */
export function readerCookies(
  siteUrl: string,
  keyId: string,
  privateKey: string,
  until: number,
): Record<string, string> {
  const resource = `${siteUrl.replace(/\/*$/, '')}/*`;
  const condition = { DateLessThan: { 'AWS:EpochTime': until } };
  const policy = JSON.stringify({ Statement: [{ Resource: resource, Condition: condition }] });
  // SHA-1 is what CloudFront verifies.
  const signature = createSign('RSA-SHA1').update(policy).sign(privateKey);
  return {
    'CloudFront-Policy': forCookie(Buffer.from(policy)),
    'CloudFront-Signature': forCookie(signature),
    'CloudFront-Key-Pair-Id': keyId,
  };
}

/** Base 64 without the signs that a cookie cannot hold. */
function forCookie(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');
}

const USAGE =
  'node scripts/run.mjs scripts/reader-cookies.ts --url READER_URL --key-id ID --private-key reader.key --days 30\n';

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      'key-id': { type: 'string' },
      'private-key': { type: 'string' },
      days: { type: 'string', default: '30' },
    },
  });
  const { url, 'key-id': keyId, 'private-key': file, days } = values;
  if (url === undefined || keyId === undefined || file === undefined || !(Number(days) > 0)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else {
    const until = Math.floor(Date.now() / 1000) + Number(days) * 24 * 3600;
    const cookies = readerCookies(url, keyId, readFileSync(file, 'utf8'), until);
    const { hostname } = new URL(url);
    for (const [name, value] of Object.entries(cookies)) {
      process.stdout.write(
        `Set-Cookie: ${name}=${value}; Domain=${hostname}; Path=/; Secure; HttpOnly; SameSite=Lax\n`,
      );
    }
  }
}
