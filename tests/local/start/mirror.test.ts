import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeleteObjectCommand, type GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mirror, startMirror } from '../../../local/start/mirror.ts';
import { startS3ForTest } from '../s3-server.ts';

let s3: Awaited<ReturnType<typeof startS3ForTest>>;
let home: string;
let folder: string;
const errors: string[] = [];
const running: Mirror[] = [];
beforeEach(async () => {
  s3 = await startS3ForTest();
  home = await mkdtemp(path.join(os.tmpdir(), 'tidings-mirror-'));
  folder = path.join(home, 'outbox');
  errors.length = 0;
});
afterEach(async () => {
  for (const mirror of running.splice(0)) await mirror.stop();
  await s3.stop();
  await rm(home, { recursive: true, force: true });
});

const put = (Key: string, Body: string) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body }));
const remove = (Key: string) => s3.client.send(new DeleteObjectCommand({ Bucket: 'plain', Key }));
const text = (...parts: string[]) => readFile(path.join(folder, ...parts), 'utf8');

/** A mirror that has copied what is there, and what it has asked the bucket for. */
async function start(): Promise<Mirror & { readonly fetched: string[] }> {
  const fetched: string[] = [];
  const client = new Proxy(s3.client, {
    get: (target, name) =>
      name === 'send'
        ? (command: GetObjectCommand) => {
            fetched.push(command.input.Key!);
            return target.send(command);
          }
        : Reflect.get(target, name),
  });
  const mirror = startMirror({
    s3: client,
    bucket: 'plain',
    objects: s3.store.list('plain', ''),
    folder,
    stateFile: path.join(home, 'mirror.db'),
    onError: (sentence) => errors.push(sentence),
  });
  running.push(mirror);
  await mirror.settled();
  return { ...mirror, fetched };
}

describe('the mirror', () => {
  it('holds what is there, what comes, and not what goes', async () => {
    await put('articles/a.txt/article.vi.md', 'một');
    const mirror = await start();
    expect(await text('articles/a.txt/article.vi.md')).toBe('một');

    await put('articles/b.txt/article.vi.md', 'hai');
    await remove('articles/a.txt/article.vi.md');
    mirror.changed('articles/b.txt/article.vi.md');
    mirror.changed('articles/a.txt/article.vi.md');
    await mirror.settled();
    expect(await text('articles/b.txt/article.vi.md')).toBe('hai');
    expect(await readdir(path.join(folder, 'articles/a.txt'))).toEqual([]);
  });

  it('keeps a key that is also the folder of another', async () => {
    for (const key of ['articles/x', 'articles/x/y']) await put(key, key);
    await start();
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const contents = files
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8'));
    expect(await Promise.all(contents)).toEqual(expect.arrayContaining(['articles/x', 'articles/x/y']));
  });

  it('writes no key outside of its folder', async () => {
    await put('../escaped.txt', 'x');
    await start();
    await expect(text('../escaped.txt')).rejects.toThrow('ENOENT');
  });

  it('says what it could not write, and copies the rest', async () => {
    await writeFile(path.join(home, 'outbox'), 'a file, where the folder should be');
    await put('a/b', 'x');
    const mirror = await start();
    expect(errors).toEqual([expect.stringMatching(/^a\/b was not copied into .*: ENOTDIR/)]);
    await rm(folder);
    await put('c/d', 'y');
    mirror.changed('c/d');
    await mirror.settled();
    expect(await text('c', 'd')).toBe('y');
  });

  it('lets one object that cannot be read harm itself alone', async () => {
    for (const key of ['a', 'b', 'c']) await put(key, key);
    await rm(s3.store.blobPath(s3.store.current('plain', 'b')!.blob));
    await start();
    expect([await text('a'), await text('c')]).toEqual(['a', 'c']);
    expect(errors).toEqual([expect.stringMatching(/^b was not copied .* gone from this disk/)]);
  });

  it('shows what is published while it starts', async () => {
    await put('first', '1');
    const starting = start();
    await put('second', '2');
    running[0]!.changed('second');
    await starting;
    expect([await text('first'), await text('second')]).toEqual(['1', '2']);
  });

  it('settles although more and more is published', async () => {
    const mirror = await start();
    const stream = setInterval(() => mirror.changed('never there'), 1);
    await put('a', 'x');
    mirror.changed('a');
    await mirror.settled();
    clearInterval(stream);
    expect(await text('a')).toBe('x');
  });

  it('keeps its copies from everybody else', async () => {
    await put('desk/a', 'x');
    await start();
    const modes = await Promise.all(['', 'desk', 'desk/a'].map((name) => stat(path.join(folder, name))));
    expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600']);
  });
});

describe('a mirror that starts again', () => {
  beforeEach(async () => {
    for (const key of ['same', 'changed', 'gone', 'touched']) await put(key, key);
    const first = await start();
    await first.stop();
    running.length = 0;
  });

  it('fetches only what differs: in the bucket, or in its folder', async () => {
    await put('changed', 'anew');
    await put('new', 'new');
    await remove('gone');
    await writeFile(path.join(folder, 'touched'), 'by hand');
    const { fetched } = await start();
    expect(fetched.sort()).toEqual(['changed', 'gone', 'new', 'touched']);
    const files = await readdir(folder);
    expect(await Promise.all(files.sort().map((name) => text(name)))).toEqual([
      'anew',
      'new',
      'same',
      'touched',
    ]);
  });

  it('fetches everything when its memory is damaged', async () => {
    await writeFile(path.join(home, 'mirror.db'), 'cut');
    const { fetched } = await start();
    expect(fetched).toHaveLength(4);
    expect(errors).toEqual([]);
  });
});
