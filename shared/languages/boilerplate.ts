import { boilerplate as ar } from './ar.ts';
import { boilerplate as cs } from './cs.ts';
import { boilerplate as da } from './da.ts';
import { boilerplate as de } from './de/boilerplate.ts';
import { boilerplate as en } from './en/boilerplate.ts';
import { boilerplate as es } from './es.ts';
import type { Boilerplate } from './facets/boilerplate.ts';
import { boilerplate as fi } from './fi.ts';
import { boilerplate as fr } from './fr.ts';
import { boilerplate as hi } from './hi.ts';
import { boilerplate as id } from './id.ts';
import { boilerplate as international } from './international.ts';
import { boilerplate as it } from './it.ts';
import { boilerplate as ja } from './ja.ts';
import { boilerplate as ko } from './ko.ts';
import { boilerplate as nl } from './nl.ts';
import { boilerplate as no } from './no.ts';
import { boilerplate as pl } from './pl.ts';
import { boilerplate as pt } from './pt.ts';
import { boilerplate as ru } from './ru.ts';
import { boilerplate as sv } from './sv.ts';
import { listOf } from './text.ts';
import { boilerplate as th } from './th.ts';
import { boilerplate as tr } from './tr.ts';
import { boilerplate as uk } from './uk.ts';
import { boilerplate as vi } from './vi/boilerplate.ts';
import { boilerplate as zh } from './zh.ts';

const BOILERPLATE: Readonly<Record<string, Boilerplate>> = {
  ar,
  cs,
  da,
  de,
  en,
  es,
  fi,
  fr,
  hi,
  id,
  international,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ru,
  sv,
  th,
  tr,
  uk,
  vi,
  zh,
};

const LANGUAGES: readonly Boilerplate[] = Object.values(BOILERPLATE);

/** Words of all languages: what stands around an article is often in another language than it. */
export function everyLine(field: Exclude<keyof Boilerplate, 'agencies'>): string[] {
  const lines: string[] = [];
  for (const language of LANGUAGES) {
    const own = language[field];
    if (own !== undefined) lines.push(...own);
  }
  return lines;
}

/** Names of agencies, in small letters. */
export function agencies(): string[] {
  return LANGUAGES.flatMap((language) => listOf(language.agencies));
}
