/**
 * What a language may bring along, facet by facet. Every facet is optional for a language that articles come from; a
 * target needs those that its registry demands. Facets hold words and parse; what follows from them is decided elsewhere.
 */

export type Table = Readonly<Record<string, number>>;

/** Numbers in words. All words are lower case. */
export interface Numbers {
  /** `three`, `twenty-one`: words that count. */
  readonly cardinals: Table;
  /** `third`, `twice`, `half`, `decade`: evidence for a number in the other language. */
  readonly others: Table;
  /** `million`, `Milliarde`, `tỷ`: a factor when it follows a number or number word. Single letters: after money only. */
  readonly scales: Table;
  /** Words that are also something else (`acht` is "attention", too): never taken as a claim. */
  readonly ambiguous: readonly string[];
  /** Endings of what is made from number words: `fünften`, `zwanzigster`. */
  readonly derived?: RegExp;
  /** A longer word that begins with a number word, the number as group 1: `Fünfjahresplan`. */
  readonly compound?: RegExp;
  /** For languages that write a number as several words: all runs of number words among the tokens of a sentence. */
  readonly runsIn?: (tokens: readonly string[]) => readonly NumberRun[];
  /** True where the number word at `index` is another word: `năm` is "year" here, not "five". */
  readonly isOtherWord?: (tokens: readonly string[], index: number) => boolean;
}

/** A language whose number words nobody has written down yet. */
export type NumberScales = Pick<Numbers, 'scales'>;

/** Values of a run of number words: after each word, and of the whole. */
export interface NumberRun {
  readonly values: readonly number[];
  readonly whole: number;
  /** It names thousands or more. */
  readonly scaled: boolean;
}
