import type { ModelFile } from './model-file.ts';

// The part of the WebAssembly API used here: Node's types do not declare it, and the DOM's would bring the browser.
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** What kernel.wat exports; its comments say what each does. Addresses and strides are in bytes. */
interface KernelExports {
  dense(
    ...[from, fromStride, inputs, weights, bias, out, outStride, rows, blocks, maxout]: readonly number[]
  ): void;
  addNormalized(from: number, gain: number, shift: number, out: number, rows: number): void;
  hiddenState(vectors: number, count: number, bias: number, out: number): void;
}

/** Width of word vectors, throughout the model. */
export const WIDTH = 96;

/** Outputs of a block of `dense`, inputs of the kernel's largest of three. */
const LANES = 12;
const PIECES = 3;

/** `dense` computes rows by three: so many may be read and written behind the last. */
export const ROWS_BEHIND = 2;

const BYTES = 4;
const PAGE = 65_536;
/** Floats in a vector: every array begins at a multiple. */
const VECTOR = 4;

/** Weights of one layer in the kernel's memory, in its order. */
export interface DenseLayer {
  readonly weights: number;
  readonly bias: number;
  readonly inputs: number;
  /** Floats that a row of outputs takes, those included that fill up the last block. */
  readonly outputs: number;
  readonly blocks: number;
  readonly maxout: boolean;
}

/** The kernel and its memory. Places in it are indices of `floats`. */
export class Kernel {
  /** All memory as floats. Another object after the memory has grown: do not keep it. */
  floats: Float32Array;
  /** The same memory as whole numbers. */
  integers: Int32Array;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  readonly #exports: KernelExports;
  #used = 0;

  constructor(wasm: Uint8Array) {
    const module = new WebAssembly.Module(wasm);
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.#exports = exports as KernelExports;
    this.floats = new Float32Array(this.#memory.buffer);
    this.integers = new Int32Array(this.#memory.buffer);
  }

  /** Takes memory, zeros at first. */
  allocate(floats: number): number {
    const at = this.#used;
    this.#used += Math.ceil(floats / VECTOR) * VECTOR;
    const missing = this.#used * BYTES - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / PAGE));
      this.floats = new Float32Array(this.#memory.buffer);
      this.integers = new Int32Array(this.#memory.buffer);
    }
    return at;
  }

  /** Takes memory for values that stay. */
  store(values: Float32Array): number {
    const at = this.allocate(values.length);
    this.floats.set(values, at);
    return at;
  }

  /** What has been allocated since is free again. */
  releaseTo(used: number): void {
    this.#used = used;
  }

  get used(): number {
    return this.#used;
  }

  loadDense(file: ModelFile, name: string, { maxout }: { maxout: boolean }): DenseLayer {
    const { values, scales } = file.rows(name);
    const blocks = scales.length / LANES;
    const inputs = values.length / scales.length;
    const weights = this.allocate(values.length);
    unpack(values, scales, this.floats.subarray(weights, weights + values.length));
    const bias = this.store(file.floats(`${name}.bias`));
    return {
      weights,
      bias,
      inputs,
      outputs: maxout ? scales.length / PIECES : scales.length,
      blocks,
      maxout,
    };
  }

  /**
   * Computes a layer for rows at `from`, one after another unless `stride` says otherwise.
   *
   * @param out room for `layer.outputs` floats a row, and for `ROWS_BEHIND` rows more
   * @param stride floats from one row's first input to the next row's
   */
  dense(layer: DenseLayer, from: number, out: number, rows: number, stride: number = layer.inputs): void {
    this.#exports.dense(
      from * BYTES,
      stride * BYTES,
      layer.inputs,
      layer.weights * BYTES,
      layer.bias * BYTES,
      out * BYTES,
      layer.outputs * BYTES,
      rows,
      layer.blocks,
      layer.maxout ? 1 : 0,
    );
  }

  /** Adds rows of `WIDTH` to those at `out`, with mean 0 and deviation 1, times `gain`, plus `shift`. */
  addNormalized(from: number, gain: number, shift: number, out: number, rows: number): void {
    this.#exports.addNormalized(from * BYTES, gain * BYTES, shift * BYTES, out * BYTES, rows);
  }

  /** @param vectors place of the vectors' addresses, as `addressOf` gives them */
  hiddenState(vectors: number, count: number, bias: number, out: number): void {
    this.#exports.hiddenState(vectors * BYTES, count, bias * BYTES, out * BYTES);
  }
}

/** What the kernel calls a place. */
export function addressOf(place: number): number {
  return place * BYTES;
}

/** Weights lie as [block][input][lane], scales as [block][lane]. */
function unpack(values: ArrayLike<number>, scales: Float32Array, out: Float32Array): void {
  const perBlock = (values.length / scales.length) * LANES;
  for (let at = 0, block = 0; at < values.length; block += LANES) {
    for (const end = at + perBlock; at < end; ) {
      for (let lane = 0; lane < LANES; lane++, at++) out[at] = values[at]! * scales[block + lane]!;
    }
  }
}
