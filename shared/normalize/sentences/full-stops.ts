import { isStarter } from './starters.ts';
import {
  ABBREVIATED_BEFORE_NUMBERS,
  ABBREVIATED_CAPITALS,
  AFTER_CLOCK,
  CALENDAR,
  CLOCK_WORDS,
  DEGREE_WORDS,
  ENUMERATION_ENDS,
  LETTERED,
  neverFinal,
  QUANTITY_WORDS,
  SMALL_MONTHS,
  SOMETIMES_FINAL,
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

/** Languages that write ordinals as a number with a full stop. */
const ORDINAL_LANGUAGES: ReadonlySet<string> = new Set(
  'de da no is fi et lv cs sk sl hr bs sr hu tr az pl'.split(' '),
);

/** Ordinal languages where what follows an ordinal has a capital: nouns in German, names of places in Turkish. */
const CAPITAL_ORDINALS: ReadonlySet<string> = new Set(['de', 'tr', 'az']);

/** Before a German ordinal: articles, prepositions that hold one, possessives, "und" between two. */
const BEFORE_ORDINAL =
  /(?:^|[\s("„»])(?:am|vom|zum|im|beim|ins|zur|der|die|das|den|dem|des|ab|bis|seit|und|oder|bzw\.|jede[rmns]?|diese[rmns]?|(?:sein|ihr|mein|dein|unser|euer|eur|kein|ein)(?:e[rmns]?)?|[Ll]etzte[rmns]?|nächste[rmns]?|Am|Vom|Zum|Im|Beim|Zur|Der|Die|Das|Den|Dem|Des|Ab|Bis|Seit|Ihr|Sein|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,|Mittwoch,)\s+(?:ca\.\s+)?$/u;

/** What an ordinal counts most often. */
const COUNTED =
  /^(?:Jan|Feb|Mär|April|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|Jh|Jahrhundert|Jahrtausend|Liga|Bundesliga|Klasse|Platz|Rang|Mal|Tag|Woche|Monat|Jahr|Runde|Spieltag|Minute|Stunde|Stock|Etage|Obergeschoss|OG|Auflage|Weltkrieg|Geburtstag|Kapitel|Teil|Semester|Lebensjahr|Halbzeit|Viertel|Mannschaft|FC|SC|SV|VfB|FFC)/u;

const YEAR = /^(?:1[5-9]|20)\d\d\b/;

/** Currencies and codes that follow an amount: "600 tis. Kč", "2 bn. US dollars". */
const CURRENCY = /^(?:Kč|Kčs|Eur|EUR|US|USD|CHF|PLN|Dollar|Pfund|Yen|[A-Z]{3}\b|U\.S|\$|€|£)/u;

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
    return language === 'de' ? starts : !CURRENCY.test(bare) && !number;
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
  if (CLOCK_WORDS.has(lower) && /\d\s*$/.test(before.slice(0, -word.length))) return !AFTER_CLOCK.test(bare);
  if (lower === 'st' && capital && starts && /\p{Lu}\p{Ll}+\s+St$/u.test(before)) return true;
  if (neverFinal(language).has(lower)) return false;
  // "Gen. Ray" and "Col. Di Maio" are named; "Sen. Cuối cùng" was another word.
  if (capital && TITLES_WITH_CAPITAL.has(lower)) return starts && /^\S+\s+\p{Ll}/u.test(bare);
  if (number && (ABBREVIATED_BEFORE_NUMBERS.has(lower) || /str$/.test(lower))) return false;
  // Chapter and verse: "Eph. 6:15", "1Tim. 4,14".
  if (word.length <= 5 && /^\d{1,3}[:,]\d/.test(bare) && /^\d?\p{Lu}\p{Ll}+$/u.test(word)) return false;
  if (capital && language !== 'vi' && CALENDAR.has(lower)) return starts;
  if (SMALL_MONTHS.has(lower) && number) return false;
  // "Dr. med. Lenz", "Prof. em. Roth": an abbreviation after an abbreviation.
  if (
    DEGREE_WORDS.has(lower) &&
    /(?:^|\s)(?:Dr|Prof|Dipl|Mag|lic)\.\s+(?:\p{Ll}{1,5}\.\s*)*\p{L}+$/u.test(before)
  )
    return false;
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
  return word.replace(/^(?:[ldnsjmtc]|qu|dell|all|nell|dall)['’](?=\p{L}{2})/iu, '');
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
  if (/^\p{Lu}{2,3}\b/u.test(bare) || COUNTED.test(bare)) return false;
  // Decades: "w latach 40. Levitt".
  if (/\blatach\s+$/u.test(lead)) return false;
  if (!CAPITAL_ORDINALS.has(language)) return !/(?:^|\s)(?:den|det|de)\s+$/u.test(lead);
  if (language !== 'de') return false;
  return !BEFORE_ORDINAL.test(lead);
}

/** "В 2019 г. Компания", "w 2019 r. Firma": a year at the beginning of a sentence does not end it, a later one does. */
function endsWithYear(before: string, number: boolean): boolean {
  return !number && before.trim().split(/\s+/).length > 3;
}

/** Words of one letter that end sentences: the Danish "i", the Russian "я", Vietnamese particles. */
const FINAL_LETTERS = /^(?:[iя]|(?![a-z])[\u00e0-\u01b0\u1e00-\u1eff])\p{M}*$/u;

/** "J. Smith" has an initial; "Plan B. The", "vitamin C. Das" and "Kees W. Hij" end their sentence. */
function endsWithLetter(
  before: string,
  word: string,
  starts: boolean,
  bare: string,
  language: string,
): boolean {
  const previous = /([\p{L}\p{M}.'’-]+)\s+\S+$/u.exec(before)?.[1] ?? '';
  if (!/^\p{Lu}/u.test(word)) return /^\p{Lo}/u.test(word) || FINAL_LETTERS.test(word);
  if (LETTERED.test(previous)) return true;
  if (/^\p{Lu}\./u.test(bare) || /^\p{Lu}\.$/u.test(previous))
    return language === 'en' && word === 'I' && starts;
  return starts;
}
