import type { ServerResponse } from 'node:http';
import { anyOf, listOf } from '../../shared/languages/text.ts';
import type { Exchange, Service } from '../gateway.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import { ACCOUNT } from '../template/resolve.ts';
import { bucketLocation, listBuckets, listObjects, listVersions } from './listing.ts';
import { abortUpload, completeUpload, createUpload, listParts, uploadPart } from './multipart.ts';
import { copyObject, deleteObject, deleteObjects, getObject, putObject } from './objects.ts';
import { authorize, requireBucket, type S3, type S3Request } from './request.ts';
import { xmlDocument } from './xml.ts';

type Operation = (request: S3Request) => Promise<void> | void;

/** An expression of whole names, each behind `before`; they are divided by white space, and `.*` stands for any ending. */
function whole(names: string, before = ''): RegExp {
  return new RegExp(`^${before}${anyOf(listOf(names))}$`);
}

/** Query parameters that say nothing about which operation is meant. */
const NEUTRAL = whole(`
  x-id X-Amz-.* response-.* versionId prefix delimiter marker max-keys encoding-type start-after continuation-token
  fetch-owner list-type key-marker version-id-marker partNumber max-parts part-number-marker
`);

/** By method, level (service, bucket, key) and the sub-resources in the query, e.g. `POST key uploads`. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET service': listBuckets,
  'HEAD bucket': headBucket,
  'GET bucket': listObjects,
  'GET bucket versions': listVersions,
  'GET bucket location': bucketLocation,
  'PUT bucket': createBucket,
  'DELETE bucket': deleteBucket,
  'POST bucket delete': deleteObjects,
  'GET key': getObject,
  'HEAD key': getObject,
  'PUT key': (request) =>
    request.request.headers['x-amz-copy-source'] === undefined ? putObject(request) : copyObject(request),
  'DELETE key': deleteObject,
  'POST key uploads': createUpload,
  'PUT key uploadId': uploadPart,
  'GET key uploadId': listParts,
  'POST key uploadId': completeUpload,
  'DELETE key uploadId': abortUpload,
};

/**
 * Headers that change nothing here, or that the operations read. Any other `x-amz-` header asks for something
 * that this cloud does not do.
 */
const KNOWN_HEADERS = whole(
  `
    date content-sha256 security-token user-agent meta-.* decoded-content-length trailer te sdk-checksum-algorithm
    checksum-crc32 checksum-crc32c checksum-crc64nvme checksum-sha1 checksum-sha256 checksum-mode checksum-algorithm
    checksum-type copy-source copy-source-if-match metadata-directive optional-object-attributes
  `,
  'x-amz-',
);
/** Headers of which one value is what this cloud does anyway. */
const FIXED_HEADERS: Readonly<Record<string, string>> = {
  'x-amz-acl': 'private',
  'x-amz-expected-bucket-owner': ACCOUNT,
  'x-amz-storage-class': 'STANDARD',
  'x-amz-server-side-encryption': 'AES256',
};

export function createS3(s3: S3): Service {
  return {
    streams: true,
    async handle(exchange) {
      const request = address(s3, exchange);
      refuseUnknownHeaders(exchange);
      const operation = chooseOperation(request);
      if (request.bucket !== '' && operation !== createBucket) requireBucket(request);
      await operation(request);
    },
    fail: writeError,
  };
}

function address(s3: S3, exchange: Exchange): S3Request {
  const [bucket = '', ...rest] = exchange.path.slice(1).split('/');
  const key = decodeURIComponent(rest.join('/'));
  if (Buffer.byteLength(key) > 1024) throw new ServiceError(400, 'KeyTooLongError', 'Your key is too long');
  return { ...exchange, s3, bucket: decodeURIComponent(bucket), key, parameters: new Map(exchange.query) };
}

function chooseOperation(request: S3Request): Operation {
  const level = request.key !== '' ? 'key' : request.bucket !== '' ? 'bucket' : 'service';
  const subresources = [...request.parameters.keys()].filter((name) => !NEUTRAL.test(name)).sort();
  const name = [request.method, level, ...subresources].join(' ');
  const operation = OPERATIONS[name];
  if (operation === undefined) throw notImplemented(`the S3 request ${name}`);
  return operation;
}

function refuseUnknownHeaders({ request }: Exchange): void {
  for (const [name, value] of Object.entries(request.headers)) {
    if (!name.startsWith('x-amz-') || KNOWN_HEADERS.test(name) || FIXED_HEADERS[name] === value) continue;
    throw notImplemented(`the S3 header ${name}: ${String(value)}`);
  }
}

function headBucket(request: S3Request): void {
  authorize(request, 's3:ListBucket');
  request.response.writeHead(200).end();
}

/** Buckets come from the template; clients may make others beside them. */
function createBucket(request: S3Request): void {
  authorize(request, 's3:CreateBucket');
  const { s3, bucket, response } = request;
  if (s3.store.bucket(bucket) !== undefined) {
    throw new ServiceError(409, 'BucketAlreadyOwnedByYou', 'The bucket you tried to create already exists.');
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ServiceError(400, 'InvalidBucketName', 'The specified bucket is not valid.');
  }
  s3.store.createBucket(bucket, false);
  response.writeHead(200, { location: `/${bucket}` }).end();
}

function deleteBucket(request: S3Request): void {
  authorize(request, 's3:DeleteBucket');
  if (!request.s3.store.isEmpty(request.bucket)) {
    throw new ServiceError(409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty');
  }
  request.s3.store.deleteBucket(request.bucket);
  request.response.writeHead(204).end();
}

function writeError(error: ServiceError, response: ServerResponse): void {
  const noBody = response.req.method === 'HEAD' || error.status === 304;
  const requestId = String(response.getHeader('x-amz-request-id'));
  const body = noBody
    ? ''
    : xmlDocument('Error', { Code: error.code, Message: error.message, RequestId: requestId }, '');
  const type = noBody ? {} : { 'content-type': 'application/xml' };
  response.writeHead(error.status, { ...error.headers, ...type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
