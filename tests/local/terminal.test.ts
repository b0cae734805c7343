import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printable, printableText } from '../../local/terminal.ts';

describe('a line', () => {
  it.each([
    ['an escape sequence', 'a\x1b[2J\x1b]0;title\x07.txt', 'a�[2J�]0;title�.txt'],
    ['the C1 form of one', 'a\x9b2J', 'a�2J'],
    ['a carriage return', 'failed.txt\rpublished', 'failed.txt�published'],
    ['a line break', 'a\npublished b', 'a�published b'],
    ['bidirectional marks', 'exe\u202etxt.\u2066x\u200f', 'exe�txt.�x�'],
    ['half of a surrogate pair', 'a\ud800', 'a�'],
    ['hidden tags', 'a\u{e0041}b', 'a�b'],
  ])('shows %s instead of obeying it', (_, line, expected) => {
    expect(printable(line)).toBe(expected);
  });

  it.each(['Tin tức – đài, 昆明', 'كتاب', 'می‌خواهم', '👩‍🔬'])('keeps %j', (line) => {
    expect(printable(line)).toBe(line);
  });
});

it('text of several lines keeps its line breaks, and nothing else', () => {
  expect(printableText('a\x1b\nb\r')).toBe('a�\nb�');
});

it('there is no other way to a terminal in the programs than through that door', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const others = globSync('{cli,local}/**/*.ts', { cwd: root })
    .filter((file) =>
      /process\.std(out|err)\.write|console\.\w+\(/.test(readFileSync(path.join(root, file), 'utf8')),
    )
    .map((file) => file.split(path.sep).join('/'));
  // A shell reads words and tabs, of which nothing acts on it; a line that rewrites itself begins with an escape sequence of its own.
  expect(others.sort()).toEqual(['cli/complete.ts', 'local/models/progress.ts']);
});
