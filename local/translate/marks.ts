import type { KeptText } from './do-not-translate.ts';
import type { BlockAnswer, ProtectedSpan, SentenceRequest, Tokens } from './ports.ts';
import { findTerms, type Term, type TermIndex } from './terminology.ts';

/** A sentence with what must stand in its translation: terms, and elements that are kept as they are. */
export interface MarkedSentence extends SentenceRequest {
  /** For each span its term; undefined for a kept element. */
  readonly terms: readonly (Term | undefined)[];
}

export interface TranslatedSentence {
  readonly text: string;
  /** Terms that stand in it. */
  readonly terms: readonly Term[];
}

/**
 * The sentences of a text with their marks. Terms do not apply within kept elements.
 * @param hidden sentences of `hideMarks(whole)`: of the same lengths and at the same places as those wanted
 * @param gaps what stands before, between and after them
 */
export function markSentences(
  whole: KeptText,
  hidden: readonly string[],
  gaps: readonly string[],
  index: TermIndex,
): MarkedSentence[] {
  let done = 0;
  return hidden.map((sentence, i) => {
    const from = done + (gaps[i]?.length ?? 0);
    done = from + sentence.length;
    const text = whole.text.slice(from, done);
    const elements = whole.kept
      .filter(({ start, end }) => start >= from && end <= done)
      .map(({ start, end, markup }) => ({
        span: { start: start - from, end: end - from, replacement: markup },
        term: undefined,
      }));
    const found = findTerms(text, index).filter(({ span }) =>
      elements.every((element) => span.end <= element.span.start || span.start >= element.span.end),
    );
    const marks = [...elements, ...found].sort((a, b) => a.span.start - b.span.start);
    return { text, spans: marks.map(({ span }) => span), terms: marks.map(({ term }) => term) };
  });
}

/**
 * Translates sentences so that every kept element stands in its translation. Where the engine loses the place of
 * one, the sentence is translated in pieces, with the element where it was between them.
 * @param ask translates all of them with the same models
 */
export async function translateMarked(
  sentences: readonly MarkedSentence[],
  ask: (requests: readonly SentenceRequest[]) => Promise<BlockAnswer>,
): Promise<{
  readonly translated: readonly TranslatedSentence[];
  readonly engine: string;
  /** Of all that was asked. */
  readonly tokens: Tokens | undefined;
}> {
  const translated = new Map<MarkedSentence, TranslatedSentence>();
  const whole = sentences.filter(hasWordsOfItsOwn);
  const { sentences: answers, engine, tokens } = await ask(whole);
  whole.forEach((sentence, i) => {
    const { text, applied } = answers[i] ?? { text: '', applied: [] };
    const complete = sentence.terms.every((term, span) => term !== undefined || applied.includes(span));
    if (complete)
      translated.set(sentence, { text, terms: applied.flatMap((span) => sentence.terms[span] ?? []) });
  });

  const open = sentences
    .filter((sentence) => !translated.has(sentence))
    .map((sentence) => [sentence, piecesOf(sentence)] as const);
  const requests = open.flatMap(([, pieces]) => pieces).filter(hasWords);
  const inPieces = requests.length === 0 ? undefined : await ask(requests);
  const parts = inPieces?.sentences ?? [];
  const partOf = new Map(requests.map((request, i) => [request, parts[i]]));
  for (const [sentence, pieces] of open) {
    const texts = pieces.map((piece) => piece.lead + (partOf.get(piece)?.text ?? piece.text) + piece.trail);
    const terms = pieces.flatMap((piece) =>
      (partOf.get(piece)?.applied ?? []).flatMap((span) => piece.terms[span] ?? []),
    );
    translated.set(sentence, { text: texts.join(''), terms });
  }
  return {
    translated: sentences.map((sentence) => translated.get(sentence) ?? { text: '', terms: [] }),
    engine,
    tokens: sumOf(tokens, inPieces?.tokens),
  };
}

function sumOf(one: Tokens | undefined, other: Tokens | undefined): Tokens | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { input: one.input + other.input, output: one.output + other.output };
}

function hasWords({ text }: SentenceRequest): boolean {
  return /\p{L}/u.test(text);
}

function hasWordsOfItsOwn(sentence: MarkedSentence): boolean {
  return !sentence.terms.includes(undefined) || piecesOf(sentence).some(hasWords);
}

interface Piece extends MarkedSentence {
  /** White space, and the element, before the text. */
  readonly lead: string;
  readonly trail: string;
}

/** What stands between the kept elements of a sentence, each piece with the element before it. */
function piecesOf({ text, spans, terms }: MarkedSentence): Piece[] {
  const elements = spans.filter((_, i) => terms[i] === undefined);
  return [undefined, ...elements].map((element, i) => {
    const from = element?.end ?? 0;
    const to = elements[i]?.start ?? text.length;
    const raw = text.slice(from, to);
    const lead = /^\s*/.exec(raw)?.[0] ?? '';
    const inner = raw.trim();
    const start = from + lead.length;
    const inside = spans
      .map((span, place) => ({ span, term: terms[place] }))
      .filter(({ span, term }) => term !== undefined && span.start >= from && span.end <= to);
    return {
      text: inner,
      spans: inside.map(
        ({ span }): ProtectedSpan => ({ ...span, start: span.start - start, end: span.end - start }),
      ),
      terms: inside.map(({ term }) => term),
      lead: (element?.replacement ?? '') + lead,
      trail: raw.slice(lead.length + inner.length),
    };
  });
}
