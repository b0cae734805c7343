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
  /** The line's end as it was seen last: whether somebody is likely to stand in it. */
  let end = 0;
  return async (spacingMs) => {
    // The other way each time: somebody has begun the line, or it has ended, in between.
    for (let isIdle = end <= now(); ; isIdle = !isIdle) {
      const at = now();
      const moved = isIdle
        ? await move(':next', 'attribute_not_exists(nextAt) OR nextAt <= :now', {
            ':now': at,
            ':next': at + spacingMs,
          })
        : await move('nextAt + :spacing', 'nextAt > :now', { ':now': at, ':spacing': spacingMs });
      if (moved === null) continue;
      end = moved;
      return moved - spacingMs;
    }
  };
}
