import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../shared/normalize/html/dom.ts';

const paragraphsOf = (html: string): number =>
  [...parseDocument(`<html><body>${html}</body></html>`).querySelectorAll('p')].length;

describe('nesting', () => {
  it.each([
    ['blocks', '<div>'],
    ['lists', '<ul><li>a'],
    ['drawings', '<svg><g>'],
  ])('of %s without end is refused while it is read', (_, opening) => {
    expect(() => parseDocument(`<html><body>${opening.repeat(2_000)}`)).toThrow(/deeper than 500 levels/);
  });

  it('as deep as the limit is read', () => {
    expect(paragraphsOf(`${'<div>'.repeat(490)}<p>a</p>${'</div>'.repeat(490)}`)).toBe(1);
  });

  it('is not what many elements beside each other make', () => {
    expect(paragraphsOf('<p>a'.repeat(5_000))).toBe(5_000);
  });

  it('that was refused leaves nothing behind for the next page', () => {
    expect(() => parseDocument(`<html><body>${'<div>'.repeat(2_000)}`)).toThrow();
    expect(paragraphsOf('<p>a</p><p>b</p>')).toBe(2);
  });
});
