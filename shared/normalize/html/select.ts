import { countUnspaced } from '../../languages/scripts.ts';
import type { DomElement } from './dom.ts';
import type { PageBlock } from './page.ts';

/** Words of a block that may count as running text. */
const PROSE_WORDS = 8;

/** Share of a block's characters inside links above which it is a list of links, not text. */
const LINK_SHARE = 0.5;

export function wordCount(text: string): number {
  // Scripts without spaces: two characters are about a word.
  const dense = countUnspaced(text);
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words + Math.floor(dense / 2);
}

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

/**
 * Repairs a selection block by block: what stands between chosen paragraphs, and is of their kind, belongs to
 * them; so does the lead between the title and the first of them, and paragraphs of one design that follow.
 */
export function repairSelection(page: readonly PageBlock[], selected: boolean[], titleAt: number): boolean[] {
  const result = [...selected];
  const first = selected.indexOf(true);
  const last = selected.lastIndexOf(true);
  if (first < 0) return result;
  const kin = kinOf(page, selected);
  for (let index = first; index <= last; index++) {
    if (!result[index] && belongs(page[index]!, kin)) result[index] = true;
  }
  for (let index = last + 1; index < page.length; index++) {
    const block = page[index]!;
    if (isProse(block) && kin.designs.has(designOf(block))) result[index] = true;
    else if (isProse(block)) break;
  }
  for (let index = first - 1; index > titleAt; index--) {
    if (titleAt < 0 && first - index > LEAD_REACH) break;
    if (isLead(page[index]!)) result[index] = true;
  }
  return result;
}

/** Blocks before the text that may hold its lead when no title tells where the article begins. */
const LEAD_REACH = 6;

interface Kin {
  parents: ReadonlySet<DomElement>;
  /** Tag and class paths that two or more chosen paragraphs share. */
  designs: ReadonlySet<string>;
}

function kinOf(page: readonly PageBlock[], selected: readonly boolean[]): Kin {
  const parents = new Set<DomElement>();
  const counts = new Map<string, number>();
  page.forEach((block, index) => {
    if (!selected[index] || !isProse(block)) return;
    const parent = block.container.parentElement;
    if (parent !== null) parents.add(parent);
    const design = designOf(block);
    if (/\./.test(design)) counts.set(design, (counts.get(design) ?? 0) + 1);
  });
  return {
    parents,
    designs: new Set([...counts].filter(([, count]) => count >= 1).map(([design]) => design)),
  };
}

/** `p < div.text < div.story`: the block's element and two around it, class names without their numbers. */
function designOf(block: PageBlock): string {
  const parts: string[] = [];
  for (
    let element: DomElement | null = block.container;
    element !== null && parts.length < 3;
    element = element.parentElement
  ) {
    const names = (element.getAttribute('class') ?? '')
      .trim()
      .replace(/(?<![\d_-])[\d_-]*\d/g, '')
      .split(/\s+/)
      .sort()
      .join('.');
    parts.push(names === '' ? element.tagName : `${element.tagName}.${names}`);
  }
  return parts.join(' < ');
}

function belongs(block: PageBlock, kin: Kin): boolean {
  if (block.noise !== null || block.linkCharacters > block.text.length * LINK_SHARE) return false;
  const parent = block.container.parentElement;
  if (parent !== null && kin.parents.has(parent)) return true;
  if (isProse(block) && kin.designs.has(designOf(block))) return true;
  // An item's list, or a quote's paragraph, is one level further down.
  const above = parent?.parentElement;
  return block.kind !== 'paragraph' && above !== undefined && above !== null && kin.parents.has(above);
}

function isLead(block: PageBlock): boolean {
  if (!isProse(block) || block.linkCharacters > block.text.length * 0.3) return false;
  const words = wordCount(block.text);
  const ends = /[.!?…:。！？”"»]$/u.test(block.text);
  return block.kind === 'heading' ? words >= 12 && ends : words >= (ends ? 10 : 16);
}
