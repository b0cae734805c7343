import { describe, expect, it } from 'vitest';
import { compareVersions, modelHost, readOffer } from '../../../local/models/records.ts';

const HASH = 'a'.repeat(64);

const record = (fileType: string, extra: Record<string, unknown> = {}) => ({
  name: `${fileType}.deen.bin`,
  fileType,
  sourceLanguage: 'de',
  targetLanguage: 'en',
  version: '3.0',
  architecture: 'tiny',
  filter_expression: '',
  decompressedHash: HASH,
  decompressedSize: 10,
  attachment: { hash: HASH, size: 5, location: 'main/x/1.zst' },
  ...extra,
});
const model = (extra: Record<string, unknown> = {}) => [record('model', extra), record('vocab', extra)];
const offer = (...records: unknown[]) =>
  readOffer({ data: records }).map(({ from, to, version, architecture, released, files }) => ({
    pair: `${from}-${to}`,
    version,
    architecture,
    released,
    roles: files.map(({ role }) => role),
  }));

describe('readOffer', () => {
  it('takes a model with one vocabulary, or with two', () => {
    const two = { targetLanguage: 'zh-Hans' };

    expect(
      offer(
        ...model(),
        record('model', two),
        record('srcvocab', two),
        record('trgvocab', two),
        record('lex', two),
      ),
    ).toMatchObject([
      { pair: 'de-en', roles: ['model', 'vocab'] },
      { pair: 'de-zh-Hans', roles: ['lex', 'model', 'srcvocab', 'trgvocab'] },
    ]);
  });

  it('takes records without architecture or filter', () => {
    expect(offer(...model({ architecture: null, filter_expression: undefined }))).toMatchObject([
      { architecture: '', released: true },
    ]);
  });

  it('leaves out what is incomplete, of another format, or not understood', () => {
    expect(
      offer(
        record('model'),
        record('srcvocab'),
        ...model({ version: '2.1' }),
        ...model({ version: '4.0' }),
        ...model({ attachment: { hash: 'short', size: 5, location: 'x' } }),
        { id: 'something else' },
        'nothing',
      ),
    ).toEqual([]);
  });

  it('never mixes files of two versions or architectures', () => {
    expect(offer(record('model'), record('vocab', { version: '3.1' }))).toEqual([]);
    expect(offer(record('model'), record('vocab', { architecture: 'base' }))).toEqual([]);
  });

  it('prefers released models, then the newest, then base-memory', () => {
    const nightly = { version: '3.2', filter_expression: "env.channel == 'nightly'" };

    expect(offer(...model(), ...model(nightly), ...model({ version: '3.1' }))).toMatchObject([
      { version: '3.1', released: true },
    ]);
    expect(offer(...model({ architecture: 'base-memory' }), ...model())).toMatchObject([
      { architecture: 'base-memory' },
    ]);
    expect(offer(...model(nightly))).toMatchObject([{ version: '3.2', released: false }]);
  });

  // The filters of the real list, besides none.
  const DESKTOP = { filter_expression: "env.appinfo.OS != 'Android'", architecture: 'base-memory' };
  const ANDROID = { filter_expression: "env.appinfo.OS == 'Android'", architecture: 'tiny' };

  it('takes what Firefox has for computers before what it has for telephones', () => {
    expect(offer(...model({ ...ANDROID, version: '3.1' }), ...model(DESKTOP))).toMatchObject([
      { architecture: 'base-memory', version: '3.0', released: true },
    ]);
    expect(offer(...model(), ...model({ ...DESKTOP, version: '3.1' }))).toMatchObject([
      { architecture: 'base-memory', version: '3.1', released: true },
    ]);
    expect(offer(...model(ANDROID))).toMatchObject([{ architecture: 'tiny', released: true }]);
  });

  it('keeps the models of a comparison apart, and takes one only where there is nothing else', () => {
    const trial = { variant: 'b', version: '3.1' };

    expect(offer(...model(), ...model(trial))).toMatchObject([{ version: '3.0', released: true }]);
    expect(offer(...model(trial))).toMatchObject([{ version: '3.1', released: false }]);
    expect(offer(record('model'), record('vocab', { variant: 'b' }))).toEqual([]);
  });

  it.each(['../../etc/passwd', '/absolute', 'https://elsewhere/x', 'a/../../b'])(
    'does not follow the location %s',
    (location) => {
      expect(offer(...model({ attachment: { hash: HASH, size: 5, location } }))).toEqual([]);
    },
  );
});

describe('modelHost', () => {
  it('is Mozilla, or a mirror', () => {
    expect(modelHost({}).filesUrl).toMatch(/^https:.*mozilla/);
    expect(modelHost({ TIDINGS_MODELS_MIRROR: 'http://10.0.0.1/models' })).toEqual({
      filesUrl: 'http://10.0.0.1/models/',
      recordsUrl: 'http://10.0.0.1/models/records.json',
    });
    const list = { TIDINGS_MODELS_RECORDS_URL: 'http://10.0.0.2/list' };
    expect(modelHost({ TIDINGS_MODELS_MIRROR: 'http://10.0.0.1/models/', ...list }).recordsUrl).toBe(
      'http://10.0.0.2/list',
    );
  });

  it.each(['mirror', '/srv/models', 'file:///srv/models'])('is not %s', (value) => {
    expect(() => modelHost({ TIDINGS_MODELS_MIRROR: value })).toThrow(
      `TIDINGS_MODELS_MIRROR is no web address: ${value}`,
    );
  });
});

describe('compareVersions', () => {
  it.each([
    ['3.1', '3.0', 1],
    ['3.10', '3.9', 1],
    ['3.0', '3.0a1', 1],
    ['3.0a1', '3.0a2', -1],
    ['3.0', '3.0', 0],
  ])('%s and %s: %i', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});
