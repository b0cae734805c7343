import { wordCount } from '../words.ts';
import type { DomElement } from './dom.ts';
import type { PageBlock } from './page.ts';

/** Words of a block that may count as running text. */
const PROSE_WORDS = 8;

/** Share of a block's characters inside links above which it is a list of links, not text. */
const LINK_SHARE = 0.5;

/** True for text that reads as prose: some words, few links, no noise around it. */
export function isProse(block: PageBlock): boolean {
  return (
    block.noise === null &&
    block.kind !== 'caption' &&
    block.linkCharacters < block.text.length * LINK_SHARE &&
    wordCount(block.text) >= PROSE_WORDS
  );
}

export function proseCharacters(blocks: Iterable<PageBlock>): number {
  let sum = 0;
  for (const block of blocks) if (isProse(block)) sum += block.text.length;
  return sum;
}

/** Marks the page's blocks whose words stand in the chosen content. Returns one flag for each block. */
export function markSelected(page: readonly PageBlock[], content: readonly PageBlock[]): boolean[] {
  const left = new Map<string, number>();
  for (const block of content) left.set(block.text, (left.get(block.text) ?? 0) + 1);
  let shingles: Set<string> | undefined;
  return page.map((block) => {
    if (block.noise !== null) return false;
    if (left.has(block.text)) return true;
    // Readability may have cut a share link or an empty element out of the middle of a paragraph.
    const own = shinglesOf(block.text);
    if (own.length < 4) return false;
    shingles ??= new Set(content.flatMap((other) => shinglesOf(other.text)));
    const theirs = shingles;
    return own.filter((shingle) => theirs.has(shingle)).length >= own.length * 0.6;
  });
}

function shinglesOf(text: string): string[] {
  const words = text.split(' ');
  const shingles: string[] = [];
  for (let index = 0; index + 4 <= words.length; index++)
    shingles.push(words.slice(index, index + 4).join(' '));
  return shingles;
}

/**
 * The deepest element that still holds most of the page's prose: the choice when Readability finds nothing, or
 * next to nothing of what stands on the page.
 */
export function densestElement(blocks: readonly PageBlock[], root: DomElement): DomElement {
  const prose = new Map<DomElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.text.length;
    for (
      let element: DomElement | null = block.container;
      element !== null;
      element = element.parentElement
    ) {
      prose.set(element, (prose.get(element) ?? 0) + block.text.length);
      if (element === root) break;
    }
  }
  let best = root;
  let bestDepth = -1;
  for (const [element, characters] of prose) {
    if (characters < total * 0.6) continue;
    const depth = depthOf(element);
    if (depth > bestDepth) {
      best = element;
      bestDepth = depth;
    }
  }
  return best;
}

function depthOf(element: DomElement): number {
  let depth = 0;
  for (let up = element.parentElement; up !== null; up = up.parentElement) depth++;
  return depth;
}

/** Where a block stands, as the page has it: Readability moves elements and renames them. */
export interface Place {
  parent: DomElement | null;
  above: DomElement | null;
  /** Tag and class path of a block of prose: `P < DIV.text < DIV.story`. */
  design: string;
}

/** Places of the page's blocks. To be read before Readability changes the document. */
export function placesOf(page: readonly PageBlock[]): Place[] {
  return page.map((block) => {
    const parent = block.container.parentElement;
    return {
      parent,
      above: parent?.parentElement ?? null,
      design: isProse(block) || isLinkedSentence(block) ? designOf(block) : '',
    };
  });
}

/**
 * Repairs a selection block by block: what stands between chosen paragraphs, and is of their kind, belongs to
 * them; so does the lead between the title and the first of them, and paragraphs of one design that follow.
 */
export function repairSelection(
  page: readonly PageBlock[],
  selected: boolean[],
  places: readonly Place[],
  title: string | null,
): boolean[] {
  const titleAt = title === null ? -1 : page.findIndex((block) => block.text === title);
  const result = [...selected];
  const first = selected.indexOf(true);
  const last = selected.lastIndexOf(true);
  if (first < 0) return result;
  const kin = kinOf(page, selected, places);
  for (let index = first; index <= last; index++) {
    const block = page[index]!;
    if (result[index] || !belongs(block, places[index]!, kin)) continue;
    // What Readability has cut out by itself stays out, but for what the text cannot do without.
    const live = block.container.parentElement;
    const stays = live !== null && (live === places[index]!.parent || kin.live.has(live));
    if (isProse(block) || stays || isSentence(block) || headsText(page, result, index, title))
      result[index] = true;
  }
  for (let index = last + 1; index < page.length; index++) {
    const block = page[index]!;
    if (isProse(block) && kin.designs.has(places[index]!.design)) result[index] = true;
    else if (isProse(block) || !isSentence(block)) break;
    else if (belongs(block, places[index]!, kin)) result[index] = true;
  }
  for (let index = first - 1; index > titleAt; index--) {
    if (titleAt < 0 && first - index > LEAD_REACH) break;
    if (isLead(page[index]!)) result[index] = true;
  }
  return result;
}

/** A heading that repeats the title's words is cut, though text stands under it. */
function headsText(
  page: readonly PageBlock[],
  result: readonly boolean[],
  index: number,
  title: string | null,
): boolean {
  const block = page[index]!;
  if (block.kind !== 'heading' || block.linkCharacters > 0 || !result[index - 1] || !result[index + 1])
    return false;
  const words = new Set((title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const own = block.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.filter((word) => words.has(word)).length >= own.length * 0.75;
}

/** Words of a paragraph that is a link as a whole; teasers are shorter, or end without a full stop. */
const LINKED_WORDS = 12;

/** A paragraph of the text that is a link from its first word to its last. */
export function isLinkedSentence(block: PageBlock): boolean {
  return (
    block.noise === null &&
    block.kind === 'paragraph' &&
    block.linkCharacters > block.text.length * LINK_SHARE &&
    wordCount(block.text) >= LINKED_WORDS &&
    /[.!?…。।]["”»]?$/u.test(block.text)
  );
}

/** A short block that ends as a sentence does: the last item of a list, not the first line of a footer. */
function isSentence(block: PageBlock): boolean {
  return block.kind === 'listItem' && /[.!?…。।]["”»]?$/u.test(block.text) && wordCount(block.text) >= 3;
}

/** Blocks before the text that may hold its lead when no title tells where the article begins. */
const LEAD_REACH = 6;

interface Kin {
  parents: ReadonlySet<DomElement>;
  /** Parents that Readability has given them. */
  live: ReadonlySet<DomElement>;
  /** Tag and class paths of chosen paragraphs. */
  designs: ReadonlySet<string>;
}

function kinOf(page: readonly PageBlock[], selected: readonly boolean[], places: readonly Place[]): Kin {
  const parents = new Set<DomElement>();
  const live = new Set<DomElement>();
  const designs = new Set<string>();
  page.forEach((block, index) => {
    if (!selected[index] || !isProse(block)) return;
    const { parent, design } = places[index]!;
    if (parent !== null) parents.add(parent);
    if (block.container.parentElement !== null) live.add(block.container.parentElement);
    if (design.includes('.')) designs.add(design);
  });
  return { parents, live, designs };
}

/** The block's element and two around it, class names without their numbers; in `x1` the number is the name. */
function designOf(block: PageBlock): string {
  const parts: string[] = [];
  for (
    let element: DomElement | null = block.container;
    element !== null && parts.length < 3;
    element = element.parentElement
  ) {
    const names = (element.getAttribute('class') ?? '')
      .trim()
      .replace(/(?<=[a-z]{3})[\d_-]*\d/gi, '')
      .split(/\s+/)
      .sort()
      .join('.');
    parts.push(names === '' ? element.tagName : `${element.tagName}.${names}`);
  }
  return parts.join(' < ');
}

function belongs(block: PageBlock, { parent, above, design }: Place, kin: Kin): boolean {
  if (block.noise !== null) return false;
  if (block.linkCharacters > block.text.length * LINK_SHARE)
    return isLinkedSentence(block) && kin.designs.has(design);
  if (parent !== null && kin.parents.has(parent)) return true;
  if (isProse(block) && kin.designs.has(design)) return true;
  // An item's list, or a quote's paragraph, is one level further down.
  return block.kind !== 'paragraph' && above !== null && kin.parents.has(above);
}

function isLead(block: PageBlock): boolean {
  if (!isProse(block) || block.linkCharacters > block.text.length * 0.3) return false;
  const words = wordCount(block.text);
  const ends = /[.!?…:。！？”"»]$/u.test(block.text);
  return block.kind === 'heading' ? words >= 12 && ends : words >= (ends ? 10 : 16);
}
