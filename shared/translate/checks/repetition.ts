import { baseOf } from '../../languages/codes.ts';
import { SYLLABIC } from '../../languages/habits.ts';
import { wordsOf } from '../../languages/text.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/** A run this long that stands twice in the translation, and not in the source, is no accident of style. */
const LONG_RUN = 9;
/** The same where each syllable is written for itself. */
const LONG_SYLLABLE_RUN = 14;
/** Runs of up to this many words are looked for side by side. */
const SIDE_BY_SIDE = 12;

/** Words that English doubles by itself. */
const DOUBLED: ReadonlySet<string> = new Set(
  'that had very is in on bye no so blah ha do much really too many long far never again'.split(' '),
);

/** Neural engines fall into loops: words or phrases said again that the source says once. */
export function checkRepetition(pair: CheckedPair): CheckFinding[] {
  const syllabic = SYLLABIC.has(baseOf(pair.targetLanguage));
  // Doubled syllables are words, and one word may end with what the next begins with.
  const smallest = syllabic ? 2 : 1;
  if (repeatsSideBySide(pair.target, smallest) && !repeatsSideBySide(pair.source, 1)) {
    return [finding('repeated-words')];
  }
  const longRun = syllabic ? LONG_SYLLABLE_RUN : LONG_RUN;
  if (repeatedRun(pair.target, longRun) && !repeatedRun(pair.source, 3)) {
    return [finding('repeated-phrase')];
  }
  return [];
}

function repeatsSideBySide(text: string, smallest: number): boolean {
  const tokens = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((token) => /[\p{L}\d]/u.test(token));
  for (let size = 1; size <= SIDE_BY_SIDE; size += 1) {
    for (let at = 0; at + 2 * size <= tokens.length; at += 1) {
      const first = tokens.slice(at, at + size);
      const second = tokens.slice(at + size, at + 2 * size);
      if (size === 1 && isTripled(tokens, at)) return true;
      if (size < smallest) continue;
      if (size < 3 ? isDoubled(first, second) : core(first) === core(second)) return true;
    }
  }
  return false;
}

/** No language says a word three times, "no, no, no" aside. */
function isTripled(tokens: readonly string[], at: number): boolean {
  const [word, second, third] = tokens.slice(at, at + 3);
  return (
    word === second &&
    third !== undefined &&
    third.replace(/(?<!\p{P})\p{P}+$/u, '') === word &&
    word!.length > 1
  );
}

/** One or two words again, with nothing between: "Quốc, quốc" and "again and again" are no loops. */
function isDoubled(first: readonly string[], second: readonly string[]): boolean {
  const last = second.at(-1)!.replace(/(?<!\p{P})\p{P}+$/u, '');
  if (first.join(' ') !== [...second.slice(0, -1), last].join(' ')) return false;
  return (
    first.some((word) => /\p{L}{2}|\d{2}/u.test(word)) &&
    !first.every((word) => DOUBLED.has(word.toLowerCase()))
  );
}

/** The words and numbers alone, without punctuation around them. */
function core(tokens: readonly string[]): string {
  return tokens.map((token) => token.replace(/^\p{P}+|(?<!\p{P})\p{P}+$/gu, '').toLowerCase()).join(' ');
}

function repeatedRun(text: string, size: number): boolean {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  const seen = new Map<string, number>();
  for (let at = 0; at + size <= words.length; at += 1) {
    const run = words.slice(at, at + size).join(' ');
    const first = seen.get(run);
    if (first !== undefined && at - first >= size) return true;
    if (first === undefined) seen.set(run, at);
  }
  return false;
}
