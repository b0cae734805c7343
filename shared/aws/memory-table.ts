import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type BatchGetCommandOutput,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  type DynamoDBDocumentClient,
  ScanCommand,
  type ScanCommandOutput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { TransientError } from '../errors.ts';
import type { MemoryEntry, TranslationMemory } from '../translate/ports.ts';

/** DynamoDB's limits for one BatchGetItem and one BatchWriteItem. */
const MAX_GET = 100;
const MAX_WRITE = 25;
const LEASES_AT_ONCE = 25;
/** DynamoDB may take its expired leases away from here on. */
const LEASE_TTL_SECONDS = 3600;
/** A throttled table takes back-off of 50 ms to 6 s: eight attempts are about 13 s in all. */
const MAX_ATTEMPTS = 8;
const BACKOFF_MS = 50;

export interface MemoryTableOptions {
  /** Machine entries end after this many days (TTL attribute `expiresAt`); null keeps them. Human ones stay. */
  readonly machineEntryDays?: number | null;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** First delay before unprocessed parts go out again. */
  readonly backoffMs?: number;
}

/** The translation memory in a DynamoDB table with the partition key `key`. */
export function createMemoryTable(
  client: DynamoDBDocumentClient,
  tableName: string,
  options: MemoryTableOptions = {},
): TranslationMemory {
  const now = options.now ?? Date.now;
  const backoffMs = options.backoffMs ?? BACKOFF_MS;
  const days = options.machineEntryDays ?? null;
  const owner = randomUUID();
  /** True when the lease is ours now. A lease is an item of its own, so that it never hides an entry. */
  const lease = async (key: string, until: number): Promise<boolean> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { key: `lease#${key}` },
          UpdateExpression: 'SET leasedUntil = :until, leasedBy = :owner, expiresAt = :expires',
          ConditionExpression: 'attribute_not_exists(leasedBy) OR leasedBy = :owner OR leasedUntil <= :now',
          ExpressionAttributeValues: {
            ':until': until,
            ':owner': owner,
            ':now': now(),
            ':expires': Math.floor(now() / 1000) + LEASE_TTL_SECONDS,
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  };
  const itemOf = (entry: MemoryEntry): Record<string, unknown> => ({
    ...entry,
    at: new Date(now()).toISOString(),
    ...(days === null || entry.origin === 'human'
      ? {}
      : { expiresAt: Math.floor(now() / 1000) + days * 86_400 }),
  });
  return {
    lookup: async (keys) => {
      const items = await inBatches([...new Set(keys)], MAX_GET, (batch) =>
        get(client, tableName, batch, backoffMs),
      );
      const live = items.filter((item) => item.expiresAt === undefined || item.expiresAt > now() / 1000);
      return new Map(live.map((item) => [item.key, item]));
    },
    claim: async (keys, ms) => {
      const until = now() + ms;
      const taken = await inBatches(keys, LEASES_AT_ONCE, (batch) =>
        Promise.all(batch.map(async (key) => ((await lease(key, until)) ? null : key))),
      );
      return new Set(taken.filter((key) => key !== null));
    },
    unclaim: async (keys) => {
      await inBatches(keys, LEASES_AT_ONCE, (batch) => Promise.all(batch.map((key) => lease(key, 0))));
    },
    store: async (entries) => {
      const distinct = [...new Map(entries.map((entry) => [entry.key, entry])).values()];
      await inBatches(distinct.map(itemOf), MAX_WRITE, (batch) => put(client, tableName, batch, backoffMs));
    },
  };
}

/** Every entry of the memory, page by page; other items of the table (budgets, leases) are left out. */
export async function* readMemory(
  client: DynamoDBDocumentClient,
  tableName: string,
): AsyncGenerator<MemoryEntry> {
  let start: Record<string, unknown> | undefined;
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: tableName, ...(start === undefined ? {} : { ExclusiveStartKey: start }) }),
    );
    for (const item of page.Items ?? []) if (typeof item['text'] === 'string') yield item as MemoryEntry;
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

type RequestItems<T extends { RequestItems?: unknown }> = NonNullable<T['RequestItems']>;

type MemoryItem = MemoryEntry & { expiresAt?: number };

async function inBatches<T, R>(
  all: readonly T[],
  size: number,
  run: (batch: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += size)
    results.push(...(await run(all.slice(from, from + size))));
  return results;
}

async function get(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly string[],
  backoffMs: number,
): Promise<MemoryItem[]> {
  const items: MemoryItem[] = [];
  const request: RequestItems<BatchGetCommandInput> = { [table]: { Keys: keys.map((key) => ({ key })) } };
  await untilProcessed(request, backoffMs, async (RequestItems) => {
    const answer: BatchGetCommandOutput = await client.send(new BatchGetCommand({ RequestItems }));
    items.push(...((answer.Responses?.[table] ?? []) as MemoryItem[]));
    return answer.UnprocessedKeys ?? {};
  });
  return items;
}

async function put(
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly Record<string, unknown>[],
  backoffMs: number,
): Promise<never[]> {
  const request: RequestItems<BatchWriteCommandInput> = {
    [table]: items.map((Item) => ({ PutRequest: { Item } })),
  };
  await untilProcessed(request, backoffMs, async (RequestItems) => {
    const answer: BatchWriteCommandOutput = await client.send(new BatchWriteCommand({ RequestItems }));
    return answer.UnprocessedItems ?? {};
  });
  return [];
}

/** DynamoDB may leave any part of a batch undone: what it hands back goes out again, with full-jitter back-off. */
async function untilProcessed<T extends object>(
  request: T,
  backoffMs: number,
  send: (request: T) => Promise<T>,
): Promise<void> {
  let left = request;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(Math.random() * backoffMs * 2 ** attempt);
    left = await send(left);
    if (Object.keys(left).length === 0) return;
  }
  throw new TransientError({
    kind: 'throttled',
    message: `The translation memory left part of a batch undone after ${MAX_ATTEMPTS} attempts.`,
    advice:
      'It is tried again by itself; if this goes on, look at the throttling metrics of the memory table.',
  });
}
