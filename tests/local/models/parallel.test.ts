import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { lockModels, verifyModels } from '../../../local/models/index.ts';
import { readLock } from '../../../local/models/lock.ts';
import { startModelHost } from '../../fixtures/model-host.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';

const SCRIPT = path.join(import.meta.dirname, '../../fixtures/install-models.ts');

async function setUp() {
  const standIn = await startModelHost();
  const dir = await temporaryFolder();
  const options = {
    host: standIn.host,
    modelsDir: path.join(dir, 'models'),
    lockFile: path.join(dir, 'models.lock.json'),
    attempts: 1,
  };
  /** Installs in a process of its own. `ended` is its exit code and what it printed, line by line. */
  const install = (
    ...pairs: string[]
  ): { child: ChildProcess; lines: string[]; ended: Promise<number | null> } => {
    const child = spawn(process.execPath, [SCRIPT, JSON.stringify(pairs), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines: string[] = [];
    child.stdout.on('data', (text: Buffer) => lines.push(...text.toString().trim().split('\n')));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, lines, ended };
  };
  return { ...standIn, options, install };
}

describe('two processes that install into one folder', () => {
  it('fetch each file once between them', async () => {
    const { install, options, requests, files } = await setUp();

    const both = [install('de-en', 'en-vi'), install('de-en', 'en-vi')];
    const codes = await Promise.all(both.map(({ ended }) => ended));

    expect(codes).toEqual([0, 0]);
    expect(requests.filter((name) => name !== 'records').sort()).toEqual(
      files.map(({ name }) => name).sort(),
    );
    expect((await verifyModels(['de-en', 'en-vi'], options)).damage).toEqual([]);
  });

  it('keep each other’s pins', async () => {
    const { options } = await setUp();

    await Promise.all([lockModels(['de-en'], options), lockModels(['en-vi'], options)]);

    expect([...(await readLock(options.lockFile)).keys()]).toEqual(['de-en', 'en-vi']);
  });

  it('do not wait for one that was killed; the other goes on where it stopped', async () => {
    const { install, options, requests, strike } = await setUp();
    strike('model', 'silence');
    const first = install('de-en');
    await vi.waitUntil(() => requests.length > 1, { timeout: 20_000 });
    const second = install('de-en');
    await vi.waitUntil(() => second.lines.includes('waiting'), { timeout: 20_000 });

    first.child.kill('SIGKILL');

    expect(await second.ended).toBe(0);
    expect(requests.filter((name) => name.startsWith('model'))).toEqual([
      expect.not.stringContaining('@'),
      expect.stringMatching(/@[1-9]\d*$/),
    ]);
    expect((await verifyModels(['de-en'], options)).damage).toEqual([]);
  });
});
