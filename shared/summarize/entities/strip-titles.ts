import { BODY_NOUNS } from '../../languages/en/bodies.ts';
import { CLUBS } from '../../languages/en/clubs.ts';
import { partyOf } from '../../languages/en/parties.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { listOf } from '../../languages/text.ts';
import { type Candidate, isNoName } from './candidates.ts';
import { FAMILY_FIRST, GIVEN_NAMES } from './gazetteer.ts';
import {
  DEMONYMS,
  DIRECTIONS,
  HONORIFICS,
  isPlainCapital,
  KNOWN_ORGANISATIONS,
  NEWSPAPERS,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
} from './lexicon.ts';
import { isKnownPlace } from './types.ts';

/** Words of titles that only count together with another ("General Secretary", "Foreign Minister"). */
const TITLE_PARTS = new Set(
  listOf(`
    general vice deputy assistant acting former prime foreign chief executive managing marketing operating technology
    information financial medical legal permanent first defence defense finance interior trade health home party state
    national high senior junior ch under-secretary secretary-general and lead co associate honorary
  `),
);

/**
 * Takes titles, peoples and calendar words off a candidate: "Goa Chief Minister Manohar Parrikar" is the place
 * "Goa" and the person "Manohar Parrikar", called "Chief Minister".
 */
export function refine(candidate: Candidate): Candidate[] {
  const words = candidate.words;
  const cut = placeBeforePerson(words) || bodyBeforePerson(words);
  if (cut > 0) {
    return [...refine(part(candidate, 0, cut)), ...refine(part(candidate, cut, words.length))];
  }
  const title = lastTitle(words);
  if (title < 0) return trimmed(candidate, 0, words.length, candidate.title);
  let first = title;
  while (first > 0 && isTitleWord(words[first - 1]!)) first -= 1;
  const before = first > 0 && !isPortfolioOf(words, first) ? trimmed(candidate, 0, first, null) : [];
  const name = words.slice(title + 1);
  if (name.length === 0) return before;
  return [...before, ...trimmed(candidate, title + 1, words.length, words.slice(first, title + 1).join(' '))];
}

/** "Emergency Services | Minister": what the office is for is no name; of "Norway | Foreign Minister" the country is. */
const isPortfolioOf = (words: readonly string[], office: number): boolean =>
  /^(?:minister|secretary)$/i.test(words[office]!) &&
  !isKnownPlace(words.slice(0, office).join(' ')) &&
  !/^(?:office|ministry|department|party|house)$/i.test(words[office - 1]!);

/** Number of words of a place that runs into a person's name ("China Xi Jinping"), else 0. */
function placeBeforePerson(words: readonly string[]): number {
  if (words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()) || word === 'of')) return 0;
  for (let length = Math.min(3, words.length - 2); length > 0; length -= 1) {
    const rest = words.slice(length);
    if (rest.length > 4 || !isKnownPlace(words.slice(0, length).join(' ')) || isKnownPlace(words.join(' ')))
      continue;
    const family = FAMILY_FIRST.has(rest[0]!) && rest.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
    if (family || GIVEN_NAMES.has(rest[0]!)) return length;
  }
  return 0;
}

/** Number of words of a body or building that runs into a person's name ("Lund Airport | Anna Berg"), else 0. */
function bodyBeforePerson(words: readonly string[]): number {
  const LONGEST_NAME = 3;
  const isKind = (word: string): boolean =>
    ORGANISATION_WORDS.has(word.toLowerCase()) || PLACE_WORDS.has(word.toLowerCase());
  const last = words.findLastIndex((word, index) => index > 0 && index < words.length - 2 && isKind(word));
  const rest = words.slice(last + 1);
  const isName = rest.length <= LONGEST_NAME && GIVEN_NAMES.has(rest[0]!) && !rest.some(isKind);
  return last > 0 && isName ? last + 1 : 0;
}

function part(candidate: Candidate, from: number, to: number): Candidate {
  const first = locate(candidate, from);
  const end = locate(candidate, to - 1) + candidate.words[to - 1]!.length;
  const text = candidate.text.slice(first, end);
  const start = candidate.start + first;
  const words = candidate.words.slice(from, to);
  return {
    ...candidate,
    words,
    text,
    start,
    end: start + text.length,
    title: from === 0 ? candidate.title : null,
    ...tokensOf(candidate, from, to),
  };
}

/** Token range of the words [from, to). Parts of a hyphened run share its one token, and so their range. */
function tokensOf(candidate: Candidate, from: number, to: number): Pick<Candidate, 'from' | 'to'> {
  const { from: first, to: end, words } = candidate;
  return end - first === words.length ? { from: first + from, to: first + to } : { from: first, to: end };
}

/** Index of the last title that has a name after it or ends the run; -1 when the run holds no title. */
function lastTitle(words: readonly string[]): number {
  const clean = words.map((word) => word.toLowerCase().replace(/\.$|-(?:elect|designate)$/, ''));
  // "General Motors", "Lord Mayor of London Trust", "Captain Cook Cruises Ltd": the last word decides.
  const last = clean.at(-1)!;
  const organised = words.length > 1 && ORGANISATION_WORDS.has(last) && !PERSON_TITLES.has(last);
  for (let index = words.length - 1; index >= 0; index -= 1) {
    if (!PERSON_TITLES.has(clean[index]!)) continue;
    // "Lady Hardinge Medical College" has her title in its name; "Mr Bank" is somebody.
    if (organised && (!HONORIFICS.has(clean[index]!) || words.length > index + 2)) return -1;
    // "Major League Baseball"
    if (words.length > index + 2 && /^league$/i.test(words[index + 1]!)) return -1;
    // "King's Cross" and "Prince of Wales" are names of their own; so is a title inside ("Martin Luther King").
    if (/^(?:of|['’]s)$/.test(words[index + 1] ?? '')) return -1;
    // "Federal Court of Justice"
    if (index === words.length - 1 && words[index - 1] === 'of') continue;
    if (
      index > 0 &&
      index === words.length - 1 &&
      !isTitleWord(words[index - 1]!) &&
      !/^[A-Z]/.test(words[index]!)
    )
      return -1;
    if (
      index === words.length - 1 &&
      index > 0 &&
      /^(?:king|prince|pope|major|judge|bishop|sergeant|marshal|constable|rider|driver|seed|saint|sister|brother|father|author|head|champion|pilot|captain|forward|winger|sen|justice)$/.test(
        clean[index]!,
      )
    ) {
      continue;
    }
    return index;
  }
  return -1;
}

function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return PERSON_TITLES.has(lower) || TITLE_PARTS.has(lower);
}

/** The part [from, to) without leading or trailing words that name nothing. */
function trimmed(candidate: Candidate, from: number, to: number, title: string | null): Candidate[] {
  const words = candidate.words;
  let first = from;
  let last = to;
  while (isCalling(words, first, last, candidate)) first += 1;
  const organised = words
    .slice(first, to)
    .some((word, index) => index > 0 && ORGANISATION_WORDS.has(word.toLowerCase()));
  const whole = words.slice(first, to).join(' ');
  const ending = words[to - 1]!.toLowerCase();
  const named =
    organised ||
    (to - first > 1 &&
      (PLACE_WORDS.has(ending) ||
        NEWSPAPERS.has(ending) ||
        partyOf(words[to - 1]!) !== null ||
        // "Scottish FA"
        (/^\p{Lu}{2,4}$/u.test(words[to - 1]!) && KNOWN_ORGANISATIONS.has(words[to - 1]!))));
  if (!isKnownPlace(whole) && !KNOWN_ORGANISATIONS.has(whole) && !named) {
    while (
      first < last &&
      isEmpty(words[first]!) &&
      // "Mrs May", "Mr Jan"
      !(last - first === 1 && HONORIFICS.has(title?.toLowerCase().replace('.', '') ?? '')) &&
      !(last - first > 1 && GIVEN_NAMES.has(words[first]!)) &&
      !(DIRECTIONS.has(words[first]!.toLowerCase()) && last - first > 1)
    )
      first += 1;
  }
  while (
    last > first &&
    // "Sheffield Wednesday"
    !CLUBS.has(whole) &&
    !(last - first === 1 && title !== null) &&
    !(last - first === 2 && GIVEN_NAMES.has(words[first]!)) &&
    (isPlainCapital(words[last - 1]!) ||
      // "a Texas Democrat"
      (DEMONYMS.has(words[last - 1]!.toLowerCase()) &&
        !words[last - 1]!.endsWith('s') &&
        isKnownPlace(words.slice(first, last - 1).join(' '))) ||
      /^(?:of|and|for|the|de|&)$/.test(words[last - 1]!))
  )
    last -= 1;
  if (first >= last) return [];
  if (isCompoundDemonym(words.slice(first, last))) return [];
  const kept = words.slice(first, last);
  if (!organised && title === null && kept.every((word) => isTitleWord(word) || isEmpty(word))) return [];
  const offset = locate(candidate, first);
  const text = candidate.text.slice(offset, locate(candidate, last - 1) + words[last - 1]!.length);
  const start = candidate.start + offset;
  return [
    {
      ...candidate,
      words: kept,
      text,
      start,
      end: start + text.length,
      title: title ?? (first > 0 ? null : candidate.title),
      ...tokensOf(candidate, first, last),
    },
  ];
}

/** "Neighbour | Anna Berg", "Former | Rangers": a capital that the beginning of a sentence or of a title explains. */
function isCalling(words: readonly string[], first: number, last: number, { from }: Candidate): boolean {
  const word = words[first]!.toLowerCase().replace(/\.$/, '');
  if (words[first + 1] === 'of') return false;
  if (last - first > 1 && /^(?:former|ex|late|then|senior|top|veteran|ace|ex-.*)$/.test(word)) return true;
  // "Retailer | Lumen"
  if (last - first === 2 && from + first === 0 && isCallingOfBody(word)) return true;
  if (last - first < 3 || !isPersonNoun(word.replace(/(?<=[^s])s$|-of-\p{L}+$/u, ''))) return false;
  return from + first === 0 || GIVEN_NAMES.has(words[first + 1]!) || /(?:eer|ist)$/.test(word);
}

/** Nouns for bodies that begin no body's name. */
const isCallingOfBody = (word: string): boolean =>
  word === 'rival' ||
  (BODY_NOUNS.has(word) && !ORGANISATION_WORDS.has(word) && !ORGANISATION_HEADS.has(word));

/** "South Korean", "Southeast Asian", "Saudi Arabian". */
function isCompoundDemonym(words: readonly string[]): boolean {
  if (words.length !== 2 || !DEMONYMS.has(words[1]!.toLowerCase())) return false;
  return (
    DIRECTIONS.has(words[0]!.toLowerCase()) ||
    /^(?:Saudi|Sri|New|Costa|Puerto|Hong|El|Sierra)$/.test(words[0]!)
  );
}

const isEmpty = isNoName;

/** Offset of word `index` in the candidate's text. */
function locate(candidate: Candidate, index: number): number {
  let at = 0;
  for (let word = 0; word <= index; word += 1) {
    at = candidate.text.indexOf(candidate.words[word]!, at);
    if (word < index) at += candidate.words[word]!.length;
  }
  return at;
}
