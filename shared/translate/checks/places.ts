import { type Lexicon, lexiconOf } from '../../languages/lexicon.ts';
import { hasEvidence, PLACE_LANGUAGES, type Place, placesOf } from '../../languages/places.ts';
import { foldedText, isAcronym, isCapitalised } from '../../languages/text.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

interface Gazetteer {
  readonly lexicon: Lexicon;
  readonly byId: ReadonlyMap<string, Place>;
}

const gazetteers = new Map<string, Gazetteer>();

function gazetteerOf(language: string): Gazetteer {
  let known = gazetteers.get(language);
  if (known === undefined) {
    const places = placesOf(language);
    const byId = new Map(places.map((place) => [place.id, place]));
    const lists = Object.fromEntries(
      places.map(({ id, names }) => [id, names.flatMap((name) => formsOf(name)).join(' ')]),
    );
    known = { lexicon: lexiconOf(language, lists), byId };
    gazetteers.set(language, known);
  }
  return known;
}

/** A name as it stands in the table of forms, and with the ending of the second case. */
function formsOf(name: string): string[] {
  const form = name.replaceAll('\\', '').toLowerCase().replaceAll(' ', '_').replaceAll('*', '');
  return [form, `${form}s`, `${form}'s`];
}

export interface NamedPlace {
  readonly place: Place;
  readonly at: number;
  readonly length: number;
}

/** Countries and cities that a text names, where they stand. */
export function placesIn({ tokens, language }: Reading): NamedPlace[] {
  const { lexicon, byId } = gazetteerOf(language);
  return lexicon
    .matchesIn(tokens)
    .filter(({ at }) => isCapitalised(tokens[at]!.text) || language === 'fr')
    .map(({ tags, at, length }) => ({ place: byId.get(tags[0]!)!, at, length }));
}

/** A country or city of the translation that the source does not speak of, neither by name nor of its people and things. */
export function checkPlaces(source: Reading, target: Reading): CheckFinding[] {
  if (!PLACE_LANGUAGES.has(source.language) || !PLACE_LANGUAGES.has(target.language)) return [];
  const added = unspoken(target, source)[0];
  if (added === undefined) return [];
  const lost = unspoken(source, target)[0];
  // People spell out what letters stand for: NS are the Dutch railways.
  if (lost === undefined && hasLostAcronym(source, target)) return [];
  return [lost === undefined ? finding('place-added', nameOf(added)) : finding('place-replaced', nameOf(lost), nameOf(added))];
}

function hasLostAcronym({ tokens }: Reading, target: Reading): boolean {
  return tokens.some(({ kind, text }) => kind === 'word' && isAcronym(text) && text.length <= 6 && !target.tokens.some((other) => other.text === text));
}

const nameOf = ({ names }: Place): string => (names[0] ?? '').replaceAll('\\', '');

/** Places that one text names and the other gives no evidence for. */
function unspoken(reading: Reading, other: Reading): Place[] {
  const places = placesIn(reading);
  if (places.length === 0) return [];
  const text = foldedText(other.text);
  const there = gazetteerOf(other.language).byId;
  return places
    .map(({ place }) => place)
    .filter((place) => !hasEvidence(there.get(place.id) ?? place, text) && !hasEvidence(place, text));
}
