import { countryCode } from '../../languages/countries.ts';
import { CLUBS } from '../../languages/en/clubs.ts';
import { partyOf } from '../../languages/en/parties.ts';
import type { Candidate } from './candidates.ts';
import { FAMILY_FIRST, GIVEN_NAMES, PLACES } from './gazetteer.ts';
import {
  BODIES_AFTER,
  DIRECTIONS,
  KNOWN_ORGANISATIONS,
  NEWSPAPERS,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_HEADS,
  PLACE_NOUNS_AFTER,
  PLACE_WORDS,
  STREET_WORDS,
  US_STATES,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

export type EntityKind = 'person' | 'organisation' | 'place';
export type Scores = Record<EntityKind, number>;

/*
 * Points: 5 and more settle a kind by themselves, 3 is strong, 2 a fair sign, 1 and less a leaning. They add up over
 * all mentions, so that an article's own usage outvotes the lists.
 */

/** True for a country or a place of the list, with or without diacritics, in small letters or capitals. */
export function isKnownPlace(name: string): boolean {
  if (PLACES.has(name) || countryCode(name) !== null) return true;
  const written = /^\p{Lu}{2}[\p{Lu}\p{M} .'-]+$/u.test(name) ? capitalised(name) : name;
  return PLACES.has(written) || PLACES.has(withoutMarks(written));
}

const withoutMarks = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** "Jinping" of a family-first name, "Van Thieu": short, one capital, no figures. */
const SYLLABLE = /^\p{Lu}\p{Ll}{1,7}$/u;

/** What the form of a name alone says. */
export function evidenceOfForm(words: readonly string[]): Scores {
  const name = words.join(' ');
  const written = /^\p{Lu}[\p{Lu} .'-]+$/u.test(name) && words.length > 1 ? capitalised(name) : name;
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const several = words.length > 1;
  const scores: Scores = { person: 0, organisation: 0, place: 0 };
  if (isKnownPlace(written) || isKnownPlace(capitalised(name))) {
    scores.place += 5;
    if (several) scores.person -= 3;
  }
  if (KNOWN_ORGANISATIONS.has(written) || CLUBS.has(written)) {
    scores.organisation += 6;
    scores.person -= 3;
  }
  // "Scottish Labour", "Senate Republicans"
  if (several && partyOf(words.at(-1)!) !== null && partyOf(written) === null) scores.organisation += 5;
  if (partyOf(written) !== null) scores.organisation += several ? 5 : 2;
  // Ships are neither.
  if (/^(?:HMS|USS|HMNZS|INS|MV|RMS|SS)$/.test(words[0]!)) return { person: -9, organisation: -9, place: -9 };
  if (several) {
    addOrganisationForm(scores, words, lower);
    addPlaceForm(scores, lower);
    addPersonForm(scores, words);
  } else {
    if (/\p{Ll}(?:bank|corp|soft|tech|telecom|werke|media)$/u.test(name)) scores.organisation += 2;
    if (GIVEN_NAMES.has(name)) scores.person += 1;
    // "PolitiFact", but "McGregor"
    if (/\p{Ll}\p{Lu}\p{Ll}/u.test(name) && !/^(?:Mac|Mc|De|Di|La|Le|Fitz|Van)/.test(name)) scores.organisation += 1.5;
  }
  return scores;
}

const capitalised = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());

function addOrganisationForm(scores: Scores, words: readonly string[], lower: readonly string[]): void {
  const before = (word: string, known: ReadonlySet<string>): boolean =>
    lower.some((own, index) => lower[index + 1] === word && known.has(own));
  if (ORGANISATION_WORDS.has(lower.at(-1)!)) scores.organisation += 5;
  if (lower.includes('of') && (ORGANISATION_HEADS.has(lower[0]!) || before('of', ORGANISATION_WORDS))) {
    scores.organisation += 5;
  }
  if (before('for', ORGANISATION_WORDS)) scores.organisation += 2;
  if (lower[0] === 'air') scores.organisation += 7;
  if (/^(?:team|channel|radio)$/.test(lower[0]!)) scores.organisation += 6;
  if (/^(?:daily|sunday|evening|morning)$/.test(lower[0]!) && NEWSPAPERS.has(lower.at(-1)!))
    scores.organisation += 6;
  if (lower.length === 2 && lower[1] === 'state' && US_STATES.has(words[0]!)) scores.organisation += 5;
  if (lower.includes('embassy') || lower.includes('consulate')) scores.organisation += 5;
  if (lower.includes('for') || lower.includes('&')) scores.organisation += 3;
  // "New York Yankees", "Ohio Bears": a place and its team.
  const place = words.slice(0, -1).join(' ');
  if (isKnownPlace(place) && /[^s]s$/.test(lower.at(-1)!)) scores.organisation += 5;
  else if (
    isKnownPlace(words[0]!) &&
    /^(?:green|common|cross|moor|docks|park|bay|hill|bridge)$/.test(lower.at(-1)!)
  )
    scores.place += 3;
  else if (isKnownPlace(words[0]!) && !GIVEN_NAMES.has(words[0]!)) scores.organisation += 2.5;
  if (ORGANISATION_WORDS.has(lower[0]!) && /^(?:bank|university|institute|ministry)$/.test(lower[0]!))
    scores.organisation += 3;
}

function addPlaceForm(scores: Scores, lower: readonly string[]): void {
  if (PLACE_WORDS.has(lower.at(-1)!)) scores.place += 4;
  if (STREET_WORDS.has(lower.at(-1)!)) {
    scores.place += 2;
    scores.person -= 3;
  }
  if (PLACE_HEADS.has(lower[0]!)) scores.place += 4;
  if (lower.some((word, index) => lower[index + 1] === 'of' && PLACE_WORDS.has(word))) scores.place += 6;
}

function addPersonForm(scores: Scores, words: readonly string[]): void {
  if (words.length > 5) return;
  if (GIVEN_NAMES.has(words[0]!)) scores.person += 3;
  else if (words.length > 2 && GIVEN_NAMES.has(words[1]!)) scores.person += 1.5;
  if (words.slice(0, -1).some((word) => /^\p{Lu}\.?$/u.test(word))) scores.person += 3;
  if (FAMILY_FIRST.has(words[0]!) && words.length <= 4 && words.every((word) => SYLLABLE.test(word)))
    scores.person += 2;
  if (words.some((word) => /^(?:bin|ibn|van|der|von|de|al|el|ben)$/.test(word))) scores.person += 1;
  if (/^(?:Jr|Sr)\.?$/.test(words.at(-1)!)) scores.person += 3;
  if (
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]+$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word))
  )
    scores.person += 1;
}

/** What stands around one mention. */
export function evidenceOfContext(scores: Scores, candidate: Candidate, line: readonly Token[]): void {
  const before = line[candidate.from - 1]?.text.toLowerCase() ?? '';
  const earlier = line[candidate.from - 2]?.text.toLowerCase() ?? '';
  const after = line[candidate.to]?.text ?? '';
  const second = line[candidate.to + 1]?.text ?? '';
  const third = line[candidate.to + 2]?.text ?? '';
  const whole = candidate.start === line[candidate.from]?.start;
  if (candidate.title !== null) scores.person += 5;
  if (
    /^(?:on|via)$/.test(before) &&
    /^(?:Twitter|Facebook|Instagram|YouTube|Snapchat|TikTok|Telegram|WhatsApp|LinkedIn|Reddit|Google)$/.test(
      candidate.text,
    )
  )
    scores.organisation -= 6;
  // "Popular Marathi actor Priya Berde": what stands before a title describes.
  if (PERSON_TITLES.has(after) && /^\p{Lu}/u.test(second)) scores.person -= 4;
  if (after === ',' && (/^\d{1,3}$/.test(second) || second === 'who' || second === 'whose'))
    scores.person += 3;
  // "(Germany)" after a name of several words is how results name athletes.
  if (after === '(' && candidate.words.length > 1 && isKnownPlace(inBrackets(line, candidate.to))) {
    scores.person += 4;
  }
  // "shares in X", "confidence in X"
  const isTrust =
    before === 'in' &&
    /^(?:shares?|stakes?|confidence|interest|investments?|investors?|invest|invested|faith|trust|believe)$/.test(
      earlier,
    );
  if (!isTrust && /^(?:in|near|outside|across|throughout|around|inside)$/.test(before)) scores.place += 2;
  if (before === 'near') scores.place += 1;
  // "near X in Gloucestershire"
  if (
    /^(?:in|at|near|from|to|of|outside)$/.test(before) &&
    after === 'in' &&
    (isKnownPlace(second) || (DIRECTIONS.has(second) && isKnownPlace(third))) &&
    !/^\p{Lu}{2}/u.test(candidate.text)
  )
    scores.place += 3;
  if (/^(?:from|to|towards|visit|visited|leave|left|of)$/.test(before)) scores.place += 0.7;
  if (/^(?:at|over)$/.test(before)) scores.place += 1;
  // "the Duke of Sussex"
  if (before === 'of' && /^(?:duke|duchess|earl|prince|princess|countess|marquess)$/.test(earlier))
    scores.place -= 9;
  // "in Mill Drive, Northwich"
  if (before === ',' && STREET_WORDS.has(earlier) && line[candidate.from - 2]!.capital) scores.place += 4;
  if (before === 'the' && /^(?:[AM]\d{1,3}|I-\d{1,3})$/.test(candidate.text)) scores.place += 5;
  if (
    before === 'of' &&
    /^(?:(?:city|cities|towns?|villages?|districts?|provinces?|regions?|communes?|capital|ports?|islands?)|north|south|east|west|outskirts|state)$/.test(
      earlier,
    )
  )
    scores.place += 3;
  if (after === '-' && /^(?:based|bound|headquartered)$/.test(second)) scores.place += 3;
  // "the banks of the Saône"
  if (
    before === 'the' &&
    earlier === 'of' &&
    /^(?:waters?|banks?|mouth|shores?)$/.test(line[candidate.from - 3]?.text ?? '')
  )
    scores.place += 3;
  if (PLACE_NOUNS_AFTER.has(after.toLowerCase())) scores.place += 3;
  if (after === ',' && isKnownPlace(second) && /^(?:[,.–—-]|)$/.test(third)) scores.place += 3;
  if (/^\d/.test(after) && candidate.words.length <= 3 && isTable(line)) scores.organisation += 6;
  if (isDateline(candidate, after, second)) scores.place += 4;
  if (BODIES_AFTER.has(after)) scores.organisation += 4;
  // "the Dong Son culture": an age or a people, nobody's name.
  if (/^(?:culture|civilisation|civilization|dynasty|script|alphabet|calendar|cuisine|period)$/.test(after)) {
    scores.person -= 3;
    scores.organisation -= 3;
  }
  // People take no article; at the start of a sentence it stands before everything.
  if (before === 'the' && whole && isBareName(candidate) && !OWNED.test(after)) scores.person -= 2;
  // "the Lumen Foxes"
  if (
    before === 'the' &&
    candidate.words.length > 1 &&
    /[^s]s$/.test(candidate.words.at(-1)!) &&
    !PLACE_WORDS.has(candidate.words.at(-1)!.toLowerCase())
  )
    scores.organisation += 1.5;
  if (before === 'the' && earlier === 'in' && candidate.words.at(-1) === 'League') scores.organisation -= 6;
  if (before === 'the' && candidate.words.length === 1)
    scores.organisation += candidate.from === 1 && !line[1]!.upper ? 0.5 : 1;
}

/** What a person's name may qualify: "the Anna Berg government". */
const OWNED =
  /^(?:government|administration|regime|cabinet|camp|faction|family|case|trial|murder|film|movie|show|starrer|led|era|campaign|presidency|memorial|-)$/;

const isBareName = ({ words, title }: Candidate): boolean =>
  words.length > 1 && title === null && !GIVEN_NAMES.has(words[0]!);

/** What stands in the brackets that open at token `at`, up to three words. */
function inBrackets(line: readonly Token[], at: number): string {
  const LONGEST = 3;
  const close = line.findIndex((token, index) => index > at && token.text === ')');
  return close < 0 || close - at - 1 > LONGEST
    ? ''
    : line
        .slice(at + 1, close)
        .map((token) => token.text)
        .join(' ');
}

/** A line of a table: mostly figures. Who stands in it is a team. */
function isTable(line: readonly Token[]): boolean {
  const LONGEST_TABLE_LINE = 16;
  const figures = line.filter((token) => /^\d/.test(token.text)).length;
  return line.length <= LONGEST_TABLE_LINE && figures >= 2 && figures / line.length >= 0.35;
}

/** "LONDON 1996-08-30", "Mumbai, Apr 3 (PTI)", "BEIJING (Reuters) -": where a report was filed. */
function isDateline(candidate: Candidate, after: string, second: string): boolean {
  if (candidate.from !== 0) return false;
  if (/^\d{4}/.test(after) || /^[–—-]+$/.test(after))
    return candidate.words.every((word) => /^\p{Lu}{2,}/u.test(word));
  if (after === '(') return /^\p{Lu}/u.test(second) && candidate.words.length <= 3;
  return after === ',' && /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(second);
}
