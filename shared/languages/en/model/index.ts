import { readBeside } from '../../data-file.ts';
import { EnglishModel } from './english-model.ts';

export type { EnglishModel } from './english-model.ts';
export * from './tree.ts';
export type * from './types.ts';

/** The model's files. They stand beside the bundle too (`infra/bundle.ts`): inside, every cold start would parse them. */
const WEIGHTS_FILE = 'english.weights.bin';
const KERNEL_FILE = 'english.kernel.wasm';

let loaded: EnglishModel | undefined;

/** The English model, read at first use and then kept. */
export function loadEnglishModel(): EnglishModel {
  loaded ??= new EnglishModel(
    readBeside(import.meta.url, WEIGHTS_FILE),
    readBeside(import.meta.url, KERNEL_FILE),
  );
  return loaded;
}
