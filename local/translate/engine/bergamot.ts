import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * The C++ Marian engine compiled to WASM, loaded into this thread. The package's own Node worker does not start
 * (CommonJS inside an ES module package), so its generated glue is evaluated here, unchanged, with the few
 * globals it looks for. Everything it does is synchronous: use it in a worker thread.
 */

/** Bytes of the files of one direction. */
export interface ModelBytes {
  readonly model: Uint8Array;
  /** One when source and target share a vocabulary, else source then target. */
  readonly vocabs: readonly Uint8Array[];
  /** Lexical shortlist: optional, half again as fast with it. */
  readonly shortlist: Uint8Array | undefined;
}

export interface Text {
  readonly text: string;
  /** The text is HTML: its tags are carried over to the translation by word alignment. */
  readonly html: boolean;
}

export interface BergamotModel {
  /** One line in, one line out, for each text. */
  translate(texts: readonly Text[]): string[];
  free(): void;
}

export interface Bergamot {
  load(files: ModelBytes): BergamotModel;
  /** Linear memory of the WASM instance. It grows with use and never shrinks. */
  memoryBytes(): number;
}

// The part of the WebAssembly API used here: Node's types do not declare it, and the DOM's would bring the browser.
type WasmImports = Record<string, Record<string, unknown>>;
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: WasmImports): Promise<object>;
};

interface Deletable {
  delete(): void;
}
interface AlignedMemory extends Deletable {
  getByteArrayView(): Int8Array;
}
interface NativeVector<T> extends Deletable {
  push_back(item: T): void;
}
interface NativeResponses extends Deletable {
  get(index: number): { getTranslatedText(): string } & Deletable;
}
type NativeModel = Deletable;
interface NativeModule {
  asm: Record<string, (...args: number[]) => number>;
  HEAP8: Int8Array;
  AlignedMemory: new (bytes: number, alignment: number) => AlignedMemory;
  AlignedMemoryList: new () => NativeVector<AlignedMemory>;
  VectorString: new () => NativeVector<string>;
  VectorResponseOptions: new () => NativeVector<{
    alignment: boolean;
    html: boolean;
    qualityScores: boolean;
  }>;
  TranslationModel: new (
    config: string,
    model: AlignedMemory,
    shortlist: AlignedMemory | null,
    vocabs: NativeVector<AlignedMemory>,
    quality: null,
  ) => NativeModel;
  BlockingService: new (options: {
    cacheSize: number;
  }) => {
    translate(
      model: NativeModel,
      texts: NativeVector<string>,
      options: NativeVector<{ alignment: boolean; html: boolean; qualityScores: boolean }>,
    ): NativeResponses;
  };
}

// The matrix kernels that the module imports under one name and exports under another.
const KERNELS: Readonly<Record<string, string>> = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
};

// Alignment of each file in memory, as Marian's loaders demand it.
const MODEL_ALIGNMENT = 256;
const OTHER_ALIGNMENT = 64;

/** Marian's options. The models are 8-bit students, decoded greedily. */
const CONFIG: Readonly<Record<string, string | number | boolean>> = {
  'beam-size': 1,
  normalize: 1.0,
  'word-penalty': 0,
  'cpu-threads': 0,
  'skip-cost': true,
  alignment: 'soft',
  quiet: true,
  'quiet-translation': true,
  // Each line is one sentence: we segment ourselves.
  'ssplit-mode': 'sentence',
  // Tokens after which the engine would cut a sentence. units.ts cuts well before, at better places.
  'max-length-break': 256,
  'mini-batch-words': 1024,
  // Megabytes of scratch memory for each loaded model.
  workspace: 64,
  'max-length-factor': 2.0,
};

/** Starts a WASM instance of its own. */
export async function loadBergamot(): Promise<Bergamot> {
  const native = await instantiate();
  const service = new native.BlockingService({ cacheSize: 0 });
  return {
    memoryBytes: () => native.HEAP8.buffer.byteLength,
    load(files) {
      const model = createModel(native, files);
      return { translate: (texts) => translate(native, service, model, texts), free: () => model.delete() };
    },
  };
}

async function instantiate(): Promise<NativeModule> {
  const require = createRequire(import.meta.url);
  const glueFile = require.resolve('@browsermt/bergamot-translator/worker/bergamot-translator-worker.js');
  const [glue, wasm] = await Promise.all([
    readFile(glueFile, 'utf8'),
    readFile(glueFile.replace(/\.js$/, '.wasm')),
  ]);
  const compiled = await WebAssembly.compile(wasm);
  return new Promise((resolve, reject) => {
    const module = {
      print: () => undefined,
      // Marian prints its exceptions before it throws them; the thrown error is what we report.
      printErr: () => undefined,
      onAbort: (reason: unknown) => reject(new Error(`the translation engine aborted: ${String(reason)}`)),
      onRuntimeInitialized: () => resolve(module as unknown as NativeModule),
      instantiateWasm(imports: WasmImports, accept: (instance: object) => void): object {
        const kernels = Object.entries(KERNELS).map(([name, own]) => {
          const call = (...args: number[]) => (module as unknown as NativeModule).asm[own]?.(...args);
          return [name, call] as const;
        });
        WebAssembly.instantiate(compiled, { ...imports, wasm_gemm: Object.fromEntries(kernels) }).then(
          accept,
          reject,
        );
        return {};
      },
    };
    const run = new Function('Module', 'self', 'importScripts', glue);
    run(module, { location: { href: 'file:///' } }, () => undefined);
  });
}

function createModel(native: NativeModule, files: ModelBytes): NativeModel {
  const toMemory = (bytes: Uint8Array, alignment: number): AlignedMemory => {
    const memory = new native.AlignedMemory(bytes.byteLength, alignment);
    memory.getByteArrayView().set(bytes);
    return memory;
  };
  const vocabs = new native.AlignedMemoryList();
  for (const vocab of files.vocabs) vocabs.push_back(toMemory(vocab, OTHER_ALIGNMENT));
  // The WASM build has these two kernels and no other.
  const precision = hasAlphas(files.model) ? 'int8shiftAlphaAll' : 'int8shiftAll';
  const config = Object.entries({ ...CONFIG, 'gemm-precision': precision }).map(
    ([key, value]) => `${key}: ${value}\n`,
  );
  return new native.TranslationModel(
    config.join(''),
    toMemory(files.model, MODEL_ALIGNMENT),
    files.shortlist === undefined ? null : toMemory(files.shortlist, OTHER_ALIGNMENT),
    vocabs,
    null,
  );
}

// Names of a model's tensors stand at its beginning: some 300 of them, 20 kB with all that belongs to them.
const NAMES_BYTES = 262_144;

/** Whether a model carries scales for its activations, as all published since 2021 do. File names do not tell for sure. */
export function hasAlphas(model: Uint8Array): boolean {
  const head = Buffer.from(model.buffer, model.byteOffset, Math.min(model.byteLength, NAMES_BYTES));
  return head.includes('_QuantMultA\0');
}

function translate(
  native: NativeModule,
  service: InstanceType<NativeModule['BlockingService']>,
  model: NativeModel,
  texts: readonly Text[],
): string[] {
  const input = new native.VectorString();
  const options = new native.VectorResponseOptions();
  for (const { text, html } of texts) {
    input.push_back(text);
    options.push_back({ alignment: html, html, qualityScores: false });
  }
  const responses = service.translate(model, input, options);
  input.delete();
  options.delete();
  const translated = texts.map((_, i) => responses.get(i).getTranslatedText());
  responses.delete();
  return translated;
}
