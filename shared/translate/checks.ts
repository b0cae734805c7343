import { checkAddresses } from './checks/addresses.ts';
import type { CheckedPair, CheckFinding } from './checks/finding.ts';
import { KINDS } from './checks/kinds.ts';
import { checkLanguage } from './checks/language.ts';
import { checkLength } from './checks/length.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkMeaning } from './checks/meaning.ts';
import { checkNames } from './checks/names.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkPunctuation } from './checks/punctuation.ts';
import { type LazyReading, lazyReading, type Reading } from './checks/reading.ts';
import { checkRepetition } from './checks/repetition.ts';

export type { CheckedPair, CheckFinding } from './checks/finding.ts';

/** Findings that make all others meaningless. */
const DECISIVE: ReadonlySet<string> = new Set(['untranslated', 'wrong-language', 'encoding']);

/**
 * Checks one translated sentence without a model: numbers, percentages, currencies, dates, addresses, names and
 * terms, length, language, residue, repetition, punctuation, markup. Pure, and quick enough for every sentence.
 *
 * @param source the source's reading, where it is at hand: that of other targets is the same
 */
export function checkTranslation(
  pair: CheckedPair,
  source: LazyReading = lazyReading(pair.source, pair.sourceLanguage, false),
  target: LazyReading = lazyReading(pair.target, pair.targetLanguage, true),
): CheckFinding[] {
  const found = allFindings(pair, source, target);
  return pair.thorough === true ? found : found.filter(({ rule }) => KINDS[rule].off !== true);
}

/** A longer text is no sentence; only what is quick whatever the length is asked of it. */
const LONGEST = 10_000;

function allFindings(pair: CheckedPair, readSource: LazyReading, readTarget: LazyReading): CheckFinding[] {
  const markup = checkMarkup(pair);
  if (markup.some(({ kind }) => DECISIVE.has(kind))) return markup;
  if (Math.max(pair.source.length, pair.target.length) > LONGEST) return [...checkLength(pair), ...markup];
  const source = readSource();
  const target = readTarget();
  const language = checkLanguage(pair, source, target);
  const missing = checkLength(pair);
  if (language.some(({ kind }) => DECISIVE.has(kind))) return language;
  if (missing.some(({ kind }) => kind === 'missing') && pair.target.trim() === '') return missing;
  return [...language, ...missing, ...comparisons(pair, source, target), ...markup];
}

/** Everything that compares what the two texts say. */
export function comparisons(pair: CheckedPair, source: Reading, target: Reading): CheckFinding[] {
  return [
    ...checkNumbers(source, target),
    ...checkMeaning(source, target),
    ...checkAddresses(pair),
    ...checkNames(pair, source, target),
    ...checkRepetition(source, target),
    ...checkPunctuation(pair),
  ];
}
