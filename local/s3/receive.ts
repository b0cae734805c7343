import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { ServiceError } from '../service-error.ts';
import { openBody } from './body.ts';
import { CHECKSUM_NAMES, type ChecksumName, isChecksumName, startChecksum } from './checksums.ts';
import type { S3Request } from './request.ts';

export interface Received {
  /** Hex MD5, S3's ETag of a simple upload. */
  readonly etag: string;
  readonly size: number;
  /** Base64, of the algorithms that the sender named. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** A single PUT holds at most 5 GB. */
const MAX_BYTES = 5 * 1024 ** 3;

/**
 * Reads the body into a file and verifies everything the sender claimed about it: length, signed hash, MD5 and
 * checksums in headers or trailers. On an error the file is gone.
 * @throws ServiceError 400 `BadDigest`, `InvalidDigest`, `XAmzContentSHA256Mismatch`, `IncompleteBody`
 */
export async function receiveBody(
  request: S3Request,
  file: string | null,
  onPiece?: (piece: Buffer) => void,
): Promise<Received> {
  const headers = request.request.headers;
  const body = openBody(request.request, request.payload);
  if ((body.length ?? 0) > MAX_BYTES)
    throw new ServiceError(400, 'EntityTooLarge', 'Your proposed upload is too large.');
  const md5 = createHash('md5');
  const sha256 = /^[0-9a-f]{64}$/.test(request.payload) ? createHash('sha256') : undefined;
  const running = new Map(announcedChecksums(headers).map((name) => [name, startChecksum(name)]));
  const output = file === null ? undefined : await open(file, 'w');
  let size = 0;
  try {
    for await (const piece of body.bytes) {
      size += piece.length;
      md5.update(piece);
      sha256?.update(piece);
      for (const checksum of running.values()) checksum.update(piece);
      onPiece?.(piece);
      await output?.write(piece);
    }
    await output?.close();
    if (body.length !== undefined && size !== body.length) {
      throw new ServiceError(400, 'IncompleteBody', 'The body has another length than announced.');
    }
    if (sha256 !== undefined && sha256.digest('hex') !== request.payload) {
      throw new ServiceError(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed.');
    }
    const digest = md5.digest();
    const claimedMd5 = headers['content-md5'];
    if (claimedMd5 !== undefined && claimedMd5 !== digest.toString('base64')) throw badDigest('Content-MD5');
    const checksums: Record<string, string> = {};
    for (const [name, checksum] of running) {
      const header = `x-amz-checksum-${name}`;
      const claimed = headers[header] ?? body.trailers.get(header);
      const actual = checksum.digest().toString('base64');
      if (claimed !== actual) throw badDigest(name.toUpperCase());
      checksums[name] = actual;
    }
    return { etag: digest.toString('hex'), size, checksums };
  } catch (error) {
    await output?.close().catch(() => undefined);
    if (file !== null) await rm(file, { force: true });
    throw error;
  }
}

function badDigest(what: string): ServiceError {
  return new ServiceError(
    400,
    'BadDigest',
    `The ${what} you specified did not match the calculated checksum.`,
  );
}

function announcedChecksums(headers: S3Request['request']['headers']): ChecksumName[] {
  const inHeaders = CHECKSUM_NAMES.filter((name) => headers[`x-amz-checksum-${name}`] !== undefined);
  const inTrailer = String(headers['x-amz-trailer'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase().replace('x-amz-checksum-', ''))
    .filter(isChecksumName);
  return [...new Set([...inHeaders, ...inTrailer])];
}
