import { BLOCK_TAGS } from './block-tags.ts';
import { type DomElement, ELEMENT_NODE } from './dom.ts';

const named = (names: readonly string[]): RegExp =>
  new RegExp(`(?:^|[\\s_-])(?:${names.join('|')})(?=$|[\\s_-])`, 'i');

/** Names of elements that only screen readers read, as frameworks call them. */
export const HINT_NAMES = named([
  'sr(?:-?only)?',
  'sro',
  'vh',
  'show-for-sr',
  '(?:for-)?screen-?readers?(?:-?(?:text|only))?',
  'screen-only',
  '(?:is-|u-)?visually-?hidden',
  'hid(?:e|den)-(?:visually|accessible|text)',
  'element-invisible',
  'assistive-text',
  'access(?:ible|ibly|ibility)-?(?:text|hidden|hide)',
  'off-?(?:screen|left)',
  'a11y(?:-?(?:text|only|hidden))?',
  'u-hidden',
  'is-hidden',
  'hide-text',
  'text-hide',
  'tool-?tip-?_*(?:text|content|body|inner|box|panel)',
  'pop-?over-?_*(?:text|content|body)',
  'editsection',
  '(?:cite-)?backlink',
  'sidenote',
  'marginnote',
  'footnote-?(?:text|content|body)',
  'msodel',
]);

/** Names that hide an element unless others show it on wider screens: `hidden md:inline`. */
const HIDDEN_NAMES = /(?:^|\s)(?:hidden|d-none|hide|is-hidden|invisible)(?=\s|$)/i;

const SHOWN_NAMES =
  /(?:^|\s)(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:inline|block|flex|contents|not-sr-only)/i;

const HIDDEN_STYLE = new RegExp(
  [
    'display\\s*:\\s*none',
    'visibility\\s*:\\s*hidden',
    'font-size\\s*:\\s*0(?![\\d.])',
    'position\\s*:\\s*absolute.*(?:left\\s*:\\s*-\\d{3}|clip\\s*:|clip-path)',
  ].join('|'),
  'i',
);

/** Names of what shows on pointing: a term's explanation where it stands within the term's element. */
const POINTER_NAMES =
  /tool-?tip|pop-?(?:up|over)|bubble|definition|\bdef\b|description|explanation|glossary-?(?:text|content|entry)/i;

/** Names of elements around a term and its explanation. */
const TERM_NAMES =
  /glossary|tool-?tip|pop-?(?:up|over)|\bterm\b|term-|-term|\btip\b|abbr|dfn|annotat|definition|explain|info|lexi[ck]on/i;

/** Names of a note's mark that no superscript raises. */
export const NOTE_MARK_NAMES = named([
  'foot-?note(?:-?(?:ref|link|mark|number))?',
  'end-?note(?:-?ref)?',
  'note-?ref',
  'fn(?:-?ref)?',
]);

/** Names of icon fonts, whose glyphs are written as words: `open_in_new`. */
export const ICON_NAMES =
  /(?:^|[\s_-])(?:icons?|fa[bsrl]?|glyphicon|material-(?:icons|symbols)[\w-]*|mdi|bi|dashicons|icomoon|ico)(?=$|[\s_-])/i;

export function isHidden(names: string, style: string): boolean {
  return HIDDEN_STYLE.test(style) || (HIDDEN_NAMES.test(names) && !SHOWN_NAMES.test(names));
}

/** Class names with their words parted, and the name of a custom element. */
export function namesOf(element: DomElement, tag: string): string {
  const names = element.getAttribute('class');
  if (names === null) return tag.includes('-') ? tag : '';
  return `${names.replace(/([a-z])([A-Z])/g, '$1-$2')} ${tag.includes('-') ? tag : ''}`;
}

/** True for what names and roles call a hint: also where it is a block within a term's element. */
export function isHint(element: DomElement, names: string): boolean {
  if (
    element.tagName !== 'A' &&
    (element.getAttribute('data-type') === 'footnote' || NOTE_MARK_NAMES.test(names))
  )
    return true;
  if (element.getAttribute('role') === 'tooltip' || HINT_NAMES.test(names)) return true;
  if (POINTER_NAMES.test(names) && explainsTerm(element)) return true;
  const id = element.id;
  return id !== '' && isDescription(element, id);
}

/** The explanation of the element around it or before it. */
function isDescription(element: DomElement, id: string): boolean {
  const near = [element.parentElement, previousElement(element)];
  return near.some((other) => other?.getAttribute('aria-describedby')?.split(/\s+/).includes(id) === true);
}

/** Parts of a term before its explanation. */
const TERM_PARTS = 8;

/** `<span class="term">storm surge <span class="tooltip">A rise of the sea</span></span>`: the inner one. */
function explainsTerm(element: DomElement): boolean {
  const parent = element.parentElement;
  if (parent === null || BLOCK_TAGS.has(parent.tagName)) return false;
  const parentNames = `${parent.getAttribute('class') ?? ''} ${parent.tagName}`;
  if (!TERM_NAMES.test(parentNames)) return false;
  let seen = 0;
  for (
    let node = parent.firstChild;
    node !== null && node !== element && ++seen < TERM_PARTS;
    node = node.nextSibling
  ) {
    if (/\p{L}/u.test(node.textContent ?? '')) return true;
  }
  return false;
}

export function isUnseen(element: DomElement, names: string, style: string): boolean {
  if (element.hasAttribute('hidden') || isHidden(names, style)) return true;
  if (isHint(element, names)) return true;
  const text = textOf(element);
  if (ICON_NAMES.test(names))
    return !/\s/.test(text) && (/_|^\W*$|^\p{Co}*$/u.test(text) || text === text.toLowerCase());
  if (element.getAttribute('aria-hidden') !== 'true') return false;
  return !isSeen(element, names, text);
}

/** Words that explain what stands before them: in brackets, or a phrase that begins anew. */
const EXPLAINS = /^[([,–—]|^\p{Lu}\S*\s\S+\s/u;

/** Links to the place they stand at. */
const ANCHOR_NAMES = /anchor|permalink|headerlink/i;

/**
 * `aria-hidden` hides from screen readers, not from the eye: its words are the text's, but for signs, links to
 * the place itself and explanations that show on pointing.
 */
function isSeen(element: DomElement, names: string, text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || ANCHOR_NAMES.test(names)) return false;
  if (isTwin(element)) return true;
  return !explainsTerm(element) && !EXPLAINS.test(text);
}

/** Stands for words that only screen readers read. */
export function isTwin(element: DomElement): boolean {
  if (element.parentElement?.hasAttribute('aria-label')) return true;
  return [previousElement(element), nextElement(element)].some(
    (other) => other !== null && HINT_NAMES.test(other.getAttribute('class') ?? ''),
  );
}

function previousElement(element: DomElement): DomElement | null {
  for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
    if (node.nodeType === ELEMENT_NODE) return node as DomElement;
    if ((node.textContent ?? '').trim() !== '') return null;
  }
  return null;
}

function nextElement(element: DomElement): DomElement | null {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    if (node.nodeType === ELEMENT_NODE) return node as DomElement;
    if ((node.textContent ?? '').trim() !== '') return null;
  }
  return null;
}

export function textOf(element: DomElement): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
