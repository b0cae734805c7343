import { Readability } from '@mozilla/readability';
import { parseDocument } from '../../shared/normalize/html/dom.ts';
import { corpus } from '../corpora.ts';
import { extractedText, extractionRow, readPages, scoreTexts } from '../normalize/extraction.ts';
import type { BenchReport } from '../report.ts';
import { peer, timedOver } from './peer.ts';

type Extract = (html: string, url: string) => string | Promise<string>;

/** Where a block begins or ends, words do not touch. */
const BLOCK =
  /<(?=\/?(?:p|div|h\d|li|ul|ol|br|t[dhr]|table|blockquote|figure|figcaption|section|article)\b)/gi;

const textOf = (html: string): string =>
  parseDocument(`<!doctype html><html><body>${html.replace(BLOCK, ' <')}</body></html>`).body?.textContent ??
  '';

/** The article of a page, by each extractor. They answer with markup; reading it is not counted as theirs. */
export async function extraction(): Promise<BenchReport> {
  const title =
    'Extraction, pages that Tidings was tuned on: snippets that must and must not be in the article';
  const folder = corpus('dev-sets/extract');
  if (folder === null)
    return {
      title,
      rows: [
        {
          name: 'pages',
          value: 'not measured',
          note: 'TIDINGS_CORPORA names no folder with dev-sets/extract',
        },
      ],
    };
  const { pages, html } = readPages(folder);
  const inputs = pages.map((page, index) => ({ url: page.url, html: html[index]! }));
  const rows = [];
  for (const [name, extract] of Object.entries(await extractors())) {
    const { results, cpuMs } = await timedOver(inputs, (page) => extract(page.html, page.url));
    const texts = results.map((found) => found ?? '');
    const read = name === OURS ? texts : texts.map(textOf);
    rows.push(extractionRow(name, scoreTexts(pages, read, cpuMs), pages.length));
  }
  return { title, rows };
}

const OURS = 'Tidings';

async function extractors(): Promise<Record<string, Extract>> {
  const { JSDOM } = await peer<{
    JSDOM: new (html: string, options: { url: string }) => { window: { document: object } };
  }>('jsdom');
  const { Defuddle } = await peer<{
    Defuddle: (document: object, url: string) => Promise<{ content: string }>;
  }>('defuddle/node');
  const { extractFromHtml } = await peer<{
    extractFromHtml: (html: string, url: string) => Promise<{ content?: string } | null>;
  }>('@extractus/article-extractor');
  /** Its own types want the browser's. */
  const Plain = Readability as unknown as new (document: object) => { parse(): { content: string } | null };
  return {
    [OURS]: extractedText,
    'Readability on jsdom': (html, url) =>
      new Plain(new JSDOM(html, { url }).window.document).parse()?.content ?? '',
    'defuddle on linkedom': async (html, url) => (await Defuddle(parseDocument(html), url)).content,
    'article-extractor': async (html, url) => (await extractFromHtml(html, url))?.content ?? '',
  };
}
