import { ONE_LETTER_WORDS } from '../../languages/small-words.ts';
import { wordCount } from '../words.ts';
import { BLOCK_TAGS, SILENT_TAGS } from './block-tags.ts';
import { type DomElement, type DomNode, ELEMENT_NODE, TEXT_NODE } from './dom.ts';
import {
  HINT_NAMES,
  ICON_NAMES,
  isHidden,
  isHint,
  isTwin,
  isUnseen,
  NOTE_MARK_NAMES,
  namesOf,
  textOf,
} from './hints.ts';
import { isNoteLink, isNoteMark, superscript } from './superscripts.ts';

/** What an inline element adds to its sentence. */
export type InlineReading =
  /** Its own text, whatever its name says. */
  | { kind: 'words' }
  /** Other text than its own: none for a hint that readers of the page do not see. */
  | { kind: 'instead'; text: string; hint: string }
  /** A line of its own that readers of the page do not see. */
  | { kind: 'hidden' };

const WORDS: InlineReading = { kind: 'words' };

const instead = (text: string, hint = ''): InlineReading => ({ kind: 'instead', text, hint });

/** Words of running text beside an element that make both of them one sentence; fewer are a label. */
const SENTENCE_WORDS = 3;

const DROP_CAP_NAMES = /drop-?_*cap|drop-?letter|first-?letter|initial|lettrine|versal|big-?letter/i;

/** One capital letter, a quotation mark before it or not. */
const DROP_CAP = /^["“„«»'‘‚]?\p{Lu}\p{M}*$/u;

/**
 * How an inline element is read, null when it stands for itself in a line of its own. Rules for noise look at
 * blocks: within a sentence only what the eye does not see is left out, and what stands above or below the line
 * gets the form that plain text has for it.
 *
 * @param before the line's text so far
 * @param noise why the element's name or attributes say that it is noise or hidden
 */
export function readInline(
  element: DomElement,
  tag: string,
  before: string,
  noise: string | null,
): InlineReading | null {
  switch (tag) {
    case 'RT':
    case 'RP':
    case 'RTC':
      return instead('');
    case 'SUP':
      return superscriptReading(element, before);
    case 'IMG':
      return pictureOfLetter(element, before);
    case 'DEL':
      return standsInSentence(element) ? instead('', textOf(element)) : null;
    case 'A':
      if (isNoteLink(element, before)) return instead('', '');
      break;
    case 'BUTTON':
    case 'LABEL':
      return isWithinWords(element, before) ? WORDS : instead('');
  }
  const names = namesOf(element, tag);
  const style = element.getAttribute('style') ?? '';
  if (/mso-list:\s*ignore/i.test(style)) return instead('');
  if (/superscript|(?:^|\s)sup(?:\s|$)/i.test(names) || /vertical-align:\s*super/i.test(style)) {
    return superscriptReading(element, before);
  }
  if (noise === 'caption' && textAfter(element).trim() === '') return null;
  if (NOTE_MARK_NAMES.test(names) && isNoteMark(textOf(element))) return instead('');
  if (noise === 'hidden' && element.getAttribute('aria-hidden') === 'true' && isTwin(element)) return WORDS;
  if (noise === null && !isHidden(names, style) && !isHint(element, names) && !ICON_NAMES.test(names))
    return null;
  const least = HINT_NAMES.test(names) ? 1 : SENTENCE_WORDS;
  if (!standsInSentence(element, least)) return noise === null && least === 1 ? { kind: 'hidden' } : null;
  return isUnseen(element, names, style) ? instead('', textOf(element)) : WORDS;
}

function superscriptReading(element: DomElement, before: string): InlineReading {
  const text = superscript(element, textOf(element), before, textAfter(element));
  return text === null ? WORDS : instead(text, '');
}

/** The initial of a story as a picture: `<img alt="W">hen the lamp …`. */
function pictureOfLetter(element: DomElement, before: string): InlineReading | null {
  const letter = (element.getAttribute('alt') ?? '').trim();
  if (before.trim() !== '' || !DROP_CAP.test(letter)) return null;
  return /^\p{Ll}/u.test(textAfter(element)) ? instead(letter) : null;
}

/** Shortest text of a piece of a line that is set apart from its neighbours without a space. */
const PIECE = 4;

/** "9 min read" behind "by Catherine Heath" without a space: pieces of a head line, which the page parts by its style. */
export function isSetApart(element: DomElement, before: string): boolean {
  const previous = element.previousSibling;
  if (previous === null || previous.nodeType !== ELEMENT_NODE || !/[\p{L}\p{N}]$/u.test(before)) return false;
  const [own, other] = [element.textContent ?? '', previous.textContent ?? ''];
  if (own.trim().length < PIECE || other.trim().length < PIECE) return false;
  const seam = `${other.slice(-1)}${own.slice(0, 1)}`;
  if (!/^(?:\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L})$/u.test(seam)) return false;
  return wordsOfText(element.parentElement) === 0;
}

/** Words that stand in an element itself, in none of its children. */
function wordsOfText(element: DomElement | null): number {
  let words = 0;
  let seen = 0;
  for (
    let node = element?.firstChild ?? null;
    node !== null && ++seen <= NEIGHBOURS * 2;
    node = node.nextSibling
  )
    if (node.nodeType === TEXT_NODE) words += countWords(node.textContent ?? '');
  return words;
}

/** True for the initial of a story when the space behind it is one of the markup only. */
export function isDropCap(element: DomElement, before: string): boolean {
  if (before.trim() !== '' || !DROP_CAP_NAMES.test(element.getAttribute('class') ?? '')) return false;
  const text = textOf(element);
  return DROP_CAP.test(text) && !ONE_LETTER_WORDS.includes(text.slice(-1));
}

/** Words at both sides, none of which ends a sentence: a button there is a term, not a control. */
function isWithinWords(element: DomElement, before: string): boolean {
  if (!/[\p{L}\p{M}\p{N},;–—("“„«’'-]\s*$/u.test(before)) return false;
  return /^[\s,.;:!?)”’»-]*[\p{L}\p{N}]|^[,.;:!?]/u.test(textAfter(element));
}

/** Elements that hold text and nothing else: spans beside each other are one sentence there. */
const TEXT_TAGS: ReadonlySet<string> = new Set(
  'P LI DD DT H1 H2 H3 H4 H5 H6 BLOCKQUOTE FIGCAPTION'.split(' '),
);

/**
 * True when running text stands beside the element in its line.
 *
 * @param least words that make it running text
 */
export function standsInSentence(element: DomElement, least = SENTENCE_WORDS): boolean {
  const block = blockAround(element);
  const inText = block !== null && TEXT_TAGS.has(block.tagName);
  let words = 0;
  let inner: DomNode = element;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    words += wordsBeside(inner, 'previousSibling', inText) + wordsBeside(inner, 'nextSibling', inText);
    if (words >= least) return true;
    if (parent === block) return isLetterOfWord(element);
    inner = parent;
  }
  return false;
}

function blockAround(element: DomElement): DomElement | null {
  let parent = element.parentElement;
  while (parent !== null && !BLOCK_TAGS.has(parent.tagName)) parent = parent.parentElement;
  return parent;
}

/** Part of a word, in a line too short for a sentence: `<h3><span class="initial">W</span>hen?</h3>`. */
function isLetterOfWord(element: DomElement): boolean {
  return /^\p{L}\p{M}*$/u.test(textOf(element)) && /^\p{L}/u.test(element.nextSibling?.textContent ?? '');
}

/** Siblings on each side that are looked at: the words of a sentence are nearer. */
const NEIGHBOURS = 12;

/** Words in the line on one side of a node: of text, and of formatted words where nothing but text is expected. */
function wordsBeside(node: DomNode, side: 'nextSibling' | 'previousSibling', inText: boolean): number {
  let words = 0;
  let seen = 0;
  for (let other = node[side]; other !== null && words < SENTENCE_WORDS; other = other[side]) {
    if (++seen > NEIGHBOURS) break;
    if (other.nodeType === TEXT_NODE) words += countWords(other.textContent ?? '');
    else if (other.nodeType === ELEMENT_NODE) {
      const tag = (other as DomElement).tagName;
      if (tag === 'BR' || BLOCK_TAGS.has(tag)) break;
      if (inText && !SILENT_TAGS.has(tag) && isPlain(other as DomElement))
        words += wordsIn(other as DomElement);
    }
  }
  return words;
}

/** Formatting of words in a sentence: no link, and nothing that a page's furniture is made of. */
function isPlain(element: DomElement): boolean {
  return element.tagName !== 'A' && element.querySelector('a, button') === null;
}

const counted = new WeakMap<DomElement, number>();

/** Words of an element, counted once however many of its neighbours ask. */
function wordsIn(element: DomElement): number {
  let words = counted.get(element);
  if (words === undefined) {
    words = countWords(element.textContent ?? '');
    counted.set(element, words);
  }
  return words;
}

function countWords(text: string): number {
  return /\p{L}/u.test(text) ? wordCount(text.trim().replace(/\s+/g, ' ')) : 0;
}

/** The line's text behind an element, as far as its sibling and its parents' siblings go. */
function textAfter(element: DomElement): string {
  let node: DomNode = element;
  for (let level = 0; level < 4; level++) {
    const next = node.nextSibling;
    if (next !== null) {
      const isBreak =
        next.nodeType === ELEMENT_NODE &&
        ((next as DomElement).tagName === 'BR' || BLOCK_TAGS.has((next as DomElement).tagName));
      return isBreak ? '' : (next.textContent ?? '');
    }
    const parent: DomElement | null = node.parentNode;
    if (parent === null || BLOCK_TAGS.has(parent.tagName)) return '';
    node = parent;
  }
  return '';
}
