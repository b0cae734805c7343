import { baseOf } from './codes.ts';
import { numbers as de } from './de.ts';
import { numbers as en } from './en/numbers.ts';
import { numbers as es } from './es.ts';
import type { NumberRun, NumberScales, Numbers } from './facets/numbers.ts';
import type { OfTargets } from './facets/targets.ts';
import { numbers as fr } from './fr.ts';
import { numbers as id } from './id.ts';
import { numbers as it } from './it.ts';
import { numbers as ja } from './ja.ts';
import { numbers as ko } from './ko.ts';
import { numbers as nl } from './nl.ts';
import { numbers as pt } from './pt.ts';
import { numbers as ru } from './ru.ts';
import { numbers as vi } from './vi/numbers.ts';
import { numbers as zh } from './zh.ts';

/** Computed ones are made when they are first asked for. */
const NUMBERS = {
  en,
  vi: () => vi,
  de,
  nl,
  fr,
  es: () => es,
  it: () => it,
  pt: () => pt,
  id: () => id,
  ru: () => ru,
  zh: () => zh,
  ja: () => ja,
  ko: () => ko,
} satisfies OfTargets<() => Numbers> & Readonly<Record<string, () => Numbers | NumberScales>>;

/** What a language's words say about numbers. Words are evidence for digits in the other language. */
export interface NumberWords {
  /** Value of a lower-case word, or null. */
  readonly numberIn: (word: string) => number | null;
  /** The same for a word that means nothing but this number, two or more. */
  readonly claimIn: (word: string) => number | null;
  /** Value of the number inside a longer word (`two-day`, `Fünfjahresplan`), or null. */
  readonly partIn: (word: string) => number | null;
  /** True for a word that may mean something else. */
  readonly isAmbiguous: (word: string) => boolean;
  /** Lower-case word to value. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Lower-case word to factor. */
  readonly scales: ReadonlyMap<string, number>;
  readonly runsIn: ((tokens: readonly string[]) => readonly NumberRun[]) | null;
  readonly isOtherWord: (tokens: readonly string[], index: number) => boolean;
}

/** Languages whose number words are known: digits in the target may be checked against words in the source. */
export function knowsNumberWords(language: string): boolean {
  return facetOf(language)?.cardinals !== undefined;
}

const cache = new Map<string, NumberWords>();

export function numberWordsOf(language: string): NumberWords {
  const base = baseOf(language);
  const known = cache.get(base) ?? buildNumberWords(facetOf(base) ?? { scales: {} });
  cache.set(base, known);
  return known;
}

function facetOf(language: string): (NumberScales & Partial<Numbers>) | undefined {
  return (NUMBERS as Readonly<Record<string, () => NumberScales & Partial<Numbers>>>)[baseOf(language)]?.();
}

function buildNumberWords(facet: NumberScales & Partial<Numbers>): NumberWords {
  const { derived, compound } = facet;
  const cardinals = new Map(Object.entries(facet.cardinals ?? {}));
  const words = new Map([...cardinals, ...Object.entries(facet.others ?? {})]);
  const scales = new Map(Object.entries(facet.scales));
  const ambiguous = new Set(facet.ambiguous);
  const numberIn = (word: string): number | null => {
    const exact = words.get(word) ?? null;
    if (exact !== null || derived === undefined || !derived.test(word)) return exact;
    const stem = word.replace(derived, '');
    // `twentieth` loses its y.
    for (const form of [stem, `${stem}y`, `${stem}e`]) if (words.has(form)) return words.get(form)!;
    return null;
  };
  return {
    numberIn,
    claimIn: (word) => {
      const value = (word.length > 1 ? scales.get(word) : undefined) ?? cardinals.get(word) ?? 0;
      return value >= 2 && !ambiguous.has(word) ? value : null;
    },
    partIn: (word) => {
      const parts = word.split('-');
      for (const part of parts.length > 1 ? parts : []) {
        const value = numberIn(part);
        if (value !== null) return value;
      }
      const first = compound?.exec(word)?.[1];
      return first === undefined ? null : numberIn(first);
    },
    isAmbiguous: (word) => ambiguous.has(word),
    cardinals,
    scales,
    runsIn: facet.runsIn ?? null,
    isOtherWord: facet.isOtherWord ?? (() => false),
  };
}
