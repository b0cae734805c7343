import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expireReplaced } from '../../local/s3/lifecycle.ts';
import { startS3ForTest } from './s3-server.ts';

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
beforeEach(async () => {
  s3 = await startS3ForTest();
});
afterEach(() => s3.stop());

const HOUR = 3_600_000;
const bucket = {
  ...{ name: 'versioned', versioned: true, notifications: [] },
  replacedVersions: [
    { prefix: '', days: 30 },
    { prefix: 'pages/', days: 1 },
  ],
};

/** Keys with how many versions there are of each. */
const versions = (): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(s3.store.listVersions('versioned', ''), ({ key }) => key)].map(([key, all]) => [
      key,
      all.length,
    ]),
  );

it.each([
  [23 * HOUR, { 'articles/a': 2, 'pages/a': 3, 'pages/gone': 2 }],
  [25 * HOUR, { 'articles/a': 2, 'pages/a': 1, 'pages/gone': 1 }],
  [31 * 24 * HOUR, { 'articles/a': 1, 'pages/a': 1, 'pages/gone': 1 }],
])(
  'after %i ms what was replaced goes by the shortest of its rules, and what is current stays',
  async (later, left) => {
    const put = (Key: string) =>
      s3.client.send(new PutObjectCommand({ Bucket: 'versioned', Key, Body: Key }));
    for (const key of ['articles/a', 'articles/a', 'pages/a', 'pages/a', 'pages/a', 'pages/gone'])
      await put(key);
    await s3.store.remove('versioned', 'pages/gone');
    await expireReplaced(bucket, s3.store, Date.now() + later);
    expect(versions()).toEqual(left);
  },
);
