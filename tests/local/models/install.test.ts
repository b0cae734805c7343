import { chmod, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ModelError } from '../../../local/models/errors.ts';
import {
  installModels,
  lockModels,
  missingModels,
  removeModel,
  verifyModels,
} from '../../../local/models/index.ts';
import { readLock } from '../../../local/models/lock.ts';
import { installedModels } from '../../../local/models/store.ts';
import { createEngine } from '../../../local/translate/engine/index.ts';
import { type Mishap, startModelHost } from '../../fixtures/model-host.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';
import { publishedFiles, type ToyPair } from '../../fixtures/toy-model.ts';

async function setUp(pairs?: readonly ToyPair[], filesOf?: Parameters<typeof startModelHost>[1]) {
  const standIn = await startModelHost(pairs, filesOf);
  const dir = await temporaryFolder();
  const options = {
    host: standIn.host,
    modelsDir: path.join(dir, 'models'),
    lockFile: path.join(dir, 'models.lock.json'),
    attempts: 3,
    pauseMs: 1,
    idleMs: 200,
  };
  return { ...standIn, dir, options };
}

const MODEL = 'model.deen.intgemm.alphas.bin';

const failure = async (promise: Promise<unknown>): Promise<ModelError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ModelError)) throw new Error(`no ModelError: ${String(error)}`);
  return error;
};

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
