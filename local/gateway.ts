import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Access, Caller } from './access.ts';
import type { CallFaults } from './faults.ts';
import { listenForHttp2, listenOnLoopback } from './loopback.ts';
import { notImplemented, ServiceError } from './service-error.ts';
import { verifySignature } from './signature.ts';

/** The one door to all services: it verifies the signature and hands over to the service that was signed for. */

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  /** As sent, percent-encoded. */
  readonly path: string;
  /** Decoded, in the order sent. */
  readonly query: readonly (readonly [string, string])[];
  readonly caller: Caller;
  /** What the signature says about the body: a hash, `UNSIGNED-PAYLOAD` or `STREAMING-…`. */
  readonly payload: string;
  /** Read already for services whose requests are small; empty for S3, which streams. */
  readonly body: Buffer;
}

export interface Service {
  /** Answers the exchange. Errors that it throws are written by `fail`. */
  handle(exchange: Exchange): Promise<void>;
  fail(error: ServiceError, response: ServerResponse): void;
  /** S3 reads its bodies itself. */
  readonly streams: boolean;
  /** What the header `X-Amz-Target` of its operations begins with: tells whom a request is for that nobody signed. */
  readonly target?: string;
}

/** Requests of DynamoDB are at most 16 MB, those of the other services far smaller. */
const MAX_BODY = 16 * 1024 * 1024;

/** Longer than clients here pause between two requests. */
const IDLE_CONNECTION_MS = 60_000;

export interface Gateway {
  readonly url: string;
  /** The same door for clients that begin with HTTP/2. */
  readonly http2Url: string;
  stop(): Promise<void>;
}

/**
 * Listens on the loopback interface.
 * @param services by the name that signatures carry: s3, dynamodb, sns, translate, bedrock
 * @param options.faults what shall go wrong on purpose
 */
export async function startGateway(
  access: Access,
  services: Readonly<Record<string, Service>>,
  options: {
    readonly port: number;
    readonly faults?: CallFaults;
    /** How long a call has to wait before it is looked at, milliseconds. */
    readonly waitMs?: (caller: Caller) => number;
    readonly onFault: (error: unknown) => void;
  },
): Promise<Gateway> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let service: Service | undefined;
    response.setHeader('x-amz-request-id', randomUUID());
    try {
      const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
      const query = parseQuery(search);
      const name = serviceName(request, query) ?? unsignedFor(request, services);
      service = services[name];
      if (service === undefined) throw notImplemented(`the service ${name}`);
      const body = service.streams ? undefined : await readBody(request);
      const received = { method: request.method ?? 'GET', path, query, headers: request.headers };
      const { credentials: caller, payload } = verifySignature(received, access.find, body);
      const asked = { request, response, method: received.method, path, query, caller, payload };
      const exchange: Exchange = { ...asked, body: body ?? Buffer.alloc(0) };
      const struck = options.faults?.strike(exchange, name);
      if (struck?.goOn === false) return;
      const waitMs = (struck?.waitMs ?? 0) + (options.waitMs?.(caller) ?? 0);
      if (waitMs > 0) await sleep(waitMs);
      await service.handle(exchange);
    } catch (error) {
      if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
      }
      const known = error instanceof ServiceError ? error : malformedUri(error);
      if (known === undefined) options.onFault(error);
      // Clients read the answer only when they have sent their body.
      request.resume();
      const answerable =
        known ?? new ServiceError(500, 'InternalError', 'The local cloud failed: see its log.');
      if (service === undefined) refuse(answerable, response);
      else service.fail(answerable, response);
    }
  }

  const http2 = await listenForHttp2(answer, options.onFault);
  const { server, url, stop } = await listenOnLoopback(options.port, answer, options.onFault);
  // Uploads of large files over slow disks may take longer than Node's default of five minutes.
  server.requestTimeout = 0;
  // Node closes idle connections after five seconds: on a busy machine, in the moment when a client takes one again.
  server.keepAliveTimeout = IDLE_CONNECTION_MS;
  return { url, http2Url: http2.url, stop: async () => void (await Promise.all([stop(), http2.stop()])) };
}

/** For services that are not there: the form that most of them use for errors. */
function refuse(error: ServiceError, response: ServerResponse): void {
  response.writeHead(error.status, { 'content-type': 'application/json', 'x-amzn-errortype': error.code });
  response.end(JSON.stringify({ message: error.message }));
}

/** The service is the third part of the credential's scope: `<key>/<day>/<region>/<service>/aws4_request`. */
function serviceName(
  request: IncomingMessage,
  query: readonly (readonly [string, string])[],
): string | undefined {
  const credential =
    /Credential=([^,]+)/.exec(request.headers.authorization ?? '')?.[1] ??
    query.find(([name]) => name === 'X-Amz-Credential')?.[1];
  return credential?.split('/').at(-2);
}

/** S3 alone has callers who do not sign: it refuses them in its own words. */
function unsignedFor(request: IncomingMessage, services: Readonly<Record<string, Service>>): string {
  const target = String(request.headers['x-amz-target']);
  const found = Object.entries(services).find(
    ([, service]) => service.target !== undefined && target.startsWith(service.target),
  );
  return found?.[0] ?? 's3';
}

/** Percent-escapes that are no UTF-8 make `decodeURIComponent` throw a URIError. */
function malformedUri(error: unknown): ServiceError | undefined {
  return error instanceof URIError
    ? new ServiceError(400, 'InvalidURI', "Couldn't parse the specified URI.")
    : undefined;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_BODY) throw new ServiceError(413, 'RequestEntityTooLarge', 'The request is too large.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function parseQuery(search: string): [string, string][] {
  if (search === '') return [];
  return search.split('&').map((part) => {
    const [name, value] = splitOnce(part, '=');
    return [decodeURIComponent(name), decodeURIComponent(value)];
  });
}
