import { expect, test } from 'vitest';
import { isInstalled } from '../../scripts/installed.mjs';

const WANTED = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-another-system': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};
const A = WANTED.packages['node_modules/a'];

test.each([
  ['what npm ci leaves behind, whoever ran it', { packages: { 'node_modules/a': A } }, true],
  ['an install that broke off', {}, false],
  ['another version', { packages: { 'node_modules/a': { ...A, version: '1.0.1' } } }, false],
  [
    'another file of the same version',
    { packages: { 'node_modules/a': { ...A, integrity: 'sha512-x' } } },
    false,
  ],
  ['a missing package', { packages: { 'node_modules/b': A } }, false],
])('%s: %s', (_, installed, expected) => {
  expect(isInstalled(WANTED, installed)).toBe(expected);
});
