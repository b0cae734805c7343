import { describe, expect, it } from 'vitest';
import { fromEngineText, toEngineText } from '../../../../local/translate/engine/markup.ts';

const span = (start: number, end: number, replacement: string) => ({ start, end, replacement });

describe('toEngineText', () => {
  it('sends a sentence without protected spans as plain text', () => {
    expect(toEngineText({ text: 'a < b & c', spans: [] })).toEqual({ text: 'a < b & c', html: false });
  });

  it('marks the spans and escapes the rest', () => {
    const text = toEngineText({
      text: 'AT&T and Bund',
      spans: [span(0, 4, 'AT&T'), span(9, 13, 'Confederation')],
    });

    expect(text).toEqual({
      text: '<b id="t0">AT&amp;T</b> and <b id="t1">Bund</b>',
      html: true,
    });
  });
});

describe('fromEngineText', () => {
  const spans = [span(0, 4, 'R&D'), span(9, 13, 'Confederation')];

  it('puts each replacement where the engine carried the tag', () => {
    const answer = fromEngineText('The <b id="t1">federation</b> and <b id="t0">it</b> &lt;x&gt;', spans);

    expect(answer).toEqual({ text: 'The Confederation and R&D <x>', applied: [0, 1] });
  });

  it('does not report a term whose tag was lost or came back empty', () => {
    const answer = fromEngineText('The federation <b id="t0"></b>', spans);

    expect(answer).toEqual({ text: 'The federation', applied: [] });
  });

  it('applies a term once when its tag came back in two places', () => {
    const answer = fromEngineText('<b id="t0">one</b> middle <b id="t0">two</b> end', spans);

    expect(answer).toEqual({ text: 'R&D middle end', applied: [0] });
  });

  it('leaves entities alone that were none of ours', () => {
    expect(fromEngineText('a &amp;lt; b <b id="t0">x</b>', spans).text).toBe('a &lt; b R&D');
  });
});
