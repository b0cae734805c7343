import type { Words } from './words.ts';

/**
 * Words that turn a sentence round when they are lost or exchanged. Lists are in small letters, as in running text; `_`
 * stands for a space, and a form that ends in `*` matches a beginning.
 */
export interface Meaning {
  /** `not`, `nobody`, `never`. */
  readonly negations: Words;
  /** `nor`: counts where the sentence has no other negation. */
  readonly correlatives?: Words;
  /** Particles, and what says no only with one of them near: `ne … plus`. Alone, a particle is in `negatives`. */
  readonly negationPairs?: readonly [particles: Words, partners: Words];
  /** What begins like a negation and is none: `not only`. Longer forms win. */
  readonly noNegations?: Words;
  /** Words that say no without being a negation: `without`, `refuse`, `unsafe`. Another language may say them with one. */
  readonly negatives: Words;
  /** Of these, what makes "only if" of a negation: `unless`, `until`. "Not without her" is "with her alone". */
  readonly exclusives?: Words;
  /** Words of both poles. A word that may stand for either is in neither. */
  readonly contrasts: Partial<Record<Contrast, readonly [Words, Words]>>;
  /** What ministries, with their ministers, and bodies are called. */
  readonly offices?: Partial<Record<Office, Words>>;
  /** Longer forms that mean none of this: `trước đây` is "formerly", not "before". */
  readonly neutral?: Words;
  /** "is said to": what is told of a person, not known. */
  readonly hearsay?: Words;
  /** Verbs that say it with one of the second list behind them: "zou hebben gestolen". */
  readonly hearsayVerbs?: readonly [Words, Words];
  /** What may stand for it in a translation: `suspect`, `may`, `according to`. */
  readonly hearsayLike?: Words;
  /** What may follow a number: a measure, with all its forms. */
  readonly units: Partial<Record<Unit, Words>>;
  /** `Mr`, `Frau`, `bà`: before a name that every language keeps. */
  readonly courtesies?: readonly [men: Words, women: Words];
  /** Written large in names of offices and bodies, and translated: `Président`, `Tweede Kamer`. */
  readonly bodies?: Words;
  /** What a word at the beginning of a sentence ends with that is no name: `Contrairement`, `L’attaquant`. */
  readonly ordinaryEndings?: RegExp;
  /** Pronouns of one person. Only where nothing else is said with them. */
  readonly pronouns?: readonly [men: Words, women: Words];
  /** Words between the ends of a range: `to`, `or`. */
  readonly ranges: Words;
  /** Words that begin another clause: `and`, `while`. */
  readonly joints: Words;
  /** Words beside two parties that make the second one the doer: passives. */
  readonly passives?: Words;
}

/** Opposites that engines mix up, the first pole first. */
export const CONTRASTS = [
  'rise/fall',
  'more/less',
  'before/after',
  'tomorrow/yesterday',
  'support/oppose',
  'allow/forbid',
  'dead/injured',
  'north/south',
  'east/west',
  'buy/sell',
  'guilty/innocent',
  'all/some',
  'many/few',
  'win/lose',
  'open/close',
  'begin/end',
  'import/export',
  'arrest/release',
  'first/last',
  'male/female',
  'left/right',
] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** Ministries and bodies that each country has, and that are called after what they do. */
export const OFFICES = [
  'interior',
  'foreign affairs',
  'finance',
  'defence',
  'health',
  'education',
  'justice',
  'labour',
  'economy',
  'agriculture',
  'environment',
  'transport',
  'lower house',
  'upper house',
  'supreme court',
  'constitutional court',
  'central bank',
  'world bank',
  'development bank',
  'monetary fund',
  'united nations',
  'nato',
] as const;
export type Office = (typeof OFFICES)[number];

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'mm'
  | 'cm'
  | 'm'
  | 'km'
  | 'inch'
  | 'foot'
  | 'yard'
  | 'mile'
  | 'g'
  | 'kg'
  | 'tonne'
  | 'pound'
  | 'stone'
  | 'ounce'
  | 'm2'
  | 'km2'
  | 'hectare'
  | 'acre'
  | 'litre'
  | 'gallon'
  | 'km/h'
  | 'mph'
  | 'degree'
  | 'celsius'
  | 'fahrenheit'
  | 'percent'
  | 'point';
