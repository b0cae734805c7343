import {
  BatchExecuteStatementCommand,
  type BatchExecuteStatementCommandOutput,
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryTable } from '../../../shared/aws/memory-table.ts';
import type { MemoryEntry } from '../../../shared/translate/ports.ts';
import { type LocalTable, startTable } from './dynalite.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await startTable('memory');
});
afterAll(() => table.close());

function entryOf(index: number, more: Partial<MemoryEntry> = {}): MemoryEntry {
  return { key: `m#${index}`, text: `Text ${index}`, origin: 'machine', engine: 'amazon-translate', ...more };
}

describe('the memory table', () => {
  it('finds what was stored, over more keys than one batch holds', async () => {
    const memory = createMemoryTable(table.client, 'memory');
    const entries = Array.from({ length: 260 }, (_, i) => entryOf(i));
    await memory.store(entries);
    const found = await memory.lookup([...entries.map((entry) => entry.key), 'm#absent', 'm#1']);
    expect(found.size).toBe(260);
    expect(found.get('m#259')?.text).toBe('Text 259');
    expect(found.has('m#absent')).toBe(false);
  });

  it('lets machine entries expire, and never human ones', async () => {
    const clock = { now: Date.UTC(2026, 0, 1) };
    const memory = createMemoryTable(table.client, 'memory', { machineEntryDays: 30, now: () => clock.now });
    await memory.store([entryOf(1, { key: 'm#old' }), entryOf(2, { key: 'h#old', origin: 'human' })]);
    clock.now += 31 * 86_400_000;
    expect([...(await memory.lookup(['m#old', 'h#old'])).keys()]).toEqual(['h#old']);
  });

  it('sends unprocessed keys and items again', async () => {
    const stored = new Map<string, MemoryEntry>();
    // A table that does at most three things at a time.
    const client = {
      send: async (command: unknown) => {
        if (command instanceof BatchWriteCommand) {
          const puts = command.input.RequestItems?.['memory'] ?? [];
          for (const put of puts.slice(0, 3)) {
            const item = put.PutRequest?.Item as MemoryEntry;
            stored.set(item.key, item);
          }
          return puts.length > 3 ? { UnprocessedItems: { memory: puts.slice(3) } } : { UnprocessedItems: {} };
        }
        if (!(command instanceof BatchGetCommand)) throw new Error('an unexpected command');
        const keys = command.input.RequestItems?.['memory']?.Keys ?? [];
        return {
          Responses: { memory: keys.slice(0, 3).flatMap(({ key }) => stored.get(key as string) ?? []) },
          UnprocessedKeys: keys.length > 3 ? { memory: { Keys: keys.slice(3) } } : {},
        };
      },
    } as unknown as DynamoDBDocumentClient;
    const memory = createMemoryTable(client, 'memory');
    const entries = Array.from({ length: 10 }, (_, i) => entryOf(i));
    await memory.store(entries);
    expect((await memory.lookup(entries.map((entry) => entry.key))).size).toBe(10);
  });

  it('announces many keys in few calls, and again what the table was too busy for', async () => {
    const calls: unknown[] = [];
    let busy = true;
    const client = {
      send: async (command: { input: { Statements?: unknown[] } }) => {
        calls.push(command);
        const answer = await table.client.send(command as never);
        if (!busy || !(command instanceof BatchExecuteStatementCommand)) return answer;
        busy = false;
        const { Responses = [] } = answer as BatchExecuteStatementCommandOutput;
        return { Responses: [{ Error: { Code: 'ThrottlingError' } }, ...Responses.slice(1)] };
      },
    } as unknown as DynamoDBDocumentClient;
    const memory = createMemoryTable(client, 'memory', { backoffMs: 0 });
    const keys = Array.from({ length: 60 }, (_, i) => `a#${i}`);
    // What was inserted although it was said to be busy is one's own, but no longer the first.
    expect(await memory.claim?.(keys, 45_000)).toEqual({ held: new Set(), isFirst: false });
    expect(calls.length).toBe(5);
    const other = createMemoryTable(table.client, 'memory');
    expect(await other.claim?.(['a#59', 'a#60'], 45_000)).toEqual({
      held: new Set(['a#59']),
      isFirst: false,
    });
  });

  it('names what it may not do as DynamoDB does', async () => {
    const client = {
      send: async () => ({ Responses: [{ Error: { Code: 'AccessDenied', Message: 'not authorized' } }] }),
    } as unknown as DynamoDBDocumentClient;
    const claiming = createMemoryTable(client, 'memory').claim?.(['m#1'], 1);
    await expect(claiming).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('says so when the table never takes the rest', async () => {
    const client = {
      send: async (command: BatchWriteCommand) => ({ UnprocessedItems: command.input.RequestItems }),
    } as unknown as DynamoDBDocumentClient;
    const memory = createMemoryTable(client, 'memory', { backoffMs: 0 });
    await expect(memory.store([entryOf(1)])).rejects.toMatchObject({ kind: 'throttled', retryable: true });
  });
});
