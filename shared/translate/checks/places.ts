import { SYLLABIC } from '../../languages/habits.ts';
import {
  hasEvidence,
  hasForm,
  PLACE_LANGUAGES,
  type Place,
  type PlaceText,
  placesOf,
} from '../../languages/places.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { fold, foldedText } from '../../languages/text.ts';
import type { Token } from '../../languages/tokens.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

const byId = new Map<string, ReadonlyMap<string, Place>>();

function placeOf(id: string, language: string): Place | undefined {
  let known = byId.get(language);
  if (known === undefined) {
    known = new Map(placesOf(language).map((place) => [place.id, place]));
    byId.set(language, known);
  }
  return known.get(id);
}

export interface NamedPlace {
  readonly place: Place;
  readonly at: number;
  readonly length: number;
}

/** Countries and cities that a text names, where they stand. */
export function placesIn(reading: Reading): NamedPlace[] {
  const { tokens, places, language } = reading;
  return places
    .filter(
      ({ at, length }) =>
        (tokens[at]!.word.isCapitalised || language === 'fr') &&
        (length > 1 || !SYLLABIC.has(language) || isAlone(reading, at)),
    )
    .map(({ id, at, length }) => ({ place: placeOf(id, language)!, at, length }));
}

/** "Tàu Nga", but no "Nga" at the beginning, behind a courtesy or beside another large syllable: that is a person. */
function isAlone({ tokens, matchAt, language }: Reading, at: number): boolean {
  const isLarge = (index: number): boolean => tokens[index]?.word.isCapitalised === true;
  if (spellingOf(language)?.isWord(tokens[at]!.text) !== true) return true;
  const tags = matchAt.get(at - 1)?.tags ?? [];
  return (
    tokens[at - 1]?.kind === 'word' &&
    !isLarge(at - 1) &&
    !isLarge(at + 1) &&
    !tags.includes('man') &&
    !tags.includes('woman')
  );
}

/**
 * A country or city of the translation that the source does not speak of, where the source has one that the translation
 * lacks. One that is only added is no mistake: people say whose capital it is.
 */
export function checkPlaces(source: Reading, target: Reading): CheckFinding[] {
  if (!PLACE_LANGUAGES.has(source.language) || !PLACE_LANGUAGES.has(target.language)) return [];
  const added = unspoken(target, source)[0];
  if (added === undefined) return [];
  const lost = placeLost(source, target);
  return lost === undefined ? [] : [finding('place-replaced', nameOf(lost), nameOf(added))];
}

const nameOf = ({ names }: Place): string => (names[0] ?? '').replaceAll('\\', '');

/** Places that one text names and the other gives no evidence for. */
function unspoken(reading: Reading, other: Reading): Place[] {
  const named = new Set(placesIn(other).map(({ place }) => place.id));
  const places = placesIn(reading).filter(({ place }) => !named.has(place.id));
  if (places.length === 0) return [];
  const text = placeText(other);
  return places
    .map(({ place }) => place)
    .filter(
      (place) => !hasEvidence(placeOf(place.id, other.language) ?? place, text) && !hasEvidence(place, text),
    );
}

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Up to this length, a small word is none of a place: "us", "my". */
const SHORT = 4;

/**
 * The text to look for evidence of places in. Vietnamese writes them large: a small syllable is none, nor is one beside other
 * large ones ("Thanh Hóa" is not China's Hoa), and none is the beginning of a place, for "chính" without its marks would
 * be Chinese.
 */
export function placeText({ text, tokens, language }: Reading): PlaceText {
  const spelling = SYLLABIC.has(language) ? spellingOf(language) : undefined;
  if (spelling === undefined) {
    const folded = foldedText(text);
    const isSure = ({ text: own, word }: Token): boolean => own.length > SHORT || word.isCapitalised;
    const small = tokens.filter((token) => !isSure(token)).map(({ lower }) => fold(lower));
    const words = folded.split(' ');
    return {
      words: folded,
      single: spaced(words.filter((word) => !small.includes(word))),
      beginnings: folded,
    };
  }
  const isSyllable = (at: number): boolean =>
    tokens[at]?.word.isCapitalised === true && spelling.isWord(tokens[at]!.text);
  const written = tokens.map(({ word, lower }) => (word.isCapitalised ? fold(lower) : lower));
  return {
    words: spaced(written),
    single: spaced(
      written.filter((_, at) => !isSyllable(at) || (!isSyllable(at - 1) && !isSyllable(at + 1))),
    ),
    beginnings: spaced(
      written.filter((_, at) => tokens[at]!.kind === 'word' && !spelling.isWord(tokens[at]!.text)),
    ),
  };
}

/**
 * A place that the source names, or whose people and things it speaks of, and the translation does not. A capital that both
 * name ("Turkey and Germany met in Berlin") does not stand for its country.
 */
export function placeLost(source: Reading, target: Reading): Place | undefined {
  const text = placeText(source);
  const theirs = placeText(target);
  const short = shortNames(source);
  const named = new Set(placesIn(source).map(({ place }) => place.id));
  const isNamed = (place: Place): boolean =>
    named.has(place.id) || hasStem(place, text) || place.people.some((form) => short.has(form));
  return placesOf(source.language).find((place) => {
    if (!isNamed(place)) return false;
    const seats = place.seats.some((form) => hasForm(form, text)) ? place.seats : [];
    const without = (own: Place): Place => ({
      ...own,
      evidence: own.evidence.filter((form) => !seats.includes(form)),
    });
    const there = placeOf(place.id, target.language) ?? place;
    return !hasEvidence(without(place), theirs) && !hasEvidence(without(there), theirs);
  });
}

/** Where a text speaks of a place, of its people or things; below zero where that cannot be said of one word. */
export function placeAt(reading: Reading, place: Place): number {
  const named = placesIn(reading).find((own) => own.place.id === place.id)?.at;
  if (named !== undefined) return named;
  return reading.tokens.findIndex(({ lower }) => {
    const word = fold(lower);
    return place.people.some((form) =>
      form.endsWith('*') ? word.startsWith(form.slice(0, -1)) : word === form,
    );
  });
}

/** Shorter beginnings are those of other words, too. */
const SURE_STEM = 4;

/** "Südkoreanisch", "Chinese": by beginnings long enough to be sure. */
function hasStem({ people }: Place, text: PlaceText): boolean {
  return people.some((form) => form.endsWith('*') && form.length > SURE_STEM && hasForm(form, text));
}

/** "USA" and "Đức", which are a place where they stand alone: beside other large syllables, the second is a person. */
function shortNames({ tokens, language }: Reading): Set<string> {
  const isLarge = (at: number): boolean => tokens[at]?.word.isCapitalised === true;
  return new Set(
    tokens.flatMap(({ word, lower }, at) => {
      const isAlone =
        SYLLABIC.has(language) && at > 0 && word.isCapitalised && !isLarge(at - 1) && !isLarge(at + 1);
      return word.isAcronym || isAlone ? [fold(lower)] : [];
    }),
  );
}
