import { everyLine } from '../../languages/boilerplate.ts';
import { lazy } from '../../languages/lazy.ts';
import { anyOf } from '../../languages/text.ts';

/** Longest line of a desk's in words: longer ones are text. */
const MOST_WORDS = 30;

/** Ends of a story and of its parts: "-30-", "###", "(END)", "xxx". */
const END_MARK = /^(?:[-–—]{1,3}\s?(?:30|0)\s?[-–—]{1,3}|#{1,5}|x{3,5}|\*{3,5})$/i;

/** Priorities and turns of a story. A word in capitals, or in brackets or strokes: "More" may head a paragraph. */
const SIGN = lazy(
  () =>
    new RegExp(
      `^(?:[(\\[]|[-–—]{1,3}\\s?)?(${anyOf(everyLine('wireSigns'))})(?:[)\\]]|\\s?[-–—]{1,3})?[.:]?$`,
      'iu',
    ),
);

/** "Eds: …", "EDITORS: …": a note to the desk, with what it says. */
const NOTE = lazy(() => new RegExp(`^[(\\[]?${anyOf(everyLine('wireNotes'))}\\s?[:：]`, 'iu'));

/** What the story before it lacks: "ADDS byline", "UPDATES with quotes"; in capitals. */
const CHANGE =
  /^(?:ADDS|CORRECTS|DELETES|EDITS|RAISES|RECASTS|REPEATS|SUBS|TRIMS|UPDATES)(?: [\p{L}\d,’'-]+){1,12}\.?$/u;

/** "BC-EU--Fisheries, 3rd Ld-Writethru,0412": keywords, version and length. */
const KEYWORDS = lazy(
  () =>
    new RegExp(
      anyOf([
        '^[ABP][CMP]-[\\p{L}\\p{N}][^.!?]{0,80}$',
        "^[\\p{L}\\p{N}][\\p{L}\\p{N}’'&-]{1,40}, ?(?:\\d(?:st|nd|rd|th) )?" +
          '(?:ld|lead|writethru|bjt|add|sub|insert)[-\\p{L}\\d ]{0,20}(?:, ?\\d{2,4})?$',
      ]),
      'iu',
    ),
);

const VERSION =
  /(?:^|[\s,-])(?:\d(?:st|nd|rd|th) (?:ld|lead|add|sub|insert)|writethru|ld-writethru|bjt)(?=$|[\s,-])|,\s?\d{3,4}$/iu;

/** "(OPTIONAL TRIM BEGINS)": instructions in brackets, in capitals. */
const INSTRUCTION = lazy(() => /^\(\p{Lu}{2,}(?:[ /,-]{1,2}\p{Lu}{2,}){0,5}[ /,-]{0,2}\)$/u);

/** True for a line that a news agency writes for its customers' desks, not for readers. */
export function isWireSlug(text: string): boolean {
  if (text.length > LONGEST || text.split(' ').length > MOST_WORDS) return false;
  // Most lines are sentences in small letters: none of the expressions below is made for them.
  const isBracketed = /^[([–—-]/.test(text);
  if (isBracketed || text === text.toUpperCase()) {
    if (END_MARK.test(text) || INSTRUCTION().test(text)) return true;
    const sign = SIGN().exec(text)?.[1];
    if (sign !== undefined && (isBracketed || sign === sign.toUpperCase())) return true;
  }
  if (/^[A-Z]{4}/.test(text) && CHANGE.test(text)) return true;
  if (/^.{2,40}[:：]/.test(text) && NOTE().test(text)) return true;
  return /^[^.!?]{2,60},\s?\S/.test(text) && KEYWORDS().test(text) && VERSION.test(text);
}

/** Longest line of a desk's in characters. */
const LONGEST = 300;
