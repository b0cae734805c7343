import type { Localized, PublishedSentence, Summary } from '../../documents/summary.ts';
import { STAGES_LANGUAGE } from '../labels.ts';
import { shareOf } from './common.ts';

/** A sentence with what it is compared by. */
export interface StorySentence {
  readonly article: string;
  readonly id: string;
  readonly kind: PublishedSentence['kind'];
  /** By target. */
  readonly text: Localized;
  /** In the language that the story is compared in. */
  readonly words: string;
  readonly language: string;
  /** Stems by weight. Figures are left out: they are what may differ. */
  readonly stems: ReadonlyMap<string, number>;
  readonly numbers: ReadonlySet<string>;
}

/** Letters by which words of one stem are taken for one: "evacuate", "evacuated", "evacuation". Vietnamese has no longer ones. */
const STEM = 6;

const WORDS = /\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}]+/gu;

/**
 * The sentences of an article in the one language that all of a story have: English where there is any. An article without
 * it is compared with those in its own.
 */
export function sentencesOf(summary: Summary): StorySentence[] {
  return summary.sentences.flatMap(({ id, kind, targets, source }) => {
    const text = Object.fromEntries(Object.entries(targets).map(([code, one]) => [code, one.text]));
    const target = Object.hasOwn(text, STAGES_LANGUAGE) ? STAGES_LANGUAGE : Object.keys(text)[0];
    const language = target ?? summary.language.code;
    const words = target === undefined ? source : text[target]!;
    const shown = target === undefined ? { [language]: source } : text;
    return [
      { article: summary.articleId, id, kind, text: shown, words, language, ...stemsOf(words, language) },
    ];
  });
}

/** Stems of a text by weight, and the numbers in it. */
export function stemsOf(text: string, language: string): Pick<StorySentence, 'stems' | 'numbers'> {
  const stems = new Map<string, number>();
  const numbers = new Set<string>();
  for (const word of text.normalize('NFC').toLowerCase().match(WORDS) ?? []) {
    if (/^\d/.test(word)) numbers.add(word);
    else {
      const stem = word.slice(0, STEM);
      stems.set(stem, Math.max(stems.get(stem) ?? 0, -Math.log(Math.min(1, shareOf(word, language)))));
    }
  }
  return { stems, numbers };
}

/** How much of what `one` says stands in `others`, by the weight of its words: 0 to 1. */
export function covered(one: StorySentence, ...others: readonly StorySentence[]): number {
  let [shared, all] = [0, 0];
  for (const [stem, weight] of one.stems) {
    all += weight;
    if (others.some((other) => other.language === one.language && other.stems.has(stem))) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** How much two sentences say the same: what the less covered one shares with the other. */
export function likeness(one: StorySentence, other: StorySentence): number {
  return Math.min(covered(one, other), covered(other, one));
}

/** The sentence without what a piece of it says. */
export function without(sentence: StorySentence, piece: string): StorySentence {
  const gone = stemsOf(piece, sentence.language).stems;
  return { ...sentence, stems: new Map([...sentence.stems].filter(([stem]) => !gone.has(stem))) };
}
