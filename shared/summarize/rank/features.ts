import type { RankedText } from './text.ts';

/** What is measured of a sentence. Sums are over its words. */
interface Measures {
  /** Its place, and the number of sentences. */
  readonly index: number;
  readonly size: number;
  /** Words, at least 1; the same as a share of the article's mean. */
  readonly length: number;
  readonly relativeLength: number;
  readonly distinct: number;
  /** Cosine with the title; share of the title's weight and of its pairs that the sentence has. */
  readonly title: number;
  readonly titleCovered: number;
  readonly titlePairs: number;
  /** Cosine with the mean of all sentences. */
  readonly central: number;
  /** Cosine with each sentence, and the highest with another one. */
  readonly similar: Float64Array;
  readonly mostSimilar: number;
  readonly textRank: number;
  readonly repeatedPairs: number;
  readonly sums: WordSums;
  readonly surface: Surface;
}

interface Feature {
  readonly name: string;
  readonly value: (sentence: Measures) => number;
}

/** Weights are stored under the features' names. */
export const SENTENCE_FEATURES: readonly Feature[] = [
  { name: 'first', value: ({ index }) => flag(index === 0) },
  { name: 'second', value: ({ index }) => flag(index === 1) },
  { name: 'third', value: ({ index }) => flag(index === 2) },
  { name: 'positionInverse', value: ({ index }) => inverse(index) },
  { name: 'positionShare', value: ({ index, size }) => index / size },
  { name: 'positionLog', value: ({ index }) => Math.log(1 + index) },
  { name: 'last', value: ({ index, size }) => flag(index === size - 1) },
  { name: 'title', value: ({ title }) => title },
  { name: 'titleCovered', value: ({ titleCovered }) => titleCovered },
  { name: 'titlePairs', value: ({ titlePairs }) => titlePairs },
  { name: 'titleFirst', value: ({ title, index }) => title * flag(index === 0) },
  { name: 'titleLead', value: ({ title, index }) => title * flag(index < 3) },
  { name: 'titlePosition', value: ({ title, index }) => title * inverse(index) },
  { name: 'centroid', value: ({ central }) => central },
  { name: 'centroidPosition', value: ({ central, index }) => central * inverse(index) },
  { name: 'likeFirst', value: ({ index, similar }) => (index > 0 ? similar[0]! : 0.5) },
  { name: 'likeSecond', value: ({ index, similar }) => (index > 1 ? similar[1]! : 0) },
  { name: 'likePrevious', value: ({ index, similar }) => (index > 0 ? similar[index - 1]! : 0) },
  { name: 'likeNext', value: ({ index, size, similar }) => (index < size - 1 ? similar[index + 1]! : 0) },
  { name: 'likeMost', value: ({ mostSimilar }) => mostSimilar },
  { name: 'textRank', value: ({ textRank, size }) => textRank * size },
  { name: 'lengthLog', value: ({ length }) => Math.log(length) },
  { name: 'short', value: ({ length }) => flag(length < 7) },
  { name: 'long', value: ({ length }) => flag(length > 35) },
  { name: 'veryLong', value: ({ length }) => flag(length > 50) },
  { name: 'lengthRelative', value: ({ relativeLength }) => relativeLength },
  { name: 'spread', value: ({ sums, length, size }) => sums.spread / length / size },
  { name: 'recurring', value: ({ sums, length }) => sums.recurring / length },
  { name: 'introducing', value: ({ sums, length }) => sums.introducing / length },
  { name: 'pairSpread', value: ({ repeatedPairs, length }) => repeatedPairs / length },
  { name: 'rarity', value: ({ sums, length }) => sums.rarity / length },
  { name: 'rarityDense', value: ({ sums, length }) => sums.rarity / (length + 10) },
  { name: 'commonWords', value: ({ sums, length }) => sums.common / length },
  { name: 'distinct', value: ({ distinct, length }) => distinct / length },
  { name: 'countLog', value: ({ sums, length }) => sums.countLog / length },
  { name: 'numbers', value: ({ surface }) => Math.min(surface.numbers, 4) / 4 },
  { name: 'capitals', value: ({ surface, length }) => surface.capitals / length },
  { name: 'quotes', value: ({ surface }) => Math.min(surface.quotes, 2) / 2 },
  { name: 'opensQuote', value: ({ surface: { text } }) => flag(/^\s*["“„«]/.test(text)) },
  { name: 'question', value: ({ surface: { text } }) => flag(text.includes('?')) },
  { name: 'colon', value: ({ surface: { text } }) => flag(/:\s*$/.test(text)) },
  { name: 'lowerStart', value: ({ surface: { text } }) => flag(/^\s*\p{Ll}/u.test(text)) },
  { name: 'unstopped', value: ({ surface: { text } }) => flag(!/[.!?…。！？][”"»’)\]]*\s*$/.test(text)) },
  { name: 'brackets', value: ({ surface: { text } }) => flag(/[()]/.test(text)) },
];

const TEXT_RANK_ROUNDS = 12;
const DAMPING = 0.85;

/** One row of features per sentence, none of which knows a language. idf is taken from the article's own sentences. */
export function sentenceFeatures(text: RankedText): Float64Array[] {
  const size = text.words.length;
  const weights = Float64Array.from(text.spread, (spread) => Math.log(1 + size / spread));
  const vectors = text.words.map((own) => vectorOf(own, weights));
  const norms = vectors.map(norm);
  const cosines = cosinesOf(vectors, norms, text.vocabulary.length);
  const centroid = new Float64Array(text.vocabulary.length);
  vectors.forEach((vector, index) => {
    for (const [id, value] of vector) centroid[id]! += value / norms[index]!;
  });
  const centroidNorm = Math.hypot(...centroid) || 1;
  const titleNorm = Math.sqrt([...text.title.words].reduce((sum, id) => sum + weights[id]! ** 2, 0)) || 1;
  const titleMass = [...text.title.words].reduce((sum, id) => sum + weights[id]!, 0) || 1;
  const pairSpread = pairSpreads(text);
  const ranks = textRank(cosines);
  const meanLength = text.words.reduce((sum, own) => sum + own.length, 0) / size || 1;
  return text.words.map((own, index) => {
    const length = own.length || 1;
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
    const similar = cosines[index]!;
    let mostSimilar = 0;
    for (let other = 0; other < size; other += 1)
      if (other !== index) mostSimilar = Math.max(mostSimilar, similar[other]!);
    const measures: Measures = {
      index,
      size,
      length,
      relativeLength: length / meanLength,
      distinct: new Set(own).size,
      title,
      titleCovered: covered / titleMass,
      titlePairs: titlePairs / Math.max(1, text.title.length - 1),
      central,
      similar,
      mostSimilar,
      textRank: ranks[index]!,
      repeatedPairs,
      sums: wordSums(text, own, index, weights),
      surface: surfaceOf(text.sentences[index]!),
    };
    return Float64Array.from(SENTENCE_FEATURES, ({ value }) => value(measures));
  });
}

const flag = (value: boolean): number => (value ? 1 : 0);

const inverse = (index: number): number => 1 / (1 + index);

type WordSums = ReturnType<typeof wordSums>;

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

/** What the written form shows: figures, names, quotation marks. */
interface Surface {
  readonly text: string;
  readonly numbers: number;
  readonly capitals: number;
  readonly quotes: number;
}

function surfaceOf(text: string): Surface {
  return {
    text,
    numbers: text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0,
    capitals: text.match(/\s\p{Lu}/gu)?.length ?? 0,
    quotes: text.match(/["“”„«»]/g)?.length ?? 0,
  };
}

type Vector = readonly (readonly [number, number])[];

function vectorOf(words: Int32Array, weights: Float64Array): Vector {
  const vector = new Map<number, number>();
  for (const id of words) vector.set(id, (vector.get(id) ?? 0) + weights[id]!);
  return [...vector];
}

const norm = (vector: Vector): number =>
  Math.sqrt(vector.reduce((sum, [, value]) => sum + value * value, 0)) || 1;

function cosinesOf(vectors: readonly Vector[], norms: readonly number[], vocabulary: number): Float64Array[] {
  const cosines = vectors.map(() => new Float64Array(vectors.length));
  const dense = new Float64Array(vocabulary);
  vectors.forEach((vector, left) => {
    for (const [id, value] of vector) dense[id] = value;
    cosines[left]![left] = 1;
    for (let right = 0; right < left; right += 1) {
      let product = 0;
      for (const [id, value] of vectors[right]!) product += value * dense[id]!;
      const cosine = product / (norms[left]! * norms[right]!);
      cosines[left]![right] = cosine;
      cosines[right]![left] = cosine;
    }
    for (const [id] of vector) dense[id] = 0;
  });
  return cosines;
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

/** PageRank over cosines: a sentence is central when central ones are similar to it. */
function textRank(cosines: readonly Float64Array[]): Float64Array {
  const size = cosines.length;
  const sums = cosines.map((row, index) => row.reduce((sum, value) => sum + value, 0) - row[index]! || 1);
  let ranks = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < TEXT_RANK_ROUNDS; round += 1) {
    const next = new Float64Array(size).fill((1 - DAMPING) / size);
    for (let from = 0; from < size; from += 1) {
      const share = (DAMPING * ranks[from]!) / sums[from]!;
      const row = cosines[from]!;
      for (let to = 0; to < size; to += 1) if (to !== from) next[to]! += share * row[to]!;
    }
    ranks = next;
  }
  return ranks;
}
