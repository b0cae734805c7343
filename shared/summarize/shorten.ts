import type { Localized } from '../documents/index.ts';
import { clausesOf } from '../languages/clauses.ts';
import type { ParsedText } from '../languages/en/model/index.ts';
import { countWords } from '../languages/scripts.ts';
import { cutOf, isSafe } from './shorten/guards.ts';
import { type Counterpart, matchCut, type Range } from './shorten/match.ts';
import { type Unit, unitsOf } from './shorten/units.ts';

/** A sentence without some of its clauses, alike in every language. */
export interface Shortened {
  readonly text: Localized;
  /** What was kept of each language's sentence. */
  readonly kept: Readonly<Record<string, Range[]>>;
}

export interface Limits {
  /** Words at which cutting stops, and the most that are accepted. */
  readonly wanted: number;
  readonly most: number;
}

/** A cut that saves fewer words is not worth the difference from the sentence of record. */
const FEWEST_SAVED = 3;
const FEWEST_LEFT = 5;

/**
 * Leaves out clauses that commas mark off, until the English sentence is short enough, and the same in every other
 * language. Every language is cut, or none.
 *
 * @param texts the sentence by language; English is the one that was parsed
 * @param names names that the languages have for the same
 * @returns null when a guard speaks, or a language has no clause boundary where English has one
 */
export function shorten(
  texts: Localized,
  parsed: ParsedText,
  limits: Limits,
  names: readonly Localized[],
): Shortened | null {
  const { en: _, ...rest } = texts;
  const others = Object.keys(rest);
  if (others.some((language) => clausesOf(language) === undefined)) return null;
  const units = chooseUnits(parsed, limits.wanted);
  const english = keptOf(parsed.text, units);
  const text = rendered(parsed.text, english);
  const [before, after] = [countWords(parsed.text), countWords(text)];
  if (units.length === 0 || after > limits.most || after < FEWEST_LEFT || before - after < FEWEST_SAVED)
    return null;
  const cut: Counterpart = {
    kept: text,
    dropped: units.map(({ from, to }) => parsed.text.slice(from, to)),
    place: placeOf(parsed.text, units),
    share: after / before,
    joins: units.every(({ joins }) => joins),
    speaks: cutOf(parsed, units).kept.some(({ norm }) =>
      /^(?:say|says|said|tell|tells|told|according)$/.test(norm),
    ),
  };
  const result: { text: Localized; kept: Record<string, Range[]> } = {
    text: { en: text },
    kept: { en: english },
  };
  for (const language of others) {
    const own = matchCut(texts[language]!, language, cut, names);
    if (own === null) return null;
    result.text[language] = own.text;
    result.kept[language] = own.kept;
  }
  return result;
}

/** Units to leave out: each only where the cut stays safe with it, until the sentence is short enough. */
function chooseUnits(parsed: ParsedText, wanted: number): Unit[] {
  let chosen: Unit[] = [];
  for (const unit of unitsOf(parsed)) {
    if (countWords(rendered(parsed.text, keptOf(parsed.text, chosen))) <= wanted) break;
    // A unit within another goes with it.
    const with_ = [...chosen.filter((other) => other.from < unit.from || other.to > unit.to), unit];
    const overlaps = chosen.some(
      (other) =>
        other.from < unit.to && unit.from < other.to && !(unit.from <= other.from && other.to <= unit.to),
    );
    if (!overlaps && isSafe(cutOf(parsed, with_), with_)) chosen = with_;
  }
  return chosen.sort((left, right) => left.from - right.from);
}

function keptOf(text: string, units: readonly Unit[]): Range[] {
  const kept: Range[] = [];
  let at = 0;
  for (const { from, to } of units.toSorted((left, right) => left.from - right.from)) {
    if (from > at) kept.push([at, from]);
    at = to;
  }
  if (at < text.length) kept.push([at, text.length]);
  return kept;
}

/** Where in the sentence the middle of what goes lies, 0 to 1. */
function placeOf(text: string, units: readonly Unit[]): number {
  const total = units.reduce((sum, { from, to }) => sum + to - from, 0);
  const middle = units.reduce((sum, { from, to }) => sum + ((from + to) / 2) * (to - from), 0);
  return total === 0 ? 0.5 : middle / total / text.length;
}

/** The kept characters as a sentence. */
export function rendered(text: string, kept: readonly Range[]): string {
  const joined = kept
    .map(([start, end]) => text.slice(start, end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
