import { baseOf } from './codes.ts';
import type { Names } from './facets/names.ts';
import type { TargetLanguage } from './facets/targets.ts';
import { names as vi } from './vi/names.ts';

/** English is what names are read from. */
const NAMES = { vi } satisfies Readonly<Record<Exclude<TargetLanguage, 'en'>, Names>>;

/** How a language forms names; undefined where nobody has written it down: only what is spelled alike is found then. */
export function namesOf(language: string): Names | undefined {
  return (NAMES as Readonly<Record<string, Names>>)[baseOf(language)];
}
