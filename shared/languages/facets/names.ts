/** Names of countries besides CLDR's, by ISO 3166 code, the likeliest first. */
export type CountryForms = Readonly<Record<string, readonly string[]>>;

/** Where a description stands: before the name it is of, or after it. */
export type RoleSide = 'before' | 'after';

/** How a language forms the names that a summary in English has. */
export interface Names {
  /** English names that it has its own for; the forms that newspapers use. */
  readonly exonyms: Readonly<Record<string, readonly string[]>>;
  /** First words of an organisation's or place's name, by the head of its English name: `ministry` is `Bộ`. */
  readonly heads: Readonly<Record<string, readonly string[]>>;
  /** Words that end a name. Lower case. */
  readonly breaks: ReadonlySet<string>;
  /** Among `breaks`, the one that joins a place to the name: "the embassy in …". */
  readonly placeJoint: string;
  /** Words that begin a sentence with a capital and belong to no name. Lower case. */
  readonly starts: ReadonlySet<string>;
  /** First words of titles that stand before a name. Lower case. */
  readonly titles: ReadonlySet<string>;
  /** First words of runs of capitals that are no names: weekdays, months. */
  readonly noNames: ReadonlySet<string>;
  /** What kind of place it is, before the proper name, at the end of a text. */
  readonly kindBefore: RegExp;
  /** Words in small letters that may stand between the parts of a name, at the end of a text. */
  readonly ranks: RegExp;
  /** True for a country or a known place. */
  readonly isPlace: (name: string) => boolean;
  /** What a sentence says a person is, on either side of the name; `side` is where another language says it. */
  readonly rolesBeside: (
    name: string,
    sentence: string,
    side: RoleSide,
  ) => Readonly<Record<RoleSide, string | null>>;
  /** False when the names of two bodies speak of different fields of work or parties. */
  readonly fieldsAgree: (english: string, own: string) => boolean;
  /** False when one says "former", "deputy" or the like and the other does not. */
  readonly rolesAgree: (english: string, own: string) => boolean;
}
