import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backfill } from '../../cli/backfill.ts';
import { UsageError } from '../../cli/command.ts';
import { NoDeploymentError } from '../../cli/deployment.ts';
import { cancel, jobs } from '../../cli/jobs.ts';
import { reprocess } from '../../cli/reprocess.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

/** What is refused before anything is read. The way through: tests/end-to-end/backfill.test.ts. */

let test: TestDeployment;
beforeAll(async () => {
  test = await startDeployment();
});
afterAll(() => test.stop());

describe('without a slow lane', () => {
  it.each([
    ['backfill', backfill, ['s3://old-news/']],
    ['reprocess', reprocess, ['a.txt']],
    ['jobs', jobs, []],
    ['cancel', cancel, ['one']],
  ] as const)('%s says which setting it needs', async (_, command, args) => {
    await expect(test.tidings(command, ...args)).rejects.toThrow(NoDeploymentError);
    await expect(test.tidings(command, ...args)).rejects.toMatchObject({
      message: 'the test has no slow lane.',
      advice: expect.stringContaining('"backfill": {}'),
    });
  });
});

describe('a call that is off', () => {
  it.each([
    [
      'an address that is none',
      backfill,
      ['old-news/2019'],
      'An archive\'s address is s3://BUCKET/PREFIX, not "old-news/2019".',
    ],
    [
      'no articles',
      reprocess,
      [],
      'Name articles, or say which by --language, --topic and --since, or --all.',
    ],
    ['articles and a language', reprocess, ['--language', 'de', 'a.txt'], 'Name articles, or say which by'],
  ] as const)('with %s is refused', async (_, command, args, message) => {
    await expect(test.tidings(command, ...args)).rejects.toThrow(UsageError);
    await expect(test.tidings(command, ...args)).rejects.toThrow(message);
  });
});
