import { baseOf, wordsOf } from './text.ts';

/** Sentences shorter than this name something rather than tell it. */
const SHORT_SENTENCE_WORDS = 7;
/** How much a sentence loses for repeating what is chosen already (maximal marginal relevance). */
const REDUNDANCY_WEIGHT = 0.3;

type Vector = ReadonlyMap<string, number>;

/**
 * Orders the sentences of an article by how much of it they tell; each next one also by how little it repeats
 * those before it.
 *
 * @param article title (null when there is none), sentences in document order, language code
 * @returns indices of all sentences, best first; the same for the same input
 */
export function rankSentences(article: {
  title: string | null;
  sentences: string[];
  language: string;
}): number[] {
  const words = article.sentences.map((sentence) => wordsOf(sentence));
  const vectors = weigh(words);
  const title = article.title === null ? new Map<string, number>() : weighTitle(article.title, words);
  const centroid = sum(vectors);
  const scores = words.map((own, index) => {
    const vector = vectors[index]!;
    const position = 1 / (1 + index);
    const short = own.length < SHORT_SENTENCE_WORDS ? 1 : 0;
    return (
      cosine(vector, title) +
      0.6 * position +
      0.5 * cosine(vector, centroid) +
      0.4 * cosine(vector, vectors[0]!) -
      short
    );
  });
  return diversify(scores, vectors);
}

function diversify(scores: readonly number[], vectors: readonly Vector[]): number[] {
  const left = new Set(scores.keys());
  const closest = scores.map(() => 0);
  const order: number[] = [];
  while (left.size > 0) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const index of left) {
      const score = scores[index]! - REDUNDANCY_WEIGHT * closest[index]!;
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    left.delete(best);
    order.push(best);
    for (const index of left)
      closest[index] = Math.max(closest[index]!, cosine(vectors[index]!, vectors[best]!));
  }
  return order;
}

/** Term vectors with idf from the article's own sentences. */
function weigh(sentences: readonly (readonly string[])[]): Vector[] {
  const idf = idfOf(sentences);
  return sentences.map((words) => vectorOf(words, idf));
}

function idfOf(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sentences)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + sentences.length / count)]));
}

function vectorOf(words: readonly string[], idf: ReadonlyMap<string, number>): Vector {
  const vector = new Map<string, number>();
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + (idf.get(word) ?? 0));
  return vector;
}

const weighTitle = (title: string, sentences: readonly (readonly string[])[]): Vector =>
  vectorOf(wordsOf(title), idfOf(sentences));

function sum(vectors: readonly Vector[]): Vector {
  const total = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, weight] of vector) total.set(word, (total.get(word) ?? 0) + weight);
  return total;
}

function cosine(left: Vector, right: Vector): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let product = 0;
  for (const [word, weight] of small) product += weight * (large.get(word) ?? 0);
  return product === 0 ? 0 : product / (norm(left) * norm(right));
}

function norm(vector: Vector): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

export const rankedLanguage = (language: string): string => baseOf(language);
