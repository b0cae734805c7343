import { createHash } from 'node:crypto';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { PermanentError } from '../../shared/errors.ts';
import { type Address, type Found, showAddress } from './archive.ts';

/**
 * Lists of a bucket that S3 writes itself, every day or week ("Amazon S3 Inventory", S3 user guide): a `manifest.json` that names
 * files of rows. Only CSV is read: ORC and Parquet would each take a library, for a choice that one can make anew for nothing.
 */

/** "Inventory manifest" in the same guide; what else stands there is not needed. */
const Manifest = z.object({
  sourceBucket: z.string(),
  /** An ARN: `arn:aws:s3:::lists`. */
  destinationBucket: z.string(),
  /** When S3 began to look, milliseconds since the epoch. */
  creationTimestamp: z.coerce.number(),
  fileFormat: z.string(),
  /** Names of the columns, in their order, as `Bucket, Key, Size`. */
  fileSchema: z.string(),
  files: z.array(z.object({ key: z.string(), MD5checksum: z.string().optional() })),
});

export interface Inventory {
  readonly bucket: string;
  /** When S3 began to look: what came later may be missing. */
  readonly asOf: Date;
  /** Every file that it lists, in its current version. @throws PermanentError `unreadable` */
  files(): AsyncGenerator<Found>;
}

/** What a price and a copy need; the last two are a choice of the inventory's configuration. */
const NEEDED = ['Key', 'Size', 'LastModifiedDate'] as const;

/**
 * @param address of its `manifest.json`
 * @throws PermanentError `unreadable` for what is no manifest, `unsupported-format` for one that cannot be used, with advice
 */
export async function openInventory(s3: S3Client, address: Address): Promise<Inventory> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: address.bucket, Key: address.key }));
  const manifest = readManifest((await Body?.transformToString()) ?? '', address);
  const { fileFormat, fileSchema, destinationBucket, files } = manifest;
  if (fileFormat !== 'CSV')
    throw unusable(address, `is written as ${fileFormat}`, 'Set its output format to CSV');
  const columns = fileSchema.split(',').map((name) => name.trim());
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw unusable(
      address,
      `has no ${missing.join(' and no ')}`,
      'Add them to its additional metadata fields',
    );
  const lists = destinationBucket.split(':').at(-1)!;
  return {
    bucket: manifest.sourceBucket,
    asOf: new Date(manifest.creationTimestamp),
    async *files() {
      for (const { key, MD5checksum } of files)
        yield* readList(s3, { bucket: lists, key }, MD5checksum, columns);
    },
  };
}

function readManifest(text: string, address: Address): z.infer<typeof Manifest> {
  try {
    return Manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw unreadable(address, 'is no manifest of an S3 inventory', cause);
  }
}

/** @throws PermanentError `unreadable` when the file is not the one that the manifest speaks of, once it was read */
async function* readList(
  s3: S3Client,
  address: Address,
  md5: string | undefined,
  columns: readonly string[],
): AsyncGenerator<Found> {
  const { parse } = await import('csv-parse');
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: address.bucket, Key: address.key }));
  const hash = createHash('md5');
  async function* hashed(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  }
  const rows = parse({ relax_column_count: true });
  // What goes wrong on the way ends `rows` with it.
  pipeline(Body as Readable, hashed, createGunzip(), rows, () => undefined);
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      const found = currentFile((name) => row[columns.indexOf(name)] ?? '');
      if (found !== null) yield found;
    }
  } catch (cause) {
    throw unreadable(address, 'is no list of an S3 inventory', cause);
  }
  if (md5 !== undefined && hash.digest('hex') !== md5.toLowerCase())
    throw unreadable(address, 'is not the file that the manifest speaks of: its MD5 is another');
}

/** Null for older versions and delete markers, which only an inventory of all versions has. @throws Error for a row that is none */
function currentFile(cell: (name: string) => string): Found | null {
  if (isFalse(cell('IsLatest')) || isTrue(cell('IsDeleteMarker'))) return null;
  const [bytes, modified] = [Number(cell('Size')), new Date(cell('LastModifiedDate'))];
  if (cell('Key') === '' || Number.isNaN(bytes) || Number.isNaN(modified.getTime()))
    throw new Error('A row has no key, no size, or no date.');
  return { key: keyOf(cell('Key')), bytes, modified, storageClass: cell('StorageClass') };
}

const isTrue = (cell: string): boolean => cell.toLowerCase() === 'true';
const isFalse = (cell: string): boolean => cell.toLowerCase() === 'false';

/** Keys are URL-encoded in CSV: a blank is a plus sign or `%20`, and a plus sign is `%2B`. */
const keyOf = (cell: string): string => decodeURIComponent(cell.replaceAll('+', ' '));

function unreadable(address: Address, what: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'unreadable',
    message: `${showAddress(address)} ${what}.`,
    advice:
      'Name the manifest.json of the newest list; or leave --inventory out, and the archive is listed itself.',
    cause,
  });
}

function unusable(address: Address, what: string, advice: string): PermanentError {
  return new PermanentError({
    kind: 'unsupported-format',
    message: `The inventory ${showAddress(address)} ${what}.`,
    advice: `${advice} (S3 console, Management, Inventory configurations) and take tomorrow's list; or leave --inventory out, and the archive is listed itself.`,
  });
}
