import type { RemovedLine } from '../../documents/normalized-article.ts';
import type { RawBlock } from '../raw-article.ts';
import { rowText } from '../table-rows.ts';

/** "|---|:--:|": parts the head of a table from its rows. One sign is enough, as is a single column between pipes. */
const RULE = /^(?=[^|]*\|)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*){0,100}\|?$/;

/** Deeper lines are code. */
const INDENT = /^\s{0,3}\S/;

export interface MarkdownTable {
  rows: RawBlock[];
  removed: RemovedLine[];
  /** The first line behind the table. */
  end: number;
}

/**
 * The table whose head is the line at `start`; null when there is none. Its rows end at an empty line or at one
 * without a pipe, so that a paragraph below is none of them.
 */
export function tableAt(lines: readonly string[], start: number): MarkdownTable | null {
  const head = lines[start]!;
  const rule = lines[start + 1];
  if (!head.includes('|') || rule === undefined || !INDENT.test(rule) || !RULE.test(rule.trim())) return null;
  if (cellsOf(head).length !== cellsOf(rule).length) return null;
  let end = start + 2;
  while (end < lines.length && lines[end]!.includes('|') && lines[end]!.trim() !== '') end++;
  const rows = [head, ...lines.slice(start + 2, end)]
    .map((line) => rowText(cellsOf(line)))
    .filter((text) => text !== null)
    .map((text): RawBlock => ({ kind: 'listItem', text, isRow: true }));
  return { rows, removed: [{ text: rule.trim(), reason: 'table-rule' }], end };
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}
