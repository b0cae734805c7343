import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { buildModel } from '../../local/template/stack.ts';
import { HANDLER_HEAD, startToy, toyTemplate } from './toy-stack.ts';

/** A table whose stream the toy's function reads, besides its queue. */
function template() {
  const toy = toyTemplate();
  const stream = { 'Fn::GetAtt': ['Table', 'StreamArn'] };
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return {
    ...toy,
    Resources: {
      ...toy.Resources,
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        },
      },
      StreamPolicy: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: 'stream',
          Roles: [{ Ref: 'Role' }],
          PolicyDocument: {
            Statement: [
              { Effect: 'Allow', Action: actions.map((name) => `dynamodb:${name}`), Resource: stream },
            ],
          },
        },
      },
      Changes: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: stream,
          FunctionName: { Ref: 'Worker' },
          BatchSize: 2,
          StartingPosition: 'TRIM_HORIZON',
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        },
      },
    },
    Outputs: { ...toy.Outputs, Table: { Value: { Ref: 'Table' } } },
  };
}

/** Writes each record under a running number; reports the record whose text is `stuck` at its first two attempts. */
const HANDLER = `${HANDLER_HEAD}
let attempts = 0, number = 0;
export async function handler(event) {
  for (const { eventSource, dynamodb } of event.Records) {
    if (eventSource !== 'aws:dynamodb') continue;
    const [now, before] = [dynamodb.NewImage, dynamodb.OldImage].map((image) => image?.text?.S);
    if (now === 'stuck' && ++attempts < 3) return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    await put('record-' + String(++number).padStart(2, '0'), [dynamodb.Keys.id.S, before, now].join(' '));
  }
  return { batchItemFailures: [] };
}`;

let toy: Awaited<ReturnType<typeof startToy>> | undefined;
afterEach(async () => {
  expect(toy?.faults).toEqual([]);
  await toy?.stop();
});

async function start(source = HANDLER, dataDir?: string) {
  toy = await startToy(source, { template: template(), ...(dataDir !== undefined && { dataDir }) });
  const { region, credentials, endpoints, outputs } = toy.cloud;
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ region, credentials, endpoint: endpoints.dynamodb }),
  );
  const TableName = outputs['Table'];
  return {
    toy,
    TableName,
    client,
    put: (id: string, text: string) => client.send(new PutCommand({ TableName, Item: { id, text } })),
  };
}

describe('the stream of a table', () => {
  it('tells every change in order, with the item before and after, and writes that change nothing not at all', async () => {
    const { toy: cloud, TableName, client, put } = await start();
    await put('a', 'one');
    await put('a', 'one');
    await put('b', 'two');
    const update = { UpdateExpression: 'SET #t = :t', ExpressionAttributeNames: { '#t': 'text' } };
    await client.send(
      new UpdateCommand({
        TableName,
        Key: { id: 'a' },
        ...update,
        ExpressionAttributeValues: { ':t': 'three' },
      }),
    );
    const refused = new PutCommand({
      TableName,
      Item: { id: 'a' },
      ConditionExpression: 'attribute_not_exists(id)',
    });
    await expect(client.send(refused)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    await cloud.cloud.waitUntilQuiet();
    expect(Object.values(await cloud.output())).toEqual(['a  one', 'b  two', 'a one three']);
  });

  it('gives a record again until it is done, and none of those behind it before', async () => {
    const { toy: cloud, put } = await start();
    for (const text of ['one', 'stuck', 'three', 'four']) await put('a', text);
    await cloud.cloud.waitUntilQuiet();
    expect(Object.values(await cloud.output())).toEqual([
      'a  one',
      'a one stuck',
      'a stuck three',
      'a three four',
    ]);
  });

  it('goes on after a stop with what was not done', async () => {
    const first = await start('export const handler = () => new Promise(() => {});');
    await first.put('a', 'one');
    await first.toy.stop(true);
    const { toy: cloud } = await start(HANDLER, first.toy.folder);
    await cloud.cloud.waitUntilQuiet();
    expect(Object.values(await cloud.output())).toEqual(['a  one']);
  });

  it('is not told of writes that are not followed: they are refused by name', async () => {
    const { client, TableName } = await start();
    const many = new BatchWriteCommand({
      RequestItems: { [TableName!]: [{ PutRequest: { Item: { id: 'a' } } }] },
    });
    await expect(client.send(many)).rejects.toThrow('BatchWriteItem on a table with a stream');
  });

  it('is refused where the mapping asks for more than is simulated', async () => {
    const wrong = template();
    Object.assign(wrong.Resources.Changes.Properties, { BisectBatchOnFunctionError: true });
    expect(() => buildModel(wrong, 'Toy', String)).toThrow('BisectBatchOnFunctionError');
  });
});
