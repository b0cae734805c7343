import { everyLine } from '../../languages/boilerplate.ts';
import { anyOf } from '../../languages/text.ts';
import { readByline } from '../noise/bylines.ts';
import { isDateLine } from '../noise/patterns.ts';
import { wordCount } from '../words.ts';
import { overlap, wordsOf } from './metadata.ts';
import type { PageBlock } from './page.ts';
import { isProse } from './select.ts';

/** Blocks above the text that may be its headline. */
const REACH = 8;

const FEWEST_WORDS = 3;

/** The longest headlines of newspapers' sites have about 30 words. */
const MOST_WORDS = 30;

/** What sites call pages that have no title of their own. */
const GENERIC = new RegExp(`^${anyOf(everyLine('pageNames'))}$`, 'iu');

/**
 * Index of the block that is the headline of a page whose `<title>` may be the site's: a line above the text that
 * stands out. -1 when the title is the better one.
 *
 * @param title of the tag; null when the page has none
 */
export function headlineAt(
  page: readonly PageBlock[],
  selected: readonly boolean[],
  title: string | null,
): number {
  const text = page.findIndex((block, index) => selected[index] && isProse(block) && !standsOut(block));
  if (text < 0) return -1;
  const titleWords = wordsOf(title ?? '');
  let first = -1;
  for (let index = Math.max(0, text - REACH); index < text; index++) {
    if (!isHeadline(page[index]!)) continue;
    if (overlap(wordsOf(page[index]!.text), titleWords) >= 0.5) return index;
    if (first < 0) first = index;
  }
  return first >= 0 && (title === null || isSiteName(title, page, first, text)) ? first : -1;
}

function standsOut(block: PageBlock): boolean {
  return block.kind === 'heading' || block.strongCharacters >= block.text.length * 0.9;
}

function isHeadline(block: PageBlock): boolean {
  if (block.noise !== null || !standsOut(block) || block.linkCharacters > block.text.length / 2) return false;
  const words = wordCount(block.text);
  if (words < FEWEST_WORDS || words > MOST_WORDS || /[.:;,。]$/u.test(block.text)) return false;
  return readByline(block.text) === null && !isDateLine(block.text);
}

/** Every part is a word for pages in general, a single word, or stands on the page away from the text. */
function isSiteName(title: string, page: readonly PageBlock[], from: number, to: number): boolean {
  const away = page
    .filter((_, index) => index < from || index > to)
    .map((block) => block.text)
    .join('\n')
    .toLowerCase();
  return title
    .split(/\s(?:[|–—»·•:-]|::)\s|:\s/)
    .every(
      (part) =>
        GENERIC.test(part.trim()) || !/\s/.test(part.trim()) || away.includes(part.trim().toLowerCase()),
    );
}
