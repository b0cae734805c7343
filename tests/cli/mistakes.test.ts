import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../cli/command.ts';
import { estimate } from '../../cli/estimate.ts';
import { memoryImport } from '../../cli/memory.ts';
import { put } from '../../cli/put.ts';
import { userMessageOf } from '../../cli/user-errors.ts';
import { tryToLock } from '../../local/lock-file.ts';
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
function program(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { cwd: folder, env: { ...process.env, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

describe('the program', () => {
  it('says first that there is no such command', async () => {
    const { code, stdout, stderr } = await program(['bogus']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('There is no command "bogus".\nAll commands: ./tidings --help\n');
  });

  it('tells its version', async () => {
    expect(await program(['--version'])).toEqual({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
  });

  it.skipIf(process.platform === 'win32')('is what the link in the project’s folder leads to', () => {
    const link = path.resolve(import.meta.dirname, '../../tidings');
    expect(execFileSync(link, ['--version'], { cwd: folder, encoding: 'utf8' })).toBe(
      `${packageJson.version}\n`,
    );
  });

  it.each([
    [['put', 'nope.txt'], 1, 'There is no file or folder nope.txt.\nCheck the name.\n'],
    [['terminology', 'nope'], 1, 'There is no file or folder nope.\nCheck the name.\n'],
    [['terminology', 'bad.tmx'], 1, /^bad\.tmx is no folder, .*\nName a folder\.\n$/],
    [['put'], 2, 'Name at least one file.\nUsage: ./tidings put [options] FILE…\n'],
    [
      ['put', '--langage', 'de'],
      2,
      'There is no option --langage. Did you mean --language?\nUsage: ./tidings put [options] FILE…\n',
    ],
    [['stauts'], 2, 'There is no command "stauts". Did you mean status?\nAll commands: ./tidings --help\n'],
    [
      ['memory', 'improt'],
      2,
      'There is no "memory improt": missing, import, export, stats. Did you mean import?\nHelp: ./tidings help memory\n',
    ],
    [
      ['status', '--only', 'faild'],
      2,
      /^--only takes received, .* not "faild"\. Did you mean failed\?\nUsage: /,
    ],
  ])('%j ends with a sentence', async (args, code, message) => {
    const outcome = await program(args);
    expect(outcome).toMatchObject({ code, stdout: '' });
    if (typeof message === 'string') expect(outcome.stderr).toBe(message);
    else expect(outcome.stderr).toMatch(message);
  });
});

describe('the program with --json', () => {
  it('tells errors as JSON', async () => {
    const { code, stdout, stderr } = await program(['put', '--json', 'nope.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      error: { kind: 'file', message: 'There is no file or folder nope.txt.', advice: 'Check the name.' },
    });
  });
});

describe('the program beside a local cloud', () => {
  const state = (): string => path.join(folder, '.tidings');
  const cloud = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    // Nobody listens there.
    endpoints: { s3: 'http://127.0.0.1:1', dynamodb: 'http://127.0.0.1:1', states: 'http://127.0.0.1:1' },
    outputs: { InboxBucket: 'i', WorkBucket: 'w', OutboxBucket: 'o', CatalogTable: 'c', MemoryTable: 'm' },
  };
  beforeEach(() => mkdir(state(), { recursive: true }));
  afterEach(() => rm(state(), { recursive: true }));

  it('that was killed finds none, whose process id ever it was', async () => {
    await writeFile(path.join(state(), 'cloud.json'), JSON.stringify({ pid: process.pid, ...cloud }));
    const env = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_MAX_ATTEMPTS: '1' };
    const { code, stderr } = await program(['status'], {
      ...env,
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^No running Tidings was found: no local cloud.*npm start.*--data FOLDER/s,
      ),
    });
  });

  it('whose description is cut says what to do', async () => {
    await writeFile(path.join(state(), 'cloud.json'), '{"region":');
    const lock = tryToLock(path.join(state(), 'lock'));
    const { code, stderr } = await program(['status']);
    lock!.release();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'How to reach the local cloud cannot be read from .tidings/cloud.json.\nStop "npm start" and start it again.\n',
    });
  });
});

describe('what is printed', () => {
  it('cannot act on the terminal: names, and what is wrong with them', async () => {
    const { stderr } = await program(['put', 'a\x1b[2J\u202e\nb.txt']);
    expect(stderr).toBe('There is no file or folder a�[2J��b.txt.\nCheck the name.\n');
    const estimated = await program(['estimate', 'desk/a.txt', 'x\x1b]0;\x07y']);
    expect(estimated.stderr + estimated.stdout).not.toContain('\x1b');
  });
});

describe('an error', () => {
  it.each([
    [new UsageError('Name a file.'), { kind: 'usage', message: 'Name a file.', advice: '', exitCode: 2 }],
    [
      new TransientError({ kind: 'throttled', message: 'Too many requests.', advice: 'Wait.' }),
      { kind: 'throttled', message: 'Too many requests.', advice: 'Wait.', exitCode: 1 },
    ],
    [
      Object.assign(new Error(), { code: 'EACCES', syscall: 'open', path: 'a.txt' }),
      {
        kind: 'file',
        message: 'You may not use a.txt.',
        advice: 'Change its permissions, or choose another place.',
        exitCode: 1,
      },
    ],
    [
      Object.assign(new Error(), { code: 'EISDIR', syscall: 'read' }),
      { kind: 'file', message: 'What you named is a folder.', advice: 'Name the files in it.', exitCode: 1 },
    ],
    [Object.assign(new Error(), { code: 'ENOENT', syscall: 'spawn npm', path: 'npm' }), undefined],
    [new TypeError('x is undefined'), undefined],
  ])('%o is told as %o', (error, message) => {
    expect(userMessageOf(error)).toEqual(message);
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

describe('tidings put, of what it cannot take,', () => {
  it('says so, and uploads the rest', async () => {
    await mkdir(file('mixed'));
    await writeFile(file('mixed/good.txt'), 'good');
    await writeFile(file('huge.txt'), '');
    await truncate(file('huge.txt'), 5e9);
    await symlink('../bad.tmx', file('mixed/link.txt'));
    const { code, text } = await test.tidings(put, file('mixed'), file('huge.txt'));
    expect(code).toBe(1);
    expect(text.split('\n')).toEqual([
      `${file('mixed/link.txt')} is left out: links are not followed; put the file itself there.`,
      'good.txt → inbox of the test',
      expect.stringMatching(/huge\.txt is left out: The file has 5000 MB; .* up to 21 MB/),
      'They are on their way: ./tidings status tells how far, --wait waits for them.',
    ]);
  });
});

describe('tidings memory import', () => {
  it('names the file that is none, and the way out', async () => {
    const error = await test.tidings(memoryImport, file('bad.tmx')).catch((reason: unknown) => reason);
    expect(userMessageOf(error)).toMatchObject({
      message: expect.stringMatching(/bad\.tmx: The file cannot be read as TMX 1\.4: /),
      advice: expect.stringMatching(/^Export it/),
    });
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
      /no AWS credentials/,
      /aws configure/,
    ],
    [Object.assign(new Error('no'), { name: 'OptInRequired', $metadata: {} }), /is not open/, /sign-up/],
    [new Error('Region is missing'), /in which Region/, /AWS_REGION/],
  ])('is told with what helps: %s', (error, message, advice) => {
    expect(userMessageOf(error)).toMatchObject({
      message: expect.stringMatching(message),
      advice: expect.stringMatching(advice),
      exitCode: 1,
    });
  });
});
