import type { IncomingMessage, Server } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import type { Access } from '../access.ts';
import type { Exchange, Service } from '../gateway.ts';
import { close, listen, listenOnLoopback } from '../loopback.ts';
import type { TableModel } from '../template/model.ts';
import { ACCOUNT, REGION } from '../template/resolve.ts';
import { executeBatch, tablesOf } from './partiql.ts';
import { openStreams } from './streams.ts';

/** DynamoDB: dynalite behind our check of who may do what, with streams. It has neither time to live nor transactions. */

export interface Dynamo extends Service {
  stop(): Promise<void>;
}

/**
 * @param tables those that do not exist yet are created
 * @param onChange takes the records of the tables' streams, by ARN
 */
export async function startDynamo(
  folder: string,
  access: Access,
  tables: readonly TableModel[],
  onChange: (streamArn: string, record: string) => void = () => undefined,
): Promise<Dynamo> {
  const server = dynalite({
    path: path.join(folder, 'dynamodb'),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  // dynalite checks no signatures: requests reach it through our door alone. (It must listen all the same, because
  // its close would not close the database otherwise.)
  server.on('connection', (socket) => socket.destroy());
  await listen(server, 0);
  await createTables(server, tables);
  const streams = openStreams(server, tables, onChange);
  const keyOf = (table: string): string | undefined => tables.find(({ name }) => name === table)?.keyNames[0];

  return {
    streams: false,
    async handle(exchange) {
      const action = String(exchange.request.headers['x-amz-target']).split('.').at(-1) ?? '';
      const context = leadingKey(exchange.body, tables);
      const isBatch = action === 'BatchExecuteStatement';
      // Statements are granted by what they do, whichever request brings them.
      const grant = isBatch ? 'PartiQLInsert' : action;
      for (const resource of isBatch ? tablesOf(exchange.body).map(arnOf) : resources(exchange.body)) {
        access.require(exchange.caller, `dynamodb:${grant}`, resource, context);
      }
      const answer =
        (await streams.write(action, exchange.body, () => replay(exchange))) ??
        (isBatch ? await executeBatch(server, exchange.body, keyOf) : undefined);
      if (answer !== undefined) {
        exchange.response.writeHead(answer.status, answer.headers).end(answer.body);
        return;
      }
      const forwarded = replay(exchange);
      const finished = new Promise<void>((resolve) => exchange.response.on('close', resolve));
      server.emit('request', forwarded, exchange.response);
      await finished;
    },
    fail(error, response) {
      const code = error.code === 'AccessDenied' ? 'AccessDeniedException' : error.code;
      const body = JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message: error.message });
      const status = error.status < 500 ? 400 : error.status;
      response
        .writeHead(status, { ...error.headers, 'content-type': 'application/x-amz-json-1.0' })
        .end(body);
    },
    stop: () => close(server),
  };
}

async function createTables(server: Server, tables: readonly TableModel[]): Promise<void> {
  const door = await listenOnLoopback(
    0,
    async (...exchange) => void server.emit('request', ...exchange),
    () => undefined,
  );
  const client = new DynamoDBClient({
    endpoint: door.url,
    region: REGION,
    credentials: { accessKeyId: 'set-up', secretAccessKey: 'set-up' },
  });
  const { TableNames: existing = [] } = await client.send(new ListTablesCommand({}));
  for (const { name, definition } of tables) {
    if (existing.includes(name)) continue;
    await client.send(new CreateTableCommand(definition as unknown as CreateTableCommandInput));
  }
  client.destroy();
  await door.stop();
}

/** dynalite reads the request itself, so it gets one whose body can be read again. */
function replay({ request, body }: Exchange): IncomingMessage {
  const { headers, method, url } = request;
  return Object.assign(Readable.from([body]), { headers, method, url }) as unknown as IncomingMessage;
}

interface Body {
  TableName?: string;
  IndexName?: string;
  Key?: Record<string, { S?: string }>;
  Item?: Record<string, { S?: string }>;
  KeyConditionExpression?: string;
  ExpressionAttributeValues?: Record<string, { S?: string }>;
  RequestItems?: Record<string, unknown>;
}

/** The partition that a request asks for, where it is one: the condition key by which a grant names items. */
function leadingKey(body: Buffer, tables: readonly TableModel[]): Record<string, string> {
  const request = JSON.parse(body.toString('utf8') || '{}') as Body;
  const name = tables.find((table) => table.name === request.TableName)?.keyNames[0];
  if (name === undefined || request.IndexName !== undefined) return {};
  const place = new RegExp(`\\b${name} = (:\\w+)`).exec(request.KeyConditionExpression ?? '')?.[1];
  const value =
    place === undefined ? (request.Key ?? request.Item)?.[name] : request.ExpressionAttributeValues?.[place];
  // Without one, as for a scan, IAM asks for the key all the same, and "all of none" would hold: an empty name is nobody's.
  return { 'dynamodb:leadingkeys': value?.S ?? '' };
}

/** ARNs that a request touches: the table, its index, or the tables of a batch. */
function resources(body: Buffer): string[] {
  const { TableName, IndexName, RequestItems } = JSON.parse(body.toString('utf8') || '{}') as Body;
  if (RequestItems !== undefined) return Object.keys(RequestItems).map(arnOf);
  if (TableName === undefined) return ['*'];
  return [IndexName === undefined ? arnOf(TableName) : `${arnOf(TableName)}/index/${IndexName}`];
}

function arnOf(table: string): string {
  return `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${table}`;
}
