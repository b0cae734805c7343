import { createRequire } from 'node:module';
import { printable } from '../local/terminal.ts';

/** A word is meant when no more than a third of its letters is off. */
const MAX_SHARE_OFF = 1 / 3;

/**
 * Of known words the one that was meant, or null when none is near. A key without its folder is nearest, then the only
 * word that begins like this one.
 */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word === '') return null;
  const below = known.find((each) => each.endsWith(`/${word}`));
  if (below !== undefined) return below;
  const beginning = known.filter((each) => each.startsWith(word));
  if (beginning.length === 1) return beginning[0]!;
  // Loaded when something is off: most calls are right.
  const { distance } = createRequire(import.meta.url)(
    'fastest-levenshtein',
  ) as typeof import('fastest-levenshtein');
  const [best] = known
    .map((each) => ({ each, off: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.off - b.off);
  return best !== undefined && best.off <= Math.max(1, word.length * MAX_SHARE_OFF) ? best.each : null;
}

/** A sentence to append, with a space before it; empty when no word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === null ? '' : ` Did you mean ${printable(found)}?`;
}
