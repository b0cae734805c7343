import type { Server } from 'node:http';
import { notImplemented } from '../service-error.ts';
import { type Answer, answerOf, ownRequest } from './dynalite-requests.ts';

/** BatchExecuteStatement, which dynalite does not have: INSERTs of whole items with parameters, and nothing else of PartiQL. */

interface BatchBody {
  readonly Statements?: readonly { readonly Statement: string; readonly Parameters?: readonly unknown[] }[];
}

interface Insert {
  readonly table: string;
  readonly item: Readonly<Record<string, unknown>>;
}

const INSERT = /^INSERT INTO "([\w.-]+)" VALUE \{([^{}]*)\}$/;
const FIELD = /^'(\w+)': \?$/;

/** @throws ServiceError for any other statement */
function insertsOf(body: Buffer): Insert[] {
  const { Statements = [] } = JSON.parse(body.toString('utf8')) as BatchBody;
  return Statements.map(({ Statement, Parameters = [] }) => {
    const [, table, fields = ''] = INSERT.exec(Statement) ?? [];
    const names = fields.split(', ').map((field) => FIELD.exec(field)?.[1]);
    if (table === undefined || !names.every((name) => name !== undefined))
      throw notImplemented(`the PartiQL statement ${Statement}`);
    return { table, item: Object.fromEntries(names.map((name, index) => [name, Parameters[index]])) };
  });
}

/** Tables that a batch of statements writes to. */
export const tablesOf = (body: Buffer): string[] => [...new Set(insertsOf(body).map(({ table }) => table))];

/**
 * Carries out a batch. Statements succeed and fail one by one.
 *
 * @param keyOf name of a table's partition key
 */
export async function executeBatch(
  server: Server,
  body: Buffer,
  keyOf: (table: string) => string | undefined,
): Promise<Answer> {
  const responses = await Promise.all(
    insertsOf(body).map(async ({ table, item }) => {
      const put = {
        TableName: table,
        Item: item,
        ConditionExpression: 'attribute_not_exists(#key)',
        ExpressionAttributeNames: { '#key': keyOf(table) ?? 'key' },
      };
      const answer = await answerOf(server, ownRequest('PutItem', Buffer.from(JSON.stringify(put))));
      if (answer.status === 200) return { TableName: table };
      const { __type = '', message } = JSON.parse(answer.body) as { __type?: string; message?: string };
      return { TableName: table, Error: { Code: codeOf(__type), Message: message } };
    }),
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ Responses: responses }),
  };
}

/** Of a statement: that of a request, without its ending. An INSERT's condition is that the key is new. */
function codeOf(type: string): string {
  const name = type
    .split('#')
    .at(-1)!
    .replace(/Exception$/, '');
  return name === 'ConditionalCheckFailed'
    ? 'DuplicateItem'
    : name.replace(/^Validation$/, 'ValidationError');
}
