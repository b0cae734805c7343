/** Words parted by white space, sorted, none twice. */
export type Words = string;

/** Regular expressions of small letters, each without an alternation at its top level; sorted, none twice. */
export type Patterns = readonly string[];
