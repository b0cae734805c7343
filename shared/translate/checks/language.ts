import { baseOf, sameLanguage } from '../../languages/codes.ts';
import { isEnglishWord } from '../../languages/en/spelling.ts';
import { isCapitalised, wordsOf } from '../../languages/text.ts';
import { hasVietnameseMark, isVietnameseSyllable } from '../../languages/vi/syllables.ts';
import { detectLanguage } from '../../normalize/language.ts';
import { requestLine } from '../text.ts';
import type { CheckedPair, CheckFinding } from './finding.ts';
import { withoutAddresses } from './numbers.ts';

/** Fewer running words than this say nothing about a language. */
const MIN_WORDS = 4;
/** English text has nine words in ten in the word list, other languages in Latin script at most three or four. */
const ENGLISH_SHARE = 0.55;
/** Vietnamese writes four syllables in five with a mark; a text with fewer than three in ten has lost them. */
const MARKED_SHARE = 0.3;
/** So many unmarked syllables in a row are rare in Vietnamese, except in names. */
const UNMARKED_RUN = 6;
/** A detector's word is taken from here on. */
const SURE = 0.7;
const MIN_DETECTABLE = 40;

/** The translation has to be in the target language, all of it. */
export function checkLanguage(pair: CheckedPair): CheckFinding[] {
  const target = running(pair.target);
  const source = running(pair.source);
  if (isCopy(pair, target))
    return [finding('untranslated', 'The translation is the source text, word for word.')];
  const wrong = wrongLanguage(pair, target);
  if (wrong !== null) return [wrong];
  const residue = residueOf(pair, source);
  return residue ? [finding('residue', 'Words of the source stand untranslated in the translation.')] : [];
}

function finding(kind: string, message: string): CheckFinding {
  return { kind, severity: 'error', message };
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
  const wrong = finding(
    'wrong-language',
    `The translation does not look like the target language (${pair.targetLanguage}).`,
  );
  if (LATIN.has(language) && foreignScriptShare(pair.target) > 0.3) return wrong;
  if (words.length < MIN_WORDS) return null;
  if (language === 'en') {
    const share = words.filter(isEnglishWord).length / words.length;
    return share < ENGLISH_SHARE ? wrong : null;
  }
  if (language === 'vi') {
    const share = words.filter(hasVietnameseMark).length / words.length;
    const syllables = words.filter(isVietnameseSyllable).length / words.length;
    if (share < MARKED_SHARE && syllables > 0.8) return unmarked();
    if (syllables < 0.6 || share < MARKED_SHARE) return wrong;
    return longestUnmarkedRun(pair) >= UNMARKED_RUN ? unmarked() : null;
  }
  if (pair.target.length < MIN_DETECTABLE) return null;
  const detected = detectLanguage(pair.target);
  const other = detected.code !== null && !sameLanguage(detected.code, pair.targetLanguage);
  return other && detected.confidence >= SURE ? wrong : null;
}

const LATIN: ReadonlySet<string> = new Set(
  'en vi de nl fr es it pt sv da no fi pl cs sk sl hr hu ro tr id ms et lv lt sq bs ca cy ga is mt tl sw so af ht ha az uz'.split(
    ' ',
  ),
);

function foreignScriptShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters < 4 ? 0 : 1 - latin / letters;
}

function unmarked(): CheckFinding {
  return finding('diacritics', 'The Vietnamese text, or a part of it, is written without its marks.');
}

/** Longest run of unmarked small syllables that the source does not have as well (as in a quoted title). */
function longestUnmarkedRun(pair: CheckedPair): number {
  const source = new Set(wordsOf(pair.source).map((word) => word.toLowerCase()));
  let run = 0;
  let longest = 0;
  for (const word of wordsOf(withoutAddresses(pair.target))) {
    const plain = !hasVietnameseMark(word) && isVietnameseSyllable(word) && !isCapitalised(word);
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
  if (!LATIN.has(baseOf(pair.sourceLanguage)) || !LATIN.has(baseOf(pair.targetLanguage))) {
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
  if (isCapitalised(word) || word.length < 2 || /^[ivx]+$/.test(word)) return false;
  const language = baseOf(pair.targetLanguage);
  if (language === 'en') return !isEnglishWord(word);
  if (language === 'vi') return !isVietnameseSyllable(word) && word.length > 2;
  return false;
}

/** One such word is enough: no other language would borrow it. Vietnamese borrows from English only. */
function isSurelySource(word: string, pair: CheckedPair): boolean {
  if (baseOf(pair.targetLanguage) === 'en')
    return /[äöüßéèêàçñøåœ]/i.test(word) && !/^caf|^clich|^fianc|^expos|^prot[ée]g|^d[ée]/i.test(word);
  return baseOf(pair.sourceLanguage) !== 'en' && word.length > 3 && !isEnglishWord(word);
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
    if (unknown.length > 0 && (small(unknown) > 0 || small(longer.slice(1, -1)) > 0)) return true;
  }
  return false;
}

/** Not a word of the target language, written large or small. */
function isUnknown(word: string, pair: CheckedPair): boolean {
  const language = baseOf(pair.targetLanguage);
  if (language === 'en') return !isEnglishWord(word);
  return language === 'vi' ? !isVietnameseSyllable(word) : false;
}

/** Words in the source's script inside a text of another: two in a row, or any in a script no name is kept in. */
function foreignScriptResidue(pair: CheckedPair): boolean {
  if (!LATIN.has(baseOf(pair.targetLanguage))) return false;
  const letters = pair.target.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [];
  return letters.length >= 2 && letters.some((letter) => pair.source.includes(letter));
}
