import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Runs inside every function process: loads the handler and works through the invocations of the Lambda Runtime
 * API ("Using the Lambda runtime API", Lambda developer guide). Plain JavaScript, because stripping types would
 * cost each of these processes 17 MB and 50 ms of computing.
 */

const api = process.env['AWS_LAMBDA_RUNTIME_API'];
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * @param {'GET' | 'POST'} method
 * @param {string} route
 * @returns {Promise<{ headers: import('node:http').IncomingHttpHeaders, body: string }>}
 */
function call(method, route, body = '') {
  return new Promise((resolve, reject) => {
    const url = `http://${api}/2018-06-01/runtime/${route}`;
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method, agent, headers }, (response) => {
      const pieces = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () =>
        resolve({ headers: response.headers, body: Buffer.concat(pieces).toString() }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** @param {unknown} error */
function describe(error) {
  const known = error instanceof Error ? error : new Error(String(error));
  const trace = (known.stack ?? '').split('\n').slice(1);
  return JSON.stringify({ errorType: known.name, errorMessage: known.message, trace });
}

async function loadHandler() {
  const [file = '', name = ''] = (process.env['_HANDLER'] ?? '').split('.');
  const base = path.resolve(process.env['LAMBDA_TASK_ROOT'], file);
  const source = [`${base}.mjs`, `${base}.js`, `${base}.cjs`].find(existsSync);
  if (source === undefined) throw new Error(`Cannot find the handler: there is no ${base}.mjs, .js or .cjs.`);
  const module = await import(pathToFileURL(source).href);
  // A CommonJS bundle's exports may all stand under `default`.
  const handler = module[name] ?? module.default?.[name];
  if (typeof handler !== 'function') throw new Error(`${file} does not export a function ${name}.`);
  return handler;
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function createContext(headers) {
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

async function serve(handler) {
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

let handler;
try {
  handler = await loadHandler();
} catch (error) {
  await call('POST', 'init/error', describe(error));
  process.exit(1);
}
await serve(handler);
