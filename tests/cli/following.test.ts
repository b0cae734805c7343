import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put } from '../../cli/put.ts';
import { status } from '../../cli/status.ts';
import type { Status } from '../../shared/aws/catalog.ts';
import { articleIdOf } from '../../shared/documents/keys.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
beforeEach(async () => {
  test = await startDeployment();
});
afterEach(() => test.stop());

async function stands(key: string, revision: string, ...statuses: Status[]): Promise<void> {
  const article = { articleId: articleIdOf(key), revision };
  await test.catalog.register({ ...article, key });
  for (const each of statuses) await test.catalog.advance(article, each);
}

describe('tidings status --follow', () => {
  it.each([
    [['published'], 0],
    [['published', 'failed'], 1],
    [['published', 'withdrawn'], 1],
    [['published', 'waiting'], 3],
    [['waiting', 'failed'], 1],
  ] as const)('of articles that are %j ends with %i', async (statuses, code) => {
    for (const each of statuses) await stands(`${each}.txt`, '01', each);
    const keys = statuses.map((each) => `${each}.txt`);
    expect((await test.tidings(status, '--follow', ...keys)).code).toBe(code);
  });

  it('without keys is about what is under way', async () => {
    await stands('old.txt', '01', 'failed');
    expect(await test.tidings(status, '--follow')).toEqual({ code: 0, text: 'Nothing is under way.' });
  });

  it('tells each step', async () => {
    await stands('a.txt', '01', 'normalized');
    const following = test.json(status, '--follow', 'a.txt');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await stands('a.txt', '01', 'published');
    const { code, records } = await following;
    expect({ code, steps: records.map((record) => record['status']) }).toEqual({
      code: 0,
      steps: ['normalized', 'published'],
    });
  });

  it('ends with 4 when it was to end before', async () => {
    await stands('a.txt', '01', 'normalized');
    const { code, text } = await test.tidings(status, '--follow', '--timeout', '0.01');
    expect({ code, last: text.split('\n').at(-1) }).toEqual({
      code: 4,
      last: '1 have not ended yet. Their work goes on: ./tidings status --follow',
    });
  });

  it.each([['--timeout', 'soon'], ['--history'], ['--only', 'failed']])(
    'goes without %s %s',
    async (...args) => {
      await expect(test.tidings(status, '--follow', ...args)).rejects.toThrow(/--timeout|--follow/);
    },
  );
});

describe('tidings put --wait', () => {
  it('waits for its own upload, not for what was there before', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-put-'));
    await writeFile(path.join(folder, 'a.txt'), 'The bridge is open.');
    await stands('a.txt', '01', 'failed');
    const putting = test.json(put, '--wait', path.join(folder, 'a.txt'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stands('a.txt', '02', 'published');
    const { code, records } = await putting;
    await rm(folder, { recursive: true });
    expect({ code, records }).toMatchObject({
      code: 0,
      records: [
        { key: 'a.txt', done: true },
        { key: 'a.txt', status: 'published', revision: '02' },
      ],
    });
  });
});
