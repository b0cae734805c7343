import { decodeReferences } from './xml.ts';

/** Types that tools give to the code of a line break, a page break or a tab. */
const BREAK_TYPES = [
  'lb',
  'br',
  'pb',
  'cr',
  'lf',
  'crlf',
  'linebreak',
  'line-break',
  'newline',
  'paragraph',
  'tab',
];
/** Elements of HTML that end a line, as the codes of a file hold them. */
const BREAK_ELEMENTS = ['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'td', 'th', 'h[1-6]', 'hr'];
const BREAK_MARKUP = new RegExp(`^(?:</?(?:${BREAK_ELEMENTS.join('|')})\\b|\\\\[nrt])`, 'i');
const BREAK_CHARACTER = /^[^\S\n\t\r\v\u2028]*[\n\t\r\v\u2028]/;

/** True for an inline code that separates the words around it: they must not run into one. */
export function isBreak(attributes: Readonly<Record<string, string>>, content: string): boolean {
  const types = [attributes['type'], attributes['ctype'], attributes['subType']];
  const named = types.some((type) =>
    BREAK_TYPES.includes((type ?? '').toLowerCase().replace(/^x-|^fmt:|^xlf:/, '')),
  );
  return named || BREAK_CHARACTER.test(content) || BREAK_MARKUP.test(content.trimStart());
}

const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/**
 * The words of a segment whose file kept formatting as text (`<b>word</b>`, `&amp;`), as tools do that do not know
 * the format; the same text where there is none.
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return decodeReferences(text.replace(TAG, (tag) => (BREAK_MARKUP.test(tag) ? ' ' : '')));
}
