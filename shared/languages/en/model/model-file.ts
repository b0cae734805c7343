/** Condition on one attribute of a token. */
export type Condition = { readonly in: readonly unknown[] } | { readonly notIn: readonly unknown[] };

/** Sets attributes of the token at `at` in a sequence of tokens that meet the conditions. */
export interface AttributeRule {
  readonly set: Readonly<Partial<Record<'pos' | 'tag' | 'label', string>>>;
  readonly at: number;
  readonly tokens: readonly Readonly<Partial<Record<RuleAttribute, Condition>>>[];
}

export type RuleAttribute = 'tag' | 'lower' | 'label' | 'isSpace';

/** A part of a token that is written together with the next, and its plain form where the rule says it. */
export type ExceptionPart = readonly [text: string, norm?: string];

/** What the file's first line says. */
export interface Tables {
  readonly about: string;
  readonly licence: string;
  /** Seed and number of rows of each embedding table. */
  readonly networks: Readonly<Record<NetworkName, readonly (readonly [seed: number, rows: number])[]>>;
  readonly tags: readonly string[];
  /** Names of moves, "L-nsubj": in the order of the scores. */
  readonly parserMoves: readonly string[];
  readonly entityMoves: readonly string[];
  readonly expressions: Readonly<Record<'prefix' | 'suffix' | 'infix' | 'url', string>>;
  readonly exceptions: Readonly<Record<string, readonly ExceptionPart[]>>;
  /** Exceptions that prefixes, suffixes, infixes or spaces take apart, as they then look. */
  readonly takenApart: readonly (readonly string[])[];
  /** Strings whose id is this small number instead of their hash. */
  readonly symbols: Readonly<Record<string, number>>;
  readonly baseNorms: Readonly<Record<string, string>>;
  /** Plain forms, in the order of the section `norms`, which has the ids of the words. */
  readonly norms: readonly string[];
  readonly attributeRules: readonly AttributeRule[];
}

export type NetworkName = 'syntax' | 'entities';

/** Numpy's names: int8, float32, uint64. */
type SectionType = 'i1' | 'f4' | 'u8';

interface Header extends Tables {
  readonly sections: Readonly<Record<string, readonly [type: SectionType, at: number, count: number]>>;
}

/** Rows of whole numbers with a scale each; of floats, with scales of one, in the file that proves the program. */
export interface ScaledRows {
  readonly values: Int8Array | Float32Array;
  readonly scales: Float32Array;
}

/** Sections begin at multiples of this many bytes, as views on them must. */
const ALIGNMENT = 16;

/** The model's file: a line of JSON, then arrays as they lie in memory. training/english-model/export.py writes it. */
export class ModelFile {
  readonly tables: Tables;
  readonly #sections: Header['sections'];
  readonly #buffer: ArrayBuffer;
  readonly #start: number;

  constructor(file: Uint8Array) {
    const bytes = aligned(file);
    const line = bytes.subarray(0, bytes.indexOf(10) + 1);
    const { sections, ...tables } = JSON.parse(new TextDecoder().decode(line)) as Header;
    this.tables = tables;
    this.#sections = sections;
    this.#buffer = bytes.buffer;
    this.#start = bytes.byteOffset + line.length;
  }

  floats(name: string): Float32Array {
    return this.#view(name) as Float32Array;
  }

  hashes(name: string): BigUint64Array {
    return this.#view(name) as BigUint64Array;
  }

  rows(name: string): ScaledRows {
    return {
      values: this.#view(`${name}.values`) as ScaledRows['values'],
      scales: this.floats(`${name}.scales`),
    };
  }

  #view(name: string): Int8Array | Float32Array | BigUint64Array {
    const section = this.#sections[name];
    if (section === undefined) throw new Error(`The English model has no section ${name}`);
    const [type, at, count] = section;
    const Values = { i1: Int8Array, f4: Float32Array, u8: BigUint64Array }[type];
    return new Values(this.#buffer, this.#start + at, count);
  }
}

function aligned(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset } = file;
  const isAligned = buffer instanceof ArrayBuffer && byteOffset % ALIGNMENT === 0;
  return isAligned ? new Uint8Array(buffer, byteOffset, file.length) : Uint8Array.from(file);
}
