import type { Reading } from '../grammar.ts';
import { type Candidate, isNoName, type NameText } from './candidates.ts';
import { GIVEN_NAMES } from './gazetteer.ts';
import {
  DIRECTIONS,
  EVENT_WORDS,
  KNOWN_ORGANISATIONS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_WORDS,
  PROGRAMMES,
} from './lexicon.ts';
import type { Token } from './tokens.ts';
import { isKnownPlace } from './types.ts';
import { verdictOf } from './witness.ts';

/** Bodies whose whole name is a word that else only ends one. */
export const NAMED_BY_ONE_WORD = new Set(
  `Congress Parliament Senate Treasury Duma House Commons Lords Navy Army Cabinet Knesset Guardian Times Post Telegraph
  Independent Observer Herald Tribune Journal Mirror Rangers Wanderers Athletic Rovers`.split(/\s+/),
);

/** False for runs that name an event, a generic body ("the Party") or nothing at all. */
export function isNamed(candidate: Candidate, text: NameText, reading: Reading): boolean {
  const { words } = candidate;
  const last = words.at(-1)!.toLowerCase();
  if (candidate.text.length < 2 || (candidate.title === null && words.every(isNoName))) return false;
  // "Washington, D.C."
  const line = text.tokens[candidate.sentence]!;
  if (/^D\.?C\.?$/.test(candidate.text) && line[candidate.from - 2]?.text === 'Washington') return false;
  // "Rs70", "Christian-majority", "Commissioner"
  if (words.length === 1 && (/^Rs\.?\d|^\p{Lu}\p{L}+-\p{Ll}+$/u.test(words[0]!) || PERSON_TITLES.has(last)))
    return false;
  // "R-Neb."
  if (/(?<!\p{L})[RDI]-$/u.test(reading.sentences[candidate.sentence]!.slice(0, candidate.start)))
    return false;
  // "Cyclone Anna", "Operation Anna", "World No 1"
  if (words.length > 1 && (STORMS.test(words[0]!) || last === 'no')) return false;
  if (PROGRAMMES.has(candidate.text) || isEndOfName(candidate, line)) return false;
  // "the Women's | March"
  if (/^\p{L}+['’]s$/u.test(candidate.text) && words.at(-1)!.length < 3) return false;
  // "the Angel | of the North"
  const behind = line.slice(candidate.to, candidate.to + 3);
  const isBeginning = behind[0]?.text === 'of' && behind[1]?.text === 'the' && behind[2]?.capital === true;
  if (
    words.length === 1 &&
    isBeginning &&
    !isKnownPlace(candidate.text) &&
    candidate.title === null &&
    !KNOWN_ORGANISATIONS.has(candidate.text)
  )
    return false;
  if (line[candidate.to]?.text === '$' || isPartOfLaw(line, candidate.to)) return false;
  // Roads: "M25", "NH-8", "A8".
  if (/^(?:[ABEIM]|NH|US)-?\d{1,4}$/.test(candidate.text)) return false;
  if (isPortfolio(line, candidate.to)) return false;
  if (words.length > 1 && EVENT_WORDS.has(last)) {
    // "The Lumen Project, an advocacy group"
    const isBody = verdictOf(reading.parsed[candidate.sentence]!, candidate) === 'organisation';
    return isBody && /^(?:project|initiative|campaign|programme|program)$/.test(last);
  }
  if (
    last === 'exchange' &&
    !/^(?:Stock|Mercantile|Commodity|Currency|Metal|Securities)$/.test(words.at(-2) ?? '')
  )
    return false;
  if (
    words.length === 1 &&
    (DIRECTIONS.has(last) || (/^\p{Lu}{2,}$/u.test(words[0]!) && text.lower.has(last)))
  )
    return false;
  const generic = ORGANISATION_WORDS.has(last) || PLACE_WORDS.has(last) || EVENT_WORDS.has(last);
  return words.length > 1 || !generic || NAMED_BY_ONE_WORD.has(candidate.text) || isSurname(candidate, text);
}

const STORMS = /^(?:Cyclone|Hurricane|Operation|Typhoon)$/;

/** "Senator Hill", "Hill" after "Anna Hill" */
const isSurname = ({ words, title }: Candidate, { candidates }: NameText): boolean =>
  title !== null ||
  candidates.some(
    (other) => other.words.length > 1 && other.words.at(-1) === words[0] && GIVEN_NAMES.has(other.words[0]!),
  );

/** "Lord of the | Rings", "Lady of the | Lake Medical Center": the end of a longer name that nobody knows. */
function isEndOfName({ from, text, words }: Candidate, line: readonly Token[]): boolean {
  if (words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) return false;
  const [head, of, the] = line.slice(Math.max(0, from - 3), from);
  if (the?.text !== 'the' || of?.text !== 'of' || head === undefined || !head.capital || head.initial)
    return false;
  const isOffice = PERSON_TITLES.has(head.text.toLowerCase()) && !/^(?:Lady|Lord)$/.test(head.text);
  return !isOffice && !isKnownPlace(text) && !KNOWN_ORGANISATIONS.has(text);
}

/** "the Armed Forces (Special Powers) Act" */
function isPartOfLaw(line: readonly Token[], to: number): boolean {
  const LONGEST = 7;
  const close =
    line[to]?.text === '(' ? line.slice(to, to + LONGEST).findIndex(({ text }) => text === ')') : -1;
  return close > 0 && /^(?:Act|Bill|Law|Regulations?|Order)$/.test(line[to + close + 1]?.text ?? '');
}

/** "Road Transport | and Highways Minister" */
function isPortfolio(line: readonly Token[], to: number): boolean {
  const [and, field, office] = line.slice(to, to + 3).map(({ text }) => text);
  return (
    and === 'and' &&
    /^\p{Lu}/u.test(field ?? '') &&
    /^(?:Minister|Secretary|Commissioner)$/.test(office ?? '')
  );
}
