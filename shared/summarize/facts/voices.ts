import type { QuotedSpan } from './quotes.ts';

export interface Attribution {
  /** Somebody says it, with a name or without. */
  readonly isSpeech: boolean;
  /** Index into the entities, null when nobody with a name is said to say it. */
  readonly speaker: number | null;
  /** Sentence that names the speaker, when it is not one of the quotation's own. */
  readonly named: number | null;
}

/** Who speaks: somebody with a name, or somebody described ("a source close to …"), or nobody that the text tells. */
export type Voice = NamedVoice | { readonly kind: 'described' };

export interface NamedVoice {
  readonly kind: 'named';
  readonly entity: number;
  readonly sentence: number;
}

export const DESCRIBED: Voice = { kind: 'described' };

/**
 * Voices of the quotations in order, each asked for by itself; a quotation without one may go on from the one before.
 *
 * @param isOther true for words that the voice found cannot have said
 */
export function attributionsOf(
  spans: readonly QuotedSpan[],
  sentences: readonly string[],
  voiceOf: (span: QuotedSpan, index: number) => Voice | null,
  isOther: (span: QuotedSpan, voice: NamedVoice) => boolean = () => false,
): Attribution[] {
  const voices: (Voice | null)[] = [];
  spans.forEach((span, index) => {
    voices.push(voiceOf(span, index) ?? continued(index, spans, voices, sentences));
  });
  return spans.map((span, index) => {
    const voice = voices[index];
    const isSpeech = voice !== null || fillsSentences(span, sentences);
    if (voice?.kind !== 'named' || isOther(span, voice)) return { isSpeech, speaker: null, named: null };
    const own = voice.sentence >= span.from && voice.sentence <= span.to;
    return { isSpeech, speaker: voice.entity, named: own ? null : voice.sentence };
  });
}

/** A quotation without a verb of its own right after one with a speaker goes on from it. */
function continued(
  index: number,
  spans: readonly QuotedSpan[],
  voices: readonly (Voice | null)[],
  sentences: readonly string[],
): Voice | null {
  const span = spans[index]!;
  const earlier = spans[index - 1];
  const voice = voices[index - 1];
  if (earlier === undefined || voice === null || voice === undefined) return null;
  if (fillsSentences(span, sentences, FEWEST_WORDS_GOING_ON) && span.from - earlier.to <= 1) return voice;
  // “…,” she said, “…”: one speech in two parts.
  const LONGEST_INTERRUPTION = 80;
  const interrupted = span.from === earlier.to && span.start - earlier.end <= LONGEST_INTERRUPTION;
  return interrupted ? voice : null;
}

/** The shortest quotation that stands on its own as speech when nothing else is said in its sentence. */
const FULL_SPEECH_WORDS = 4;
/** Right behind somebody's words even "Now we build." is theirs. */
const FEWEST_WORDS_GOING_ON = 3;

export function fillsSentences(
  span: QuotedSpan,
  sentences: readonly string[],
  fewest = FULL_SPEECH_WORDS,
): boolean {
  const before = sentences[span.from]!.slice(0, span.start);
  const after = sentences[span.to]!.slice(span.end);
  return !/\p{L}/u.test(before) && !/\p{L}/u.test(after) && span.text.split(/\s+/).length >= fewest;
}
