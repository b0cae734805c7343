import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { UsageError } from '../command.ts';
import type { Listed } from './price.ts';

/** What lies in an archive, by S3's own list of it or by an inventory. */

/** Of a file, or of all whose keys begin so. */
export interface Address {
  readonly bucket: string;
  readonly key: string;
}

/** @param form what it should be, for the message @throws UsageError for what is no address in S3 */
export function readAddress(text: string, form: string): Address {
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/s.exec(text);
  if (match === null) throw new UsageError(`${form}, not "${text}".`);
  return { bucket: match[1]!, key: match[2] ?? '' };
}

export const showAddress = ({ bucket, key }: Address): string => `s3://${bucket}/${key}`;

/** A file as it is listed. */
export interface Found {
  readonly key: string;
  readonly bytes: number;
  readonly modified: Date;
  /** Empty where nobody told it. */
  readonly storageClass: string;
}

export type ArchiveFile = Listed & { readonly since: string };

export interface Archive {
  readonly files: readonly ArchiveFile[];
  /** Files that S3 cannot read before somebody restores them. */
  readonly frozen: number;
}

/** Classes that are read hours after one has asked for it ("Understanding S3 Glacier storage classes", S3 user guide). */
const FROZEN: ReadonlySet<string> = new Set(['GLACIER', 'DEEP_ARCHIVE']);

/**
 * Those of a list that are articles of an archive.
 *
 * @param into what their keys begin with in the inbox
 */
export async function filesOf(
  { bucket, key: prefix }: Address,
  into: string,
  list: AsyncIterable<Found>,
  progress: (line: string) => void,
): Promise<Archive> {
  const files: ArchiveFile[] = [];
  let frozen = 0;
  for await (const { key, bytes, modified, storageClass } of list) {
    // Consoles make "folders" as empty objects whose key ends in a slash.
    if (!key.startsWith(prefix) || (key.endsWith('/') && bytes === 0)) continue;
    if (FROZEN.has(storageClass)) frozen++;
    else files.push({ key: `${into}${key}`, from: { bucket, key }, bytes, since: modified.toISOString() });
    if (files.length % TOLD_EVERY === 0) progress(`Listing the archive: ${files.length} …`);
  }
  return { files, frozen };
}
/** As many as one page of S3's list. */
const TOLD_EVERY = 1000;

/** S3's own list of a bucket, from a key's beginning on. */
export async function* listBucket(s3: S3Client, { bucket, key }: Address): AsyncGenerator<Found> {
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: key }))
    for (const { Key = '', Size = 0, LastModified = new Date(0), StorageClass = '' } of page.Contents ?? [])
      yield { key: Key, bytes: Size, modified: LastModified, storageClass: StorageClass };
}
