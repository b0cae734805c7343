import { markers as bs } from './bs.ts';
import { markers as fa } from './fa.ts';
import { markers as faAF } from './fa-AF.ts';
import type { Words } from './facets/words.ts';
import { markers as hr } from './hr.ts';
import { markers as id } from './id.ts';
import { markers as ms } from './ms.ts';
import { markers as pt } from './pt.ts';
import { markers as ptPT } from './pt-PT.ts';
import { markers as sr } from './sr.ts';

/** Frequent words of languages that are close to another, which spells or says them otherwise; in small letters. */
export const markers: Readonly<Record<string, Words>> = {
  bs,
  fa,
  'fa-AF': faAF,
  hr,
  id,
  ms,
  pt,
  'pt-PT': ptPT,
  sr,
};

/** Words in which Croatian and Bosnian write (i)je where Serbian in Latin script writes e: vjera, mjesto, djeca. */
export const IJEKAVIAN = /[vmbpdtscrl]je[^\s]{2}|^[a-zčćžšđ]{0,3}[vmbpdtscrlj]ij?e[a-zčćžšđ]{2}/;
