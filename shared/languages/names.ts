import { baseOf } from './codes.ts';
import type { Names } from './facets/names.ts';
import type { TargetLanguage } from './facets/targets.ts';
import { names as vi } from './vi/names.ts';

/** For the names of an English text in another language. Names are read from other texts by `naming.ts`. */
const NAMES = { vi } satisfies Readonly<Record<Exclude<TargetLanguage, 'en'>, Names>>;

/** How a language forms names; undefined where nobody has written it down: only what is spelled alike is found then. */
export function namesOf(language: string): Names | undefined {
  return (NAMES as Readonly<Record<string, Names>>)[baseOf(language)];
}
