import { baseOf } from './codes.ts';
import type { DateWords } from './facets/dates.ts';
import { dateWords as vi } from './vi/dates.ts';

const DATE_WORDS: Readonly<Record<string, (text: string) => DateWords>> = { vi };

/** Reader of the months and weekdays that ICU's names do not find; undefined where those are enough. */
export function dateWordsOf(language: string): ((text: string) => DateWords) | undefined {
  return DATE_WORDS[baseOf(language)];
}
