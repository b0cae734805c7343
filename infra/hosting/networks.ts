import { isIP } from 'node:net';

/** A range of addresses as the viewer's function compares it: the numbers of the address, and how many bits of them count. */
export interface Network {
  /** Four bytes (IPv4) or eight words (IPv6). */
  readonly parts: readonly number[];
  readonly bits: number;
}

const BITS = { 4: { all: 32, part: 8 }, 6: { all: 128, part: 16 } } as const;

/**
 * Reads `192.0.2.7`, `192.0.2.0/24` or `2001:db8::/32`.
 *
 * @returns null for what is none of these, and for a range whose address has bits behind its prefix: most often a slip
 */
export function parseNetwork(text: string): Network | null {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address) as 0 | 4 | 6;
  if (version === 0 || rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return null;
  const bits = prefix === undefined ? BITS[version].all : Number(prefix);
  if (bits > BITS[version].all) return null;
  const parts = version === 4 ? address.split('.').map(Number) : wordsOf(address);
  return parts !== null && endsWith0(parts, bits, BITS[version].part) ? { parts, bits } : null;
}

/** The eight words of an IPv6 address; null with an IPv4 address in it, which CloudFront never gives. */
function wordsOf(address: string): number[] | null {
  if (/[.%]/.test(address)) return null;
  const [before = '', after] = address.split('::');
  const words = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((word) => parseInt(word, 16));
  const [left, right] = [words(before), words(after ?? '')];
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}

function endsWith0(parts: readonly number[], bits: number, size: number): boolean {
  return parts.every((part, index) => {
    const kept = Math.max(0, Math.min(size, bits - index * size));
    return part % 2 ** (size - kept) === 0;
  });
}
