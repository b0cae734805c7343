import type { RankedText } from './text.ts';

/** Names of the sentence features, in the order of `sentenceFeatures`. */
export const SENTENCE_FEATURES = [
  'first',
  'second',
  'third',
  'positionInverse',
  'positionShare',
  'positionLog',
  'last',
  'title',
  'titleCovered',
  'titlePairs',
  'titleFirst',
  'titleLead',
  'titlePosition',
  'centroid',
  'centroidPosition',
  'likeFirst',
  'likeSecond',
  'likePrevious',
  'likeNext',
  'likeMost',
  'textRank',
  'lengthLog',
  'short',
  'long',
  'veryLong',
  'lengthRelative',
  'spread',
  'recurring',
  'introducing',
  'pairSpread',
  'rarity',
  'rarityDense',
  'commonWords',
  'distinct',
  'countLog',
  'numbers',
  'capitals',
  'quotes',
  'opensQuote',
  'question',
  'colon',
  'lowerStart',
  'unstopped',
  'brackets',
] as const;

const TEXT_RANK_ROUNDS = 12;
const DAMPING = 0.85;

/** One row of features per sentence, none of which knows a language. idf is taken from the article's own sentences. */
export function sentenceFeatures(text: RankedText): Float64Array[] {
  const size = text.words.length;
  const weights = Float64Array.from(text.spread, (spread) => Math.log(1 + size / spread));
  const vectors = text.words.map((own) => vectorOf(own, weights));
  const norms = vectors.map(norm);
  const likeness = likenessOf(vectors, norms, text.vocabulary.length);
  const centroid = new Float64Array(text.vocabulary.length);
  vectors.forEach((vector, index) => {
    for (const [id, value] of vector) centroid[id]! += value / norms[index]!;
  });
  const centroidNorm = Math.hypot(...centroid) || 1;
  const titleNorm = Math.sqrt([...text.title.words].reduce((sum, id) => sum + weights[id]! ** 2, 0)) || 1;
  const titleMass = [...text.title.words].reduce((sum, id) => sum + weights[id]!, 0) || 1;
  const pairSpread = pairSpreads(text);
  const ranks = textRank(likeness);
  const meanLength = text.words.reduce((sum, own) => sum + own.length, 0) / size || 1;
  const rows = text.words.map((own, index) => {
    const length = own.length || 1;
    const sums = wordSums(text, own, index, weights);
    let onTitle = 0;
    let covered = 0;
    for (const [id, value] of vectors[index]!) {
      if (!text.title.words.has(id)) continue;
      onTitle += value * weights[id]!;
      covered += weights[id]!;
    }
    const title = onTitle / (norms[index]! * titleNorm);
    let onCentroid = 0;
    for (const [id, value] of vectors[index]!) onCentroid += value * centroid[id]!;
    const central = onCentroid / (norms[index]! * centroidNorm);
    let titlePairs = 0;
    let repeatedPairs = 0;
    for (const pair of text.pairs[index]!) {
      if (text.title.pairs.has(pair)) titlePairs += 1;
      if (pairSpread[pair]! > 1) repeatedPairs += 1;
    }
    const like = likeness[index]!;
    let most = 0;
    for (let other = 0; other < size; other += 1) if (other !== index) most = Math.max(most, like[other]!);
    const inverse = 1 / (1 + index);
    return Float64Array.from([
      flag(index === 0),
      flag(index === 1),
      flag(index === 2),
      inverse,
      index / size,
      Math.log(1 + index),
      flag(index === size - 1),
      title,
      covered / titleMass,
      titlePairs / Math.max(1, text.title.length - 1),
      title * flag(index === 0),
      title * flag(index < 3),
      title * inverse,
      central,
      central * inverse,
      index > 0 ? like[0]! : 0.5,
      index > 1 ? like[1]! : 0,
      index > 0 ? like[index - 1]! : 0,
      index < size - 1 ? like[index + 1]! : 0,
      most,
      ranks[index]! * size,
      Math.log(length),
      flag(length < 7),
      flag(length > 35),
      flag(length > 50),
      length / meanLength,
      sums.spread / length / size,
      sums.recurring / length,
      sums.introducing / length,
      repeatedPairs / length,
      sums.rarity / length,
      sums.rarity / (length + 10),
      sums.common / length,
      new Set(own).size / length,
      sums.countLog / length,
      ...surfaceFeatures(text.sentences[index]!, length),
    ]);
  });
  return rows;
}

const flag = (value: boolean): number => (value ? 1 : 0);

function wordSums(text: RankedText, own: Int32Array, index: number, weights: Float64Array) {
  const sums = { spread: 0, recurring: 0, introducing: 0, rarity: 0, common: 0, countLog: 0 };
  const size = text.words.length;
  for (const id of own) {
    const spread = text.spread[id]!;
    sums.spread += spread;
    if (spread > 1) sums.recurring += 1;
    if (spread > 1 && text.first[id] === index) sums.introducing += spread - 1;
    sums.rarity += weights[id]!;
    if (spread / size > 0.4) sums.common += 1;
    sums.countLog += Math.log(text.count[id]!);
  }
  return sums;
}

/** What the written form shows: figures, names, quotation marks, how it begins and ends. */
function surfaceFeatures(sentence: string, length: number): number[] {
  const numbers = sentence.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0;
  const capitals = sentence.match(/\s\p{Lu}/gu)?.length ?? 0;
  const quotes = sentence.match(/["“”„«»]/g)?.length ?? 0;
  return [
    Math.min(numbers, 4) / 4,
    capitals / length,
    Math.min(quotes, 2) / 2,
    flag(/^\s*["“„«]/.test(sentence)),
    flag(sentence.includes('?')),
    flag(/:\s*$/.test(sentence)),
    flag(/^\s*\p{Ll}/u.test(sentence)),
    flag(!/[.!?…。！？][”"»’)\]]*\s*$/.test(sentence)),
    flag(/[()]/.test(sentence)),
  ];
}

type Vector = readonly (readonly [number, number])[];

function vectorOf(words: Int32Array, weights: Float64Array): Vector {
  const vector = new Map<number, number>();
  for (const id of words) vector.set(id, (vector.get(id) ?? 0) + weights[id]!);
  return [...vector];
}

const norm = (vector: Vector): number =>
  Math.sqrt(vector.reduce((sum, [, value]) => sum + value * value, 0)) || 1;

function likenessOf(
  vectors: readonly Vector[],
  norms: readonly number[],
  vocabulary: number,
): Float64Array[] {
  const likeness = vectors.map(() => new Float64Array(vectors.length));
  const dense = new Float64Array(vocabulary);
  vectors.forEach((vector, left) => {
    for (const [id, value] of vector) dense[id] = value;
    likeness[left]![left] = 1;
    for (let right = 0; right < left; right += 1) {
      let product = 0;
      for (const [id, value] of vectors[right]!) product += value * dense[id]!;
      const cosine = product / (norms[left]! * norms[right]!);
      likeness[left]![right] = cosine;
      likeness[right]![left] = cosine;
    }
    for (const [id] of vector) dense[id] = 0;
  });
  return likeness;
}

function pairSpreads(text: RankedText): Int32Array {
  const spread = new Int32Array(text.pairCount);
  const last = new Int32Array(text.pairCount).fill(-1);
  text.pairs.forEach((own, sentence) => {
    for (const pair of own) {
      if (last[pair] === sentence) continue;
      last[pair] = sentence;
      spread[pair]! += 1;
    }
  });
  return spread;
}

/** PageRank over likeness: sentences are central when central ones are like them. */
function textRank(likeness: readonly Float64Array[]): Float64Array {
  const size = likeness.length;
  const sums = likeness.map((row, index) => row.reduce((sum, value) => sum + value, 0) - row[index]! || 1);
  let ranks = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < TEXT_RANK_ROUNDS; round += 1) {
    const next = new Float64Array(size).fill((1 - DAMPING) / size);
    for (let from = 0; from < size; from += 1) {
      const share = (DAMPING * ranks[from]!) / sums[from]!;
      const row = likeness[from]!;
      for (let to = 0; to < size; to += 1) if (to !== from) next[to]! += share * row[to]!;
    }
    ranks = next;
  }
  return ranks;
}
