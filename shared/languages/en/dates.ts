import type { Dates } from '../facets/dates.ts';
import { lazy } from '../lazy.ts';
import { anyOf, eitherCase, listOf } from '../text.ts';

/** "A year ago" is one. By value. */
const COUNT_WORDS = ['', 'a', ...listOf('two three four five six seven eight nine ten eleven twelve')];

const MONTHS = listOf(
  'January February March April May June July August September October November December',
);
const WEEKDAYS = listOf('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

const SHORT_MONTHS = [...listOf('Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec')].map(
  (month) => `${month}\\.?`,
);
const MONTH = `(${anyOf([...MONTHS, ...SHORT_MONTHS])})`;
const WEEKDAY = `(${anyOf(WEEKDAYS)})`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[5-9]|20)\\d{2})';
const OPENING = `\\b(?:${anyOf(WEEKDAYS)},? )?`;

const monthOf = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;

type Which = 'last' | 'this' | 'next';
const which = (word: string | undefined): { which?: Which } =>
  word === undefined ? {} : { which: word as Which };

/** Words before a month, or a year, that make it one. */
const BEFORE_MONTHS = anyOf([
  ...['[Ii]n', '[Ss]ince', '[Uu]ntil', 'till', 'by', '[Ff]rom', '[Dd]uring', '[Ee]arly', '[Ll]ate'],
  ...listOf('mid of before after between'),
]);
const BEFORE_YEARS = anyOf(
  eitherCase(
    listOf(
      'in since until till by from during of before after between early late mid and year the to a an his her its their',
    ),
  ),
);

const TURNS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const UNIT_SHIFT: Readonly<Record<string, 'shift' | 'monthShift' | 'yearShift'>> = {
  day: 'shift',
  month: 'monthShift',
  year: 'yearShift',
};
const COUNT = `(${anyOf([...COUNT_WORDS.slice(1), 'an', '\\d{1,3}'])})`;
const countOf = (word: string): number => {
  const lower = word.toLowerCase();
  return /^\d/.test(lower) ? Number(lower) : lower === 'an' ? 1 : COUNT_WORDS.indexOf(lower);
};

const turnOf = (word: string): string => ['-1', '+0', '+1'][TURNS[word.toLowerCase()]! + 1]!;
const SEASONS: Readonly<Record<string, string>> = { fall: 'autumn' };

const SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** Newspapers and programmes that are called after their day. */
const PAPERS = anyOf(
  listOf(
    'Times Telegraph Mirror Express Mail Herald Post Star Sun World People Independent Night Morning League',
  ),
);

/** A person's life is the longest span that years are written for. */
const LONGEST_SPAN = 120;

/** The next year in two digits, or a later one in four. */
const isSpan = (first: number, last: string): boolean =>
  last.length === 2
    ? (first + 1) % 100 === Number(last)
    : Number(last) > first && Number(last) - first <= LONGEST_SPAN;

const AHEAD_VERBS = 'due|set|scheduled|planned|slated|expected';

export const dates = lazy(
  (): Dates => ({
    patterns: [
      {
        expression: new RegExp(`${OPENING}(?:the )?${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'g'),
        read: (m) => ({ day: Number(m[1]), month: monthOf(m[2]!), year: Number(m[3]) }),
      },
      {
        expression: new RegExp(`${OPENING}${MONTH} ${DAY},? ${YEAR}\\b`, 'g'),
        read: (m) => ({ day: Number(m[2]), month: monthOf(m[1]!), year: Number(m[3]) }),
      },
      {
        expression: /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g,
        read: (m) => ({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
      },
      {
        // "2015-2016", "2015-16": a season, a school year, somebody's life.
        expression:
          /(?<![\d.,/$€£-])((?:1[5-9]|20)\d\d)[-–](\d{2}|(?:1[5-9]|20)\d\d)(?![\d/%\p{L}]|[-–.,]\d)/gu,
        read: (m) =>
          isSpan(Number(m[1]), m[2]!) ? { open: `years-${m[1]}-${m[2]!.slice(-2)}` } : { month: 0 },
      },
      // "30 April to 2 May 2026": the year stands once.
      {
        expression: new RegExp(`${DAY} ${MONTH}(?= (?:to|until|and|[–-]) ${DAY} ${MONTH},? ${YEAR}\\b)`, 'g'),
        read: (m) => ({ day: Number(m[1]), month: monthOf(m[2]!), year: Number(m[5]) }),
      },
      {
        expression: new RegExp(`${OPENING}(?:the )?${DAY}(?: of)? ${MONTH}(?![\\p{L}])`, 'gu'),
        read: (m) => ({ day: Number(m[1]), month: monthOf(m[2]!) }),
      },
      {
        expression: new RegExp(`${OPENING}${MONTH} ${DAY}\\b(?!,?\\d)`, 'g'),
        read: (m) => ({ day: Number(m[2]), month: monthOf(m[1]!) }),
      },
      {
        expression: new RegExp(`\\b${MONTH},? ${YEAR}\\b`, 'g'),
        read: (m) => ({ month: monthOf(m[1]!), year: Number(m[2]) }),
      },
      {
        expression: new RegExp(`\\b(last|next|this) ${MONTH}(?![\\p{L}])`, 'gu'),
        read: (m) => ({ month: monthOf(m[2]!), ...which(m[1]) }),
      },
      {
        expression: new RegExp(`(?<=\\b${BEFORE_MONTHS} )(${anyOf(MONTHS)})(?![\\p{L}]| \\p{Lu})`, 'gu'),
        read: (m) => ({ month: monthOf(m[1]!) }),
      },
      {
        // "Between January and March"
        expression: new RegExp(
          `(?<=\\b${anyOf(MONTHS)} (?:and|to|or|until) )(${anyOf(MONTHS)})(?![\\p{L}]| \\p{Lu})`,
          'gu',
        ),
        read: (m) => ({ month: monthOf(m[1]!) }),
      },
      {
        expression: new RegExp(
          `(?<!${anyOf(MONTHS)},? (?:of )?)\\b(last|next|this) (month|year)(?![\\p{L}-])`,
          'giu',
        ),
        read: (m) => ({ [UNIT_SHIFT[m[2]!.toLowerCase()]!]: TURNS[m[1]!.toLowerCase()]! }),
      },
      {
        expression: new RegExp(`\\b${COUNT} (day|month|year)s? ago\\b`, 'giu'),
        read: (m) => ({ [UNIT_SHIFT[m[2]!.toLowerCase()]!]: -countOf(m[1]!) }),
      },
      {
        expression: new RegExp(`\\b${COUNT} weeks? ago\\b`, 'giu'),
        read: (m) => ({ open: `week-${countOf(m[1]!)}` }),
      },
      {
        // "This Week" is a programme.
        expression:
          /\b([Ll]ast|[Nn]ext|[Tt]his) (week|weekend|spring|summer|autumn|fall|winter)(?![\p{L}-])/gu,
        read: (m) => ({ open: `${SEASONS[m[2]!.toLowerCase()] ?? m[2]!.toLowerCase()}${turnOf(m[1]!)}` }),
      },
      { expression: /\bthis (?:morning|afternoon|evening)(?![\p{L}-])/giu, read: () => ({ shift: 0 }) },
      { expression: /\blast night(?![\p{L}-])/giu, read: () => ({ shift: -1 }) },
      {
        expression: /\b(?:the )?(?:(?:early|late|mid)[ -])?(1[5-9]\d|20\d)0s\b/giu,
        read: (m) => ({ open: `decade-${m[1]}0` }),
      },
      {
        expression: /\b(?:the )?(?:(?:early|late|mid)[ -])?(\d{1,2})(?:st|nd|rd|th)[ -]century\b/giu,
        read: (m) => ({ open: `century-${m[1]}` }),
      },
      {
        expression: new RegExp(
          `\\b(?:(last|next|this) )?(?<!\\b[Tt]he )${WEEKDAY}\\b(?! (?:${PAPERS})(?!\\p{L}))`,
          'gu',
        ),
        read: (m) => ({ weekday: WEEKDAYS.indexOf(m[2]!) + 1, ...which(m[1]) }),
      },
      {
        // "USA Today" is a newspaper: with a capital the word begins a sentence.
        expression:
          /\b(?:yesterday|today|tonight|tomorrow)\b|(?<=^["“]?)(?:Yesterday|Today|Tonight|Tomorrow)\b/g,
        read: (m) => ({ shift: SHIFTS[m[0].toLowerCase()]! }),
      },
      {
        expression: new RegExp(
          // "The 2000 soldiers" are counted, "the 2015 elections" are not.
          `(?<=\\b${BEFORE_YEARS} |['’]s |\\()${YEAR}(?=$|[\\s,.;:)’'?!])(?!(?<=0) (?:\\p{Ll}+s|people|dollars|euros)\\b)`,
          'gu',
        ),
        read: (m) => ({ year: Number(m[1]) }),
      },
      {
        // "In 2010, 2014 and 2015"
        expression: new RegExp(`(?<=(?:1[5-9]|20)\\d\\d(?:,| and|, and) )${YEAR}(?=$|[,.;)]| and )`, 'gu'),
        read: (m) => ({ year: Number(m[1]) }),
      },
    ],
    ahead: new RegExp(
      `\\b${anyOf([
        "will|shall|won['’]t|upcoming|(?:is|are) to",
        '(?:plan|aim|intend|hope|expect)s? to',
        `(?:${AHEAD_VERBS}) (?:for|in|by|to|on)`,
      ])}\\b`,
      'u',
    ),
    tenses: new RegExp(
      `\\b(?:(?<ahead>${anyOf([
        "will|shall|won['’]t|may|might|could|would|can|must|should|is to|are to",
        `(?:${AHEAD_VERBS}|plan|plans|aim|aims|hope|hopes|expect|expects|intend|intends) (?:to|for)`,
      ])}(?: (?:not|also|be|have|been|to))*(?: \\p{Ll}+)?)|(?<past>${anyOf([
        ...listOf(
          'said says told was were had has did died went met took came began held won lost left gave made',
        ),
        ...listOf('found saw fell rose \\p{Ll}+ed'),
      ])}))(?!\\p{L})`,
      'gu',
    ),
    yearAfter: {
      expression: /^,? (?:of )?(this|last|next) year(?!\p{L})/u,
      years: { this: 0, last: -1, next: 1 },
    },
    conjunctions: [' that '],
  }),
);
