import { PermanentError } from '../errors.ts';

export interface TableRow {
  /** Counted from 1, as an editor shows it: the row's last line. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A letter like Ā has its zero byte on the other side; separators and digits are many more. */
const MOSTLY = 2;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Rows of a table as spreadsheets save them: UTF-8 or UTF-16, with a byte order mark or without; commas, semicolons
 * or tabs. Empty rows and Excel's `sep=` are left out. Cells are as written.
 *
 * @throws PermanentError `unreadable` in words that say how to save it: an older encoding of one byte for a letter
 * lacks most languages' letters, and nobody can say which one it is
 */
export async function readTable(bytes: Uint8Array): Promise<TableRow[]> {
  const { CsvError, parse } = await import('csv-parse/sync');
  const text = decode(bytes);
  const options = { info: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    // The type declarations do not know that `info` wraps every record.
    const rows = parse(text, { ...options, delimiter: delimiterOf(text) }) as unknown as ParsedRow[];
    return rows
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !/^sep=.?$/i.test(cells[0]!));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw unreadable(`it is no CSV: ${cause.message}`, cause);
  }
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) throw unreadable('it is a workbook, or another archive');
  const [even, odd] = zeros(bytes);
  const isUtf16be = (first === 0xfe && second === 0xff) || even > MOSTLY * (odd + 1);
  const isUtf16le = (first === 0xff && second === 0xfe) || odd > MOSTLY * (even + 1);
  const encoding = isUtf16be ? 'utf-16be' : isUtf16le ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unreadable('it is neither UTF-8 nor UTF-16', cause);
  }
}

/** Zero bytes at even and at odd places: in UTF-16 without its mark, separators have theirs on one side. */
function zeros(bytes: Uint8Array): [number, number] {
  const counts: [number, number] = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) counts[index % 2]! += 1;
  return counts;
}

/** What divides the first row into the most cells. */
function delimiterOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const header = text.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '';
  const unquoted = header.replace(/"[^"]*"/g, '');
  return DELIMITERS.reduce((best, next) => (cells(unquoted, next) > cells(unquoted, best) ? next : best));
}

function cells(line: string, delimiter: string): number {
  return line.split(delimiter).length;
}

function unreadable(what: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'unreadable',
    message: `The table cannot be read: ${what}.`,
    advice: 'In the spreadsheet, save it as "CSV UTF-8", which keeps the letters of every language.',
    cause,
  });
}

/** A row of CSV, for any cells. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

/** True where letters were replaced by question marks, as programs save what an encoding lacks: `B?ndesl?nder`. */
export function hasLostLetters(text: string): boolean {
  return /\p{L}\?\p{L}|\ufffd/u.test(text);
}
