import { sentences as ar } from './ar.ts';
import { sentences as bg } from './bg.ts';
import { sentences as cs } from './cs.ts';
import { sentences as da } from './da.ts';
import { sentences as de } from './de.ts';
import { sentences as el } from './el.ts';
import { sentences as en } from './en/sentences.ts';
import { sentences as es } from './es.ts';
import { sentences as et } from './et.ts';
import { sentences as fa } from './fa.ts';
import type { Sentences, TargetSentences } from './facets/sentences.ts';
import type { OfTargets } from './facets/targets.ts';
import type { Patterns, Words } from './facets/words.ts';
import { sentences as fi } from './fi.ts';
import { sentences as fr } from './fr.ts';
import { sentences as hi } from './hi.ts';
import { sentences as hr } from './hr.ts';
import { sentences as hu } from './hu.ts';
import { sentences as id } from './id.ts';
import { sentences as international } from './international.ts';
import { sentences as it } from './it.ts';
import { sentences as ja } from './ja.ts';
import { sentences as ko } from './ko.ts';
import { sentences as nl } from './nl.ts';
import { sentences as no } from './no.ts';
import { sentences as pl } from './pl.ts';
import { sentences as pt } from './pt.ts';
import { sentences as ro } from './ro.ts';
import { sentences as ru } from './ru.ts';
import { sentences as sk } from './sk.ts';
import { sentences as sr } from './sr.ts';
import { sentences as sv } from './sv.ts';
import { listOf } from './text.ts';
import { sentences as th } from './th.ts';
import { sentences as tr } from './tr.ts';
import { sentences as uk } from './uk.ts';
import { sentences as vi } from './vi/sentences.ts';
import { sentences as zh } from './zh.ts';

/** Languages that borrow another's starters; those without any take the English ones. */
const STARTERS_OF: Readonly<Record<string, string>> = {
  'fr-CA': 'fr',
  'es-MX': 'es',
  'pt-PT': 'pt',
  af: 'nl',
  mk: 'bg',
  ms: 'id',
  bs: 'hr',
  sl: 'hr',
};

/** Languages that borrow another's abbreviations. */
const ABBREVIATIONS_OF: Readonly<Record<string, string>> = {
  'fr-CA': 'fr',
  'es-MX': 'es',
  'pt-PT': 'pt',
  af: 'nl',
  bg: 'ru',
  mk: 'ru',
  sk: 'cs',
  ms: 'id',
  hr: 'cs',
  sl: 'cs',
  bs: 'cs',
  ca: 'es',
  mr: 'hi',
  ur: 'ar',
  fa: 'ar',
};

const SENTENCES: OfTargets<TargetSentences> & Readonly<Record<string, Sentences>> = {
  ar,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  hi,
  hr,
  hu,
  id,
  international,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sr,
  sv,
  th,
  tr,
  uk,
  vi,
  zh,
};

const LANGUAGES: readonly Sentences[] = Object.values(SENTENCES);

type FieldOf<T> = {
  [Field in keyof Sentences]-?: Required<Sentences>[Field] extends T ? Field : never;
}[keyof Sentences];

/** Words that mean the same in texts of every language. */
export function everyWord(field: FieldOf<Words>): string[] {
  // One list of all: a call for each of the languages would take a millisecond of a cold start.
  return listOf(LANGUAGES.map((language) => language[field] ?? '').join(' '));
}

/** Patterns that mean the same in texts of every language. */
export function everyPattern(field: FieldOf<Patterns>): string[] {
  return LANGUAGES.flatMap((language) => language[field] ?? []);
}

/** What is known of the language's sentences: nothing, of most. */
export function sentencesOf(language: string): Sentences {
  return SENTENCES[language] ?? {};
}

/** Words that begin sentences of the language. */
export function startersOf(language: string): string[] {
  const own = SENTENCES[language]?.starters ?? SENTENCES[STARTERS_OF[language] ?? '']?.starters;
  return listOf(own ?? SENTENCES.en.starters);
}

/** Abbreviations that never end a sentence of the language, with the titles of all languages. */
export function neverFinalOf(language: string): string[] {
  const own = SENTENCES[language]?.neverFinal ?? SENTENCES[ABBREVIATIONS_OF[language] ?? '']?.neverFinal;
  return [...everyWord('titles'), ...listOf(own)];
}
