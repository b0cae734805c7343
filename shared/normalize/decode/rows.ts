import { isSupported } from './charset-support.ts';

/** Characters of a range of rows of a two-byte encoding; none where this Node cannot decode it. */
export function decodeRows(
  charset: string,
  from: number,
  to: number,
  columns: readonly (readonly [number, number])[],
): string[] {
  if (!isSupported(charset)) return [];
  const bytes: number[] = [];
  for (let row = from; row <= to; row++) {
    for (const [first, last] of columns)
      for (let column = first; column <= last; column++) bytes.push(row, column);
  }
  return [...new TextDecoder(charset).decode(new Uint8Array(bytes))].filter(
    (character) => character > '\u007f' && character !== '\ufffd',
  );
}
