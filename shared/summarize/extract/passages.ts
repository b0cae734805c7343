import { quotedSpans } from '../facts/quotes.ts';
import { dependsOnPrevious, openQuotation } from './context-dependence.ts';

/** Sentences of a passage. A longer one is an extract of the article and not a point of it. */
const LONGEST_PASSAGE = 3;

/** Sentences that begin, and sentences that end, in the middle of what somebody says. */
interface Speech {
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** Where a quotation runs over several sentences, of which those in the middle have no mark of their own. */
export function speechIn(texts: readonly string[]): Speech {
  const begins = new Set<number>();
  const ends = new Set<number>();
  for (const { from, to, end } of quotedSpans(texts)) {
    for (let index = from; index < to; index += 1) {
      ends.add(index);
      begins.add(index + 1);
    }
    if (isClosed(texts[to]!, end)) continue;
    // Who speaks may speak on: no mark says where it ends.
    for (let index = to + 1; index <= to + LONGEST_PASSAGE && index < texts.length; index += 1) {
      if (/["“”]/.test(texts[index]!)) break;
      begins.add(index);
    }
  }
  return { begins, ends };
}

const isClosed = (text: string, end: number): boolean => /[\p{Pf}\p{Pi}"'」』]/u.test(text[end - 1]!);

/**
 * The smallest run of sentences around `index` that can be read on its own: with the sentence that this one depends on,
 * and the rest of its quotation.
 *
 * @param texts the running text in document order
 * @param titled whether a headline tells what the first sentence depends on
 * @param isLoose whether a pronoun in these sentences means somebody outside of them, as far as grammar is known
 * @param speech of the texts
 * @returns indices in order; null when the run would be longer than a passage, or leave the text
 */
export function selfContainedPassage(
  index: number,
  texts: readonly string[],
  language: string,
  titled: boolean,
  isLoose: (from: number, to: number) => boolean = () => false,
  speech: Speech = speechIn(texts),
): number[] | null {
  let from = index;
  let to = index;
  while (from >= 0 && to < texts.length && to - from < LONGEST_PASSAGE) {
    const text = texts.slice(from, to + 1).join(' ');
    const missing = speech.ends.has(to) ? 'end' : speech.begins.has(from) ? 'beginning' : openQuotation(text);
    // A quotation of two sentences depends on whoever says it: seen only in the whole of it.
    const depends = dependsOnPrevious(/^["“«]/.test(text) ? text : texts[from]!, language);
    const leans = (depends && !(titled && from === 0)) || isLoose(from, to);
    if (missing === 'end') to += 1;
    else if (missing === 'beginning' || leans) from -= 1;
    else return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
  return null;
}
