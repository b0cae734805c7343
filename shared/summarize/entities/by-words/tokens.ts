import { lazy } from '../../../languages/lazy.ts';
import { anyOf } from '../../../languages/text.ts';

/** Words and marks of a sentence, and lists of phrases that are looked up in them. */

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One form for its spellings, as written, and in small letters. */
  readonly key: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** A word that begins with a capital. */
  readonly upper: boolean;
  /** First word of the sentence, or of what a mark begins: a capital says nothing here. */
  readonly opens: boolean;
}

const TOKEN = lazy(
  () =>
    new RegExp(
      anyOf([
        // "al - Qaeda"
        '(?<!\\p{L})[AaEe]l ?- ?\\p{Lu}[\\p{L}\\p{M}]*',
        // Addresses of sites are names.
        '[\\p{L}\\p{N}-]{1,40}(?:\\.[\\p{L}\\p{N}-]{1,40}){0,2}\\.(?:com|net|org|info|vn)(?![\\p{L}\\p{N}])',
        // "D’ Souza", and words with what joins their parts: "Xơ-un", "U.S".
        "\\p{Lu}[’'](?= ?\\p{Lu})",
        "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:(?:[-–’'](?=\\p{L})|(?<=\\p{Lu})\\.(?=\\p{Lu}))[\\p{L}\\p{M}\\p{N}]+)*",
        '\\d+(?:[.,/:-]\\d+)*\\p{L}?(?!\\p{L})',
        '\\d+',
        '\\S',
      ]),
      'gu',
    ),
);

const OPENING_MARK = /^[.!?:;“”"‘'(*•]$/u;

export function tokenise(text: string, spelled: (text: string) => string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN())) {
    const [word] = match;
    const last = tokens.at(-1);
    const kind = /^\p{L}/u.test(word) ? 'word' : /^\d/.test(word) ? 'number' : 'mark';
    const key = kind === 'word' ? spelled(word) : word;
    tokens.push({
      text: word,
      start: match.index,
      end: match.index + word.length,
      key,
      lower: key.toLowerCase(),
      kind,
      // "al - Qaeda"
      upper: kind === 'word' && /^(?:[ae]l ?- ?)?\p{Lu}/u.test(word),
      opens: last === undefined || opensAfter(last, tokens, text, match.index),
    });
  }
  return tokens;
}

/** A dash opens only where it stands free; the stop of an initial or an abbreviation opens nothing. */
function opensAfter(last: Token, tokens: readonly Token[], text: string, at: number): boolean {
  if (/^[-–—]$/.test(last.text)) return tokens.length === 1;
  if (last.text === '.') return (tokens.at(-2)?.text.length ?? 0) > 2 && text[at - 1] === ' ';
  return OPENING_MARK.test(last.text);
}

/** Phrases by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * @param spelled one form for the spellings of a word
 * @param written keeps capitals, for names
 */
export function phrasesOf(
  list: Iterable<string>,
  spelled: (text: string) => string,
  written: 'written' | 'small',
): Phrases {
  const phrases = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = tokenise(phrase, spelled).map((token) => (written === 'written' ? token.key : token.lower));
    const known = phrases.get(words[0]!);
    if (known === undefined) phrases.set(words[0]!, [words]);
    else known.push(words);
  }
  for (const known of phrases.values()) known.sort((left, right) => right.length - left.length);
  return phrases;
}

/** How many tokens the longest phrase has that stands at `at`; 0 when none does. */
export function lengthAt(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases,
  form: 'key' | 'lower' = 'lower',
): number {
  const first = tokens[at];
  if (first === undefined) return 0;
  const found = phrases
    .get(first[form])
    ?.find((words) => words.every((word, offset) => tokens[at + offset]?.[form] === word));
  return found?.length ?? 0;
}

/** True when one space, or nothing but the stop of an initial and a space, parts a token from the one before. */
export const adjoins = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
};
