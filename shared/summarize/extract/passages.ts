import { dependsOnPrevious, openQuotation } from './context-dependence.ts';

/** Sentences of a passage. A longer one is an extract of the article and not a point of it. */
const LONGEST_PASSAGE = 3;

/**
 * The smallest run of sentences around `index` that can be read on its own: with the sentence that this one depends on,
 * and the rest of its quotation.
 *
 * @param texts the running text in document order
 * @param titled whether a headline tells what the first sentence depends on
 * @param isLoose whether a pronoun in these sentences means somebody outside of them, as far as grammar is known
 * @returns indices in order; null when the run would be longer than a passage, or leave the text
 */
export function selfContainedPassage(
  index: number,
  texts: readonly string[],
  language: string,
  titled: boolean,
  isLoose: (from: number, to: number) => boolean = () => false,
): number[] | null {
  let from = index;
  let to = index;
  while (from >= 0 && to < texts.length && to - from < LONGEST_PASSAGE) {
    const text = texts.slice(from, to + 1).join(' ');
    const missing = openQuotation(text);
    // A quotation of two sentences depends on whoever says it: seen only in the whole of it.
    const depends = dependsOnPrevious(/^["“«]/.test(text) ? text : texts[from]!, language);
    const leans = (depends && !(titled && from === 0)) || isLoose(from, to);
    if (missing === 'end') to += 1;
    else if (missing === 'beginning' || leans) from -= 1;
    else return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
  return null;
}
