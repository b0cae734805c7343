import { createHash } from 'node:crypto';
import { articleIdOf, revisionOf } from '../documents/keys.ts';
import type { NormalizedArticle } from '../documents/normalized-article.ts';
import { PermanentError } from '../errors.ts';
import { assembleBlocks, titleSentence } from './assemble.ts';
import { decideLanguage } from './decide-language.ts';
import { decodeText } from './decode.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { assertSizeFits } from './limits.ts';
import { readPlainText } from './plain.ts';
import { formatOfText, refuseKnownBinaries } from './sniff.ts';

/** What is known about the uploaded object besides its bytes. */
export interface Upload {
  /** Inbox key. */
  key: string;
  contentType?: string;
  /** User metadata of the object, names without `x-amz-meta-`. `language` and `url` are read. */
  metadata?: Record<string, string>;
  bucket?: string;
  versionId?: string;
  etag?: string;
  /** From the S3 event; orders revisions of one key. */
  sequencer?: string;
  /** ISO time of the event. */
  receivedAt?: string;
}

/**
 * Any article, in any encoding, as clean sentences with ids, its language and its metadata.
 *
 * @throws PermanentError when the bytes are no article that can be read: `empty`, `too-large`, `too-complex`,
 *   `unsupported-format`, `encrypted`, `unreadable`, `no-text`
 */
export async function normalize(bytes: Uint8Array, upload: Upload): Promise<NormalizedArticle> {
  if (bytes.length === 0) throw failure('empty', 'The file is empty.', 'Upload it again with its content.');
  assertSizeFits(bytes.length);
  refuseKnownBinaries(bytes);
  const { text, charset, warnings } = decodeText(bytes, upload);
  const draft = await readText(text, upload);
  const language = decideLanguage(draft, upload.metadata?.['language']);
  const blocks = assembleBlocks(draft.blocks, language.code);
  const title = draft.title === null ? null : titleSentence(draft.title);
  if (blocks.length === 0) {
    throw failure(
      'no-text',
      'No text of an article was found in the file.',
      'Upload the article’s own page or text; overview pages, pictures and scripts have none.',
    );
  }
  if (!/\p{L}/u.test(draft.blocks.map((block) => block.text).join(' '))) {
    throw failure('no-text', 'The file holds numbers and signs, but no words.', 'Upload the article’s text.');
  }
  return {
    schema: 'tidings/normalized-article/1',
    articleId: articleIdOf(upload.key),
    revision: revisionOf(upload.sequencer ?? '0'),
    source: sourceOf(bytes, charset, upload),
    language: { code: language.code, confidence: language.confidence, decidedBy: language.decidedBy },
    title,
    byline: draft.byline,
    publishedAt: draft.publishedAt,
    publisher: draft.publisher,
    sourceUrl: draft.sourceUrl,
    blocks,
    removed: draft.removed,
    warnings: [...warnings, ...draft.warnings, ...language.warnings],
    ...(upload.receivedAt === undefined ? {} : { timings: { receivedAt: upload.receivedAt } }),
  };
}

async function readText(text: string, upload: Upload): Promise<Draft> {
  switch (formatOfText(text, upload)) {
    case 'html': {
      const { extractArticle } = await import('./html.ts');
      const url = upload.metadata?.['url'];
      const article = extractArticle(text, url === undefined ? {} : { url });
      return { ...article, blocks: withCaptions(article) };
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts');
      return readMarkdown(text);
    }
    case 'text':
      return readPlainText(text);
  }
}

/** The blocks with each caption at the place of its picture. */
function withCaptions(article: {
  blocks: DraftBlock[];
  captions: { text: string; before: number }[];
}): DraftBlock[] {
  const captionsBefore = (index: number): DraftBlock[] =>
    article.captions.filter(({ before }) => before === index).map(({ text }) => ({ kind: 'caption', text }));
  const blocks = article.blocks.flatMap((block, index) => [...captionsBefore(index), block]);
  return [...blocks, ...captionsBefore(article.blocks.length)];
}

function sourceOf(bytes: Uint8Array, charset: string, upload: Upload): NormalizedArticle['source'] {
  const { bucket, key, versionId, etag, sequencer, contentType, receivedAt } = upload;
  const known = { bucket, versionId, etag, sequencer, contentType, receivedAt };
  return {
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    key,
    charset,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function failure(kind: PermanentError['kind'], message: string, advice: string): PermanentError {
  return new PermanentError({ kind, message, advice });
}
