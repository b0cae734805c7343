import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { listenOnLoopback } from '../loopback.ts';

/** One execution environment: a child process behind a Lambda Runtime API of its own. */

export interface FunctionError {
  /** As Lambda names it, e.g. `Sandbox.Timedout`, or the name of the error that was thrown. */
  readonly errorType: string;
  readonly errorMessage: string;
}

export interface Invocation {
  readonly requestId: string;
  readonly event: unknown;
  readonly timeoutMs: number;
}

export interface SandboxSettings {
  readonly arn: string;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Folder of the bundle. */
  readonly folder: string;
  readonly handler: string;
  /** Script that works through the Runtime API; ours when absent. Gets the handler's name as its argument. */
  readonly bootstrap?: string | undefined;
  /** Of the operating system: 19 takes what all others leave; the usual one when absent. */
  readonly priority?: number | undefined;
  readonly onOutput: (text: string) => void;
  readonly onEnd: () => void;
}

export interface Outcome {
  readonly payload?: unknown;
  readonly error?: FunctionError;
}

export interface Sandbox {
  /** One at a time. Never rejects. */
  invoke(invocation: Invocation): Promise<Outcome>;
  /** Ends the process at once, as a crash of the machine would. */
  kill(error: FunctionError): void;
  readonly alive: () => boolean;
  /** Highest resident memory seen, megabytes; 0 where the system does not tell. */
  readonly maxMemoryMegabytes: () => number;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

const BOOTSTRAP = path.join(import.meta.dirname, 'bootstrap.mjs');
/** Part of the memory for V8's old generation; the rest is for buffers, code and the runtime itself. */
const HEAP_SHARE = 0.75;
/**
 * Node with its loader needs more beside the heap here than in Lambda's trimmed image, and shared pages count
 * as ours: a function may exceed its memory by this much before it is ended.
 */
const MEMORY_SLACK_MEGABYTES = 64;
const MEMORY_CHECK_MS = 250;
/** Lambda gives ten seconds, on a machine that does nothing else; here all functions may start at once. */
const INIT_TIMEOUT_MS = 60_000;
const PAGE_BYTES = 4096;
/** Lambda's limit for an answer ("Lambda quotas", Lambda developer guide), with room for its escaping. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

export async function startSandbox(settings: SandboxSettings): Promise<Sandbox> {
  let current: { invocation: Invocation; settle: (outcome: Outcome) => void } | undefined;
  let waiting: ServerResponse | undefined;
  let initTimer: NodeJS.Timeout | undefined;
  let deadReason: FunctionError | undefined;
  let exited = false;
  let maxMemory = 0;

  function settle(outcome: Outcome): void {
    const settled = current;
    current = undefined;
    settled?.settle(outcome);
  }

  function deliver(): void {
    if (waiting === undefined || current === undefined) return;
    const { requestId, event, timeoutMs } = current.invocation;
    const response = waiting;
    waiting = undefined;
    response.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': requestId,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': settings.arn,
    });
    response.end(JSON.stringify(event));
    startTimer(timeoutMs);
  }

  let timer: NodeJS.Timeout | undefined;
  function startTimer(timeoutMs: number): void {
    const seconds = (timeoutMs / 1000).toFixed(2);
    timer = setTimeout(
      () => kill({ errorType: 'Sandbox.Timedout', errorMessage: `Task timed out after ${seconds} seconds` }),
      timeoutMs,
    );
  }

  async function runtimeApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, errorType: string): void => {
      request.resume();
      response.writeHead(status).end(JSON.stringify({ errorType }));
    };
    // Another user of this machine, or a program that tries ports: neither may end an invocation.
    if (!knowsSecret(request)) return refuse(401, 'Unauthorized');
    const route = `${request.method} ${request.url?.replace('/2018-06-01/runtime/', '')}`;
    if (route === 'GET invocation/next') {
      clearTimeout(initTimer);
      waiting = response;
      deliver();
      return;
    }
    const body = await readAnswer(request);
    // Only the invocation that runs can be ended: the answer to an earlier one comes too late.
    const requestId = current?.invocation.requestId;
    if (route === 'POST init/error') deadReason = body as FunctionError;
    else if (requestId !== undefined && route === `POST invocation/${requestId}/response`)
      end({ payload: body });
    else if (requestId !== undefined && route === `POST invocation/${requestId}/error`)
      end({ error: body as FunctionError });
    else return refuse(400, 'InvalidRequestID');
    response.writeHead(202).end('{"status":"OK"}');
  }

  function end(outcome: Outcome): void {
    clearTimeout(timer);
    settle(outcome);
  }

  const secret = randomBytes(24).toString('base64url');
  const authorization = `Basic ${Buffer.from(`${secret}:`).toString('base64')}`;
  // Other clients send nothing along: theirs is protected by the unguessable ids of its requests alone.
  const knowsSecret = ({ headers }: IncomingMessage): boolean =>
    settings.bootstrap !== undefined || isSame(headers.authorization ?? '', authorization);
  const listener = await listenOnLoopback(0, runtimeApi, (error) =>
    kill({ errorType: 'Runtime.BadResponse', errorMessage: String(error) }),
  );
  // The process may wait for its next invocation for hours.
  listener.server.keepAliveTimeout = 0;
  const address = `127.0.0.1:${listener.port}`;
  // As user information of the address, where our bootstrap's HTTP client finds it.
  const child = startProcess(settings, settings.bootstrap === undefined ? `${secret}@${address}` : address);
  initTimer = setTimeout(
    () =>
      kill({ errorType: 'Sandbox.Timedout', errorMessage: 'The function did not start within 60 seconds' }),
    INIT_TIMEOUT_MS,
  );

  function kill(error: FunctionError): void {
    deadReason ??= error;
    child.kill('SIGKILL');
  }

  const memoryTimer = setInterval(() => {
    void residentMegabytes(child.pid).then((megabytes) => {
      maxMemory = Math.max(maxMemory, megabytes);
      if (megabytes <= settings.memoryMegabytes + MEMORY_SLACK_MEGABYTES) return;
      kill({
        errorType: 'Runtime.OutOfMemory',
        errorMessage: `The function used ${Math.round(megabytes)} MB; its memory is ${settings.memoryMegabytes} MB`,
      });
    });
  }, MEMORY_CHECK_MS);

  const ended = new Promise<void>((resolve) => {
    const onEnd = (reason: FunctionError): void => {
      if (exited) return;
      exited = true;
      clearInterval(memoryTimer);
      clearTimeout(initTimer);
      clearTimeout(timer);
      deadReason ??= reason;
      settle({ error: deadReason });
      settings.onEnd();
      void listener.stop().then(resolve);
    };
    child.on('error', (error) => onEnd({ errorType: 'Runtime.StartFailed', errorMessage: error.message }));
    child.on('exit', (code, signal) =>
      onEnd({
        errorType: 'Runtime.ExitError',
        errorMessage: `The process ended with ${signal ?? `code ${code}`}`,
      }),
    );
  });

  return {
    invoke: (invocation) =>
      new Promise((resolve) => {
        if (exited) {
          resolve({ error: deadReason! });
          return;
        }
        current = { invocation, settle: resolve };
        deliver();
      }),
    kill,
    alive: () => !exited && deadReason === undefined,
    maxMemoryMegabytes: () => maxMemory,
    pid: child.pid,
    async stop() {
      kill({ errorType: 'Sandbox.Stopped', errorMessage: 'The local cloud was stopped' });
      await ended;
    },
  };
}

/** In a time that does not tell how much of it is right. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @throws SyntaxError, RangeError for what is no answer */
async function readAnswer(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_ANSWER_BYTES) throw new RangeError('The answer is too large');
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8') || 'null');
}

function startProcess(settings: SandboxSettings, runtimeApi: string): ChildProcess {
  const heap = Math.floor(settings.memoryMegabytes * HEAP_SHARE);
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, settings.bootstrap ?? BOOTSTRAP, settings.handler],
    {
      cwd: settings.folder,
      env: { ...settings.environment, AWS_LAMBDA_RUNTIME_API: runtimeApi },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  if (settings.priority !== undefined) lower(child.pid, settings.priority);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', settings.onOutput);
  }
  return child;
}

/** Never above our own. At once: on Linux threads take the priority of the one that starts them, and keep it. */
function lower(pid: number | undefined, priority: number): void {
  try {
    if (pid !== undefined) os.setPriority(pid, Math.max(priority, os.getPriority()));
  } catch {
    // It has ended already, or this system does not let us: it works all the same.
  }
}

/** Linux only: elsewhere the heap limit is all that holds. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform !== 'linux') return 0;
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES) / 1024 ** 2;
}
