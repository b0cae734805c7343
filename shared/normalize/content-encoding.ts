import process from 'node:process';
import { PermanentError } from '../errors.ts';
import { lazy } from '../languages/lazy.ts';
import { assertSizeFits, LIMITS } from './limits.ts';
import { statedFormat } from './readers/sniff.ts';

const OPTIONS = { maxOutputLength: LIMITS.bytes };

/** Loaded for the first compressed object: it is a tenth of a cold start. */
const zlib = lazy(() => process.getBuiltinModule('node:zlib'));

const DECODERS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  gzip: (bytes) => zlib().gunzipSync(bytes, OPTIONS),
  br: (bytes) => zlib().brotliDecompressSync(bytes, OPTIONS),
  // Half of the world's servers leave out the zlib header that the standard asks for.
  deflate: (bytes) =>
    (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0
      ? zlib().inflateSync(bytes, OPTIONS)
      : zlib().inflateRawSync(bytes, OPTIONS),
};

/** Encodings one within the other that are undone: a proxy adds one to the author's. */
const MOST_CODINGS = 3;

/**
 * The object's own bytes: what its Content-Encoding says was done to them is undone. S3 stores and returns it without
 * a look, so that uploads come compressed whose header says so, compressed ones that a tool left undeclared, and plain
 * ones whose header is a leftover.
 *
 * @throws PermanentError `too-large` (unpacked), `unreadable` (damaged), `unsupported-format` (no known coding)
 */
export function undoContentEncoding(
  bytes: Uint8Array,
  upload: { key: string; contentType?: string | undefined; contentEncoding?: string | undefined },
): Uint8Array {
  const stated = (upload.contentEncoding ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity' && name !== 'aws-chunked');
  if (stated.length > MOST_CODINGS) throw damaged(stated.join(', '));
  let plain = bytes;
  for (const name of stated.toReversed()) plain = undo(plain, name);
  // A page that a tool compressed without saying so: its name and type still say what it is.
  const isUndeclared = stated.length === 0 && isGzip(plain) && statedFormat(upload) !== null;
  return isUndeclared ? undo(plain, 'gzip') : plain;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

function undo(bytes: Uint8Array, name: string): Uint8Array {
  const decoder = DECODERS[name];
  if (decoder === undefined) throw unknownCoding(name);
  if (name === 'gzip' && !isGzip(bytes)) return bytes;
  try {
    return decoder(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) assertSizeFits(LIMITS.bytes + 1);
    // The header of an object that is stored as it is: text, which no compressed data is.
    if (name !== 'gzip' && isText(bytes)) return bytes;
    throw damaged(name, cause);
  }
}

function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512);
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function damaged(name: string, cause?: unknown): PermanentError {
  return new PermanentError({
    kind: 'unreadable',
    message: `The object is stored with the Content-Encoding ${name}, but its bytes cannot be unpacked.`,
    advice: 'Upload it again without compression.',
    cause,
  });
}

function unknownCoding(name: string): PermanentError {
  return new PermanentError({
    kind: 'unsupported-format',
    message: `The object is stored with the Content-Encoding "${name.slice(0, 40)}", which Tidings does not undo.`,
    advice: 'Upload it without compression, or with gzip, br or deflate.',
  });
}
