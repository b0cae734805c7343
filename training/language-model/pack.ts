import { BUCKET_BITS, MAX_SEQUENCE, type ModelHeader, mixed } from '../../shared/normalize/language/model.ts';

/** Words of a text: runs of letters with their marks, lower-cased. Letters that are apostrophes end a word as those do. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[ʻʼ]/g, ' ')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** FNV-1a over UTF-16 units, 32 bits; its upper bits are good enough after one more mixing step. */
export function featureHash(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** What of a word is weighed: its sequences of up to five signs, boundaries included, and the word as a whole. */
export function featuresOf(word: string): string[] {
  const marked = ` ${word} `;
  const features: string[] = [];
  for (let from = 0; from < marked.length - 1; from++) {
    for (let to = from + (from === 0 ? 2 : 1); to <= Math.min(marked.length, from + MAX_SEQUENCE); to++) {
      features.push(marked.slice(from, to));
    }
  }
  if (marked.length > MAX_SEQUENCE) features.push(marked);
  return features;
}

/** The model's file. Rows must be distinct in the bits of their hash that are kept, weights fit a byte. */
export function packModel(
  header: Omit<ModelHeader, 'rows' | 'entries'>,
  rows: readonly { hash: number; entries: readonly (readonly [language: number, weight: number])[] }[],
): Buffer {
  const sorted = [...rows].sort((a, b) => a.hash - b.hash);
  const buckets = 2 ** BUCKET_BITS + 1;
  const firstRows = new Uint32Array(buckets);
  const firstEntries = new Uint32Array(buckets);
  const pairs: number[] = [];
  let row = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    while (row < sorted.length && sorted[row]!.hash >>> (32 - BUCKET_BITS) < bucket) {
      for (const [language, weight] of sorted[row]!.entries) pairs.push(language | (weight << 8));
      row++;
    }
    firstRows[bucket] = row;
    firstEntries[bucket] = pairs.length;
  }
  const tables = [
    firstRows,
    firstEntries,
    Uint16Array.from(pairs),
    Uint16Array.from(sorted, ({ hash }) => (hash >>> (16 - BUCKET_BITS)) & 0xffff),
    Uint8Array.from(sorted, ({ entries }) => entries.length),
  ];
  const line = JSON.stringify({ ...header, rows: sorted.length, entries: pairs.length });
  // The tables begin at a multiple of four bytes, as views on them must.
  const padded = `${line.padEnd(line.length + ((7 - (Buffer.byteLength(line) % 4)) % 4))}\n`;
  return Buffer.concat([Buffer.from(padded), ...tables.map((table) => Buffer.from(table.buffer))]);
}
