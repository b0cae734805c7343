import type { Reference } from '../../bench/summarize/rouge.ts';
import {
  COMMON_WORDS,
  conceptsOf,
  PAIR_BINS,
  PAIR_TEMPLATES,
  PAIR_WEIGHTS,
  type TemplateWeights,
  WORD_BINS,
  WORD_TEMPLATES,
  WORD_WEIGHTS,
} from '../../shared/summarize/rank/concepts.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from '../../shared/summarize/rank/features.ts';
import { type RankedText, readText } from '../../shared/summarize/rank/text.ts';
import type { LanguageWeights, RankWeights } from '../../shared/summarize/rank/weights.ts';
import { placesOf, splitStatements } from '../../shared/summarize/rank.ts';
import type { DevArticle } from './dev-set.ts';
import { logistic, ridge } from './fit.ts';

/** Features are shares and flags of a size: weaker penalties gain less on held-out articles, with junk most of all. */
const SENTENCE_PENALTY = 20;
const CONCEPT_PENALTY = 10;
/** Sentence scores that concepts are trained on come from weights that have not seen the article. */
const INNER_FOLDS = 5;
/** Decimals kept: more move no sentence, and platforms may differ in the last bits of `Math.log`. */
const DECIMALS = 3;

/** An article prepared for training. */
export interface Example {
  readonly text: RankedText;
  /** Features minus their mean within the article: only the order of its sentences matters. */
  readonly rows: readonly Float64Array[];
  /** Share of each sentence's words and pairs that the reference has, centred likewise. */
  readonly values: readonly number[];
  readonly reference: Reference;
}

export function exampleOf(article: DevArticle): Example {
  const { statements } = splitStatements(article.sentences);
  const kept = statements.length > 0 ? statements : [...article.sentences.keys()];
  const text = readText(
    article.title,
    kept.map((index) => article.sentences[index]!),
  );
  const rows = sentenceFeatures(text);
  const means = rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length);
  const shares = text.words.map((own) =>
    sharedWith(
      article.reference,
      [...own].map((id) => text.vocabulary[id]!),
    ),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return {
    text,
    rows: rows.map((row) => row.map((value, at) => value - means[at]!)),
    values: shares.map((share) => share - mean),
    reference: article.reference,
  };
}

/** Precision, not F1: which sentence spends its words best. */
function sharedWith(reference: Reference, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const left = new Map(reference.words);
  const pairs = new Map(reference.pairs);
  const use = (counts: Map<string, number>, gram: string): number => {
    const count = counts.get(gram) ?? 0;
    if (count === 0) return 0;
    counts.set(gram, count - 1);
    return 1;
  };
  let wordHits = 0;
  let pairHits = 0;
  words.forEach((word, at) => {
    wordHits += use(left, word);
    if (at + 1 < words.length) pairHits += use(pairs, `${word} ${words[at + 1]!}`);
  });
  return (wordHits / words.length + pairHits / (words.length - 1)) / 2;
}

/** Weights of one mode (with or without headline) from examples of that mode. */
function fitWeights(examples: readonly Example[], commonWords: readonly string[]): RankWeights {
  const common = placesOf(commonWords);
  const sentence = fitSentence(examples);
  const byFold = Array.from({ length: INNER_FOLDS }, (_, fold) =>
    fitSentence(examples.filter((_example, index) => index % INNER_FOLDS !== fold)),
  );
  const words: Int32Array[] = [];
  const wordLabels: number[] = [];
  const pairs: Int32Array[] = [];
  const pairLabels: number[] = [];
  examples.forEach(({ text, rows, reference }, index) => {
    const weights = byFold[index % INNER_FOLDS]!;
    const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0));
    const concepts = conceptsOf(text, scores, common);
    text.vocabulary.forEach((word, id) => {
      const wanted = reference.words.get(word) ?? 0;
      for (let row = concepts.wordRows[id]!; row < concepts.wordRows[id + 1]!; row += 1) {
        words.push(concepts.words.subarray(row * WORD_BINS, (row + 1) * WORD_BINS));
        wordLabels.push(wanted > row - concepts.wordRows[id]! ? 1 : 0);
      }
    });
    pairGrams(text).forEach((gram, pair) => {
      pairs.push(concepts.pairs.subarray(pair * PAIR_BINS, (pair + 1) * PAIR_BINS));
      pairLabels.push(reference.pairs.has(gram) ? 1 : 0);
    });
  });
  return {
    sentence: Object.fromEntries(SENTENCE_FEATURES.map(({ name }, at) => [name, rounded(sentence[at]!)])),
    word: byName(
      WORD_TEMPLATES,
      logistic(words, Uint8Array.from(wordLabels), WORD_WEIGHTS, CONCEPT_PENALTY).map(rounded),
    ),
    pair: byName(
      PAIR_TEMPLATES,
      logistic(pairs, Uint8Array.from(pairLabels), PAIR_WEIGHTS, CONCEPT_PENALTY).map(rounded),
    ),
  };
}

/** The list's weights under the names of the templates whose bins they are of. */
function byName(
  templates: readonly { readonly name: string; readonly size: number }[],
  weights: readonly number[],
): TemplateWeights {
  let from = 0;
  return Object.fromEntries(
    templates.map(({ name, size }) => {
      from += size;
      return [name, weights.slice(from - size, from)];
    }),
  );
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

function fitSentence(examples: readonly Example[]): number[] {
  return ridge(
    examples.flatMap((example) => example.rows),
    examples.flatMap((example) => example.values),
    SENTENCE_PENALTY,
  );
}

function pairGrams(text: RankedText): string[] {
  const grams: string[] = [];
  text.pairs.forEach((own, sentence) => {
    own.forEach((pair, at) => {
      grams[pair] ??=
        `${text.vocabulary[text.words[sentence]![at]!]} ${text.vocabulary[text.words[sentence]![at + 1]!]}`;
    });
  });
  return grams;
}

/** The words that stand in most articles; ties go by the alphabet, so that the list never changes. */
export function commonWords(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of examples) {
    for (const word of text.vocabulary)
      if (/^\p{L}+$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
    .slice(0, COMMON_WORDS)
    .map(([word]) => word);
}

/**
 * Weights of a language from examples with headlines and the same articles without.
 *
 * @param common words with weights of their own; none where the weights serve several languages
 */
export function fitLanguage(
  titled: readonly Example[],
  untitled: readonly Example[],
  budget: number,
  common: readonly string[],
): LanguageWeights {
  return { budget, common, titled: fitWeights(titled, common), untitled: fitWeights(untitled, common) };
}
