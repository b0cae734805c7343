import type { IncomingMessage } from 'node:http';
import { notImplemented, ServiceError } from '../service-error.ts';

/** Longest line between chunks; real ones have some 100 characters. */
const MAX_LINE = 8 * 1024;

/**
 * Decodes `aws-chunked`: lines `<hex length>[;extension]`, the bytes, an empty chunk, then trailers, which are
 * put into `trailers`.
 * @throws ServiceError 400 `IncompleteBody` when it ends early or is malformed
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  const reader = startReader(source);
  for (;;) {
    const line = await reader.line();
    const length = /^([0-9a-fA-F]{1,8})(;.*)?$/.exec(line)?.[1];
    if (length === undefined) throw incomplete();
    if (Number.parseInt(length, 16) === 0) break;
    yield* reader.bytes(Number.parseInt(length, 16));
    if ((await reader.line()) !== '') throw incomplete();
  }
  for (;;) {
    const line = await reader.line();
    if (line === '') return;
    const colon = line.indexOf(':');
    if (colon < 1) throw incomplete();
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

function incomplete(): ServiceError {
  return new ServiceError(400, 'IncompleteBody', 'The chunked body is malformed or ends too early.');
}

function startReader(source: AsyncIterable<Buffer>) {
  const pieces = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  async function more(): Promise<void> {
    const next = await pieces.next();
    if (next.done === true) throw incomplete();
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
  }
  return {
    async line(): Promise<string> {
      for (;;) {
        const end = rest.indexOf('\r\n');
        if (end >= 0) {
          const text = rest.toString('latin1', 0, end);
          rest = rest.subarray(end + 2);
          return text;
        }
        if (rest.length > MAX_LINE) throw incomplete();
        await more();
      }
    },
    async *bytes(length: number): AsyncGenerator<Buffer> {
      for (let missing = length; missing > 0; ) {
        if (rest.length === 0) await more();
        const piece = rest.subarray(0, missing);
        rest = rest.subarray(piece.length);
        missing -= piece.length;
        yield piece;
      }
    },
  };
}

export interface IncomingBody {
  readonly bytes: AsyncIterable<Buffer>;
  /** Filled when `bytes` has been read to its end. */
  readonly trailers: ReadonlyMap<string, string>;
  /** What the sender says the decoded length is. */
  readonly length: number | undefined;
}

/** The object's bytes as the sender meant them, whatever the transfer looks like. */
export function openBody(request: IncomingMessage, payload: string): IncomingBody {
  const trailers = new Map<string, string>();
  // An answer must still be possible when reading stops half-way.
  const pieces: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  const header = (name: string): string | undefined => request.headers[name] as string | undefined;
  if (!payload.startsWith('STREAMING-')) {
    const length = header('content-length');
    if (length === undefined && request.method === 'PUT') {
      throw new ServiceError(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
    }
    return { bytes: pieces, trailers, length: length === undefined ? undefined : Number(length) };
  }
  if (payload !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') throw notImplemented(`payloads signed as ${payload}`);
  const length = header('x-amz-decoded-content-length');
  if (length === undefined) {
    throw new ServiceError(411, 'MissingContentLength', 'x-amz-decoded-content-length is missing.');
  }
  return { bytes: decodeAwsChunked(pieces, trailers), trailers, length: Number(length) };
}
