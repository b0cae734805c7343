import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { doctor } from '../../cli/doctor.ts';
import { modelsInstall, modelsList, modelsLock, modelsRemove, modelsVerify } from '../../cli/models.ts';
import { progressBar } from '../../local/models/progress.ts';
import { startModelHost } from '../fixtures/model-host.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';
import { toyFiles, writeModel } from '../fixtures/toy-model.ts';
import { testOutput } from './context.ts';

async function setUp() {
  const { host, stop, strike } = await startModelHost();
  const dir = await temporaryFolder();
  const options = {
    host,
    modelsDir: path.join(dir, 'models'),
    lockFile: path.join(dir, 'models.lock.json'),
    attempts: 2,
    pauseMs: 1,
  };
  const commands = {
    list: modelsList,
    install: modelsInstall,
    verify: modelsVerify,
    remove: modelsRemove,
    lock: modelsLock,
  };
  const output = testOutput();
  const call = async (
    command: typeof doctor | typeof modelsList,
    ...args: string[]
  ): Promise<{ code: number; lines: string[] }> => {
    output.lines.length = 0;
    const code = await command.run(args, { ...output, models: options });
    return { code, lines: [...output.lines] };
  };
  const models = (action: keyof typeof commands, ...args: string[]) => call(commands[action], ...args);
  return {
    models,
    doctor: (...args: string[]) => call(doctor, ...args),
    stop,
    strike,
    options,
  };
}

describe('tidings models', () => {
  it('installs, lists, verifies and removes', async () => {
    const { models } = await setUp();

    const installed = await models('install', 'de-en', 'en-vi');
    const listed = await models('list');
    const verified = await models('verify');
    const removed = await models('remove', 'en-vi');

    expect(installed.code).toBe(0);
    expect(installed.lines.join('\n')).toMatch(
      /de-en 3\.0: installed and checked.*\n.*now pinned.*\nen-vi 3\.0/,
    );
    expect(listed.lines[0]).toMatch(/^de-en +3\.0 tiny +installed, \d\.\d MB$/);
    expect(verified).toEqual({
      code: 0,
      lines: ['de-en 3.0: every byte as pinned', 'en-vi 3.0: every byte as pinned'],
    });
    expect(removed.lines).toEqual(['en-vi: removed']);
  });

  it('says what to install when there is nothing', async () => {
    const { models } = await setUp();

    expect((await models('list')).lines[0]).toContain('./tidings models install de-en en-vi');
  });

  it('shows what the host offers', async () => {
    const { models } = await setUp();

    expect((await models('list', '--available')).lines[0]).toMatch(
      /^de-en +3\.0 +tiny +0\.0 MB +German → English$/,
    );
  });

  it('keeps what was installed before the failure, and says what to do', async () => {
    const { models, strike } = await setUp();
    strike('model.envi', 'unavailable', 'unavailable');

    await expect(models('install', 'de-en', 'en-vi')).rejects.toMatchObject({
      message: expect.stringMatching(/^model\.envi.* could not be downloaded: the host answered 503/),
      advice: expect.stringMatching(/^Run the same command again/),
    });

    expect((await models('verify')).lines).toEqual(['de-en 3.0: every byte as pinned']);
  });

  it('pins without installing', async () => {
    const { models } = await setUp();

    await models('lock', 'de-en');

    expect((await models('list')).lines[0]).toMatch(/^de-en +3\.0 tiny +pinned, not installed$/);
  });

  it.each([
    ['install', [], 'Say which models'],
    ['install', ['../x'], '"../x" is no pair'],
    ['remove', [], 'Say which models'],
  ] as const)('refuses %s %j', async (action, args, message) => {
    const { models } = await setUp();

    await expect(models(action, ...args)).rejects.toThrow(message);
  });
});

describe('the setting TIDINGS_MODELS_LOCK', () => {
  it('is where every command looks for pins', async () => {
    const { models, options } = await setUp();
    vi.stubEnv('TIDINGS_MODELS_LOCK', options.lockFile);
    onTestFinished(() => void vi.unstubAllEnvs());
    await models('lock', 'de-en');
    const { lockFile: _, ...others } = options;
    const output = testOutput();

    await modelsList.run([], { ...output, models: others });

    expect(output.lines[0]).toMatch(/^de-en .*pinned, not installed$/);
  });
});

describe('progressBar', () => {
  it('shows how far it is', () => {
    expect(progressBar({ pair: 'de-en', bytes: 12_300_000, total: 24_600_000 })).toBe(
      'de-en  ███████████████░░░░░░░░░░░░░░░  12.3 of 24.6 MB',
    );
  });
});

describe('tidings doctor', () => {
  it('says what is missing for a language', async () => {
    const { doctor: examine } = await setUp();

    const { code, lines } = await examine('de');

    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^engine +Bergamot \(WASM\) starts in \d+ ms$/));
    expect(lines.at(-1)).toBe('de         German → en, vi: MISSING: ./tidings models install de-en en-vi');
  });

  it('goes on to the end when the pins cannot be read, and does not call that well', async () => {
    const { doctor: examine, options } = await setUp();
    await writeFile(options.lockFile, '{');

    const { code, lines } = await examine('de');

    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.stringMatching(/^pins +.* is not a lock file of models\./));
    expect(lines.at(-1)).toMatch(/^de /);
  });

  it('says that a model does not translate, though every byte is as pinned', async () => {
    const { doctor: examine, options } = await setUp();
    const [model, ...vocabularies] = toyFiles('de-en');
    await writeModel(options.modelsDir, 'de-en', '1', 'toy', [
      { ...model!, data: Buffer.from('no model at all') },
      ...vocabularies,
    ]);

    const { code, lines } = await examine();

    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^speed +de-en: DOES NOT TRANSLATE: .*cannot read the model de-en/);
  });

  it('measures what is installed', async () => {
    const { doctor: examine, models } = await setUp();
    await models('install', 'de-en', 'en-vi');

    const { code, lines } = await examine('de', 'vi');

    expect(lines.filter((line) => line.startsWith('speed'))).toEqual([
      expect.stringMatching(/^speed +de-en: \d+ words a second and thread, loaded in \d+ ms$/),
      expect.stringMatching(/^speed +en-vi: \d+ words a second and thread, loaded in \d+ ms$/),
    ]);
    expect(lines.at(-2)).toBe('de         German → en, vi: ready');
    expect(lines.at(-1)).toBe('vi         Vietnamese → en: MISSING: ./tidings models install vi-en');
    expect(code).toBe(1);
  });
});
