import { rowText } from '../table-rows.ts';
import type { DomElement } from './dom.ts';
import type { PageBlock } from './page.ts';
import { isProse } from './select.ts';

/** Longest cell in characters of a table of data: in layout, a cell holds a column of the page. */
const CELL_CHARACTERS = 160;

/** Share of a table's rows that have two cells or more: others are headings within it. */
const FULL_ROWS = 0.6;

/** True for a table whose rows are records: labels and values, no prose and no tables within. */
export function isDataTable(table: DomElement): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, form, article, h1, h2, h3, ul, ol, iframe, video') !== null) return false;
  const headed = table.querySelector('th') !== null;
  if (!headed && table.querySelector('img') !== null) return false;
  const rows = [...table.getElementsByTagName('tr')].map((row) => [...row.children].map(cellText));
  if (rows.some((cells) => cells.some((cell) => cell.length > CELL_CHARACTERS))) return false;
  const full = rows.filter((cells) => cells.filter((cell) => cell !== '').length >= 2).length;
  return full >= 2 && full >= rows.length * FULL_ROWS;
}

function cellText(cell: DomElement): string {
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * The page with each row of a chosen table of data as one block. A table is chosen when more than half of its cells
 * are; all of its rows are then, as a row without some of its cells says something else.
 */
export function foldRows(
  page: readonly PageBlock[],
  selected: readonly boolean[],
): { blocks: PageBlock[]; selected: boolean[] } {
  const chosen = chosenTables(page, selected);
  const blocks: PageBlock[] = [];
  const marks: boolean[] = [];
  for (let at = 0; at < page.length; at++) {
    const block = page[at]!;
    if (block.cell === undefined || block.noise !== null || !chosen.has(block.cell.table)) {
      blocks.push(block);
      marks.push(selected[at] === true);
      continue;
    }
    const { row } = block.cell;
    const own: PageBlock[] = [];
    for (; at < page.length && page[at]!.cell?.row === row && page[at]!.noise === null; at++)
      own.push(page[at]!);
    at--;
    const text = rowText(cellTexts(row, own));
    if (text === null) continue;
    const linkCharacters = own.reduce((sum, cell) => sum + cell.linkCharacters, 0);
    blocks.push({ ...block, text, kind: 'listItem', linkCharacters, container: row, isRow: true });
    marks.push(true);
  }
  return { blocks, selected: marks };
}

function chosenTables(page: readonly PageBlock[], selected: readonly boolean[]): Set<DomElement> {
  const counts = new Map<DomElement, { all: number; chosen: number }>();
  page.forEach((block, at) => {
    if (block.cell === undefined || block.noise !== null) return;
    const count = counts.get(block.cell.table) ?? { all: 0, chosen: 0 };
    count.all++;
    if (selected[at]) count.chosen++;
    counts.set(block.cell.table, count);
  });
  return new Set([...counts].filter(([, { all, chosen }]) => chosen > all / 2).map(([table]) => table));
}

/** The words of each cell of a row; cells without any keep their place. */
function cellTexts(row: DomElement, blocks: readonly PageBlock[]): string[] {
  return [...row.children].map((cell) =>
    blocks
      .filter((block) => block.cell?.element === cell)
      .map(({ text }) => text)
      .join(' '),
  );
}

/** Times the prose of a cell beside it that the article's cell has. */
const MAIN_CELL = 3;

/**
 * The selection without columns beside the article, in pages that tables lay out: a cell with several paragraphs is
 * the article, those beside it with little text are weather, menus and pictures.
 */
export function dropSideCells(page: readonly PageBlock[], selected: readonly boolean[]): boolean[] {
  const rows = new Map<DomElement, Map<DomElement, { prose: number; paragraphs: number; at: number[] }>>();
  page.forEach((block, at) => {
    if (!selected[at] || block.cell !== undefined) return;
    for (
      let element: DomElement | null = block.container;
      element !== null;
      element = element.parentElement
    ) {
      if (element.tagName !== 'TD' || element.parentElement === null) continue;
      const cells = rows.get(element.parentElement) ?? new Map();
      const cell = cells.get(element) ?? { prose: 0, paragraphs: 0, at: [] };
      const prose = isProse(block) ? block.text.length : 0;
      cell.prose += prose;
      cell.paragraphs += prose > 0 ? 1 : 0;
      cell.at.push(at);
      cells.set(element, cell);
      rows.set(element.parentElement, cells);
    }
  });
  const result = [...selected];
  for (const cells of rows.values()) {
    const [main, ...others] = [...cells.values()].toSorted((one, other) => other.prose - one.prose);
    if (main === undefined || main.paragraphs < 2) continue;
    for (const { prose, at } of others)
      if (prose * MAIN_CELL <= main.prose) for (const index of at) result[index] = false;
  }
  return result;
}
