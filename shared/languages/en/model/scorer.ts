import { addressOf, type DenseLayer, type Kernel, ROWS_BEHIND } from './kernel.ts';
import type { ModelFile } from './model-file.ts';
import type { Workspace } from './workspace.ts';

/** What a word adds as one feature of a state: two pieces of 64 floats. */
const FEATURE = 128;

/** No such word: its feature has weights of its own. */
export const NO_WORD = -1;

/**
 * Scores the moves from a state, which is known by some of its words (the features). What each word adds in each
 * feature's place is computed once for all states; a state is then a sum, the larger of two pieces, and one layer.
 */
export class MoveScorer {
  readonly #kernel: Kernel;
  readonly #count: number;
  readonly #reduce: DenseLayer;
  readonly #features: DenseLayer;
  readonly #moves: DenseLayer;
  readonly #missing: number;
  readonly #bias: number;
  readonly #addresses: number;
  readonly #hidden: number;
  readonly #scores: number;
  #words = 0;

  /** @param count features of a state */
  constructor(file: ModelFile, kernel: Kernel, name: 'parser' | 'recogniser', count: number) {
    this.#kernel = kernel;
    this.#count = count;
    this.#reduce = kernel.loadDense(file, `${name}.reduce`, { maxout: false });
    this.#features = kernel.loadDense(file, `${name}.features`, { maxout: false });
    this.#moves = kernel.loadDense(file, `${name}.moves`, { maxout: false });
    this.#missing = kernel.store(file.floats(`${name}.missing`));
    this.#bias = kernel.store(file.floats(`${name}.bias`));
    this.#addresses = kernel.allocate(count);
    this.#hidden = kernel.allocate(this.#moves.inputs * (1 + ROWS_BEHIND));
    this.#scores = kernel.allocate(this.#moves.outputs * (1 + ROWS_BEHIND));
  }

  /** Computes what each word adds. It is in the workspace: states are scored before that is used again. */
  prepare({ vectors, reduced, features }: Workspace, rows: number): void {
    this.#kernel.dense(this.#reduce, vectors, reduced, rows);
    // Reduced rows are wider than what the next layer reads of them.
    this.#kernel.dense(this.#features, reduced, features, rows, this.#reduce.outputs);
    this.#words = features;
  }

  /**
   * The best of the moves that are allowed, by number; -1 when none is.
   *
   * @param state words as rows of the batch, or `NO_WORD`
   */
  best(state: ArrayLike<number>, allowed: (move: number) => boolean, moves: number): number {
    const kernel = this.#kernel;
    const { outputs } = this.#features;
    for (let at = 0; at < this.#count; at++) {
      const word = state[at]!;
      const from = word === NO_WORD ? this.#missing : this.#words + word * outputs;
      kernel.integers[this.#addresses + at] = addressOf(from + at * FEATURE);
    }
    kernel.hiddenState(this.#addresses, this.#count, this.#bias, this.#hidden);
    kernel.dense(this.#moves, this.#hidden, this.#scores, 1);
    const { floats } = kernel;
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let move = 0; move < moves; move++) {
      const score = floats[this.#scores + move]!;
      if (score > bestScore && allowed(move)) {
        best = move;
        bestScore = score;
      }
    }
    return best;
  }
}
