/**
 * `translate="no"` in a request's text: the service leaves such an HTML element as it is, tags included. Here the
 * words of the element stay in the sentence for the model to read, and the element is put back in their place.
 */

/** An element as it was, and where its words stand in the text that is left. */
export interface KeptElement {
  readonly start: number;
  readonly end: number;
  readonly markup: string;
}

export interface KeptText {
  /** The text in NFC, with the words of kept elements in the place of the elements. */
  readonly text: string;
  /** In order, none within another, none empty. */
  readonly kept: readonly KeptElement[];
}

const OPENING = /<([A-Za-z][A-Za-z0-9-]*)\s(?:[^<>]*\s)?translate\s*=\s*(?:"no"|'no'|no(?=[\s/>]))[^<>]*>/gi;
const TAG = /<[^<>]*>/g;
// Stands for an element without words. No model knows it, so the text around it is translated without it.
const OBJECT = '\ufffc';

/** An element that is never closed is text like any other. */
export function takeOutElements(raw: string): KeptText {
  const kept: KeptElement[] = [];
  let text = '';
  let done = 0;
  for (const opening of raw.matchAll(OPENING)) {
    // Within an element that is kept already.
    if (opening.index < done) continue;
    const end = endOfElement(raw, opening);
    if (end === undefined) continue;
    text += raw.slice(done, opening.index).normalize('NFC');
    const markup = raw.slice(opening.index, end);
    const words = markup.replace(TAG, '');
    const start = text.length;
    text += words.trim() === '' ? OBJECT : words;
    kept.push({ start, end: text.length, markup });
    done = end;
  }
  return { text: text + raw.slice(done).normalize('NFC'), kept };
}

/** Offset behind the closing tag that belongs to the opening one, undefined when there is none. */
function endOfElement(raw: string, opening: RegExpExecArray): number | undefined {
  const [tag, name = ''] = opening;
  const same = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi');
  same.lastIndex = opening.index + tag.length;
  let depth = 1;
  for (let match = same.exec(raw); match !== null; match = same.exec(raw)) {
    if (match[1] === '/') depth -= 1;
    else if (!match[0].endsWith('/>')) depth += 1;
    if (depth === 0) return same.lastIndex;
  }
  return undefined;
}

/** The same text for the eyes of the sentence splitter: no sentence ends within a kept element. Offsets stay. */
export function hideMarks({ text, kept }: KeptText): string {
  let hidden = '';
  let done = 0;
  for (const { start, end } of kept) {
    const words = text.slice(start, end).replace(/[^\p{L}\p{M}\p{N}]/gu, (mark) => 'x'.repeat(mark.length));
    hidden += text.slice(done, start) + words;
    done = end;
  }
  return hidden + text.slice(done);
}
