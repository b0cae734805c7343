import { isSpace, shapeOf } from './characters.ts';
import { hashKeys, hashString } from './hash.ts';
import type { ModelFile } from './model-file.ts';

/** Rows of an embedding table that stand for one value: their sum is its vector. */
export type FourRows = readonly [number, number, number, number];

/** What the networks know of a word out of context. */
export interface Lexeme {
  /** Different for every lexeme of one lexicon. */
  readonly id: number;
  readonly norm: string;
  readonly lower: string;
  readonly isSpace: boolean;
  /** By embedding table: of its norm, first character, last three characters, shape. */
  readonly rows: readonly FourRows[];
}

/** Embedding tables of word attributes; those behind them are of flags. */
export const WORD_TABLES = 4;

/** Words kept, some hundred bytes each: more than a day's articles use, so that the rest are the odd ones. */
const MAX_LEXEMES = 20_000;

/** Words and their attributes, each computed once. */
export class Lexicon {
  readonly #symbols: ReadonlyMap<string, bigint>;
  readonly #norms: ReadonlyMap<bigint, string>;
  readonly #baseNorms: ReadonlyMap<string, string>;
  readonly #tables: readonly (readonly [seed: number, rows: number])[];
  readonly #lexemes = new Map<string, Lexeme>();
  #made = 0;

  constructor(file: ModelFile) {
    const { symbols, norms, baseNorms, networks } = file.tables;
    this.#symbols = new Map(Object.entries(symbols).map(([text, id]) => [text, BigInt(id)]));
    this.#norms = new Map(norms.map((norm, index) => [file.hashes('norms')[index]!, norm]));
    this.#baseNorms = new Map(Object.entries(baseNorms));
    // Both networks have the same tables for words.
    this.#tables = networks.syntax;
  }

  /** @param norm plain form that a rule of the tokenizer gives the word */
  lexeme(text: string, norm?: string): Lexeme {
    const key = norm === undefined ? text : `${text}\0${norm}`;
    const known = this.#lexemes.get(key);
    if (known !== undefined) return known;
    if (this.#lexemes.size >= MAX_LEXEMES) this.#lexemes.clear();
    const lexeme = this.#make(text, norm ?? this.#normOf(text));
    this.#lexemes.set(key, lexeme);
    return lexeme;
  }

  /** Rows in the table of a flag such as "a space follows". */
  flagRows(table: number, flag: boolean): FourRows {
    return this.#rowsOf(flag ? 1n : 0n, table);
  }

  #make(text: string, norm: string): Lexeme {
    const characters = [...text];
    const attributes = [norm, characters[0]!, characters.slice(-3).join(''), shapeOf(characters)];
    return {
      id: this.#made++,
      norm,
      lower: text.toLowerCase(),
      isSpace: isSpace(text),
      rows: attributes.map((attribute, table) => this.#rowsOf(this.#idOf(attribute), table)),
    };
  }

  #normOf(text: string): string {
    return this.#norms.get(this.#idOf(text)) ?? this.#baseNorms.get(text) ?? text.toLowerCase();
  }

  #idOf(text: string): bigint {
    return this.#symbols.get(text) ?? hashString(text);
  }

  #rowsOf(id: bigint, table: number): FourRows {
    const [seed, rows] = this.#tables[table]!;
    const [first, second, third, fourth] = hashKeys(id, seed);
    return [first % rows, second % rows, third % rows, fourth % rows];
  }
}
