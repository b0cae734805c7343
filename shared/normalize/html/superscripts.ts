import { ORDINAL_ENDINGS, SQUARED_UNITS } from '../../languages/small-words.ts';
import { anyOf } from '../../languages/text.ts';
import type { DomElement } from './dom.ts';

/** Characters of a power that Unicode has a raised form for. */
const RAISED: Record<string, string> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  n: 'ⁿ',
  i: 'ⁱ',
};

/** A power: digits with a sign before them, or the charge of an ion. */
const POWER = /^[+−–-]?\d{1,3}$|^\d?[+−–-]$|^[nix]$/;

/** A note's mark: numbers, a letter or signs, in brackets or not. */
const MARK =
  /^(?:[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:\s?[,;–-]\s?(?:\d{1,3}|[a-z]))*[\])]?|[*†‡§¶#•°]{1,3}|\[[^\]]{1,60}\])$/iu;

/** The same, where no superscript raises it: only brackets or signs tell it from the text's own numbers. */
const LINKED_MARK = /^(?:[[(](?:\d{1,3}|[a-z]|[ivx]{1,4})[\])]|[*†‡§¶#]{1,3}|\d{1,3}|[↩↑^⤴]\uFE0E?)$/iu;

const NOTE_NAMES =
  /ref(?:erence)?s?(?=$|[\s_-])|foot-?note|end-?note|note-?ref|\bnote\b|cite|citation|\bfn|inline-template/i;

/** Units that are squared and cubed, as written in the scripts of the languages at hand. */
const UNIT = new RegExp(`(?:^|[^\\p{L}])${anyOf(SQUARED_UNITS)}\\.?$`, 'u');

const ORDINAL_ENDING = new RegExp(`^${anyOf(ORDINAL_ENDINGS)}$`, 'iu');

/** Units that are words as well: behind a number or a stroke only. */
const UNIT_BEHIND_NUMBER = /(?:\d\s?|\/\s?)(?:ha|ft|in|yd|mi|sq|s|kg|px|h)\.?$/u;

/**
 * What a superscript says in plain text: `''` for a note's mark, raised characters for a power, null for what is
 * read as it stands ("21st", "Mme").
 *
 * @param text the superscript's own text
 * @param before the line's text so far
 * @param after the text behind it, as far as its sibling goes
 */
export function superscript(element: DomElement, text: string, before: string, after: string): string | null {
  if (text === '') return '';
  if (isNote(element, text)) return '';
  if (/^(?:tm|sm)$/i.test(text)) return '™';
  const base = before.trimEnd() === before ? before : '';
  // A fraction: <sup>1</sup>/<sub>2</sub>, behind a whole number or not.
  if (/^\d{1,3}$/.test(text) && /^\s?[/⁄]\s?(?:\d|$)/.test(after))
    return /\d$/.test(base) ? ` ${text}` : text;
  // Prices: "$19" and "99" above the line.
  if (/^\d{2}$/.test(text) && /[$€£¥]\s?\d+$/u.test(base)) return `.${text}`;
  if (POWER.test(text) && isRaisedBase(base, text, after)) return raise(text);
  if (isAbbreviation(base, text)) return null;
  if (before.trim() === '')
    return /^\d/.test(text) && isIsotope(after) ? raise(text) : MARK.test(text) ? '' : null;
  if (/^\d{1,3}$/.test(text) && isIsotope(after) && /\s$|^$/.test(before)) return raise(text);
  return MARK.test(text) ? '' : null;
}

/** A link to a note, or back from it, that no superscript raises: "[3]", "*", "↩". */
export function isNoteLink(element: DomElement, before: string): boolean {
  const href = element.getAttribute('href');
  if (href === null || !href.includes('#')) return false;
  const text = (element.textContent ?? '').trim();
  if (!LINKED_MARK.test(text)) return false;
  if (!/^\d/.test(text)) return true;
  // A bare number is a mark only where it touches a word or a full stop: "see chapter 3" does not.
  return NOTE_NAMES.test(namesOf(element)) || isNoteRole(element) || /[\p{L}.,;:!?”"’)\]]$/u.test(before);
}

/** True for what a note's mark is made of. */
export function isNoteMark(text: string): boolean {
  return MARK.test(text);
}

function isNote(element: DomElement, text: string): boolean {
  // One letter at most, or anything in brackets.
  if (text.length > 60 || (/[a-z_][^a-z_]*[a-z_]/i.test(text) && !/^\[.*\]$/.test(text))) return false;
  if (isNoteRole(element)) return true;
  if (NOTE_NAMES.test(namesOf(element))) return true;
  const link = element.querySelector('a') ?? element.closest('a');
  return link !== null && ((link.getAttribute('href') ?? '').includes('#') || NOTE_NAMES.test(namesOf(link)));
}

function isNoteRole(element: DomElement): boolean {
  return /noteref|footnote/i.test(
    `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`,
  );
}

function namesOf(element: DomElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

/** "10⁶", "km²", "mc²", "2¹⁰", "Ca²⁺": a figure, a unit or a sign that a power belongs to. */
function isRaisedBase(base: string, power: string, after: string): boolean {
  const number = /(?:^|[^\p{L}\p{N}.,])(\d{1,2}|[x×·]10)$/u.exec(base)?.[1];
  if (number !== undefined) {
    if (/^[nix]$/.test(power)) return true;
    // "10¹" and "10⁰" are not written: their figure is a note's.
    if (number.endsWith('10')) return !/^[01]$/.test(power);
    if (number === '2' && Number(power) > 9) return true;
    return /^\s*[=×·^]/.test(after) || /[=×·+−]\s?\d{1,2}$/u.test(base);
  }
  if (/^[+−–-]?[1-4]$/.test(power) && (UNIT.test(base) || UNIT_BEHIND_NUMBER.test(base))) return true;
  if (/^[−–-]\d/.test(power)) return /\p{L}$/u.test(base);
  if (/[+−–-]$/.test(power)) return /\p{L}\d?$/u.test(base);
  // A variable or its product: "x²", "R²", "E = mc²"; but "vitamin C³", "Plan B²" bear notes.
  return /^[23n]$/.test(power) && /(?:^|[\s(=×·+−/])(?:[a-zπ]|R|mc)$/u.test(base);
}

/** "21st", "1er", "2º", "no", "Mme", "Dr": letters that go on with a number or with an abbreviation's capital. */
function isAbbreviation(base: string, text: string): boolean {
  if (!/^\p{L}{1,5}\.?$|^[ºª]$/u.test(text)) return false;
  if (/\d$/.test(base)) return ORDINAL_ENDING.test(text);
  if (text.length > 1) return /\p{L}\.?$/u.test(base);
  return /(?:^|[^\p{L}])[\p{L}]{1,2}$/u.test(base) || /(?:^|\s)[IVXLC]+$/.test(base);
}

/** An element's symbol behind its mass: "¹⁴C is", "²³⁵U". */
function isIsotope(after: string): boolean {
  return /^[A-Z][a-z]?(?![a-z])/.test(after);
}

function raise(text: string): string {
  const raised = [...text].map((sign) => RAISED[sign]);
  return raised.includes(undefined) ? `^${text}` : raised.join('');
}
