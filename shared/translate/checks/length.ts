import { lengthOf } from '../../languages/lengths.ts';
import { countWords } from '../../languages/scripts.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/**
 * Logarithms of the ratio to the expected length: outside of them, text is almost surely lost or added. A human
 * translation of news keeps within 0.5 in 99 of 100 sentences of 80 characters and more.
 */
const FAR = 0.58;
/** What short texts add to the band, divided by their length: an abbreviation may become five words. */
const FAR_SHORT = 14;
/** People are freer: this factor widens the band. */
const HUMAN = 1.3;
/** With another sign (a sentence too many, no full stop), this is enough. */
const NEAR = 0.22;
/** Fewer words than this are a title or an exclamation: their lengths say nothing. */
const SHORTEST = 5;

const TERMINAL = /[.!?…。！？][)\]}'"’”»“‘]*$/u;

/** Something is missing or added: by length, number of sentences and the last full stop. */
export function checkLength(pair: CheckedPair): CheckFinding[] {
  const source = pair.source.trim();
  const target = pair.target.trim();
  if (target === '') return source === '' ? [] : [finding('empty')];
  const most = Math.max(countWords(source), countWords(target));
  if (most < SHORTEST) return [];
  const expected = (source.length / lengthOf(pair.sourceLanguage)) * lengthOf(pair.targetLanguage);
  const deviation = Math.log(target.length / expected);
  const band = (FAR + FAR_SHORT / Math.max(source.length, target.length)) * (pair.origin === 'human' ? HUMAN : 1);
  if (deviation < -band) return [finding('too-short')];
  if (deviation > band) return [finding('too-long')];
  if (deviation < -NEAR && TERMINAL.test(source) && !TERMINAL.test(target)) return [finding('cut-off')];
  const more = sentencesIn(target) - sentencesIn(source);
  if (more < 0 && deviation < -NEAR) return [finding('fewer-sentences')];
  if (more > 0 && deviation > NEAR) return [finding('more-sentences')];
  return [];
}

const BOUNDARY = /[.!?…][)\]}'"’”»“‘]*\s+(?=["“„«‘'(]?\p{Lu})|[。！？](?!$)/gu;

/** About as many as there are: abbreviations count for both sides alike. */
function sentencesIn(text: string): number {
  return (text.match(BOUNDARY)?.length ?? 0) + 1;
}
