import Table from 'cli-table3';
import { printable } from '../local/terminal.ts';
import type { Output } from './output.ts';

/** No lines around: what is printed can be cut with awk. */
const NO_LINES = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((name) => [name, '']),
);

/** Columns as wide as what is in them, wide characters counted; numbers stand at the right. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { print }: Pick<Output, 'print'>,
): void {
  const table = new Table({
    chars: { ...NO_LINES, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: head.map((_, column) => (typeof rows[0]?.[column] === 'number' ? 'right' : 'left')),
  });
  const cell = (value: string | number): string =>
    typeof value === 'number' ? value.toLocaleString('en') : printable(value);
  table.push([...head], ...rows.map((row) => row.map(cell)));
  const [first = '', ...more] = table.toString().split('\n');
  print({ text: first.trimEnd(), style: 'bold' });
  for (const line of more) print(line.trimEnd());
}
