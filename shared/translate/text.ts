import { INVISIBLE } from '../languages/text.ts';

/** Invisible characters, and controls that are no white space. */
const UNSENT = new RegExp(`[${INVISIBLE}]|(?![\\t-\\r\\u0085])\\p{Cc}`, 'gu');

/**
 * The sentence as it goes on the wire, on one line: well-formed, NFC (NFD Vietnamese is a quarter dearer),
 * no invisible characters, every run of white space (line breaks too) one space, trimmed.
 */
export function requestLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSENT, '')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/**
 * The sentence as the memory knows it. Beyond `requestLine`, quotation marks and apostrophes lose their shape:
 * whether a page says “x”, „x“ or "x" does not change the translation.
 */
export function memoryText(text: string): string {
  return requestLine(text)
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/ ?…/g, '...');
}

/** Characters as Amazon Translate bills them: Unicode code points. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** False for what no engine can translate: numbers, punctuation, a bare web or e-mail address. */
export function needsTranslation(text: string): boolean {
  const plain = text.replace(/\b(?:https?:\/\/|www\.)\S+/giu, '');
  // Looking for the sign first spares every word 64 steps.
  return /\p{L}/u.test(
    plain.includes('@') ? plain.replace(/[^\s@]{1,64}@[^\s@]{1,255}\.\p{L}{2,24}/gu, '') : plain,
  );
}
