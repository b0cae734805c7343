import type { Words } from './words.ts';

type Table = Readonly<Record<string, number>>;

/** How a language counts in running text, beyond its single number words. `_` stands for a space. */
export interface Counting {
  /** Between the unit and the ten of a number that is written as one word; also says that numbers are. */
  readonly glue?: Words;
  /** Endings that a number written as one word may have and stay a number: `-te`, `-mal`. Expressions. */
  readonly endings?: readonly string[];
  /** Words inside a number: "two hundred and five". */
  readonly joints?: Words;
  /** Words that multiply what stands before them by ten: `mươi`. */
  readonly tens?: Words;
  /** Words that add one half of the scale, or of the measure, before them: "3 tỷ rưỡi", "một năm rưỡi". */
  readonly halves?: Words;
  /** Parts of a whole: `third`, `Drittel`. */
  readonly fractions?: Table;
  /** Before the whole, where a language counts it: "ba phần tư". */
  readonly partLead?: string;
  /** What single words for places in a row look like: `third`, `dritter`; or the word before their number: "thứ ba". */
  readonly ordinals?: RegExp;
  readonly ordinalLead?: string;
  /** `sixties`, `Siebziger` to 60 and 70; a form that ends in `*` matches a beginning. */
  readonly decades?: Table;
  /** Words that stand for numbers: `fortnight` for 14 days and two weeks. A form that ends in `*` matches a beginning. */
  readonly implied?: Readonly<Record<string, readonly number[]>>;
  /** Between the two numbers of a share: "nine out of ten", "drei von vier". */
  readonly ratios?: Words;
  /** Before the larger one, where it comes first: "cứ 10 người thì 9". */
  readonly ratioLeads?: Words;
  /** Words before the number of a decade: `jaren`, `thập niên`. */
  readonly decadeLeads?: Words;
  /** Before a weekday, for the night that leads to it: "in der Nacht zum Sonntag" is on Saturday night. */
  readonly eves?: Words;
  readonly clock?: {
    /** Words after the hour, as digits or words: `Uhr`, `giờ`. */
    readonly hours: Words;
    /** Words before a time, where those behind the hour count hours as well: "lúc 22 giờ". */
    readonly leads?: Words;
    /** What the first or second half of the day is called, where it stands after the hour. */
    readonly morning: Words;
    readonly afternoon: Words;
    /** Minutes by what stands before the hour: `halb`, `quarter to`. */
    readonly before: Table;
    /** Minutes by what stands after the hour's word: `rưỡi`, `et demie`. */
    readonly after?: Table;
    /** Hours with names of their own: `noon`. */
    readonly named: Table;
  };
}
