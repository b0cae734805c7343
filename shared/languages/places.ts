import { CITIES } from './cities.ts';
import { baseOf } from './codes.ts';
import { countryNames } from './countries.ts';
import { SYLLABIC } from './habits.ts';
import { COUNTRY_FORMS, DEMONYMS, SEATS } from './place-forms.ts';
import { REGIONS } from './regions.ts';
import { escapeRegExp, foldedText, listOf } from './text.ts';

/** Countries, regions and cities as languages call them: to see whether two texts speak of the same. */

/** Languages whose names of places are known well enough to miss one. */
export const PLACE_LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'fr', 'vi', 'es', 'it', 'pt']);

/** What many places begin with. */
const SHARED_BEGINNINGS: ReadonlySet<string> = new Set(
  listOf(`
    north south noord zuid nouvelle nieuw saint sankt united vereinigte vereinigtes verenigde verenigd royaume republik
    republiek republique republic emirats territoire isles trung
  `),
);

/** Words before all others: people, or parts of other names. */
const NO_CLAIM: ReadonlySet<string> = new Set([
  'Jordan',
  'Georgia',
  'Chad',
  'Jersey',
  'Guinea',
  'Niger',
  'Man',
  'Réunion',
  'Polynesien',
  'Malta',
  'Monaco',
  'Martinique',
  'Welt',
  'Monde',
]);

export interface Place {
  readonly id: string;
  /** Forms that claim the place, as written: a sentence with one of them speaks of it. */
  readonly names: readonly string[];
  /** Folded forms that are evidence for it: its people, its capital, short forms. `*` ends a beginning. */
  readonly evidence: readonly string[];
  /** Of these, words for its people and things that are no other words. */
  readonly people: readonly string[];
  /** Of these, its capital. */
  readonly seats: readonly string[];
}

const cache = new Map<string, readonly Place[]>();

/** Places as a language calls them. */
export function placesOf(language: string): readonly Place[] {
  const base = baseOf(language);
  const known = cache.get(base);
  if (known !== undefined) return known;
  const places = [...countriesOf(base), ...otherPlacesOf(base)];
  cache.set(base, places);
  return places;
}

/** What evidence is looked for in, folded, with single spaces between and around words. */
export interface PlaceText {
  readonly words: string;
  /** Of these, what may be a place by itself. */
  readonly single: string;
  /** Of these, what may begin like a place: no syllable of a language that writes each for itself. */
  readonly beginnings: string;
}

export function hasEvidence(place: Place, text: PlaceText): boolean {
  return place.evidence.some((form) => hasForm(form, text));
}

export function hasForm(form: string, { words, single, beginnings }: PlaceText): boolean {
  if (!form.endsWith('*')) return (form.includes(' ') ? words : single).includes(` ${form} `);
  const stem = form.slice(0, -1);
  // "Ostdeutschland", "nordvietnamesisch": a long beginning may stand inside a word.
  return beginnings.includes(stem.length >= LONG_STEM ? stem : ` ${stem}`);
}

const LONG_STEM = 6;

/** Names of places for a lexicon, tagged `place` with their id. */
export function placeForms(language: string): [string, string][] {
  if (!PLACE_LANGUAGES.has(language)) return [];
  return placesOf(language).map(({ id, names }) => [`place ${id}`, names.flatMap(formsOf).join(' ')]);
}

/** A name as it stands in the table of forms, and with the ending of the second case. */
function formsOf(name: string): string[] {
  const form = name.replaceAll('\\', '').toLowerCase().replaceAll(' ', '_').replaceAll('*', '');
  return [form, `${form}s`, `${form}'s`];
}

/** "Nga" and "Đức" are names of countries; in a language of longer words, so short a one is another word. */
const isLong = (name: string, language: string): boolean => name.length > 3 || SYLLABIC.has(language);

function countriesOf(language: string): Place[] {
  const short = new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'none' });
  const english = countryNames('en');
  return [...countryNames(language)].map(([code, long]) => {
    const own = [long, short.of(code)].filter((name) => name !== undefined);
    const names = [...new Set(own.map((name) => name.replace(/\s*\(.*\)$/, '')))];
    const forms = [...names, english.get(code) ?? '']
      .map((name) => foldedText(name).trim())
      .filter((name) => name !== '');
    const beginnings = forms
      .map((form) => form.split(' ')[0]!)
      .filter((word) => word.length >= 5 && !SHARED_BEGINNINGS.has(word));
    const [extra, seats] = [COUNTRY_FORMS, SEATS].map((table) =>
      (table[code] ?? []).map((form) => form.replaceAll('_', ' ')),
    ) as [string[], string[]];
    return {
      id: code,
      names: [
        ...names.filter((name) => isLong(name, language) && !NO_CLAIM.has(name)).map(escapeRegExp),
        ...(language === 'en' ? (DEMONYMS[code] ?? []).map((name) => name.replaceAll('_', ' ')) : []),
      ],
      evidence: [
        ...forms,
        ...beginnings.map(
          (word) => `${word.slice(0, Math.max(4, word.length < 8 ? word.length - 1 : word.length - 2))}*`,
        ),
        ...extra,
        ...seats,
      ],
      people: extra,
      seats,
    };
  });
}

function otherPlacesOf(language: string): Place[] {
  return [...CITIES, ...REGIONS].flatMap((row) => {
    const own = row[language]?.split(' | ');
    if (own === undefined) return [];
    const english = row.en.split(' | ');
    const people = listOf(row.people ?? '').map((form) => form.replaceAll('_', ' '));
    return [
      {
        id: english[0]!,
        names: own.filter((name) => name.length > 3).map(escapeRegExp),
        evidence: [...own, ...english]
          .flatMap((name) => {
            const form = foldedText(name).trim();
            // "Mekongdelta", "Londoner", "Pariser".
            return form.length >= 5 ? [form, `${form}*`] : [form];
          })
          .concat(people),
        people,
        seats: [],
      },
    ];
  });
}
