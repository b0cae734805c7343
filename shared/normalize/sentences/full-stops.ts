import {
  CAPITAL_NOUNS,
  CAPITAL_ORDINALS,
  ORDINAL_LANGUAGES,
  UNSHORTENED_CALENDAR,
} from '../../languages/habits.ts';
import { sentencesOf } from '../../languages/sentences.ts';
import { anyOf, listOf } from '../../languages/text.ts';
import {
  ABBREVIATED_BEFORE_NUMBERS,
  ABBREVIATED_CAPITALS,
  ABBREVIATED_ENDING_BEFORE_NUMBERS,
  AFTER_ARTICLE,
  AFTER_CLOCK,
  AFTER_DECADE_LEAD,
  AFTER_TITLE,
  CALENDAR,
  CLOCK_WORDS,
  COUNTED,
  CURRENCY,
  DEGREE_WORDS,
  ELIDED,
  ENUMERATION_ENDS,
  FINAL_LETTERS,
  isStarter,
  LETTERED,
  neverFinal,
  QUANTITY_WORDS,
  SMALL_MONTHS,
  SOMETIMES_FINAL,
  TITLES_BEHIND_NAMES,
  TITLES_WITH_CAPITAL,
  UNIT_WORDS,
  YEAR_WORDS,
} from './words.ts';

/** A full stop with what stands around it. */
export interface Stop {
  /** The sentence so far, or its last part, without the stop. */
  before: string;
  /** What follows, without white space; and without opening quotes and brackets. */
  next: string;
  bare: string;
  /** True when closing quotes or brackets stand behind the stop. */
  closed: boolean;
  language: string;
}

const YEAR = /^(?:1[5-9]|20)\d\d\b/;

/** One full stop, a space, and then no small letter: an abbreviation, an initial, an ordinal, or the end. */
export function endsWithStop(stop: Stop): boolean {
  const { before, bare, closed, language } = stop;
  const word = wordBefore(before);
  if (word === '') return true;
  const lower = spelled(before, word, language);
  const number = /^\d/.test(bare);
  // "1. Text", "a. Text", "7.2. Text": the number of a list item at the beginning of the sentence or after a colon.
  if (!closed && /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[IVX]{1,4})$/.test(word)) {
    const lead = before.slice(0, -word.length);
    if (lead.trim() === '' || (/:\s+$/.test(lead) && /^\d{1,2}$/.test(word))) return false;
  }
  const follower = /^[\p{L}\p{M}'’]+/u.exec(bare)?.[0] ?? '';
  const starts = isStarter(follower, language);
  if (/^\d+$/.test(word)) return endsWithNumber(stop, word, starts, number);
  if (/^\d{1,2}\.\d{1,2}$/.test(word) && YEAR.test(bare)) return false;
  if (closed) return !neverFinal(language).has(lower) || starts;
  const amount = /\d[\s\u00a0\u202f]*$/.test(before.slice(0, -word.length));
  if (amount && YEAR_WORDS.has(lower)) return endsWithYear(before, number);
  if (amount && /^[XVI]+\s*$/u.test(before) === false && QUANTITY_WORDS.has(lower))
    return CAPITAL_NOUNS.has(language) ? starts : !CURRENCY().test(bare) && !number;
  if (amount && UNIT_WORDS.has(lower)) return true;
  return endsWithWord(stop, word, lower, starts, number);
}

function endsWithWord(stop: Stop, word: string, lower: string, starts: boolean, number: boolean): boolean {
  const { before, next, bare, language } = stop;
  const capital = /^\p{Lu}/u.test(word);
  if (/^\p{Lu}{2,}$/u.test(word) && !ABBREVIATED_CAPITALS.has(lower)) {
    // Doubled initials of a plural: "EE. UU.".
    if (/^(\p{Lu})\1$/u.test(word) && /^(\p{Lu})\1\./u.test(bare)) return false;
    // An acronym, but a numeral in "Ludwig II. Otto".
    return !(/^[IVXLC]+$/.test(word) && ORDINAL_LANGUAGES.has(language)) || starts;
  }
  if (ENUMERATION_ENDS.has(lower)) return true;
  if (CLOCK_WORDS.has(lower) && /\d\s*$/.test(before.slice(0, -word.length)))
    return !AFTER_CLOCK().test(bare);
  if (TITLES_BEHIND_NAMES.has(lower) && starts && /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+$/u.test(before)) return true;
  if (neverFinal(language).has(lower)) return false;
  // "Gen. Ray" and "Col. Di Maio" are named; "Sen. Cuối cùng" was another word.
  if (capital && TITLES_WITH_CAPITAL.has(lower)) return starts && /^\S+\s+\p{Ll}/u.test(bare);
  if (number && (ABBREVIATED_BEFORE_NUMBERS.has(lower) || ABBREVIATED_ENDING_BEFORE_NUMBERS().test(lower)))
    return false;
  // Chapter and verse: "Eph. 6:15", "1Tim. 4,14".
  if (word.length <= 5 && /^\d{1,3}[:,]\d/.test(bare) && /^\d?\p{Lu}\p{Ll}+$/u.test(word)) return false;
  if (capital && !UNSHORTENED_CALENDAR.has(language) && CALENDAR.has(lower)) return starts;
  if (SMALL_MONTHS.has(lower) && number) return false;
  // "Dr. med. Lenz", "Prof. em. Roth": an abbreviation after an abbreviation.
  if (DEGREE_WORDS.has(lower) && AFTER_TITLE().test(before)) return false;
  // A quotation that opens behind the abbreviation begins a sentence: `of Apple Inc. "We are glad"`.
  const quoted = /^["“„«»][¿¡]?\p{Lu}/u.test(next);
  if (SOMETIMES_FINAL.has(lower)) return starts || quoted;
  if (/^\p{L}\p{M}*$/u.test(word)) return endsWithLetter(before, word, starts, bare, language);
  if (/^(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u.test(word)) return starts || quoted;
  // Short words without a vowel are abbreviations in any Latin script: "Mrd.", "bzw.", "Tbl.".
  if (/^(?:[B-DF-HJ-NP-TV-XZ][bcdfghjklmnpqrstvwxzß]{1,4}|[bcdfghjklmnpqrstvwxzß]{2,4})$/u.test(word))
    return starts || quoted;
  return true;
}

/** The word before the stop, without an elided article: "l'art" is "art". */
function wordBefore(before: string): string {
  const word = /[\p{L}\p{M}\p{N}.'’&/-]+$/u.exec(before)?.[0] ?? '';
  return word.replace(ELIDED(), '');
}

/** The word in small letters, with what belongs to it though a space parts them: "z. B." is "z.b". */
function spelled(before: string, word: string, language: string): string {
  const lower = word.toLowerCase();
  if (!/^\p{L}{1,3}$/u.test(word)) return lower;
  const parts = /(?:(?<![\p{L}\p{M}.])\p{L}{1,2}\.[ \u00a0\u202f]?){1,3}$/u.exec(
    before.slice(0, -word.length),
  )?.[0];
  if (parts === undefined) return lower;
  const whole = `${parts.replace(/\s/gu, '').toLowerCase()}${lower}`;
  const known =
    neverFinal(language).has(whole) ||
    ENUMERATION_ENDS.has(whole) ||
    SOMETIMES_FINAL.has(whole) ||
    CLOCK_WORDS.has(whole);
  return known ? whole : lower;
}

/** "5. Februar", "19. Jahrhundert", "1. FC": not the end; "Seite 12. Dort", "2019. Die": the end. */
function endsWithNumber(
  { before, next, bare, closed, language }: Stop,
  word: string,
  starts: boolean,
  number: boolean,
): boolean {
  if (closed) return true;
  const lead = before.slice(0, -word.length);
  const short = word.length <= 2;
  // Dates in figures: "22. 6. 1966", "12. 5. v Praze".
  if (short && /^(?:0?[1-9]|1[0-2])\.\s*(?:1[5-9]|20)\d\d\b/.test(bare)) return false;
  if (short && /\d\.\s?$/.test(lead) && YEAR.test(bare)) return false;
  if (!ORDINAL_LANGUAGES.has(language) || !short) return true;
  if (/^(?:0?[1-9]|1[0-2])\.\s+\p{Ll}/u.test(bare)) return false;
  if (/^[-–—]\s*\d{1,2}\./.test(next)) return false;
  if (starts || number) return true;
  if (/^\p{Lu}{2,3}\b/u.test(bare) || COUNTED().test(bare)) return false;
  // Decades: "w latach 40. Levitt".
  if (AFTER_DECADE_LEAD().test(lead)) return false;
  if (!CAPITAL_ORDINALS.has(language)) return !AFTER_ARTICLE().test(lead);
  const leads = beforeOrdinal(language);
  return leads !== null && !leads.test(lead);
}

/** "В 2019 г. Компания", "w 2019 r. Firma": a year at the beginning of a sentence does not end it, a later one does. */
function endsWithYear(before: string, number: boolean): boolean {
  return !number && before.trim().split(/\s+/).length > 3;
}

const ordinalLeads = new Map<string, RegExp | null>();

/** What stands before an ordinal of the language; null when that is not known. */
function beforeOrdinal(language: string): RegExp | null {
  let pattern = ordinalLeads.get(language);
  if (pattern === undefined) {
    const words = sentencesOf(language).beforeOrdinals;
    pattern =
      words === undefined ? null : new RegExp(`(?:^|[\\s("„»])${anyOf(words)}\\s+(?:ca\\.\\s+)?$`, 'u');
    ordinalLeads.set(language, pattern);
  }
  return pattern;
}

/** "J. Smith" has an initial; "Plan B. The", "vitamin C. Das" and "Kees W. Hij" end their sentence. */
function endsWithLetter(
  before: string,
  word: string,
  starts: boolean,
  bare: string,
  language: string,
): boolean {
  const previous = /([\p{L}\p{M}.'’-]+)\s+\S+$/u.exec(before)?.[1] ?? '';
  if (!/^\p{Lu}/u.test(word)) return /^\p{Lo}/u.test(word) || FINAL_LETTERS().test(word);
  if (LETTERED().test(previous)) return true;
  if (/^\p{Lu}\./u.test(bare) || /^\p{Lu}\.$/u.test(previous))
    return starts && listOf(sentencesOf(language).pronouns).includes(word);
  return starts;
}
