import type { DateMention, Localized } from '../../documents/index.ts';
import { indexOfWords } from '../../languages/text.ts';
import type { AlignedSentence } from '../bitext.ts';
import type { DateFound } from './dates.ts';

/** Dates of an article, each once, as every target writes it. */
export function datesOf(
  all: readonly AlignedSentence[],
  base: string,
  others: readonly string[],
  datesIn: (line: AlignedSentence, target: string) => readonly DateFound[],
): DateMention[] {
  const byIso = new Map<string, DateMention>();
  for (const line of all) {
    for (const date of datesIn(line, base)) {
      const key = date.iso ?? `${date.key} ${date.text.toLowerCase()}`;
      const known = byIso.get(key);
      if (known !== undefined) {
        if (!known.cites.includes(line.id)) known.cites.push(line.id);
        continue;
      }
      const text: Localized = { [base]: date.text };
      for (const target of others) {
        const dates = datesIn(line, target);
        const equal = dates.filter((other) => other.key === date.key);
        // One language may show where a month without a year lies when the other does not.
        const same =
          equal.length > 0
            ? equal
            : dates.filter((other) => isSameDay(other, date) || isWeekApart(other, date));
        const order = datesIn(line, base).filter((other) => other.key === date.key);
        // "Wednesday, 3 June" is one date in English and two in Vietnamese: the fuller of them is meant.
        const match =
          same.length === order.length
            ? same[order.findIndex((other) => other.start === date.start)]
            : same.toSorted((left, right) => right.text.length - left.text.length)[0];
        if (match !== undefined) text[target] = match.text;
        else if (
          /^\d{4}(?:[-–]\d{2,4})?$/.test(date.text) &&
          indexOfWords(line.texts[target]!, date.text) >= 0
        )
          text[target] = date.text;
      }
      byIso.set(key, { iso: date.iso, text, cites: [line.id] });
    }
  }
  return [...byIso.values()];
}

const isSameDay = (one: DateFound, other: DateFound): boolean =>
  one.iso !== null &&
  other.iso !== null &&
  !/\d{4}/.test(one.text + other.text) &&
  withoutYear(one.iso) === withoutYear(other.iso);

/** "On Friday" looks ahead in one language and shows no tense in the other: the weekday is the same. */
const isWeekApart = (one: DateFound, other: DateFound): boolean =>
  one.iso !== null && other.iso !== null && Math.abs(Date.parse(one.iso) - Date.parse(other.iso)) === WEEK_MS;

const WEEK_MS = 7 * 86_400_000;

const withoutYear = (iso: string): string => iso.replace(/^(?:\d{4}|-)-/, '');
