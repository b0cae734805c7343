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
  /** Words that a number behind them names, and does not count. Small letters. */
  readonly labels?: ReadonlySet<string>;
  /** Measures of time and space, in English, by this language's first word of the unit. English itself has none. */
  readonly measures?: Readonly<Record<string, readonly string[]>>;
  /** Words before a number that make it negative. */
  readonly negative: readonly string[];
  /** "Between 3 and 4 million": words before the lower bound, and between the two where such a word stands. */
  readonly between: { readonly opening: readonly string[]; readonly joints: readonly string[] };
  /** Words between two bounds without an opening: "3 to 4 million". */
  readonly rangeJoints: readonly string[];
  /** Words before the lower number that make the two a change: "from 3 to 4 million". */
  readonly changes: readonly string[];
  /** A whole number in words, in small letters; the likeliest writing first. Empty where words are not usual. */
  readonly spell?: (value: number) => readonly string[];
  /** Quantities without a number, English in small letters: `thousands` is `hàng nghìn`. */
  readonly vague?: Readonly<Record<string, readonly string[]>>;
  /** True for a word after which a number in words is the rest of a longer one. */
  readonly isPartOfNumber?: (before: string) => boolean;
}
