import { lengthOf } from '../../languages/lengths.ts';
import { splitSentences } from '../../normalize/sentences.ts';
import type { CheckedPair, CheckFinding } from './finding.ts';

/** Spread of the logarithm of the ratio: a fixed part, and one that shrinks with length. */
const SPREAD = 0.11;
const SPREAD_SHORT = 1.9;
/** A ratio this many spreads off by itself is a finding. */
const FAR = 3;
/** With another sign (a sentence too many, no full stop), this is enough. */
const NEAR = 1;
/** Below this, lengths say nothing. */
const MIN_CHARACTERS = 12;

const TERMINAL = /[.!?…。！？][)\]}'"’”»“]*$/u;

/** Something is missing or added: by length, number of sentences and the last full stop. */
export function checkLength(pair: CheckedPair): CheckFinding[] {
  const { source, target } = pair;
  if (target.trim() === '')
    return source.trim() === '' ? [] : [finding('missing', 'The translation is empty.')];
  const deviation = lengthDeviation(pair);
  if (deviation < -FAR)
    return [finding('length', 'The translation is much too short: something is probably missing.')];
  if (deviation > FAR)
    return [finding('length', 'The translation is much too long: something was probably added.')];
  const more = sentencesOf(target, pair.targetLanguage) - sentencesOf(source, pair.sourceLanguage);
  if (more < 0 && deviation < -NEAR)
    return [finding('missing', 'The translation has fewer sentences than the source, and is short.')];
  if (more > 0 && deviation > NEAR)
    return [finding('extra', 'The translation has more sentences than the source, and is long.')];
  if (deviation < -NEAR && TERMINAL.test(source.trim()) && !TERMINAL.test(target.trim())) {
    return [finding('missing', 'The translation is short and ends without the full stop of the source.')];
  }
  return [];
}

function finding(kind: string, message: string): CheckFinding {
  return { kind, severity: 'error', message };
}

/** How far the target's length is from what the pair of languages lets expect, in spreads; 0 for short texts. */
function lengthDeviation(pair: CheckedPair): number {
  const source = pair.source.trim().length;
  const target = pair.target.trim().length;
  const expected = (source / lengthOf(pair.sourceLanguage)) * lengthOf(pair.targetLanguage);
  if (Math.max(source, target) < MIN_CHARACTERS) return 0;
  const spread = SPREAD + SPREAD_SHORT / Math.max(8, Math.min(expected, target));
  return Math.log(target / expected) / spread;
}

function sentencesOf(text: string, language: string): number {
  return splitSentences(text, language).length;
}
