import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findTerms,
  indexTerms,
  parseTerminology,
  type TermIndex,
  termsFor,
} from '../../../local/translate/terminology.ts';

const parse = (
  file: string,
  format: 'CSV' | 'TSV' | 'TMX' = 'CSV',
  directionality: 'UNI' | 'MULTI' = 'MULTI',
) => parseTerminology(Buffer.from(file), { name: 'news', format, directionality });

const pairs = ({ targets }: TermIndex): unknown[] => [...targets];

const found = (sentence: string, ...terms: [string, string][]) =>
  findTerms(sentence, indexTerms(terms.map(([source, target]) => ({ source, target })))).map(({ span }) => [
    sentence.slice(span.start, span.end),
    span.replacement,
  ]);

describe('parseTerminology', () => {
  const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="de"/><body>
    <tu><tuv xml:lang="en"><seg>Bread &amp; Roses</seg></tuv><tuv xml:lang="de"><seg>Brot &amp; Rosen</seg></tuv></tu>
    </body></tmx>`;

  it('reads TMX, the source language of its header first', async () => {
    const terminology = await parse(tmx, 'TMX');

    expect(terminology).toMatchObject({ sourceLanguage: 'de', targetLanguages: ['en'] });
    expect(pairs(termsFor(terminology, 'de', 'en'))).toEqual([['Brot & Rosen', 'Bread & Roses']]);
  });

  it.each([
    ['a broken TMX', '<tmx><body><tu>', 'TMX'],
    ['a broken CSV', 'de,en\n"Rot,Red\n', 'CSV'],
    ['a file that is not UTF-8', Buffer.from([0x64, 0x65, 0x2c, 0x65, 0x6e, 0x0a, 0xe4]), 'CSV'],
  ] as const)('refuses %s', async (_, file, format) => {
    const parsed = parseTerminology(Buffer.from(file), { name: 'x', format, directionality: 'UNI' });

    await expect(parsed).rejects.toMatchObject({ code: 'InvalidParameterValueException' });
  });

  it.each([
    ['CSV', 'de,en\n"Rot, Weiß","Red ""White"""\n', { de: 'Rot, Weiß', en: 'Red "White"' }],
    ['TSV', '\ufeffde\ten\r\nRot, Weiß\tRed White\r\n', { de: 'Rot, Weiß', en: 'Red White' }],
  ] as const)('reads %s', async (format, file, row) => {
    expect((await parse(file, format)).rows).toEqual([row]);
  });

  it('skips terms over 200 bytes and counts them', async () => {
    const terminology = await parse(`de,en\n${'ü'.repeat(101)},x\nRat,council\n`);

    expect([terminology.rows.length, terminology.skippedTerms]).toEqual([1, 1]);
  });
});

describe('termsFor', () => {
  it('reads any column as source when the file is MULTI, only the first when it is UNI', async () => {
    const file = 'de,en,vi\nRat,council,hội đồng\n';

    expect(pairs(termsFor(await parse(file), 'en', 'vi'))).toEqual([['council', 'hội đồng']]);
    expect(pairs(termsFor(await parse(file, 'CSV', 'UNI'), 'en', 'vi'))).toEqual([]);
    expect(pairs(termsFor(await parse(file, 'CSV', 'UNI'), 'de', 'vi'))).toEqual([['Rat', 'hội đồng']]);
  });
});

describe('findTerms', () => {
  it('finds whole words only, in the case given', () => {
    expect(found('Rat Bundesrat rat Ratschlag Rat.', ['Rat', 'council'])).toEqual([
      ['Rat', 'council'],
      ['Rat', 'council'],
    ]);
  });

  it('prefers the longest term', async () => {
    const terms = termsFor(await parse('de,en\nBank,bank\nDeutsche Bank,Deutsche Bank\n'), 'de', 'en');

    expect(findTerms('Die Deutsche Bank, eine Bank.', terms).map(({ term }) => term.source)).toEqual([
      'Deutsche Bank',
      'Bank',
    ]);
  });

  it('never puts two terms over one another, whatever they are', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(phrase), (words, phrases) => {
        const sentence = words.join(' ');
        const spans = findTerms(sentence, indexTerms(phrases.map((source) => ({ source, target: 'x' }))));
        const longest = Math.max(
          0,
          ...phrases.filter((p) => ` ${sentence} `.includes(` ${p} `)).map((p) => p.length),
        );
        expect(Math.max(0, ...spans.map(({ term }) => term.source.length))).toBe(longest);
        spans.forEach(({ span, term }, i) => {
          expect(sentence.slice(span.start, span.end)).toBe(term.source);
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.span.end ?? 0);
        });
      }),
    );
  });

  it('finds terms in scripts without spaces', () => {
    expect(found('我们在北京开会', ['北京', 'Beijing'])).toEqual([['北京', 'Beijing']]);
  });

  it('respects combining marks and surrogate pairs at the borders', () => {
    expect(found('cafe\u0301 𝐱cafe', ['cafe', 'x'])).toEqual([]);
  });
});
