import { hasEvidence, PLACE_LANGUAGES, type Place, placesOf } from '../../languages/places.ts';
import { foldedText } from '../../languages/text.ts';
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
export function placesIn({ tokens, places, language }: Reading): NamedPlace[] {
  return places
    .filter(({ at }) => tokens[at]!.word.isCapitalised || language === 'fr')
    .map(({ id, at, length }) => ({ place: placeOf(id, language)!, at, length }));
}

/** A country or city of the translation that the source does not speak of, neither by name nor of its people and things. */
export function checkPlaces(source: Reading, target: Reading): CheckFinding[] {
  if (!PLACE_LANGUAGES.has(source.language) || !PLACE_LANGUAGES.has(target.language)) return [];
  const added = unspoken(target, source)[0];
  if (added === undefined) return [];
  const lost = unspoken(source, target)[0];
  // People say what letters stand for: NS are the Dutch railways.
  if (lost === undefined && hasAcronym(source)) return [];
  return [
    lost === undefined
      ? finding('place-added', nameOf(added))
      : finding('place-replaced', nameOf(lost), nameOf(added)),
  ];
}

/** Longer ones are words in capitals. */
const LONGEST_ACRONYM = 6;

function hasAcronym({ tokens }: Reading): boolean {
  return tokens.some(({ word, text }) => word.isAcronym && text.length <= LONGEST_ACRONYM);
}

const nameOf = ({ names }: Place): string => (names[0] ?? '').replaceAll('\\', '');

/** Places that one text names and the other gives no evidence for. */
function unspoken(reading: Reading, other: Reading): Place[] {
  const places = placesIn(reading);
  if (places.length === 0) return [];
  const text = foldedText(other.text);
  return places
    .map(({ place }) => place)
    .filter(
      (place) => !hasEvidence(placeOf(place.id, other.language) ?? place, text) && !hasEvidence(place, text),
    );
}
