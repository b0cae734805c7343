import type { Figures } from '../facets/figures.ts';
import { listOf } from '../text.ts';

/** Plurals without s, and words that end in s without being one. */
const PLURALS: ReadonlySet<string> = new Set(
  listOf(
    'people men women children feet percent police fish cattle km kg gm mg cm mm ml metre kilometre staff personnel crew mph ' +
      'hectare hectares',
  ),
);
const NO_PLURALS = /(?:ss|us|is)$|^(?:was|has|as|its|this|less|yes|his)$/;
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  listOf(
    'of and or in to at on by for from with the a an that who which as than but when while after before were have',
  ),
);
const MOST_UNIT_WORDS = 3;

/** Up to the first plural: "45 cooperation documents". No plural, no unit. */
function unitLength(words: readonly string[]): number {
  for (let length = 1; length <= Math.min(MOST_UNIT_WORDS, words.length); length += 1) {
    const word = words[length - 1]!;
    if (!/^[\p{Ll}-]+$/u.test(word) || FUNCTION_WORDS.has(word)) return 0;
    if (PLURALS.has(word) || (/s$/.test(word) && !NO_PLURALS.test(word))) return length;
  }
  return 0;
}

export const figures: Figures = {
  qualifiers: [
    'more than',
    'less than',
    'fewer than',
    'at least',
    'at most',
    'up to',
    'as (?:many|much|far|high|low|long|few|little) as',
    'no more than',
    'no fewer than',
    'close to',
    'above',
    'below',
    'exceeding',
    'nearly',
    'almost',
    'about',
    // "revolves around", "centred around".
    '(?<!revolv\\p{L}+ |cent\\p{L}+ )around',
    'approximately',
    'roughly',
    'some',
    'just over',
    'just under',
    'over',
    'under',
    'only',
  ],
  percentages: {
    '%': '%',
    'per cent': '%',
    percent: '%',
    'percentage points': 'percentage points',
    'percentage point': 'percentage points',
  },
  rates: ['(?:an?|per) (?:second|minute|hour|day|night|week|month|year|person|head|household)'],
  unitLength,
  negative: ['minus'],
  between: { opening: ['between'], joints: ['and'] },
  rangeJoints: ['to', 'or'],
  changes: ['from'],
};
