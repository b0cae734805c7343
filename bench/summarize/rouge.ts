/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum (Lin 2004), F1 in percent: Unicode words, NFC, lower case, no stemming, no stop
 * words taken out.
 */

export interface Reference {
  readonly sentences: readonly (readonly string[])[];
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly length: number;
}

export function rougeWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

export function referenceOf(sentences: readonly string[]): Reference {
  const split = sentences.map(rougeWords);
  const all = split.flat();
  return { sentences: split, words: countGrams(all, 1), pairs: countGrams(all, 2), length: all.length };
}

/** Sentences in the system's order up to the budget, the last one cut, restored to document order. */
export function cutToBudget(
  order: readonly number[],
  sentences: readonly (readonly string[])[],
  budget: number,
): string[][] {
  const parts: { index: number; words: string[] }[] = [];
  let left = budget;
  for (const index of order) {
    if (left <= 0) break;
    const words = sentences[index]!.slice(0, left);
    if (words.length === 0) continue;
    parts.push({ index, words });
    left -= words.length;
  }
  return parts.sort((one, other) => one.index - other.index).map((part) => part.words);
}

/** Mean of the three measures. */
export function meanRouge(candidate: readonly (readonly string[])[], reference: Reference): number {
  const all = candidate.flat();
  if (all.length === 0 || reference.length === 0) return 0;
  const counts = countGrams(all, 1);
  const one = f1(overlap(counts, reference.words), all.length, reference.length);
  const two = f1(overlap(countGrams(all, 2), reference.pairs), all.length - 1, reference.length - 1);
  const sum = f1(unionHits(candidate, reference, counts), all.length, reference.length);
  return (100 * (one + two + sum)) / 3;
}

export function countGrams(words: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at += 1) {
    const gram = length === 1 ? words[at]! : words.slice(at, at + length).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function overlap(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [gram, count] of left) sum += Math.min(count, right.get(gram) ?? 0);
  return sum;
}

function f1(hits: number, candidate: number, reference: number): number {
  if (hits === 0) return 0;
  const precision = hits / candidate;
  const recall = hits / reference;
  return (2 * precision * recall) / (precision + recall);
}

/** Words of the reference that lie on a longest common subsequence with some candidate sentence, each counted once. */
function unionHits(
  candidate: readonly (readonly string[])[],
  reference: Reference,
  counts: ReadonlyMap<string, number>,
): number {
  const left = new Map(counts);
  const wanted = new Map(reference.words);
  let hits = 0;
  for (const sentence of reference.sentences) {
    const union = new Set<number>();
    for (const own of candidate) for (const index of commonSubsequence(sentence, own)) union.add(index);
    for (const index of union) {
      const word = sentence[index]!;
      const supply = left.get(word) ?? 0;
      const demand = wanted.get(word) ?? 0;
      if (supply === 0 || demand === 0) continue;
      left.set(word, supply - 1);
      wanted.set(word, demand - 1);
      hits += 1;
    }
  }
  return hits;
}

/** Indices into `reference` of one longest common subsequence. */
function commonSubsequence(reference: readonly string[], candidate: readonly string[]): number[] {
  const width = candidate.length + 1;
  const table = new Uint16Array((reference.length + 1) * width);
  for (let row = 1; row <= reference.length; row += 1) {
    for (let column = 1; column < width; column += 1) {
      table[row * width + column] =
        reference[row - 1] === candidate[column - 1]
          ? table[(row - 1) * width + column - 1]! + 1
          : Math.max(table[(row - 1) * width + column]!, table[row * width + column - 1]!);
    }
  }
  const indices: number[] = [];
  let row = reference.length;
  let column = candidate.length;
  while (row > 0 && column > 0) {
    if (reference[row - 1] === candidate[column - 1]) {
      indices.push(row - 1);
      row -= 1;
      column -= 1;
    } else if (table[row * width + column - 1]! > table[(row - 1) * width + column]!) column -= 1;
    else row -= 1;
  }
  return indices;
}
