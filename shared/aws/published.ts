import { outboxKeys } from '../documents/keys.ts';
import { readDocument } from '../documents/read.ts';
import type { Summary } from '../documents/summary.ts';
import { PermanentError } from '../errors.ts';
import type { PublishedFile } from '../publish/index.ts';
import { FULLNESS, type ObjectStore } from './object-store.ts';

/** Where the files of an article stand. */
export interface Place {
  readonly store: Pick<ObjectStore, 'putIfNewer' | 'list' | 'deleteUpTo'>;
  readonly bucket: string;
  /** Inbox key of the article. */
  readonly key: string;
}

/** Files that are written with an article; whatever else lies in the folder is somebody else's. */
const OWN_NAME =
  /^(index(?:\.[A-Za-z-]{2,10})?\.html|summary\.json|article\.[A-Za-z-]{2,10}\.md|ninjs\.json|newsarticle\.jsonld)$/;

/** What an article's files are written as. */
export interface PublishedState {
  readonly revision: string;
  readonly fullness: number;
  /** Nothing of the article was there a moment ago. */
  readonly isNew: boolean;
}

/**
 * Writes the files of an article, and takes away those of languages that it is no longer published in. The page comes
 * first, which a notice of withdrawal may hold; summary.json comes last: whoever waits for it finds the rest in place.
 */
export async function publishFiles(
  place: Place,
  files: readonly PublishedFile[],
  { revision, fullness, isNew }: PublishedState,
): Promise<'written' | 'newer-exists' | 'fuller-exists'> {
  const { store, bucket, key } = place;
  const { folder } = outboxKeys(key);
  const write = ({ name, body, contentType }: PublishedFile) =>
    store.putIfNewer({ bucket, key: `${folder}${name}`, body, contentType }, revision, fullness, isNew);
  const names = new Set(files.map(({ name }) => name));
  for (const turn of [0, 1, 2]) {
    const own = files.filter((file) => orderOf(file) === turn);
    const [outcomes] = await Promise.all([
      Promise.all(own.map(write)),
      turn === 1 ? removeFiles(place, revision, (name) => !names.has(name)) : undefined,
    ]);
    const other = outcomes.find((outcome) => outcome !== 'written');
    if (other !== undefined) return other;
  }
  return 'written';
}

/** The summary in place, whichever revision it is of; null where there is none, or none that this version can read. */
export async function standingSummary({
  store,
  bucket,
  key,
}: {
  readonly store: Pick<ObjectStore, 'get'>;
  readonly bucket: string;
  readonly key: string;
}): Promise<Summary | null> {
  const { summary } = outboxKeys(key);
  try {
    const { bytes } = await store.get(bucket, summary);
    // Few articles have one, and its schema takes some milliseconds to build.
    const schema = (await import('../documents/summary.ts')).Summary;
    return readDocument(schema, new TextDecoder().decode(bytes), summary);
  } catch (error) {
    // It is told of, not built on: an article is published all the same.
    if (error instanceof PermanentError) return null;
    throw error;
  }
}

function orderOf({ name }: PublishedFile): number {
  if (name === 'index.html') return 0;
  return name === 'summary.json' ? 2 : 1;
}

/**
 * Takes away an article's files, save for those of a newer revision.
 *
 * @param fullness of the fullest that goes: the notice of a withdrawal stays when this is less than it
 */
export async function removeFiles(
  { store, bucket, key }: Place,
  revision: string,
  which: (name: string) => boolean = () => true,
  fullness: number = FULLNESS.complete,
): Promise<void> {
  const { folder } = outboxKeys(key);
  for (const found of await store.list(bucket, folder)) {
    const name = found.slice(folder.length);
    if (OWN_NAME.test(name) && which(name)) await store.deleteUpTo(bucket, found, revision, fullness);
  }
}
