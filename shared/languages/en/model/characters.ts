const SPACE = /^\s$/u;
/** What Python takes for white space and JavaScript does not: separators of data, and "next line". */
const MORE_SPACE = new Set('\u001c\u001d\u001e\u001f\u0085');
/** The other way round. */
const BYTE_ORDER_MARK = '\ufeff';

/** White space as Python's str.isspace has it. */
export function isSpace(text: string): boolean {
  for (const sign of text) {
    if (sign === BYTE_ORDER_MARK || !(SPACE.test(sign) || MORE_SPACE.has(sign))) return false;
  }
  return text !== '';
}

const LETTER = /^\p{L}$/u;
const CAPITAL = /^\p{Uppercase}$/u;
/** Python's str.isdigit: decimal digits, and raised and lowered ones. */
const DIGIT = /^[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]$/u;

/** Longer words share one shape. */
const LONG = 100;
/** Runs of one kind are cut to this many signs. */
const MAX_RUN = 4;

/** A word's shape: "Xxxxx" of "London", "ddd-xxxx" of "747-based". */
export function shapeOf(characters: readonly string[]): string {
  if (characters.length >= LONG) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of characters) {
    const sign = signOf(character);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= MAX_RUN) shape += sign;
  }
  return shape;
}

function signOf(character: string): string {
  if (LETTER.test(character)) return CAPITAL.test(character) ? 'X' : 'x';
  return DIGIT.test(character) ? 'd' : character;
}
