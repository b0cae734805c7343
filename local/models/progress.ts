import { printable } from '../terminal.ts';
import type { InstallProgress } from './install.ts';

const BAR_WIDTH = 30;

/** `de-en  ██████████░░░░░░░░░░░░░░░░░░░░  12.3 of 36.9 MB`. */
export function progressBar({ pair, bytes, total }: InstallProgress): string {
  const filled = total === 0 ? BAR_WIDTH : Math.round((bytes / total) * BAR_WIDTH);
  const bar = '█'.repeat(filled).padEnd(BAR_WIDTH, '░');
  return `${pair}  ${bar}  ${(bytes / 1e6).toFixed(1)} of ${megabytes(total)}`;
}

/** Rewrites the last line of the terminal; an empty text clears it. */
export function showOnTerminal(line: string): void {
  process.stderr.write(`\r\x1b[2K${printable(line)}`);
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
