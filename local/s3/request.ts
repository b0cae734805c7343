import type { ServerResponse } from 'node:http';
import type { Access } from '../access.ts';
import type { Exchange } from '../gateway.ts';
import { ServiceError } from '../service-error.ts';
import type { Bucket, Store } from './store.ts';
import { type XmlValue, xmlDocument } from './xml.ts';

export interface Part {
  readonly etag: string;
  readonly size: number;
  readonly file: string;
}

/** A multipart upload in progress. */
export interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly parts: Map<number, Part>;
}

export interface S3 {
  readonly store: Store;
  /** Multipart uploads in progress, by id. They end with the process: clients start again, as after an abort. */
  readonly uploads: Map<string, Upload>;
  readonly access: Access;
  readonly region: string;
}

/** A request to S3 with its address taken apart. Path style: `/bucket/key`. */
export interface S3Request extends Exchange {
  readonly s3: S3;
  /** Empty for requests to the service itself. */
  readonly bucket: string;
  /** Empty for requests to a bucket. */
  readonly key: string;
  readonly parameters: ReadonlyMap<string, string>;
}

export function requireBucket({ s3, bucket }: S3Request): Bucket {
  const found = s3.store.bucket(bucket);
  if (found !== undefined) return found;
  throw new ServiceError(404, 'NoSuchBucket', 'The specified bucket does not exist');
}

/** @throws ServiceError 403 when the caller's role does not allow the action on the key (or the bucket) */
export function authorize(
  request: S3Request,
  action: string,
  key: string = request.key,
  bucket = request.bucket,
): void {
  const resource = key === '' ? `arn:aws:s3:::${bucket}` : `arn:aws:s3:::${bucket}/${key}`;
  request.s3.access.require(request.caller, action, resource);
}

export function writeXml(
  response: ServerResponse,
  root: string,
  value: { readonly [name: string]: XmlValue | undefined },
): void {
  const body = xmlDocument(root, value);
  response.writeHead(200, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** ETags are quoted in headers and documents. */
export const quoted = (etag: string): string => `"${etag}"`;
