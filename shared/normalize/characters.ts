import { INVISIBLE } from '../languages/text.ts';

const INVISIBLE_CHARACTERS = new RegExp(`[${INVISIBLE}]`, 'g');

/** Direction marks: useful to a renderer, noise to a translator. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Control characters but tab and line feed, which the caller splits at. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

const SPACES = /[\s\u180e]+/g;

/** White space that is not one plain space between two words: most lines of an article have none. */
const ODD_SPACE = /[^\S ]|\u180e| {2}/;

/** Anything that `cleanCharacters` changes: most lines have none, and one look costs less than six. */
const UNCLEAN = new RegExp(
  `[\\p{Cc}--[\\t\\n]]|[${INVISIBLE}\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069ﬀ-ﬆ]`,
  'v',
);

/** Latin presentation forms that typesetters and PDFs leave behind. */
const LIGATURES: Record<string, string> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Marks on one letter that are kept: Unicode's own limit (UAX #15, stream-safe text). No language stacks ten. */
const STACKED = /(?<=\p{M}{30})\p{M}+/gu;

/** NFC in linear time: composing sorts the marks on a letter, and the time for that grows with their square. */
export function toNfc(text: string): string {
  return (/\p{M}{31}/u.test(text) ? text.replace(STACKED, '') : text).normalize('NFC');
}

/**
 * Text as people see it: NFC, line ends as `\n`, no invisible or control characters, no ligatures.
 * Line breaks stay, words stay.
 */
export function cleanCharacters(text: string): string {
  if (!UNCLEAN.test(text)) return toNfc(text);
  const clean = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(DIRECTION_MARKS, '')
    .replace(CONTROL, '')
    .replace(/[ﬀ-ﬆ]/g, (letter) => LIGATURES[letter] ?? letter);
  return toNfc(clean);
}

/** One line: every run of white space becomes one space, and a stray space before a comma or full stop goes. */
export function tidyLine(text: string): string {
  return (ODD_SPACE.test(text) ? text.replace(SPACES, ' ') : text)
    .replace(/(?<=[\p{L}\p{N})\]"”’]) (?=[,.](?:\s|$))/gu, '')
    .trim();
}

/** True when the text has a letter of any script. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
