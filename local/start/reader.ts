import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from '../../shared/content-types.ts';
import { POLICY_BY_KEY, SECURITY_HEADERS } from '../../shared/publish/security-headers.ts';
import { listenOnLoopback } from '../loopback.ts';
import { pathOfKey } from './file-names.ts';

/** Serves a folder to browsers on this machine. */
export interface Reader {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-cache' };

/** @param port another free one is taken when it is in use */
export async function startReader(folder: string, port: number): Promise<Reader> {
  // A file that vanishes while it is read, and a reader who goes away: the connection has ended, nobody waits.
  const open = (at: number) =>
    listenOnLoopback(
      at,
      (request, response) => answer(request, response, path.resolve(folder)),
      () => undefined,
    );
  const { url, stop, ...listener } = await open(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return open(0);
  });
  return { url: `${url}/`, port: listener.port, stop };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const refuse = (status: number): void => void response.writeHead(status, HEADERS).end(`${status}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const found = await firstFile(filesOf(request.url ?? '/', folder));
  if (found === undefined) return refuse(404);
  const { file, stats } = found;
  const type = contentTypeOf(file);
  const charset = type.startsWith('text/') || type === 'application/json' ? '; charset=utf-8' : '';
  const policy = POLICY_BY_KEY[path.relative(folder, file)];
  const own = policy === undefined ? {} : { 'content-security-policy': policy };
  response.writeHead(200, {
    ...HEADERS,
    ...own,
    'content-type': type + charset,
    'content-length': stats.size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

async function firstFile(files: readonly string[]): Promise<{ file: string; stats: Stats } | undefined> {
  for (const file of files) {
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isFile() === true) return { file, stats };
  }
  return undefined;
}

/**
 * Where the file may lie: under its name on this disk, or under the key by which pages link to it, which a disk may not take
 * as it is. Nothing for what lies outside of the folder.
 */
function filesOf(url: string, folder: string): string[] {
  const address = url.split(/[?#]/, 1)[0]!;
  try {
    const parts = address.slice(1).split('/').map(decodeURIComponent);
    if (parts.at(-1) === '') parts[parts.length - 1] = 'index.html';
    const files = [path.join(folder, ...parts), path.join(folder, ...pathOfKey(parts.join('/')))];
    const inside = !parts.some((part) => /[/\\\0]/.test(part) || part === '..');
    return inside ? files.filter((file) => file.startsWith(folder + path.sep)) : [];
  } catch (error) {
    if (error instanceof URIError) return [];
    throw error;
  }
}
