import { baseOf } from '../../languages/codes.ts';
import { SYLLABIC } from '../../languages/habits.ts';
import { listOf, wordsOf } from '../../languages/text.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/** A run this long that stands twice in the translation, and not in the source, is no accident of style. */
const LONG_RUN = 9;
/** The same where each syllable is written for itself. */
const LONG_SYLLABLE_RUN = 14;
/** Runs of up to this many words are looked for side by side. */
const SIDE_BY_SIDE = 12;

/** Words that languages double by themselves: "that that", "die die Regierung", "sie sie". */
const DOUBLED: ReadonlySet<string> = new Set(
  listOf(`
    that had very is in on bye no so blah ha do much really too many long far never again plus
    die sie der das den dem ihr ihm es uns was dat zij ze je nous vous
  `),
);

/** Neural engines fall into loops: words or phrases said again that the source says once. */
export function checkRepetition(pair: CheckedPair): CheckFinding[] {
  const syllabic = SYLLABIC.has(baseOf(pair.targetLanguage));
  // Doubled syllables are words, and one word may end with what the next begins with.
  const smallest = syllabic ? 2 : 1;
  if (loops(pair.target) && !loops(pair.source)) return [finding('repeated-words')];
  if (repeatsSideBySide(pair.target, smallest) && !repeatsSideBySide(pair.source, 1)) {
    return [finding('repeated-words')];
  }
  const longRun = syllabic ? LONG_SYLLABLE_RUN : LONG_RUN;
  if (repeatedRun(pair.target, longRun) && !repeatedRun(pair.source, 3)) {
    return [finding('repeated-phrase')];
  }
  return [];
}

/** The same one to four words three times and more, whatever stands between them: no language does that by itself. */
function loops(text: string): boolean {
  const words = text
    .split(/\s+/)
    .map((token) => token.replace(/^\P{L}+|(?<!\P{L})\P{L}+$/gu, '').toLowerCase())
    .filter((word) => word !== '');
  for (let size = 1; size <= 4; size += 1) {
    let same = 0;
    for (let at = size; at < words.length; at += 1) {
      same = words[at] === words[at - size] && words[at]!.length > 1 ? same + 1 : 0;
      if (same >= 2 * size) return true;
    }
  }
  return false;
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
