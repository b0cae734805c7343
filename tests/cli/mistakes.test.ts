import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../cli/command.ts';
import { estimate } from '../../cli/estimate.ts';
import { memory } from '../../cli/memory.ts';
import { put } from '../../cli/put.ts';
import { toldError } from '../../cli/told-errors.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { TransientError } from '../../shared/errors.ts';
import { startDeployment, type TestDeployment } from './deployment.ts';

const MAIN = path.resolve(import.meta.dirname, '../../cli/main.ts');

let test: TestDeployment;
let folder: string;
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  test = await startDeployment();
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-mistakes-'));
  await mkdir(file('desk/empty'), { recursive: true });
  await writeFile(file('desk/a.txt'), 'The council meets on Monday in the old hall.');
  await writeFile(file('bad.tmx'), 'no XML');
});
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as a person calls it, where no local cloud runs. */
function program(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

describe('the program', () => {
  it('says first that there is no such command', async () => {
    const { code, stdout, stderr } = await program('bogus');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no command "bogus"\.\n\nnpx tidings .*COMMAND/);
  });

  it('tells its version', async () => {
    expect(await program('--version')).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
  });

  it.each([
    [['put', 'nope.txt'], 1, 'There is no file or folder nope.txt. Check the name.\n'],
    [['terminology', 'nope'], 1, 'There is no file or folder nope. Check the name.\n'],
    [['terminology', 'bad.tmx'], 1, /^bad\.tmx is no folder, .* Name a folder\.\n$/],
    [['put'], 2, /^Name at least one file\.\nUsage: npx tidings put /],
    [['put', '--lang', 'de'], 2, /^Unknown option '--lang'.*\nUsage: npx tidings put /s],
  ])('%j ends with a sentence', async (args, code, message) => {
    const outcome = await program(...args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    if (typeof message === 'string') expect(outcome.stderr).toBe(message);
    else expect(outcome.stderr).toMatch(message);
  });
});

describe('an error', () => {
  it.each([
    [new UsageError('Name a file.'), { text: 'Name a file.', exitCode: 2 }],
    [
      new TransientError({ kind: 'throttled', message: 'Too many requests.', advice: 'Wait.' }),
      { text: 'Too many requests.\nWait.', exitCode: 1 },
    ],
    [
      Object.assign(new Error(), { code: 'EACCES', syscall: 'open', path: 'a.txt' }),
      { text: 'You may not use a.txt. Change its permissions, or choose another place.', exitCode: 1 },
    ],
    [
      Object.assign(new Error(), { code: 'EISDIR', syscall: 'read' }),
      { text: 'What you named is a folder. Name the files in it.', exitCode: 1 },
    ],
    [Object.assign(new Error(), { code: 'ENOENT', syscall: 'spawn npm', path: 'npm' }), undefined],
    [new TypeError('x is undefined'), undefined],
  ])('%o is told as %o', (error, told) => {
    expect(toldError(error)).toEqual(told);
  });
});

describe('tidings put', () => {
  it('uploads the files of a folder, and nothing when one name is wrong', async () => {
    await expect(test.tidings(put, file('desk'), file('nope'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await test.tidings(estimate, 'a.txt')).code).toBe(1);
    const { code, text } = await test.tidings(put, '--prefix', 'news/', file('desk'));
    expect(code).toBe(0);
    expect(text).toContain('news/a.txt → inbox of the test');
    expect((await test.tidings(put, file('desk/empty'))).code).toBe(1);
  });
});

describe('tidings memory import', () => {
  it('names the file that is none, and the way out', async () => {
    const error = await test.tidings(memory, 'import', file('bad.tmx')).catch((reason: unknown) => reason);
    expect(toldError(error)?.text).toMatch(/bad\.tmx: The file cannot be read as TMX 1\.4: .*\nExport it/);
  });
});

describe('tidings estimate', () => {
  it('says that a name stands for nothing', async () => {
    expect(await test.tidings(estimate, '/nonexist')).toEqual({
      code: 1,
      text: '/nonexist: there is no such file, and nothing in the inbox begins with it',
    });
  });

  it('prices the files of a folder, whatever else is missing', async () => {
    const { code, text } = await test.tidings(estimate, file('desk'), '/nonexist');
    expect(code).toBe(1);
    expect(text).toContain(`${file('desk/a.txt')}: `);
    expect(text).toContain('1 articles: ');
  });
});

describe('AWS without an account that may', () => {
  it.each([
    [
      Object.assign(new Error('no'), { name: 'CredentialsProviderError' }),
      /no AWS credentials.*\n.*aws configure/,
    ],
    [Object.assign(new Error('no'), { name: 'OptInRequired', $metadata: {} }), /is not open.*\n.*sign-up/],
    [new Error('Region is missing'), /in which Region.*\n.*AWS_REGION/],
  ])('is told with what helps: %s', (error, text) => {
    expect(toldError(error)).toEqual({ text: expect.stringMatching(text), exitCode: 1 });
  });
});
