import type { DroppedItem, Localized } from '../documents/index.ts';
import { readNumber } from './figures.ts';
import { COMMON_STARTS } from './lexicon.ts';
import type { ArticleLines, Line } from './lines.ts';
import { fold, plain } from './text.ts';
import { VIETNAMESE_STARTS } from './vietnamese.ts';

/** A statement to check: what it says in each language and what it rests on. */
export interface Claim {
  /** How the item is called in `quality.dropped`, e.g. `keyPoints[2]`. Never holds article text. */
  readonly item: string;
  readonly text: Localized;
  readonly cites: readonly string[];
  /**
   * `literal`: the text itself stands in the cited sentences, word for word. `told`: its names, numbers and
   * quotations do. `written`: the same for a text that a model wrote, where the first word of a sentence may be a
   * name, too, and the whole must be about the cited sentences. `label`: a word of ours, only its citations count.
   */
  readonly rule: 'literal' | 'told' | 'written' | 'label';
}

/**
 * A written text shares at least this part of its longer words, by their first letters, with what it cites. Plain
 * paraphrase keeps three in four; an accusation smuggled in among known names keeps half.
 */
const SHARED_WORDS = 0.6;
const STEM_LETTERS = 5;

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  hundred: 100,
  hundreds: 100,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
};

/**
 * Why a claim does not hold, or null when it does: every citation exists, and every name, number and quotation of
 * the text stands in the cited sentences of the same language.
 */
export function verifyClaim(claim: Claim, lines: ArticleLines): DroppedItem | null {
  const fail = (reason: string): DroppedItem => ({ item: claim.item, reason });
  const cited = claim.cites.map((id) => lines.byId.get(id));
  if (cited.length === 0) return fail('cites nothing');
  if (cited.some((line) => line === undefined)) return fail('cites a sentence that does not exist');
  if (Object.keys(claim.text).length === 0) return fail('has no text');
  if (claim.rule === 'label') return null;
  for (const [language, text] of Object.entries(claim.text)) {
    const sources = (cited as Line[]).map((line) => line.texts[language]);
    if (sources.includes(undefined)) return fail(`is in a language that the article is not (${language})`);
    const reason =
      claim.rule === 'literal'
        ? literalProblem(text, sources as string[])
        : problemOf(text, sources as string[], language, claim.rule === 'written');
    if (reason !== null) return fail(`${reason} (${language})`);
  }
  return null;
}

function literalProblem(text: string, sources: readonly string[]): string | null {
  const wanted = plain(text);
  if (wanted === '') return 'is empty';
  return plain(sources.join(' ')).includes(wanted) ? null : 'is not word for word in the cited sentences';
}

/** The first thing in `text` that the sources do not hold. */
function problemOf(
  text: string,
  sources: readonly string[],
  language: string,
  written: boolean,
): string | null {
  const own = plain(text);
  const source = plain(sources.join(' '));
  if (own === '') return 'is empty';
  if (!numbersHeld(own, source, language)) return 'has a number that the cited sentences do not hold';
  for (const quoted of quotations(own)) {
    if (!source.includes(quoted.replace(/[.,]$/, '')))
      return 'has a quotation that the cited sentences do not hold';
  }
  const known = new Set(wordsIn(source));
  const unknown = capitalised(own).find(
    ({ word, initial }) => !known.has(fold(word)) && (written ? !isPlainStart(word, initial) : !initial),
  );
  if (unknown !== undefined) return 'has a name that the cited sentences do not hold';
  if (!written) return null;
  if (/https?:|www\.|@|[<>{}[\]]|\*\*|#\s/.test(own)) return 'has a link or markup';
  const long = wordsIn(own).filter((word) => word.length > 3);
  const stems = new Set([...known].map((word) => word.slice(0, STEM_LETTERS)));
  const shared = long.filter((word) => stems.has(word.slice(0, STEM_LETTERS))).length;
  return long.length > 0 && shared / long.length < SHARED_WORDS ? 'is not about the cited sentences' : null;
}

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Quotations between straight marks, as `plain` leaves them; single ones where they stand free. */
function quotations(text: string): string[] {
  const double = [...text.matchAll(/"([^"]+)"/g)];
  const single = [...text.matchAll(/(?<![\p{L}\p{N}])'([^']{3,})'(?![\p{L}\p{N}])/gu)];
  return [...double, ...single].map((match) => match[1]!);
}

function numbersHeld(text: string, source: string, language: string): boolean {
  const digits = (own: string): string[] => own.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const held = new Set<string>(digits(source));
  const values = new Set<number | null>([...held].map((number) => readNumber(number, language)));
  const words = wordsIn(source);
  for (const word of words) if (NUMBER_WORDS[word] !== undefined) values.add(NUMBER_WORDS[word]);
  const value = (number: string): number | null => readNumber(number, language);
  if (
    !digits(text).every((number) => held.has(number) || (value(number) !== null && values.has(value(number))))
  ) {
    return false;
  }
  if (language !== 'en') return true;
  return wordsIn(text).every((word) => {
    const number = NUMBER_WORDS[word];
    return number === undefined || values.has(number) || words.includes(word);
  });
}

/** Characters before a word that are looked at: a mark, quotation marks and a space. */
const OPENING_REACH = 20;

/** Capitalised words; `initial` when a sentence or quotation begins with them. */
function capitalised(text: string): { word: string; initial: boolean }[] {
  const names: { word: string; initial: boolean }[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{L}\p{N}\p{M}]*/gu)) {
    const before = text.slice(Math.max(0, match.index - OPENING_REACH), match.index);
    const initial = match.index === 0 || /(?:[.!?…:]["')]*\s+|["(\-–]\s*)$/u.test(before);
    names.push({ word: match[0], initial });
  }
  return names;
}

/** A word that sentences begin with, and no name. */
const isPlainStart = (word: string, initial: boolean): boolean =>
  initial && (COMMON_STARTS.has(word.toLowerCase()) || VIETNAMESE_STARTS.has(word.toLowerCase()));
