import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get } from '../../cli/get.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

let test: TestDeployment;
let base: string;
beforeAll(async () => {
  test = await startDeployment();
  base = await mkdtemp(path.join(os.tmpdir(), 'tidings-get-'));
});
afterAll(async () => {
  await test.stop();
  await rm(base, { recursive: true });
});

describe('tidings get', () => {
  it('keeps articles apart that have one name in two folders', async () => {
    await test.put('outbox', 'articles/short.txt/summary.json', 'of short.txt');
    await test.put('outbox', 'articles/desk/short.txt/summary.json', 'of desk/short.txt');
    const into = path.join(base, 'got');
    expect(await test.tidings(get, '--into', into, 'short.txt', 'desk/short.txt')).toEqual({
      code: 0,
      text: [`${into}/short.txt/summary.json`, `${into}/desk/short.txt/summary.json`].join('\n'),
    });
    expect(await readFile(`${into}/short.txt/summary.json`, 'utf8')).toBe('of short.txt');
    expect(await readFile(`${into}/desk/short.txt/summary.json`, 'utf8')).toBe('of desk/short.txt');
  });

  it.each([
    ['../../away.txt', '%2E%2E/%2E%2E/away.txt'],
    ['/root.txt', '%/root.txt'],
    ['desk/../away.txt', 'desk/%2E%2E/away.txt'],
  ])('writes %s inside the folder', async (key, folder) => {
    await test.put('outbox', `articles/${key}/index.html`, 'page');
    const inside = path.join(base, 'a', 'b');
    expect((await test.tidings(get, '--into', inside, key)).text).toBe(`${inside}/${folder}/index.html`);
    expect((await readdir(base)).sort()).toEqual(['a', 'got']);
    expect(await readdir(path.join(base, 'a'))).toEqual(['b']);
  });
});
