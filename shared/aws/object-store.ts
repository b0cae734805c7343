import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Lane } from '../documents/keys.ts';
import { PermanentError, TransientError } from '../errors.ts';
import { kept } from './copied-headers.ts';

export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly body: string;
  readonly contentType: string;
}

export interface Place {
  readonly bucket: string;
  readonly key: string;
}

export interface Described {
  /** Milliseconds since the epoch, in whole seconds. */
  readonly modified: number;
  readonly bytes: number;
  readonly lane: Lane | undefined;
}

export interface ObjectStore {
  /** @throws PermanentError `object-gone` when there is no such object or version */
  get(bucket: string, key: string, versionId?: string): Promise<StoredObject>;
  exists(bucket: string, key: string): Promise<boolean>;
  /** Creates an object that never changes afterwards. `exists` means that an earlier attempt did the work. */
  putOnce(object: NewObject): Promise<'created' | 'exists'>;
  /**
   * Writes unless the object in place carries a newer revision, or shows more of the same one. Concurrent writers look
   * again until one order is settled, so the newest revision stands, and its fullest form, whatever order they run in.
   * @param fullness of what is written; complete when absent
   * @param likelyNew nothing stands there, as far as is known: spares the look where that is so
   * @throws TransientError when other writers win too many times in a row
   */
  putIfNewer(
    object: NewObject,
    revision: string,
    fullness?: number,
    likelyNew?: boolean,
  ): Promise<'written' | 'newer-exists' | 'fuller-exists'>;
  /** ETag of an object; null when there is none. */
  etag(bucket: string, key: string): Promise<string | null>;
  /** Writes in place of the object with this ETag, or of none. @returns the new ETag; null when something else stands there */
  replace(object: NewObject, etag: string | null): Promise<string | null>;
  /** Deletes the object with this ETag. @returns false when something else stands there, or nothing any more */
  remove(bucket: string, key: string, etag: string): Promise<boolean>;
  /** Keys of the objects directly below a prefix that ends in a slash. */
  list(bucket: string, prefix: string): Promise<string[]>;
  /** Deletes unless the object in place carries a newer revision, or more of the same one than `fullness`. */
  deleteUpTo(bucket: string, key: string, revision: string, fullness?: number): Promise<void>;
  /**
   * Deletes every version of every object whose key passes: there is no way back. Keys are looked for below a prefix.
   * @returns how many versions are gone
   */
  erase(bucket: string, prefix: string, which: (key: string) => boolean): Promise<number>;
  /**
   * Copies an object onto itself, which makes S3 send its event again. Content headers, metadata, storage class,
   * encryption and tags are kept.
   * @throws PermanentError `object-gone` when there is no such object
   */
  touch(bucket: string, key: string): Promise<void>;
  /**
   * Copies an object in the same way, and notes the lane that what is made of it is to go.
   * @throws PermanentError `object-gone` when there is no such object
   */
  copyToLane(from: Place, to: Place, lane: Lane): Promise<void>;
  /** What S3 tells of an object without its bytes; null when there is none. */
  describe(bucket: string, key: string, versionId?: string): Promise<Described | null>;
}

/** Lost races before the message goes back to the queue. Each one means that another writer got through. */
const MAX_RACES = 8;

const REVISION_METADATA = 'revision';
const FULLNESS_METADATA = 'fullness';
/** Of objects in the inbox, e.g. `backfill`. */
const LANE_METADATA = 'tidings-lane';

/**
 * How much of an article a published file shows: the number of targets that are there (ten at most, see
 * shared/settings.ts) while others wait, then all there is to be. The notice of a withdrawal stands above all of them.
 */
export const FULLNESS = { complete: 99, withdrawn: 100 } as const;

export function createObjectStore(client: S3Client): ObjectStore {
  const head = async (bucket: string, key: string, versionId?: string) => {
    try {
      return await client.send(
        new HeadObjectCommand({ Bucket: bucket, Key: key, ...(versionId && { VersionId: versionId }) }),
      );
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  };

  /** `refused`: the condition does not hold. `conflict`: somebody is writing at this moment (409), or the object
   * named by If-Match went away (404): look again. */
  const put = async (
    { bucket, key, body, contentType }: NewObject,
    condition: { IfMatch: string } | { IfNoneMatch: '*' },
    metadata?: Record<string, string>,
  ): Promise<'written' | 'refused' | 'conflict'> => {
    try {
      const object = { Bucket: bucket, Key: key, Body: body, ContentType: contentType, Metadata: metadata };
      await client.send(new PutObjectCommand({ ...object, ...condition }));
      return 'written';
    } catch (error) {
      const status = statusOf(error);
      if (status === 412) return 'refused';
      if (status === 409 || status === 404) return 'conflict';
      throw error;
    }
  };

  /** @param lane null: none, whatever the object was on before */
  const copy = async (from: Place, to: Place, lane: Lane | null = null): Promise<void> => {
    for (let race = 0; race < MAX_RACES; race++) {
      const current = await head(from.bucket, from.key);
      if (current === null) throw objectGone(from.key);
      const { [LANE_METADATA]: _, ...metadata } = current.Metadata ?? {};
      const request = new CopyObjectCommand({
        Bucket: to.bucket,
        Key: to.key,
        CopySource: [from.bucket, ...from.key.split('/')].map(encodeURIComponent).join('/'),
        // What has come meanwhile must not get the metadata of what was there.
        CopySourceIfMatch: current.ETag,
        // S3 refuses a copy onto itself that changes nothing; REPLACE counts as a change.
        MetadataDirective: 'REPLACE',
        ...kept(current),
        Metadata: lane === null ? metadata : { ...metadata, [LANE_METADATA]: lane },
      });
      try {
        await client.send(request);
        return;
      } catch (error) {
        // Gone, or another one: look again.
        if (![404, 412].includes(statusOf(error) ?? 0)) throw error;
      }
    }
    throw tooManyRaces(from.key);
  };

  /** False when something else stands there, or nothing any more. */
  const deleteIf = async (bucket: string, key: string, etag?: string): Promise<boolean> => {
    try {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }));
      return true;
    } catch (error) {
      if (![404, 409, 412].includes(statusOf(error) ?? 0)) throw error;
      return false;
    }
  };

  return {
    async get(bucket, key, versionId) {
      try {
        const answer = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
        );
        return {
          bytes: (await answer.Body?.transformToByteArray()) ?? new Uint8Array(),
          contentType: answer.ContentType,
          contentEncoding: answer.ContentEncoding,
          metadata: answer.Metadata ?? {},
        };
      } catch (error) {
        if (statusOf(error) === 404) throw objectGone(key, error);
        throw error;
      }
    },

    async exists(bucket, key) {
      return (await head(bucket, key)) !== null;
    },

    async putOnce(object) {
      for (let race = 0; race < MAX_RACES; race++) {
        const outcome = await put(object, { IfNoneMatch: '*' });
        if (outcome !== 'conflict') return outcome === 'written' ? 'created' : 'exists';
      }
      throw tooManyRaces(object.key);
    },

    async putIfNewer(object, revision, fullness = FULLNESS.complete, likelyNew = false) {
      for (let race = 0; race < MAX_RACES; race++) {
        const current = likelyNew && race === 0 ? null : await head(object.bucket, object.key);
        const standing = current?.Metadata ?? {};
        const before = standing[REVISION_METADATA] ?? '';
        if (before > revision) return 'newer-exists';
        if (before === revision && fullnessOf(standing) > fullness) return 'fuller-exists';
        const condition =
          current?.ETag === undefined ? { IfNoneMatch: '*' as const } : { IfMatch: current.ETag };
        const metadata = { [REVISION_METADATA]: revision, [FULLNESS_METADATA]: String(fullness) };
        if ((await put(object, condition, metadata)) === 'written') return 'written';
      }
      throw tooManyRaces(object.key);
    },

    async etag(bucket, key) {
      return (await head(bucket, key))?.ETag ?? null;
    },

    async replace(object, etag) {
      const condition = etag === null ? { IfNoneMatch: '*' as const } : { IfMatch: etag };
      try {
        const { bucket: Bucket, key: Key, body: Body, contentType: ContentType } = object;
        const answer = await client.send(
          new PutObjectCommand({ Bucket, Key, Body, ContentType, ...condition }),
        );
        return answer.ETag ?? null;
      } catch (error) {
        if ([404, 409, 412].includes(statusOf(error) ?? 0)) return null;
        throw error;
      }
    },

    remove: deleteIf,

    async list(bucket, prefix) {
      const keys: string[] = [];
      const request = { Bucket: bucket, Prefix: prefix, Delimiter: '/' };
      for await (const page of paginateListObjectsV2({ client }, request))
        keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      return keys;
    },

    async deleteUpTo(bucket, key, revision, fullness = FULLNESS.withdrawn) {
      const current = await head(bucket, key);
      const standing = current?.Metadata ?? {};
      const before = standing[REVISION_METADATA] ?? '';
      if (current === null || before > revision) return;
      if (before === revision && fullnessOf(standing) > fullness) return;
      // Replaced or gone in the meantime: not ours to delete any more.
      await deleteIf(bucket, key, current.ETag);
    },

    async erase(bucket, prefix, which) {
      let erased = 0;
      let marker: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> = {};
      for (;;) {
        const page = await client.send(
          new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...marker }),
        );
        for (const { Key = '', VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
          if (!which(Key)) continue;
          await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
          erased++;
        }
        if (!page.IsTruncated) return erased;
        marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
      }
    },

    touch: (bucket, key) => copy({ bucket, key }, { bucket, key }),
    copyToLane: copy,

    async describe(bucket, key, versionId) {
      const found = await head(bucket, key, versionId);
      if (found === null) return null;
      const lane = found.Metadata?.[LANE_METADATA];
      const { LastModified, ContentLength = 0 } = found;
      return {
        modified: LastModified?.getTime() ?? 0,
        bytes: ContentLength,
        lane: lane === 'backfill' ? lane : undefined,
      };
    },
  };
}

/** An object without it was written before there were parts. */
function fullnessOf(metadata: Readonly<Record<string, string>>): number {
  return Number(metadata[FULLNESS_METADATA] ?? FULLNESS.complete);
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function objectGone(key: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'object-gone',
    message: `The object ${key} was deleted before it could be read.`,
    advice: 'Upload the article again.',
    cause,
  });
}

function tooManyRaces(key: string): TransientError {
  return new TransientError({
    kind: 'service-unavailable',
    message: `Other writers replaced ${key} ${MAX_RACES} times while it was being written.`,
    advice: 'Nothing to do: the message is delivered again.',
  });
}
