import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { PermanentError, TransientError } from '../errors.ts';

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

export interface ObjectStore {
  /** @throws PermanentError `object-gone` when there is no such object or version */
  get(bucket: string, key: string, versionId?: string): Promise<StoredObject>;
  exists(bucket: string, key: string): Promise<boolean>;
  /** Creates an object that never changes afterwards. `exists` means that an earlier attempt did the work. */
  putOnce(object: NewObject): Promise<'created' | 'exists'>;
  /**
   * Writes unless the object in place carries a newer revision. Concurrent writers look again until one order
   * is settled, so the newest revision stands whatever order they run in.
   * @throws TransientError when other writers win too many times in a row
   */
  putIfNewer(object: NewObject, revision: string): Promise<'written' | 'newer-exists'>;
  /** Deletes unless the object in place carries a newer revision. */
  deleteUpTo(bucket: string, key: string, revision: string): Promise<void>;
  /**
   * Copies an object onto itself, which makes S3 send its event again. Metadata and content type are kept.
   * @throws PermanentError `object-gone` when there is no such object
   */
  touch(bucket: string, key: string): Promise<void>;
}

/** Lost races before the message goes back to the queue. Each one means that another writer got through. */
const MAX_RACES = 8;

const REVISION_METADATA = 'revision';

export function createObjectStore(client: S3Client): ObjectStore {
  const head = async (bucket: string, key: string) => {
    try {
      return await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
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

    async putIfNewer(object, revision) {
      for (let race = 0; race < MAX_RACES; race++) {
        const current = await head(object.bucket, object.key);
        if ((current?.Metadata?.[REVISION_METADATA] ?? '') > revision) return 'newer-exists';
        const condition =
          current?.ETag === undefined ? { IfNoneMatch: '*' as const } : { IfMatch: current.ETag };
        if ((await put(object, condition, { [REVISION_METADATA]: revision })) === 'written') return 'written';
      }
      throw tooManyRaces(object.key);
    },

    async deleteUpTo(bucket, key, revision) {
      const current = await head(bucket, key);
      if (current === null || (current.Metadata?.[REVISION_METADATA] ?? '') > revision) return;
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: current.ETag }));
      } catch (error) {
        // Replaced or gone in the meantime: not ours to delete any more.
        if (![404, 409, 412].includes(statusOf(error) ?? 0)) throw error;
      }
    },

    async touch(bucket, key) {
      const current = await head(bucket, key);
      if (current === null) throw objectGone(key);
      await client.send(
        new CopyObjectCommand({
          Bucket: bucket,
          Key: key,
          CopySource: [bucket, ...key.split('/')].map(encodeURIComponent).join('/'),
          // S3 refuses a copy onto itself that changes nothing; REPLACE counts as a change.
          MetadataDirective: 'REPLACE',
          Metadata: current.Metadata,
          ContentType: current.ContentType,
        }),
      );
    },
  };
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
