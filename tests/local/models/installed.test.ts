import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  installModels,
  lockModels,
  missingModels,
  removeModel,
  verifyModels,
} from '../../../local/models/index.ts';
import { readLock } from '../../../local/models/lock.ts';
import { failure, MODEL, setUp } from '../../fixtures/model-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';

describe('the pins', () => {
  it('hold against a host that changes its mind', async () => {
    const { options, edit, requests } = await setUp(['de-en']);
    await lockModels(['de-en'], options);
    edit((records) => records.map((record) => ({ ...record, version: '3.1' })));
    requests.length = 0;

    const [installed] = await installModels(['de-en'], options);

    expect(installed).toMatchObject({ version: '3.0', pinned: false });
    expect(requests).not.toContain('records');
  });

  it('move only when asked to', async () => {
    const { options, edit } = await setUp(['de-en']);
    await lockModels(['de-en'], options);
    edit((records) => records.map((record) => ({ ...record, version: '3.1' })));

    expect(await lockModels(['de-en'], options)).toEqual([]);
    expect((await lockModels(['de-en'], { ...options, update: true }))[0]?.version).toBe('3.1');
  });

  it('say when and from where they were taken', async () => {
    const { options, host } = await setUp(['de-en']);

    const [pinned] = await lockModels(['de-en'], options);

    expect(pinned?.pinnedFrom).toBe(host.recordsUrl);
    expect(Date.parse(pinned?.pinnedAt ?? '')).not.toBeNaN();
  });

  it('are not guessed from a broken lock file', async () => {
    const { options } = await setUp(['de-en']);
    await writeFile(options.lockFile, '{"schema":"tidings/models-lock/1"');

    expect((await failure(installModels(['de-en'], options))).message).toMatch(
      /is not a lock file of models/,
    );
  });

  it('never let a file name or location leave its folder', async () => {
    const { options, edit } = await setUp(['de-en']);
    edit((records) => records.map((record) => ({ ...record, name: `../${String(record['name'])}` })));

    expect((await failure(installModels(['de-en'], options))).message).toMatch(/offers no model de-en/);
  });
});

describe('verify, repair, remove', () => {
  it.each([
    ['a changed byte', (bytes: Buffer) => bytes.fill(7, 100, 101), 'its bytes have changed'],
    ['a short file', (bytes: Buffer) => bytes.subarray(0, 1000), /^1000 bytes instead of \d+$/],
  ])('finds %s, and install repairs just that file', async (_, damage, problem) => {
    const { options, requests } = await setUp(['de-en']);
    await installModels(['de-en'], options);
    const file = path.join(options.modelsDir, 'de-en', MODEL);
    await writeFile(file, damage(await readFile(file)));
    requests.length = 0;

    const found = await verifyModels(undefined, options);
    await installModels(['de-en'], options);

    expect(found.damage).toEqual([{ pair: 'de-en', file: MODEL, problem: expect.stringMatching(problem) }]);
    expect(requests).toEqual([MODEL]);
    expect((await verifyModels(undefined, options)).damage).toEqual([]);
  });

  it('finds a missing file', async () => {
    const { options } = await setUp(['de-en']);
    await installModels(['de-en'], options);
    await rm(path.join(options.modelsDir, 'de-en', 'srcvocab.deen.spm'));

    expect((await verifyModels(['de-en', 'en-vi'], options)).damage).toEqual([
      { pair: 'en-vi', file: 'model.json', problem: 'missing' },
      { pair: 'de-en', file: 'srcvocab.deen.spm', problem: 'missing' },
    ]);
  });

  it('removes a model and keeps its pins', async () => {
    const { options } = await setUp(['de-en']);
    await installModels(['de-en'], options);

    expect(await removeModel('de-en', options)).toBe(true);
    expect(await removeModel('de-en', options)).toBe(false);
    expect(await readdir(options.modelsDir)).toEqual(['.lock', '.partial']);
    expect([...(await readLock(options.lockFile)).keys()]).toEqual(['de-en']);
  });

  it('leaves nothing of an older version behind', async () => {
    const { options } = await setUp(['de-en']);
    await installModels(['de-en'], options);
    await writeFile(path.join(options.modelsDir, 'de-en', 'lex.old.bin'), 'old');

    await installModels(['de-en'], { ...options, update: true });

    expect(await readdir(path.join(options.modelsDir, 'de-en'))).not.toContain('lex.old.bin');
  });
});

describe('missingModels', () => {
  it.each([
    ['de', 'en', ['de-en']],
    ['nl', 'vi', ['nl-en', 'en-vi']],
    ['vi', 'vi', []],
  ])('with nothing installed, %s→%s: %j', async (source, target, pairs) => {
    expect(await missingModels([{ source, target }], await temporaryFolder())).toEqual(pairs);
  });

  it('names each once, and none that is there', async () => {
    const { options } = await setUp(['de-en']);
    await installModels(['de-en'], options);
    const directions = ['de', 'nl'].map((source) => ({ source, target: 'vi' }));

    expect(await missingModels(directions, options.modelsDir)).toEqual(['en-vi', 'nl-en']);
  });
});
