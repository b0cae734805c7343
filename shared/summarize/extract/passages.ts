import { leansBack, openQuotation } from './context-dependence.ts';

/** More than this is a passage, no sentence with its neighbours. */
const LONGEST_UNIT = 3;

/**
 * A sentence with the neighbours that it cannot stand without: the one that it leans on, the rest of its quotation.
 *
 * @param texts running text in document order
 * @param titled a headline says what the first sentence leans on
 * @returns indices in order; null when the sentence had better give way
 */
export function unitAround(
  index: number,
  texts: readonly string[],
  language: string,
  titled: boolean,
): number[] | null {
  let from = index;
  let to = index;
  while (from >= 0 && to < texts.length && to - from < LONGEST_UNIT) {
    const text = texts.slice(from, to + 1).join(' ');
    const missing = openQuotation(text);
    // A quotation of two sentences leans on whoever says it: seen only in the whole of it.
    const leans = leansBack(/^["“«]/.test(text) ? text : texts[from]!, language);
    if (missing === 'end') to += 1;
    else if (missing === 'beginning' || (leans && !(titled && from === 0))) from -= 1;
    else return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  }
  return null;
}
