/** A piece of HTML that is safe to insert as it is. Everything else is escaped on its way in. */
export interface Markup {
  readonly markup: string;
}

export type Piece = string | number | Markup | readonly Piece[] | null | undefined | false;

/**
 * Template for HTML in which every inserted text is escaped. Attributes must be written in double quotes;
 * insertions are allowed in text and in quoted attribute values only.
 */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let markup = strings[0] ?? '';
  pieces.forEach((piece, index) => {
    markup += render(piece) + (strings[index + 1] ?? '');
  });
  return { markup };
}

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  if ('markup' in piece) return piece.markup;
  return piece.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and quoted attributes. Characters that HTML does not allow are dropped. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const NOT_PRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Without C0 and C1 controls (tab and line breaks stay) and without halves of surrogate pairs. */
export function printable(text: string): string {
  return text.toWellFormed().replace(NOT_PRINTABLE, '');
}

/** The address when it is http or https, else null: a link must never run a script. */
export function webAddress(address: string | null): string | null {
  if (address === null) return null;
  const url = URL.parse(address);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
