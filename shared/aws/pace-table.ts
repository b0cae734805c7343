import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Lane } from '../documents/keys.ts';
import type { TakePlace } from '../translate/spend/pace.ts';

/** The line's item in the memory table; `nextAt` is the time of the next free place, ms since the epoch. */
const KEY = 'pace';

/**
 * One line for all functions of a stack, and for each lane: an item of the memory table, moved on by a conditional update. It costs a write
 * for a request; a partition of DynamoDB takes 1,000 writes a second, which is the largest rate that can be set.
 */
export function createPaceTable(
  client: DynamoDBDocumentClient,
  tableName: string,
  { lane, now = Date.now }: { readonly lane?: Lane | undefined; readonly now?: () => number } = {},
): TakePlace {
  const key = lane === undefined ? KEY : `${KEY}#${lane}`;
  /** The new `nextAt`, or null when the condition does not hold. */
  const move = async (
    set: string,
    condition: string,
    values: Record<string, number>,
  ): Promise<number | null> => {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { key },
          UpdateExpression: `SET nextAt = ${set}`,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Attributes?.['nextAt'] as number;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return null;
      throw error;
    }
  };
  return async (spacingMs) => {
    for (;;) {
      const at = now();
      const values = { ':now': at };
      const queued = await move('nextAt + :spacing', 'nextAt > :now', { ...values, ':spacing': spacingMs });
      if (queued !== null) return queued - spacingMs;
      const anew = { ...values, ':next': at + spacingMs };
      if ((await move(':next', 'attribute_not_exists(nextAt) OR nextAt <= :now', anew)) !== null) return at;
      // Somebody else has begun the line in between.
    }
  };
}
