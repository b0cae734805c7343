/** Ids of strings and rows of embedding tables, as spaCy and thinc compute them. 64-bit arithmetic, hence BigInt. */

const wrap = (value: bigint): bigint => BigInt.asUintN(64, value);

const encoder = new TextEncoder();
const bytes = new Uint8Array(1024);
const view = new DataView(bytes.buffer);

const MURMUR_64A = 0xc6a4a7935bd1e995n;

/** MurmurHash64A of the UTF-8 bytes, seed 1: a string's id. */
export function hashString(text: string): bigint {
  // A code unit is three bytes at most; eight zeros behind the last complete the last word.
  if (text.length * 3 + 8 > bytes.length) return hashBytes(encoder.encode(text));
  const { written } = encoder.encodeInto(text, bytes);
  bytes.fill(0, written, written + 8);
  return hashWords(view, written);
}

function hashBytes(long: Uint8Array): bigint {
  const padded = new Uint8Array(long.length + 8);
  padded.set(long);
  return hashWords(new DataView(padded.buffer), long.length);
}

function hashWords(words: DataView, length: number): bigint {
  let hash = 1n ^ wrap(BigInt(length) * MURMUR_64A);
  let at = 0;
  for (; at + 8 <= length; at += 8) {
    let word = wrap(words.getBigUint64(at, true) * MURMUR_64A);
    word = wrap((word ^ (word >> 47n)) * MURMUR_64A);
    hash = wrap((hash ^ word) * MURMUR_64A);
  }
  if (at < length) hash = wrap((hash ^ words.getBigUint64(at, true)) * MURMUR_64A);
  hash = wrap((hash ^ (hash >> 47n)) * MURMUR_64A);
  return hash ^ (hash >> 47n);
}

/** Four 32-bit keys of an id: thinc's MurmurHash3_x86_128_uint64. Their remainders are rows of an embedding table. */
export function hashKeys(id: bigint, seed: number): [number, number, number, number] {
  let word = wrap(id * 0x87c37b91114253d5n);
  word = wrap(((word << 31n) | (word >> 33n)) * 0x4cf5ad432745937fn);
  let second = BigInt(seed) ^ 8n;
  let first = wrap((word ^ second) + second);
  second = finish(wrap(second + first));
  first = wrap(finish(first) + second);
  second = wrap(second + first);
  return [low(first), high(first), low(second), high(second)];
}

function finish(value: bigint): bigint {
  let mixed = wrap((value ^ (value >> 33n)) * 0xff51afd7ed558ccdn);
  mixed = wrap((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return mixed ^ (mixed >> 33n);
}

const low = (value: bigint): number => Number(value & 0xffffffffn);
const high = (value: bigint): number => Number(value >> 32n);
