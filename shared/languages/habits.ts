// How languages write numbers and months within a sentence: a short cell for each.

/** Languages that write ordinals as a number with a full stop. */
export const ORDINAL_LANGUAGES: ReadonlySet<string> = new Set(
  'az bs cs da de et fi hr hu is lv no pl sk sl sr tr'.split(' '),
);

/** Ordinal languages where what follows an ordinal has a capital: nouns in German, names of places in Turkish. */
export const CAPITAL_ORDINALS: ReadonlySet<string> = new Set(['az', 'de', 'tr']);

/** Languages whose nouns have capitals: after a quantity, a capital does not begin a sentence. */
export const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de']);

/** Languages that never shorten months and weekdays: "Sun" is a name there. */
export const UNSHORTENED_CALENDAR: ReadonlySet<string> = new Set(['vi']);
