import type { Patterns, Words } from './facets/words.ts';

/** The words of a list. */
export function listOf(words: Words = ''): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

/** The alternatives as one group of a regular expression. */
export function anyOf(alternatives: Patterns): string {
  return `(?:${[...new Set(alternatives)].join('|')})`;
}
