import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinText, segmentText } from '../../../local/translate/segment.ts';
import { splitSentences } from '../../../shared/normalize/sentences.ts';

describe('segmentText', () => {
  it('keeps all that stands between sentences', () => {
    expect(segmentText(' Eins. Zwei!\r\n\r\n\tDrei', 'de', splitSentences)).toEqual({
      sentences: ['Eins.', 'Zwei!', 'Drei'],
      gaps: [' ', ' ', '\r\n\r\n\t', ''],
    });
  });

  it('is undone by joinText, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('Herr', 'Dr.', 'am', '3.', 'Mai', 'kam', 'an.', '\n', ' ', '\u2028', '…', '»'))
        .map((parts) => parts.join(' ')),
    );

    fc.assert(
      fc.property(text, (whole) => {
        const { sentences, gaps } = segmentText(whole, 'de', splitSentences);
        expect(joinText(gaps, sentences)).toBe(whole);
        expect(sentences.every((sentence) => sentence !== '' && !/[\r\n]/.test(sentence))).toBe(true);
      }),
    );
  });

  it.each([
    ['changes', () => ['Eins!']],
    ['drops', () => []],
  ])('refuses a splitter that %s words', (_, split) => {
    expect(() => segmentText('Eins.', 'de', split)).toThrow(/sentence splitter/);
  });
});
