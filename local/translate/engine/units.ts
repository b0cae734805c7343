import { countUnspaced } from '../../../shared/languages/scripts.ts';
import type { ProtectedSpan, SentenceAnswer, SentenceRequest } from '../ports.ts';

/**
 * Sentences cut to what a model takes. Beyond some 128 tokens an engine cuts wherever it stands, and students
 * trained on shorter lines begin to drop words; so long sentences are cut here, at the best mark there is.
 */

/** A piece of a sentence, and what stood between it and the next one. */
export interface Unit extends SentenceRequest {
  readonly gap: string;
}

// Estimated tokens; the estimate is rough, so it stays well under the engine's limit.
const MAX_TOKENS = 100;
// A piece shorter than this is too little context to translate well.
const MIN_TOKENS = 20;

/** Cut marks, best first. The mark stays with the piece before it. */
const MARKS: readonly RegExp[] = [
  /[;:](?=\s)|[；：]/g,
  /\s[–—-](?=\s)/g,
  /,(?=\s)|[，、]/g,
  /[)\]”"»](?=\s)/g,
  /\S(?=\s)/g,
  // No blank for this long: a script without spaces, or noise. Between any two characters then.
  /[\s\S](?![\uDC00-\uDFFF\p{M}])/gu,
];

/** About how many SentencePiece tokens a text has: four letters a token, one for every other visible sign. */
export function estimateTokens(text: string): number {
  const unspaced = countUnspaced(text);
  const letters = (text.match(/[\p{L}\p{M}]/gu)?.length ?? 0) - unspaced;
  const others = text.match(/[^\p{L}\p{M}\s]/gu)?.length ?? 0;
  return Math.ceil(letters / 4 + unspaced + others);
}

/** The sentence itself, or its pieces in order: `text` and `gap` of all of them joined are the sentence again. */
export function splitLongSentence(sentence: SentenceRequest): Unit[] {
  if (estimateTokens(sentence.text) <= MAX_TOKENS) return [{ ...sentence, gap: '' }];
  const cut = bestCut(sentence);
  if (cut === undefined) return [{ ...sentence, gap: '' }];
  const gap = /^\s*/.exec(sentence.text.slice(cut))?.[0] ?? '';
  const left = part(sentence, 0, cut);
  const right = part(sentence, cut + gap.length, sentence.text.length);
  const leftUnits = splitLongSentence(left);
  const last = leftUnits.pop()!;
  return [...leftUnits, { ...last, gap }, ...splitLongSentence(right)];
}

/** Offset of the cut nearest the middle at the best kind of mark that leaves two pieces worth translating. */
function bestCut({ text, spans }: SentenceRequest): number | undefined {
  const middle = text.length / 2;
  for (const mark of MARKS) {
    const cuts = [...text.matchAll(mark)]
      .map((match) => match.index + match[0].length)
      .filter((at) => at < text.length && spans.every(({ start, end }) => at <= start || at >= end))
      .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    const cut = cuts.find(
      (at) => estimateTokens(text.slice(0, at)) >= MIN_TOKENS && estimateTokens(text.slice(at)) >= MIN_TOKENS,
    );
    if (cut !== undefined) return cut;
  }
  return undefined;
}

function part({ text, spans }: SentenceRequest, from: number, to: number): SentenceRequest {
  const inside = spans.filter(({ start, end }) => start >= from && end <= to);
  const moved = inside.map(
    (span): ProtectedSpan => ({ ...span, start: span.start - from, end: span.end - from }),
  );
  return { text: text.slice(from, to), spans: moved };
}

/** One answer for the sentence from those of its units; indices of applied spans count over the whole sentence. */
export function joinUnits(units: readonly Unit[], answers: readonly SentenceAnswer[]): SentenceAnswer {
  let text = '';
  const applied: number[] = [];
  let spansBefore = 0;
  units.forEach((unit, i) => {
    const answer = answers[i];
    text += (answer?.text ?? '') + unit.gap;
    for (const index of answer?.applied ?? []) applied.push(spansBefore + index);
    spansBefore += unit.spans.length;
  });
  return { text, applied };
}
