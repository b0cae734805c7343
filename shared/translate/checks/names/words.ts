import { calendarNames } from '../../../languages/calendar.ts';
import { COMMON_NAMES } from '../../../languages/common-names.ts';
import { hasEvidence, type Place, placesOf } from '../../../languages/places.ts';
import { remember } from '../../../languages/remember.ts';
import { fold, foldedText } from '../../../languages/text.ts';
import { factOf, type Token } from '../../../languages/tokens.ts';
import { alike } from '../alike.ts';
import { placeText } from '../places.ts';
import type { Reading } from '../reading.ts';

/** Shorter words are no names that can be told from others. */
const SHORTEST = 3;

/** The name itself: "Spieth's" and "they're" have an ending. */
export const bare = (word: string): string => word.split(/['’]/, 1)[0]!;

/** The word without its ending, folded. */
export const plainOf = factOf(({ text }) => fold(bare(text)));

/** A word of its language, or too short or too small for a name. */
export const isOrdinary = factOf(({ kind, text, isCapitalised: isLarge, isAcronym: isShort }) => {
  return kind !== 'word' || !isLarge || isShort || bare(text).length < SHORTEST;
});

/** What a sentence begins with has its capital from there. */
export function isStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'sign' && !/^[,&/-]$/.test(before.text));
}

/** Distinct words of a text, folded. */
export function plainWords({ tokens }: Reading): string[] {
  const words = new Set<string>();
  for (const { kind, word } of tokens) if (kind === 'word') words.add(plainOf(word));
  return [...words];
}

interface Known {
  /** Every word of such a name. */
  readonly parts: ReadonlySet<string>;
  /** Names of one word. */
  readonly whole: ReadonlySet<string>;
}

const known = new Map<string, Known>();

/** Names with a form of their own in every language: of places, months, feasts and peoples. */
export function knownNames(language: string): Known {
  const before = known.get(language);
  if (before !== undefined) return before;
  const calendar = calendarNames(language);
  const names = [
    ...placesOf(language).flatMap((place) => place.names),
    ...calendar.months.keys(),
    ...calendar.weekdays.keys(),
    // English has them in the plural, too: Wednesdays.
    ...[...calendar.weekdays.keys()].map((weekday) => `${weekday}s`),
    ...COMMON_NAMES,
  ].map((name) => foldedText(name).trim());
  const words = {
    parts: new Set(names.flatMap((name) => name.split(' '))),
    whole: new Set(names.filter((name) => !name.includes(' '))),
  };
  known.set(language, words);
  return words;
}

/**
 * Distinct words of a text that a word of the other may be written as: what the other has letter for letter is taken, and a
 * small one is likely only by its beginning.
 */
export function freeWords(own: Reading, other: Reading): (plain: string) => boolean {
  const taken = new Set(plainWords(other));
  const [large, small] = [new Set<string>(), new Set<string>()];
  for (const { kind, word } of own.tokens) {
    if (kind === 'word') (word.isCapitalised ? large : small).add(plainOf(word));
  }
  return (plain) => {
    if (large.has(plain) || small.has(plain)) return true;
    const begins = (word: string): boolean =>
      Math.min(word.length, plain.length) > BEGINNING &&
      word.slice(0, BEGINNING) === plain.slice(0, BEGINNING);
    return (
      [...large].some((word) => !taken.has(word) && alike(plain, word)) ||
      [...small].some((word) => !taken.has(word) && begins(word))
    );
  };
}

/** Of words that are alike by it. */
const BEGINNING = 4;

const ofPlaces = new Map<string, (plain: string) => readonly Place[]>();

/** Places that a single word names, or whose people and things it does. */
function placesOfWord(plain: string, language: string): readonly Place[] {
  let find = ofPlaces.get(language);
  if (find === undefined) {
    find = remember((single) => {
      const word = ` ${single} `;
      const text = { words: word, single: word, beginnings: word };
      return placesOf(language).filter((place) => hasEvidence(place, text));
    });
    ofPlaces.set(language, find);
  }
  return find(plain);
}

/** "Korean" and "Spaniard", where the other text speaks of that country. */
export function isOfPlace(plain: string, language: string, other: Reading): boolean {
  const own = placesOfWord(plain, language);
  if (own.length === 0) return false;
  const theirs = placeText(other);
  return own.some((place) => {
    const there = placesOf(other.language).find(({ id }) => id === place.id) ?? place;
    return hasEvidence(place, theirs) || hasEvidence(there, theirs);
  });
}
