import type { ModelBytes } from '../../local/translate/engine/bergamot.ts';
import {
  buildToyModel,
  type Lexicon,
  type ToyFiles,
  type ToyShape,
} from '../../tests/fixtures/toy-marian.ts';
import { writeModel } from '../../tests/fixtures/toy-model.ts';
import { buildShortlist } from '../../tests/fixtures/toy-shortlist.ts';

/**
 * Models with the layer sizes of the published ones, so that they cost what those cost: speed can be measured
 * where none is installed. What they "translate" is a word list; of quality they say nothing.
 */

export interface Architecture {
  readonly name: 'tiny' | 'base-memory';
  readonly shape: ToyShape;
}

const PIECES = 32_000;

// Sizes of the students' training configurations.
export const TINY: Architecture = {
  name: 'tiny',
  shape: { dim: 256, encoderDepth: 6, decoderDepth: 2, ffn: 1536, padVocabTo: PIECES },
};
export const BASE_MEMORY: Architecture = {
  name: 'base-memory',
  shape: { dim: 384, encoderDepth: 6, decoderDepth: 4, ffn: 1536, padVocabTo: PIECES },
};

const WORDS = [...'abcdefghijklmnopqrst'].map((letter) => letter.repeat(4));
// Words to themselves: the output of one model is input for another.
const LEXICON: Lexicon = WORDS.map((word) => [`▁${word}`, `▁${word}`] as const);
const CHARS = [...'▁abcdefghijklmnopqrstuvwxyz.,'];

export interface SyntheticModel extends ToyFiles {
  readonly shortlist: Uint8Array;
}

export function buildSyntheticModel({ shape }: Architecture): SyntheticModel {
  return { ...buildToyModel(LEXICON, CHARS, shape), shortlist: denseShortlist() };
}

export function toBytes({ model, srcVocab, trgVocab, shortlist }: SyntheticModel): ModelBytes {
  return { model, vocabs: [srcVocab, trgVocab], shortlist };
}

/** The same model as two directions of a models folder: de-en and en-vi. */
export async function writeSyntheticModels(modelsDir: string, architecture: Architecture): Promise<void> {
  const { model, srcVocab, trgVocab, shortlist } = buildSyntheticModel(architecture);
  const files = [
    { role: 'model', name: 'model.alphas.bin', data: model },
    { role: 'srcvocab', name: 'srcvocab.spm', data: srcVocab },
    { role: 'trgvocab', name: 'trgvocab.spm', data: trgVocab },
    { role: 'lex', name: 'lex.s2t.bin', data: shortlist },
  ] as const;
  for (const pair of ['de-en', 'en-vi'])
    await writeModel(modelsDir, pair, 'synthetic', architecture.name, files);
}

export const WORDS_PER_SENTENCE = 25;

/** Sentences of 25 words and a full stop, all different: a usual length in news. */
export function syntheticSentences(count: number): string[] {
  return [...Array(count).keys()].map((s) => {
    const words = [...Array(WORDS_PER_SENTENCE).keys()].map(
      (w) => WORDS[(s * 7 + w * 3 + w * s) % WORDS.length],
    );
    // The words repeat after twenty sentences; the end keeps them apart.
    words[WORDS_PER_SENTENCE - 1] = WORDS[Math.floor(s / WORDS.length) % WORDS.length];
    words[WORDS_PER_SENTENCE - 2] = WORDS[Math.floor(s / WORDS.length ** 2) % WORDS.length];
    return `${words.join(' ')}.`;
  });
}

const FIRST = 100;
const PER_PIECE = 50;

/** A shortlist as dense as the published ones: the 100 first pieces, and 50 more for each source piece, spread out. */
function denseShortlist(): Uint8Array {
  const offsets = [...Array(PER_PIECE).keys()];
  return buildShortlist(PIECES, FIRST, (piece) => offsets.map((i) => (piece * 31 + i * 613) % PIECES));
}
