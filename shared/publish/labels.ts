import type { LabelKey } from '../languages/facets/labels.ts';
import { labelsOf, ownLabels } from '../languages/labels.ts';

export type Labels = Readonly<Record<LabelKey, string>>;

/** The labels of the pages, in English where a language has none of its own. */
export function labelsFor(language: string): Labels {
  return labelsOf(language).texts;
}

/** Language of what the stages write, their messages and advice, and of labels where a language has none. */
export const STAGES_LANGUAGE = 'en';

/** Language whose labels `labelsFor` gives. */
export function labelLanguage(language: string): string {
  return ownLabels(language) === undefined ? STAGES_LANGUAGE : language;
}

const ORIGINS: ReadonlyMap<string, keyof Labels> = new Map([
  ['memory', 'memory'],
  ['human', 'human'],
  ['engine', 'engineOrigin'],
  ['identity', 'identity'],
]);

/** Label of an origin of sentences; undefined for one that this version does not know. */
export function originLabel(origin: string): keyof Labels | undefined {
  return ORIGINS.get(origin);
}

/** Engines of a translation as words: `none` and `tmx` (an imported memory) are no names of engines. */
export function engineText(engines: string, labels: Labels): string {
  if (engines === 'none') return labels.noEngine;
  return engines
    .split(', ')
    .map((engine) => (engine === 'tmx' ? labels.memory : engine))
    .join(', ');
}

const TIMES: ReadonlySet<string> = new Set(['receivedAt', 'normalizedAt', 'translatedAt', 'summarizedAt']);

/** Label of a time that a stage notes; undefined for one that this version does not know. */
export function timeLabel(name: string): keyof Labels | undefined {
  return TIMES.has(name) ? (name as keyof Labels) : undefined;
}

/** Reasons that need more than their code's own words. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['page-furniture', 'buttons, counters and the like'],
  ['image-placeholder', 'place of an image'],
  ['photo-credit', 'credit of a picture'],
  ['source-line', 'source line, kept as the address of the article'],
  ['byline', 'byline, kept as a field'],
  ['date-line', 'date line, kept as a field'],
  ['front-matter', 'head of the file, kept as fields'],
  ['outside-article', 'outside the article'],
]);

/** A reason code as words. */
export function reasonText(reason: string): string {
  return REASONS.get(reason) ?? reason.replaceAll('-', ' ');
}
