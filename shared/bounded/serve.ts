import { parentPort } from 'node:worker_threads';
import { type FailureDetails, TidingsError } from '../errors.ts';
import { tooComplex } from './failures.ts';
import type { Outcome, Work } from './messages.ts';

type Served = Readonly<Record<string, (...input: never[]) => unknown>>;

/** The worker's side: does the work that `createBoundedWorker` sends, by the names of the functions. */
export function serve(functions: Served): void {
  parentPort?.on('message', async ({ name, input }: Work) => {
    parentPort?.postMessage(await outcomeOf(functions, name, input));
  });
}

async function outcomeOf(functions: Served, name: string, input: readonly unknown[]): Promise<Outcome> {
  try {
    return { kind: 'value', value: await functions[name]!(...(input as never[])) };
  } catch (thrown) {
    const error = isOverflow(thrown)
      ? tooComplex('deeper or longer structures than can be held', thrown)
      : thrown;
    if (error instanceof TidingsError) {
      return { kind: 'failure', details: detailsOf(error), retryable: error.retryable };
    }
    return { kind: 'error', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** V8's own limits, as they are met by nesting without end and texts that multiply. */
function isOverflow(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /call stack|string length|array length|allocation failed/i.test(error.message)
  );
}

function detailsOf({ kind, message, advice, key, cause }: TidingsError): FailureDetails {
  const plain = cause instanceof Error ? `${cause.name}: ${cause.message}` : undefined;
  return { kind, message, advice, ...(key === undefined ? {} : { key }), cause: plain };
}
