import { foldedWords } from '../../languages/text.ts';

/** Words are compared by their first letters, short ones not at all. */
const STEM_LETTERS = 5;
const SHORTEST_WORD = 4;
/** A text whose longer words stand to this part in one other sentence says nothing new. */
const SHARE = 0.7;
/** Of fewer words nothing can be said. */
const FEWEST_WORDS = 3;

const stemsOf = (text: string): Set<string> =>
  new Set(
    foldedWords(text)
      .filter((word) => word.length >= SHORTEST_WORD || /\d/.test(word))
      .map((word) => word.slice(0, STEM_LETTERS)),
  );

/**
 * True when one of the other texts has already said it.
 *
 * @param share of the text's longer words that stand in the other one
 */
export function repeats(text: string, others: readonly string[], share = SHARE): boolean {
  const own = [...stemsOf(text)];
  if (own.length < FEWEST_WORDS) return false;
  return others.some((other) => {
    const theirs = stemsOf(other);
    return own.filter((stem) => theirs.has(stem)).length / own.length >= share;
  });
}

/** True when both texts have a longer word in common. */
export function sharesWord(text: string, other: string): boolean {
  const own = stemsOf(text);
  return [...stemsOf(other)].some((stem) => own.has(stem));
}
