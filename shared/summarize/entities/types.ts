import { countryCode } from '../../languages/countries.ts';
import { CLUBS } from '../../languages/en/clubs.ts';
import { partyOf } from '../../languages/en/parties.ts';
import { isEnglishWord } from '../../languages/en/words.ts';
import { FELLOWSHIP } from './candidates.ts';
import { FAMILY_FIRST, GIVEN_NAMES, PLACES } from './gazetteer.ts';
import {
  COMMON_STARTS,
  DEMONYMS,
  DIRECTIONS,
  isField,
  isNation,
  KNOWN_ORGANISATIONS,
  NEWSPAPERS,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PAPERS,
  PLACE_HEADS,
  PLACE_WORDS,
  STREET_WORDS,
  TRADES,
  US_STATES,
} from './lexicon.ts';

export type EntityKind = 'person' | 'organisation' | 'place';
export type Scores = Record<EntityKind, number>;

export const ALL_KINDS: readonly EntityKind[] = ['person', 'organisation', 'place'];

/*
 * Points: 5 and more settle a kind by themselves, 3 is strong, 2 a fair sign, 1 and less a leaning. They add up over
 * all mentions, so that an article's own usage outvotes the lists.
 */

/** True for a country or a place of the list, with or without diacritics, in small letters or capitals. */
export function isKnownPlace(name: string): boolean {
  if (PLACES.has(name) || countryCode(name) !== null) return true;
  const written = /^\p{Lu}{2}[\p{Lu}\p{M} .'-]+$/u.test(name) ? inSmallLetters(name) : name;
  return PLACES.has(written) || PLACES.has(withoutMarks(written));
}

const withoutMarks = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** "Jinping" of a family-first name, "Van Thieu": short, one capital, no figures. */
const SYLLABLE = /^\p{Lu}\p{Ll}{1,7}$/u;

/** What the form of a name alone says. */
export function evidenceOfForm(words: readonly string[]): Scores {
  const name = words.join(' ').replace(/ (?=['’]s )/, '');
  const written = /^\p{Lu}[\p{Lu} .'-]+$/u.test(name) && words.length > 1 ? inSmallLetters(name) : name;
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const several = words.length > 1;
  const scores: Scores = { person: 0, organisation: 0, place: 0 };
  if (isKnownPlace(written) || isKnownPlace(inSmallLetters(name))) {
    scores.place += 5;
    if (several) scores.person -= 3;
  }
  if (KNOWN_ORGANISATIONS.has(written) || CLUBS.has(written)) {
    scores.organisation += 6;
    scores.person -= 3;
    // "Swansea City"
    if (CLUBS.has(written)) scores.place -= 9;
  }
  // "Scottish Labour", "Senate Republicans"
  if (several && partyOf(words.at(-1)!) !== null && partyOf(written) === null) scores.organisation += 5;
  if (partyOf(written) !== null) scores.organisation += several ? 5 : 2;
  // Ships are neither.
  if (/^(?:HMS|USS|HMNZS|INS|MV|RMS|SS)$/.test(words[0]!)) return { person: -9, organisation: -9, place: -9 };
  if (several) {
    addOrganisationForm(scores, words, lower);
    addPlaceForm(scores, words, lower);
    addPersonForm(scores, words);
  } else {
    if (/\p{Ll}(?:bank|corp|soft|tech|telecom|werke|media)$/u.test(name)) scores.organisation += 2;
    if (GIVEN_NAMES.has(name)) scores.person += 1;
    if (/^\p{Lu}{3,}$/u.test(name)) scores.person -= 3;
    // "the Owls", where the article does not call them in full
    if (isNickname(name)) scores.organisation -= 1;
    // "Hay-on-Wye"
    if (/\p{Ll}-(?:on|upon|under|by|sur|am|an-der)-\p{Lu}/u.test(name)) scores.place += 4;
    // "PolitiFact", but "McGregor"
    if (/\p{Ll}\p{Lu}\p{Ll}/u.test(name) && !/^(?:Mac|Mc|De|Di|La|Le|Fitz|Van)/.test(name))
      scores.organisation += 1.5;
  }
  return scores;
}

/** A plain word of many: teams are nicknamed so, and more than one by each. */
const isNickname = (name: string): boolean =>
  /^\p{Lu}\p{Ll}+[^s]s$/u.test(name) &&
  isEnglishWord(name) &&
  !CLUBS.has(name) &&
  !KNOWN_ORGANISATIONS.has(name) &&
  !PAPERS.has(name) &&
  partyOf(name) === null;

/** A name in capitals as it is written elsewhere: "Isle of Wight". */
export const inSmallLetters = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(?<!\p{L})(?!(?:of|the|and|de|du|la|on|upon)(?!\p{L}))\p{L}|^\p{L}/gu, (letter) =>
      letter.toUpperCase(),
    );

const GREEK_LETTERS = new Set(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  ),
);

/** "Rockefeller Center": called by a proper name it is a building or a body, called by its field ("Cancer Center") a body. */
const isNamedCentre = (words: readonly string[]): boolean =>
  /^cent(?:re|er)$/i.test(words.at(-1)!) && words.length > 1 && !isEnglishWord(words.at(-2)!);

/** May be a building, for all that bodies are called so. */
export const isBuilding = (words: readonly string[]): boolean => isNamedCentre(words) || isVenue(words);

function addOrganisationForm(scores: Scores, words: readonly string[], lower: readonly string[]): void {
  const before = (word: string, known: ReadonlySet<string>): boolean =>
    lower.some((own, index) => lower[index + 1] === word && known.has(own));
  if (isNamedCentre(words)) {
    scores.organisation += 2;
    scores.place += 2;
  } else if (ORGANISATION_WORDS.has(lower.at(-1)!)) scores.organisation += 5;
  // "Police Scotland", "Cancer Research UK"
  if (isNation(words.at(-1)!) && isField(words.at(-2)!)) {
    scores.organisation += 6;
    scores.place -= 3;
    scores.person -= 3;
  }
  if (FELLOWSHIP.test(lower[0]!) && lower[1] === 'of' && lower[2] === 'the') scores.organisation += 5;
  if (lower.includes('of') && (before('of', ORGANISATION_HEADS) || before('of', ORGANISATION_WORDS))) {
    scores.organisation += 5;
  }
  if (before('for', ORGANISATION_WORDS)) scores.organisation += lower.includes('the') ? 4 : 2;
  if (TRADES.has(lower.at(-1)!) && !COMMON_STARTS.has(lower[0]!)) {
    scores.organisation += 3.5;
    scores.person -= 3;
    scores.place -= 3;
  }
  // "Canadian Red Cross"
  if (DEMONYMS.has(lower[0]!) && KNOWN_ORGANISATIONS.has(words.slice(1).join(' '))) scores.organisation += 5;
  // "Oxfam India"
  const rest = words.slice(1).join(' ');
  if (KNOWN_ORGANISATIONS.has(words[0]!) && isKnownPlace(rest) && /\p{Ll}/u.test(rest))
    scores.organisation += 5;
  if (KNOWN_ORGANISATIONS.has(words[0]!) && /^(?:radio|news|sport|sports|one|two)$/.test(lower[1]!))
    scores.organisation += 5;
  // "Kappa Alpha"
  if (lower.every((word) => GREEK_LETTERS.has(word))) {
    scores.organisation += 6;
    scores.person -= 6;
  }
  if (lower[0] === 'air') scores.organisation += 7;
  if (/^(?:team|channel|radio)$/.test(lower[0]!)) scores.organisation += 6;
  if (/^(?:daily|sunday|evening|morning)$/.test(lower[0]!) && NEWSPAPERS.has(lower.at(-1)!))
    scores.organisation += 6;
  if (lower.length === 2 && lower[1] === 'state' && US_STATES.has(words[0]!)) {
    scores.organisation += 5;
    scores.place -= 5;
    // "Alcorn State": the model knows whether it plays.
  } else if (lower.length === 2 && lower[1] === 'state' && !DIRECTIONS.has(lower[0]!))
    scores.organisation += 2;
  if (lower.includes('embassy') || lower.includes('consulate')) scores.organisation += 5;
  if (lower.includes('for') || lower.includes('&')) scores.organisation += 3;
  // "New York Yankees", "Ohio Bears": a place and its team.
  const place = words.slice(0, -1).join(' ');
  if (isKnownPlace(place) && /[^s]s$/.test(lower.at(-1)!) && !PLACE_WORDS.has(lower.at(-1)!))
    scores.organisation += 5;
  else if (
    isKnownPlace(words[0]!) &&
    /^(?:green|common|cross|moor|docks|park|bay|hill|bridge)$/.test(lower.at(-1)!)
  )
    scores.place += 3;
  else if (isKnownPlace(words[0]!) && !GIVEN_NAMES.has(words[0]!)) scores.organisation += 2.5;
  if (ORGANISATION_WORDS.has(lower[0]!) && /^(?:bank|university|institute|ministry)$/.test(lower[0]!))
    scores.organisation += 3;
}

/** "Wheatsheaf Shopping Centre" */
const isVenue = (words: readonly string[]): boolean =>
  /^(?:shopping|leisure|convention|conference|exhibition|civic|trade|sports|garden|community|visitor) cent(?:re|er)$/i.test(
    words.slice(-2).join(' '),
  );

function addPlaceForm(scores: Scores, words: readonly string[], lower: readonly string[]): void {
  if (PLACE_WORDS.has(lower.at(-1)!)) {
    scores.place += 4;
    // "Viosca Ridge", but "Anna Hill"
    if (!isGivenName(words[0]!)) scores.person -= 2;
  }
  if (STREET_WORDS.has(lower.at(-1)!)) {
    scores.place += 2;
    scores.person -= 3;
  }
  if (PLACE_HEADS.has(lower[0]!)) scores.place += 4;
  // "South Wales"
  if (DIRECTIONS.has(lower[0]!) && isKnownPlace(words.slice(1).join(' '))) scores.place += 5;
  // "River Wear", "Lough Erne"
  if (lower.length === 2 && /^(?:river|lake|lough|loch|mount|mt|cape|gulf|isle)$/.test(lower[0]!)) {
    scores.organisation -= 3;
    scores.person -= 3;
  }
  // "St Anna's Church", "Brandvoll Church"; a "Baptist Church" is one of many.
  if (lower.at(-1) === 'church' && !isEnglishWord(words.at(-2)!)) scores.place += 4;
  if (isVenue(words)) {
    scores.place += 5;
    scores.organisation -= 5;
  }
  if (lower.some((word, index) => lower[index + 1] === 'of' && PLACE_WORDS.has(word))) scores.place += 6;
}

/** "Anna", "Jan-Peter" */
const isGivenName = (word: string): boolean => word.split('-').every((part) => GIVEN_NAMES.has(part));

/** "Golden Wings", "Norse Atlantic": plain words, or a place at the end, are nobody's name by their capitals alone. */
const isPhrase = (words: readonly string[]): boolean =>
  !isGivenName(words[0]!) &&
  !FAMILY_FIRST.has(words[0]!) &&
  (isKnownPlace(words.at(-1)!) || words.every((word) => isEnglishWord(word)));

function addPersonForm(scores: Scores, words: readonly string[]): void {
  if (words.length > 5) return;
  if (isGivenName(words[0]!)) scores.person += 3;
  else if (words.length > 2 && GIVEN_NAMES.has(words[1]!)) scores.person += 1.5;
  if (words.slice(0, -1).some((word) => /^\p{Lu}\.?$/u.test(word))) scores.person += 3;
  if (FAMILY_FIRST.has(words[0]!) && words.length <= 4 && words.every((word) => SYLLABLE.test(word)))
    scores.person += 2;
  if (words.some((word) => /^(?:bin|ibn|van|der|von|de|al|el|ben)$/.test(word))) scores.person += 1;
  if (/^(?:Jr|Sr)\.?$/.test(words.at(-1)!)) scores.person += 3;
  if (
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]+$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word)) &&
    !isPhrase(words)
  )
    scores.person += 1;
}
