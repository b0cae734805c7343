import type { Pair } from './similarity.ts';

/**
 * What is left of a likeness is what it exceeds others by: reports of one event are more alike than each of them is like
 * the other articles on its topic. So the mean of an article's 6th to 15th nearest is its background; it lies beyond the
 * reports of most events, and within those on most topics.
 */
const NEAREST = 5;
const FARTHEST = 15;

/** Share of the background that is taken away: 1, 1.5 and 2 did equally well on the tuning half. */
const TAKEN = 1.5;

/** The background in a list that is too short to have one: the mean of the tuning half. */
const USUAL = 0.05;

const FEWEST = 4;

/** An event with more reports than that is its own background. They must not tear each other apart. */
const MOST = 0.1;

/** Pairs less alike than that after all are left out. */
const LEAST = 0.01;

/** The pairs by how much more they are alike than their articles are like others. @param count articles in the list */
export function contrast(count: number, pairs: readonly Pair[]): Pair[] {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  for (const { left, right, similarity } of pairs) {
    neighbours[left]!.push(similarity);
    neighbours[right]!.push(similarity);
  }
  const backgrounds = neighbours.map((similarities) => backgroundOf(similarities, count - 1));
  return pairs.flatMap(({ left, right, similarity }) => {
    const rest = similarity - (TAKEN * (backgrounds[left]! + backgrounds[right]!)) / 2;
    return rest < LEAST ? [] : [{ left, right, similarity: rest }];
  });
}

/**
 * A short list has no 15th nearest. What stands in for it: what most articles of the list share with this one, where it is
 * more than usual; four others are the fewest that can say so.
 */
function backgroundOf(similarities: number[], others: number): number {
  similarities.sort((a, b) => b - a);
  const middle = others < FEWEST ? 0 : (similarities[Math.floor(others / 2)] ?? 0);
  const missing = Math.max(USUAL, middle);
  let sum = 0;
  for (let rank = NEAREST; rank < FARTHEST; rank += 1)
    sum += similarities[rank] ?? (rank < others ? 0 : missing);
  return Math.min(MOST, sum / (FARTHEST - NEAREST));
}
