import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathOfKey } from '../../../local/start/file-names.ts';
import { watchInbox } from '../../../local/start/inbox.ts';
import { startReader } from '../../../local/start/reader.ts';
import { chooseKeys, type Upload } from '../../../local/start/uploads.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(...names: string[]): Promise<string[]> {
  const files = names.map((name) => path.join(folder, name));
  for (const file of files) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, path.basename(file));
  }
  return files;
}

describe('the path of a key', () => {
  it.each([
    ['articles/a b.txt/index.html', 'articles/a b.txt/index.html'],
    ['tin tức/đài.txt', 'tin tức/đài.txt'],
    ['a//b', 'a/%/b'],
    ['../../etc/passwd', '%2E%2E/%2E%2E/etc/passwd'],
    ['/etc/passwd', '%/etc/passwd'],
    ['a%2Fb', 'a%252Fb'],
    ['c:\\x', 'c%3A%5Cx'],
    ['nul.txt', '%6Eul.txt'],
    ['dot.', 'dot%2E'],
  ])('%j is %j', (key, expected) => {
    expect(pathOfKey(key).join('/')).toBe(expected);
  });

  it('never leaves its folder, and keys never share a path', () => {
    const key = fc.array(fc.constantFrom('a', '.', '/', '%', '\\', ':', '\0', 'ü', '2', 'E'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(key, key, (one, other) => {
        const [a, b] = [one.join(''), other.join('')];
        const full = path.join('/base', ...pathOfKey(a));
        expect(full.startsWith('/base/')).toBe(true);
        expect(path.join('/base', ...pathOfKey(b)) === full).toBe(a === b);
      }),
      { numRuns: 2000 },
    );
  });

  it('fits the file system for the longest keys, which stay apart', () => {
    const [a, b] = [`${'đ'.repeat(500)}a.html`, `${'đ'.repeat(500)}b.html`].map((key) => pathOfKey(key)[0]!);
    expect(Buffer.byteLength(a!)).toBeLessThan(256);
    expect(a).not.toBe(b);
    expect(a).toMatch(/\.html$/);
  });
});

describe('keys of files', () => {
  it('are their names', async () => {
    const files = await write('x/a.txt', 'y/b.txt');
    expect(chooseKeys(files).map(({ key }) => key)).toEqual(['a.txt', 'b.txt']);
  });

  it('are their paths where names are the same', async () => {
    const files = await write('x/a.txt', 'y/a.txt', 'y/deep/b.txt');
    expect(chooseKeys(files).map(({ key }) => key)).toEqual(['x/a.txt', 'y/a.txt', 'y/deep/b.txt']);
  });

  it('of a folder are those of its files, hidden ones left out', async () => {
    await write('in/a.txt', 'in/.hidden', 'in/deep/b.txt');
    expect(chooseKeys([path.join(folder, 'in')]).map(({ key }) => key)).toEqual(['a.txt', 'b.txt']);
  });

  it('are refused for files that are not there', () => {
    expect(() => chooseKeys([path.join(folder, 'missing.txt')])).toThrow('missing.txt');
  });
});

describe('the watched inbox', () => {
  it('hands over every file once, and again when it changes', async () => {
    const [file] = await write('inbox/desk/a.txt');
    await write('inbox/known.txt', 'inbox/.DS_Store');
    const taken: Upload[] = [];
    const seen = Promise.withResolvers<void>();
    const again = Promise.withResolvers<void>();
    const watch = watchInbox(
      path.join(folder, 'inbox'),
      async (key) => key === 'known.txt',
      async (files) => {
        taken.push(...files);
        (taken.length === 1 ? seen : again).resolve();
      },
      (sentence) => seen.reject(new Error(sentence)),
    );
    await seen.promise;
    await writeFile(file!, 'changed content');
    await again.promise;
    watch.stop();
    expect(taken.map(({ key }) => key)).toEqual(['desk/a.txt', 'desk/a.txt']);
  }, 15_000);
});

describe('the watched inbox, of what it cannot take,', () => {
  it('tells once, and takes the rest', async () => {
    await write('inbox/b.txt');
    await symlink(folder, path.join(folder, 'inbox/a'));
    const told: string[] = [];
    const taken: string[] = [];
    const watch = watchInbox(
      path.join(folder, 'inbox'),
      async () => false,
      async (files) => void taken.push(...files.map(({ key }) => key)),
      (sentence) => told.push(sentence),
    );
    await expect.poll(() => taken, { timeout: 10_000 }).toEqual(['b.txt']);
    await write('inbox/c.txt');
    await expect.poll(() => taken, { timeout: 10_000 }).toEqual(['b.txt', 'c.txt']);
    watch.stop();
    expect(told).toEqual([expect.stringMatching(/inbox\/a is left out: links are not followed/)]);
  }, 30_000);
});

describe('the reader', () => {
  it('serves files and index pages, without scripts', async () => {
    await write('outbox/index.html', 'outbox/articles/bài #1.txt/index.html');
    const reader = await startReader(path.join(folder, 'outbox'), 0);
    const home = await fetch(reader.url);
    expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await fetch(`${reader.url}articles/${encodeURIComponent('bài #1.txt')}/index.html`);
    expect(page.status).toBe(200);
    expect((await fetch(`${reader.url}missing`)).status).toBe(404);
    expect((await fetch(reader.url, { method: 'POST' })).status).toBe(405);
    await reader.stop();
  });

  it('finds a file by its key, too, by which pages link to it, and by its name on this disk', async () => {
    await write('outbox/articles/100%25 sure%3F/index.html');
    const reader = await startReader(path.join(folder, 'outbox'), 0);
    for (const name of ['100% sure?', '100%25 sure%3F'])
      expect((await fetch(`${reader.url}articles/${encodeURIComponent(name)}/`)).status, name).toBe(200);
    await reader.stop();
  });

  it('stays in its folder, and answers to its own address only', async () => {
    await write('outbox/index.html', 'secret.txt');
    const { request } = await import('node:http');
    const reader = await startReader(path.join(folder, 'outbox'), 0);
    const { port } = new URL(reader.url);
    const status = (raw: string, host = `127.0.0.1:${port}`) =>
      new Promise<number>((resolve) => {
        request({ host: '127.0.0.1', port, path: raw, headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode!);
        }).end();
      });
    for (const raw of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/a/../../secret.txt',
      '/%',
    ]) {
      expect(await status(raw)).toBe(404);
    }
    expect(await status('/', 'evil.example')).toBe(403);
    await reader.stop();
  });
});
