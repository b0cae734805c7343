import { endsSentence } from '../sentences.ts';
import type { PageText, Piece } from './pdf-page.ts';
import {
  joinLines,
  mirroredRow,
  readablePieces,
  withDropCaps,
  withoutSpacing,
  wordsOf,
} from './pdf-pieces.ts';

export interface Line extends Piece {
  page: number;
  /** Left edge and width of the column that the line stands in. */
  columnX: number;
  columnWidth: number;
}

/** Widest gap within a row in font sizes; wider ones part columns. */
const ROW_GAP = 1.2;

/** The same where columns are looked for: justified words stand closer. */
const COLUMN_GAP = 0.75;

/** Columns that newspapers have at most. */
const MOST_COLUMNS = 6;

/** Lines of a page in reading order: full-width bands from the top, within a band column by column. */
export function linesOfPage(source: PageText, page: number): Line[] {
  const { page: read, mirrored } = readablePieces(source);
  const words = wordsOf(read.pieces.map(({ text }) => text));
  const gutters = guttersOf(
    joinPieces(read.pieces, COLUMN_GAP, mirrored, []),
    0,
    read.width,
    read.width,
    MOST_COLUMNS,
  );
  const rows = joinPieces(read.pieces, ROW_GAP, mirrored, gutters).map((row) => ({
    ...row,
    text: withoutSpacing(row.text),
  }));
  return inColumns(withDropCaps(rows, words), gutters, page);
}

/** Rows that cross a gutter part the page into bands; within a band, the columns follow one another. */
function inColumns(rows: readonly Piece[], gutters: readonly number[], page: number): Line[] {
  const [gutter, ...others] = gutters.toSorted((one, other) => crossings(rows, one) - crossings(rows, other));
  if (gutter === undefined) return asColumn(rows, page);
  const lines: Line[] = [];
  let band: Piece[] = [];
  const flush = (): void => {
    const left = band.filter((row) => row.x + row.width / 2 < gutter);
    const right = band.filter((row) => row.x + row.width / 2 >= gutter);
    lines.push(
      ...inColumns(
        left,
        others.filter((other) => other < gutter),
        page,
      ),
    );
    lines.push(
      ...inColumns(
        right,
        others.filter((other) => other > gutter),
        page,
      ),
    );
    band = [];
  };
  for (const row of [...rows].sort((a, b) => b.y - a.y)) {
    if (row.x < gutter - 5 && row.x + row.width > gutter + 5) {
      flush();
      lines.push(...asColumn([row], page));
    } else band.push(row);
  }
  flush();
  return lines;
}

function crossings(rows: readonly Piece[], x: number): number {
  return rows.filter((row) => row.x < x - 5 && row.x + row.width > x + 5).length;
}

/** Pieces that stand on one baseline close together are one row; a gutter between them parts them. */
function joinPieces(
  pieces: readonly Piece[],
  widest: number,
  mirrored: boolean,
  gutters: readonly number[],
): Piece[] {
  const rows: (Piece & { parts: { text: string; spaced: boolean }[] })[] = [];
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const open: typeof rows = [];
  for (const piece of sorted) {
    while (open[0] !== undefined && open[0].y - piece.y > Math.max(open[0].size, piece.size)) open.shift();
    const row = open.findLast(
      (other) =>
        Math.abs(other.y - piece.y) < 0.35 * Math.min(other.size, piece.size) &&
        piece.x - (other.x + other.width) < widest * Math.min(piece.size, other.size) &&
        piece.x >= other.x + other.width - piece.size &&
        !gutters.some(
          (x) =>
            other.x + other.width < x + 2 &&
            piece.x > x - 2 &&
            piece.x - (other.x + other.width) > 0.5 * piece.size,
        ),
    );
    if (row === undefined) {
      const begun = { ...piece, parts: [{ text: piece.text, spaced: false }] };
      rows.push(begun);
      open.push(begun);
      continue;
    }
    const gap = piece.x - (row.x + row.width);
    const spaced = gap > 0.15 * piece.size && !/\s$/.test(row.parts.at(-1)!.text) && !/^\s/.test(piece.text);
    // Letters that are set apart have their spaces within the piece: words stay apart by two.
    row.parts.push({ text: piece.text, spaced });
    row.width = piece.x + piece.width - row.x;
    row.size = Math.max(row.size, piece.size);
  }
  return rows.map(({ parts, ...row }) => ({ ...row, text: mirrored ? mirroredRow(parts) : rowOf(parts) }));
}

function rowOf(parts: readonly { text: string; spaced: boolean }[]): string {
  const isSpacedOut =
    parts.filter(({ text }) => /^\S(?: \S)*$/u.test(text.trim())).length === parts.length &&
    parts.some(({ text }) => /^\S(?: \S){2,}$/u.test(text.trim()));
  return parts.map(({ text, spaced }) => `${spaced ? (isSpacedOut ? '  ' : ' ') : ''}${text}`).join('');
}

/** The x that part columns: few rows cross them, and on each side stands prose. */
function guttersOf(
  rows: readonly Piece[],
  from: number,
  to: number,
  pageWidth: number,
  most: number,
): number[] {
  if (most < 2 || rows.length < 8) return [];
  let best: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let x = from + (to - from) * 0.12; x <= to - (to - from) * 0.12; x += pageWidth / 250) {
    const crossing = rows.filter((row) => row.x < x && row.x + row.width > x).length;
    if (crossing >= fewest || crossing > rows.length * 0.25) continue;
    const left = rows.filter((row) => row.x + row.width <= x);
    const right = rows.filter((row) => row.x >= x);
    const enough = Math.min(left.length, right.length) >= Math.max(4, rows.length * 0.12);
    if (enough && isProse(left, pageWidth) && isProse(right, pageWidth)) [best, fewest] = [x, crossing];
  }
  if (best === null) return [];
  const x = best;
  const left = guttersOf(
    rows.filter((row) => row.x + row.width <= x),
    from,
    x,
    pageWidth,
    most - 1,
  );
  const right = guttersOf(
    rows.filter((row) => row.x >= x),
    x,
    to,
    pageWidth,
    most - 1 - left.length,
  );
  return [...left, x, ...right];
}

/** Columns hold lines of words; numbers of a list or cells of a table are narrow. */
function isProse(rows: readonly Piece[], pageWidth: number): boolean {
  const wide = rows.filter((row) => row.width > pageWidth * 0.09 && row.text.length >= 10).length;
  return wide >= rows.length * 0.5;
}

function asColumn(rows: readonly Piece[], page: number): Line[] {
  const columnX = Math.min(...rows.map((row) => row.x));
  const columnWidth = Math.max(...rows.map((row) => row.x + row.width)) - columnX;
  return [...rows]
    .sort((a, b) => b.y - a.y || a.x - b.x)
    .map((row) => ({ ...row, page, columnX, columnWidth }));
}

/** Median font size by characters: the size of the running text. */
export function bodySize(lines: readonly Line[]): number {
  const sorted = [...lines].sort((a, b) => a.size - b.size);
  const total = sorted.reduce((sum, line) => sum + line.text.length, 0);
  let seen = 0;
  for (const line of sorted) {
    seen += line.text.length;
    if (seen * 2 >= total) return line.size;
  }
  return 10;
}

/** Joins lines into paragraphs by gaps, indents, sizes and short last lines; mends words cut at line ends. */
export function paragraphsOf(lines: readonly Line[]): { text: string; size: number; page: number }[] {
  const spacing = usualSpacing(lines);
  const words = wordsOf(lines.map(({ text }) => text));
  const body = bodySize(lines);
  const paragraphs: { text: string; size: number; page: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || previous === undefined || beginsParagraph(previous, line, spacing, body)) {
      paragraphs.push({ text: line.text.trim(), size: line.size, page: line.page });
    } else open.text = joinLines(open.text, line.text.trim(), words);
    previous = line;
  }
  return paragraphs;
}

function usualSpacing(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => lines[index]!.y - line.y)
    .filter((gap) => gap > 0);
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 12;
}

/** Items of a list. */
const BULLET = /^\s*[•▪‣●◦■]\s*\S/;
const ITEM = /^\s*(?:[–-]|\d{1,2}[.)])\s+\S/;

/** Distance of a headline's baselines in font sizes: 1.2 as a rule, 1.5 in wide settings. */
const HEADLINE_GAP = 1.6;

/** Larger than the running text by this much. */
const HEADLINE_SIZE = 1.25;

function beginsParagraph(previous: Line, line: Line, spacing: number, body: number): boolean {
  if (Math.abs(previous.size - line.size) > 0.12 * previous.size) return true;
  const ended = endsSentence(previous.text.trim());
  if (BULLET.test(line.text)) return true;
  // A dash or a number may stand at the beginning of any line: it is an item's behind another, a colon or an end.
  const follows = ended || /:\s*$/.test(previous.text) || ITEM.test(previous.text);
  if (ITEM.test(line.text) && follows) return true;
  const gap = previous.y - line.y;
  // A new column or page goes on with the paragraph when the sentence is open.
  if (gap < 0 || previous.page !== line.page || previous.columnX !== line.columnX) return ended;
  // Large type has more between its lines: a headline of several lines is one.
  const isHeadline = line.size > body * HEADLINE_SIZE;
  if (gap > Math.max(spacing * 1.35, isHeadline ? line.size * HEADLINE_GAP : 0)) return true;
  const indented = line.x - line.columnX > 0.7 * line.size && previous.x - previous.columnX < 0.7 * line.size;
  const short = previous.x + previous.width < previous.columnX + previous.columnWidth * 0.85;
  return ended && (indented || short);
}
