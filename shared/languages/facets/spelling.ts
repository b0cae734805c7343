/** What can be said of a single word. */
export interface Spelling {
  /** True for an ordinary word (no name), inflected or not; for a language that writes syllables, a possible one. */
  readonly isWord: (word: string) => boolean;
  /** A text in the language has at least this share of such words. */
  readonly leastWords: number;
  /** Shorter words that are none are no sign of another language. */
  readonly shortestForeign: number;
  /** True for a word of `source` that this language would not have borrowed. */
  readonly isSurelyForeign: (word: string, source: string) => boolean;
  /** For a language that is not itself without its marks: true for a word that has one. */
  readonly hasMark?: (word: string) => boolean;
}
