/**
 * chrF2 (Popović 2015) and BLEU (Papineni 2002, with the 13a tokenisation and exponential smoothing of the
 * sacreBLEU tool, so that figures compare with published ones). Corpus level: counts are summed over all lines
 * before anything is divided.
 */

export interface Score {
  readonly chrf: number;
  readonly bleu: number;
}

/** What one line adds to the corpus counts: enough to score any selection of lines without counting again. */
export interface LineCounts {
  /** By n-gram length: [matches, hypothesis n-grams, reference n-grams]. */
  readonly chars: readonly Triple[];
  readonly words: readonly Triple[];
  readonly hypothesisWords: number;
  readonly referenceWords: number;
}
type Triple = readonly [matches: number, hypothesis: number, reference: number];

const CHAR_ORDER = 6;
const WORD_ORDER = 4;
// Recall counts twice as much as precision.
const BETA_SQUARED = 4;

export function countLine(hypothesis: string, reference: string): LineCounts {
  const [hypothesisChars, referenceChars] = [hypothesis, reference].map((text) => [
    ...text.replace(/\s+/gu, ''),
  ]);
  const [hypothesisWords, referenceWords] = [hypothesis, reference].map(tokenize13a);
  return {
    // Where the reference is too short for an order, the hypothesis is not held to it.
    chars: countOrders(hypothesisChars ?? [], referenceChars ?? [], CHAR_ORDER).map(
      ([matches, found, expected]): Triple => [matches, expected === 0 ? 0 : found, expected],
    ),
    words: countOrders(hypothesisWords ?? [], referenceWords ?? [], WORD_ORDER),
    hypothesisWords: hypothesisWords?.length ?? 0,
    referenceWords: referenceWords?.length ?? 0,
  };
}

/** Scores from 0 to 100. */
export function scoreCorpus(lines: readonly LineCounts[]): Score {
  return { chrf: chrf(lines), bleu: bleu(lines) };
}

function countOrders(
  hypothesis: readonly string[],
  reference: readonly string[],
  maxOrder: number,
): Triple[] {
  return [...Array(maxOrder).keys()].map((i) => {
    const [found, expected] = [ngrams(hypothesis, i + 1), ngrams(reference, i + 1)];
    let matches = 0;
    for (const [gram, count] of found) matches += Math.min(count, expected.get(gram) ?? 0);
    return [matches, Math.max(0, hypothesis.length - i), Math.max(0, reference.length - i)];
  });
}

function ngrams(items: readonly string[], order: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + order <= items.length; at++) {
    const gram = items.slice(at, at + order).join('\u0000');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function sumTriples(
  lines: readonly LineCounts[],
  of: (line: LineCounts) => readonly Triple[],
  order: number,
): Triple {
  return lines.reduce<Triple>(
    ([m, h, r], line) => {
      const [matches, hypothesis, reference] = of(line)[order] ?? [0, 0, 0];
      return [m + matches, h + hypothesis, r + reference];
    },
    [0, 0, 0],
  );
}

/** Mean precision and mean recall over the orders that occur, then their F-score. */
function chrf(lines: readonly LineCounts[]): number {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let order = 0; order < CHAR_ORDER; order++) {
    const [matches, hypothesis, reference] = sumTriples(lines, (line) => line.chars, order);
    if (hypothesis === 0 || reference === 0) continue;
    precision += matches / hypothesis;
    recall += matches / reference;
    orders += 1;
  }
  if (orders === 0 || precision + recall === 0) return 0;
  const [p, r] = [precision / orders, recall / orders];
  return (100 * (1 + BETA_SQUARED) * p * r) / (BETA_SQUARED * p + r);
}

function bleu(lines: readonly LineCounts[]): number {
  let logSum = 0;
  let smoothing = 1;
  for (let order = 0; order < WORD_ORDER; order++) {
    const [matches, hypothesis] = sumTriples(lines, (line) => line.words, order);
    if (hypothesis === 0) return 0;
    // An order without a match counts as half a match, then a quarter, and so on.
    if (matches === 0) smoothing *= 2;
    logSum += Math.log(matches === 0 ? 1 / (smoothing * hypothesis) : matches / hypothesis);
  }
  const hypothesis = lines.reduce((sum, line) => sum + line.hypothesisWords, 0);
  const reference = lines.reduce((sum, line) => sum + line.referenceWords, 0);
  const brevity = hypothesis >= reference ? 1 : Math.exp(1 - reference / hypothesis);
  return 100 * brevity * Math.exp(logSum / WORD_ORDER);
}

/** The tokenisation of the mteval-v13a script: punctuation apart, except inside numbers. */
export function tokenize13a(text: string): string[] {
  // The blanks around it let a mark at either end stand apart too.
  const spaced = ` ${text} `
    .replaceAll('<skipped>', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replace(/([^0-9])([.,])/g, '$1 $2 ')
    .replace(/([.,])([^0-9])/g, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ');
  return spaced.split(/\s+/u).filter((token) => token !== '');
}

/**
 * Interval that holds 95 % of the scores of resampled corpora (bootstrap), for chrF2: two systems whose
 * intervals overlap widely have not been told apart.
 */
export function chrfInterval(
  lines: readonly LineCounts[],
  samples = 1000,
): readonly [low: number, high: number] {
  let state = 12345;
  // A fixed sequence: the same lines give the same interval. (Numerical Recipes' linear congruence)
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const scores = [...Array(samples).keys()]
    .map(() => chrf(lines.map(() => lines[Math.floor(next() * lines.length)]!)))
    .sort((a, b) => a - b);
  return [scores[Math.floor(samples * 0.025)] ?? 0, scores[Math.floor(samples * 0.975)] ?? 0];
}
