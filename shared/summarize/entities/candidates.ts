import { partyOf } from '../../languages/en/parties.ts';
import { LazySet } from '../../languages/lazy.ts';
import { fold, listOf } from '../../languages/text.ts';
import { FAMILY_FIRST, GIVEN_NAMES, PLACES } from './gazetteer.ts';
import {
  COMMON_STARTS,
  DEMONYMS,
  GENITIVE_WORDS,
  isField,
  isNation,
  isPlainCapital,
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PERSON_TITLES,
  PLACE_HEADS,
  PLACE_WORDS,
  PORTFOLIOS,
} from './lexicon.ts';
import { isTailOfOffice, splitRun } from './split-runs.ts';
import { type Token, tokenize } from './tokens.ts';

/** A run of capitalised words that may be a name, where it stands. */
export interface Candidate {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly string[];
  /** Titles that stood directly before it ("Prime Minister"). */
  readonly title: string | null;
  /** Token range in its sentence. */
  readonly from: number;
  readonly to: number;
  /** The sentence is a headline in capitals: only names known from elsewhere count. */
  readonly shouting: boolean;
}

export interface NameText {
  readonly tokens: readonly (readonly Token[])[];
  readonly candidates: readonly Candidate[];
  /** Words that the text also writes without a capital. */
  readonly lower: ReadonlySet<string>;
}

const PARTICLES = new Set(
  'de van der den von zu bin ibn al el la le da das dos du di della del ter ten bint e'.split(' '),
);
const CREEDS: ReadonlySet<string> = new LazySet(() =>
  listOf(`
    democratic democrat democrats liberal conservative labour republican communist socialist nationalist green progressive
    reform christian independence
  `),
);

/** Words that begin sentences and never names; "To", "He" and "Do" are family names, too. */
const FUNCTION_STARTS: ReadonlySet<string> = new LazySet(() =>
  listOf(`
    As At By For From If In It Its Of On Or But And When While With After Before Since This That These Those They We You
    His Her Their Our My Also However Although Both Under During Among About Against Despite Because Until Like Unlike Even
    Then There Where What Who How Why Is Was Are Were
  `),
);

/** Words that reach over "of" and "for": "Committee for External Relations of the Party". */
const OF_TAKERS = new LazySet(() => [...ORGANISATION_HEADS, ...ORGANISATION_WORDS, 'hall']);
// "Group of Seven" would be one, but "a group of" and "the post of" are far more frequent.
for (const word of ['team', 'group', 'energy', 'post', 'times']) OF_TAKERS.delete(word);

/** Bodies of people called after what they care for. */
export const FELLOWSHIP = /^(?:friends|sons|daughters|knights|guardians)$/;

interface Evidence {
  /** Words seen in lower case, lower-cased. */
  readonly lower: ReadonlySet<string>;
  /** Words seen capitalised where nothing but a name explains it. */
  readonly inside: ReadonlySet<string>;
  /** Pairs seen capitalised, the first of them where nothing but a name explains it. */
  readonly pairs: ReadonlySet<string>;
  /** How often each capitalised word stands in the text. */
  readonly times: ReadonlyMap<string, number>;
}

/**
 * Candidate names of English sentences.
 *
 * @param known names of other places (countries), as `fold` writes them
 */
export function findCandidates(sentences: readonly string[], known: ReadonlySet<string>): NameText {
  const tokens = sentences.map(tokenize);
  const shouting = tokens.map(isShouting);
  const evidence = gatherEvidence(tokens.filter((_, index) => !shouting[index]));
  const candidates = tokens.flatMap((line, sentence) =>
    runsOf(line, evidence, known).flatMap(([from, to]) =>
      splitRun(line, from, to, known).map((part) =>
        candidateOf(sentences[sentence]!, line, part, sentence, shouting[sentence]!),
      ),
    ),
  );
  return { tokens, candidates, lower: evidence.lower };
}

/** A line in capitals, or a headline where every longer word has one. Tables have figures and brackets. */
function isShouting(line: readonly Token[]): boolean {
  const SHOUTING_SHARE = 0.6;
  const words = line.filter((token) => /^\p{L}{4,}/u.test(token.text));
  if (words.length < 4) return words.length > 1 && words.every((token) => token.upper);
  if (words.filter((token) => token.upper).length / words.length > SHOUTING_SHARE) return true;
  if (hasStop(line) || line.some((token) => /^[(\d]/.test(token.text))) return false;
  return words.filter((token) => token.capital).length / words.length > SHOUTING_SHARE;
}

const hasStop = (line: readonly Token[]): boolean => /^[.!?]$/.test(line.at(-1)?.text ?? '');

function gatherEvidence(lines: readonly (readonly Token[])[]): Evidence {
  const lower = new Set<string>();
  const inside = new Set<string>();
  const pairs = new Set<string>();
  const times = new Map<string, number>();
  for (const line of lines) {
    for (let index = 0; index < line.length; index += 1) {
      const token = line[index]!;
      if (/^\p{Ll}/u.test(token.text)) lower.add(token.text);
      if (token.capital) times.set(token.text, (times.get(token.text) ?? 0) + 1);
      if (!token.capital || token.initial) continue;
      inside.add(token.text);
      const next = line[index + 1];
      if (next?.capital === true) pairs.add(`${token.text} ${next.text}`);
    }
  }
  return { lower, inside, pairs, times };
}

/** Token ranges [from, to) of capitalised runs. */
function runsOf(line: readonly Token[], evidence: Evidence, known: ReadonlySet<string>): [number, number][] {
  const runs: [number, number][] = [];
  let index = 0;
  while (index < line.length) {
    const token = line[index]!;
    if (!token.capital || isNoStart(line, index, evidence, known)) {
      index += 1;
      continue;
    }
    let end = index + 1;
    for (;;) {
      const step = extension(line, index, end);
      if (step === 0) break;
      end += step;
    }
    if (hasHeadInSmallLetters(line, index, end, evidence, known)) end += 1;
    runs.push([
      /^\d+(?:st|nd|rd|th)$/.test(line[index - 1]?.text ?? '') && isNumbered(line, end) ? index - 1 : index,
      end,
    ]);
    index = end;
  }
  return runs;
}

/** "German government", "Korean peninsula", "Lund University police", "UK government" where the UK is named, too. */
function hasHeadInSmallLetters(
  line: readonly Token[],
  from: number,
  to: number,
  evidence: Evidence,
  known: ReadonlySet<string>,
): boolean {
  const head = line[to]?.text ?? '';
  const last = line[to - 1]!.text;
  const name = line
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const isPlace = known.has(fold(name)) || PLACES.has(name);
  if (DEMONYMS.has(last.toLowerCase()))
    return /^(?:government|parliament|army|navy|police|peninsula)$/.test(head);
  if (isPlace) return /^(?:government|police)$/.test(head) && (evidence.times.get(last) ?? 0) > 1;
  return head === 'police' && ORGANISATION_WORDS.has(last.toLowerCase());
}

/** "18th Congressional District", "9th Circuit Court" */
const isNumbered = (line: readonly Token[], end: number): boolean =>
  /^(?:District|Circuit|Court|Battalion|Brigade|Division|Regiment|Street|Avenue|Precinct)$/.test(
    line[end - 1]!.text,
  );

/** True when the capital at `index` is explained by its place in the sentence. */
function isNoStart(
  line: readonly Token[],
  index: number,
  evidence: Evidence,
  known: ReadonlySet<string>,
): boolean {
  const token = line[index]!;
  const word = token.text.toLowerCase();
  const next = line[index + 1];
  if (/^I(?:['’]|$)/.test(token.text) || word === 'a') return true;
  if (word === 'the') return !(token.capital && PLACES.has(`The ${next?.text}`));
  if (!token.initial || token.upper) return false;
  const pair = next?.capital === true ? `${token.text} ${next.text}` : null;
  if (pair !== null && FUNCTION_STARTS.has(token.text)) return true;
  if (pair !== null && (evidence.pairs.has(pair) || PLACES.has(pair) || known.has(fold(pair)))) return false;
  if (pair !== null && isAdverb(token.text) && !evidence.inside.has(token.text)) return true;
  // "Do Van Hung", "Friends of the Estuary"
  const third = line[index + 2];
  if (FAMILY_FIRST.has(token.text) && pair !== null && third?.capital === true) return false;
  if (COMMON_STARTS.has(word)) return !isHeadOfName(word, next) && !KNOWN_ORGANISATIONS.has(token.text);
  if (evidence.inside.has(token.text) && !evidence.lower.has(word)) return false;
  if (PLACES.has(token.text) || known.has(fold(token.text))) return false;
  return evidence.lower.has(word) && pair === null;
}

/** "Eventually", "Suddenly": adverbs open sentences, unlike "Emily" and "Italy". */
const isAdverb = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}ly$/u.test(word) && !GIVEN_NAMES.has(word) && !PLACES.has(word);

/** "Ministry", "Central Bank", "Police": words that may begin a sentence and a name at once. */
function isHeadOfName(word: string, next: Token | undefined): boolean {
  if (next?.capital !== true) return false;
  return (
    PERSON_TITLES.has(word) ||
    ORGANISATION_HEADS.has(word) ||
    ORGANISATION_WORDS.has(next.text.toLowerCase()) ||
    (isField(word) && isNation(next.text)) ||
    /^(?:new|public|north|south|east|west|northern|southern|eastern|western|central|national|international|first)$/.test(
      word,
    )
  );
}

/** Number of tokens that the run from `start` takes in at `end`; 0 when it ends here. */
function extension(line: readonly Token[], start: number, end: number): number {
  const token = line[end];
  if (token === undefined) return 0;
  const previous = line[end - 1]!;
  if (token.capital) return glued(previous, token) ? 1 : 0;
  if (/^['’]s$/.test(token.text)) {
    const next = line[end + 1];
    if (next?.capital !== true) return 0;
    // "Beacon's Beach", but "London's Lake Park"
    const isPlace =
      (PLACE_WORDS.has(next.text.toLowerCase()) && line[end + 2]?.capital !== true) ||
      // "St Helen's Church"
      (/^St\.?$/.test(line[start]!.text) && /^(?:Church|Hospital|School|College)$/.test(next.text));
    return GENITIVE_WORDS.has(previous.text.toLowerCase()) ||
      isPlace ||
      PLACES.has(`${previous.text}'s ${next.text}`)
      ? 2
      : 0;
  }
  if (/^\p{N}+$/u.test(token.text))
    return /^(?:Formula|Group|Channel|Fox|Radio)$/.test(previous.text) ? 1 : 0;
  const word = token.text;
  const next = line[end + 1];
  // "Johannes “Hans” Weber"
  const isNickname =
    /^["“‘]$/.test(word) && GIVEN_NAMES.has(line[start]!.text) && /^["”’]$/.test(line[end + 2]?.text ?? '');
  if (isNickname && next?.capital === true && line[end + 3]?.capital === true) return 4;
  const head = previous.text.toLowerCase();
  const body = line.slice(start, end).map((part) => part.text.toLowerCase());
  if (word === '&' && next?.capital === true) return 2;
  if (PARTICLES.has(word)) {
    if (next?.capital === true) return 2;
    if (next !== undefined && PARTICLES.has(next.text) && line[end + 2]?.capital === true) return 3;
    return 0;
  }
  if (word === 'of') {
    // "Isle of Wight", but "Senator Jeff Lake of Arizona".
    // "Friends of the Estuary", but "friends of Anna Berg"
    if (FELLOWSHIP.test(head) && next?.text === 'the' && line[end + 2]?.capital === true) return 3;
    const isPlace = PLACE_HEADS.has(head) && !GIVEN_NAMES.has(line[end - 2]?.text ?? '');
    if (!body.some((part) => OF_TAKERS.has(part)) && !isPlace) return 0;
    if (PERSON_TITLES.has(head)) return 0;
    if (next?.capital === true) return 2;
    return next?.text === 'the' && line[end + 2]?.capital === true ? 3 : 0;
  }
  // "Save the Children"
  const known = [...line.slice(start, end), token].map((part) => part.text).join(' ');
  if ((word === 'the' || word === 'and') && KNOWN_ORGANISATIONS.has(`${known} ${next?.text}`)) return 2;
  // "the Liberal Democratic party": newspapers differ in the last capital.
  if (word === 'party') return CREEDS.has(head) ? 1 : 0;
  if (word === 'for' && OF_TAKERS.has(head)) {
    if (next?.capital === true) return 2;
    return next?.text === 'the' && line[end + 2]?.capital === true ? 3 : 0;
  }
  if (word === 'in' && /^(?:embassy|consulate|mission)$/.test(head)) return next?.capital === true ? 2 : 0;
  if (word === 'and' && next?.capital === true) {
    const ministry =
      /^(?:ministry|department|committee|commission|institute|school|agency|office|bureau|centres?|centers?)$/i;
    const listed =
      body.some((part) => ministry.test(part)) && body.some((part) => /^(?:of|for|on)$/.test(part));
    if (listed && !PERSON_TITLES.has(next.text.toLowerCase()) && line[end + 2]?.text !== 'of') return 2;
    // "Avon and Somerset Police" is one force.
    const isForce =
      end === start + 1 &&
      !previous.upper &&
      /^(?:Police|Constabulary|Council)$/.test(line[end + 2]?.text ?? '');
    return isForce || PLACES.has(`${previous.text} and ${next.text}`) ? 2 : 0;
  }
  return 0;
}

/** No more than a space, an initial's full stop or an apostrophe lies between two words of a name. */
function glued(left: Token, right: Token): boolean {
  return right.start - left.end <= 1;
}

function candidateOf(
  sentence: string,
  line: readonly Token[],
  part: { from: number; to: number; words: { text: string; start: number; end: number }[] },
  index: number,
  shouting: boolean,
): Candidate {
  const start = part.words[0]!.start;
  const end = part.words.at(-1)!.end;
  return {
    sentence: index,
    start,
    end,
    text: sentence.slice(start, end),
    words: part.words.map((word) => word.text),
    title: titleBefore(line, part.from),
    from: part.from,
    to: part.to,
    shouting,
  };
}

/** A lower-case title directly before the name ("leader To Lam", "spokesman John Smith"). */
function titleBefore(line: readonly Token[], from: number): string | null {
  const previous = line[from - 1];
  if (previous === undefined) return null;
  if (previous.capital) return PORTFOLIOS.has(previous.text.toLowerCase()) ? officeBefore(line, from) : null;
  return PERSON_TITLES.has(previous.text.toLowerCase()) ? previous.text : null;
}

/** Title of the office that ends directly before the name: "Minister" of "Minister of Health and Sports". */
function officeBefore(line: readonly Token[], from: number): string | null {
  if (!isTailOfOffice(line, from)) return null;
  let at = from - 1;
  while (line[at]!.text !== 'of') at -= 1;
  return line[at - 1]!.text;
}

/** Words that are capitalised without naming anything. */
export function isNoName(word: string): boolean {
  const lower = word.toLowerCase();
  return isPlainCapital(word) || (DEMONYMS.has(lower) && partyOf(word) === null);
}
