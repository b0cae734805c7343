import { baseOf } from '../languages/codes.ts';
import {
  type Concepts,
  conceptsOf,
  flatWeights,
  PAIR_BINS,
  PAIR_TEMPLATES,
  probability,
  WORD_BINS,
  WORD_TEMPLATES,
} from './rank/concepts.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from './rank/features.ts';
import { searchOrder, searchUnits, type Worth } from './rank/search.ts';
import { countTokens, type RankedText, readText } from './rank/text.ts';
import { type LanguageWeights, type RankWeights, weightsOf } from './rank/weights.ts';

/** A statement has this many words; shorter lines are labels and remains, and no position counts them. */
const SHORTEST_STATEMENT_WORDS = 7;
/** Long reports are ranked by their first sentences; the rest keeps its order. Time grows with the square. */
const MOST_RANKED = 200;
/** ROUGE-1 and -L reward words, ROUGE-2 pairs: two measures against one. */
const WORD_SHARE = 2;

/** What is ranked: title (null when there is none), sentences in document order, language code. */
export interface RankableArticle {
  readonly title: string | null;
  readonly sentences: readonly string[];
  readonly language: string;
}

export interface Ranking {
  /** Indices of all sentences, best first. */
  readonly order: readonly number[];
  /**
   * The sentences that convey most of the article in at most `words` words, uncut; at least one.
   *
   *
   * @param passages indices of sentences that go together
   */
  choose(passages: readonly (readonly number[])[], words: number): readonly number[];
}

/**
 * Orders the sentences of an article by how much of it they convey, each next one by what it
 * adds to those before it.
 *
 * @param article English and Vietnamese have weights of their own, every other language shares the weights of both
 * @returns indices of all sentences, best first; the same for the same input
 */
export function rankSentences(article: {
  title: string | null;
  sentences: string[];
  language: string;
}): number[] {
  return [...rank(article).order];
}

/** Order and choice of an article's sentences, with the weights of its language. */
export function rank(article: RankableArticle): Ranking {
  return rankWith(weightsOf(baseOf(article.language)), article);
}

/** `rank` with given weights: what training and evaluation call. */
export function rankWith(language: LanguageWeights, article: Omit<RankableArticle, 'language'>): Ranking {
  const { statements, rest } = splitStatements(article.sentences);
  const text = readText(
    article.title,
    statements.map((index) => article.sentences[index]!),
  );
  const chosen = text.title.words.size > 0 ? language.titled : language.untitled;
  const scores = sentenceScores(text, chosen.sentence);
  const worth = worthOf(text, conceptsOf(text, scores, placesOf(language.common)), chosen);
  const order = searchOrder(text, worth, language.budget, [...statements.keys()]);
  const places = new Map(statements.map((index, place) => [index, place]));
  return {
    order: [...order.map((index) => statements[index]!), ...rest],
    choose: (passages, words) => {
      const ranked = passages.filter((passage) => passage.every((index) => places.has(index)));
      const inText = ranked.map((passage) => passage.map((index) => places.get(index)!));
      const best = searchUnits(text, worth, inText, words, language.budget).map(
        (place) => statements[place]!,
      );
      return best.length > 0 ? best : (passages[0] ?? []);
    },
  };
}

/** Sentences to rank, and those that come after them whatever they say. */
export function splitStatements(sentences: readonly string[]): { statements: number[]; rest: number[] } {
  const long = (sentence: string): boolean => countTokens(sentence) >= SHORTEST_STATEMENT_WORDS;
  const isStatement = sentences.map(long);
  const any = isStatement.some(Boolean);
  const statements: number[] = [];
  const rest: number[] = [];
  sentences.forEach((_, index) => {
    if ((isStatement[index]! || !any) && statements.length < MOST_RANKED) statements.push(index);
    else rest.push(index);
  });
  return { statements, rest };
}

/** Linear scores, centred on zero within the article. */
function sentenceScores(text: RankedText, byName: RankWeights['sentence']): number[] {
  const weightsOfFeatures = SENTENCE_FEATURES.map(({ name }) => byName[name]!);
  const scores = sentenceFeatures(text).map((row) =>
    row.reduce((sum, value, index) => sum + value * weightsOfFeatures[index]!, 0),
  );
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.map((score) => score - mean);
}

/** Place of each word in its list. */
export const placesOf = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(words.map((word, place) => [word, place]));

function worthOf(text: RankedText, concepts: Concepts, chosen: RankWeights): Worth {
  const { wordRows } = concepts;
  const wordWeights = flatWeights(WORD_TEMPLATES, chosen.word);
  const pairWeights = flatWeights(PAIR_TEMPLATES, chosen.pair);
  const words = text.vocabulary.map((_, id) => {
    const worth = new Float64Array(wordRows[id + 1]! - wordRows[id]!);
    for (let use = 0; use < worth.length; use += 1) {
      const row = (wordRows[id]! + use) * WORD_BINS;
      worth[use] = WORD_SHARE * probability(concepts.words, row, WORD_BINS, wordWeights);
    }
    return worth;
  });
  const pairs = new Float64Array(text.pairCount);
  for (let pair = 0; pair < text.pairCount; pair += 1) {
    pairs[pair] = probability(concepts.pairs, pair * PAIR_BINS, PAIR_BINS, pairWeights);
  }
  return { words, pairs };
}
