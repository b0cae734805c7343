import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { printable } from '../local/terminal.ts';

/** Longer lines are hard to read, however wide the terminal is. */
const MAX_WIDTH = 100;

/**
 * Text in lines of at most this many columns; wide characters (Chinese, emoji) take two. What has no spaces is cut.
 *
 * @param indent before every line but the first, which begins with `first`
 */
export function wrapped(text: string, width: number, indent = '', first = indent): string[] {
  const columns = Math.max(10, Math.min(width, MAX_WIDTH) - Math.max(columnsOf(indent), columnsOf(first)));
  return wrapAnsi(printable(text), columns, { hard: true })
    .split('\n')
    .map((line, index) => (index === 0 ? first : indent) + line);
}

export function columnsOf(text: string): number {
  return stringWidth(text);
}

/** Filled with spaces up to this many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}
