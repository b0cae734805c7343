import type { RemovedLine } from '../../documents/normalized-article.ts';
import { EAST_ASIAN_ADDRESS, leavesList, STREET } from '../../languages/mail-feet.ts';
import type { RawBlock } from '../raw-article.ts';
import { endsSentence } from '../sentences.ts';

/** Longest line of a mail's foot in words: a sentence or two about the list. */
const FOOT_WORDS = 45;

/** Longest postal address in words. */
const ADDRESS_WORDS = 22;

/** Lines that a foot may have. */
const MOST_LINES = 12;

/**
 * The blocks without the foot of a mailing list at their end: postal address, why one gets this, how to get it no more.
 *
 * @param sender whose name may stand there alone
 */
export function withoutMailFoot(
  blocks: readonly RawBlock[],
  sender: string | null,
): { blocks: RawBlock[]; removed: RemovedLine[] } {
  let end = blocks.length;
  while (end > 1 && blocks.length - end < MOST_LINES && isFoot(blocks[end - 1]!, sender)) end--;
  return {
    blocks: blocks.slice(0, end),
    removed: blocks.slice(end).map(({ text }) => ({ text, reason: 'mailing-list' })),
  };
}

function isFoot({ text, kind, isRow }: RawBlock, sender: string | null): boolean {
  if (kind === 'caption' || isRow) return false;
  const words = text.split(/\s+/);
  const line = text.toLowerCase();
  if (words.length <= FOOT_WORDS && leavesList(line)) return true;
  if (words.length < 16 && words.some(isMailAddress) && !/[“"„«]/.test(text)) return true;
  if (sender !== null && line === sender.toLowerCase()) return true;
  return isPostalAddress(text, words);
}

/** Has the form of a mail's address, with or without signs around it. */
function isMailAddress(word: string): boolean {
  const at = word.indexOf('@', 1);
  const dot = at < 0 ? -1 : word.indexOf('.', at + 2);
  return dot >= 0 && dot < word.length - 1;
}

/** "The Morning Tide, 4 Quay Street, Port Alder": names and numbers between commas, hardly a word in small letters. */
function isPostalAddress(text: string, words: readonly string[]): boolean {
  if (words.length > ADDRESS_WORDS || !/[,·|•–-]/.test(text)) return false;
  if (EAST_ASIAN_ADDRESS.test(text)) return true;
  if (!/\d/.test(text) && !/\b(?:p\.?\s?o\.?|postfach|postbus)\b/i.test(text)) return false;
  const small = words.filter((word) => /^\p{Ll}{3,}/u.test(word) && !STREET.test(word)).length;
  const named = STREET.test(text) || /\b\d{4,6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/.test(text);
  return named && small <= words.length * 0.2 && (!endsSentence(text) || small === 0);
}
