import type { ServerResponse } from 'node:http';
import type { Caller } from './access.ts';
import type { Exchange } from './gateway.ts';
import type { FunctionError } from './lambda/sandbox.ts';
import type { QueueFaults } from './queues/queue.ts';
import { ServiceError } from './service-error.ts';

/** What may go wrong on AWS, at will: for tests. A cloud that nobody asks for faults never makes one. */
export interface Faults extends QueueFaults {
  /**
   * Kills a process of the function, once, at the moment when it makes its n-th call to a service, counted from
   * now on; the call is not carried out.
   */
  killOnce(logicalId: string, call: number): void;
  /** How many processes were killed on purpose. */
  kills(): number;
  /** Asked before each call of a function. */
  onCall: ((call: Call) => CallFault | undefined) | undefined;
}

export interface Call {
  /** Logical id of the function that calls. */
  readonly caller: string;
  /** As in its endpoint: `s3`, `dynamodb`, `sns`, `translate`. */
  readonly service: string;
  /** `PutItem`, `TranslateText`; the method for S3: `GET`. */
  readonly operation: string;
  /** What the function was called with. */
  readonly event: unknown;
}

export type CallFault =
  /** The service refuses: 503 `SlowDown`, 400 `ProvisionedThroughputExceededException`. */
  | { readonly kind: 'error'; readonly status: number; readonly code: string }
  /** The caller dies, before the call is carried out or after. */
  | { readonly kind: 'kill'; readonly as: Death; readonly when: 'before' | 'after' }
  /** Carried out, and nobody hears of it: the connection closes. */
  | { readonly kind: 'lost' }
  /** Half of the answer arrives. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** Nobody ever answers. */
  | { readonly kind: 'hang' }
  /** Of a batch, DynamoDB did nothing, and says so. */
  | { readonly kind: 'unprocessed' };

/** As Lambda names the ends of a process. */
export type Death = 'Sandbox.Killed' | 'Sandbox.Timedout' | 'Runtime.OutOfMemory';

/** What the gateway asks and does about faults. */
export interface CallFaults {
  strike(exchange: Exchange, service: string): Struck;
}

/** What befalls one call: `goOn` is false when nobody answers it. */
export interface Struck {
  readonly goOn: boolean;
  /** Waited for first. */
  readonly waitMs?: number;
}

interface Target {
  readonly logicalId: string;
  readonly kill: (error: FunctionError) => void;
  event: unknown;
}

const GO_ON: Struck = { goOn: true };
const GONE: Struck = { goOn: false };

/** Faults that are asked for, and the processes that can be killed, by access key. */
export function createFaults() {
  const wanted = new Map<string, number>();
  const sandboxes = new Map<string, Target>();
  let done = 0;
  const faults: Faults = {
    copies: 1,
    shuffle: undefined,
    onCall: undefined,
    killOnce: (logicalId, call) => void wanted.set(logicalId, call),
    kills: () => done,
  };

  function kill({ accessKeyId }: Caller, as: Death): void {
    done++;
    sandboxes.get(accessKeyId)?.kill({ errorType: as, errorMessage: 'The process was killed on purpose' });
  }

  /** Counts a call; true when it is the one that the caller does not survive. */
  function isLast(logicalId: string): boolean {
    const name = [...wanted.keys()].find((id) => logicalId.startsWith(id));
    if (name === undefined) return false;
    const left = wanted.get(name)! - 1;
    wanted.set(name, left);
    if (left > 0) return false;
    wanted.delete(name);
    return true;
  }

  function strike(exchange: Exchange, service: string): Struck {
    const { caller, response } = exchange;
    const sandbox = sandboxes.get(caller.accessKeyId);
    if (sandbox === undefined) return GO_ON;
    const { logicalId, event } = sandbox;
    const fault: CallFault | undefined = isLast(logicalId)
      ? { kind: 'kill', as: 'Sandbox.Killed', when: 'before' }
      : faults.onCall?.({ caller: logicalId, service, operation: operationOf(exchange, service), event });
    switch (fault?.kind) {
      case undefined:
        return GO_ON;
      case 'error':
        throw new ServiceError(fault.status, fault.code, 'A fault on purpose.');
      case 'kill':
        if (fault.when === 'before') {
          kill(caller, fault.as);
          response.destroy();
          return GONE;
        }
        swallow(response, () => kill(caller, fault.as));
        return GO_ON;
      case 'lost':
        swallow(response, () => undefined);
        return GO_ON;
      case 'cut':
        cut(response);
        return GO_ON;
      case 'slow':
        return { goOn: true, waitMs: fault.ms };
      case 'hang':
        return GONE;
      case 'unprocessed':
        return leaveUndone(exchange) ? GONE : GO_ON;
    }
  }

  return {
    faults,
    strike,
    add: (key: string, logicalId: string, end: (error: FunctionError) => void): void =>
      void sandboxes.set(key, { logicalId, kill: end, event: undefined }),
    /** The process of this key works on an event from now on. */
    begin(key: string, event: unknown): void {
      const target = sandboxes.get(key);
      if (target !== undefined) target.event = event;
    },
    remove: (key: string): void => void sandboxes.delete(key),
  };
}

export type FaultMaker = ReturnType<typeof createFaults>;

function operationOf({ request, method, body }: Exchange, service: string): string {
  if (service === 's3') return method;
  const target = String(request.headers['x-amz-target'] ?? '');
  // SNS speaks in forms.
  return target.split('.').at(-1) || (new URLSearchParams(body.toString('utf8')).get('Action') ?? method);
}

/** Nothing of the answer leaves; at its end the connection closes. */
function swallow(response: ServerResponse, then: () => void): void {
  const end = (): ServerResponse => {
    then();
    return response.destroy();
  };
  Object.assign(response, {
    writeHead: () => response,
    flushHeaders: () => undefined,
    write: () => true,
    end,
  });
}

/** Half of the first piece leaves, then the connection closes. */
function cut(response: ServerResponse): void {
  const write = response.write.bind(response);
  const half = (piece: unknown): boolean => {
    if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) {
      response.destroy();
      return true;
    }
    const bytes = Buffer.from(piece as string);
    write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
    return true;
  };
  const end = (piece: unknown): ServerResponse => {
    half(piece);
    return response;
  };
  Object.assign(response, { write: half, end });
}

/** Answers a batch request of DynamoDB as one of which nothing was done. @returns false for other requests */
function leaveUndone(exchange: Exchange): boolean {
  const operation = operationOf(exchange, 'dynamodb');
  const { RequestItems, Statements = [] } = JSON.parse(exchange.body.toString('utf8')) as {
    RequestItems: unknown;
    Statements?: readonly unknown[];
  };
  const Responses = Statements.map(() => ({ Error: { Code: 'ThrottlingError' } }));
  const answer = new Map<string, unknown>([
    ['BatchGetItem', { Responses: {}, UnprocessedKeys: RequestItems }],
    ['BatchWriteItem', { UnprocessedItems: RequestItems }],
    ['BatchExecuteStatement', { Responses }],
  ]).get(operation);
  if (answer === undefined) return false;
  exchange.response
    .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
    .end(JSON.stringify(answer));
  return true;
}
