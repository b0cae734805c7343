import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DynamoDBClient, type DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { ListTopicsCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import {
  BatchExecuteStatementCommand,
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, readPolicy, startAccess } from '../../local/access.ts';
import { type Gateway, startGateway } from '../../local/gateway.ts';
import { type Dynamo, startDynamo } from '../../local/services/dynamodb.ts';
import { createSns, type Notice } from '../../local/services/sns.ts';

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:failures';
const TABLE_ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/articles';
const TABLE = {
  name: 'articles',
  streamArn: undefined,
  keyNames: ['id'],
  definition: {
    TableName: 'articles',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'status', AttributeType: 'S' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byStatus',
        KeySchema: [{ AttributeName: 'status', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  },
};

const access = startAccess({ onDenied: () => undefined });
const notices: Notice[] = [];
let folder: string;
let dynamo: Dynamo;
let gateway: Gateway;

async function start(): Promise<void> {
  dynamo = await startDynamo(folder, access, [TABLE]);
  const sns = createSns(access, new Set([TOPIC]), (notice) => notices.push(notice));
  gateway = await startGateway(access, { dynamodb: dynamo, sns }, { port: 0, onFault: () => undefined });
}
async function stop(): Promise<void> {
  await gateway.stop();
  await dynamo.stop();
}
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tidings-services-'));
  await start();
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

function clientOptions(name: string, policies: Caller['policies']) {
  const credentials = { accessKeyId: name, secretAccessKey: `secret-of-${name}` };
  access.add({ name, policies, ...credentials });
  return { endpoint: gateway.url, region: 'us-east-1', credentials, maxAttempts: 1 };
}
const tables = (name: string, policies: Caller['policies']) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(name, policies)));
const allow = (Action: string | string[], Resource: string) =>
  readPolicy({ Statement: { Effect: 'Allow', Action, Resource } });
const nameOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: DynamoDBServiceException) => error.name,
  );

describe('DynamoDB', () => {
  it('keeps items, checks conditions and answers by index', async () => {
    const client = tables('all', 'everything');
    const Item = { id: 'a', status: 'received', title: 'Tin tức' };
    const put = new PutCommand({
      TableName: 'articles',
      Item,
      ConditionExpression: 'attribute_not_exists(id)',
    });
    await client.send(put);
    expect(await nameOf(client.send(put))).toBe('ConditionalCheckFailedException');
    const query = {
      IndexName: 'byStatus',
      KeyConditionExpression: '#s = :s',
      ExpressionAttributeNames: { '#s': 'status' },
    };
    const found = await client.send(
      new QueryCommand({ TableName: 'articles', ...query, ExpressionAttributeValues: { ':s': 'received' } }),
    );
    expect(found.Items).toEqual([Item]);
  });

  it('asks the role for table, index and every table of a batch', async () => {
    const client = tables(
      'reader',
      allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], TABLE_ARN),
    );
    const Key = { id: 'a' };
    expect(await nameOf(client.send(new GetCommand({ TableName: 'articles', Key })))).toBe('accepted');
    expect(await nameOf(client.send(new PutCommand({ TableName: 'articles', Item: Key })))).toBe(
      'AccessDeniedException',
    );
    const index = {
      IndexName: 'byStatus',
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': 'a' },
    };
    expect(await nameOf(client.send(new QueryCommand({ TableName: 'articles', ...index })))).toBe(
      'AccessDeniedException',
    );
    const RequestItems = { articles: { Keys: [Key] }, other: { Keys: [Key] } };
    expect(await nameOf(client.send(new BatchGetCommand({ RequestItems })))).toBe('AccessDeniedException');
  });

  it('inserts one by one, for roles that may, and knows no other statement', async () => {
    const batch = (Statement: string, ...ids: string[]) =>
      new BatchExecuteStatementCommand({
        Statements: ids.map((id) => ({ Statement, Parameters: [id, 'draft'] })),
      });
    const insert = `INSERT INTO "articles" VALUE {'id': ?, 'status': ?}`;
    const client = tables('inserter', allow(['dynamodb:PartiQLInsert'], TABLE_ARN));
    const { Responses } = await client.send(batch(insert, 'new', 'new', 'other'));
    expect(Responses?.map(({ Error: error }) => error?.Code)).toEqual([
      undefined,
      'DuplicateItem',
      undefined,
    ]);
    const read = new GetCommand({ TableName: 'articles', Key: { id: 'other' } });
    expect((await tables('all', 'everything').send(read)).Item).toEqual({ id: 'other', status: 'draft' });

    const writer = tables('writer', allow(['dynamodb:PutItem'], TABLE_ARN));
    expect(await nameOf(writer.send(batch(insert, 'more')))).toBe('AccessDeniedException');
    await expect(client.send(batch(`DELETE FROM "articles" WHERE id = ?`, 'new'))).rejects.toThrow(
      'the PartiQL statement DELETE',
    );
  });

  it('keeps its items over a restart', async () => {
    await stop();
    await start();
    const read = new GetCommand({ TableName: 'articles', Key: { id: 'a' } });
    expect((await tables('all', 'everything').send(read)).Item).toMatchObject({ title: 'Tin tức' });
  });
});

describe('SNS', () => {
  const publish = (name: string, policies: Caller['policies'], TopicArn = TOPIC) =>
    new SNSClient(clientOptions(name, policies)).send(
      new PublishCommand({ TopicArn, Subject: 'Not published', Message: 'Vì sao' }),
    );

  it('hands notices over', async () => {
    expect((await publish('sender', allow('sns:Publish', TOPIC))).MessageId).toBeTypeOf('string');
    expect(notices).toMatchObject([{ topicArn: TOPIC, subject: 'Not published', message: 'Vì sao' }]);
  });

  it('refuses topics that do not exist, and roles that may not', async () => {
    expect(await nameOf(publish('all', 'everything', `${TOPIC}2`))).toBe('NotFoundException');
    expect(await nameOf(publish('other', allow('sns:Publish', `${TOPIC}2`)))).toBe(
      'AuthorizationErrorException',
    );
  });

  it('does nothing else', async () => {
    const client = new SNSClient(clientOptions('all', 'everything'));
    expect(await nameOf(client.send(new ListTopicsCommand({})))).toBe('NotImplemented');
  });
});
