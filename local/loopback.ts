import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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
