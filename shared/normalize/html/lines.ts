import type { BlockKind } from '../../documents/normalized-article.ts';
import { tidyLine } from '../characters.ts';
import { joinWrapped, LIST_ITEM } from '../readers/plain.ts';
import { endsSentence } from '../sentences.ts';
import { goesOn, isWrapped, joinLines, LONGEST_PARAGRAPH, wordsOf } from '../wrapped.ts';
import type { DomElement } from './dom.ts';
import type { PageBlock } from './page.ts';

/** Shortest line in characters that breaks off in the middle of a sentence by itself. */
const LONE_LINE = 40;

/** Fewer words behind it are a label of their own. */
const LONE_WORDS = 3;

/** Share of a page's width that a paragraph's last line may have. */
const SHORT_LINE = 0.6;

/** Puts together lines that `<br>` broke at the edge of a page. */
export function joinBroken(blocks: PageBlock[]): PageBlock[] {
  if (!blocks.some(({ isBroken }) => isBroken)) return joinInitials(blocks);
  const broken = new Map<DomElement, [string, string][]>();
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (!isBreak(block, next)) return;
    const pairs = broken.get(block.container) ?? [];
    pairs.push([block.text, next.text]);
    broken.set(block.container, pairs);
  });
  const widths = new Map(
    [...broken]
      .filter(([, pairs]) => isWrapped(pairs))
      .map(([container, pairs]) => [container, widthOf(pairs)]),
  );
  const words = wordsOf(blocks.map((block) => block.text).join('\n'));
  const joined: PageBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    let block = blocks[index]!;
    let line = block.text;
    for (let next = blocks[index + 1]; isBreak(block, next); next = blocks[index + 1]) {
      if (block.text.length > LONGEST_PARAGRAPH || !continues(line, next.text, widths.get(block.container)))
        break;
      block = join(block, next, words);
      line = next.text;
      index++;
    }
    joined.push(block);
  }
  return joinInitials(joined);
}

function widthOf(pairs: readonly (readonly [string, string])[]): number {
  return Math.max(...pairs.map(([line]) => line.length));
}

/** @param width of the page that the container's lines were wrapped at, if they were */
function continues(line: string, next: string, width: number | undefined): boolean {
  // A short line that ends a sentence ends its paragraph as well.
  if (width !== undefined) return !(endsSentence(line) && line.length < width * SHORT_LINE);
  return (
    goesOn(line, next) &&
    line.length >= LONE_LINE &&
    (next.split(' ').length >= LONE_WORDS || endsSentence(next))
  );
}

function isBreak(block: PageBlock, next: PageBlock | undefined): next is PageBlock {
  return (
    block.isBroken === true &&
    next !== undefined &&
    next.container === block.container &&
    next.region === block.region &&
    !isHeadLine(block) &&
    !LIST_ITEM.test(next.text)
  );
}

/** A headline set in bold above its text. */
function isHeadLine(block: PageBlock): boolean {
  return block.strongCharacters >= block.text.length * 0.9;
}

function join(block: PageBlock, next: PageBlock, words: () => ReadonlySet<string>): PageBlock {
  const hints = [...(block.hints ?? []), ...(next.hints ?? [])];
  const { isBroken: _, ...rest } = block;
  return {
    ...rest,
    text: joinLines(block.text, next.text, words),
    linkCharacters: block.linkCharacters + next.linkCharacters,
    strongCharacters: block.strongCharacters + next.strongCharacters,
    ...(next.isBroken ? { isBroken: true } : {}),
    ...(hints.length === 0 ? {} : { hints }),
  };
}

/** A story's initial in a block of its own belongs to the word below it. */
function joinInitials(blocks: PageBlock[]): PageBlock[] {
  const joined: PageBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    const next = blocks[index + 1];
    const isInitial =
      /^["“„«]?\p{Lu}\p{M}*$/u.test(block.text) && block.kind !== 'listItem' && block.cell === undefined;
    if (
      !isInitial ||
      next === undefined ||
      next.region !== block.region ||
      !/^\p{Ll}{2}.* /u.test(next.text)
    ) {
      joined.push(block);
      continue;
    }
    joined.push({ ...next, text: block.text + next.text });
    index++;
  }
  return joined;
}

/** Signs of programs, of what they print, and of tables drawn with signs. */
const PROGRAM = /[{}=;\\$<>|~_^]|^[#%]|\w\(|\/\w+\/|\s{2}\S+\s{2}/;

/** Share of lines with such signs that makes the whole text one. */
const PROGRAM_SHARE = 0.25;

/** Blocks of preformatted text: paragraphs that were wrapped are whole again, signs of lists are kinds. */
export function plainBlocks(text: string, outer: BlockKind): { kind: BlockKind; text: string }[] {
  const filled = text.split('\n').filter((line) => line.trim() !== '');
  if (filled.filter((line) => PROGRAM.test(line.trim())).length > filled.length * PROGRAM_SHARE)
    return [{ kind: outer, text: tidyLine(text) }];
  return joinWrapped(text.split('\n').map(tidyLine))
    .filter((line) => line !== '')
    .map((line) => {
      const sign = LIST_ITEM.exec(line)?.[0];
      if (sign === undefined) return { kind: outer, text: line };
      return { kind: 'listItem', text: /\d/.test(sign) ? line : line.slice(sign.length) };
    });
}
