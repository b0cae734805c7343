import { baseOf, sameLanguage } from '../../languages/codes.ts';
import { LATIN_LANGUAGES } from '../../languages/scripts.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { isCapitalised, wordsOf } from '../../languages/text.ts';
import { detectLanguage } from '../../normalize/language.ts';
import { requestLine } from '../text.ts';
import { withoutAddresses } from './addresses.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/** Fewer running words than this say nothing about a language. */
const MIN_WORDS = 4;
/** Vietnamese writes four words in five with a mark; a text with fewer than three in ten has lost them. */
const MARKED_SHARE = 0.3;
/** From this share of its words on, a text without marks is one in the language that has lost them. */
const UNMARKED_WORDS = 0.8;
/** So many unmarked words in a row are rare, except in names. */
const UNMARKED_RUN = 6;
/** A detector's word is taken from here on. */
const SURE = 0.7;
const MIN_DETECTABLE = 40;

/** The translation has to be in the target language, all of it. */
export function checkLanguage(pair: CheckedPair): CheckFinding[] {
  const target = running(pair.target);
  const source = running(pair.source);
  if (isCopy(pair, target))
    return [finding('untranslated')];
  const wrong = wrongLanguage(pair, target);
  if (wrong !== null) return [wrong];
  const residue = residueOf(pair, source);
  return residue ? [finding('residue')] : [];
}

/** Lower-case words: names say nothing about the language. A text all in capitals counts as if written small. */
function running(text: string): string[] {
  const words = wordsOf(withoutAddresses(text));
  if (words.every((word) => word === word.toUpperCase())) return words.map((word) => word.toLowerCase());
  return words.filter((word) => !isCapitalised(word));
}

function isCopy(pair: CheckedPair, words: readonly string[]): boolean {
  if (requestLine(pair.source).toLowerCase() !== requestLine(pair.target).toLowerCase()) return false;
  const small = wordsOf(withoutAddresses(pair.target)).filter((word) => !isCapitalised(word));
  return small.length >= 2 || words.length >= MIN_WORDS + 2;
}

function wrongLanguage(pair: CheckedPair, words: readonly string[]): CheckFinding | null {
  const language = baseOf(pair.targetLanguage);
  const wrong = finding('wrong-language', pair.targetLanguage);
  if (LATIN_LANGUAGES.has(language) && foreignScriptShare(pair.target) > 0.3) return wrong;
  if (words.length < MIN_WORDS) return null;
  const spelling = spellingOf(language);
  if (spelling !== undefined) {
    const shareOf = (holds: (word: string) => boolean): number => words.filter(holds).length / words.length;
    const fitting = shareOf(spelling.isWord);
    const { hasMark } = spelling;
    if (hasMark === undefined) return fitting < spelling.leastWords ? wrong : null;
    const marked = shareOf(hasMark);
    if (marked < MARKED_SHARE && fitting > UNMARKED_WORDS) return unmarked(language);
    if (fitting < spelling.leastWords || marked < MARKED_SHARE) return wrong;
    const isUnmarked = (word: string): boolean => !hasMark(word) && spelling.isWord(word);
    return longestUnmarkedRun(pair, isUnmarked) >= UNMARKED_RUN ? unmarked(language) : null;
  }
  if (pair.target.length < MIN_DETECTABLE) return null;
  const detected = detectLanguage(pair.target);
  const other = detected.code !== null && !sameLanguage(detected.code, pair.targetLanguage);
  return other && detected.confidence >= SURE ? wrong : null;
}

function foreignScriptShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters < 4 ? 0 : 1 - latin / letters;
}

function unmarked(language: string): CheckFinding {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  return finding('diacritics', name ?? language);
}

/** Longest run of unmarked small words that the source does not have as well (as in a quoted title). */
function longestUnmarkedRun(pair: CheckedPair, isUnmarked: (word: string) => boolean): number {
  const source = new Set(wordsOf(pair.source).map((word) => word.toLowerCase()));
  let run = 0;
  let longest = 0;
  for (const word of wordsOf(withoutAddresses(pair.target))) {
    const plain = isUnmarked(word) && !isCapitalised(word);
    run = plain && !source.has(word) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** A run of source words this long counts when most are small and one is foreign to the target. */
const RESIDUE_RUN = 3;
/** From this length on, one small word inside is enough: names are written large throughout. */
const LONG_RESIDUE_RUN = 5;

function residueOf(pair: CheckedPair, source: readonly string[]): boolean {
  if (
    !LATIN_LANGUAGES.has(baseOf(pair.sourceLanguage)) ||
    !LATIN_LANGUAGES.has(baseOf(pair.targetLanguage))
  ) {
    return foreignScriptResidue(pair);
  }
  const target = wordsOf(withoutAddresses(pair.target));
  const inSource = new Set(source.map((word) => word.toLowerCase()));
  const foreign = target.map((word) => isForeign(word, pair) && inSource.has(word.toLowerCase()));
  const strong = target.filter((word, index) => foreign[index] && isSurelySource(word, pair));
  if (strong.length > 0) return true;
  if (foreign.filter(Boolean).length >= 3) return true;
  return foreign.some((is, index) => is && foreign[index + 1] === true) || copiedRun(pair, target, foreign);
}

/** A small word that the target language does not have. */
function isForeign(word: string, pair: CheckedPair): boolean {
  if (isCapitalised(word) || /^[ivx]+$/.test(word)) return false;
  const spelling = spellingOf(pair.targetLanguage);
  return spelling !== undefined && word.length >= spelling.shortestForeign && !spelling.isWord(word);
}

/** One such word is enough: the target language would not borrow it. */
function isSurelySource(word: string, pair: CheckedPair): boolean {
  return spellingOf(pair.targetLanguage)?.isSurelyForeign(word, baseOf(pair.sourceLanguage)) ?? false;
}

/** A run of source words that is no name and no title: those are written large. */
function copiedRun(pair: CheckedPair, target: readonly string[], foreign: readonly boolean[]): boolean {
  const source = ` ${wordsOf(withoutAddresses(pair.source)).join(' ')} `;
  const folded = source.toLowerCase();
  const isCopied = (run: readonly string[]): boolean => folded.includes(` ${run.join(' ').toLowerCase()} `);
  const small = (run: readonly string[]): number => run.filter((word) => !isCapitalised(word)).length;
  for (let at = 0; at + RESIDUE_RUN <= target.length; at += 1) {
    const run = target.slice(at, at + RESIDUE_RUN);
    if (!isCopied(run)) continue;
    if (small(run) >= RESIDUE_RUN - 1 && run.some((_, index) => foreign[at + index])) return true;
    const longer = target.slice(at, at + LONG_RESIDUE_RUN);
    if (longer.length < LONG_RESIDUE_RUN || !source.includes(` ${longer.join(' ')} `)) continue;
    const unknown = longer.filter((word) => isUnknown(word, pair));
    if (small(unknown) > 0 && small(longer) >= 2) return true;
  }
  return false;
}

/** Not a word of the target language, written large or small. */
function isUnknown(word: string, pair: CheckedPair): boolean {
  const spelling = spellingOf(pair.targetLanguage);
  return spelling !== undefined && !spelling.isWord(word);
}

/** Words in the source's script inside a text of another: two in a row, or any in a script no name is kept in. */
function foreignScriptResidue(pair: CheckedPair): boolean {
  if (!LATIN_LANGUAGES.has(baseOf(pair.targetLanguage))) return false;
  const letters = pair.target.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [];
  return letters.length >= 2 && letters.some((letter) => pair.source.includes(letter));
}
