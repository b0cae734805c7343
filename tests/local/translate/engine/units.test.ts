import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens, joinUnits, splitLongSentence } from '../../../../local/translate/engine/units.ts';

const plain = (text: string) => ({ text, spans: [] });
const rejoined = (text: string): string =>
  splitLongSentence(plain(text))
    .map((unit) => unit.text + unit.gap)
    .join('');
const clause = 'the minister of finance explained to the assembled members of the parliament in great detail';

describe('splitLongSentence', () => {
  it('leaves a sentence of usual length alone', () => {
    const units = splitLongSentence(plain('The court decided, after two years, that the law holds.'));

    expect(units.map(({ text }) => text)).toEqual([
      'The court decided, after two years, that the law holds.',
    ]);
  });

  it('cuts at a semicolon rather than at a comma, and keeps the mark', () => {
    const long = `${clause}, ${clause}, ${clause}; ${clause}, ${clause}, ${clause}`;

    const [first, second] = splitLongSentence(plain(long));

    expect(first?.text.endsWith(';')).toBe(true);
    expect(first?.gap).toBe(' ');
    expect(second?.text.startsWith('the minister')).toBe(true);
  });

  it('never cuts through a protected span', () => {
    const text = `${clause} ${clause} ${clause} ${clause} ${clause} ${clause}`;
    const span = { start: 250, end: 350, replacement: 'x' };

    const units = splitLongSentence({ text, spans: [span] });

    expect(units.length).toBeGreaterThan(1);
    expect(units.flatMap((unit) => unit.spans.map(({ start, end }) => unit.text.slice(start, end)))).toEqual([
      text.slice(250, 350),
    ]);
  });

  it('loses and invents no character, whatever the text', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 150 });

    fc.assert(
      fc.property(words, (list) => {
        expect(rejoined(list.join(' '))).toBe(list.join(' '));
      }),
    );
  });

  it.each([
    ['words', `${clause} `.repeat(20).trim()],
    ['clauses', `${clause}, `.repeat(20).trim()],
    ['Chinese', '我们今天在北京举行会议讨论经济问题和社会发展'.repeat(30)],
    ['one endless word', 'a'.repeat(5000)],
    ['digits', '1234567890 '.repeat(60).trim()],
  ])('leaves no piece above the limit: %s', (_, text) => {
    const sizes = splitLongSentence(plain(text)).map((unit) => estimateTokens(unit.text));

    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  });
});

describe('joinUnits', () => {
  it('puts the gaps back and counts applied spans over the whole sentence', () => {
    const span = { start: 0, end: 1, replacement: 'r' };
    const units = [
      { text: 'a', spans: [span, span], gap: ' ' },
      { text: 'b', spans: [span], gap: '' },
    ];

    const joined = joinUnits(units, [
      { text: 'A', applied: [1] },
      { text: 'B', applied: [0] },
    ]);

    expect(joined).toEqual({ text: 'A B', applied: [1, 2] });
  });
});
