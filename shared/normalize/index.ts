import { createHash } from 'node:crypto';
import { articleIdOf, revisionOf } from '../documents/keys.ts';
import type { NormalizedArticle } from '../documents/normalized-article.ts';
import { PermanentError } from '../errors.ts';
import { assembleBlocks, titleSentence } from './assemble.ts';
import { undoContentEncoding } from './content-encoding.ts';
import { decideLanguage } from './language/decide.ts';
import { assertSizeFits, LIMITS } from './limits.ts';
import type { RawArticle } from './raw-article.ts';
import { readArticle } from './readers.ts';

/** What is known about the uploaded object besides its bytes. */
export interface Upload {
  /** Inbox key. */
  key: string;
  contentType?: string;
  /** What was done to the bytes before they were stored (`gzip`); it is undone. */
  contentEncoding?: string;
  /** User metadata of the object, names without `x-amz-meta-`. `language` and `url` are read. */
  metadata?: Record<string, string>;
  bucket?: string;
  versionId?: string;
  etag?: string;
  /** From the S3 event; orders revisions of one key. */
  sequencer?: string;
  /** ISO time of the event. */
  receivedAt?: string;
  /** Languages expected in the inbox, Translate's codes: they settle close calls of the detector. */
  sourceHints?: readonly string[];
}

/**
 * Any article, in any encoding, as clean sentences with ids, its language and its metadata.
 *
 * @throws PermanentError when the bytes are no article that can be read: `empty`, `too-large`, `too-complex`,
 *   `unsupported-format`, `encrypted`, `unreadable`, `no-text`; or when its language is none that Translate takes:
 *   `unsupported-language`
 */
export async function normalize(stored: Uint8Array, object: Upload): Promise<NormalizedArticle> {
  assertSizeFits(stored.length);
  const bytes = undoContentEncoding(stored, object);
  if (bytes.length === 0) throw failure('empty', 'The file is empty.', 'Upload it again with its content.');
  const upload = await withReadableMetadata(object);
  const { draft: read, charset, warnings } = await readArticle(bytes, upload);
  const draft = withUrl(read, upload.metadata?.['url']);
  assertLength(draft.blocks);
  const language = decideLanguage(draft, upload.metadata?.['language'], upload.sourceHints);
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
    source: sourceOf(stored, charset, upload),
    language: { code: language.code, confidence: language.confidence, decidedBy: language.decidedBy },
    title,
    byline: draft.byline,
    publishedAt: draft.publishedAt,
    publisher: draft.publisher,
    sourceUrl: draft.sourceUrl,
    ...(draft.picture ? { picture: { url: draft.picture } } : {}),
    blocks,
    removed: draft.removed,
    warnings: [...warnings, ...draft.warnings, ...language.warnings],
    ...(upload.receivedAt === undefined ? {} : { timings: { receivedAt: upload.receivedAt } }),
  };
}

/** S3 hands values that are not ASCII over as encoded words (RFC 2047). */
async function withReadableMetadata(upload: Upload): Promise<Upload> {
  const { metadata } = upload;
  if (metadata === undefined || !Object.values(metadata).some((value) => value.includes('=?'))) return upload;
  const { decodeWords } = await import('postal-mime');
  const readable = Object.entries(metadata).map(([name, value]) => [name, decodeWords(value)]);
  return { ...upload, metadata: Object.fromEntries(readable) };
}

/** The uploader's address for an article that names none itself. */
function withUrl(draft: RawArticle, url: string | undefined): RawArticle {
  const stated = url?.trim() ?? '';
  return draft.sourceUrl !== null || !/^https?:\/\/\S+$/i.test(stated)
    ? draft
    : { ...draft, sourceUrl: stated };
}

function assertLength(blocks: readonly { text: string }[]): void {
  const characters = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (characters <= LIMITS.articleCharacters) return;
  throw failure(
    'too-large',
    `The article has ${characters} characters; the limit is ${LIMITS.articleCharacters}.`,
    'Split it: Tidings is for articles, not for books.',
  );
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
