import { describe, expect, it } from 'vitest';
import { isSpace, shapeOf } from '../../../../../shared/languages/en/model/characters.ts';

describe('the shape of a word', () => {
  it.each([
    ['London', 'Xxxxx'],
    ['747-based', 'ddd-xxxx'],
    ['m²', 'xd'],
    ['U.S.', 'X.X.'],
    // A letter that is a capital and a small one is no capital.
    ['ǅep', 'xxx'],
    ['a'.repeat(100), 'LONG'],
  ])('of %s is %s', (word, shape) => {
    expect(shapeOf([...word])).toBe(shape);
  });
});

describe('white space', () => {
  it.each([
    [' ', true],
    ['\n\n\t', true],
    ['\u00a0', true],
    ['\u001c', true],
    ['\u0085', true],
    ['\ufeff', false],
    ['\u200b', false],
    [' a', false],
    ['', false],
  ])('%j: %s, as Python has it', (text, space) => {
    expect(isSpace(text)).toBe(space);
  });
});
