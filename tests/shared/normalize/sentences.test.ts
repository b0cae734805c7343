import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SENTENCE_CASES } from '../../../bench/normalize/sentence-cases.ts';
import { meanF1, passages } from '../../../bench/normalize/sentence-judge.ts';
import { sentenceSpans, splitSentences } from '../../../shared/normalize/sentences.ts';

describe('splitSentences', () => {
  it.each(SENTENCE_CASES)('knows %s (%s)', (_, language, sentences) => {
    const expected = sentences.split('|');
    expect(splitSentences(expected.join(/^(zh|ja)$/.test(language) ? '' : ' '), language)).toEqual(expected);
  });

  it.each(['de', 'en', 'nl', 'vi'])('finds 98 of 100 boundaries in news passages (%s)', (language) => {
    expect(
      meanF1(
        passages().filter((text) => text.language === language),
        splitSentences,
      ),
    ).toBeGreaterThan(0.98);
  });

  it('gives sentences and gaps that rebuild the text exactly', () => {
    const word = fc.constantFrom(
      'Dr.',
      'Der',
      'end.',
      '5.',
      'U.S.',
      '“So?”',
      '...',
      '他。',
      'ที่นี่',
      'a.b',
      '(x.)',
      '»',
      '!',
      '?!',
      'नमस्ते।',
      '\n',
      '  ',
      '\u00a0',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'vi', 'zh', 'th', 'el', 'ru'), (input, language) => {
        let at = 0;
        for (const { text: sentence, start } of sentenceSpans(input, language)) {
          expect(input.slice(at, start).trim()).toBe('');
          expect(input.slice(start, start + sentence.length)).toBe(sentence);
          expect(sentence).toBe(sentence.trim());
          at = start + sentence.length;
        }
        expect(input.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('guillemets', () => {
  it('close with the sentence that French spacing sets them apart from', () => {
    expect(splitSentences('« Il pleut. Je reste. » Elle sort.', 'fr')).toEqual([
      '« Il pleut.',
      'Je reste. »',
      'Elle sort.',
    ]);
    expect(splitSentences('« Il pleut. »', 'fr')).toEqual(['« Il pleut. »']);
  });

  it('open the next sentence where they point inwards', () => {
    expect(splitSentences('Es regnet. »Ich bleibe.« Sie geht.', 'de')).toEqual([
      'Es regnet.',
      '»Ich bleibe.«',
      'Sie geht.',
    ]);
  });
});
