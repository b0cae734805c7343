import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A digest that is fed piece by piece. */
export interface RunningChecksum {
  update(bytes: Uint8Array): void;
  digest(): Buffer;
}

/** The algorithms that S3 accepts in `x-amz-checksum-…` headers and trailers. */
export const CHECKSUM_NAMES = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const;
export type ChecksumName = (typeof CHECKSUM_NAMES)[number];

export const isChecksumName = (name: string): name is ChecksumName =>
  (CHECKSUM_NAMES as readonly string[]).includes(name);

/** Castagnoli polynomial, bits reversed (RFC 3720). */
const CRC32C_POLYNOMIAL = 0x82f63b78n;
/** NVM Express polynomial, bits reversed (NVM Command Set specification, 64-bit CRC). */
const CRC64NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;

/** Tables of the upper and lower 32 bits: numbers are far quicker here than BigInt. */
function crcTables(polynomial: bigint): { high: Uint32Array; low: Uint32Array } {
  const high = new Uint32Array(256);
  const low = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) value = value & 1n ? (value >> 1n) ^ polynomial : value >> 1n;
    high[byte] = Number(value >> 32n);
    low[byte] = Number(value & 0xffffffffn);
  }
  return { high, low };
}

/** A reflected CRC of 32 or 64 bits that starts from ones and inverts its result. */
function reflectedCrc(bits: 32 | 64, polynomial: bigint): () => RunningChecksum {
  let tables: ReturnType<typeof crcTables> | undefined;
  return () => {
    tables ??= crcTables(polynomial);
    const { high: highTable, low: lowTable } = tables;
    let high = bits === 64 ? 0xffffffff : 0;
    let low = 0xffffffff;
    return {
      update(bytes) {
        for (let at = 0; at < bytes.length; at++) {
          const index = (low ^ bytes[at]!) & 0xff;
          low = ((low >>> 8) | (high << 24)) ^ lowTable[index]!;
          high = (high >>> 8) ^ highTable[index]!;
        }
      },
      digest() {
        const result = Buffer.alloc(bits / 8);
        if (bits === 64) result.writeUInt32BE(~high >>> 0, 0);
        result.writeUInt32BE(~low >>> 0, bits / 8 - 4);
        return result;
      },
    };
  };
}

function zlibCrc32(): RunningChecksum {
  let value = 0;
  return {
    update(bytes) {
      value = crc32(bytes, value);
    },
    digest() {
      const result = Buffer.alloc(4);
      result.writeUInt32BE(value);
      return result;
    },
  };
}

function hash(algorithm: 'md5' | 'sha1' | 'sha256'): RunningChecksum {
  const running = createHash(algorithm);
  return { update: (bytes) => void running.update(bytes), digest: () => running.digest() };
}

const CHECKSUMS: Record<ChecksumName | 'md5', () => RunningChecksum> = {
  crc32: zlibCrc32,
  crc32c: reflectedCrc(32, CRC32C_POLYNOMIAL),
  crc64nvme: reflectedCrc(64, CRC64NVME_POLYNOMIAL),
  sha1: () => hash('sha1'),
  sha256: () => hash('sha256'),
  md5: () => hash('md5'),
};

/** Starts a digest. CRCs come out big-endian, as S3 writes them (in base64). */
export function startChecksum(name: ChecksumName | 'md5'): RunningChecksum {
  return CHECKSUMS[name]();
}
