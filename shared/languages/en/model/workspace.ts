import { type Kernel, ROWS_BEHIND, WIDTH } from './kernel.ts';

/** Room in the kernel's memory for one batch, used again by the next. Places of first rows. */
export interface Workspace {
  /** Rows that there is room for, besides those behind the last. */
  readonly rows: number;
  /** Vectors of the words in their context; there is a row before the first. */
  readonly vectors: number;
  /** A layer's outputs on their way: `WIDTH` floats a row. */
  readonly layer: number;
  /** `WIDTH` floats a row, of what scores the moves. */
  readonly reduced: number;
  /** `FEATURE_WIDTH` floats a row. */
  readonly features: number;
}

/** The widest that is computed for a word: eight features of 128 floats, rounded up to blocks of twelve. */
export const FEATURE_WIDTH = 1032;

export function layOut(kernel: Kernel, rows: number): Workspace {
  const room = rows + ROWS_BEHIND + 2;
  return {
    rows,
    vectors: kernel.allocate((room + 1) * WIDTH) + WIDTH,
    layer: kernel.allocate(room * WIDTH),
    reduced: kernel.allocate(room * WIDTH),
    features: kernel.allocate(room * FEATURE_WIDTH),
  };
}
