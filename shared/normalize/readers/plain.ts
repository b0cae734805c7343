import type { RemovedLine } from '../../documents/normalized-article.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { readByline } from '../noise/bylines.ts';
import { isDateLine } from '../noise/patterns.ts';
import { filterNoise } from '../noise.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { endsSentence } from '../sentences.ts';
import { isWrapped, joinLines, LONGEST_PARAGRAPH, wordsOf } from '../wrapped.ts';

/** Longest title in characters: the longest headlines of newspapers' sites have about 200. */
const TITLE_CHARACTERS = 220;

/** Scripts whose sentences end without a mark. */
const ENDLESS = /^[^.!?]*[\u0e00-\u0eff]{20}/u;

/** Longest heading within the text in words. */
const HEADING_WORDS = 14;

export const LIST_ITEM = /^(?:[-–—•*·▪◦‣]|\(?\d{1,2}[.)])\s+(?=\S)/u;

/**
 * Text as a scraper saves it: a line is a block. Title, captions, headings and noise are read from the lines.
 *
 * @param options.hasTitle the title is known from elsewhere, so that no line is taken for it
 */
export function readPlainText(text: string, options: { hasTitle?: boolean } = {}): RawArticle {
  const lines = joinWrapped(cleanCharacters(text).split('\n').map(tidyLine));
  const filtered = filterNoise(
    lines.filter((line) => line !== '').map((line) => ({ kind: 'paragraph', text: line })),
  );
  const { title, body } = options.hasTitle
    ? { title: null, body: filtered.blocks }
    : takeTitle(filtered.blocks, lines, new Set(filtered.removed.filter(isOfHead).map(({ text }) => text)));
  return {
    ...emptyRawArticle(),
    title,
    byline: filtered.byline,
    publishedAt: filtered.publishedAt,
    sourceUrl: filtered.sourceUrl,
    blocks: body.map((block, index) => kindOf(block, body[index + 1])),
    removed: filtered.removed,
  };
}

/**
 * Text that was wrapped at a fixed width (mail, old archives) has many lines of nearly one length that end
 * without a full stop; its paragraphs are parted by empty lines. Everything else stays line by line.
 */
export function joinWrapped(lines: string[]): string[] {
  const filled = lines.filter((line) => line !== '');
  const longest = Math.max(0, ...filled.map((line) => line.length));
  const breaks = lines.flatMap((line, index) => {
    const next = lines[index + 1] ?? '';
    return line === '' || next === '' || LIST_ITEM.test(next) || isHeadLine(line)
      ? []
      : [[line, next] as const];
  });
  const parted = lines.includes('') && isWrapped(breaks);
  if (!parted && (filled.length < 6 || longest > 100 || longest < 40)) return lines;
  const wrapped = filled.filter((line) => line.length > longest * 0.7 && !endsSentence(line)).length;
  if (!parted && wrapped < filled.length * 0.4) return lines;
  const words = wordsOf(filled.join('\n'));
  const joined: string[] = [];
  let open = '';
  const heads = new Set(filled.slice(0, HEAD_LINES).filter(isHeadLine));
  for (const line of lines) {
    const startsBlock =
      line === '' || LIST_ITEM.test(line) || heads.has(line) || open.length > LONGEST_PARAGRAPH;
    if (startsBlock && open !== '') {
      joined.push(open);
      open = '';
    }
    if (line === '') joined.push('');
    else open = open === '' ? line : joinLines(open, line, words);
    // A byline is no part of the text below it. A short line that ends a sentence ends its paragraph, even where
    // no empty line follows.
    if (heads.has(line) || (line.length < longest * 0.6 && endsSentence(line))) {
      joined.push(open);
      open = '';
    }
  }
  if (open !== '') joined.push(open);
  return joined;
}

/** A byline or a date, as they stand between a headline and the text. */
export function isHeadLine(line: string): boolean {
  return isDateLine(line) || readByline(line) !== null;
}

/** Lines of a text that its head may have: headline, byline, date, place. */
const HEAD_LINES = 5;

/** Bylines and dates, as the filter has named them. */
function isOfHead({ reason }: RemovedLine): boolean {
  return reason === 'byline' || reason === 'date-line';
}

/**
 * Parts the title from the text: a first line that is short, ends no sentence and has text under it.
 *
 * @param lines of the text, the empty ones among them
 * @param heads bylines and dates among the lines: what has one right below it is a title even with a full stop
 */
export function takeTitle(
  blocks: RawBlock[],
  lines: readonly string[] = [],
  heads: ReadonlySet<string> = new Set(),
): { title: string | null; body: RawBlock[] } {
  const [first, second] = blocks;
  if (first === undefined || second === undefined || first.kind !== 'paragraph') {
    return { title: null, body: blocks };
  }
  const below = lines.slice(lines.indexOf(first.text) + 1);
  const signed = below[0] !== undefined && heads.has(below[0]);
  const standsAlone = below.find((line) => !heads.has(line)) === '';
  const isTitle =
    first.text.length <= TITLE_CHARACTERS &&
    !(signed ? /[,;:،]$/u : /[.。।,;:،]$/u).test(first.text) &&
    !LIST_ITEM.test(first.text) &&
    (standsAlone || second.text.length > first.text.length || opensStack(below)) &&
    blocks.some((block) => endsSentence(block.text) || ENDLESS.test(block.text));
  return isTitle ? { title: first.text, body: blocks.slice(1) } : { title: null, body: blocks };
}

/** Longest line of a headline's stack: standfirst, name and place, section. */
const STACK_CHARACTERS = 100;

/** Up to three short lines that end no sentence, then an empty one and a paragraph: what stands under a headline. */
function opensStack(below: readonly string[]): boolean {
  const end = below.indexOf('');
  const body = below[end + 1];
  return (
    end >= 1 &&
    end <= 3 &&
    body !== undefined &&
    endsSentence(body) &&
    below
      .slice(0, end)
      .every(
        (line) =>
          line.length <= STACK_CHARACTERS &&
          line.length < body.length &&
          !endsSentence(line) &&
          !LIST_ITEM.test(line) &&
          !/[,;:،]$/u.test(line),
      )
  );
}

function kindOf(block: RawBlock, next: RawBlock | undefined): RawBlock {
  if (block.kind !== 'paragraph') return block;
  const item = LIST_ITEM.exec(block.text);
  if (item !== null)
    return { kind: 'listItem', text: block.text.slice(/\d/.test(item[0]) ? 0 : item[0].length) };
  const isHeading =
    next !== undefined &&
    next.text.length > block.text.length &&
    block.text.split(' ').length <= HEADING_WORDS &&
    block.text.length <= TITLE_CHARACTERS / 2 &&
    !endsSentence(block.text) &&
    !/[,;:،、，：]$/u.test(block.text) &&
    /^[\p{Lu}\p{Lo}\p{N}"“„«‘'¿¡]/u.test(block.text);
  return isHeading ? { kind: 'heading', text: block.text } : block;
}
