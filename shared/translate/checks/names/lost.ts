import { INTERNATIONAL_NAMES } from '../../../languages/common-names.ts';
import { isCommonNoun } from '../../../languages/de/nouns.ts';
import { CAPITAL_NOUNS, SYLLABIC } from '../../../languages/habits.ts';
import { meaningOf } from '../../../languages/meaning.ts';
import { spellingOf } from '../../../languages/spelling.ts';
import { fold } from '../../../languages/text.ts';
import { isStarter } from '../../../normalize/sentences/words.ts';
import { OFFICE } from '../offices.ts';
import type { Reading } from '../reading.ts';
import { bare, freeWords, isOfPlace, isOrdinary, isStart, knownNames, plainOf } from './words.ts';

/** So many of a sentence are looked for: a text of nothing but names is none, and its square would cost too much. */
export const MOST_NAMES = 40;

/**
 * True when the source has a name that a translation would keep, and the translation has nothing like it. A capital alone
 * makes no name: not at the beginning of a sentence, nor in nouns of German, places, peoples, offices and bodies, which
 * are translated.
 *
 * @param stranger the token of the translation that may stand in its place
 */
export function isNameLost(source: Reading, target: Reading, stranger: number): boolean {
  const isKept = freeWords(target, source);
  // A noun that is taken for a name stands anywhere; a name that was exchanged, about where the other one does.
  const isNear = (at: number): boolean => isAbout(source, at, target, stranger);
  const isSure = !CAPITAL_NOUNS.has(source.language);
  let looked = 0;
  return source.tokens.some(({ word }, at) => {
    if (looked > MOST_NAMES || isOrdinary(word) || !(isSure || isNear(at))) return false;
    if (isInPlace(source, at) || isInOffice(source, at) || !isName(source, at, stranger < FIRST))
      return false;
    looked += 1;
    const plain = plainOf(word);
    // What has a form of its own in each language is no name to look for.
    if (
      knownNames(source.language).whole.has(plain) &&
      !INTERNATIONAL.has(plain) &&
      !isBorrowed(word.text, source)
    )
      return false;
    if (ROMAN.test(plain)) return false;
    return !isKept(plain) && !isOfPlace(plain, source.language, target);
  });
}

/** Within this part of the sentence, 97 of 100 names stand in German and its translation. */
const SHIFT = 0.35;
/** In a short sentence, half of it is a few words. */
const WORDS = 5;

/** True for tokens of two texts that stand about as far from the beginning. */
export function isAbout(source: Reading, at: number, target: Reading, other: number): boolean {
  const [own, theirs] = [source.tokens.length, target.tokens.length];
  return Math.abs(at / own - other / theirs) <= Math.max(SHIFT, WORDS / Math.max(own, theirs));
}

/** "Royaume-Uni": places have names of their own in every language, and are compared as such. */
export const isInPlace = ({ places }: Reading, at: number): boolean =>
  places.some((place) => at >= place.at && at < place.at + place.length);

/** "Tweede Kamer": a ministry or body is translated, with all its words. */
const isInOffice = ({ matches }: Reading, at: number): boolean =>
  matches.some(
    (match) =>
      at >= match.at && at < match.at + match.length && match.tags.some((tag) => tag.startsWith(OFFICE)),
  );

/** A language of syllables that writes "Scotland" in English keeps the name; its own is another. */
const isBorrowed = (text: string, { language }: Reading): boolean =>
  SYLLABIC.has(language) && isForeign(text, language);

/** "XIXe siècle". */
const ROMAN = /^[ivxl]{2,8}e?$/;

/** "Der Brexit" has an article, and is none the less a name. */
const INTERNATIONAL: ReadonlySet<string> = new Set(INTERNATIONAL_NAMES.map(fold));

/** Where a sentence begins: "Trump sagte", "Ông Trump nói". */
const FIRST = 4;

function isName(reading: Reading, at: number, isFirst: boolean): boolean {
  const { tokens, language, matchAt } = reading;
  const token = tokens[at]!;
  const tags = matchAt.get(at)?.tags ?? [];
  if (tags.some((tag) => tag === 'man' || tag === 'woman' || tag === 'body')) return false;
  if (SYLLABIC.has(language)) return isForeign(token.text, language) || isBehindCourtesy(reading, at);
  if (CAPITAL_NOUNS.has(language) && isNoun(reading, at) && !INTERNATIONAL.has(plainOf(token.word)))
    return false;
  if (!isStart(tokens, at)) return true;
  if (spellingOf(language) !== undefined && isForeign(token.text, language)) return true;
  if (meaningOf(language)?.ordinaryEndings?.test(token.lower) === true) return isFollowed(reading, at);
  return !isStarter(token.text, language) && (isFirst || isFollowed(reading, at));
}

/** "Der Ryder Cup" is a name in spite of its article. */
function isNoun({ tokens }: Reading, at: number): boolean {
  const own = tokens[at]!.text;
  if (isCommonNoun(own, undefined)) return true;
  const next = tokens[at + 1];
  if (next !== undefined && !isOrdinary(next.word) && !isCommonNoun(next.text, undefined)) return false;
  return isCommonNoun(own, tokens[at - 1]?.text);
}

const isForeign = (text: string, language: string): boolean =>
  spellingOf(language)?.isWord(bare(text)) === false;

/** "Odermatt Keller": by a word that is large, too, and no noun. */
function isFollowed({ tokens, language }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || isOrdinary(next.word)) return false;
  return !CAPITAL_NOUNS.has(language) || !isCommonNoun(next.text, undefined);
}

/** "ông Tô Lâm": every large syllable of it. */
function isBehindCourtesy({ tokens, matchAt }: Reading, at: number): boolean {
  let first = at;
  while (tokens[first - 1]?.word.isCapitalised === true && !isCourtesy(matchAt.get(first - 1)?.tags))
    first -= 1;
  return isCourtesy(matchAt.get(first - 1)?.tags);
}

const isCourtesy = (tags: readonly string[] = []): boolean => tags.includes('man') || tags.includes('woman');
