import type { StoryArticle } from '../../shared/publish/stories.ts';
import type { StorySet } from './sets.ts';

export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface RatedPair {
  readonly left: string;
  readonly right: string;
  readonly similarity: number;
}

/** Pairwise precision, recall and F1 of groups of ids. */
export function scoreGroups(groups: readonly (readonly string[])[], set: StorySet): PairScore {
  let [right, all] = [0, 0];
  for (const group of groups) {
    for (const [index, id] of group.entries()) {
      for (const other of group.slice(0, index)) {
        const verdict = set.judge(id, other);
        if (verdict !== 'open') all += 1;
        if (verdict === 'same') right += 1;
      }
    }
  }
  return scoreOf(right, all, set.same);
}

/** The score at the threshold that suits the answers best: what no one could choose without them. */
export function bestScore(pairs: readonly RatedPair[], set: StorySet): PairScore & { threshold: number } {
  let best = { ...scoreOf(0, 0, set.same), threshold: 1 };
  let [right, all] = [0, 0];
  for (const { left, right: other, similarity } of pairs.toSorted((a, b) => b.similarity - a.similarity)) {
    const verdict = set.judge(left, other);
    if (verdict !== 'open') all += 1;
    if (verdict === 'same') right += 1;
    const score = scoreOf(right, all, set.same);
    if (score.f1 > best.f1) best = { ...score, threshold: similarity };
  }
  return best;
}

/** Cosine of term counts weighted by smoothed inverse document frequency, of single words: the usual baseline. */
export function tfIdfPairs(articles: readonly StoryArticle[]): RatedPair[] {
  const counts = articles.map(({ title, sentences }) => {
    const terms = new Map<string, number>();
    const text = [title ?? '', ...sentences].join(' ').normalize('NFC').toLowerCase();
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) terms.set(word, (terms.get(word) ?? 0) + 1);
    return terms;
  });
  const having = new Map<string, number>();
  for (const word of counts.flatMap((terms) => [...terms.keys()]))
    having.set(word, (having.get(word) ?? 0) + 1);
  const postings = new Map<string, { index: number; weight: number }[]>();
  return counts.flatMap((terms, index) => {
    const weights = [...terms].map(([word, count]) => ({
      word,
      weight: count * (1 + Math.log((1 + articles.length) / (1 + having.get(word)!))),
    }));
    const length = Math.hypot(...weights.map(({ weight }) => weight));
    const sums = new Map<number, number>();
    for (const { word, weight } of weights) {
      const others = postings.get(word) ?? [];
      for (const other of others)
        sums.set(other.index, (sums.get(other.index) ?? 0) + (other.weight * weight) / length);
      others.push({ index, weight: weight / length });
      postings.set(word, others);
    }
    return [...sums].map(([other, similarity]) => ({
      left: articles[other]!.id,
      right: articles[index]!.id,
      similarity,
    }));
  });
}

function scoreOf(right: number, all: number, same: number): PairScore {
  const f1 = all + same === 0 ? 0 : (2 * right) / (all + same);
  return { precision: all === 0 ? 0 : right / all, recall: same === 0 ? 0 : right / same, f1 };
}
