import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPieces, linesThatFit, splitLine } from '../../../shared/translate/chunks.ts';
import { byteLength, requestLine } from '../../../shared/translate/text.ts';

const anyLine = fc.string({ unit: 'binary', maxLength: 300 }).map(requestLine);
const words = fc.array(
  fc.constantFrom('a', 'word', 'Wörter,', 'và', '漢字。', 'ประโยค', '👩‍👩‍👧‍👦', 'e\u0301\u0302'),
  { maxLength: 60 },
);
const proseLine = words.map((list) => requestLine(list.join(' ')));

describe('a line over the limit', () => {
  it('comes apart into pieces within the limit, and together again exactly', () => {
    fc.assert(
      fc.property(fc.oneof(anyLine, proseLine), fc.integer({ min: 4, max: 60 }), (line, maxBytes) => {
        const pieces = splitLine(line, maxBytes, 'en');
        expect(pieces.map(({ gap, text }) => gap + text).join('')).toBe(line);
        expect(pieces.every(({ text }) => text !== '' && byteLength(text) <= maxBytes)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      'at a clause',
      'One thing, and another thing, and a third',
      24,
      ['One thing,', 'and another thing,', 'and a third'],
    ],
    ['else between words', 'one two three four five', 12, ['one two', 'three four', 'five']],
    ['between words that are written together', '我们今天去北京开会', 12, ['我们今天', '去北京', '开会']],
    ['else between graphemes', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 30, ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
  ])('is cut %s', (_, line, maxBytes, pieces) => {
    const language = /\p{Script=Han}/u.test(line) ? 'zh' : 'en';
    expect(splitLine(line, maxBytes, language).map(({ text }) => text)).toEqual(pieces);
  });

  it('is joined with spaces where the target writes them', () => {
    const pieces = [
      { gap: '', text: '甲，' },
      { gap: '', text: '乙' },
    ];
    expect(joinPieces(pieces, ['A,', 'b'], { source: true, target: false })).toBe('A, b');
    expect(
      joinPieces([pieces[0]!, { gap: ' ', text: 'b' }], ['甲，', '乙'], { source: false, target: true }),
    ).toBe('甲，乙');
  });
});

describe('lines of one request', () => {
  it('are as many as fit with their line feeds, and at least one', () => {
    expect(linesThatFit(['aaa', 'bbb', 'ccc'], 0, 7, 10)).toBe(2);
    expect(linesThatFit(['aaa', 'bbb', 'ccc'], 0, 6, 10)).toBe(1);
    expect(linesThatFit(['ầầ', 'b'], 0, 8, 10)).toBe(2);
    expect(linesThatFit(['aaa', 'bbb', 'ccc'], 1, 100, 1)).toBe(1);
    expect(linesThatFit(['far too long'], 0, 4, 10)).toBe(1);
  });
});
