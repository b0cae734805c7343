import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callOptions, retryCall, shellWords, withCallOptions } from '../../shared/calls.ts';

it.each([
  ['desk/talks.txt', './tidings retry desk/talks.txt'],
  ['desk/ferry 1.txt', "./tidings retry 'desk/ferry 1.txt'"],
  ["Anna's.txt", "./tidings retry 'Anna'\\''s.txt'"],
])('the command that puts %s through again', (key, call) => {
  expect(retryCall(key)).toBe(call);
});

it('writes words that a shell gives back', () => {
  const words = fc.array(
    fc.string().filter((word) => !word.includes('\0')),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(words, (given) => {
      const script = `for word in ${shellWords(given)}; do printf '%s\\0' "$word"; done`;
      expect(execFileSync('sh', ['-c', script]).toString()).toBe(given.map((word) => `${word}\0`).join(''));
    }),
    { numRuns: 30 },
  );
});

it.each([
  [{}, ''],
  [{ stack: 'Desk' }, '--stack Desk'],
  [{ data: '/tmp/my trial' }, "--data '/tmp/my trial'"],
])('options that lead to %j', (to, options) => {
  expect(callOptions(to)).toBe(options);
});

it.each([
  ['Say `./tidings retry a.txt`.', '', 'Say `./tidings retry a.txt`.'],
  ['Say `./tidings retry a.txt`.', '--data w', 'Say `./tidings --data w retry a.txt`.'],
  ['./tidings a && ./tidings b', '--stack $&', './tidings --stack $& a && ./tidings --stack $& b'],
  ['./tidings --data w status', '--data w', './tidings --data w status'],
  ['Start it in .tidings/', '--data w', 'Start it in .tidings/'],
])('commands of %j with %j', (text, options, expected) => {
  expect(withCallOptions(text, options)).toBe(expected);
});
