import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Lane } from '../documents/keys.ts';
import type { SpendGuard } from '../translate/ports.ts';
import { BudgetReachedError } from '../translate/spend/budget.ts';

/** Counters of past days are kept this long, for whoever looks into a bill. */
const KEEP_DAYS = 40;

export interface SpendOptions {
  /** Characters per UTC day; null for no limit (they are counted all the same). */
  readonly dailyCharacterBudget: number | null;
  /** Whose budget it is; that of fresh articles when absent. */
  readonly lane?: Lane | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Key of a UTC day's counter in the memory table. */
export function spendKey(now: number, lane?: Lane): string {
  return `spend#${dayOf(now)}${lane === undefined ? '' : `#${lane}`}`;
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** A day's character budget: one counter item per UTC day in the memory table, raised atomically. */
export function createSpendTable(
  client: DynamoDBDocumentClient,
  tableName: string,
  options: SpendOptions,
): SpendGuard {
  const now = options.now ?? Date.now;
  const budget = options.dailyCharacterBudget;
  const add = async (characters: number, limit: number | null): Promise<void> => {
    const condition =
      limit === null
        ? {}
        : { ConditionExpression: 'attribute_not_exists(characters) OR characters <= :room' };
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: { key: spendKey(now(), options.lane) },
        UpdateExpression: 'ADD characters :more SET expiresAt = :expires',
        ...condition,
        ExpressionAttributeValues: {
          ':more': characters,
          ':expires': Math.floor(now() / 1000) + KEEP_DAYS * 86_400,
          ...(limit === null ? {} : { ':room': limit - characters }),
        },
      }),
    );
  };
  return {
    reserve: async (characters) => {
      const reached = (cause?: unknown): BudgetReachedError =>
        new BudgetReachedError({
          ...{ day: dayOf(now()), budget: budget ?? 0, requested: characters, cause },
          setting:
            options.lane === undefined ? 'dailyCharacterBudget' : `${options.lane}.dailyCharacterBudget`,
        });
      if (budget !== null && characters > budget) throw reached();
      try {
        await add(characters, budget);
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') throw reached(error);
        throw error;
      }
    },
    release: (characters) => add(-characters, null),
  };
}
