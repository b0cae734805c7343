import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chrfInterval, countLine, scoreCorpus, tokenize13a } from '../../../bench/engine/metrics.ts';
import { findSets, measureQuality } from '../../../bench/engine/quality.ts';
import { temporaryFolder } from '../../fixtures/temporary.ts';
import { writeToyModels } from '../../fixtures/toy-model.ts';

// Expected figures: sacreBLEU 2.6.0, corpus_bleu and corpus_chrf with their defaults.
const PAIRS: readonly [hypothesis: string, reference: string, bleu: number, chrf: number][] = [
  [
    'The cat sat on the mat, at 12.5 % of 1,000.',
    'The cat is sitting on the mat, at 12.5% of 1,000.',
    73.2497,
    71.4006,
  ],
  [
    'Hội đồng thành phố đã quyết định hôm thứ Ba.',
    'Hôm thứ Ba, hội đồng thành phố đã quyết định.',
    48.835,
    82.1635,
  ],
  [
    'A completely different sentence (with brackets) - and 3-4 dashes.',
    'An entirely different sentence [with brackets] – and 3-4 dashes!',
    31.5355,
    69.923,
  ],
  [`It's "quoted" &amp; done`, `It is 'quoted' & done`, 16.2334, 37.5275],
  ['a b c d e', 'a x c y e z', 11.5102, 10.3448],
  ['a b', 'a b', 0, 100],
  ['', 'x', 0, 0],
];

describe('the scores', () => {
  it.each(PAIRS)('of %j', (hypothesis, reference, bleu, chrf) => {
    const score = scoreCorpus([countLine(hypothesis, reference)]);

    expect(score.bleu).toBeCloseTo(bleu, 3);
    expect(score.chrf).toBeCloseTo(chrf, 3);
  });

  it('of a corpus are those of all its lines together, not their mean', () => {
    const score = scoreCorpus(
      PAIRS.slice(0, 4).map(([hypothesis, reference]) => countLine(hypothesis, reference)),
    );

    expect(score.bleu).toBeCloseTo(48.1625, 3);
    expect(score.chrf).toBeCloseTo(69.7813, 3);
  });

  it('come with an interval that holds them, the same each time', () => {
    const lines = PAIRS.slice(0, 5).map(([hypothesis, reference]) => countLine(hypothesis, reference));

    const [low, high] = chrfInterval(lines);

    expect(chrfInterval(lines)).toEqual([low, high]);
    expect(scoreCorpus(lines).chrf).toBeGreaterThan(low);
    expect(scoreCorpus(lines).chrf).toBeLessThan(high);
  });
});

describe('tokenize13a', () => {
  it.each([
    ['Hello, world.', ['Hello', ',', 'world', '.']],
    ['1,000.5 km', ['1,000.5', 'km']],
    ['3-4 (e.g.)', ['3', '-', '4', '(', 'e', '.', 'g', '.', ')']],
  ])('%j', (text, tokens) => {
    expect(tokenize13a(text)).toEqual(tokens);
  });
});

describe('measureQuality', () => {
  const folderWith = async (files: Record<string, string>): Promise<{ texts: string; models: string }> => {
    const dir = await temporaryFolder();
    const [texts, models] = [path.join(dir, 'texts'), path.join(dir, 'models')];
    await mkdir(texts);
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(texts, name), text)));
    return { texts, models };
  };

  it('finds sets by name and language', async () => {
    const names = [
      'news.de',
      'news.en',
      'wire_nl.txt',
      'wire_en.txt',
      'vi.txt',
      'de.txt',
      'lone.fr',
      'README',
      'x.zz',
      'y.zz',
    ];
    const { texts } = await folderWith(Object.fromEntries(names.map((name) => [name, ''])));

    expect(await findSets(texts)).toEqual([
      { name: 'texts', files: { de: 'de.txt', vi: 'vi.txt' } },
      { name: 'news', files: { de: 'news.de', en: 'news.en' } },
      { name: 'wire', files: { en: 'wire_en.txt', nl: 'wire_nl.txt' } },
    ]);
  });

  it('scores each direction that the installed models cover, and names the models others lack', async () => {
    const { texts, models } = await folderWith({
      'toy.de': 'Die Katze liest die Zeitung.\nDie Stadt zahlt.\n',
      'toy.en': 'The cat reads the newspaper.\nThe city pays.\n',
    });
    await writeToyModels(models, ['de-en']);

    const [report] = await measureQuality(texts, models);

    expect(report?.rows).toMatchObject([
      { name: 'toy de→en', value: 'chrF2 100.0  BLEU 100.0', note: expect.stringContaining('2 lines') },
      { name: 'toy en→de', value: 'not measured', note: 'models missing: en-de' },
    ]);
  });

  it('measures nothing where there is nothing, and says so', async () => {
    expect((await measureQuality(undefined))[0]?.rows).toMatchObject([{ name: 'not measured' }]);
  });
});
