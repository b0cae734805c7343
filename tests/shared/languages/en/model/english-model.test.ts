import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../../../../infra/bundle.ts';
import { hashString } from '../../../../../shared/languages/en/model/hash.ts';
import { loadEnglishModel, type ParsedText } from '../../../../../shared/languages/en/model/index.ts';
import { agreementOf, inputOf, readReference } from '../../../../../training/english-model/agreement.ts';

const model = loadEnglishModel();
const references = readReference(
  new URL('../../../../fixtures/english-model/reference.jsonl', import.meta.url),
);
const wordsOf = ({ tokens }: ParsedText): string[] => tokens.map(({ text }) => text);

describe('the English model', () => {
  const { shares } = agreementOf(model.parseAll(references.map(inputOf)), references);

  // What weights do not decide is the same. The rest: what rounding to int8 leaves on 83,000 words of news
  // (docs/decisions/0405-english-model.md), and a little for machines that round sums differently.
  it.each([
    ['tokenized', 1],
    ['norm', 1],
    ['starts', 0.999],
    ['tag', 0.999],
    ['pos', 0.999],
    ['head', 0.997],
    ['label', 0.997],
    ['both', 0.997],
    ['entities', 0.995],
  ] as const)('finds the same %s as spaCy in the reference, in a share of %d', (name, floor) => {
    expect(shares[name]).toBeGreaterThanOrEqual(floor);
  });

  it('parses a text alone as it does among others', () => {
    const texts = references.slice(0, 60).map(({ text }) => text);
    expect(texts.map((text) => model.parse(text))).toEqual(model.parseAll(texts));
  });

  it('parses a text that is longer than a batch, and the next one as before', () => {
    const short = 'The mayor resigned on Friday.';
    const before = model.parse(short);
    const long = model.parse(`${short} `.repeat(700));

    expect(long.tokens).toHaveLength(6 * 700);
    expect(long.tokens.slice(-6).map(({ label }) => label)).toEqual(before.tokens.map(({ label }) => label));
    expect(model.parse(short)).toEqual(before);
  });

  it('tells where each token stands, whatever is between them', () => {
    const text = '  Fog;\t  she’d gone.\n\n“Why?” 😀 Nobody knows… ';
    for (const { start, end, text: own } of model.parse(text).tokens)
      expect(text.slice(start, end)).toBe(own);
  });

  it.each(['', ' ', '\n\n'])('takes %j as it is', (text) => {
    expect(wordsOf(model.parse(text)).join('')).toBe(text);
  });

  it('takes words of any length and signs of any kind', () => {
    const text = `${'a'.repeat(5000)} \ud83d ${'́'.repeat(300)}`;
    expect(wordsOf(model.parse(text)).join(' ')).toBe(text);
  });

  it('keeps the sentences that it is given', () => {
    const text = 'The mayor left Monday. Evening papers had the story by then.';
    const starting = (parsed: ParsedText): string[] =>
      parsed.tokens.filter(({ sentenceStart }) => sentenceStart).map((token) => token.text);

    expect(starting(model.parse({ text, sentenceStarts: [0, 23] }))).toEqual(['The', 'Evening']);
    expect(starting(model.parse({ text, sentenceStarts: [] }))).toEqual(['The']);
  });

  it('runs from a bundle, which has its files beside it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tidings-model-'));
    try {
      bundle('shared/languages/en/model/index.ts', folder);
      const bundled = (await import(path.join(folder, 'index.mjs'))) as {
        loadEnglishModel: typeof loadEnglishModel;
      };
      const text = 'The ferry sank.';
      expect(bundled.loadEnglishModel().parse(text)).toEqual(model.parse(text));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('ids of strings', () => {
  it.each([
    ['coffee', 3197928453018144401n],
    // Eight bytes and a rest; not one byte a sign.
    ['naïveté’s', 6187758548457051374n],
  ])('of %s are spaCy’s', (text, id) => {
    expect(hashString(text)).toBe(id);
  });
});
