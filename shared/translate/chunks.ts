import { byteLength } from './text.ts';

/**
 * How many of `lines`, from `from` on, go into one request: joined by line feeds they stay within `maxBytes`.
 * At least one: a single line over the limit has to be divided by `splitLine` first.
 */
export function linesThatFit(
  lines: readonly string[],
  from: number,
  maxBytes: number,
  maxLines: number,
): number {
  let bytes = 0;
  let count = 0;
  while (from + count < lines.length && count < maxLines) {
    const line = lines[from + count]!;
    const more = byteLength(line) + (count === 0 ? 0 : 1);
    if (count > 0 && bytes + more > maxBytes) break;
    bytes += more;
    count += 1;
  }
  return count;
}

export interface Piece {
  /** What stood between the piece before and this one: a space, or nothing. */
  readonly gap: string;
  readonly text: string;
}

// After a clause mark, with closing quotes, and the space if there is one.
const CLAUSE_END = /[,;:–—،؛][\p{Pf}\p{Pe}"']* |[，；：、。！？｡।。][\p{Pf}\p{Pe}]*/gu;

/** A clause or word boundary in the last three quarters is taken; an earlier one would make many tiny requests. */
const EARLIEST_CUT = 0.25;

/**
 * Divides a line that is over the limit by itself: at a clause, else between words, else between graphemes.
 * `pieces.map(p => p.gap + p.text).join('')` is the line again, and no piece is over the limit.
 *
 * @param maxBytes at least 4, the longest code point
 */
export function splitLine(line: string, maxBytes: number, language: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = line;
  let gap = '';
  while (byteLength(rest) > maxBytes) {
    const end = cutBefore(rest, prefixWithin(rest, maxBytes), language);
    const head = rest.slice(0, end);
    const text = head.trimEnd();
    pieces.push({ gap, text });
    const tail = rest.slice(end);
    rest = tail.trimStart();
    gap = head.slice(text.length) + tail.slice(0, tail.length - rest.length);
  }
  if (rest !== '') pieces.push({ gap, text: rest });
  return pieces;
}

/** Length in UTF-16 units of the longest prefix of whole code points within `maxBytes`. */
function prefixWithin(text: string, maxBytes: number): number {
  let bytes = 0;
  let length = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > maxBytes) break;
    length += character.length;
  }
  return length;
}

/** Best place to cut at or before `limit`. Always greater than 0. */
function cutBefore(text: string, limit: number, language: string): number {
  const earliest = limit * EARLIEST_CUT;
  let clause = 0;
  for (const match of text.slice(0, limit).matchAll(CLAUSE_END)) clause = match.index + match[0].length;
  if (clause > earliest) return clause;
  const space = text.lastIndexOf(' ', limit);
  if (space > earliest) return space;
  const word = boundaryBefore(text, limit, language, 'word');
  if (word > earliest) return word;
  return boundaryBefore(text, limit, language, 'grapheme') || limit;
}

function boundaryBefore(
  text: string,
  limit: number,
  language: string,
  granularity: 'word' | 'grapheme',
): number {
  // A few characters beyond the limit tell whether the last cluster ends there.
  const segments = new Intl.Segmenter(language, { granularity }).segment(text.slice(0, limit + 32));
  return segments.containing(limit)?.index ?? limit;
}

/**
 * Puts the translated pieces of one line together again. A cut between words gives a space in a language that
 * writes spaces; a cut in the middle of a word, or a target without spaces, gives none.
 */
export function joinPieces(
  pieces: readonly Piece[],
  translated: readonly string[],
  unspaced: { source: boolean; target: boolean },
): string {
  let line = '';
  for (const [index, text] of translated.entries()) {
    const gap = pieces[index]?.gap ?? ' ';
    const joint = unspaced.target ? (unspaced.source ? gap : '') : unspaced.source ? gap || ' ' : gap;
    line += index === 0 ? text : joint + text;
  }
  return line;
}
