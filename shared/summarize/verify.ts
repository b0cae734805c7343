import type { DroppedItem, Localized } from '../documents/index.ts';
import { TARGET_LANGUAGES } from '../languages/facets/targets.ts';
import { namesOf } from '../languages/names.ts';
import { numberWordsOf } from '../languages/numbers.ts';
import { numeralsIn } from '../languages/numerals.ts';
import { fold, foldedWords, plain } from '../languages/text.ts';
import type { AlignedSentence, Bitext } from './bitext.ts';
import { COMMON_STARTS } from './entities/lexicon.ts';

/** A statement to check: what it says in each language and what it rests on. */
export interface Claim {
  /** How the item is called in `quality.dropped`, e.g. `keyPoints[2]`. Never holds article text. */
  readonly item: string;
  readonly text: Localized;
  readonly cites: readonly string[];
  /**
   * `literal`: the text itself stands in the cited sentences, word for word. `extractive`: its names, numbers and
   * quotations do. `generated`: the same for a text that a model wrote, where the first word of a sentence may be a
   * name, too, and the whole must be about the cited sentences. `label`: a word of ours, only its citations count.
   */
  readonly rule: 'literal' | 'extractive' | 'generated' | 'label';
}

/**
 * A written text shares at least this part of its longer words, by their first letters, with what it cites. Plain
 * paraphrase keeps three in four; an accusation smuggled in among known names keeps half.
 */
const SHARED_WORDS = 0.6;
const STEM_LETTERS = 5;

/**
 * Why a claim does not hold, or null when it does: every citation exists, and every name, number and quotation of
 * the text stands in the cited sentences of the same language.
 */
export function verifyClaim(claim: Claim, lines: Bitext): DroppedItem | null {
  const fail = (reason: string): DroppedItem => ({ item: claim.item, reason });
  const cited = claim.cites.map((id) => lines.byId.get(id));
  if (cited.length === 0) return fail('cites nothing');
  if (cited.some((line) => line === undefined)) return fail('cites a sentence that does not exist');
  if (Object.keys(claim.text).length === 0) return fail('has no text');
  if (claim.rule === 'label') return null;
  for (const [language, text] of Object.entries(claim.text)) {
    const sources = (cited as AlignedSentence[]).map((line) => line.texts[language]);
    if (sources.includes(undefined)) return fail(`is in a language that the article is not (${language})`);
    const reason =
      claim.rule === 'literal'
        ? literalProblem(text, sources as string[])
        : problemOf(text, sources as string[], language, claim.rule === 'generated');
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
  generated: boolean,
): string | null {
  const own = plain(text);
  const source = plain(sources.join(' '));
  if (own === '') return 'is empty';
  if (!numbersHeld(own, source, language)) return 'has a number that the cited sentences do not hold';
  for (const quoted of quotations(own)) {
    if (!source.includes(quoted.replace(/[.,]$/, '')))
      return 'has a quotation that the cited sentences do not hold';
  }
  const known = new Set(foldedWords(source));
  const unknown = capitalised(own).find(
    ({ word, initial }) => !known.has(fold(word)) && (generated ? !isPlainStart(word, initial) : !initial),
  );
  if (unknown !== undefined) return 'has a name that the cited sentences do not hold';
  if (!generated) return null;
  if (/https?:|www\.|@|[<>{}[\]]|\*\*|#\s/.test(own)) return 'has a link or markup';
  const long = foldedWords(own).filter((word) => word.length > 3);
  const stems = new Set([...known].map((word) => word.slice(0, STEM_LETTERS)));
  const shared = long.filter((word) => stems.has(word.slice(0, STEM_LETTERS))).length;
  return long.length > 0 && shared / long.length < SHARED_WORDS ? 'is not about the cited sentences' : null;
}

/** Quotations between straight marks, as `plain` leaves them; single ones where they stand free. */
function quotations(text: string): string[] {
  const double = [...text.matchAll(/"([^"]+)"/g)];
  const single = [...text.matchAll(/(?<![\p{L}\p{N}])'([^']{3,})'(?![\p{L}\p{N}])/gu)];
  return [...double, ...single].map((match) => match[1]!);
}

/** Every number of the text is one of the source, in digits or in words. What could be read in two ways must stand so. */
function numbersHeld(text: string, source: string, language: string): boolean {
  const { claimIn, numberIn } = numberWordsOf(language);
  const theirs = numeralsIn(source, language, false);
  const sourceWords = numberTokens(source);
  const written = new Set([...theirs.map((numeral) => numeral.text), ...sourceWords]);
  const values = new Set([
    ...theirs.flatMap((numeral) => (numeral.values.length === 1 ? numeral.values : [])),
    ...sourceWords.flatMap((word) => claimIn(word) ?? numberIn(word) ?? []),
  ]);
  const isHeld = (form: string, value: number | null | undefined): boolean =>
    written.has(form) || (typeof value === 'number' && values.has(value));
  return (
    numeralsIn(text, language, false).every((own) =>
      isHeld(own.text, own.values.length === 1 ? own.values[0] : null),
    ) && numberTokens(text).every((word) => claimIn(word) === null || isHeld(word, claimIn(word)))
  );
}

const numberTokens = (text: string): string[] =>
  text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? [];
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

/** A word that sentences of any target begin with, and no name. */
const isPlainStart = (word: string, initial: boolean): boolean => {
  const lower = word.toLowerCase();
  return (
    initial && (COMMON_STARTS.has(lower) || TARGET_LANGUAGES.some((own) => namesOf(own)?.starts.has(lower)))
  );
};
