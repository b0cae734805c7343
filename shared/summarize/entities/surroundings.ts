import { countryCode } from '../../languages/countries.ts';
import type { Candidate } from './candidates.ts';
import { GIVEN_NAMES } from './gazetteer.ts';
import {
  BODIES_AFTER,
  DIRECTIONS,
  ORGANISATION_WORDS,
  PAPERS,
  PERSON_TITLES,
  PLACE_NOUNS_AFTER,
  PLACE_WORDS,
  STREET_WORDS,
} from './lexicon.ts';
import type { Token } from './tokens.ts';
import { isKnownPlace, type Scores } from './types.ts';

/** The words around a name, those before it in small letters. */
interface Surroundings {
  readonly before: string;
  readonly earlier: string;
  readonly after: string;
  readonly second: string;
  readonly third: string;
}

/** Adds to the scores what stands around one mention. Points as in `types.ts`. */
export function evidenceOfContext(scores: Scores, candidate: Candidate, line: readonly Token[]): void {
  const { from, to } = candidate;
  const around: Surroundings = {
    before: line[from - 1]?.text.toLowerCase() ?? '',
    earlier: line[from - 2]?.text.toLowerCase() ?? '',
    after: line[to]?.text ?? '',
    second: line[to + 1]?.text ?? '',
    third: line[to + 2]?.text ?? '',
  };
  addPersonContext(scores, candidate, line, around);
  addPlaceContext(scores, candidate, line, around);
  addOrganisationContext(scores, candidate, line, around);
  // "the Dong Son culture": an age or a people, nobody's name.
  if (
    /^(?:culture|civilisation|civilization|dynasty|script|alphabet|calendar|cuisine|period)$/.test(
      around.after,
    )
  ) {
    scores.person -= 3;
    scores.organisation -= 3;
  }
}

function addPersonContext(
  scores: Scores,
  candidate: Candidate,
  line: readonly Token[],
  { before, after, second }: Surroundings,
): void {
  if (candidate.title !== null && !isBodyByForm(candidate)) scores.person += 5;
  // "Oscar winner Anna Berg"
  if (/^(?:win|winners?|winning|nominees?|nominations?|nominated|awards?|ceremony)$/.test(after))
    scores.person -= 4;
  // "Popular Marathi actor Priya Berde": what stands before a title describes.
  if (PERSON_TITLES.has(after) && /^\p{Lu}/u.test(second)) scores.person -= 4;
  if (after === ',' && (/^\d{1,3}$/.test(second) || second === 'who' || second === 'whose'))
    scores.person += 3;
  // "(Germany)" after a name of several words is how results name athletes.
  if (after === '(' && candidate.words.length > 1 && isKnownPlace(inBrackets(line, candidate.to))) {
    scores.person += 4;
  }
  const whole = candidate.start === line[candidate.from]?.start;
  // People take no article; at the start of a sentence it stands before everything.
  if (before === 'the' && whole && isBareName(candidate) && !OWNED.test(after)) scores.person -= 2;
}

function addPlaceContext(
  scores: Scores,
  candidate: Candidate,
  line: readonly Token[],
  { before, earlier, after, second, third }: Surroundings,
): void {
  // "shares in X", "confidence in X"
  const isTrust =
    before === 'in' &&
    /^(?:shares?|stakes?|confidence|interest|investments?|investors?|invest|invested|faith|trust|believe)$/.test(
      earlier,
    );
  if (!isTrust && /^(?:in|near|outside|across|throughout|around|inside)$/.test(before)) scores.place += 2;
  if (before === 'near') scores.place += 1;
  if (before === 'nearby') scores.place += 3;
  // "outside the Guildhall", "on the Rhine"
  if (before === 'the' && after !== 'of' && /^\p{Lu}\p{Ll}+$/u.test(candidate.text)) {
    if (/^(?:outside|near|inside|across|opposite)$/.test(earlier)) scores.place += 2;
    else if (/^(?:on|along|off|into|down|at)$/.test(earlier)) scores.place += 1;
  }
  // "X, south of Y", "X south-west of Y", "X on the east coast"
  const [way, of] = after === ',' ? [second, third] : [after, second];
  if (
    /^(?:north|south|east|west)(?:-?(?:east|west))?$/.test(way) &&
    of === 'of' &&
    candidate.words.length < 3
  )
    scores.place += 4;
  // "from X, five miles away"
  const distance = line.slice(candidate.to + 1, candidate.to + 5).map(({ text }) => text);
  if (after === ',' && distance.some((word, index) => index > 0 && DISTANCE.test(word))) scores.place += 4;
  if (after === 'power' && /^(?:plant|station)$/.test(second)) scores.place += 3;
  // "near X in Gloucestershire"
  if (
    /^(?:in|at|near|from|to|of|outside)$/.test(before) &&
    after === 'in' &&
    (isKnownPlace(second) || (DIRECTIONS.has(second) && isKnownPlace(third))) &&
    !/^\p{Lu}{2}/u.test(candidate.text)
  )
    scores.place += 3;
  if (/^(?:from|to|towards|visit|visited|leave|left|of)$/.test(before)) scores.place += 0.7;
  if (/^(?:at|over|off)$/.test(before)) scores.place += 1;
  // "the Duke of Sussex"
  if (before === 'of' && /^(?:duke|duchess|earl|prince|princess|countess|marquess)$/.test(earlier))
    scores.place -= 9;
  // "in Mill Drive, Northwich"
  if (before === ',' && STREET_WORDS.has(earlier) && line[candidate.from - 2]!.capital) scores.place += 4;
  if (before === 'the' && /^(?:[AM]\d{1,3}|I-\d{1,3})$/.test(candidate.text)) scores.place += 5;
  if (
    before === 'of' &&
    /^(?:(?:city|cities|towns?|villages?|districts?|provinces?|regions?|communes?|capital|ports?|islands?)|north|south|east|west|outskirts|state|areas?|suburbs?|hamlet|parish|borough)$/.test(
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
  if (PLACE_NOUNS_AFTER.has(after.toLowerCase())) scores.place += 3.5;
  if (after === ',' && isPlaceAt(candidate.to + 1, line)) scores.place += 3;
  if (isDateline(candidate, after, second)) scores.place += 4;
}

function addOrganisationContext(
  scores: Scores,
  candidate: Candidate,
  line: readonly Token[],
  { before, earlier, after }: Surroundings,
): void {
  if (
    /^(?:on|via)$/.test(before) &&
    /^(?:Twitter|Facebook|Instagram|YouTube|Snapchat|TikTok|Telegram|WhatsApp|LinkedIn|Reddit|Google)$/.test(
      candidate.text,
    )
  )
    scores.organisation -= 6;
  if (/^\d/.test(after) && candidate.words.length <= 3 && isTable(line)) scores.organisation += 6;
  if (BODIES_AFTER.has(after)) scores.organisation += 4;
  // "Premier League side Hull"
  if (
    /^(?:side|outfit|holders|champions|minnows|strugglers|newcomers)$/.test(before) &&
    countryCode(candidate.text) === null
  ) {
    scores.organisation += 4;
    scores.place -= 3;
  }
  // "the Lumen Foxes"
  if (
    before === 'the' &&
    candidate.words.length > 1 &&
    /[^s]s$/.test(candidate.words.at(-1)!) &&
    !PLACE_WORDS.has(candidate.words.at(-1)!.toLowerCase())
  )
    scores.organisation += 1.5;
  if (before === 'the' && earlier === 'in' && candidate.words.at(-1) === 'League') scores.organisation -= 6;
  if (before === 'the' && PAPERS.has(candidate.text)) {
    scores.organisation += 4;
    scores.place -= 3;
  }
}

/** "West Sussex,": a known place that a mark closes. */
function isPlaceAt(at: number, line: readonly Token[]): boolean {
  const LONGEST = 3;
  for (let length = LONGEST; length > 0; length -= 1) {
    const name = line.slice(at, at + length).map(({ text }) => text);
    if (isKnownPlace(name.join(' '))) return /^(?:[,.(–—-]|)$/.test(line[at + length]?.text ?? '');
  }
  return false;
}

const DISTANCE = /^(?:miles?|kilometres?|kilometers?|km)$/;

/** "secretary Regional Transport Authority", said of somebody else. */
const isBodyByForm = ({ words, title }: Candidate): boolean =>
  words.length > 2 && /^\p{Ll}/u.test(title!) && ORGANISATION_WORDS.has(words.at(-1)!.toLowerCase());

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
