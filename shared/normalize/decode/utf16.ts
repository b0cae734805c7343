/** Bytes that are looked at: more does not change the answer. */
const SAMPLE_BYTES = 32 * 1024;

/** Share of a text's characters in ASCII and its script's two blocks of 256: real texts have 97 %. */
const IN_SCRIPT = 0.9;

/** The same, read in the wrong order: the low bytes, which are spread. */
const SCATTERED = 0.75;

/** Share of characters that must be letters, marks, digits, signs or spaces that are assigned. */
const ASSIGNED = 0.97;

/**
 * UTF-16 without a mark, of any alphabet: its high bytes are few, its low bytes are many. Null for everything else,
 * ideographs among it (`utf16OfIdeographs`). A half character at the end is left out of the account.
 */
export function utf16ByScript(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 16 || !hasOddBytes(bytes.subarray(0, length))) return null;
  const sample = bytes.subarray(0, length);
  const little = inScript(sample, 1);
  const big = inScript(sample, 0);
  if (Math.max(little, big) < IN_SCRIPT || Math.min(little, big) > SCATTERED) return null;
  const charset = little > big ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(charset).decode(sample);
  const assigned = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\s\u200b-\u200f\ufeff]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return assigned >= [...text].length * ASSIGNED && letters >= text.length * 0.4 ? charset : null;
}

/** Zeros, control characters or bytes that are no UTF-8: text in an encoding of single bytes has none of the first two. */
function hasOddBytes(sample: Uint8Array): boolean {
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd > sample.length * 0.01;
}

function inScript(sample: Uint8Array, highAt: 0 | 1): number {
  const blocks = new Array<number>(256).fill(0);
  let control = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const high = sample[at + highAt]!;
    const low = sample[at + 1 - highAt]!;
    if (high === 0 && low < 32 && low !== 9 && low !== 10 && low !== 13) control++;
    else blocks[high]!++;
  }
  const plain = blocks[0]!;
  blocks[0] = 0;
  const [first, second, third] = blocks.toSorted((one, other) => other - one);
  return (plain + first! + second! + third! - control) / (sample.length / 2);
}
