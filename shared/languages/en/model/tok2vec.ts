import { type DenseLayer, type Kernel, ROWS_BEHIND, WIDTH } from './kernel.ts';
import { type FourRows, type Lexeme, type Lexicon, WORD_TABLES } from './lexicon.ts';
import type { ModelFile, NetworkName, ScaledRows } from './model-file.ts';
import type { Workspace } from './workspace.ts';

/** A word as the networks see it. Null stands for the empty rows that part texts. */
export type Row = { readonly lexeme: Lexeme; readonly spaceAfter: boolean } | null;

/** Each of four layers sees a word further on both sides; so many empty rows part texts that must not see each other. */
export const ROWS_BETWEEN = 4;

interface Layer extends DenseLayer {
  readonly gain: number;
  readonly shift: number;
}

/** Words whose vectors are kept from one article to the next: 1.5 MB. */
const KEPT_WORDS = 4096;

/**
 * Vectors of words in their context: embeddings of a word's attributes are mixed, then four layers of convolution over
 * the word and its neighbours add to the mixture. What does not depend on the context is computed once a word.
 */
export class Tok2Vec {
  readonly #kernel: Kernel;
  readonly #tables: readonly ScaledRows[];
  readonly #mix: Layer;
  readonly #convolutions: readonly Layer[];
  /** Rows of the tables of two flags, by their value: a space follows; the word is white space. */
  readonly #flagRows: readonly (readonly [no: FourRows, yes: FourRows])[];
  /** Which kept vector is a word's, by its key. */
  readonly #kept = new Map<number, number>();
  #keptAt = -1;
  #keptRoom = 0;

  constructor(file: ModelFile, kernel: Kernel, lexicon: Lexicon, name: NetworkName) {
    this.#kernel = kernel;
    const tables = file.tables.networks[name].map((_, index) => index);
    this.#tables = tables.map((index) => file.rows(`${name}.table${index}`));
    this.#flagRows = tables
      .slice(WORD_TABLES)
      .map((index) => [lexicon.flagRows(index, false), lexicon.flagRows(index, true)]);
    const layer = (index: number): Layer => ({
      ...kernel.loadDense(file, `${name}.layer${index}`, { maxout: true }),
      gain: kernel.store(file.floats(`${name}.layer${index}.gain`)),
      shift: kernel.store(file.floats(`${name}.layer${index}.shift`)),
    });
    this.#mix = layer(0);
    this.#convolutions = [1, 2, 3, 4].map(layer);
  }

  /** Takes room for as many different words as a batch has rows; what was kept is gone. */
  layOut(rows: number): void {
    this.#kept.clear();
    this.#keptRoom = Math.max(rows, KEPT_WORDS);
    this.#keptAt = this.#kernel.allocate((this.#keptRoom + ROWS_BEHIND) * WIDTH);
  }

  /** Writes a vector for each row to `workspace.vectors`. */
  encode(rows: readonly Row[], { vectors, layer, features }: Workspace): void {
    const kernel = this.#kernel;
    this.#keepWords(rows, layer, features);
    const { floats } = kernel;
    floats.fill(0, vectors - WIDTH, vectors + (rows.length + 1) * WIDTH);
    rows.forEach((row, index) => {
      if (row === null) return;
      const word = this.#keptAt + this.#kept.get(this.#keyOf(row))! * WIDTH;
      floats.copyWithin(vectors + index * WIDTH, word, word + WIDTH);
    });
    for (const convolution of this.#convolutions) {
      // A word and its neighbours are three rows of memory: windows overlap, nothing is copied.
      kernel.dense(convolution, vectors - WIDTH, layer, rows.length, WIDTH);
      kernel.addNormalized(layer, convolution.gain, convolution.shift, vectors, rows.length);
    }
  }

  #keyOf({ lexeme, spaceAfter }: NonNullable<Row>): number {
    return this.#flagRows.length > 0 && spaceAfter ? 2 * lexeme.id + 1 : 2 * lexeme.id;
  }

  /** Computes the vectors out of context of all words that have none yet. */
  #keepWords(rows: readonly Row[], layer: number, features: number): void {
    const words = new Map<number, NonNullable<Row>>();
    for (const row of rows) if (row !== null) words.set(this.#keyOf(row), row);
    let missing = [...words].filter(([key]) => !this.#kept.has(key));
    if (this.#kept.size + missing.length > this.#keptRoom) {
      this.#kept.clear();
      missing = [...words];
    }
    if (missing.length === 0) return;
    const kernel = this.#kernel;
    const out = this.#keptAt + this.#kept.size * WIDTH;
    const { inputs, gain, shift } = this.#mix;
    missing.forEach(([key, word], index) => {
      this.#embed(word, features + index * inputs);
      this.#kept.set(key, this.#kept.size);
    });
    kernel.dense(this.#mix, features, layer, missing.length);
    kernel.floats.fill(0, out, out + missing.length * WIDTH);
    kernel.addNormalized(layer, gain, shift, out, missing.length);
  }

  #embed({ lexeme, spaceAfter }: NonNullable<Row>, out: number): void {
    const flags = [spaceAfter, lexeme.isSpace];
    const rows = [...lexeme.rows, ...this.#flagRows.map(([no, yes], index) => (flags[index] ? yes : no))];
    const { floats } = this.#kernel;
    this.#tables.forEach((table, index) => {
      writeSum(table, rows[index]!, floats, out + index * WIDTH);
    });
  }
}

function writeSum(
  { values, scales }: ScaledRows,
  [a, b, c, d]: FourRows,
  floats: Float32Array,
  out: number,
): void {
  const [scaleA, scaleB, scaleC, scaleD] = [scales[a]!, scales[b]!, scales[c]!, scales[d]!];
  for (let at = 0; at < WIDTH; at++) {
    floats[out + at] =
      scaleA * values[a * WIDTH + at]! +
      scaleB * values[b * WIDTH + at]! +
      scaleC * values[c * WIDTH + at]! +
      scaleD * values[d * WIDTH + at]!;
  }
}
