import type * as z from 'zod';
import { articleIdOf, parseWorkKey, revisionOf, type WorkStep } from '../documents/keys.ts';
import { readDocument } from '../documents/read.ts';
import type { Catalog } from './catalog.ts';
import type { ObjectStore } from './object-store.ts';
import type { CreatedObject } from './s3-events.ts';
import type { Identified } from './stage-handler.ts';

/** The article of an upload, which the catalog knows from now on. */
export async function articleOfUpload(
  catalog: Pick<Catalog, 'register'>,
  { key, sequencer }: Pick<CreatedObject, 'key' | 'sequencer'>,
): Promise<Identified> {
  const article = { articleId: articleIdOf(key), revision: revisionOf(sequencer), key };
  return { ...article, entry: await catalog.register(article) };
}

/**
 * The article that a work object belongs to. The inbox key comes from the catalog: it can be longer than what S3
 * metadata holds, and the document itself may turn out to be unreadable.
 */
export async function articleOfWorkObject(
  catalog: Catalog,
  { key }: Pick<CreatedObject, 'key'>,
  step: WorkStep,
): Promise<Identified | null> {
  const parsed = parseWorkKey(key);
  if (parsed === null || parsed.step !== step) return null;
  const entry = await catalog.get(parsed);
  if (entry === null) return null;
  const { articleId, revision, lane } = parsed;
  return { articleId, revision, key: entry.key, entry, ...(lane && { lane }) };
}

/**
 * A document of the work bucket, and its size in bytes. Throws what the store throws, and PermanentError where the
 * document is not of that schema.
 *
 * @param schema takes some milliseconds to build, and is loaded while the document is on its way
 */
export async function readWork<T extends z.ZodType>(
  store: Pick<ObjectStore, 'get'>,
  bucket: string,
  key: string,
  schema: () => Promise<T>,
): Promise<{ document: z.infer<T>; size: number }> {
  const [{ bytes }, known] = await Promise.all([store.get(bucket, key), schema()]);
  return { document: readDocument(known, new TextDecoder().decode(bytes), key), size: bytes.length };
}
