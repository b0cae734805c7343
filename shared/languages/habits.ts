import { listOf } from './text.ts';

/** Habits of languages that one word each tells. */

const setOf = (list: string): ReadonlySet<string> => new Set(listOf(list));

/** Write months with a small letter. */
export const SMALL_MONTHS = setOf(
  'fr es it nl pt pl ru uk cs sk sl hr sr bg sv da no nb nn fi hu ro et lv lt ca',
);

/** Have months that are words as well when they are written small: "may", "march", "august". */
export const CAPITAL_MONTHS = setOf('en de');

/** Write dates with the month first, too: 3/4 is April or March. */
export const MONTH_FIRST = setOf('en');

/** Never shorten months and weekdays: "Sun" is a name there. */
export const UNSHORTENED_CALENDAR = setOf('vi');

/** Write ordinals as a number with a full stop. */
export const ORDINAL_LANGUAGES = setOf('az bs cs da de et fi hr hu is lv no pl sk sl sr tr');

/** Write ordinals so, with a capital behind them: nouns in German, names of places in Turkish. */
export const CAPITAL_ORDINALS = setOf('az de tr');

/** Write nouns with a capital: after a quantity, a capital does not begin a sentence. */
export const CAPITAL_NOUNS = setOf('de');

/** Write each syllable for itself, about two for every word, and double syllables to soften or to stress. */
export const SYLLABIC = setOf('vi');

/** Read Chinese names in a way of their own, nothing like pinyin: Tập Cận Bình is Xi Jinping. */
export const OWN_CHINESE_NAMES = setOf('vi');
