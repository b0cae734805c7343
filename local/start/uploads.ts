import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { contentTypeOf } from '../../shared/content-types.ts';
import { articleIdOf, revisionOf } from '../../shared/documents/keys.ts';
import type { Cloud } from '../cloud.ts';

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
 * @throws Error naming a file that does not exist
 */
export function chooseKeys(files: readonly string[]): Upload[] {
  const all = [...new Set(files.flatMap((file) => expand(path.resolve(file))))];
  const names = all.map((file) => path.basename(file));
  if (new Set(names).size === names.length) return all.map((file, index) => ({ file, key: names[index]! }));
  const common = commonFolder(all);
  return all.map((file) => ({ file, key: path.relative(common, file).split(path.sep).join('/') }));
}

function expand(file: string): string[] {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`There is no file ${file}.`);
  if (!stats.isDirectory()) return [file];
  return readdirSync(file)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => expand(path.join(file, name)));
}

function commonFolder(files: readonly string[]): string {
  let folder = path.dirname(files[0] ?? '.');
  while (!files.every((file) => file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep))) {
    folder = path.dirname(folder);
  }
  return folder;
}

export async function upload(cloud: Cloud, s3: S3Client, { key, file }: Upload): Promise<Uploaded> {
  const Bucket = cloud.outputs['InboxBucket']!;
  const { VersionId } = await s3.send(
    new PutObjectCommand({ Bucket, Key: key, Body: readFileSync(file), ContentType: contentTypeOf(file) }),
  );
  return uploadedAs(key, cloud.sequencerOf(Bucket, key, VersionId));
}

/** @param sequencer of the object's event */
export function uploadedAs(key: string, sequencer: string): Uploaded {
  return { key, articleId: articleIdOf(key), revision: revisionOf(sequencer) };
}
