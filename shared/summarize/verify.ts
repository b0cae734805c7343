import type { DroppedItem, Localized } from '../documents/index.ts';
import { TARGET_LANGUAGES } from '../languages/facets/targets.ts';
import { namesOf } from '../languages/names.ts';
import { numberWordsOf } from '../languages/numbers.ts';
import { numeralsIn } from '../languages/numerals.ts';
import { countUnspaced } from '../languages/scripts.ts';
import { fold, foldedWords, indexOfWords, plain } from '../languages/text.ts';
import type { AlignedSentence, Bitext } from './bitext.ts';
import { COMMON_STARTS } from './entities/lexicon.ts';
import { readGrammar } from './grammar.ts';
import { directionsIn, disagreement } from './verify/agreement.ts';
import { badManners } from './verify/manners.ts';
import { contradiction } from './verify/relations.ts';

/** A statement to check: what it says in each language and what it rests on. */
export interface Claim {
  /** How the item is called in `quality.dropped`, e.g. `keyPoints[2]`. Never holds article text. */
  readonly item: string;
  readonly text: Localized;
  readonly cites: readonly string[];
  /**
   * `literal`: the text itself stands in one cited sentence, or runs over neighbours, word for word. `told`: its names,
   * numbers and quotations do. `cut`: the same for sentences that were shortened, whose languages must agree. `written`:
   * the same for a text that a model wrote, where the first word of a sentence may be a name, too; the whole must be about
   * the cited sentences, and say of nobody what they say of another. `label`: a word of ours, only its citations count.
   */
  readonly rule: 'literal' | 'extractive' | 'cut' | 'generated' | 'label';
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
  const found = cited as AlignedSentence[];
  for (const [language, text] of Object.entries(claim.text)) {
    if (found.some((line) => line.texts[language] === undefined))
      return fail(`is in a language that the article is not (${language})`);
    const runs = runsOf(found, language, lines);
    const reason =
      claim.rule === 'literal' ? literalProblem(text, runs) : problemOf(text, runs, language, claim.rule);
    if (reason !== null) return fail(`${reason} (${language})`);
  }
  const reason = claim.rule === 'cut' || claim.rule === 'generated' ? relationProblem(claim, found) : null;
  return reason === null ? null : fail(reason);
}

/** The cited sentences; those that stand side by side in the article, the first of them finished, as one. */
function runsOf(cited: readonly AlignedSentence[], language: string, lines: Bitext): string[] {
  const places = new Map([...lines.byId.keys()].map((id, place) => [id, place]));
  const runs: string[] = [];
  let last: AlignedSentence | null = null;
  for (const line of cited.toSorted((one, other) => places.get(one.id)! - places.get(other.id)!)) {
    const isNext = last !== null && places.get(line.id) === places.get(last.id)! + 1;
    const text = plain(line.texts[language]!);
    if (isNext && FINISHED.test(runs.at(-1)!)) runs.push(`${runs.pop()} ${text}`);
    else if (last !== line) runs.push(text);
    last = line;
  }
  return runs;
}

const FINISHED = /[.!?…。！？]["')\]]*$/;

/** Stands for words that a quotation leaves out: each part is word for word. */
export const ELISION = ' … ';

function literalProblem(text: string, runs: readonly string[]): string | null {
  const parts = text.split(ELISION);
  if (parts.length > 1)
    return parts.map((part) => literalProblem(part, runs)).find((one) => one !== null) ?? null;
  const wanted = plain(text);
  if (wanted === '') return 'is empty';
  // A quotation of several sentences may open each of them anew.
  const bare = (own: string): string =>
    own
      .replace(/"/g, '')
      .replace(/(?<![\p{L}\p{N}])'/gu, '')
      .replace(/\s+/g, ' ');
  // "Port Ellen" of "PORT ELLEN — Ferries …"
  const capitals = wanted.toUpperCase();
  return runs.some(
    (run) =>
      holdsWords(run, wanted) || holdsWords(run, capitals) || holdsWords(bare(run), bare(wanted).trim()),
  )
    ? null
    : 'is not word for word in the cited sentences';
}

/** Whole words: "na Ber" is no part of "Anna Berg". Scripts without spaces have no such bounds. */
function holdsWords(text: string, part: string): boolean {
  return countUnspaced(part) > 0 ? text.includes(part) : indexOfWords(text, part) >= 0;
}

/** The first thing in `text` that the sources do not hold. */
function problemOf(
  text: string,
  runs: readonly string[],
  language: string,
  rule: 'extractive' | 'cut' | 'generated',
): string | null {
  const own = plain(text);
  const source = runs.join(' ');
  const written = rule === 'generated';
  if (own === '') return 'is empty';
  if (!numbersHeld(own, source, language)) return 'has a number that the cited sentences do not hold';
  for (const quoted of quotations(own)) {
    const words = quoted.replace(/[.,]$/, '');
    if (!runs.some((run) => run.includes(words)))
      return 'has a quotation that the cited sentences do not hold';
  }
  const known = new Set(foldedWords(source));
  const unknown = capitalised(own).find(
    ({ word, initial }) => !known.has(fold(word)) && (written ? !isPlainStart(word, initial) : !initial),
  );
  if (unknown !== undefined) return 'has a name that the cited sentences do not hold';
  if (!written) return null;
  if (namesIn(own).some((name) => !runs.some((run) => indexOfWords(fold(run), fold(name)) >= 0)))
    return 'has a name that the cited sentences do not hold';
  const manners = badManners(text, runs.join(' '), language);
  if (manners !== null) return manners;
  const long = foldedWords(own).filter((word) => word.length > 3);
  const stems = new Set([...known].map((word) => word.slice(0, STEM_LETTERS)));
  const shared = long.filter((word) => stems.has(word.slice(0, STEM_LETTERS))).length;
  if (long.length > 0 && shared / long.length < SHARED_WORDS) return 'is not about the cited sentences';
  const turned = directionsIn(own, language).some((way) => !directionsIn(source, language).includes(way));
  return turned ? 'rises or falls where the cited sentences do not' : null;
}

/** What the whole item says against its sources, or one of its languages against another. */
function relationProblem({ text, rule }: Claim, cited: readonly AlignedSentence[]): string | null {
  const english = text['en'];
  if (rule === 'generated' && english !== undefined) {
    const [own, ...sources] = readGrammar([english, ...cited.map((line) => line.texts['en']!)]).parsed;
    const problem = contradiction([own!], sources);
    if (problem !== null) return `${problem} (en)`;
  }
  const sources = Object.fromEntries(
    Object.keys(text).map((language) => [language, cited.map((line) => line.texts[language]!).join(' ')]),
  );
  return disagreement(text, sources);
}

/** Names of several words: capitals with a space between, without a plain first word. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)+/gu)].flatMap((match) => {
    const words = match[0].split(' ');
    const opens = match.index === 0 || /[.!?:]["')]*\s$/.test(text.slice(0, match.index));
    const own = opens && isPlainStart(words[0]!, true) ? words.slice(1) : words;
    return own.length > 1 ? [own.join(' ')] : [];
  });
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
