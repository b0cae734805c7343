import { endsSentence } from '../sentences.ts';

/** A run of text on a page. Coordinates in points, y upward, as PDF has them. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size. */
  size: number;
}

export interface Line extends Piece {
  page: number;
  /** Left edge and width of the column that the line stands in. */
  columnX: number;
  columnWidth: number;
}

export interface PageText {
  pieces: Piece[];
  width: number;
  height: number;
}

/** Lines of a page in reading order: full-width bands from the top, within a band column by column. */
export function linesOfPage({ pieces, width }: PageText, page: number): Line[] {
  const rows = joinPieces(pieces);
  const gutter = findGutter(rows, width);
  if (gutter === null) return asColumn(rows, page);
  const lines: Line[] = [];
  let band: Piece[] = [];
  const flush = (): void => {
    lines.push(
      ...asColumn(
        band.filter((row) => row.x + row.width / 2 < gutter),
        page,
      ),
    );
    lines.push(
      ...asColumn(
        band.filter((row) => row.x + row.width / 2 >= gutter),
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

/** Pieces that stand on one baseline close together are one row. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = [];
  const sorted = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const open: Piece[] = [];
  for (const piece of sorted) {
    while (open[0] !== undefined && open[0].y - piece.y > Math.max(open[0].size, piece.size)) open.shift();
    const row = open.findLast(
      (other) =>
        Math.abs(other.y - piece.y) < 0.35 * Math.max(other.size, piece.size) &&
        piece.x - (other.x + other.width) < 1.2 * piece.size &&
        piece.x >= other.x + other.width - piece.size,
    );
    if (row === undefined) {
      const begun = { ...piece };
      rows.push(begun);
      open.push(begun);
      continue;
    }
    const gap = piece.x - (row.x + row.width);
    row.text +=
      gap > 0.15 * piece.size && !/\s$/.test(row.text) && !/^\s/.test(piece.text)
        ? ` ${piece.text}`
        : piece.text;
    row.width = piece.x + piece.width - row.x;
    row.size = Math.max(row.size, piece.size);
  }
  return rows;
}

/** The x that parts two columns: few rows cross it, many stand on each side. Null for a single column. */
function findGutter(rows: readonly Piece[], width: number): number | null {
  let best: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let x = width * 0.35; x <= width * 0.65; x += width / 200) {
    const crossing = rows.filter((row) => row.x < x && row.x + row.width > x).length;
    const left = rows.filter((row) => row.x + row.width <= x).length;
    const right = rows.filter((row) => row.x >= x).length;
    const enough = Math.min(left, right) >= Math.max(4, rows.length * 0.2);
    if (enough && crossing < fewest && crossing <= rows.length * 0.25) {
      best = x;
      fewest = crossing;
    }
  }
  return best;
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
  const paragraphs: { text: string; size: number; page: number }[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open === undefined || previous === undefined || beginsParagraph(previous, line, spacing)) {
      paragraphs.push({ text: line.text.trim(), size: line.size, page: line.page });
    } else open.text = joinLines(open.text, line.text.trim());
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

function beginsParagraph(previous: Line, line: Line, spacing: number): boolean {
  if (Math.abs(previous.size - line.size) > 0.12 * previous.size) return true;
  const ended = endsSentence(previous.text.trim());
  if (BULLET.test(line.text)) return true;
  // A dash or a number may stand at the beginning of any line: it is an item's behind another, a colon or an end.
  const follows = ended || /:\s*$/.test(previous.text) || ITEM.test(previous.text);
  if (ITEM.test(line.text) && follows) return true;
  const gap = previous.y - line.y;
  // A new column or page goes on with the paragraph when the sentence is open.
  if (gap < 0 || previous.page !== line.page || previous.columnX !== line.columnX) return ended;
  if (gap > spacing * 1.35) return true;
  const indented = line.x - line.columnX > 0.7 * line.size && previous.x - previous.columnX < 0.7 * line.size;
  const short = previous.x + previous.width < previous.columnX + previous.columnWidth * 0.85;
  return ended && (indented || short);
}

/** "Nachbar-" and "schaft" are one word; "Nord-" and "Süd" keep their hyphen, as do "2019-" and "2020". */
function joinLines(text: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(text)) {
    if (/^\p{Ll}/u.test(next) && !/^(?:und|oder|en|of|and|or|bis)\b/.test(next))
      return text.slice(0, -1) + next;
    return /^\p{Ll}/u.test(next) ? `${text} ${next}` : text + next;
  }
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text);
  return dense ? text + next : `${text} ${next}`;
}
