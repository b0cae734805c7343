import { baseOf } from './codes.ts';
import { figures as en } from './en/figures.ts';
import type { Figures } from './facets/figures.ts';
import type { OfTargets } from './facets/targets.ts';
import { figures as vi } from './vi/figures.ts';

const FIGURES = { en, vi } satisfies OfTargets<Figures>;

/** How a language says what its numbers count; undefined where nobody has written it down. */
export function figuresOf(language: string): Figures | undefined {
  return (FIGURES as Readonly<Record<string, Figures>>)[baseOf(language)];
}
