import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { notImplemented } from '../service-error.ts';
import type { TableModel } from '../template/model.ts';
import { REGION } from '../template/resolve.ts';
import { type Answer, answerOf, ownRequest } from './dynalite-requests.ts';

/**
 * Streams of tables, which dynalite does not have: the writes of a table with a stream are done one at a time, with a look at
 * the item before and after. The caller hears of a write when the stream has its record.
 */

type Item = Readonly<Record<string, unknown>>;

interface Write {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
}

/** What writes one item. */
const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);
/** What writes several: not followed, so refused where a stream would have to tell of it. */
const WRITES_OF_MANY = new Set([
  'BatchWriteItem',
  'TransactWriteItems',
  'ExecuteStatement',
  'BatchExecuteStatement',
]);

export type Streams = ReturnType<typeof openStreams>;

/** @param send takes a record of the stream with this ARN */
export function openStreams(
  server: Server,
  tables: readonly TableModel[],
  send: (streamArn: string, record: string) => void,
) {
  const streaming = new Map(
    tables.filter(({ streamArn }) => streamArn !== undefined).map((table) => [table.name, table]),
  );
  let last: Promise<unknown> = Promise.resolve();

  async function read(
    { name, keyNames }: TableModel,
    { Key, Item }: Write,
  ): Promise<{ key: Item; item: Item | undefined }> {
    const all = (Key ?? Item)!;
    const key = Object.fromEntries(keyNames.map((keyName) => [keyName, all[keyName]]));
    const body = Buffer.from(JSON.stringify({ TableName: name, Key: key, ConsistentRead: true }));
    const answer = await answerOf(server, ownRequest('GetItem', body));
    if (answer.status !== 200) throw new Error(`dynalite refused to read ${name}: ${answer.body}`);
    return { key, item: (JSON.parse(answer.body) as { Item?: Item }).Item };
  }

  async function follow(table: TableModel, write: Write, request: IncomingMessage): Promise<Answer> {
    const { key, item: before } = await read(table, write);
    const answer = await answerOf(server, request);
    if (answer.status !== 200) return answer;
    const { item: after } = await read(table, write);
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      send(table.streamArn!, JSON.stringify(recordOf(table.streamArn!, key, before, after)));
    }
    return answer;
  }

  return {
    /**
     * Carries out a write of a table with a stream; undefined for every other request, which is left alone.
     * @throws ServiceError for writes that are not followed
     */
    async write(action: string, body: Buffer, request: () => IncomingMessage): Promise<Answer | undefined> {
      if (
        WRITES_OF_MANY.has(action) &&
        [...streaming.keys()].some((name) => body.includes(`"${name}"`) || body.includes(`"${name}\\"`))
      )
        throw notImplemented(`${action} on a table with a stream`);
      if (!WRITES.has(action)) return undefined;
      const write = JSON.parse(body.toString('utf8')) as Write;
      const table = streaming.get(write.TableName);
      // Without a whole key it is not valid: dynalite says so.
      if (table === undefined || !table.keyNames.every((name) => name in (write.Key ?? write.Item ?? {})))
        return undefined;
      const turn = last.then(() => follow(table, write, request()));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** A record as Lambda hands it to a function; the queue adds its place in the stream. */
function recordOf(streamArn: string, Keys: Item, before: Item | undefined, after: Item | undefined): object {
  return {
    eventID: randomUUID(),
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: REGION,
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Date.now() / 1000,
      Keys,
      ...(after !== undefined && { NewImage: after }),
      ...(before !== undefined && { OldImage: before }),
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}
