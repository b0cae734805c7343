import { describe, expect, test } from 'vitest';
import { quotedSpans } from '../../../shared/summarize/facts/quotes.ts';

const quoted = (...sentences: string[]): string[] => quotedSpans(sentences).map(({ text }) => text);

describe('quotations', () => {
  test.each([
    ['double marks', ['He said “we stay here” and left.'], ['we stay here']],
    ['straight marks', ['He said "we stay here" and left.'], ['we stay here']],
    [
      'single straight marks',
      ["He vowed to 'defend the people's house' today."],
      ["defend the people's house"],
    ],
    ['German marks', ['Er sagte: „Wir bleiben hier.“'], ['Wir bleiben hier.']],
    ['several sentences', ['“We stay.', 'It is late.” He left.'], ['We stay. It is late.']],
    ['paragraphs that repeat the mark', ['“We stay.', '“It is late.” He left.'], ['We stay. It is late.']],
    ['a quotation inside', ["“She said 'not now' to us,” he added."], ["She said 'not now' to us,"]],
  ])('%s', (_what, sentences, expected) => {
    expect(quoted(...sentences)).toEqual(expected);
  });

  test.each([
    ['the apostrophe of a plural', ["The players' union met the drivers' union."]],
    ['shortened years and words', ["In the '90s they told 'em so."]],
    ['a mark that never closes', ['He said “we stay.', 'Then it’s over.']],
    ['inches', ['A screen of 6" and one of 7".']],
  ])('are not %s', (_what, sentences) => {
    expect(quoted(...sentences)).toEqual([]);
  });

  test('a mark too many hides nothing behind it', () => {
    expect(quoted('He said "we stay.', 'She said "we go now" and left.')).toEqual(['we go now']);
  });
});
