import { wordCount } from '../words.ts';
import { readPage } from './blocks.ts';
import type { DomElement } from './dom.ts';
import type { NoiseRegion, Page, PageBlock, Trust } from './page.ts';
import { isProse, proseCharacters } from './select.ts';

/** A noise region with more of the page's prose than this is no noise: its class name means something else. */
const REGION_SHARE = 0.35;

/** Comments may well be longer than the article. */
const COMMENT_SHARE = 0.85;

/** Regions of one name with more of the page's prose than this are the article, in pieces. */
const WORD_SHARE = 0.5;

/** Readers' comments stand in pieces, too, and so do texts on cookies. */
const OTHER_TEXTS = /^(?:comment|reply|respon|reaction|discussion|disqus|kommentar|cookie|consent|gdpr)/;

/** Regions that hold a line or two: with more prose the class name meant something else. */
const SMALL_REASONS = new Set(['sharing', 'tags', 'caption', 'byline', 'page-furniture', 'embed']);

/** Reads the page, believing class names only as long as they leave most of the prose. */
export function readTrustedPage(root: DomElement): { page: Page; trust: Trust } {
  const trust = { elements: new Set<DomElement>(), words: new Set<string>() };
  const headings = [...root.getElementsByTagName('h1')];
  for (;;) {
    const page = readPage(root, trust);
    const inRegion = page.regions.map((): PageBlock[] => []);
    for (const block of page.blocks)
      if (block.region !== null) inRegion[block.region]!.push(withoutNoise(block));
    const all = proseCharacters(page.blocks.map(withoutNoise));
    const wrong = page.regions.filter((region, index) => isWrong(region, inRegion[index]!, all, headings));
    // A large region goes first: it may be all that hid the article.
    const words = wrong.length > 0 ? [] : wrongWords(page, inRegion, all, trust.elements);
    // Wrong regions nest: each pass looks one level further in. Real pages need two or three.
    if ((wrong.length === 0 && words.length === 0) || trust.elements.size + trust.words.size > 100)
      return { page, trust };
    for (const region of wrong) trust.elements.add(region.element);
    for (const word of words) trust.words.add(word);
  }
}

/** Containers beside each other that are pieces of one text, whatever each is called. */
const PIECES = 3;

interface Pieces {
  words: Set<string>;
  regions: number;
  prose: number;
}

/**
 * Words of class names that page builders give to paragraphs: they mean nothing when regions of one name, or regions
 * beside each other, hold most of the page's prose together.
 */
function wrongWords(
  page: Page,
  inRegion: readonly PageBlock[][],
  all: number,
  trusted: ReadonlySet<DomElement>,
): string[] {
  const groups = new Map<string | DomElement, Pieces>();
  const add = (key: string | DomElement | null, word: string | null, prose: number): void => {
    if (key === null) return;
    const group = groups.get(key) ?? { words: new Set(), regions: 0, prose: 0 };
    groups.set(key, group);
    group.regions++;
    group.prose += prose;
    if (word !== null) group.words.add(word);
  };
  page.regions.forEach(({ element, word }, index) => {
    const prose = proseCharacters(inRegion[index]!);
    if (word === null || prose === 0 || OTHER_TEXTS.test(word)) return;
    add(word, word, prose);
    add(element.parentElement, word, prose);
  });
  for (const [element, prose] of proseWithin(page.blocks, trusted)) add(element.parentElement, null, prose);
  return [...groups]
    .filter(
      ([key, { regions, prose }]) =>
        regions >= (typeof key === 'string' ? 2 : PIECES) && prose > all * WORD_SHARE,
    )
    .flatMap(([, { words }]) => [...words]);
}

/** Prose of each of the elements. */
function proseWithin(
  blocks: readonly PageBlock[],
  elements: ReadonlySet<DomElement>,
): ReadonlyMap<DomElement, number> {
  const sums = new Map<DomElement, number>();
  for (const block of elements.size === 0 ? [] : blocks) {
    if (!isProse(block)) continue;
    for (let up: DomElement | null = block.container; up !== null; up = up.parentElement)
      if (elements.has(up)) sums.set(up, (sums.get(up) ?? 0) + block.text.length);
  }
  return sums;
}

function isWrong(
  region: NoiseRegion,
  inside: PageBlock[],
  all: number,
  headings: readonly DomElement[],
): boolean {
  if (region.characters < 100) return false;
  if (headings.length === 1 && region.element.contains(headings[0]!)) return true;
  if (SMALL_REASONS.has(region.reason)) {
    const words = inside.filter(isProse).map((block) => wordCount(block.text));
    if (words.filter((count) => count >= 25).length > 2) return true;
    if (region.reason !== 'byline' && words.some((count) => count >= 45)) return true;
  }
  return (
    proseCharacters(inside) / Math.max(1, all) > (region.reason === 'comments' ? COMMENT_SHARE : REGION_SHARE)
  );
}

function withoutNoise(block: PageBlock): PageBlock {
  return { ...block, noise: null };
}
