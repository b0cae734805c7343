import type { RemovedLine } from '../documents/normalized-article.ts';
import { everyLine } from '../languages/boilerplate.ts';
import { anyOf } from '../languages/text.ts';
import { hasLetters, tidyLine } from './characters.ts';
import { authorBehindDate, isRoleLine, readByline } from './noise/bylines.ts';
import { dateInText } from './noise/dates.ts';
import { isClockLine, isDateLine, isTopicLine, patternNoise } from './noise/patterns.ts';
import { isNoiseWord, isNoiseWords } from './noise/whole-lines.ts';
import type { RawBlock } from './raw-article.ts';
import { endsSentence } from './sentences.ts';

/** What the filter found besides text: facts that have fields of their own. */
export interface NoiseFacts {
  byline: string | null;
  /** ISO date. */
  publishedAt: string | null;
  sourceUrl: string | null;
}

export interface FilteredBlocks extends NoiseFacts {
  blocks: RawBlock[];
  removed: RemovedLine[];
}

const IMAGE_PLACEHOLDER = /^[\s|]*(?:!\[[^\]]*\](?:\([^)]*\))?[\s|]*)+$/;

const SOURCE_WORD = anyOf(everyLine('sources'));

/** "Bron: https://…": the article's own source, when it is a URL. */
const SOURCE_LINE = new RegExp(`^${SOURCE_WORD}(?: article)?\\s*[:：]\\s*(https?://\\S+)$`, 'iu');

const CREDIT_WORD = anyOf([...everyLine('credits'), ...everyLine('sources')]);

/** A picture's credit in brackets at the end of a line: "(Foto: Name)". */
const TRAILING_CREDIT = new RegExp(
  `[(\\[（]\\s*(${CREDIT_WORD}(?:\\s*[:：/©]|\\s+${anyOf(everyLine('creditPrepositions'))}\\s)` +
    '[^()\\[\\]（）]{1,120})[)\\]）]\\s*$',
  'iu',
);

/** The same after the last sentence of a caption, where pages set it in an element of its own. */
const LOOSE_CREDIT = new RegExp(
  `(?<=[.!?…"”’])\\s+(${CREDIT_WORD}\\s?[:：©/](?:[^.!?:]|(?<=\\b\\p{L})\\.){1,80})$`,
  'iu',
);

/** "* Officieel artikel van Dr. …", "* By the author": a note on the author under the text. */
const AUTHOR_NOTE = new RegExp(
  `^[*＊†]\\s*(?:[\\p{L}'’-]+\\s+){0,4}${anyOf(everyLine('texts'))}\\s+` +
    `${anyOf(everyLine('authorPrepositions'))}\\s+(.{3,160})$`,
  'iu',
);

const NAME_TAIL = new RegExp(`\\s+${anyOf(everyLine('nameTails'))}\\s.*$|\\s*[(（].*$|[.;。]\\s*$`, 'u');

/**
 * One filter for the lines of scraped text and the blocks of a page: takes away what readers of the article
 * would not call the article, and says why. Runs over blocks in order; never changes the words of a block.
 */
export function filterNoise(lines: readonly RawBlock[]): FilteredBlocks {
  const removed: RemovedLine[] = [];
  const facts: NoiseFacts = { byline: null, publishedAt: null, sourceUrl: null };
  const blocks: RawBlock[] = [];
  let inText = false;
  // Each entry of a live blog has the hour above it; a single one is when the article was published.
  const isLiveBlog = lines.filter(({ text }) => isClockLine(text)).length > 1;
  for (const line of lines) {
    if (line.isRow) {
      blocks.push(line);
      continue;
    }
    const reason: string | null =
      reasonToRemove(line, facts) ??
      (inText || (isLiveBlog && isClockLine(line.text))
        ? null
        : headReason(line, facts, removed.at(-1)?.reason));
    // "Updated 4 May 2026" above the text is the only date that some articles have.
    if (reason === 'date-line' && !inText) facts.publishedAt ??= dateInText(line.text);
    if (reason === null) blocks.push(splitCaption(line, removed));
    else if (tidyLine(line.text) !== '') removed.push({ text: line.text, reason });
    inText ||= reason === null && line.text.length >= TEXT_BEGINS && endsSentence(line.text);
  }
  return { blocks: dropLooseEnd(dropRepeats(blocks, removed), removed), removed, ...facts };
}

/** A sentence of this many characters is the article's text: what stands above it may be its head. */
const TEXT_BEGINS = 80;

/** Bylines and dates above the text are facts with fields of their own; further down they may be headings. */
function headReason(line: RawBlock, facts: NoiseFacts, above: string | undefined): string | null {
  const byline = readByline(line.text);
  if (byline !== null) {
    facts.byline ??= byline.author;
    facts.publishedAt ??= byline.publishedAt;
    return 'byline';
  }
  if (above === 'byline' && isRoleLine(line.text)) return 'byline';
  if (!isDateLine(line.text)) return null;
  facts.byline ??= authorBehindDate(line.text);
  return 'date-line';
}

/** Longer headings say something by themselves. */
const LOOSE_WORDS = 8;

/** A heading, or a line that announces a list, with nothing after it has lost what it stood over. */
function dropLooseEnd(blocks: RawBlock[], removed: RemovedLine[]): RawBlock[] {
  const kept = [...blocks];
  for (let last = kept.at(-1); last !== undefined && kept.length > 1; last = kept.at(-1)) {
    if (last.isRow) break;
    const announces = last.kind === 'heading' ? !endsSentence(last.text) : /[:：]$/.test(last.text);
    const loose = (announces && last.text.split(' ').length <= LOOSE_WORDS) || isDateLine(last.text);
    const topics = isTopicLine(last.text);
    if (!loose && !topics) break;
    removed.push({ text: last.text, reason: topics ? 'tags' : 'heading-without-text' });
    kept.pop();
  }
  return kept;
}

function reasonToRemove(line: RawBlock, facts: NoiseFacts): string | null {
  const { text } = line;
  if (IMAGE_PLACEHOLDER.test(text)) return 'image-placeholder';
  if (!hasLetters(text) && !/\p{N}/u.test(text)) return 'no-text';
  const source = SOURCE_LINE.exec(text);
  if (source !== null) {
    facts.sourceUrl ??= source[1]!;
    return 'source-line';
  }
  const note = AUTHOR_NOTE.exec(text);
  if (note !== null) {
    facts.byline ??= authorIn(note[1]!);
    return 'author-note';
  }
  return isNoiseWord(text) || isNoiseWords(text) ? 'page-furniture' : patternNoise(text);
}

/** "Dr. Dinh Thi Hien Luong in het speciale nummer (pagina 21)." names "Dr. Dinh Thi Hien Luong". */
function authorIn(text: string): string {
  let name = text;
  for (let previous = ''; previous !== name; ) {
    previous = name;
    name = name.replace(NAME_TAIL, '').trim();
  }
  return name;
}

/** A line between pipes, or one that ends in a credit, is a caption; pipes and credit go, the words stay. */
function splitCaption(line: RawBlock, removed: RemovedLine[]): RawBlock {
  const inner = tidyLine(line.text.replace(/^\s*\|\s?|\s?\|\s*$/g, ''));
  const piped = inner !== line.text && !inner.includes('|');
  const text = piped ? inner : line.text;
  const credit = TRAILING_CREDIT.exec(text) ?? (line.kind === 'caption' ? LOOSE_CREDIT.exec(text) : null);
  const words = credit === null ? text : text.slice(0, credit.index).trim();
  if (credit !== null && words !== '' && (piped || line.kind === 'caption' || isShort(words))) {
    removed.push({ text: credit[0].trim(), reason: 'photo-credit' });
    return { ...line, kind: 'caption', text: words, credit: credit[1]!.trim() };
  }
  return piped ? { ...line, kind: 'caption', text } : line;
}

/** Captions are a sentence or three; a longer text that ends in a source note is a paragraph. */
function isShort(text: string): boolean {
  return text.length <= 400;
}

/** A caption that says what a paragraph says goes; the paragraph stays. Repeated paragraphs go, too. */
function dropRepeats(blocks: RawBlock[], removed: RemovedLine[]): RawBlock[] {
  const folds = blocks.map((block) => fold(block.text));
  const bodies = new Set(folds.filter((_, index) => blocks[index]!.kind !== 'caption'));
  const bodyText = [...bodies].join('\n');
  const seen = new Set<string>();
  return blocks.filter((block, index) => {
    const folded = folds[index]!;
    if (block.isRow) return true;
    if (block.kind === 'quote' && isPullQuote(folded, folds, index)) {
      removed.push({ text: block.text, reason: 'pull-quote' });
      return false;
    }
    if (block.kind === 'caption' && (seen.has(folded) || repeatsBody(folded, bodies, bodyText))) {
      removed.push({ text: block.text, reason: 'caption-repeats-text' });
      return false;
    }
    // Short lines may repeat on purpose (refrains, "Yes."); long paragraphs repeat only by a scraper's mistake.
    if (block.kind !== 'caption' && folded.length >= 80 && seen.has(folded)) {
      removed.push({ text: block.text, reason: 'repeated' });
      return false;
    }
    seen.add(folded);
    return true;
  });
}

/** Shortest quotation in characters that a page would set in large letters. */
const PULL_QUOTE = 30;

/** A quotation that stands word for word in a paragraph near it. */
function isPullQuote(folded: string, folds: readonly string[], index: number): boolean {
  if (folded.length < PULL_QUOTE) return false;
  const near = folds.slice(Math.max(0, index - PULL_REACH), index + PULL_REACH + 1);
  return near.some((other) => other.length > folded.length && other.includes(folded));
}

/** Blocks before and after a paragraph that its quotation is set among. */
const PULL_REACH = 6;

function repeatsBody(folded: string, bodies: Set<string>, bodyText: string): boolean {
  if (folded.length >= 20 && bodyText.includes(folded)) return true;
  if (folded.length < 40) return false;
  const words = new Set(folded.split(' '));
  for (const body of bodies) {
    if (body.length > folded.length * 2) continue;
    const others = new Set(body.split(' '));
    const shared = [...words].filter((word) => others.has(word)).length;
    if (shared >= 0.85 * words.size && shared >= 0.85 * others.size) return true;
  }
  return false;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
