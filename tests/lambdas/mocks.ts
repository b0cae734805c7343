import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { TranslateClient } from '@aws-sdk/client-translate';
import {
  BatchExecuteStatementCommand,
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { ENV } from '../../shared/environment.ts';

/** The wiring that the stack gives to a function. */
Object.assign(process.env, {
  AWS_REGION: 'eu-west-1',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_DEV: 'true',
  [ENV.inboxBucket]: 'inbox',
  [ENV.workBucket]: 'work',
  [ENV.outboxBucket]: 'outbox',
  [ENV.catalogTable]: 'catalog',
  [ENV.memoryTable]: 'memory',
  [ENV.settings]: '{}',
  [ENV.stackName]: 'Tidings',
});

export const s3 = mockClient(S3Client);
export const dynamo = mockClient(DynamoDBDocumentClient);
export const translate = mockClient(TranslateClient);

/** Whether something stands wherever an object is written. */
let full = false;

/** A world in which nothing exists yet and every write succeeds. */
export function emptyWorld(): void {
  full = false;
  for (const mock of [s3, dynamo, translate]) mock.reset();
  s3.on(HeadObjectCommand).rejects(s3Error('NotFound', 404));
  s3.on(GetObjectCommand).rejects(s3Error('NoSuchKey', 404));
  s3.on(ListObjectsV2Command).resolves({});
  s3.on(PutObjectCommand).resolves({ ETag: '"e"' });
  dynamo.on(GetCommand).resolves({});
  dynamo.on(PutCommand).resolves({});
  dynamo.on(UpdateCommand).resolves({});
  dynamo.on(BatchExecuteStatementCommand).resolves({ Responses: [] });
  dynamo.on(BatchGetCommand).resolves({ Responses: {} });
  dynamo.on(BatchWriteCommand).resolves({});
}

export function s3Error(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({ name, $fault: 'client', message: name, $metadata: { httpStatusCode } });
}

export function conditionFailed(): ConditionalCheckFailedException {
  return new ConditionalCheckFailedException({ message: 'condition', $metadata: {} });
}

/** Wherever an object is written, this one stands: none can be created there. */
export function everywhereStands(object: Pick<HeadObjectCommandOutput, 'ETag' | 'Metadata'>): void {
  full = true;
  s3.on(HeadObjectCommand).resolves(object);
  s3.on(PutObjectCommand, { IfNoneMatch: '*' }).rejects(s3Error('PreconditionFailed', 412));
}

/** Body of a GetObject answer. */
export function objectBody(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    Body: { transformToByteArray: async () => bytes } as never,
    ContentType: 'text/plain',
    Metadata: {},
  };
}

/** An object exists in a bucket, with this content. */
export function putInto(bucket: string, key: string, content: string | Uint8Array): void {
  s3.on(GetObjectCommand, { Bucket: bucket, Key: key }).resolves(objectBody(content));
}

/** The catalog knows the article: its inbox key and the newest revision. */
export function inCatalog(articleId: string, revision: string, key: string, latest = revision): void {
  dynamo
    .on(GetCommand, { Key: { articleId, revision } }, false)
    .resolves({ Item: { articleId, revision, key } });
  dynamo.on(GetCommand, { Key: { articleId, revision: 'latest' } }, false).resolves({ Item: { latest } });
}

/** Every write that S3 carried out, in order. */
export function puts(): PutObjectCommandInput[] {
  return s3
    .commandCalls(PutObjectCommand)
    .map(({ args: [{ input }] }) => input)
    .filter(({ IfNoneMatch }) => !full || IfNoneMatch === undefined);
}

/** Every object written, in order: `bucket/key`. */
export function written(): string[] {
  return puts().map(({ Bucket, Key }) => `${Bucket}/${Key}`);
}

/** What was written under a key, parsed. */
export function writtenJson(bucket: string, key: string): Record<string, unknown> {
  const call = s3
    .commandCalls(PutObjectCommand)
    .find(({ args: [{ input }] }) => input.Bucket === bucket && input.Key === key);
  return JSON.parse(String(call?.args[0].input.Body)) as Record<string, unknown>;
}

/** Statuses that the catalog was moved to, in order. */
export function statuses(): unknown[] {
  return dynamo
    .commandCalls(UpdateCommand)
    .map(({ args: [{ input }] }) => input.ExpressionAttributeValues?.[':status'])
    .filter((status) => status !== undefined);
}
