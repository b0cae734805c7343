import { calendarNames } from '../../languages/calendar.ts';
import { COMMON_NAMES } from '../../languages/common-names.ts';
import { OWN_CHINESE_NAMES, SYLLABIC } from '../../languages/habits.ts';
import { isPinyin } from '../../languages/pinyin.ts';
import { placesOf } from '../../languages/places.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { fold, foldedText, isAcronym, isCapitalised, listOf, similarity } from '../../languages/text.ts';
import type { Token } from '../../languages/tokens.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';
import { checkPlaces } from './places.ts';
import type { Reading } from './reading.ts';
import { checkRoles } from './roles.ts';

/** Two spellings of one name share this much: Poetin, Poutine, Putin. */
const ALIKE = 0.6;

/** Terms and names: what the source speaks of, the translation must speak of, and of nobody else. */
export function checkNames(pair: CheckedPair, source: Reading, target: Reading): CheckFinding[] {
  const findings = checkTerms(pair);
  if (!isLatin(source) || !isLatin(target)) return findings;
  const places = checkPlaces(source, target);
  if (places.length > 0) return [...findings, ...places];
  const replaced = replacedName(source, target) ?? replacedSurname(source, target);
  if (replaced !== null) return [...findings, finding('name-replaced', replaced)];
  return [...findings, ...checkRoles(source, target)];
}

function isLatin({ text }: Reading): boolean {
  if (!/[^\p{ASCII}]/u.test(text)) return true;
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
function replacedName(source: Reading, target: Reading): string | null {
  const added = strangers(target, source);
  return added.length > 0 && isNameLost(source, target) ? added[0]! : null;
}

/** The name itself: "Spieth's" and "they're" have an ending. */
const bare = (word: string): string => word.replace(/['’].*$/, '');

/** Capitalised words that are no words of the language, and like nothing in the other text. */
function strangers(reading: Reading, other: Reading): string[] {
  const spelling = spellingOf(reading.language);
  if (spelling === undefined) return [];
  const names = reading.tokens.filter(({ kind, text }) => {
    if (kind !== 'word' || text.length < 3 || !isCapitalised(text) || isAcronym(text)) return false;
    const name = bare(text);
    return name.length >= 3 && !spelling.isWord(name);
  });
  if (names.length === 0) return [];
  const known = knownWords(reading.language);
  const words = wordsIn(other);
  const ownChinese = OWN_CHINESE_NAMES.has(other.language);
  return names
    .map(({ text }) => bare(text))
    .filter((name) => {
      const plain = fold(name);
      return !known.has(plain) && !(ownChinese && isPinyin(plain)) && !words.some((word) => alike(plain, word));
    });
}

function wordsIn({ tokens }: Reading): string[] {
  return [...new Set(tokens.flatMap(({ kind, text }) => (kind === 'word' ? [fold(bare(text))] : [])))];
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

export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= 4 && a.slice(0, 4) === b.slice(0, 4)) return true;
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  // A compound has its name in front or at its end: "Nach-Trump", "Anti-Erdogan".
  if (shorter >= 4 && (a.endsWith(b) || b.endsWith(a))) return true;
  if (shorter < 4 || Math.max(a.length, b.length) > shorter / ALIKE) return false;
  return similarity(a, b) >= ALIKE;
}

/** True for a name of the text that is like nothing in the other. */
function isNameLost(reading: Reading, other: Reading): boolean {
  const candidates = candidatesIn(reading);
  if (candidates.length === 0) return false;
  const words = wordsIn(other);
  const familiar = knownWords(reading.language);
  return candidates.some((word) => {
    const plain = fold(bare(word));
    return !familiar.has(plain) && !words.some((theirs) => alike(plain, theirs));
  });
}

/** Words that a sentence begins with say nothing by their capital. */
function isStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || (before.kind === 'sign' && !/^[,&/-]$/.test(before.text));
}

/** Before a name in German, where all nouns are written large: what stands before no common noun without an article. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  listOf('in nach aus von bei mit für gegen und sagte sagt so erklärte laut wie dass traf an über oder als wurde hat ist war'),
);

/** Words that look like names. */
function candidatesIn({ tokens, language }: Reading): string[] {
  const isName = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'word' && token.text.length >= 3 && isCapitalised(token.text) && !isAcronym(token.text);
  };
  const spelling = spellingOf(language);
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isName(at)) continue;
    const { text } = tokens[at]!;
    if (SYLLABIC.has(language)) {
      if (!spelling!.isWord(bare(text)) || (isName(at + 1) && isName(at - 1))) found.push(text);
    } else if (spelling !== undefined) {
      if (!isStart(tokens, at) && !spelling.isWord(bare(text))) found.push(text);
    } else if (language === 'de') {
      if (isName(at - 1) || (BEFORE_NAMES.has(tokens[at - 1]?.lower ?? '') && !isGermanNoun(text))) found.push(text);
      // The first of two: "Jana Odermatt eröffnete".
      else if (isStart(tokens, at) && isName(at + 1)) found.push(text);
    } else if (!isStart(tokens, at) || isName(at + 1)) found.push(text);
  }
  return found;
}

const NOUN_ENDINGS = /(?:ung|ungen|heit|keit|schaft|tion|tionen|ität|nis|tum|ismus|innen|ern)$/;

const isGermanNoun = (word: string): boolean => NOUN_ENDINGS.test(word);

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
    for (; tokens[index]?.kind === 'word' && isCapitalised(tokens[index]!.text); index += 1) name = bare(tokens[index]!.text);
    const isOwn = name !== null && SYLLABIC.has(language) && (spellingOf(language)?.isWord(name) ?? false);
    return name === null || isOwn ? [] : [name];
  });
}
