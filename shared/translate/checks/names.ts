import { calendarNames } from '../../languages/calendar.ts';
import { COMMON_NAMES } from '../../languages/common-names.ts';
import { isCommonNoun } from '../../languages/de/nouns.ts';
import { CAPITAL_NOUNS, OWN_CHINESE_NAMES, SYLLABIC } from '../../languages/habits.ts';
import { isPinyin } from '../../languages/pinyin.ts';
import { hasEvidence, placesOf } from '../../languages/places.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { fold, foldedText, isCapitalised } from '../../languages/text.ts';
import { factOf, type Token } from '../../languages/tokens.ts';
import { isStarter } from '../../normalize/sentences/words.ts';
import { alike } from './alike.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';
import { checkPlaces } from './places.ts';
import type { Reading } from './reading.ts';
import { checkRoles } from './roles.ts';

/** Shorter words are no names that can be told from others. */
const SHORTEST = 3;
/** So many of a sentence are looked for. */
const MOST_NAMES = 40;

/** Terms and names: what the source speaks of, the translation must speak of, and of nobody else. */
export function checkNames(pair: CheckedPair, source: Reading, target: Reading): CheckFinding[] {
  const findings = checkTerms(pair);
  if (!isLatin(source) || !isLatin(target)) return findings;
  const places = checkPlaces(source, target);
  if (places.length > 0) return [...findings, ...places];
  const replaced = strangerFor(source, target) ?? replacedSurname(source, target);
  if (replaced !== null) return [...findings, finding('name-replaced', replaced)];
  return [...findings, ...checkRoles(source, target)];
}

/** Everything between the Latin blocks, and behind them. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c60-\ua71f\ua800-\uffff]/;

function isLatin({ text }: Reading): boolean {
  if (!OTHER_SCRIPT.test(text)) return true;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

function checkTerms({ source, target, terms }: CheckedPair): CheckFinding[] {
  if (terms === undefined || terms.length === 0) return [];
  const from = foldedText(source);
  const to = foldedText(target);
  const missed = terms.filter(
    (term) =>
      from.includes(foldedText(term.source).trimEnd()) && !to.includes(foldedText(term.target).trimEnd()),
  );
  return missed.map((term) => finding('term-missed', term.target));
}

/** A name of the translation that is like nothing in the source, where the source has one that the translation lacks. */
function strangerFor(source: Reading, target: Reading): string | null {
  const [stranger] = strangers(target, source);
  if (stranger === undefined) return null;
  return isNameLost(source, target) || isPartOfName(stranger, source, target) ? stranger : null;
}

/** "Việt Lindqvist" for Vietnam: beside a word that the source's name has, too. */
function isPartOfName(stranger: string, source: Reading, target: Reading): boolean {
  if (CAPITAL_NOUNS.has(source.language)) return false;
  const at = target.tokens.findIndex(({ text }) => bare(text) === stranger);
  const words = new Set(source.tokens.flatMap(({ word }) => (isOrdinary(word) ? [] : [plainOf(word)])));
  return [at - 1, at + 1].some((beside) => {
    const word = target.tokens[beside]?.word;
    return (
      word !== undefined && !isOrdinary(word) && [...words].some((theirs) => alike(plainOf(word), theirs))
    );
  });
}

/** True for a word that may be a name, and is like nothing in the other text. */
function isNameLost(reading: Reading, other: Reading): boolean {
  const words = wordsIn(other);
  const courtesies = new Set(
    reading.matches.flatMap(({ tags, at }) => (tags.includes('man') || tags.includes('woman') ? [at] : [])),
  );
  let looked = 0;
  return reading.tokens.some((token, at) => {
    if (
      looked > MOST_NAMES ||
      token.kind !== 'word' ||
      token.text.length < 3 ||
      !isCapitalised(token.text) ||
      courtesies.has(at)
    )
      return false;
    if (isStart(reading.tokens, at) && isStarter(token.text, reading.language)) return false;
    if (CAPITAL_NOUNS.has(reading.language) && isCommonNoun(token.text, reading.tokens[at - 1]?.text))
      return false;
    const plain = plainOf(token.word);
    looked += 1;
    return !words.some((theirs) => alike(plain, theirs));
  });
}

/** What a sentence begins with has its capital from there. */
function isStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'sign' && !/^[,&/-]$/.test(before.text));
}

/** The word without its ending, folded. */
const plainOf = factOf(({ text }) => fold(bare(text)));

/** A word of its language, or too short or too small for a name. */
const isOrdinary = factOf(({ kind, text, isCapitalised: isLarge, isAcronym: isShort }) => {
  return kind !== 'word' || !isLarge || isShort || bare(text).length < SHORTEST;
});

/** The name itself: "Spieth's" and "they're" have an ending. */
const bare = (word: string): string => word.split(/['’]/, 1)[0]!;

/** Capitalised words that are no words of the language, and like nothing in the other text. */
function strangers(reading: Reading, other: Reading): string[] {
  const spelling = spellingOf(reading.language);
  if (spelling === undefined) return [];
  const names = reading.tokens.filter(({ word, text }) => !isOrdinary(word) && !spelling.isWord(bare(text)));
  if (names.length === 0) return [];
  const known = knownWords(reading.language);
  const words = wordsIn(other);
  const ownChinese = OWN_CHINESE_NAMES.has(other.language);
  return (
    names
      // A text of nothing but names is none; its square would cost too much.
      .slice(0, MOST_NAMES)
      .filter((token) => {
        const plain = plainOf(token.word);
        if (known.has(plain) || (ownChinese && isPinyin(plain)) || words.some((word) => alike(plain, word)))
          return false;
        return !isOfPlace(plain, reading, other) && !isFullName(token, reading, other);
      })
      .map(({ text }) => bare(text))
  );
}

/** "Korean" and "Spaniard", where the other text speaks of that country. */
function isOfPlace(plain: string, reading: Reading, other: Reading): boolean {
  const text = ` ${plain} `;
  const theirs = foldedText(other.text);
  return placesOf(reading.language).some((place) => {
    if (!hasEvidence(place, text)) return false;
    const there = placesOf(other.language).find(({ id }) => id === place.id) ?? place;
    return hasEvidence(place, theirs) || hasEvidence(there, theirs);
  });
}

/** "Donald Trump" for a Trump that the other text names alone: people write names out. */
function isFullName(token: Token, reading: Reading, other: Reading): boolean {
  const at = reading.tokens.indexOf(token);
  return [at - 1, at + 1].some((beside) => {
    const name = reading.tokens[beside];
    if (name === undefined || name.kind !== 'word' || !name.word.isCapitalised || name.word.isAcronym)
      return false;
    if (SYLLABIC.has(reading.language) && spellingOf(reading.language)!.isWord(name.text)) return false;
    const places = other.tokens.flatMap(({ kind, text }, index) =>
      kind === 'word' && isCapitalised(text) && alike(fold(bare(name.text)), fold(bare(text))) ? [index] : [],
    );
    const isAlone = (index: number): boolean =>
      [index - 1, index + 1].every(
        (near) => other.tokens[near]?.kind !== 'word' || !isCapitalised(other.tokens[near]!.text),
      );
    return places.length > 0 && places.every(isAlone);
  });
}

function wordsIn({ tokens }: Reading): string[] {
  const words = new Set<string>();
  for (const { kind, word } of tokens) if (kind === 'word') words.add(plainOf(word));
  return [...words];
}

const known = new Map<string, Set<string>>();

/** Names with a form of their own in every language: of places, months, feasts and peoples. */
function knownWords(language: string): Set<string> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const calendar = calendarNames(language);
  const names = [
    ...placesOf(language).flatMap((place) => place.names),
    ...calendar.months.keys(),
    ...calendar.weekdays.keys(),
    // English has them in the plural, too: Wednesdays.
    ...[...calendar.weekdays.keys()].map((weekday) => `${weekday}s`),
    ...COMMON_NAMES,
  ];
  const words = new Set(names.flatMap((name) => foldedText(name).trim().split(' ')));
  known.set(language, words);
  return words;
}

/** "Frau Schwarz" is no Mrs Black: what follows a courtesy is a name, whatever the word means. */
function replacedSurname(source: Reading, target: Reading): string | null {
  const [from, to] = [surnamesIn(source), surnamesIn(target)];
  if (from.length === 0 || to.length === 0) return null;
  const [ours, theirs] = [wordsIn(source), wordsIn(target)];
  const lost = from.filter((name) => !theirs.some((word) => alike(fold(name), word)));
  const added = to.filter((name) => !ours.some((word) => alike(fold(name), word)));
  return lost.length > 0 && added.length > 0 ? added[0]! : null;
}

/** Last name of each run of capitals behind a courtesy; Vietnamese reads foreign names its own way. */
function surnamesIn({ tokens, matches, language }: Reading): string[] {
  return matches.flatMap(({ tags, at, length }) => {
    if (!tags.includes('man') && !tags.includes('woman')) return [];
    let index = at + length;
    if (tokens[index]?.text === '.') index += 1;
    let name: string | null = null;
    for (; /^(?:dr|prof)$/.test(tokens[index]?.lower ?? '') || tokens[index]?.text === '.'; index += 1);
    for (; tokens[index]?.kind === 'word' && isCapitalised(tokens[index]!.text); index += 1)
      name = bare(tokens[index]!.text);
    const isOwn = name !== null && SYLLABIC.has(language) && (spellingOf(language)?.isWord(name) ?? false);
    return name === null || isOwn ? [] : [name];
  });
}
