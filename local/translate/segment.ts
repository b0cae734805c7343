/**
 * Text to sentences and back. Everything between sentences (line breaks, spaces, blank lines) stays outside the
 * engine and is put back as it was: a model sees one sentence at a time and cannot merge paragraphs.
 */

export interface Segments {
  /** Sentences in order: not empty, no outer whitespace, no line breaks. */
  readonly sentences: readonly string[];
  /** What stands before, between and after them: one more than there are sentences. */
  readonly gaps: readonly string[];
}

/** Splits one line without line breaks into trimmed sentences in order. */
export type SentenceSplitter = (line: string, language: string) => readonly string[];

/**
 * @throws Error when the splitter returns words that are not in the text: nothing may be lost or invented
 */
export function segmentText(text: string, language: string, split: SentenceSplitter): Segments {
  const sentences: string[] = [];
  const gaps: string[] = [];
  let done = 0;
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    for (const sentence of split(line[0], language)) {
      const at = text.indexOf(sentence, done);
      const gap = at < 0 ? 'lost' : text.slice(done, at);
      if (gap.trim() !== '') throw new Error('the sentence splitter changed the text');
      gaps.push(gap);
      sentences.push(sentence);
      done = at + sentence.length;
    }
  }
  const rest = text.slice(done);
  if (rest.trim() !== '') throw new Error('the sentence splitter lost the end of the text');
  return { sentences, gaps: [...gaps, rest] };
}

/** The inverse: `joinText(segments.gaps, segments.sentences)` is the text again. */
export function joinText(gaps: readonly string[], sentences: readonly string[]): string {
  return gaps.map((gap, i) => gap + (sentences[i] ?? '')).join('');
}
