import '../core.ts';
import { PermanentError } from '../../errors.ts';
import { cleanCharacters, tidyLine } from '../characters.ts';
import { LIMITS } from '../limits.ts';
import { filterNoise } from '../noise.ts';
import { emptyRawArticle, type RawArticle, type RawBlock } from '../raw-article.ts';
import { bodySize, type Line, linesOfPage, paragraphsOf } from './pdf-layout.ts';
import type { PageText } from './pdf-page.ts';
import { withoutStrayRejections } from './pdf-rejections.ts';
import { takeTitle } from './plain.ts';

/** Height at the top and the bottom of a page where running heads and page numbers stand. */
const MARGIN_SHARE = 0.09;

/** Larger than the running text by this much is a heading. */
const HEADING_SIZE = 1.15;

/**
 * The text of a PDF that has text: columns in reading order, words cut at line ends mended, running heads and page
 * numbers removed.
 *
 * @throws PermanentError `encrypted`, `unreadable`, `too-large` (pages), `too-complex` (time), `no-text` (scans)
 */
export async function readPdf(bytes: Uint8Array): Promise<RawArticle> {
  const pages = await withoutStrayRejections(() => pagesOf(bytes));
  const lines = pages.flatMap((page, index) => linesOfPage(page, index));
  if (lines.length === 0) {
    throw new PermanentError({
      kind: 'no-text',
      message: 'The PDF has pictures of pages, but no text.',
      advice: 'Run text recognition (OCR) over it, or upload the article as text.',
    });
  }
  const { kept, removed } = withoutMargins(lines, pages);
  const size = bodySize(kept);
  const blocks = paragraphsOf(kept).map((paragraph) => ({
    kind: kindOf(paragraph, size),
    text: tidyLine(cleanCharacters(paragraph.text).replace(/\n/g, ' ')).replace(BULLET, ''),
    size: paragraph.size,
  }));
  const title = titleOf(blocks);
  const filtered = filterNoise(
    blocks.filter((block) => block !== title).map(({ kind, text }): RawBlock => ({ kind, text })),
  );
  const split =
    title === undefined ? takeTitle(filtered.blocks) : { title: title.text, body: filtered.blocks };
  return {
    ...emptyRawArticle(),
    title: split.title,
    byline: filtered.byline,
    publishedAt: filtered.publishedAt,
    sourceUrl: filtered.sourceUrl,
    blocks: split.body,
    removed: [...removed, ...filtered.removed],
  };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

async function pagesOf(bytes: Uint8Array): Promise<PageText[]> {
  const { getDocumentProxy } = await import('unpdf');
  const deadline = Date.now() + LIMITS.pdfMilliseconds;
  let close: (() => Promise<void>) | undefined;
  try {
    // pdf.js takes the buffer for itself: it gets a copy.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      stopAtErrors: false,
      disableFontFace: true,
    });
    close = () => document.loadingTask.destroy();
    if (document.numPages > LIMITS.pdfPages) throw tooManyPages(document.numPages);
    const pages: PageText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (Date.now() > deadline) throw tooSlow();
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, , width, height] = page.view as [number, number, number, number];
      const pieces = (items as Partial<TextItem>[])
        .filter((item): item is TextItem => typeof item.str === 'string')
        .slice(0, LIMITS.pdfPieces);
      pages.push({
        width,
        height,
        pieces: pieces.map(({ str, transform, width: pieceWidth }) => ({
          text: str,
          x: transform[4] ?? 0,
          y: transform[5] ?? 0,
          width: pieceWidth,
          size: Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10,
          angle: (Math.atan2(transform[1] ?? 0, transform[0] ?? 1) * 180) / Math.PI,
        })),
      });
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    if (cause instanceof PermanentError) throw cause;
    throw unreadable(cause);
  } finally {
    // A sandbox lives on: what pdf.js holds would stay in its memory.
    await close?.();
  }
}

function tooManyPages(pages: number): PermanentError {
  return new PermanentError({
    kind: 'too-large',
    message: `The PDF has ${pages} pages; the limit is ${LIMITS.pdfPages}.`,
    advice: 'Upload the pages of one article.',
  });
}

function tooSlow(): PermanentError {
  return new PermanentError({
    kind: 'too-complex',
    message: `Reading the PDF took longer than ${LIMITS.pdfMilliseconds / 1000} seconds.`,
    advice: 'Upload fewer pages, or the article as text.',
  });
}

function unreadable(cause: unknown): PermanentError {
  const encrypted = cause instanceof Error && cause.name === 'PasswordException';
  return new PermanentError({
    kind: encrypted ? 'encrypted' : 'unreadable',
    message: encrypted
      ? 'The PDF is protected with a password.'
      : 'The PDF is damaged: its pages cannot be read.',
    advice: encrypted
      ? 'Save it without the password and upload that.'
      : 'Save or print it to PDF again, or upload the article as text.',
    cause,
  });
}

/** Signs that stand before items of a list and nowhere else. */
const BULLET = /^[•▪‣●◦■]\s*(?=\S)/;

function kindOf(paragraph: { text: string; size: number }, size: number): RawBlock['kind'] {
  if (BULLET.test(paragraph.text)) return 'listItem';
  return paragraph.size > size * HEADING_SIZE && paragraph.text.length < 250 ? 'heading' : 'paragraph';
}

/** Lines at the edges of pages that repeat, numbers aside, or that are nothing but a page number. */
function withoutMargins(
  lines: readonly Line[],
  pages: readonly PageText[],
): { kept: Line[]; removed: RawArticle['removed'] } {
  const inMargin = (line: Line): boolean => {
    const height = pages[line.page]!.height;
    return line.y < height * MARGIN_SHARE || line.y > height * (1 - MARGIN_SHARE);
  };
  const pattern = (line: Line): string => line.text.trim().toLowerCase().replace(/\d+/g, '#');
  const seen = new Map<string, Set<number>>();
  for (const line of lines.filter(inMargin))
    seen.set(pattern(line), (seen.get(pattern(line)) ?? new Set()).add(line.page));
  const kept: Line[] = [];
  const removed: RawArticle['removed'] = [];
  for (const [index, line] of lines.entries()) {
    const number =
      /^\W{0,3}(?:(?:page|seite|pagina|trang|p\.|s\.)\s?)?\d{1,4}(?:\s?(?:\/|of|von|van)\s?\d{1,4})?\W{0,3}$/iu.test(
        line.text.trim(),
      );
    const repeated = (seen.get(pattern(line))?.size ?? 0) >= Math.max(2, pages.length * 0.4);
    const isLast = lines[index + 1]?.page !== line.page && line.text.trim() === String(line.page + 1);
    if (!isLast && (!inMargin(line) || !(number || repeated))) kept.push(line);
    else removed.push({ text: line.text.trim(), reason: number ? 'page-number' : 'running-head' });
  }
  return { kept, removed };
}

/** The largest heading among the first blocks. */
function titleOf<T extends { kind: string; size: number; text: string }>(
  blocks: readonly T[],
): T | undefined {
  const candidates = blocks
    .slice(0, 6)
    .filter((block) => block.kind === 'heading' && /\p{L}{2}/u.test(block.text));
  return candidates.sort((a, b) => b.size - a.size)[0];
}
