import { LazySet, lazy } from '../../languages/lazy.ts';
import { everyPattern, everyWord, neverFinalOf, startersOf } from '../../languages/sentences.ts';
import { anyOf } from '../../languages/text.ts';

/** Words before a full stop, and what the stop may mean; in small letters. See `shared/languages/facets/sentences.ts`. */

type Field = Parameters<typeof everyWord>[0];

const setOf = (field: Field): ReadonlySet<string> => new LazySet(() => everyWord(field));

export const TITLES_WITH_CAPITAL = setOf('capitalTitles');
export const TITLES_BEHIND_NAMES = setOf('behindNames');
export const ABBREVIATED_CAPITALS = setOf('capitalAbbreviations');
export const ABBREVIATED_BEFORE_NUMBERS = setOf('beforeNumbers');
export const ENUMERATION_ENDS = setOf('enumerationEnds');
export const QUANTITY_WORDS = setOf('quantities');
export const UNIT_WORDS = setOf('units');
export const SOMETIMES_FINAL = setOf('sometimesFinal');
export const CLOCK_WORDS = setOf('clock');
export const YEAR_WORDS = setOf('yearMarks');
export const DEGREE_WORDS = setOf('degrees');
export const CALENDAR = setOf('calendar');
export const SMALL_MONTHS = setOf('smallMonths');
export const QUOTATION_PARTICLES = setOf('quotationParticles');

/** "Hauptstr. 5" */
export const ABBREVIATED_ENDING_BEFORE_NUMBERS = lazy(
  () => new RegExp(`${anyOf(everyWord('endingsBeforeNumbers'))}$`),
);

/** A title, and further ones between it and the word: "Dr. rer. nat". */
export const AFTER_TITLE = lazy(
  () =>
    new RegExp(`(?:^|\\s)${anyOf(everyWord('beforeDegrees'))}\\.\\s+(?:\\p{Ll}{1,5}\\.\\s*)*\\p{L}+$`, 'u'),
);

/** "5 p.m. Monday", "9 a.m. ET": the clock goes on with a day or a zone; else what has a capital begins anew. */
export const AFTER_CLOCK = lazy(() => new RegExp(`^(?:[A-Z]{2,4}\\b|${anyOf(everyPattern('afterClock'))})`));

export const LETTERED = lazy(() => new RegExp(`^${anyOf(everyPattern('lettered'))}$`, 'iu'));

export const CURRENCY = lazy(() => new RegExp(`^${anyOf(everyPattern('currencies'))}`, 'u'));

export const COUNTED = lazy(() => new RegExp(`^${anyOf(everyWord('counted'))}`, 'u'));

export const AFTER_DECADE_LEAD = lazy(() => new RegExp(`\\b${anyOf(everyWord('decadeLeads'))}\\s+$`, 'u'));

export const AFTER_ARTICLE = lazy(
  () => new RegExp(`(?:^|\\s)${anyOf(everyWord('articlesBeforeOrdinals'))}\\s+$`, 'u'),
);

/** Elided articles and pronouns before a word: "l'art". */
export const ELIDED = lazy(() => new RegExp(`^${anyOf(everyWord('elided'))}['’](?=\\p{L}{2})`, 'iu'));

/** Words of one letter that end sentences: the Danish "i", and those with marks, as Vietnamese particles are. */
export const FINAL_LETTERS = lazy(
  () =>
    new RegExp(
      `^(?:${anyOf(everyWord('finalLetters'))}|(?![a-z])[\\u00e0-\\u01b0\\u1e00-\\u1eff])\\p{M}*$`,
      'u',
    ),
);

/** The list of a language, made when it is first asked for. */
function perLanguage(
  read: (language: string) => readonly string[],
): (language: string) => ReadonlySet<string> {
  const lists = new Map<string, ReadonlySet<string>>();
  return (language) => {
    const known = lists.get(language);
    if (known !== undefined) return known;
    const list = new Set(read(language));
    lists.set(language, list);
    return list;
  };
}

/** Abbreviations that never end a sentence in the language. */
export const neverFinal = perLanguage(neverFinalOf);

const starters = perLanguage(startersOf);

/** French and Italian articles and pronouns before a vowel, as sentences begin: "L’auspicio", "D’autres". */
const ELIDED_STARTER = lazy(
  () =>
    new RegExp(
      `^${anyOf([
        ...everyWord('elided').map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
        ...everyWord('elidedStarters'),
      ])}['’]`,
      'u',
    ),
);

/** True when the word begins sentences. Languages without a list of their own take the English one. */
export function isStarter(word: string, language: string): boolean {
  if (ELIDED_STARTER().test(word)) return true;
  const list = starters(language);
  // "It's", "They’re".
  return list.has(word) || list.has(word.replace(/['’].*/u, ''));
}
