import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../scripts/schemas.ts';

test.each(Object.entries(schemaFiles()))('docs/schemas/%s is what the code says', (name, text) => {
  const published = readFileSync(new URL(`../../docs/schemas/${name}`, import.meta.url), 'utf8');

  // Out of date: run `node scripts/schemas.ts`.
  expect(published).toBe(text);
});
