import { createVerify, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readerCookies } from '../../scripts/reader-cookies.ts';

test('cookies hold a policy for all of the site until a day, signed', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const cookies = readerCookies('https://news.example.org/', 'K1', pem, 1_800_000_000);
  const bytesOf = (name: string): Buffer =>
    Buffer.from(cookies[name]!.replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/'), 'base64');
  const policy = bytesOf('CloudFront-Policy');

  expect(JSON.parse(policy.toString())).toEqual({
    Statement: [
      {
        Resource: 'https://news.example.org/*',
        Condition: { DateLessThan: { 'AWS:EpochTime': 1_800_000_000 } },
      },
    ],
  });
  expect(createVerify('RSA-SHA1').update(policy).verify(publicKey, bytesOf('CloudFront-Signature'))).toBe(
    true,
  );
  expect(cookies['CloudFront-Key-Pair-Id']).toBe('K1');
  expect(Object.values(cookies).join('')).not.toMatch(/[+=/]/);
});
