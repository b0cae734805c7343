/**
 * What a language may bring along, facet by facet. Every facet is optional for a language that articles come from; a
 * target needs those that its registry demands. Facets hold words and parse; what follows from them is decided elsewhere.
 */

export type Table = Readonly<Record<string, number>>;

/** Languages that articles are published in. */
export type TargetLanguage = 'en' | 'vi';

/** A facet by language: there for every target. */
export type OfTargets<Facet> = Readonly<Record<TargetLanguage, Facet>>;

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

/** How a language says what a number counts. */
export interface Figures {
  /** What may stand before a number and belongs to it: `more than`. Expressions, the longest first. */
  readonly qualifiers: readonly string[];
  /** Words of percentages to their unit: `%` or `percentage points`. */
  readonly percentages: Readonly<Record<string, string>>;
  /** What may follow a unit: `an hour`. Expressions. */
  readonly rates: readonly string[];
  /** How many of the words after a number are its unit; 0 when what follows is no unit. */
  readonly unitLength: (words: readonly string[]) => number;
  /** How many are the unit with all that describes it, where the text shows their end. */
  readonly longUnitLength?: (words: readonly string[], shortest: number) => number;
}
