/** What may stand before the root element of a page or an XML document, each with its end. */
const PARTS = [
  ['<!--', '-->'],
  ['<?xml', '>'],
  ['<!doctype', '>'],
] as const;

/**
 * A text without the declaration, document type, comments and spaces that stand before its first element. Linear: an
 * expression that does the same tries every way to divide comments among themselves.
 *
 * @param parts which of them to skip
 */
export function withoutProlog(text: string, parts: { doctype: boolean }): string {
  let at = spacesEnd(text, 0);
  for (;;) {
    const part = PARTS.find(([opening]) => startsWith(text, opening, at));
    if (part === undefined || (part[0] === '<!doctype' && !parts.doctype)) return text.slice(at);
    const end = text.indexOf(part[1], at + part[0].length);
    if (end < 0) return text.slice(at);
    at = spacesEnd(text, end + part[1].length);
  }
}

function startsWith(text: string, opening: string, at: number): boolean {
  return text.slice(at, at + opening.length).toLowerCase() === opening;
}

function spacesEnd(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}
