import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { decodeText } from '../../shared/normalize/decode.ts';
import { parseDocument } from '../../shared/normalize/html/dom.ts';
import { readSource } from '../../shared/normalize/html/source.ts';
import { extractArticle } from '../../shared/normalize/html.ts';
import { corpus } from '../corpora.ts';
import type { BenchRow } from './index.ts';

/** Saved news pages with snippets that must and must not be in the article. They are not ours to publish. */
const FOLDER = corpus('dev-sets/extract');

/** Its own types want the browser's. */
const Plain = Readability as unknown as new (
  document: unknown,
) => { parse(): { textContent: string } | null };

export interface Page {
  id: string;
  url: string;
  with: string[];
  without: string[];
}

interface Score {
  found: number;
  missed: number;
  extra: number;
  /** CPU time a page. */
  milliseconds: number;
}

/** Micro-averaged F1 over snippets and CPU time a page, ours beside plain Readability on the same parser. */
export function extractionRows(): BenchRow[] {
  if (FOLDER === null)
    return [
      {
        name: 'extraction',
        value: 'not measured',
        note: 'TIDINGS_CORPORA names no folder with dev-sets/extract',
      },
    ];
  const { pages, html } = readPages(FOLDER);
  const ours = score(pages, html, extractedText);
  const plain = score(
    pages,
    html,
    (page) => new Plain(parseDocument(readSource(page).html)).parse()?.textContent ?? '',
  );
  return [
    extractionRow('extraction', ours, pages.length),
    extractionRow('extraction, plain Readability on linkedom', plain, pages.length),
  ];
}

/** F1 of ours in percent; null without the pages. */
export function extractionF1(): number | null {
  if (FOLDER === null) return null;
  const { pages, html } = readPages(FOLDER);
  return 100 * f1Of(score(pages, html, extractedText)).f1;
}

export function readPages(folder: string): { pages: Page[]; html: string[] } {
  const pages = JSON.parse(readFileSync(path.join(folder, 'truth.json'), 'utf8')) as Page[];
  const html = pages.map(
    (page) => decodeText(gunzipSync(readFileSync(path.join(folder, `pages/${page.id}.html.gz`)))).text,
  );
  return { pages, html };
}

export const extractedText = (page: string, url: string): string =>
  extractArticle(page, { url })
    .blocks.map((block) => block.text)
    .join('\n');

function score(
  pages: readonly Page[],
  html: readonly string[],
  extract: (html: string, url: string) => string,
): Score {
  const begun = process.cpuUsage();
  const texts = pages.map((page, index) => extract(html[index]!, page.url));
  const used = process.cpuUsage(begun);
  return scoreTexts(pages, texts, (used.user + used.system) / 1000 / pages.length);
}

/** Snippets of the pages that the extracted texts hold. @param milliseconds of CPU a page */
export function scoreTexts(
  pages: readonly Page[],
  extracted: readonly string[],
  milliseconds: number,
): Score {
  const total: Score = { found: 0, missed: 0, extra: 0, milliseconds };
  const texts = extracted.map(oneLine);
  pages.forEach((page, index) => {
    const found = page.with.filter((snippet) => texts[index]!.includes(oneLine(snippet))).length;
    total.found += found;
    total.missed += page.with.length - found;
    total.extra += page.without.filter((snippet) => texts[index]!.includes(oneLine(snippet))).length;
  });
  return total;
}

function f1Of({ found, missed, extra }: Score): { precision: number; recall: number; f1: number } {
  const precision = found / (found + extra);
  const recall = found / (found + missed);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export function extractionRow(name: string, counts: Score, pages: number): BenchRow {
  const { precision, recall, f1 } = f1Of(counts);
  const { milliseconds } = counts;
  return {
    name,
    value: `F1 ${f1.toFixed(3)}`,
    note: `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${milliseconds.toFixed(0)} CPU ms a page, ${pages} pages`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
