import * as z from 'zod';
import { decodeEventKey } from '../documents/keys.ts';

/** One new object, as an S3 event tells it. */
export const CreatedObject = z.object({
  bucket: z.string(),
  /** Decoded. */
  key: z.string(),
  versionId: z.string().optional(),
  etag: z.string().optional(),
  sequencer: z.string(),
  /** Bytes. */
  size: z.number(),
  /** ISO time at which S3 stored it. */
  eventTime: z.string(),
  /** Made by a copy, and not by an upload. */
  copied: z.boolean(),
});
export type CreatedObject = Readonly<z.infer<typeof CreatedObject>>;

/**
 * The fields we read of S3's event message; any version 2.x ("Event message structure", S3 user guide).
 * The s3:TestEvent that S3 sends once when a notification is configured has no Records.
 */
const S3Event = z.object({
  Records: z
    .array(
      z.object({
        eventName: z.string(),
        eventTime: z.string(),
        s3: z.object({
          bucket: z.object({ name: z.string() }),
          object: z.object({
            key: z.string(),
            size: z.number().default(0),
            eTag: z.string().optional(),
            versionId: z.string().optional(),
            sequencer: z.string(),
          }),
        }),
      }),
    )
    .default([]),
});

/**
 * Objects that were made or deleted according to the body of one queue message, whatever became of them since.
 * @throws ZodError or SyntaxError for a message that is no S3 event
 */
export function changedObjects(messageBody: string): { readonly bucket: string; readonly key: string }[] {
  return S3Event.parse(JSON.parse(messageBody)).Records.map(({ s3: { bucket, object } }) => ({
    bucket: bucket.name,
    key: decodeEventKey(object.key),
  }));
}

/**
 * Objects created according to the body of one queue message; other events are none of our business.
 * @throws ZodError or SyntaxError for a message that is no S3 event
 */
export function createdObjects(messageBody: string): CreatedObject[] {
  return S3Event.parse(JSON.parse(messageBody))
    .Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:'))
    .map(({ eventName, eventTime, s3: { bucket, object } }) => ({
      bucket: bucket.name,
      key: decodeEventKey(object.key),
      versionId: object.versionId,
      etag: object.eTag,
      sequencer: object.sequencer,
      size: object.size,
      eventTime,
      copied: eventName === 'ObjectCreated:Copy',
    }));
}
