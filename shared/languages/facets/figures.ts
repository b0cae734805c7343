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
