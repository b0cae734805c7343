import type { ModelBytes } from '../../local/translate/engine/bergamot.ts';
import { buildToyModel, type Lexicon, type ToyShape } from '../../tests/fixtures/toy-marian.ts';

/**
 * Models with the layer sizes of the published ones, so that they cost what the real ones cost: speed can be
 * measured where no real model is installed. What they "translate" is a word list; quality has no meaning here.
 */

export interface Architecture {
  readonly name: 'tiny' | 'base-memory';
  readonly shape: ToyShape;
}

// Sizes from the training configurations of the students; vocabularies have 32,000 pieces.
export const ARCHITECTURES: readonly Architecture[] = [
  { name: 'tiny', shape: { dim: 256, encoderDepth: 6, decoderDepth: 2, ffn: 1536, padVocabTo: 32_000 } },
  {
    name: 'base-memory',
    shape: { dim: 384, encoderDepth: 6, decoderDepth: 4, ffn: 1536, padVocabTo: 32_000 },
  },
];

const WORDS = [...'abcdefghijklmnopqrst'].map((letter) => `${letter}${letter}${letter}${letter}`);
const LEXICON: Lexicon = WORDS.map((word) => [`▁${word}`, `▁${word.toUpperCase()}`] as const);
const CHARS = [...'▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,'];

export function buildSyntheticModel({ shape }: Architecture): ModelBytes {
  const files = buildToyModel(LEXICON, CHARS, shape);
  const pieces = shape.padVocabTo ?? 0;
  return {
    model: files.model,
    vocabs: [files.srcVocab, files.trgVocab],
    shortlist: buildShortlist(pieces),
    alphas: true,
  };
}

/** Sentences of 25 words and a full stop: a usual length in news. */
export function syntheticSentences(count: number): string[] {
  return [...Array(count).keys()].map(
    (s) => `${[...Array(25).keys()].map((w) => WORDS[(s * 7 + w * 3 + w * s) % WORDS.length]).join(' ')}.`,
  );
}

// Binary shortlist: magic, checksum (not read), limits, sizes, offsets by source piece, candidate pieces.
const SHORTLIST_MAGIC = 0xf11a48d5013417f5n;
const FIRST = 100;
const BEST = 100;

/** A lexical shortlist as dense as the published ones: the 100 first pieces and 50 more for each source piece. */
function buildShortlist(pieces: number): Uint8Array {
  const perPiece = 50;
  const header = 6 * 8;
  const out = new Uint8Array(header + (pieces + 1) * 8 + pieces * perPiece * 4);
  const view = new DataView(out.buffer);
  const numbers = [
    SHORTLIST_MAGIC,
    0n,
    BigInt(FIRST),
    BigInt(BEST),
    BigInt(pieces + 1),
    BigInt(pieces * perPiece),
  ];
  numbers.forEach((value, i) => {
    view.setBigUint64(i * 8, value, true);
  });
  for (let piece = 0; piece <= pieces; piece++) {
    view.setBigUint64(header + piece * 8, BigInt(piece * perPiece), true);
  }
  const lists = header + (pieces + 1) * 8;
  for (let piece = 0; piece < pieces; piece++) {
    const own = [...Array(perPiece).keys()].map((i) => (piece * 31 + i * 613) % pieces).sort((a, b) => a - b);
    own.forEach((candidate, i) => {
      view.setUint32(lists + (piece * perPiece + i) * 4, candidate, true);
    });
  }
  return out;
}
