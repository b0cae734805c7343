import { lengthOf } from '../../languages/lengths.ts';
import { countWords } from '../../languages/scripts.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/**
 * Logarithms of the ratio to the expected length: outside of them, text is almost surely lost or added. A human
 * translation of news keeps within 0.5 in 99 of 100 sentences of 80 characters and more.
 */
const FAR = { short: 0.5, long: 0.55 };
/** What short texts add to the band, divided by their length: an abbreviation may become five words. */
const BESIDE = { short: 16, long: 20 };
/** People are freer: this factor widens the band. */
const HUMAN = 1.3;
/** With another sign (a sentence too many, no full stop), this is enough. */
const NEAR = 0.25;
/** Headlines do without a full stop, and without some words. */
const CUT = 0.3;
/** Fewer words than this are a title or an exclamation: their lengths say nothing. */
const SHORTEST = 5;
/** Texts of more characters have more words than that. */
const FEW_WORDS = 60;

const TERMINAL = /[.!?…。！？]\s?[)\]}'"’”»“‘]*$/u;

/** Something is missing or added: by length, number of sentences and the last full stop. */
export function checkLength(pair: CheckedPair): CheckFinding[] {
  const source = pair.source.trim();
  const target = pair.target.trim();
  if (target === '') return source === '' ? [] : [finding('empty')];
  const isTitle = !TERMINAL.test(source) && !TERMINAL.test(target);
  if (Math.min(source.length, target.length) < FEW_WORDS) {
    const words = [countWords(source), countWords(target)] as const;
    if (Math.max(...words) < SHORTEST || (isTitle && Math.min(...words) < SHORTEST)) return [];
  }
  const expected = (source.length / lengthOf(pair.sourceLanguage)) * lengthOf(pair.targetLanguage);
  const deviation = Math.log(target.length / expected);
  const longer = Math.max(source.length, target.length);
  const band = (side: 'short' | 'long'): number =>
    (FAR[side] + BESIDE[side] / longer) * (pair.origin === 'human' ? HUMAN : 1);
  if (deviation < -band('short')) return [finding('too-short')];
  if (deviation > band('long')) return [finding('too-long')];
  if (deviation < -CUT && TERMINAL.test(source) && !TERMINAL.test(target)) return [finding('cut-off')];
  const more = sentencesIn(target) - sentencesIn(source);
  if (more < 0 && deviation < -NEAR && !isSaidElsewhere(source, target)) return [finding('fewer-sentences')];
  if (more > 0 && deviation > NEAR && !isSaidElsewhere(target, source)) return [finding('more-sentences')];
  return [];
}

/** True when each sentence of a text has a name or number that the other text has: they were joined, not lost. */
function isSaidElsewhere(text: string, other: string): boolean {
  const words = new Set(anchorsIn(other));
  return text.split(BOUNDARY).every((sentence) => anchorsIn(sentence).some((anchor) => words.has(anchor)));
}

/** Numbers, and words that are written large within a sentence. */
function anchorsIn(text: string): string[] {
  return text.match(/\d+|(?<=[\p{L}\d,] )\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [];
}

const BOUNDARY =
  /(?<!(?:^|[.\s(])\p{Lu}|(?:^|[\s(])\d{1,2}|(?:^|[\s("“„«])(?:Mr|Mrs|Ms|Dr|Prof|St|Hr|Fr|Mme|mr|dhr|mevr|Dhr|Mevr|Nr|No|vs|bzw|ca|etc))[.!?…][)\]}'"’”»“‘]*\s+(?=["“„«‘'(]?\p{Lu})|[。！？](?!$)/gu;

/** About as many as there are: unknown abbreviations count for both sides alike. */
function sentencesIn(text: string): number {
  return (text.match(BOUNDARY)?.length ?? 0) + 1;
}
