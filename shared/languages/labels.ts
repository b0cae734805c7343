import { labels as en } from './en/labels.ts';
import type { Labels } from './facets/labels.ts';
import type { OfTargets } from './facets/targets.ts';
import { labels as vi } from './vi/labels.ts';

const LABELS = { en, vi } satisfies OfTargets<Labels>;

/** The labels of a language; undefined where it has none of its own. */
export function ownLabels(language: string): Labels | undefined {
  return Object.hasOwn(LABELS, language) ? (LABELS as Readonly<Record<string, Labels>>)[language] : undefined;
}

/** The same, in English where a language has none. */
export function labelsOf(language: string): Labels {
  return ownLabels(language) ?? en;
}
