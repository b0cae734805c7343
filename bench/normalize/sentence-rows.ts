import { env } from 'node:process';
import { splitSentences } from '../../shared/normalize/sentences.ts';
import type { BenchRow } from './index.ts';
import { SENTENCE_CASES } from './sentence-cases.ts';
import {
  collectedTexts,
  type JudgedText,
  meanF1,
  parsePassage,
  passages,
  score,
  segmenter,
} from './sentence-judge.ts';

/** Languages with many passages each; the others are one row. */
const MAIN = ['de', 'en', 'nl', 'vi'];

/** The half of the passages that no rule was tuned on. */
export const HELD = 1;

/** How well sentences are found, beside what Node brings along. */
export function sentenceRows(): BenchRow[] {
  const cases = SENTENCE_CASES.map(([, language, sentences]) => parsePassage(sentences, language));
  const held = passages(HELD);
  const own = (language: string): JudgedText[] => held.filter((text) => text.language === language);
  const others = held.filter((text) => !MAIN.includes(text.language));
  const rows = [
    row('sentences, hard cases', cases, `${cases.length} passages, each a rule`),
    ...MAIN.map((language) =>
      row(`sentences, ${language}`, own(language), `${own(language).length} passages kept from tuning`),
    ),
    row(
      'sentences, 19 other languages',
      others,
      `${others.length} passages kept from tuning, mean of languages`,
    ),
  ];
  const folder = env.TIDINGS_LANGUAGE_SENTENCES;
  if (folder === undefined) return rows;
  const collected = collectedTexts(folder);
  const news = collected.filter((text) => MAIN.includes(text.language));
  return [
    ...rows,
    row('sentences, collected, de en nl vi', news, `${news.length} texts of eight lines, raw`),
    row('sentences, collected, all', collected, `${collected.length} texts of eight lines, raw`),
  ];
}

function row(name: string, texts: readonly JudgedText[], note: string): BenchRow {
  const { missed, invented, wanted } = score(texts, splitSentences);
  return {
    name,
    value: `F1 ${percent(meanF1(texts, splitSentences))}`,
    note: `${note}; ${missed} missed, ${invented} invented of ${wanted}; Intl.Segmenter ${percent(meanF1(texts, segmenter))}`,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
