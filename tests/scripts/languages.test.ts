import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { README, readmeText } from '../../scripts/languages.ts';

test('shared/languages/README.md says which language has which facet', async () => {
  // Out of date: run `node scripts/languages.ts`.
  expect(readFileSync(README, 'utf8')).toBe(await readmeText());
});
