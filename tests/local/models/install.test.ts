import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installModels, lockModels, missingModels, verifyModels } from '../../../local/models/index.ts';
import { readLock } from '../../../local/models/lock.ts';
import { installedModels } from '../../../local/models/store.ts';
import { createEngine } from '../../../local/translate/engine/index.ts';
import { failure, MODEL, setUp } from '../../fixtures/model-folder.ts';
import type { Mishap } from '../../fixtures/model-host.ts';
import { publishedFiles } from '../../fixtures/toy-model.ts';

/** Runs `work` as somebody who may read `dir` and write nothing in it. */
async function asNobody<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const folders = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const all = [dir, ...folders.map((entry) => path.join(entry.parentPath, entry.name))];
  await Promise.all(all.map((folder) => chmod(folder, 0o555)));
  // Root may write anywhere: become nobody for the length of the call.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (root) process.seteuid?.(0);
    await Promise.all(all.map((folder) => chmod(folder, 0o755)));
  }
}

describe('installing', () => {
  it('fetches, checks, unpacks and pins; the engine translates with it, the host being gone', async () => {
    const { options, stop } = await setUp();

    const installed = await installModels(['de-en', 'en-vi'], options);
    await stop();
    const engine = createEngine({ modelsDir: options.modelsDir, threads: 1 });
    onTestFinished(() => engine.close());
    const sentences = [{ text: 'Die Katze schläft.', spans: [] }];
    const answer = await engine.translate({ sentences, source: 'de', target: 'vi' });

    expect(installed.map(({ pair, version, pinned }) => [pair, version, pinned])).toEqual([
      ['de-en', '3.0', true],
      ['en-vi', '3.0', true],
    ]);
    expect(answer.sentences[0]?.text).toBe('Cái con mèo đang ngủ.');
    expect(answer.engine).toBe('firefox-translations/de-en@3.0+en-vi@3.0');
  });

  it('asks the host for nothing when everything is there', async () => {
    const { options, requests } = await setUp();
    await installModels(['de-en'], options);
    requests.length = 0;

    const again = await installModels(['de-en'], options);

    expect(again[0]?.fetchedBytes).toBe(0);
    expect(requests).toEqual([]);
  });

  it('reports progress up to the end', async () => {
    const { options, files } = await setUp(['de-en']);
    const seen: number[] = [];

    await installModels(['de-en'], {
      ...options,
      onProgress: ({ bytes, total }) => seen.push(bytes / total),
    });

    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThanOrEqual(files.length);
  });

  it('goes on where a cut connection stopped', async () => {
    const { options, requests, strike, files } = await setUp(['de-en']);
    const half = files[0]!.packed.length >> 1;
    strike('model', 'cut');

    await installModels(['de-en'], options);

    expect(requests.slice(0, 3)).toEqual(['records', MODEL, `${MODEL}@${half}`]);
    expect((await verifyModels(undefined, options)).damage).toEqual([]);
  });

  it('goes on in a later run where an earlier one gave up', async () => {
    const { options, requests, strike } = await setUp(['de-en']);
    strike('model', 'cut', 'cut', 'cut');
    const error = await failure(installModels(['de-en'], options));
    requests.length = 0;

    await installModels(['de-en'], options);

    expect(error.advice).toContain('it goes on where it stopped');
    expect(requests.find((request) => request.startsWith(MODEL))).toMatch(/@[1-9]\d*$/);
  });

  it.each<[string, Mishap[]]>([
    ['503', ['unavailable', 'unavailable']],
    ['a connection that falls silent', ['silence']],
    ['a flipped byte', ['flip']],
    ['a truncated file', ['truncate']],
    ['another file', ['other-file']],
    ['a server that knows no ranges', ['cut', 'ignore-range']],
    ['a server that sends another range', ['cut', 'wrong-range']],
    ['a server that refuses the range', ['cut', 'refuse-range']],
  ])('gets over %s', async (_, mishaps) => {
    const { options, strike } = await setUp(['de-en']);
    strike('model', ...mishaps);

    await installModels(['de-en'], options);

    expect((await verifyModels(['de-en'], options)).damage).toEqual([]);
  });

  it.each<[Mishap, RegExp]>([
    ['unavailable', /the host answered 503 \(3 attempts\)/],
    ['silence', /the host fell silent|the connection was cut/],
    ['flip', /do not match the pinned SHA-256/],
    ['truncate', /the host sends \d+ bytes instead of \d+/],
    ['other-file', /the host sends \d+ bytes instead of \d+/],
  ])('gives up on lasting %s and leaves no model behind', async (mishap, message) => {
    const { options, strike } = await setUp(['de-en']);
    strike('model', mishap, mishap, mishap);

    const error = await failure(installModels(['de-en'], options));

    expect(error.message).toMatch(message);
    expect(await installedModels(options.modelsDir)).toEqual([]);
    expect((await readLock(options.lockFile)).size).toBe(0);
  });

  it('refuses a pair that the host does not offer', async () => {
    const { options } = await setUp();

    expect((await failure(installModels(['nl-en'], options))).message).toBe(
      'The model host offers no model nl-en.',
    );
  });

  it('says that a pair without English is two models, where these are offered', async () => {
    const { options } = await setUp();

    expect((await failure(installModels(['de-vi'], options))).advice).toBe(
      'The way leads through English: ./tidings models install de-en en-vi',
    );
    expect((await failure(installModels(['de-fi'], options))).advice).toContain('list --available');
  });

  it('finds a language under another of its codes', async () => {
    const { options, edit } = await setUp(['de-en']);
    edit((records) => records.map((record) => ({ ...record, sourceLanguage: 'no' })));

    expect((await installModels(['nb-en'], options))[0]?.version).toBe('3.0');
    expect(await missingModels([{ source: 'no', target: 'en' }], options.modelsDir)).toEqual([]);
  });

  it('says so when neither the list nor the host can be reached', async () => {
    const { options, stop } = await setUp();
    await stop();

    expect((await failure(installModels(['de-en'], options))).message).toMatch(
      /^The list of models could not be read from http:.* \(ECONNREFUSED\)\.$/,
    );
  });

  it('refuses bytes that unpack to something else than pinned', async () => {
    const { options, edit } = await setUp(['de-en']);
    edit((records) => records.map((record) => ({ ...record, decompressedHash: '0'.repeat(64) })));

    const error = await failure(installModels(['de-en'], options));

    expect(error.message).toBe(`${MODEL} does not unpack to the pinned bytes.`);
  });
});

describe('a list as Mozilla keeps it', () => {
  // Every file of the model several times: for computers and telephones, older, on trial, in other formats.
  const crowded = (records: Record<string, unknown>[]): Record<string, unknown>[] => [
    ...records.map((record) => ({
      ...record,
      architecture: 'tiny',
      filter_expression: "env.appinfo.OS == 'Android'",
    })),
    ...records.map((record) => ({
      ...record,
      version: '3.1a1',
      filter_expression: "env.channel == 'nightly'",
    })),
    ...records.map((record) => ({ ...record, version: '2.1' })),
    ...records.map((record) => ({
      ...record,
      architecture: 'base-memory',
      filter_expression: "env.appinfo.OS != 'Android'",
    })),
    ...records.map(({ decompressedHash: _, architecture: __, ...record }) => ({ ...record, version: '1.0' })),
    ...records
      .slice(0, 1)
      .map((record) => ({ ...record, fileType: 'qualityModel', name: 'qualityModel.deen.bin' })),
  ];

  it('gives the released model for computers with its one vocabulary and its shortlist, and that translates', async () => {
    const { options, edit, stop } = await setUp(['de-en', 'en-vi'], publishedFiles);
    edit(crowded);

    const pinned = await lockModels(['de-en', 'en-vi'], options);
    const installed = await installModels(['de-en', 'en-vi'], options);
    await stop();
    const engine = createEngine({ modelsDir: options.modelsDir, threads: 1 });
    onTestFinished(() => engine.close());
    const sentences = [
      { text: 'Die Katze liest 3 Jahre die Zeitung.', spans: [{ start: 4, end: 9, replacement: 'Mèo' }] },
    ];
    const answer = await engine.translate({ sentences, source: 'de', target: 'vi' });

    expect(
      pinned.map(({ version, architecture, files }) => [
        version,
        architecture,
        files.map(({ role }) => role),
      ]),
    ).toEqual(Array(2).fill(['3.0', 'base-memory', ['lex', 'model', 'vocab']]));
    expect(installed).toMatchObject([
      { pair: 'de-en', pinned: false, released: true },
      { pair: 'en-vi', pinned: false, released: true },
    ]);
    expect(answer.sentences).toEqual([{ text: 'Cái Mèo đọc 3 năm cái tờ báo.', applied: [0] }]);
  });
});

describe('a disk that does not cooperate', () => {
  it.runIf(process.platform === 'linux')('is full: said at once, nothing half-installed', async () => {
    const { options, files } = await setUp(['de-en']);
    const packed = await lockModels(['de-en'], options);
    const partial = path.join(options.modelsDir, '.partial');
    await mkdir(partial, { recursive: true });
    // Writing to this device fails as writing to a full disk does.
    await symlink('/dev/full', path.join(partial, packed[0]!.files[0]!.packedSha256));

    const error = await failure(installModels(['de-en'], options));

    expect(files.length).toBeGreaterThan(0);
    expect(error.message).toMatch(/^The disk is full/);
    expect(await installedModels(options.modelsDir)).toEqual([]);
  });

  it('has a file where the folder should be', async () => {
    const { options } = await setUp(['de-en']);
    await writeFile(options.modelsDir, '');

    expect((await failure(installModels(['de-en'], options))).message).toMatch(
      /^This place cannot be written/,
    );
  });

  it.runIf(process.platform !== 'win32')('is read-only', async () => {
    const { options, dir } = await setUp(['de-en']);
    await lockModels(['de-en'], options);

    const error = await asNobody(dir, () => failure(installModels(['de-en'], options)));

    expect(error.message).toMatch(/^This place cannot be written \(EACCES\)/);
    expect(error.advice).toContain('TIDINGS_MODELS_DIR');
  });

  it.runIf(process.platform !== 'win32')('is read-only, but holds the models: they are used', async () => {
    const { options, dir } = await setUp(['de-en']);
    await installModels(['de-en'], options);

    const [again, found] = await asNobody(
      dir,
      async () => [await installModels(['de-en'], options), await verifyModels(['de-en'], options)] as const,
    );

    expect(again[0]?.fetchedBytes).toBe(0);
    expect(found.damage).toEqual([]);
  });
});
