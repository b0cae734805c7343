import { baseOf, sameLanguage } from '../../languages/codes.ts';
import { LATIN_LANGUAGES } from '../../languages/scripts.ts';
import { spellingOf } from '../../languages/spelling.ts';
import { isCapitalised } from '../../languages/text.ts';
import { detectLanguage } from '../../normalize/language.ts';
import { requestLine } from '../text.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';
import { type Reading, wordsIn } from './reading.ts';

/** Fewer running words than this say nothing about a language. */
const MIN_WORDS = 4;
/** Of fewer than this, half must be strange. */
const FEW_WORDS = 8;
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
export function checkLanguage(
  pair: CheckedPair,
  sourceReading: Reading,
  targetReading: Reading,
): CheckFinding[] {
  const target = running(targetReading);
  const source = running(sourceReading);
  // A copy begins like the source.
  const [first] = targetReading.tokens;
  if (first?.lower === sourceReading.tokens[0]?.lower && isCopy(pair, target) && !reads(pair, target))
    return [finding('untranslated')];
  // What the source has as well is a quotation or a name; whether it is left over, `residue` tells.
  const kept = new Set(source);
  const own = target.filter((word) => !kept.has(word));
  const wrong = wrongLanguage(pair, own, sourceReading, targetReading);
  if (wrong !== null) return [wrong];
  const residue = residueOf(pair, source, sourceReading, targetReading);
  return residue ? [finding('residue')] : [];
}

/** Lower-case words: names say nothing about the language. A text all in capitals counts as if written small. */
function running(reading: Reading): string[] {
  const words = reading.words;
  if (words.every((word) => word === word.toUpperCase())) return words.map((word) => word.toLowerCase());
  return words.filter((word) => !isCapitalised(word));
}

/** From this share of its words on, a text is in a language. */
const READS = 0.8;

/** A quoted line that is in the target language as it stands needs no translation. */
function reads({ targetLanguage }: CheckedPair, words: readonly string[]): boolean {
  const spelling = spellingOf(targetLanguage);
  return spelling !== undefined && words.filter(spelling.isWord).length > READS * words.length;
}

/** White space and invisible characters that two copies of a line may differ in. */
const SPACES = 20;

function isCopy(pair: CheckedPair, words: readonly string[]): boolean {
  if (Math.abs(pair.source.length - pair.target.length) > SPACES) return false;
  if (requestLine(pair.source).toLowerCase() !== requestLine(pair.target).toLowerCase()) return false;
  const small = words.filter((word) => !isCapitalised(word));
  return small.length >= 2 || words.length >= MIN_WORDS + 2;
}

function wrongLanguage(
  pair: CheckedPair,
  words: readonly string[],
  source: Reading,
  target: Reading,
): CheckFinding | null {
  const language = baseOf(pair.targetLanguage);
  const wrong = (): CheckFinding => finding('wrong-language', pair.targetLanguage);
  if (LATIN_LANGUAGES.has(language) && foreignScriptShare(pair.target) > 0.3) return wrong();
  if (words.length < MIN_WORDS) return null;
  const spelling = spellingOf(language);
  if (spelling !== undefined) {
    const shareOf = (holds: (word: string) => boolean): number => words.filter(holds).length / words.length;
    const fitting = shareOf(spelling.isWord);
    const { hasMark } = spelling;
    // A cry or a line of a song has few words, and some of its own.
    const least = words.length < FEW_WORDS ? spelling.leastWords / 2 : spelling.leastWords;
    if (hasMark === undefined) return fitting < least ? wrong() : null;
    const marked = shareOf(hasMark);
    if (marked < MARKED_SHARE && fitting > UNMARKED_WORDS) return unmarked(language);
    if (fitting < least || marked < MARKED_SHARE) return wrong();
    const isUnmarked = (word: string): boolean => !hasMark(word) && spelling.isWord(word);
    return longestUnmarkedRun(source, target, isUnmarked) >= UNMARKED_RUN ? unmarked(language) : null;
  }
  if (pair.target.length < MIN_DETECTABLE) return null;
  const detected = detectLanguage(pair.target);
  const other = detected.code !== null && !sameLanguage(detected.code, pair.targetLanguage);
  return other && detected.confidence >= SURE ? wrong() : null;
}

/** Everything between the Latin blocks, and behind them. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c60-\ua71f\ua800-\uffff]/;

function foreignScriptShare(text: string): number {
  if (!OTHER_SCRIPT.test(text)) return 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters < 4 ? 0 : 1 - latin / letters;
}

function unmarked(language: string): CheckFinding {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  return finding('diacritics', name ?? language);
}

/** Longest run of unmarked small words that the source does not have as well (as in a quoted title). */
function longestUnmarkedRun(
  { tokens }: Reading,
  target: Reading,
  isUnmarked: (word: string) => boolean,
): number {
  const source = new Set(tokens.map(({ lower }) => lower));
  let run = 0;
  let longest = 0;
  for (const word of target.words) {
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

function residueOf(pair: CheckedPair, small: readonly string[], source: Reading, target: Reading): boolean {
  if (!LATIN_LANGUAGES.has(source.language) || !LATIN_LANGUAGES.has(target.language)) {
    return foreignScriptResidue(pair);
  }
  const words = source.text.includes('(') ? target.words : wordsOutside(target);
  const isWord = spellingOf(target.language)?.isWord;
  // Every sign of residue has a small word that the language does not have.
  if (isWord === undefined || words.every((word) => isWord(word) || isCapitalised(word))) return false;
  const terms = quotedTerms(source.text);
  const inSource = new Set(small.map((word) => word.toLowerCase()).filter((word) => !terms.has(word)));
  const foreign = words.map((word) => inSource.has(word.toLowerCase()) && isForeign(word, pair));
  if (words.some((word, index) => foreign[index] && isSurelySource(word, pair))) return true;
  if (foreign.filter(Boolean).length >= 3) return true;
  return (
    foreign.some((is, index) => is && foreign[index + 1] === true) ||
    copiedRun(pair, words, foreign, source, terms)
  );
}

/** A term in quotation marks, of so few letters. */
const QUOTED_TERM = /["“„«'‘](?=[\p{L}])([^"”“»'’]{2,30})["”“»'’](?!\p{L})/gu;
const NO_TERMS: ReadonlySet<string> = new Set();

/** Words of terms that the source itself puts in quotation marks: a "redshirt sophomore" may stay one. */
function quotedTerms(text: string): ReadonlySet<string> {
  if (!/["“„«'‘]/.test(text)) return NO_TERMS;
  const terms = [...text.matchAll(QUOTED_TERM)].map(([, term]) => term!.toLowerCase());
  return terms.length === 0
    ? NO_TERMS
    : new Set(terms.flatMap((term) => term.match(/[\p{L}\p{M}-]+/gu) ?? []));
}

/** Without what stands in brackets: "loài dơi muỗi (soprano pipistrelles)" explains itself by the source's words. */
function wordsOutside({ text, tokens, words }: Reading): readonly string[] {
  if (!text.includes('(')) return words;
  let depth = 0;
  return wordsIn(
    tokens.filter(({ text: sign }) => {
      if (sign === '(') depth += 1;
      else if (sign === ')') depth = Math.max(0, depth - 1);
      return depth === 0;
    }),
  );
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
function copiedRun(
  pair: CheckedPair,
  target: readonly string[],
  foreign: readonly boolean[],
  source: Reading,
  terms: ReadonlySet<string>,
): boolean {
  const words = source.words;
  const folded = ` ${words.join(' ').toLowerCase()} `;
  const isCopied = (run: readonly string[]): boolean => folded.includes(` ${run.join(' ').toLowerCase()} `);
  const small = (run: readonly string[]): number => run.filter((word) => !isCapitalised(word)).length;
  const inSource = new Set(words.map((word) => word.toLowerCase()).filter((word) => !terms.has(word)));
  let run = 0;
  for (const [at, word] of target.entries()) {
    run = inSource.has(word.toLowerCase()) ? run + 1 : 0;
    if (run < RESIDUE_RUN) continue;
    const three = target.slice(at - RESIDUE_RUN + 1, at + 1);
    if (
      small(three) >= RESIDUE_RUN - 1 &&
      three.some((_, index) => foreign[at - RESIDUE_RUN + 1 + index]) &&
      isCopied(three)
    )
      return true;
    if (run < LONG_RESIDUE_RUN) continue;
    const longer = target.slice(at - LONG_RESIDUE_RUN + 1, at + 1);
    const unknown = longer.filter((own) => isUnknown(own, pair));
    if (small(unknown) > 0 && small(longer) >= 2 && isCopied(longer)) return true;
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
