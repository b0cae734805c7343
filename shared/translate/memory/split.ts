/** A part of a TMX file: what stands before its units, a unit, or a place where no unit can be read. */
export type Part =
  | {
      readonly kind: 'head';
      readonly text: string /** False when the file ends in it. */;
      readonly complete: boolean;
    }
  | { readonly kind: 'unit'; readonly text: string; readonly line: number }
  | { readonly kind: 'broken'; readonly reason: string; readonly line: number };

/** UTF-16 units: far more than an item of the memory holds, far less than a machine's memory. */
const MAX_PART = 2_000_000;
/** Longer than any token looked for, so that none is cut by a chunk's end. */
const LONGEST_TOKEN = 80;
const TOKEN = /<!--|<!\[CDATA\[|<(\/?)(?:[\w.-]{1,60}:)?(tu|tmx)(?=[\s/>])/g;

/**
 * Cuts a TMX file into its units without understanding them, so that a broken one costs itself and no other.
 * Holds one unit at a time.
 */
export async function* splitUnits(stream: AsyncIterable<string>): AsyncGenerator<Part> {
  let text = '';
  /** Where the search goes on, and where the head or the open unit begins. */
  let from = 0;
  let open = 0;
  let inside: 'head' | 'unit' | null = 'head';
  let ended = false;
  let lines = createLineCounter();
  for await (const chunk of stream) {
    text += chunk;
    let waiting = false;
    for (let token = next(text, from); token !== null; token = next(text, from)) {
      const end = endOf(text, token);
      waiting = end === -1;
      if (waiting) {
        from = token.index;
        break;
      }
      from = end;
      const [, slash, name] = token;
      if (name === 'tmx') ended = slash === '/';
      if (name !== 'tu') continue;
      if (slash === '/') {
        if (inside === 'unit')
          yield { kind: 'unit', text: text.slice(open, end), line: lines.at(text, open) };
        if (inside === 'unit') inside = null;
        continue;
      }
      const line = lines.at(text, open);
      if (inside === 'head') yield { kind: 'head', text: text.slice(open, token.index), complete: true };
      if (inside === 'unit') yield { kind: 'broken', reason: 'its <tu> is not closed', line };
      inside = 'unit';
      open = token.index;
    }
    if (!waiting) from = Math.max(from, text.length - LONGEST_TOKEN);
    if (inside !== null && text.length - open > MAX_PART) {
      yield { kind: 'broken', reason: 'it is too large', line: lines.at(text, open) };
      inside = null;
    }
    const cut = inside === null ? from : open;
    lines = lines.without(text, cut);
    text = text.slice(cut);
    from -= cut;
    open = 0;
  }
  const line = lines.at(text, open);
  if (inside === 'head') yield { kind: 'head', text, complete: ended };
  else if (inside === 'unit') yield { kind: 'broken', reason: 'the file ends in the middle of it', line };
  else if (!ended) yield { kind: 'broken', reason: 'the file ends before </tmx>', line };
}

function next(text: string, from: number): RegExpExecArray | null {
  TOKEN.lastIndex = from;
  return TOKEN.exec(text);
}

/** Where a token ends, a comment's content included; -1 when that has not been read yet. */
function endOf(text: string, { 0: found, 1: slash, index }: RegExpExecArray): number {
  if (slash === '') return index + found.length;
  const closing = slash === '/' ? '>' : found === '<!--' ? '-->' : ']]>';
  const at = text.indexOf(closing, index + found.length);
  if (at !== -1) return at + closing.length;
  // A comment that nobody closes must not swallow the file.
  return text.length - index > MAX_PART ? index + found.length : -1;
}

interface LineCounter {
  /** Line of a place, counted from 1. Places must not go back. */
  at(text: string, index: number): number;
  /** The counter for the text without its first `index` characters. */
  without(text: string, index: number): LineCounter;
}

function createLineCounter(line = 1): LineCounter {
  let counted = 0;
  const at = (text: string, index: number): number => {
    for (let found = text.indexOf('\n', counted); found !== -1 && found < index; ) {
      line += 1;
      found = text.indexOf('\n', found + 1);
    }
    counted = Math.max(counted, index);
    return line;
  };
  return { at, without: (text, index) => createLineCounter(at(text, index)) };
}
