import type { Dates } from '../facets/dates.ts';
import { anyOf, listOf } from '../text.ts';

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
  listOf('in since until till by from during of before after between early late mid and year the to'),
);

const SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

const AHEAD_VERBS = 'due|set|scheduled|planned|slated|expected';

export const dates: Dates = {
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
      expression: new RegExp(`\\b(?:(last|next|this) )?${WEEKDAY}\\b`, 'g'),
      read: (m) => ({ weekday: WEEKDAYS.indexOf(m[2]!) + 1, ...which(m[1]) }),
    },
    {
      expression: /\b(?:yesterday|today|tonight|tomorrow)\b/gi,
      read: (m) => ({ shift: SHIFTS[m[0].toLowerCase()]! }),
    },
    {
      expression: new RegExp(
        `(?<=\\b${BEFORE_YEARS} |\\()${YEAR}(?=$|[\\s,.;:)’'?!])(?! (?:\\p{Ll}+s|people|dollars|euros)\\b)`,
        'gu',
      ),
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
};
