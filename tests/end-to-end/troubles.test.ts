import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Program, startProgram, writeArticles } from './program.ts';

/** What a machine does to `npm start`: each trouble is told in one sentence, without a stack, and loses nothing. */

const MINUTE = 60_000;
let home: string;
/** State of a run that has published one article. */
let template: string;
let folder: string;
const programs: Program[] = [];

function start(...args: string[]): Program {
  const program = startProgram(folder, ...args);
  programs.push(program);
  return program;
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'tidings-troubles-'));
  template = path.join(home, 'template');
  const first = startProgram(template, '--once', ...writeArticles(path.join(home, 'articles'), 1));
  expect(await first.ended, first.output()).toBe(0);
}, 2 * MINUTE);
beforeEach(() => {
  folder = path.join(home, 'run');
  cpSync(template, folder, { recursive: true });
});
afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.kill('SIGKILL');
    await program.ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
afterAll(() => rm(home, { recursive: true, force: true }));

const article = (): string[] => writeArticles(path.join(home, 'articles'), 1);
const state = (name: string): string => path.join(folder, '.tidings', name);

async function endsWith(program: Program, sentence: RegExp): Promise<void> {
  expect(await program.ended).not.toBe(0);
  expect(program.output().trimEnd().split('\n').at(-1)).toMatch(sentence);
  expect(program.output()).not.toMatch(/^\s+at /m);
}

describe('a second run', () => {
  it(
    'is refused from the first moment of the first one on',
    async () => {
      const first = start('--port', '0', ...article());
      const second = start('--port', '0', ...article());
      const refusal =
        /^Tidings runs already in this folder\. Stop it first, or choose another folder with --data\.$/;
      const refused = await Promise.race([first, second].map((program) => program.ended.then(() => program)));
      await endsWith(refused, refusal);
      const other = refused === first ? second : first;
      await other.says(/Stop with Ctrl-C/);
    },
    2 * MINUTE,
  );

  it(
    'with files puts them into the first one, once that is up',
    async () => {
      const first = start('--port', '0', ...article());
      const [, url] = await first.says(/Stop with Ctrl-C\.\nRead it: +(\S+)/);
      // The address is said before the work begins, too.
      expect(first.output().indexOf(url!)).toBeLessThan(first.output().lastIndexOf(url!));
      const file = path.join(home, 'second.txt');
      writeFileSync(file, 'The harbour closes its eastern quay for a year.');
      const second = start(file);
      expect(await second.ended, second.output()).toBe(0);
      expect(second.output().trimEnd().split('\n').at(-1)).toContain(url);
      await first.says(/waiting +second\.txt: .*no translation model for en→vi/);
    },
    2 * MINUTE,
  );

  it(
    'is not refused because the first one was killed',
    async () => {
      const first = start('--port', '0', ...article());
      await first.says(/Stop with Ctrl-C/);
      first.kill('SIGKILL');
      await first.ended;
      const second = start('--once', ...article());
      expect(await second.ended, second.output()).toBe(0);
    },
    2 * MINUTE,
  );
});

it(
  'another program on the reader’s port is told, with the port that is taken instead',
  async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const program = start('--port', String(port), ...article());
    await program.says(new RegExp(`Port ${port} is used by another program: the reader takes \\d+\\.`));
    other.close();
  },
  MINUTE,
);

describe('a state file', () => {
  it.each([
    ['cut in the middle', () => truncateSync(state('cloud.db'), 10_000)],
    ['cut to nothing', () => truncateSync(state('cloud.db'), 0)],
    ['gone', () => rmSync(state('cloud.db'))],
    ['another file', () => writeFileSync(state('cloud.db'), 'x'.repeat(10_000))],
  ])(
    'that is %s is told, and left as it is',
    async (_, damage) => {
      for (const end of ['-wal', '-shm']) rmSync(state(`cloud.db${end}`), { force: true });
      damage();
      await endsWith(start('--once', ...article()), /^The state in .* is damaged, and was left as it is: /);
    },
    MINUTE,
  );

  it(
    'of the catalog that is damaged is told',
    async () => {
      writeFileSync(state('dynamodb/CURRENT'), 'x');
      await endsWith(start('--once', ...article()), /^The state in .* is damaged, and was left as it is: /);
    },
    MINUTE,
  );

  it(
    'that lists the imported memories is told how to mend',
    async () => {
      writeFileSync(state('imported-memories.json'), '["');
      await endsWith(start('--once', ...article()), /imported-memories\.json is cut .* Delete it/);
    },
    MINUTE,
  );

  it.each(['cloud.json', 'mirror.db'])(
    '%s can be damaged without harm',
    async (name) => {
      writeFileSync(state(name), '{"cut":');
      const program = start('--once', ...article());
      expect(await program.ended, program.output()).toBe(0);
    },
    MINUTE,
  );
});

/** A disk of a few megabytes, where we may mount one. */
function mountSmallDisk(at: string, megabytes: number): boolean {
  mkdirSync(at, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it('a full disk stops the run with one sentence, and nothing is lost', async (test) => {
  folder = path.join(home, 'disk');
  if (!mountSmallDisk(folder, 2))
    return test.skip('no small disk can be mounted here: it takes root on Linux');
  try {
    const files = writeArticles(path.join(home, 'many'), 24);
    const full = start('--once', ...files);
    expect(await full.ended).toBe(1);
    expect(full.output().match(/^The disk is full: Tidings stops\. Nothing is lost; .*$/gm)).toHaveLength(1);
    expect(full.output()).not.toMatch(/^\s+at /m);

    execFileSync('mount', ['-o', 'remount,size=200m', folder]);
    const next = start('--once', files[0]!);
    expect(await next.ended, next.output()).toBe(0);
    expect((await readdir(path.join(folder, 'outbox', 'articles'))).sort()).toEqual(
      files.map((file) => path.basename(file)).sort(),
    );
  } finally {
    for (const program of programs.splice(0)) {
      program.kill('SIGKILL');
      await program.ended;
    }
    execFileSync('umount', ['-l', folder]);
  }
}, 300_000);
