import { constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { contentTypeOf } from '../../shared/content-types.ts';
import { articleIdOf, revisionOf } from '../../shared/documents/keys.ts';
import { PermanentError } from '../../shared/errors.ts';
import { assertSizeFits } from '../../shared/normalize/limits.ts';
import type { Cloud } from '../cloud.ts';
import { type Skipped, walk } from './walk.ts';

export interface Upload {
  readonly key: string;
  readonly file: string;
}

/** An uploaded article: what to look for in the catalog. */
export interface Uploaded {
  readonly key: string;
  readonly articleId: string;
  readonly revision: string;
}

/**
 * Keys for files: their names, or their paths below the folder that all have in common where two names are the
 * same. Folders stand for all files in them, hidden ones left out.
 * @param onSkipped hears of what is in the folders and cannot be taken
 * @throws Error naming a file that does not exist
 */
export function chooseKeys(
  files: readonly string[],
  onSkipped: (skipped: Skipped) => void = () => undefined,
): Upload[] {
  const expand = (file: string): string[] => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) throw new Error(`There is no file ${file}.`);
    if (!stats.isDirectory()) return [file];
    const found = walk(file);
    found.skipped.forEach(onSkipped);
    return found.files.map((each) => each.file);
  };
  const all = [...new Set(files.flatMap((file) => expand(path.resolve(file))))];
  const names = all.map((file) => path.basename(file));
  if (new Set(names).size === names.length)
    return all.map((file, index) => ({ file: meant(file), key: names[index]! }));
  const common = commonFolder(all);
  return all.map((file) => ({
    file: meant(file),
    key: path.relative(common, file).split(path.sep).join('/'),
  }));
}

/** A link that a person has named is meant to be followed; those in folders are not in the list. */
const meant = (file: string): string => (lstatSync(file).isSymbolicLink() ? realpathSync(file) : file);

function commonFolder(files: readonly string[]): string {
  let folder = path.dirname(files[0] ?? '.');
  while (!files.every((file) => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))) {
    folder = path.dirname(folder);
  }
  return folder;
}

/** Not defined on Windows, which has no such files. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Content of a file, which may have become another one since it was found: a link, a pipe that nobody writes to.
 * @throws PermanentError `too-large` before anything of it is read, `unreadable` for what is no file
 */
export async function readArticle(file: string): Promise<Buffer> {
  const handle = await open(file, OPEN_FLAGS);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) {
      throw new PermanentError({
        kind: 'unreadable',
        message: `${file} is no file.`,
        advice: 'Name a file.',
      });
    }
    assertSizeFits(stats.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

export async function upload(cloud: Cloud, s3: S3Client, { key, file }: Upload): Promise<Uploaded> {
  const Bucket = cloud.outputs['InboxBucket']!;
  // The command line loads this file for other things, and has to start fast.
  const { PutObjectCommand } = await import('@aws-sdk/client-s3');
  const { VersionId } = await s3.send(
    new PutObjectCommand({
      Bucket,
      Key: key,
      Body: await readArticle(file),
      ContentType: contentTypeOf(file),
    }),
  );
  return uploadedAs(key, cloud.sequencerOf(Bucket, key, VersionId));
}

/** @param sequencer of the object's event */
export function uploadedAs(key: string, sequencer: string): Uploaded {
  return { key, articleId: articleIdOf(key), revision: revisionOf(sequencer) };
}
