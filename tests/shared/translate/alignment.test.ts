import { describe, expect, it } from 'vitest';
import { alignLines, restoreCharacters } from '../../../shared/translate/alignment.ts';

const LONG =
  'Ein ziemlich langer Satz, der für sich allein schon mehr als achtzig Zeichen hat, wie man sieht.';

describe('alignment', () => {
  it('takes one line for each line, whatever the line breaks', () => {
    expect(alignLines(['eins', 'zwei'], 'one\ntwo')).toEqual(['one', 'two']);
    expect(alignLines(['eins', 'zwei'], '\r\n  one \r\n\r\n two\u2028')).toEqual(['one', 'two']);
  });

  it('gives up when lines were eaten, merged, split or dropped', () => {
    expect(alignLines(['eins', 'zwei'], 'one two')).toBeNull();
    expect(alignLines(['eins', 'zwei', 'drei'], 'one two\nthree')).toBeNull();
    expect(alignLines(['eins', 'zwei'], 'one\ntwo\nthree')).toBeNull();
    expect(alignLines(['eins', 'zwei'], '')).toBeNull();
  });

  it('notices that two lines were merged and another was split', () => {
    const sent = [LONG, LONG, 'Kurz.', LONG, LONG];
    expect(alignLines(sent, [LONG, LONG, 'Kurz.', LONG, LONG].join('\n'))).not.toBeNull();
    const shifted = [`${LONG} ${LONG}`, 'Short.', LONG, LONG.slice(0, 50), LONG.slice(50)];
    expect(alignLines(sent, shifted.join('\n'))).toBeNull();
  });

  it('joins what came back for a single line, and has nothing when nothing came back', () => {
    expect(alignLines(['eins'], 'one\nand more')).toEqual(['one and more']);
    expect(alignLines(['eins'], ' \n ')).toBeNull();
  });
});

describe('characters that a service escapes', () => {
  it.each([
    ['A & B < C', 'A &amp; B &lt; C', 'A & B < C'],
    ['says "no"', 'says &quot;no&quot; &#39;', `says "no" '`],
    ['write &amp; for it', 'write &amp; for it', 'write &amp; for it'],
    ['write &amp; for &', 'write &amp;amp; for &amp;', 'write &amp; for &'],
  ])('%s', (source, answer, restored) => {
    expect(restoreCharacters(source, answer)).toBe(restored);
  });
});
