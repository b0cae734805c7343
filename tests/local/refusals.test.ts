import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as bedrock from '@aws-sdk/client-bedrock-runtime';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as events from '@aws-sdk/client-eventbridge';
import * as s3 from '@aws-sdk/client-s3';
import * as sns from '@aws-sdk/client-sns';
import * as translate from '@aws-sdk/client-translate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Denial, startAccess } from '../../local/access.ts';
import { createBedrock } from '../../local/bedrock/service.ts';
import { openDatabase } from '../../local/database.ts';
import { type Gateway, startGateway } from '../../local/gateway.ts';
import { createS3 } from '../../local/s3/server.ts';
import { openStore } from '../../local/s3/store.ts';
import { startDynamo } from '../../local/services/dynamodb.ts';
import { createEvents } from '../../local/services/events.ts';
import { createSns } from '../../local/services/sns.ts';
import { createTranslate } from '../../local/translate/service.ts';

/** A caller without rights is refused at every door: no operation of any service forgets to ask. */

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:failures';
const denials: Denial[] = [];
const stack = new AsyncDisposableStack();
let gateway: Gateway;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-refusals-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const access = startAccess({ onDenied: (denial) => denials.push(denial) });
  access.add({ name: 'nobody', policies: [], accessKeyId: 'nobody', secretAccessKey: 'secret' });
  const database = openDatabase(folder);
  stack.defer(() => database.close());
  const store = openStore(database, folder, () => undefined);
  store.createBucket('bucket', true);
  const dynamo = await startDynamo(folder, access, []);
  stack.defer(dynamo.stop);
  const engine = await createTranslate({ access, modelsDir: folder });
  stack.defer(engine.close);
  const services = {
    s3: createS3({ store, uploads: new Map(), access, region: 'us-east-1' }),
    dynamodb: dynamo,
    sns: createSns(access, new Set([TOPIC]), () => undefined),
    events: createEvents(access, new Set(['default']), [], () => undefined),
    translate: engine,
    bedrock: createBedrock({ access }),
  };
  gateway = await startGateway(access, services, { port: 0, onFault: () => undefined });
  stack.defer(gateway.stop);
});
afterAll(() => stack.disposeAsync());

const options = () => ({
  endpoint: gateway.url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'nobody', secretAccessKey: 'secret' },
  maxAttempts: 1,
});

/** Sends and expects no. @returns the action that was refused */
async function refused(call: Promise<unknown>): Promise<string | undefined> {
  const before = denials.length;
  const error = await call.then(
    () => 'accepted',
    (cause: { name: string; $metadata?: { httpStatusCode?: number } }) => cause,
  );
  expect(error).not.toBe('accepted');
  expect(denials.length).toBeGreaterThan(before);
  return denials.at(-1)?.action;
}

const Bucket = 'bucket';
const object = { Bucket, Key: 'a.txt' };
const part = { ...object, UploadId: 'u', PartNumber: 1 };
const CopySource = 'bucket/a.txt';

describe('S3', () => {
  it.each<
    [string, ConstructorParameters<typeof s3.PutObjectCommand>[0] | object, new (input: never) => unknown]
  >([
    ['s3:ListAllMyBuckets', {}, s3.ListBucketsCommand],
    ['s3:CreateBucket', { Bucket: 'other' }, s3.CreateBucketCommand],
    ['s3:DeleteBucket', { Bucket }, s3.DeleteBucketCommand],
    ['s3:ListBucket', { Bucket }, s3.HeadBucketCommand],
    ['s3:ListBucket', { Bucket }, s3.ListObjectsCommand],
    ['s3:ListBucket', { Bucket }, s3.ListObjectsV2Command],
    ['s3:ListBucketVersions', { Bucket }, s3.ListObjectVersionsCommand],
    ['s3:GetBucketLocation', { Bucket }, s3.GetBucketLocationCommand],
    ['s3:GetObject', object, s3.GetObjectCommand],
    ['s3:GetObjectVersion', { ...object, VersionId: 'v' }, s3.GetObjectCommand],
    ['s3:GetObject', object, s3.HeadObjectCommand],
    ['s3:PutObject', { ...object, Body: 'a' }, s3.PutObjectCommand],
    ['s3:GetObject', { ...object, Key: 'b', CopySource }, s3.CopyObjectCommand],
    ['s3:DeleteObject', object, s3.DeleteObjectCommand],
    ['s3:DeleteObjectVersion', { ...object, VersionId: 'v' }, s3.DeleteObjectCommand],
    ['s3:PutObject', object, s3.CreateMultipartUploadCommand],
    ['s3:PutObject', { ...part, Body: 'a' }, s3.UploadPartCommand],
    ['s3:ListMultipartUploadParts', part, s3.ListPartsCommand],
    ['s3:PutObject', { ...part, MultipartUpload: { Parts: [] } }, s3.CompleteMultipartUploadCommand],
    ['s3:AbortMultipartUpload', part, s3.AbortMultipartUploadCommand],
  ])('asks for %s: %j', async (action, input, Command) => {
    const client = new s3.S3Client(options());
    expect(await refused(client.send(new Command(input as never) as never))).toBe(action);
  });

  it('asks for each object of a deletion of many', async () => {
    const client = new s3.S3Client(options());
    const Delete = { Objects: [{ Key: 'a' }, { Key: 'b' }] };
    const { Deleted, Errors } = await client.send(new s3.DeleteObjectsCommand({ Bucket, Delete }));
    expect([Deleted ?? [], Errors?.map(({ Code }) => Code)]).toEqual([[], ['AccessDenied', 'AccessDenied']]);
  });
});

describe('the other services', () => {
  const TableName = 'table';
  const Key = { id: { S: 'a' } };
  it.each<[string, object, new (input: never) => unknown]>([
    ['GetItem', { TableName, Key }, dynamodb.GetItemCommand],
    ['PutItem', { TableName, Item: Key }, dynamodb.PutItemCommand],
    ['UpdateItem', { TableName, Key }, dynamodb.UpdateItemCommand],
    ['DeleteItem', { TableName, Key }, dynamodb.DeleteItemCommand],
    ['Query', { TableName }, dynamodb.QueryCommand],
    ['Scan', { TableName }, dynamodb.ScanCommand],
    ['BatchGetItem', { RequestItems: { table: { Keys: [Key] } } }, dynamodb.BatchGetItemCommand],
    [
      'BatchWriteItem',
      { RequestItems: { table: [{ DeleteRequest: { Key } }] } },
      dynamodb.BatchWriteItemCommand,
    ],
    ['DeleteTable', { TableName }, dynamodb.DeleteTableCommand],
    ['DescribeTable', { TableName }, dynamodb.DescribeTableCommand],
    ['ListTables', {}, dynamodb.ListTablesCommand],
    // Says no table at the place where others say theirs.
    ['TransactGetItems', { TransactItems: [{ Get: { TableName, Key } }] }, dynamodb.TransactGetItemsCommand],
  ])('DynamoDB asks for %s', async (action, input, Command) => {
    const client = new dynamodb.DynamoDBClient(options());
    expect(await refused(client.send(new Command(input as never) as never))).toBe(`dynamodb:${action}`);
  });

  it('SNS, EventBridge and Bedrock ask', async () => {
    const notice = { TopicArn: TOPIC, Message: 'm' };
    expect(await refused(new sns.SNSClient(options()).send(new sns.PublishCommand(notice)))).toBe(
      'sns:Publish',
    );
    const Entries = [{ Source: 'a', DetailType: 'b', Detail: '{}' }];
    const bus = new events.EventBridgeClient(options());
    expect(await refused(bus.send(new events.PutEventsCommand({ Entries })))).toBe('events:PutEvents');
    const models = new bedrock.BedrockRuntimeClient({ ...options(), endpoint: gateway.http2Url });
    const question = { modelId: 'amazon.nova-lite-v1:0', messages: [] };
    expect(await refused(models.send(new bedrock.ConverseCommand(question)))).toBe('bedrock:InvokeModel');
    models.destroy();
  });

  const Name = 'terms';
  const TerminologyData = { Format: 'CSV' as const, File: Buffer.from('en,vi\na,b') };
  it.each<[string, object, new (input: never) => unknown]>([
    [
      'TranslateText',
      { Text: 'a', SourceLanguageCode: 'de', TargetLanguageCode: 'en' },
      translate.TranslateTextCommand,
    ],
    [
      'ImportTerminology',
      { Name, MergeStrategy: 'OVERWRITE', TerminologyData },
      translate.ImportTerminologyCommand,
    ],
    ['GetTerminology', { Name }, translate.GetTerminologyCommand],
    ['DeleteTerminology', { Name }, translate.DeleteTerminologyCommand],
    ['ListTerminologies', {}, translate.ListTerminologiesCommand],
    ['ListLanguages', {}, translate.ListLanguagesCommand],
  ])('Amazon Translate asks for %s', async (action, input, Command) => {
    const client = new translate.TranslateClient(options());
    expect(await refused(client.send(new Command(input as never) as never))).toBe(`translate:${action}`);
  });
});
