import { sentencesOf } from '../../languages/sentences.ts';
import { anyOf } from '../../languages/text.ts';

/** Thai ends sentences with a space, as it does phrases. From a line's length on, a space parts what reads best apart. */
const LONG = 100;

/** At most so much without a boundary, if there is any space. */
const LONGEST = 400;

/** Shorter pieces are no sentences of news, whatever stands around the space. */
const SHORT = 40;

interface Phrases {
  readonly opening: RegExp;
  readonly continuing: RegExp;
  readonly closing: RegExp;
  readonly afterQuestion: RegExp;
}

/** Characters that are looked at beside a space. */
const REACH = 24;

const known = new Map<string, Phrases | null>();

/** What may stand beside a space; null for a language that ends sentences with marks. */
function phrasesOf(language: string): Phrases | null {
  let phrases = known.get(language);
  if (phrases === undefined) {
    const words = sentencesOf(language).phrases;
    phrases =
      words === undefined
        ? null
        : {
            opening: new RegExp(`^["“]?${anyOf(words.opening)}`),
            continuing: new RegExp(`^${anyOf(words.continuing)}`),
            closing: new RegExp(`${anyOf(words.closing)}["”]?$`),
            afterQuestion: new RegExp(`^${anyOf(words.afterQuestion)}`),
          };
    known.set(language, phrases);
  }
  return phrases;
}

/**
 * Ends of sentences, in UTF-16 units, where spaces part them, so far as that can be told without a dictionary; null for
 * a language that ends sentences with marks.
 */
export function boundariesAtSpaces(text: string, language: string): Iterable<number> | null {
  const phrases = phrasesOf(language);
  return phrases === null ? null : boundaries(text, phrases);
}

function* boundaries(text: string, phrases: Phrases): Generator<number> {
  let from = 0;
  for (const match of text.matchAll(/\s+/g)) {
    const end = match.index + match[0].length;
    if (match[0].includes('\n') || isBoundary(text, from, match.index, end, phrases)) {
      from = end;
      yield from;
    }
  }
}

function isBoundary(text: string, from: number, at: number, end: number, phrases: Phrases): boolean {
  const length = at - from;
  const before = text.slice(Math.max(from, at - REACH), at);
  const next = text.slice(end, end + REACH);
  if (length >= LONGEST) return true;
  // Clock times and ranks are abbreviated: abbreviations end with a stop, sentences with a question or a pause.
  if (/[!?…ฯ]["”]?$/.test(before) && length > 20) return !phrases.afterQuestion.test(next);
  if (/[\p{L}\p{M}]{4}\.["”]?$/u.test(before) && length > 20) return true;
  if (!/^["“]?\p{Script=Thai}/u.test(next) || phrases.continuing.test(next) || /[\d.,:-]$/.test(before))
    return false;
  if (length >= LONG) return true;
  return length >= SHORT && (phrases.opening.test(next) || phrases.closing.test(before));
}
