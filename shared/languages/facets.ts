/**
 * What a language may bring along, facet by facet. Every facet is optional for a language that articles come from; a
 * target needs those that its registry demands. Facets hold words and parse; what follows from them is decided elsewhere.
 */

export type Table = Readonly<Record<string, number>>;

/** Languages that articles are published in with everything that the product has; a summary in others has less. */
export const TARGET_LANGUAGES = ['en', 'vi'] as const;
export type TargetLanguage = (typeof TARGET_LANGUAGES)[number];

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

/** What a text says of a date; what it leaves open is for the reader to decide. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12, as written: it may be out of range. */
  readonly month?: number;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** Days from the day of writing: -1 is yesterday. */
  readonly shift?: number;
  /** Which month or weekday of its name: "last October", "next Friday". */
  readonly which?: 'last' | 'this' | 'next';
}

export interface DatePattern {
  /** With the flag `g`. */
  readonly expression: RegExp;
  readonly read: (match: RegExpExecArray) => DateParts;
}

/** Dates in running text. */
export interface Dates {
  /** Longest first: what a pattern takes, the next do not see. */
  readonly patterns: readonly DatePattern[];
  /** Words of a clause that speaks of what is to come. */
  readonly ahead: RegExp;
  /** Verbs as groups `ahead` and `past`; with the flag `g`. */
  readonly tenses: RegExp;
  /** What stands right after a month and names its year (group 1), with years from now by that word. */
  readonly yearAfter: { readonly expression: RegExp; readonly years: Table };
  /** What stands right after a date and says that it lies ahead. */
  readonly aheadAfter?: RegExp;
  /** Words, with spaces around, that begin a clause as a comma does. */
  readonly conjunctions: readonly string[];
}

/** Names of countries besides CLDR's, by ISO 3166 code, the likeliest first. */
export type CountryForms = Readonly<Record<string, readonly string[]>>;

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
  /** What a sentence says a person is, beside the name; null when nothing. */
  readonly roleOf: (name: string, sentence: string) => string | null;
}

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

/** Subjects of an article, named as the top of the IPTC Media Topics names them. */
export const TOPICS = [
  'diplomacy',
  'politics',
  'economy',
  'conflict',
  'crimeAndJustice',
  'disasterAndAccident',
  'health',
  'scienceAndTechnology',
  'environment',
  'energy',
  'education',
  'sport',
  'culture',
  'transport',
  'agriculture',
  'labour',
  'society',
  'weather',
] as const;
export type TopicId = (typeof TOPICS)[number];

/** Everything that pages and summaries say by themselves. */
export interface Labels {
  readonly texts: Readonly<Record<LabelKey, string>>;
  readonly topics: Readonly<Record<TopicId, string>>;
  /** Locales of dates and of numbers. */
  readonly dateLocale: string;
  readonly numberLocale: string;
  /** For a language whose dates in running text are not those of its locale. */
  readonly dateText?: (parts: Pick<DateParts, 'day' | 'month' | 'year'>) => string;
}

export type LabelKey =
  | 'abstract'
  | 'keyPoints'
  | 'glance'
  | 'people'
  | 'organisations'
  | 'places'
  | 'dates'
  | 'figures'
  | 'quotes'
  | 'more'
  | 'topics'
  | 'article'
  | 'origins'
  | 'quality'
  | 'removed'
  | 'provenance'
  | 'language'
  | 'all'
  | 'original'
  | 'translatedFrom'
  | 'needsReview'
  | 'noFindings'
  | 'score'
  | 'findings'
  | 'dropped'
  | 'warnings'
  | 'unavailable'
  | 'key'
  | 'version'
  | 'revision'
  | 'checksum'
  | 'size'
  | 'engine'
  | 'noEngine'
  | 'terminology'
  | 'summarizer'
  | 'cost'
  | 'charactersSent'
  | 'requests'
  | 'memoryHits'
  | 'receivedAt'
  | 'normalizedAt'
  | 'translatedAt'
  | 'summarizedAt'
  | 'files'
  | 'sentence'
  | 'sentences'
  | 'articles'
  | 'failed'
  | 'noArticles'
  | 'error'
  | 'warning'
  | 'info'
  | 'memory'
  | 'human'
  | 'engineOrigin'
  | 'identity';
