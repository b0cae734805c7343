import { isCommonNoun } from '../../languages/de/nouns.ts';
import { isEnglishWord } from '../../languages/en/words.ts';
import { CAPITAL_NOUNS, OWN_CHINESE_NAMES, SYLLABIC } from '../../languages/habits.ts';
import { isPinyin } from '../../languages/pinyin.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { fold, foldedText, isCapitalised } from '../../languages/text.ts';
import { factOf, type Token, type Word } from '../../languages/tokens.ts';
import { isStarter } from '../../normalize/sentences/words.ts';
import { alike } from './alike.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';
import { isAbout, isInPlace, isNameLost, MOST_NAMES } from './names/lost.ts';
import { bare, isOfPlace, isOrdinary, knownNames, plainOf, plainWords } from './names/words.ts';
import { checkOffices } from './offices.ts';
import { checkPlaces, placeAt, placeLost } from './places.ts';
import type { Reading } from './reading.ts';
import { checkRoles } from './roles.ts';

/** Terms and names: what the source speaks of, the translation must speak of, and of nobody else. */
export function checkNames(pair: CheckedPair, source: Reading, target: Reading): CheckFinding[] {
  const findings = checkTerms(pair);
  if (!isLatin(source) || !isLatin(target)) return findings;
  const places = checkPlaces(source, target);
  if (places.length > 0) return [...findings, ...places];
  const replaced = strangerFor(source, target) ?? replacedSurname(source, target);
  if (replaced !== null) return [...findings, finding('name-replaced', replaced)];
  const offices = checkOffices(source, target);
  if (offices.length > 0) return [...findings, ...offices];
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
  const stranger = strangerIn(target, source);
  if (stranger === null) return null;
  const isMeant =
    isNameLost(source, target, stranger) ||
    isPartOfName(stranger, source, target) ||
    isPlaceLost(source, target, stranger);
  return isMeant ? bare(target.tokens[stranger]!.text) : null;
}

/** A place that is lost where the stranger stands, or somewhere in the sentence. */
function isPlaceLost(source: Reading, target: Reading, stranger: number): boolean {
  const lost = placeLost(source, target);
  if (lost === undefined) return false;
  const at = placeAt(source, lost);
  return at < 0 || isAbout(source, at, target, stranger);
}

/** "Việt Lindqvist" for Vietnam: beside a word that the source's name has, too, or a syllable that is left of a place's. */
function isPartOfName(stranger: number, source: Reading, target: Reading): boolean {
  const { parts, whole } = knownNames(target.language);
  const isLeft = (at: number, plain: string): boolean =>
    SYLLABIC.has(target.language) && parts.has(plain) && !whole.has(plain) && !isInPlace(target, at);
  const words = new Set(
    source.tokens.flatMap(({ word }) =>
      isOrdinary(word) || isNoun(word.text, source.language) ? [] : [plainOf(word)],
    ),
  );
  return [stranger - 1, stranger + 1].some((beside) => {
    const word = target.tokens[beside]?.word;
    if (word?.isCapitalised !== true) return false;
    const plain = plainOf(word);
    return isLeft(beside, plain) || (!isOrdinary(word) && [...words].some((theirs) => alike(plain, theirs)));
  });
}

const isNoun = (text: string, language: string): boolean =>
  CAPITAL_NOUNS.has(language) && isCommonNoun(text, undefined);

const candidates = new Map<string, (word: Word) => boolean>();

/** True for a word that is large and none of the language, of those whose words are known. */
function candidateOf(language: string): (word: Word) => boolean {
  let isCandidate = candidates.get(language);
  if (isCandidate === undefined) {
    const spelling = spellingOf(language);
    // Vietnamese keeps titles of things in English: no engine takes one of them for somebody's name.
    const isWord = (text: string): boolean =>
      spelling === undefined || spelling.isWord(text) || (SYLLABIC.has(language) && isEnglishWord(text));
    isCandidate = factOf((word) => !isOrdinary(word) && !isWord(bare(word.text)));
    candidates.set(language, isCandidate);
  }
  return isCandidate;
}

/** Where a capitalised word stands that is no word of the language, and like nothing in the other text. */
function strangerIn(reading: Reading, other: Reading): number | null {
  const { tokens, language } = reading;
  const isCandidate = candidateOf(language);
  const names = tokens.flatMap(({ word }, at) => (isCandidate(word) && !isTitle(tokens, at) ? [at] : []));
  if (names.length === 0) return null;
  const known = knownNames(language).parts;
  const words = plainWords(other);
  const exact = new Set(words);
  const ownChinese = OWN_CHINESE_NAMES.has(other.language);
  const found = names.slice(0, MOST_NAMES).find((at) => {
    const plain = plainOf(tokens[at]!.word);
    if (exact.has(plain) || isWrittenTogether(tokens, at, exact)) return false;
    if (known.has(plain) || (ownChinese && isPinyin(plain)) || words.some((word) => alike(plain, word)))
      return false;
    return !isOfPlace(plain, language, other) && !isFullName(at, reading, other);
  });
  return found ?? null;
}

/** Of the same name: what has it inside, as "Haiphong" has "Phong", is longer. */
const isSpelling = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= 2 && alike(a, b);

/** "Hai Phong", where the other text has "Haiphong". */
function isWrittenTogether(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  const plainAt = (index: number): string => (tokens[index] === undefined ? '' : plainOf(tokens[index].word));
  return words.has(plainAt(at) + plainAt(at + 1)) || words.has(plainAt(at - 1) + plainAt(at));
}

const LONGEST_TITLE = 4;

/** "Sen. Feinstein", "Gov. Newsom". */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const [stop, name] = [tokens[at + 1], tokens[at + 2]];
  return tokens[at]!.text.length <= LONGEST_TITLE && stop?.text === '.' && name?.word.isCapitalised === true;
}

const LINKS: ReadonlySet<string> = new Set(['-', 'de', 'd', 'of', 'von', 'van']);

/** "Donald Trump" for a Trump that the other text names alone: people write names out. */
function isFullName(at: number, reading: Reading, other: Reading): boolean {
  return [at - 1, at + 1].some((beside) => {
    const name = reading.tokens[beside];
    if (name === undefined || name.kind !== 'word' || !name.word.isCapitalised || name.word.isAcronym)
      return false;
    if (SYLLABIC.has(reading.language) && spellingOf(reading.language)!.isWord(name.text)) return false;
    const places = other.tokens.flatMap(({ kind, text }, index) =>
      kind === 'word' && isCapitalised(text) && isSpelling(fold(bare(name.text)), fold(bare(text)))
        ? [index]
        : [],
    );
    const isAlone = (index: number): boolean =>
      [-1, 1].every((step) => {
        // "Baton-Rouge" and "Giants de Belfast" are one name.
        const isLink = LINKS.has(other.tokens[index + step]?.lower ?? '');
        const near = other.tokens[isLink ? index + 2 * step : index + step];
        // "Die Nominierung von Kavanaugh" and "The Dow", but "Lebendiger Fluss".
        if (near?.word.isCapitalised !== true) return true;
        const isFirst = index === 1 && isStarter(near.text, other.language);
        return step < 0 && (isNoun(near.text, other.language) || isFirst);
      });
    return places.length > 0 && places.every(isAlone);
  });
}

/** "Frau Schwarz" is no Mrs Black: what follows a courtesy is a name, whatever the word means. */
function replacedSurname(source: Reading, target: Reading): string | null {
  const [from, to] = [surnamesIn(source), surnamesIn(target)];
  if (from.length === 0 || to.length === 0) return null;
  const [ours, theirs] = [plainWords(source), plainWords(target)];
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
