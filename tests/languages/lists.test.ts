import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../shared/languages');

/** What a language's file says of one facet: `sentences` of `de.ts`, `en/discourse.ts`. */
const FACETS = ['sentences', 'boilerplate', 'discourse', 'markers'];

const files = globSync('{*,en/*,vi/*}.ts', { cwd: folder }).map((file) => file.replaceAll(path.sep, '/'));
const facets = (
  await Promise.all(
    files.map(async (file) => {
      const exported = (await import(path.join(folder, file))) as Record<string, unknown>;
      return FACETS.flatMap((facet) =>
        exported[facet] === undefined || `${facet}.ts` === file
          ? []
          : [[`${facet} of ${file}`, exported[facet]] as const],
      );
    }),
  )
).flat();

/** Word lists (text with spaces) and lists of patterns, with their place. */
function listsIn(value: unknown, at: string): [string, string[]][] {
  if (typeof value === 'string') {
    const words = value.trim().split(/\s+/);
    return words.length > 1 && !/[\\(]/.test(value) ? [[at, words]] : [];
  }
  if (Array.isArray(value)) return [[at, value as string[]]];
  return Object.entries(value as object).flatMap(([key, part]) => listsIn(part, `${at}, ${key}`));
}

describe('lists of words', () => {
  it('are found in every language', () => {
    expect(facets.length).toBeGreaterThan(50);
    expect(facets.flatMap(([name, facet]) => listsIn(facet, name)).length).toBeGreaterThan(200);
  });

  it.each(facets)('in the %s are sorted, no word twice', (name, facet) => {
    for (const [at, words] of listsIn(facet, name)) expect(words, at).toEqual([...new Set(words)].sort());
  });
});
