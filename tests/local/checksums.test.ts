import { describe, expect, it } from 'vitest';
import { type ChecksumName, startChecksum } from '../../local/s3/checksums.ts';

/** Check values of the catalogue of CRC algorithms, over the digits 1 to 9. */
const CHECK: [ChecksumName, string][] = [
  ['crc32', 'cbf43926'],
  ['crc32c', 'e3069283'],
  ['crc64nvme', 'ae8b14860a799888'],
];

describe('checksums', () => {
  it.each(CHECK)('%s has its published check value', (name, expected) => {
    const checksum = startChecksum(name);
    checksum.update(Buffer.from('123456789'));
    expect(checksum.digest().toString('hex')).toBe(expected);
  });

  it.each(CHECK)('%s does not depend on how the bytes are cut', (name, expected) => {
    const checksum = startChecksum(name);
    for (const piece of ['1', '', '2345', '6789']) checksum.update(Buffer.from(piece));
    expect(checksum.digest().toString('hex')).toBe(expected);
  });
});
