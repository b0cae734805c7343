import { baseOf } from './codes.ts';

/**
 * Characters that a language needs for what English says in one: news text, rounded. What is not listed
 * counts like English.
 */
const CHARACTERS: Readonly<Record<string, number>> = {
  en: 1,
  de: 1.13,
  nl: 1.12,
  fr: 1.15,
  es: 1.09,
  it: 1.08,
  pt: 1.06,
  vi: 1.06,
  pl: 1.04,
  ru: 1.04,
  uk: 1.02,
  zh: 0.33,
  ja: 0.46,
  ko: 0.5,
  th: 0.95,
  ar: 0.85,
  he: 0.8,
  hi: 1.0,
  tr: 1.0,
  id: 1.06,
  ms: 1.06,
  sv: 0.99,
  da: 1.0,
  no: 0.99,
  fi: 1.02,
  el: 1.12,
  hu: 1.04,
  cs: 0.97,
};

/** Length of a text in a language, relative to English. */
export function lengthOf(language: string): number {
  return CHARACTERS[baseOf(language)] ?? 1;
}
