import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TransientError } from '../errors.ts';
import { Entry, type Listed } from '../publish/front/entry.ts';
import type { ListingReader, Place } from '../publish/front/listings.ts';
import { listed } from '../publish/front/story-places.ts';

/**
 * What stands in which list. One *record* for every summary and failure record that ever lay in the outbox: its entry,
 * and its places. One item for every place, by which the newest of a listing are found whatever its length. The record is
 * the truth: a place that its record does not name is a trace of an attempt that did not get to its end.
 */
export interface ListingRecord {
  readonly id: string;
  /** Grows with every change. */
  readonly version: number;
  /** null when there is nothing to list any more. */
  readonly entry: Entry | null;
  readonly places: readonly Place[];
  /** Places whose pages have not been written since the last change, former places among them. */
  readonly pending: readonly Place[];
  /** In the order in which articles came, from 1; kept through all revisions. 0 for what is no article. */
  readonly number: number;
}

export interface Listings extends ListingReader {
  record(id: string): Promise<ListingRecord | null>;
  /** Writes the places, then the record. False when somebody else has changed the record meanwhile: look again. */
  change(record: ListingRecord, signposts: readonly Place[]): Promise<boolean>;
  /** Notes that the pages of all pending places are written, and takes former places away. */
  settle(record: ListingRecord): Promise<void>;
  nextNumber(): Promise<number>;
}

const PlaceItem = z.object({ listing: z.string(), position: z.string() });
const RecordItem = z.object({
  version: z.number(),
  number: z.number(),
  entry: z.string().nullable(),
  places: z.array(PlaceItem),
  pending: z.array(PlaceItem),
});

/** Where items that are no places stand: no listing begins like this. */
const recordKey = (id: string) => ({ listing: `record ${id}`, position: 'record' });
const NUMBERS = { listing: 'numbers', position: 'articles' };

/** BatchWriteItem takes no more. */
const MAX_WRITES = 25;
/** BatchGetItem takes no more. */
const MAX_READS = 100;
/** Tries of what a batch leaves over. */
const MAX_TRIES = 8;

export function createListings(client: DynamoDBDocumentClient, table: string): Listings {
  const readRecord = (item: Record<string, unknown>, id: string): ListingRecord => {
    const { entry, ...rest } = RecordItem.parse(item);
    return { id, ...rest, entry: entry === null ? null : Entry.parse(JSON.parse(entry)) };
  };

  async function putPlaces(items: readonly Place[]): Promise<void> {
    for (let from = 0; from < items.length; from += MAX_WRITES) {
      let left = items.slice(from, from + MAX_WRITES).map((Item) => ({ PutRequest: { Item } }));
      for (let tries = 0; left.length > 0; tries++) {
        if (tries === MAX_TRIES) throw leftOver();
        const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
        left = (answer.UnprocessedItems?.[table] ?? []) as typeof left;
      }
    }
  }

  async function readRecords(ids: readonly string[]): Promise<Map<string, ListingRecord>> {
    const found = new Map<string, ListingRecord>();
    for (let from = 0; from < ids.length; from += MAX_READS) {
      let left: Record<string, unknown>[] = ids.slice(from, from + MAX_READS).map(recordKey);
      for (let tries = 0; left.length > 0; tries++) {
        if (tries === MAX_TRIES) throw leftOver();
        const request = { [table]: { Keys: left, ConsistentRead: true } };
        const answer = await client.send(new BatchGetCommand({ RequestItems: request }));
        for (const item of answer.Responses?.[table] ?? []) {
          const id = String(item['listing']).slice(recordKey('').listing.length);
          found.set(id, readRecord(item, id));
        }
        left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      }
    }
    return found;
  }

  async function* places(listing: string, most: number): AsyncGenerator<Record<string, unknown>[]> {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'listing = :listing',
          ExpressionAttributeValues: { ':listing': listing },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: most,
          ExclusiveStartKey: start,
        }),
      );
      yield page.Items ?? [];
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }

  return {
    async record(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: recordKey(id), ConsistentRead: true }),
      );
      return Item === undefined ? null : readRecord(Item, id);
    },

    async change({ id, entry, ...rest }, signposts) {
      const standing = rest.places.map((place) => ({ ...place, record: id, version: rest.version }));
      await putPlaces([...standing, ...signposts]);
      const written = entry === null ? null : JSON.stringify(entry);
      return unlessConditionFails(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...recordKey(id), ...rest, entry: written },
            ConditionExpression: 'attribute_not_exists(listing) OR version = :before',
            ExpressionAttributeValues: { ':before': rest.version - 1 },
          }),
        ),
      );
    },

    async settle({ id, version, places: current, pending }) {
      const isLast = await unlessConditionFails(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: recordKey(id),
            UpdateExpression: 'SET pending = :none',
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':none': [], ':version': version },
          }),
        ),
      );
      if (!isLast) return;
      const kept = new Set(current.map(nameOf));
      for (const { listing, position } of pending.filter((place) => !kept.has(nameOf(place)))) {
        // An entry that has come back meanwhile stands there under a later version.
        await unlessConditionFails(
          client.send(
            new DeleteCommand({
              TableName: table,
              Key: { listing, position },
              ConditionExpression: 'version < :version',
              ExpressionAttributeValues: { ':version': version },
            }),
          ),
        );
      }
    },

    async nextNumber() {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: NUMBERS,
          UpdateExpression: 'ADD given :one',
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.['given']);
    },

    async lastNumber() {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: NUMBERS, ConsistentRead: true }),
      );
      return Number(Item?.['given'] ?? 0);
    },

    async newest(listing, most) {
      const entries: Listed[] = [];
      for await (const items of places(listing, most)) {
        // A record stands twice where its entry has moved within the listing and its former place is still there.
        const records = await readRecords([...new Set(items.map(({ record }) => String(record)))]);
        for (const { record, position } of items) {
          const known = records.get(String(record));
          const stands = known?.places.some(
            (place) => place.listing === listing && place.position === position,
          );
          if (stands && known!.entry !== null) entries.push(listed(known!.entry, known!.places));
        }
        if (entries.length >= most) break;
      }
      return entries.slice(0, most);
    },

    async positions(listing, most) {
      for await (const items of places(listing, most)) return items.map(({ position }) => String(position));
      return [];
    },
  };
}

/** A place as one text, to compare. */
export const nameOf = ({ listing, position }: Place): string => `${listing} ${position}`;

function leftOver(): TransientError {
  return new TransientError({
    kind: 'throttled',
    message: `DynamoDB took ${MAX_TRIES} times less than it was given.`,
    advice: 'Nothing to do: the message is delivered again.',
  });
}

/** True when the write happened, false when its condition did not hold. */
async function unlessConditionFails(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
