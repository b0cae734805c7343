import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';

/**
 * The one way in which anything here listens: on the loopback interface, for programs of this machine. The address
 * alone keeps nobody out who is inside already: any page that a browser shows can send requests to it. So whatever a
 * page elsewhere has sent is refused before anybody reads it.
 */
export interface Loopback {
  readonly server: Server;
  readonly port: number;
  readonly url: string;
  /** Ends open connections, too. */
  stop(): Promise<void>;
}

/**
 * @param port 0 for any free one
 * @param onFault hears when an answer failed; its connection is ended
 * @throws Error `EADDRINUSE` when the port is taken
 */
export async function listenOnLoopback(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  onFault: (error: unknown) => void,
): Promise<Loopback> {
  const server = createServer((request, response) => {
    const refusal = refusalOf(request.headers);
    if (refusal !== undefined) {
      // Read to its end, or the sender would see a broken connection in place of the answer.
      request.resume();
      response.writeHead(403, { 'content-type': 'text/plain' }).end(`${refusal}\n`);
      return;
    }
    answer(request, response).catch((error: unknown) => {
      response.destroy();
      onFault(error);
    });
  });
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  return { server, port: taken, url: `http://127.0.0.1:${taken}`, stop: () => close(server) };
}

/**
 * The same for clients that speak HTTP/2 from the first byte, without TLS: the SDK's client of Bedrock. Requests and
 * answers have the faces of HTTP/1 (Node's compatibility API), as far as small ones go.
 */
export async function listenForHttp2(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  onFault: (error: unknown) => void,
): Promise<Pick<Loopback, 'url' | 'stop'>> {
  const sessions = new Set<ServerHttp2Session>();
  const server = createHttp2Server((request, response) => {
    const host = request.headers.host ?? request.authority;
    if (refusalOf({ ...request.headers, host }) !== undefined) {
      response.stream.close();
      return;
    }
    const faces = [request, response] as unknown as [IncomingMessage, ServerResponse];
    answer(...faces).catch((error: unknown) => {
      response.stream.close();
      onFault(error);
    });
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('error', () => session.destroy());
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const session of sessions) session.destroy();
    await closed;
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** Names of this machine for itself. Another one in the Host header is a page's whose name was bent to us. */
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Why a request is refused: it came by another name than this machine's own (DNS rebinding), or out of a page that
 * was not served from this address. Browsers write these headers themselves (Fetch standard, "Origin header"; Fetch
 * Metadata Request Headers); programs send neither `Origin` nor `Sec-Fetch-Site`.
 */
export function refusalOf(headers: IncomingMessage['headers']): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!LOOPBACK_HOST.test(host)) return 'Only requests to 127.0.0.1 or localhost are answered.';
  if (origin !== undefined && origin !== `http://${host}`) return 'Pages from elsewhere are refused.';
  // `none`: a person typed the address, or opened it from outside of a page.
  if (site !== undefined && site !== 'none' && site !== 'same-origin')
    return 'Pages from elsewhere are refused.';
  return undefined;
}

export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
