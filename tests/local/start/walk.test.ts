import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseKeys, readArticle } from '../../../local/start/uploads.ts';
import { walk } from '../../../local/start/walk.ts';
import { LIMITS } from '../../../shared/normalize/limits.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';

let folder: string;
let inbox: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  inbox = path.join(folder, 'inbox');
  mkdirSync(path.join(inbox, 'desk'), { recursive: true });
  writeFileSync(path.join(inbox, 'desk/good.txt'), 'good');
  writeFileSync(path.join(inbox, '.hidden'), '');
});

/** Keys, and names with the reasons why they were left out. */
function found() {
  const { files, skipped } = walk(inbox);
  const reasons = skipped.map(({ file, reason }) => [path.relative(inbox, file), reason]);
  return { keys: files.map(({ key }) => key), ...Object.fromEntries(reasons) };
}

describe.skipIf(process.platform === 'win32')('a folder of articles', () => {
  it('is taken without its links, whatever they lead to', () => {
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    symlinkSync('../secret.txt', path.join(inbox, 'a.txt'));
    symlinkSync('..', path.join(inbox, 'b'));
    symlinkSync('.', path.join(inbox, 'c'));
    const reason = 'links are not followed; put the file itself there';
    expect(found()).toEqual({ keys: ['desk/good.txt'], 'a.txt': reason, b: reason, c: reason });
    expect(chooseKeys([inbox]).map(({ key }) => key)).toEqual(['good.txt']);
  });

  it('is taken without what is no file, and nobody waits for a pipe', async () => {
    execFileSync('mkfifo', [path.join(inbox, 'pipe')]);
    expect(found()).toEqual({ keys: ['desk/good.txt'], pipe: 'it is no file' });
    await expect(readArticle(path.join(inbox, 'pipe'))).rejects.toThrow('is no file');
  });

  it('is taken without odd names', () => {
    writeFileSync(path.join(inbox, 'two\nlines.txt'), '');
    const long = path.join(inbox, ...Array.from({ length: 6 }, () => 'd'.repeat(200)));
    mkdirSync(long, { recursive: true });
    writeFileSync(path.join(long, 'a.txt'), '');
    const { files, skipped } = walk(inbox);
    expect(files.map(({ key }) => key)).toEqual(['desk/good.txt']);
    expect(skipped.map(({ reason }) => reason)).toEqual([
      'its name is longer than the 1024 bytes of S3',
      'its name holds control characters',
    ]);
  });

  it.skipIf(process.platform === 'darwin')('is taken without names that are no UTF-8', () => {
    writeFileSync(Buffer.concat([Buffer.from(`${inbox}/caf`), Buffer.of(0xe9), Buffer.from('.txt')]), '');
    expect(found()).toEqual({ keys: ['desk/good.txt'], 'caf�.txt': 'its name is not UTF-8' });
  });

  it('is taken without what may not be read', () => {
    mkdirSync(path.join(inbox, 'closed'));
    chmodSync(folder, 0o755);
    chmodSync(path.join(inbox, 'closed'), 0);
    const isRoot = process.geteuid?.() === 0;
    // Root may read everything: for this moment we are nobody.
    if (isRoot) process.seteuid!(65534);
    try {
      expect(found()).toEqual({ keys: ['desk/good.txt'], closed: 'it cannot be read (EACCES)' });
    } finally {
      if (isRoot) process.seteuid!(0);
    }
  });

  it('is taken without what is too large, by its size alone', async () => {
    const large = path.join(inbox, 'large.txt');
    writeFileSync(large, '');
    // A hole: nothing is written, and reading it would take 5 GB of memory.
    truncateSync(large, 5e9);
    expect(found()).toEqual({
      keys: ['desk/good.txt'],
      'large.txt': 'it is larger than 21 MB, the limit of an article',
    });
    await expect(readArticle(large)).rejects.toMatchObject({ kind: 'too-large' });
    truncateSync(large, LIMITS.bytes);
    expect(found()).toEqual({ keys: ['desk/good.txt', 'large.txt'] });
  });
});

describe.skipIf(process.platform === 'win32')('a file', () => {
  it('that a person names may be a link; one that became a link since it was found is not read', async () => {
    const link = path.join(folder, 'link.txt');
    symlinkSync(path.join(inbox, 'desk/good.txt'), link);
    const [named] = chooseKeys([link]);
    expect([named!.key, (await readArticle(named!.file)).toString()]).toEqual(['link.txt', 'good']);
    await expect(readArticle(link)).rejects.toMatchObject({ code: 'ELOOP' });
  });
});
