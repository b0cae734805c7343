import { everyLine } from '../../languages/boilerplate.ts';
import { anyOf } from '../../languages/text.ts';

/**
 * Lines that are never an article's text, whatever the article: what content management systems, share buttons
 * and comment forms print. Compared without case, digits and punctuation; only as a whole line.
 */
const NOISE = new Set(everyLine('lines'));

/** Words that are noise beside others of their kind only: alone they may be a heading. */
const FOOT_LABELS = new Set(everyLine('footLabels'));

/** Longest line of the list in characters, a counter included: longer lines need no look-up. */
const LONGEST = 60;

/** True when the whole line is one of the list, with or without a counter: "Reactie (0)", "12 Kommentare". */
export function isNoiseWord(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = fold(text);
  return NOISE.has(folded) || COUNTED.test(folded);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[([]\s*\d+\s*[)\]]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** "Unsubscribe | Privacy": every label of the line is noise, one of them even alone. */
export function isNoiseWords(text: string): boolean {
  if (text.length > LONGEST * 4) return false;
  const labels = text.split(/\s*[|·•]\s*/).filter((label) => label !== '');
  return (
    labels.length >= 2 &&
    labels.some(isNoiseWord) &&
    labels.every((label) => isNoiseWord(label) || FOOT_LABELS.has(fold(label)))
  );
}

/** "12 comments": a number before a word that only a counter puts it to. */
const COUNTED = new RegExp(`^\\d+ ${anyOf(everyLine('counted'))}$`);
