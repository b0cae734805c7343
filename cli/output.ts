import { styleText } from 'node:util';
import { printable } from '../local/terminal.ts';
import { withCallOptions } from '../shared/calls.ts';

/**
 * The one door to the terminal. What commands print is made of pieces: text, which may come from strangers and is made
 * harmless here, and its style, which is ours.
 */

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
export type Piece = string | { readonly text: string; readonly style: Style };

export interface Output {
  /** A line for people; nothing with --json. */
  readonly print: (...pieces: readonly Piece[]) => void;
  /** A result for programs: a line of JSON with --json, else nothing. */
  readonly result: (record: object) => void;
  /** A line that replaces itself, for progress; an empty one clears it. Nothing where nobody watches. */
  readonly progress: (line: string) => void;
  /** Whether a person watches on a terminal. */
  readonly isTerminal: boolean;
  /** Columns for text. */
  readonly width: number;
}

/** Where a terminal does not tell, and of pipes. */
const USUAL_WIDTH = 80;

/** @param calls options that the user's own call had, and commands that are advised need, too: see shared/calls.ts */
export function createOutput(
  { json, calls = '' }: { readonly json: boolean; readonly calls?: string },
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Output {
  const width = stdout.columns || Number(process.env['COLUMNS']) || USUAL_WIDTH;
  return {
    print: (...pieces) => {
      if (!json) stdout.write(`${withCallOptions(rendered(pieces, stdout), calls)}\n`);
    },
    result: (record) => {
      if (json) stdout.write(`${jsonLine(record)}\n`);
    },
    progress: (line) => {
      if (json || !stderr.isTTY) return;
      stderr.write(`\r\x1b[2K${printable(line).slice(0, (stderr.columns || USUAL_WIDTH) - 1)}`);
    },
    isTerminal: stdout.isTTY === true && !json,
    width,
  };
}

/** Colours appear where the stream is a terminal; NO_COLOR and FORCE_COLOR are obeyed. */
export function rendered(pieces: readonly Piece[], stream: NodeJS.WritableStream): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string'
        ? printable(piece)
        : styleText(piece.style, printable(piece.text), { stream }),
    )
    .join('');
}

export function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** JSON in which nothing acts on a terminal: every character that could is written as an escape of JSON. */
export function jsonLine(record: object): string {
  return [...JSON.stringify(record)]
    .map((character) => (printable(character) === character ? character : escaped(character)))
    .join('');
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
