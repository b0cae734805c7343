import { readBeside } from '../../languages/data-file.ts';
import { lazy } from '../../languages/lazy.ts';
import type { TemplateWeights } from './concepts.ts';

/** Weights of one way of ranking; trained by training/ranker/train.ts. */
export interface RankWeights {
  /** By the name of one of `SENTENCE_FEATURES`. */
  readonly sentence: Readonly<Record<string, number>>;
  /** By the name of one of `WORD_TEMPLATES`, and of `PAIR_TEMPLATES`. */
  readonly word: TemplateWeights;
  readonly pair: TemplateWeights;
}

export interface LanguageWeights {
  /** Words of a usual abstract: what the order is made for. */
  readonly budget: number;
  /** The language's most frequent words, which have weights of their own; at most `COMMON_WORDS`. */
  readonly common: readonly string[];
  readonly titled: RankWeights;
  readonly untitled: RankWeights;
}

const weights = lazy(
  (): Readonly<Record<string, LanguageWeights>> =>
    JSON.parse(readBeside(import.meta.url, 'ranker.weights.json').toString()),
);

/** Languages without weights of their own share those of all. */
export function weightsOf(language: string): LanguageWeights {
  return weights()[language] ?? weights()['other']!;
}
