import { discourse as de } from './de.ts';
import { discourse as en } from './en/discourse.ts';
import { discourse as es } from './es.ts';
import type { Discourse, TargetDiscourse } from './facets/discourse.ts';
import type { OfTargets } from './facets/targets.ts';
import { discourse as fr } from './fr.ts';
import { discourse as nl } from './nl.ts';
import { discourse as vi } from './vi/discourse.ts';

/** By base code. What a summary's language needs is demanded of the targets. */
export const discourse: OfTargets<TargetDiscourse> & Readonly<Record<string, Discourse>> = {
  de,
  en,
  es,
  fr,
  nl,
  vi,
};
