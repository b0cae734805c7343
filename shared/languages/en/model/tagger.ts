import type { DenseLayer, Kernel } from './kernel.ts';
import type { ModelFile } from './model-file.ts';
import type { Workspace } from './workspace.ts';

/** The tag of each word by its vector: one layer, the largest score. */
export class Tagger {
  readonly #kernel: Kernel;
  readonly #tags: readonly string[];
  readonly #layer: DenseLayer;

  constructor(file: ModelFile, kernel: Kernel) {
    this.#kernel = kernel;
    this.#tags = file.tables.tags;
    this.#layer = kernel.loadDense(file, 'tagger', { maxout: false });
  }

  /** Tags of all rows of a batch. */
  tag({ vectors, features }: Workspace, rows: number): string[] {
    this.#kernel.dense(this.#layer, vectors, features, rows);
    const { floats } = this.#kernel;
    const { outputs } = this.#layer;
    return Array.from({ length: rows }, (_, row) => {
      const from = features + row * outputs;
      // Rows are wider than there are tags.
      return this.#tags[largest(floats.subarray(from, from + this.#tags.length))]!;
    });
  }
}

function largest(scores: Float32Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
  return best;
}
