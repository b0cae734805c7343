import { lengthOf } from '../../languages/lengths.ts';
import { countWords } from '../../languages/scripts.ts';
import { type CheckedPair, type CheckFinding, finding } from './finding.ts';

/**
 * Logarithms of the ratio to the expected length: outside of them, text is almost surely lost or added. A human
 * translation of news keeps within 0.5 in 99 of 100 sentences of 80 characters and more.
 */
const FAR = { short: 0.55, whole: 0.75, long: 0.45 };
/** What short texts add to the band, divided by their length: an abbreviation may become five words. */
const BESIDE = { short: 16, whole: 20, long: 28 };
/** People are freer: this factor widens the band. */
const HUMAN = 1.3;
/** Enough where the other text has none of the names and numbers of one sentence, and the lengths agree without it. */
const NEARER = 0.1;
/**
 * Where a sentence more is enough; where one without a name or number is; and how much of the deviation may be left without
 * it. People leave out, and join, more than they add.
 */
const FITTING = { lost: { sure: 0.3, least: 0.2, left: 0.5 }, added: { sure: 0.25, least: 0.15, left: 0.8 } };
/** Headlines do without a full stop, and without some words: up to the second figure, an end that is gone is only to look at. */
const CUT = { look: 0.15, sure: 0.3 };
/** Fewer words than this are a title or an exclamation: their lengths say nothing. */
const SHORTEST = 5;
/** Texts of more characters have more words than that. */
const FEW_WORDS = 60;

const TERMINAL = /[.!?…。！？]\s?[)\]}'"’”»“‘]*$/u;

/** What a sentence may end with; a speech begins behind a colon. */
const ENDS = /[.!?…:;。！？]\s?[)\]}'"’”»“‘]*$/u;

/** Something is missing or added: by length, number of sentences and the last full stop. */
export function checkLength(pair: CheckedPair): CheckFinding[] {
  const source = pair.source.trim();
  const target = withoutGlosses(pair.target.trim(), source);
  if (target === '') return source === '' ? [] : [finding('empty')];
  const isTitle = !TERMINAL.test(source) && !TERMINAL.test(target);
  if (Math.min(source.length, target.length) < FEW_WORDS) {
    const words = [countWords(source), countWords(target)] as const;
    if (Math.max(...words) < SHORTEST || (isTitle && Math.min(...words) < SHORTEST)) return [];
  }
  const expected = (source.length / lengthOf(pair.sourceLanguage)) * lengthOf(pair.targetLanguage);
  const deviation = Math.log(target.length / expected);
  const longer = Math.max(source.length, target.length);
  const band = (side: keyof typeof FAR): number =>
    (FAR[side] + BESIDE[side] / longer) * (pair.origin === 'human' ? HUMAN : 1);
  // People say in half the words what has no clause to lose.
  const isWhole = (): boolean =>
    ENDS.test(target) && sentencesIn(source) === 1 && (!source.includes(',') || target.includes(','));
  if (deviation < -band('short') && (deviation < -band('whole') || !isWhole())) return [finding('too-short')];
  if (deviation > band('long')) return [finding('too-long')];
  if (deviation < -CUT.look && ENDS.test(source) && !ENDS.test(target)) {
    const cut = finding('cut-off');
    return [deviation < -CUT.sure ? cut : { ...cut, severity: 'info' }];
  }
  if (Math.abs(deviation) < NEARER) return [];
  const more = sentencesIn(target) - sentencesIn(source);
  if (more < 0 && deviation < 0 && isOneTooMany(source, target, -deviation, 'lost'))
    return [finding('fewer-sentences')];
  if (more > 0 && deviation > 0 && isOneTooMany(target, source, deviation, 'added'))
    return [finding('more-sentences')];
  return [];
}

/** "Great Lawn (bãi cỏ lớn)": what a translator explains in brackets, where the source has none, is no length of the text. */
function withoutGlosses(target: string, source: string): string {
  if (!target.includes('(') || source.includes('(')) return target;
  const plain = target.replace(/ ?\([^()]*\)/g, '');
  return plain.trim() === '' ? target : plain;
}

/** True where a text that is longer by `deviation` has a sentence that the other lacks. */
function isOneTooMany(text: string, other: string, deviation: number, fate: keyof typeof FITTING): boolean {
  const words = new Set(anchorsIn(other));
  const sentences = text
    .split(BOUNDARY)
    .map((sentence) => ({ length: sentence.length, anchors: anchorsIn(sentence) }));
  const unsaid = sentences.filter(({ anchors }) => !anchors.some((anchor) => words.has(anchor)));
  const { sure, least, left } = FITTING[fate];
  // Where each sentence has a name or number that the other text has, they were joined, not lost.
  if (deviation > sure) return unsaid.length > 0;
  return unsaid.some(({ length, anchors }) => {
    const without = deviation + Math.log(1 - length / text.length);
    return (anchors.length > 0 || deviation > least) && Math.abs(without) < left * deviation;
  });
}

/** Numbers, and words that are written large within a sentence. */
function anchorsIn(text: string): string[] {
  return text.match(/\d+|(?<=[\p{L}\d,] )\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [];
}

const BOUNDARY =
  /(?=[.!?…。！？])(?:(?<!(?:^|[.\s(])\p{Lu}|(?:^|[\s(])\d{1,2}|(?:^|[\s("“„«])(?:Mr|Mrs|Ms|Dr|Prof|St|Hr|Fr|Mme|mr|dhr|mevr|Dhr|Mevr|Nr|No|vs|bzw|ca|etc))[.!?…](?:\s»)?[)\]}'"’”»“‘]*\s+(?=(?:["“„«‘'(]\s?)?\p{Lu})|[。！？](?!$))/gu;

/** About as many as there are: unknown abbreviations count for both sides alike. */
function sentencesIn(text: string): number {
  return (text.match(BOUNDARY)?.length ?? 0) + 1;
}
