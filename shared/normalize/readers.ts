import { PermanentError } from '../errors.ts';
import { decodeText } from './decode.ts';
import { LIMITS } from './limits.ts';
import type { RawArticle, RawBlock } from './raw-article.ts';
import { readPlainText } from './readers/plain.ts';
import { type Format, formatOfBytes, formatOfText, statedFormat } from './readers/sniff.ts';
import { refuseBinary, refuseKnownBinaries, refuseOtherZips } from './readers/unsupported.ts';
import { refuseOtherTexts } from './readers/unsupported-texts.ts';

export interface ReadArticle {
  draft: RawArticle;
  charset: string;
  warnings: string[];
}

interface Upload {
  key: string;
  contentType?: string;
  metadata?: Record<string, string>;
}

/**
 * Reads an article of any supported format. Content decides the format, then the Content-Type, then the name; a
 * mismatch is a warning. Readers other than plain text's load when they are needed.
 *
 * @throws PermanentError of the format's reader, or `unsupported-format` that names what the bytes look like
 */
export async function readArticle(bytes: Uint8Array, upload: Upload): Promise<ReadArticle> {
  refuseKnownBinaries(bytes);
  const binary = formatOfBytes(bytes);
  if (binary === 'pdf') {
    const { readPdf } = await import('./readers/pdf.ts');
    return { draft: await readPdf(bytes), charset: 'binary', warnings: mismatch('pdf', upload) };
  }
  if (binary === 'docx') {
    refuseOtherZips(bytes);
    const { readDocx } = await import('./readers/docx.ts');
    return { draft: readDocx(bytes), charset: 'utf-8', warnings: mismatch('docx', upload) };
  }
  const { text, charset, warnings } = decodeText(bytes, upload);
  refuseBinary(text);
  assertReadable(text);
  refuseOtherTexts(text, upload.key);
  const format = formatOfText(text, upload);
  const draft = await readText(format, text, bytes, upload);
  return { draft, charset, warnings: [...warnings, ...mismatch(format, upload)] };
}

async function readText(
  format: Format,
  text: string,
  bytes: Uint8Array,
  upload: Upload,
): Promise<RawArticle> {
  const readHtml = (html: string, url = upload.metadata?.['url']): Promise<RawArticle> =>
    readPageText(html, url);
  switch (format) {
    case 'html':
      return readHtml(text);
    case 'json': {
      const { readJson } = await import('./readers/json.ts');
      return readJson(text, readHtml);
    }
    case 'mail': {
      const { readMail } = await import('./readers/mail.ts');
      return readMail(bytes, readHtml);
    }
    case 'markdown': {
      const { readMarkdown } = await import('./readers/markdown.ts');
      return readMarkdown(text);
    }
    case 'subtitles': {
      const { readSubtitles } = await import('./readers/subtitles.ts');
      return readSubtitles(text);
    }
    case 'feed': {
      const { readFeed } = await import('./readers/feed.ts');
      return readFeed(text, readHtml);
    }
    case 'jats': {
      const { readJats } = await import('./readers/jats.ts');
      return readJats(text);
    }
    default:
      return readPlainText(text);
  }
}

async function readPageText(html: string, url: string | undefined): Promise<RawArticle> {
  const { extractArticle } = await import('./html.ts');
  const { captions, ...article } = extractArticle(html, url === undefined ? {} : { url });
  return { ...article, blocks: withCaptions(article.blocks, captions) };
}

/** The blocks with each caption at the place of its picture. */
function withCaptions(
  blocks: readonly RawBlock[],
  captions: readonly { text: string; before: number }[],
): RawBlock[] {
  const captionsBefore = (index: number): RawBlock[] =>
    captions.filter(({ before }) => before === index).map(({ text }) => ({ kind: 'caption', text }));
  return [
    ...blocks.flatMap((block, index) => [...captionsBefore(index), block]),
    ...captionsBefore(blocks.length),
  ];
}

function assertReadable(text: string): void {
  if (text.length <= LIMITS.characters) return;
  throw new PermanentError({
    kind: 'too-large',
    message: `The file has ${text.length} characters; the limit is ${LIMITS.characters}.`,
    advice: 'Upload one article per file, without embedded pictures.',
  });
}

const NAMES: Record<Format, string> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  json: 'JSON',
  mail: 'a mail',
  docx: 'a Word document',
  pdf: 'a PDF',
  subtitles: 'subtitles',
  feed: 'a feed',
  jats: 'a journal’s XML',
};

function mismatch(format: Format, upload: Upload): string[] {
  const stated = statedFormat(upload);
  // Markdown and plain text are each other's subset, and fragments of HTML are often named .txt.
  if (
    stated === null ||
    stated === format ||
    (stated === 'text' && format !== 'pdf' && format !== 'docx') ||
    (stated === 'markdown' && format === 'text')
  ) {
    return [];
  }
  return [`The upload is called ${NAMES[stated]}, but its content is ${NAMES[format]}; it was read as that.`];
}
