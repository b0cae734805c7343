import { SYLLABIC } from '../../languages/habits.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { listOf } from '../../languages/text.ts';
import type { Token } from '../../languages/tokens.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** A run this long that stands twice in the translation, and not in the source, is no accident of style. */
const LONG_RUN = 9;
/** The same where each syllable is written for itself. */
const LONG_SYLLABLE_RUN = 14;
/** A source that repeats so many words may be repeated. */
const SOURCE_RUN = 3;
/** Runs of up to this many words are looked for side by side. */
const SIDE_BY_SIDE = 12;
/** Loops of up to this many words. */
const LOOP = 4;

/** Words that languages double by themselves: "that that", "die die Regierung", "sie sie". */
const DOUBLED: ReadonlySet<string> = new Set(
  listOf(`
    that had very is in on bye no so blah ha do much really too many long far never again plus
    die sie der das den dem ihr ihm es uns was dat zij ze je nous vous
  `),
);

/** Neural engines fall into loops: words or phrases said again that the source says once. */
export function checkRepetition(source: Reading, target: Reading): CheckFinding[] {
  const isSyllabic = SYLLABIC.has(target.language);
  const to = wordsIn(target);
  // Nothing is said twice where no word is.
  if (to.again === 0) return [];
  const from = wordsIn(source);
  if (loops(to) && !loops(from)) return [finding('repeated-words')];
  // Doubled syllables are words, and one word may end with what the next begins with.
  if (repeatsSideBySide(to, isSyllabic ? 2 : 1) && !repeatsSideBySide(from, 1))
    return [finding('repeated-words')];
  const longRun = isSyllabic ? LONG_SYLLABLE_RUN : LONG_RUN;
  if (repeatedRun(to, longRun) && !repeatedRun(from, SOURCE_RUN)) return [finding('repeated-phrase')];
  return [];
}

interface Words {
  readonly language: string;
  readonly words: readonly Token[];
  /** True where a sign stands between a word and the one before. */
  readonly apart: readonly boolean[];
  /** How many of them stand there for another time. */
  readonly again: number;
}

/** "NO NO NO": a cry is written large, and is a word; "USD" is none. */
function isCry({ word }: Token, language: string): boolean {
  return word.isAcronym && (spellingOf(language)?.isWord(word.lower) ?? false);
}

function wordsIn({ tokens, language }: Reading): Words {
  const words: Token[] = [];
  const apart: boolean[] = [];
  let isApart = false;
  for (const token of tokens) {
    if (token.kind === 'sign') isApart = true;
    else {
      words.push(token);
      apart.push(isApart);
      isApart = false;
    }
  }
  return { language, words, apart, again: words.length - new Set(words.map(({ lower }) => lower)).size };
}

/** The same one to four words three times and more, whatever stands between them: no language does that by itself. */
function loops({ words, again, language }: Words): boolean {
  for (let size = 1; size <= Math.min(LOOP, again / 2); size += 1) {
    let same = 0;
    for (let at = size; at < words.length; at += 1) {
      const { lower, kind } = words[at]!;
      const isSame = lower === words[at - size]!.lower && kind === 'word' && lower.length > 1;
      same = isSame && !isCry(words[at]!, language) ? same + 1 : 0;
      if (same >= 2 * size) return true;
    }
  }
  return false;
}

function repeatsSideBySide({ words, apart, again, language }: Words, smallest: number): boolean {
  for (let size = smallest; size <= Math.min(SIDE_BY_SIDE, again); size += 1) {
    let same = 0;
    for (let at = size; at < words.length; at += 1) {
      const [word, before] = [words[at]!, words[at - size]!];
      const isSame = size < 3 ? word.text === before.text : word.lower === before.lower;
      same = isSame ? same + 1 : 0;
      if (same >= size && (size >= 3 || isDoubled(words, apart, at, size, language))) return true;
    }
  }
  return false;
}

/** One or two words again, with nothing between: "Quốc, quốc" and "again and again" are no loops. */
function isDoubled(
  words: readonly Token[],
  apart: readonly boolean[],
  at: number,
  size: number,
  language: string,
): boolean {
  const pair = words.slice(at - 2 * size + 1, at + 1);
  const second = pair.slice(size);
  return (
    !apart[at - size + 1] &&
    pair
      .slice(1, size)
      .every((_, index) => apart[at - 2 * size + 2 + index] === apart[at - size + 2 + index]) &&
    second.some((token) => /\p{L}{2}|\d{2}/u.test(token.text) && !isCry(token, language)) &&
    !second.every(({ lower }) => DOUBLED.has(lower))
  );
}

function repeatedRun({ words, again }: Words, size: number): boolean {
  if (again < size) return false;
  const first = new Map<string, number[]>();
  for (const [at, { lower }] of words.entries()) {
    for (const before of first.get(lower) ?? []) {
      if (at - before < size || at + size > words.length) continue;
      let length = 1;
      while (length < size && words[before + length]!.lower === words[at + length]!.lower) length += 1;
      if (length === size) return true;
    }
    const places = first.get(lower);
    if (places === undefined) first.set(lower, [at]);
    else places.push(at);
  }
  return false;
}
