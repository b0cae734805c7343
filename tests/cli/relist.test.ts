import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { relist } from '../../cli/relist.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
const KEYS = [
  'articles/desk/a b.txt/summary.json',
  'articles/desk/a b.txt/index.html',
  'articles/wire/Hải Phòng+1.txt/summary.json',
  'failed/desk/scan.pdf.json',
  'pages/search/000001.json',
];
/** When the bucket says that each was written. */
const times = (): Promise<number[]> =>
  Promise.all(
    KEYS.map(async (Key) => {
      const { LastModified, Metadata } = await test.deployment.s3.send(
        new HeadObjectCommand({ Bucket: 'plain', Key }),
      );
      expect(Metadata).toEqual({ revision: '01' });
      return LastModified!.getTime();
    }),
  );

beforeAll(async () => {
  test = await startDeployment();
  for (const Key of KEYS)
    await test.deployment.s3.send(
      new PutObjectCommand({ Bucket: 'plain', Key, Body: '{}', Metadata: { revision: '01' } }),
    );
});
afterAll(() => test.stop());

it.each([
  [['wire/'], [2], 1],
  [[], [0, 2, 3], 3],
] as const)('tidings relist %j copies onto itself what lists are made of', async (args, copied, count) => {
  const before = await times();
  // S3 tells whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect(await test.json(relist, ...args)).toEqual({ code: 0, records: [{ articles: count }] });
  const after = await times();
  expect(after.flatMap((time, index) => (time > before[index]! ? [index] : []))).toEqual(copied);
});
