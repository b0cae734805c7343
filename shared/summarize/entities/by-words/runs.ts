import { FAMILY_FIRST, GIVEN_NAMES } from '../gazetteer.ts';
import { KNOWN_ORGANISATIONS } from '../lexicon.ts';
import { isOwn, type Line } from './line.ts';
import { adjoins, lengthAt, type Token } from './tokens.ts';

/** Syllables of the longest name of a person. */
const LONGEST_PERSON = 5;

/** Small words inside foreign names. */
const PARTICLES = new Set('de du del le van der den von bin ibn al el ben dos'.split(' '));

/** End of the capitals that begin at `at`: before an office, a body, a known place, or somebody named behind them. */
export function endOfRun(at: number, line: Pick<Line, 'tokens' | 'lexicon' | 'office'>): number {
  const { tokens } = line;
  let end = at + 1;
  for (;;) {
    // "John F. Kennedy", "Nguyễn Văn T."
    const initial = end - at > 1 || !isOwn(tokens[end + 1] ?? tokens[at]!, line.lexicon);
    if (
      initial &&
      tokens[end]?.text === '.' &&
      tokens[end - 1]!.text.length === 1 &&
      followsName(tokens, end + 1)
    )
      end += 1;
    if (isHyphened(at, end, line)) return end + 2;
    // "Jean - Yves"
    const isDouble = /^[-–]$/.test(tokens[end]?.text ?? '') && GIVEN_NAMES.has(tokens[end - 1]!.text);
    if (isDouble && GIVEN_NAMES.has(tokens[end + 1]?.text ?? '')) {
      end += 2;
      continue;
    }
    if (!isPartOfRun(at, end, line)) return end;
    end += 1;
  }
}

/** "Kim Jong - un": a hyphen that somebody set between spaces. */
function isHyphened(at: number, end: number, { tokens, lexicon }: Pick<Line, 'tokens' | 'lexicon'>): boolean {
  const LONGEST_SYLLABLE = 4;
  const last = tokens[end + 1];
  if (end - at !== 2 || !/^[-–]$/.test(tokens[end]?.text ?? '') || last?.kind !== 'word') return false;
  const isKorean = FAMILY_FIRST.has(tokens[at]!.text) && !hasMark(tokens.slice(at, end));
  return (
    isKorean &&
    /^\p{ASCII}+$/u.test(last.text) &&
    last.text.length <= LONGEST_SYLLABLE &&
    !lexicon.naming.breaks.has(last.lower)
  );
}

const hasMark = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => /[^\p{ASCII}]/u.test(text));

const followsName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.upper === true && tokens[at]!.start - tokens[at - 1]!.end <= 1;

function isPartOfRun(at: number, end: number, line: Pick<Line, 'tokens' | 'lexicon' | 'office'>): boolean {
  const { tokens, lexicon } = line;
  const token = tokens[end];
  if (token === undefined || !adjoins(tokens, end)) return false;
  if (!token.upper) {
    const before = tokens[end - 1]!;
    const joins = PARTICLES.has(token.text) && (PARTICLES.has(before.text) || !isOwn(before, lexicon));
    // "von | der Leyen"
    const next = PARTICLES.has(tokens[end + 1]?.text ?? '') ? end + 2 : end + 1;
    return joins && tokens[next]?.upper === true && adjoins(tokens, next);
  }
  if (lengthAt(tokens, end, lexicon.bodies) > 1 || lengthAt(tokens, end, lexicon.offices) > 1) return false;
  const person = startsPerson(at, line);
  if (!person && lengthAt(tokens, end, lexicon.places, 'key') > 1) return isBranch(at, end, line);
  // "Techcombank | Nguyễn Văn A", "Công Thương | Trần Văn B"
  const before = tokens[end - 1]!;
  const splits = startsPerson(end, line) && !person;
  return !(splits && (!isOwn(before, lexicon) || (line.office !== null && end - at >= 2)));
}

/** "SHB | Đà Nẵng", "Honda | Việt Nam": a body that a place is part of. */
function isBranch(at: number, end: number, { tokens, lexicon }: Pick<Line, 'tokens' | 'lexicon'>): boolean {
  const first = tokens[at]!.text;
  const isKnown = /^\p{Lu}{2,5}$/u.test(first) || KNOWN_ORGANISATIONS.has(first);
  if (end - at === 1 && isKnown) return !lexicon.naming.noNames.has(first);
  // "Savills | Việt Nam"
  const home = lexicon.naming.home.split(' ');
  const foreign = tokens.slice(at, end).every((token) => token.upper && !isOwn(token, lexicon));
  return (
    foreign && !GIVEN_NAMES.has(first) && home.every((word, index) => tokens[end + index]?.text === word)
  );
}

/** True where a family name and one to three more syllables stand, and nothing more. */
export function startsPerson(at: number, { tokens, lexicon }: Pick<Line, 'tokens' | 'lexicon'>): boolean {
  const { families, rareFamilies } = lexicon.naming;
  const first = tokens[at]!;
  if (!first?.upper || !isOwn(first, lexicon)) return false;
  const hasMiddle = lexicon.naming.middles.has(tokens[at + 1]?.text ?? '');
  if (!(hasMiddle || families.has(first.text) || rareFamilies.has(first.text))) return false;
  if (lengthAt(tokens, at, lexicon.places, 'key') > 1) return false;
  let end = at + 1;
  while (tokens[end]?.upper === true && adjoins(tokens, end) && isOwn(tokens[end]!, lexicon)) end += 1;
  const length = end - at;
  return length <= LONGEST_PERSON && length >= (families.has(first.text) ? 2 : 3);
}
