import { everyLine } from '../../languages/boilerplate.ts';
import { lazy } from '../../languages/lazy.ts';
import { anyOf } from '../../languages/text.ts';
import {
  CLOCK_MARK,
  ENGLISH_ORDINAL,
  HAN_YEAR,
  LAST_MARK,
  NUMBERED,
  SIGNS,
} from '../../languages/written-dates.ts';
import { findDate } from './dates.ts';
import { isWireSlug } from './wire.ts';

/**
 * Lines that a pattern gives away, in the languages that news sites are mostly written in. Every pattern is
 * anchored and its repeats are bounded: none can run longer than the line.
 */
interface LinePattern {
  reason: string;
  pattern: RegExp;
  /** Longest line in words that the pattern may take away: longer ones are prose that begins alike. */
  words: number;
  /** What must be true of the line behind the pattern. */
  isRest?: (text: string) => boolean;
}

/** A pattern that begins a line with one of the words of a field of `shared/languages/boilerplate.ts`. */
function lineOf(field: Parameters<typeof everyLine>[0], rest: string, lead = ''): RegExp {
  return new RegExp(`^${lead}${anyOf(everyLine(field))}${rest}`, 'u');
}

/** A label of up to four words. */
const LABEL = lazy(() => /^[\p{L}\p{M}\p{N}&’'-]{1,30}(?: [\p{L}\p{M}\p{N}&’'-]{1,30}){0,3}$/u);

/** More labels than any article's tags. */
const MOST_LABELS = 21;

/** One label or several, and no sentence. As one expression with all these repeats it would take milliseconds to build. */
function areLabels(text: string): boolean {
  const labels = text.replace(/^#/, '').split(/\s?[,;|·•/#]\s?#?/);
  return labels.length <= MOST_LABELS && labels.every((label) => LABEL().test(label));
}

/** Words that an agenda may begin with as well: tags only at the text's end. */
const TOPICS = lazy(() => lineOf('topics', '\\s?[:：]\\s*'));

/** True for a line of topics, which are an article's tags when they stand at its end. */
export function isTopicLine(text: string): boolean {
  const line = text.toLowerCase();
  return text.length <= 200 && TOPICS().test(line) && areLabels(line.replace(TOPICS(), ''));
}

const PATTERNS = lazy((): readonly LinePattern[] => [
  { reason: 'related-link', words: 40, pattern: lineOf('readAlso', '\\s{0,2}[:：>»|–-]', '[\\W_]{0,4}') },
  {
    reason: 'call-to-action',
    words: 30,
    pattern: lineOf('callsToAction', `\\b.{0,160}\\b${anyOf(everyLine('channels'))}\\b`),
  },
  { reason: 'mailing-list', words: 60, pattern: lineOf('mailingList', '') },
  { reason: 'mailing-list', words: 20, pattern: lineOf('webVersion', '[.!]?$') },
  { reason: 'tags', words: 30, pattern: lineOf('tags', '\\s?[:：]\\s*'), isRest: areLabels },
  { reason: 'copyright', words: 25, pattern: lineOf('copyright', '') },
  {
    reason: 'photo-credit',
    words: 14,
    pattern: lineOf(
      'photoLabels',
      `(?: ${anyOf(everyLine('photoPrepositions'))})?\\s{0,2}[:：©/|]`,
      '[([]?\\s?',
    ),
  },
  { reason: 'source-note', words: 8, pattern: lineOf('sourceLabels', '\\s{0,2}[:：]', '[([]?\\s?') },
  {
    reason: 'date-line',
    words: 8,
    pattern: lineOf(
      'dateLabels',
      `(?: ${anyOf(everyLine('datePrepositions'))})?\\s{0,2}(?:[:：|]|\\S{0,12}\\s?\\d)`,
    ),
  },
  { reason: 'reading-time', words: 8, pattern: lineOf('readingTime', '\\b') },
  {
    reason: 'reading-time',
    words: 8,
    pattern: lineOf(
      'minutes',
      `(?:\\s${anyOf(everyLine('minutesOfReading'))})?\\W{0,3}$`,
      '\\W{0,3}\\d{1,3}\\s?',
    ),
  },
  { reason: 'rating', words: 8, pattern: lineOf('ratings', '', '\\(?') },
  { reason: 'author-label', words: 2, pattern: lineOf('authorLabels', '\\s?[:：]$') },
]);

/** Why a line's pattern says that it is not the article's text; null when none does. */
export function patternNoise(text: string): string | null {
  if (text.length > 400) return null;
  const words = text.split(' ').length;
  // Patterns are in small letters: with the flag for both cases they take twice as long to build.
  const line = text.toLowerCase();
  for (const { reason, pattern, words: most, isRest } of PATTERNS()) {
    if (words > most || !pattern.test(line)) continue;
    if (isRest === undefined || isRest(line.replace(pattern, ''))) return reason;
  }
  if (isWireSlug(text)) return 'wire-slug';
  return isMenu(text) ? 'navigation' : null;
}

/** A line of this many short labels between pipes is a menu; fewer may be a heading or a credit. */
const MENU_LABELS = 4;

/** "Home | News | World | Sport": labels only, no numbers (rows of tables have some), no sentence. */
function isMenu(text: string): boolean {
  const labels = text.split(/\s[|·•]\s/);
  return labels.length >= MENU_LABELS && labels.every((label) => /^[\p{L}\p{M}&’'\s-]{1,30}$/u.test(label));
}

const DATE = lazy(
  () =>
    new RegExp(
      anyOf([
        '\\b\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}\\b',
        '\\b(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}\\b',
        '\\b\\d{1,2}\\.?(?: de)? \\p{L}{3,12}\\.?,?(?: de)? (?:19|20)\\d{2}\\b',
        `\\b\\p{L}{3,12} \\d{1,2}${ENGLISH_ORDINAL}?,? (?:19|20)\\d{2}\\b`,
        `(?:19|20)\\d{2}\\s?${SIGNS.year}\\s?\\d{1,2}\\s?${SIGNS.month}`,
        `\\b\\d{1,2}${NUMBERED.month}\\d{1,2}${NUMBERED.year}(?:19|20)?\\d{2}\\b`,
      ]),
      'u',
    ),
);

const CLOCK = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,2}(?:[:.h]|\\sh\\s)\\d{2}(?::\\d{2})?(?:\\s?${CLOCK_MARK})?(?![\\p{L}\\p{N}])`,
      'iu',
    ),
);

const MARK_AT_END = lazy(() => new RegExp(`(?<=[\\d\\s])${LAST_MARK}\\.$`, 'u'));

/** Digits, or a year in Chinese numerals. */
const HAS_NUMBER = lazy(() => new RegExp(`\\p{Nd}|${HAN_YEAR}${SIGNS.year}`, 'u'));

/** A line that says when, and little else: "Hanoi, 5 February 2024", "asked Feb 6, 2014 at 20:37". */
export function isDateLine(text: string): boolean {
  if (text.length > 80 || text.split(' ').length > 9 || !HAS_NUMBER().test(text)) return false;
  const line = text.replace(MARK_AT_END(), '').trimEnd();
  if (/[.!?]["”]?$/.test(line) && !/\d\.?$/.test(line)) return false;
  const rest = withoutDate(withoutDate(line)).replace(DATE(), '').replace(CLOCK(), '');
  return rest !== line && (rest.match(/[\p{L}\p{M}]+/gu)?.length ?? 0) <= 4;
}

/** A line that says the hour and nothing else: "10:15", "11.42 Uhr", "14:05 GMT". */
export function isClockLine(text: string): boolean {
  return text.length <= 20 && CLOCK().test(text) && /^[\p{Lu}]{0,4}$/u.test(text.replace(CLOCK(), '').trim());
}

/** Some papers print the day of two calendars. */
function withoutDate(line: string): string {
  const found = findDate(line);
  return found === null ? line : line.slice(0, found.start) + line.slice(found.end);
}
