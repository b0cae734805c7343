import { Agent, request } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs inside every function process: loads the handler and works through the invocations of the Lambda
 * Runtime API ("Using the Lambda runtime API", Lambda developer guide).
 */

const api = process.env['AWS_LAMBDA_RUNTIME_API']!;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

type Handler = (event: unknown, context: unknown) => unknown;
interface Answer {
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

function call(method: 'GET' | 'POST', route: string, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = `http://${api}/2018-06-01/runtime/${route}`;
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method, agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({ headers: response.headers, body: Buffer.concat(pieces).toString() }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function describe(error: unknown): string {
  const known = error instanceof Error ? error : new Error(String(error));
  const trace = (known.stack ?? '').split('\n').slice(1);
  return JSON.stringify({ errorType: known.name, errorMessage: known.message, trace });
}

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = (process.env['_HANDLER'] ?? '').split('.');
  const base = path.resolve(process.env['LAMBDA_TASK_ROOT']!, file);
  const module = await importFirst([`${base}.mjs`, `${base}.js`, `${base}.cjs`]);
  // A CommonJS bundle's exports may all stand under `default`.
  const handler = module[name] ?? (module['default'] as Record<string, unknown> | undefined)?.[name];
  if (typeof handler !== 'function') throw new Error(`${file} does not export a function ${name}.`);
  return handler as Handler;
}

async function importFirst(files: readonly string[]): Promise<Record<string, unknown>> {
  const { existsSync } = await import('node:fs');
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`Cannot find the handler: none of ${files.join(', ')} exists.`);
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}

function createContext(headers: Answer['headers']): Record<string, unknown> {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: process.env['AWS_LAMBDA_FUNCTION_VERSION'],
    memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function serve(handler: Handler): Promise<never> {
  for (;;) {
    const { headers, body } = await call('GET', 'invocation/next');
    const id = String(headers['lambda-runtime-aws-request-id']);
    try {
      const result = await handler(JSON.parse(body), createContext(headers));
      await call('POST', `invocation/${id}/response`, JSON.stringify(result ?? null));
    } catch (error) {
      await call('POST', `invocation/${id}/error`, describe(error));
    }
  }
}

let handler: Handler;
try {
  handler = await loadHandler();
} catch (error) {
  await call('POST', 'init/error', describe(error));
  process.exit(1);
}
await serve(handler);
