import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startMirror } from '../../../local/start/mirror.ts';
import { FAILURE_RECORD_SCHEMA } from '../../../shared/documents/failure-record.ts';
import { startS3ForTest } from '../s3-server.ts';

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
let folder: string;
beforeEach(async () => {
  s3 = await startS3ForTest();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-mirror-'));
});
afterEach(async () => {
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

const put = (Key: string, Body: string) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body }));
const text = (...parts: string[]) => readFile(path.join(folder, ...parts), 'utf8');

describe('the mirror', () => {
  it('holds what is there, what comes, and not what goes', async () => {
    await put('articles/a.txt/article.vi.md', 'một');
    const mirror = await startMirror(s3.client, 'plain', folder);
    expect(await text('articles/a.txt/article.vi.md')).toBe('một');

    await put('articles/b.txt/article.vi.md', 'hai');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key: 'articles/a.txt/article.vi.md' }));
    mirror.changed('articles/b.txt/article.vi.md');
    mirror.changed('articles/a.txt/article.vi.md');
    await mirror.settled();
    expect(await text('articles/b.txt/article.vi.md')).toBe('hai');
    expect(await readdir(path.join(folder, 'articles/a.txt'))).toEqual([]);
  });

  it('keeps a key that is also the folder of another', async () => {
    for (const key of ['articles/x', 'articles/x/y']) await put(key, key);
    await startMirror(s3.client, 'plain', folder);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const contents = files
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'));
    expect(await Promise.all(contents)).toEqual(expect.arrayContaining(['articles/x', 'articles/x/y']));
  });

  it('writes no key outside of its folder', async () => {
    await put('../escaped.txt', 'x');
    await startMirror(s3.client, 'plain', folder);
    await expect(text('../escaped.txt')).rejects.toThrow('ENOENT');
  });

  it('puts failures on the page of all articles, unless the pipeline publishes a page itself', async () => {
    const failure = {
      articleId: 'a',
      revision: '1',
      stage: 'normalize',
      kind: 'empty',
      retryable: false,
      attempts: 1,
      at: '',
    };
    const told = { message: 'The file is <empty>.', advice: 'Upload it again.' };
    await put(
      'failed/a.txt.json',
      JSON.stringify({ schema: FAILURE_RECORD_SCHEMA, key: 'a.txt', ...failure, ...told }),
    );
    const mirror = await startMirror(s3.client, 'plain', folder);
    expect(await text('index.html')).toContain('The file is &lt;empty&gt;.');
    await put('index.html', 'front page');
    mirror.changed('index.html');
    await mirror.settled();
    expect(await text('index.html')).toBe('front page');
  });

  it('says what it could not write', async () => {
    const mirror = await startMirror(s3.client, 'plain', folder);
    await rm(folder, { recursive: true });
    await writeFile(folder, 'no folder any more');
    await put('a/b', 'x');
    mirror.changed('a/b');
    await expect(mirror.settled()).rejects.toThrow();
  });
});
