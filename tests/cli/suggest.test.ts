import { describe, expect, it } from 'vitest';
import { nearest } from '../../cli/suggest.ts';

describe('what was meant', () => {
  it.each([
    ['stauts', ['status', 'show'], 'status'],
    ['talks.txt', ['desk/walks.txt', 'desk/talks.txt'], 'desk/talks.txt'],
    ['desk/talk.txt', ['desk/talks.txt', 'desk/tide.txt'], 'desk/talks.txt'],
    ['ferry', ['ferry-strike.en.html', 'talks.txt'], 'ferry-strike.en.html'],
    ['DESK/Talks.txt', ['desk/talks.txt'], 'desk/talks.txt'],
    ['bogus', ['status', 'put', 'show'], null],
    ['nobody.txt', ['desk/talks.txt'], null],
    ['', ['status'], null],
    ['x', [], null],
  ])('by %s among %j: %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
