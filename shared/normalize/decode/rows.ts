/** Characters of a range of rows of a two-byte encoding. */
export function decodeRows(
  charset: string,
  from: number,
  to: number,
  columns: readonly (readonly [number, number])[],
): string[] {
  const bytes: number[] = [];
  for (let row = from; row <= to; row++) {
    for (const [first, last] of columns)
      for (let column = first; column <= last; column++) bytes.push(row, column);
  }
  return [...new TextDecoder(charset).decode(new Uint8Array(bytes))].filter(
    (character) => character > '\u007f' && character !== '\ufffd',
  );
}
