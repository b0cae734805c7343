import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BatchStatementError } from '@aws-sdk/client-dynamodb';
import {
  BatchExecuteStatementCommand,
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

/** DynamoDB's limits for one BatchGetItem, and for one BatchWriteItem or BatchExecuteStatement. */
const MAX_GET = 100;
const MAX_WRITE = 25;
/** Most articles are done in one turn; an import of a memory keeps no more than this under way. */
const BATCHES_AT_ONCE = 4;
/** Writes of one lease each, for those that had one before. */
const LEASES_AT_ONCE = 25;
/** DynamoDB may take its expired leases away from here on; an article is long done by then. */
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
  const leaseUntil = (until: number): Record<string, unknown> => ({
    leasedUntil: until,
    leasedBy: owner,
    expiresAt: Math.floor(now() / 1000) + LEASE_TTL_SECONDS,
  });
  /** True when the lease is ours now. A lease is an item of its own, so that it never hides an entry. */
  const lease = async (key: string, until: number): Promise<boolean> => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { key: `lease#${key}` },
          UpdateExpression: 'SET leasedUntil = :leasedUntil, leasedBy = :leasedBy, expiresAt = :expiresAt',
          ConditionExpression:
            'attribute_not_exists(leasedBy) OR leasedBy = :leasedBy OR leasedUntil <= :now',
          ExpressionAttributeValues: {
            ':now': now(),
            ...Object.fromEntries(
              Object.entries(leaseUntil(until)).map(([name, value]) => [`:${name}`, value]),
            ),
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
      // Nearly always nobody has leased any of them, and one call does for 25.
      const leased = await inBatches(keys, MAX_WRITE, (batch) =>
        insert(client, tableName, batch, leaseUntil(until), backoffMs),
      );
      const held = await each(leased, async (key) => ((await lease(key, until)) ? null : key));
      return { held: new Set(held.filter((key) => key !== null)), isFirst: leased.length === 0 };
    },
    unclaim: async (keys) => {
      await each(keys, (key) => lease(key, 0));
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
  atOnce: number = BATCHES_AT_ONCE,
): Promise<R[]> {
  const batches = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
  const results: R[] = [];
  for (let from = 0; from < batches.length; from += atOnce)
    results.push(...(await Promise.all(batches.slice(from, from + atOnce).map(run))).flat());
  return results;
}

/** One call for each. */
const each = <T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> =>
  inBatches(all, 1, async ([one]) => [await run(one!)], LEASES_AT_ONCE);

/** What a statement of a batch says when its key is there already, and when it was not looked at. */
const DUPLICATE = 'DuplicateItem';
const BUSY: ReadonlySet<string> = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingError',
  'TransactionConflict',
]);

/**
 * Puts leases where there are none. The batches of DynamoDB's own interface know no conditions; PartiQL's INSERT is one,
 * statement by statement, and costs what the single writes do.
 *
 * @returns the keys under which a lease stands already, whosever it is
 */
async function insert(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly string[],
  lease: Readonly<Record<string, unknown>>,
  backoffMs: number,
): Promise<string[]> {
  const fields = ['key', ...Object.keys(lease)].map((name) => `'${name}': ?`);
  const Statement = `INSERT INTO "${table}" VALUE {${fields.join(', ')}}`;
  const standing: string[] = [];
  await untilProcessed([...keys], backoffMs, async (open) => {
    const Statements = open.map((key) => ({
      Statement,
      Parameters: [`lease#${key}`, ...Object.values(lease)],
    }));
    const { Responses = [] } = await client.send(new BatchExecuteStatementCommand({ Statements }));
    const codes = Responses.map(({ Error: error }) => error?.Code);
    const refused = Responses.find(
      ({ Error: error }) => error?.Code !== undefined && error.Code !== DUPLICATE && !BUSY.has(error.Code),
    );
    if (refused?.Error !== undefined) throw statementError(refused.Error);
    standing.push(...open.filter((_, index) => codes[index] === DUPLICATE));
    return open.filter((_, index) => BUSY.has(codes[index] ?? ''));
  });
  return standing;
}

/** Named as DynamoDB names the error of a whole request: `AccessDenied` is `AccessDeniedException`. */
function statementError({ Code, Message }: BatchStatementError): Error {
  return Object.assign(new Error(Message ?? 'A statement of a batch was refused.'), {
    name: `${Code}Exception`,
  });
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
