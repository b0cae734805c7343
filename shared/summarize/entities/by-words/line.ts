import type { Scores } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import { adjoins, lengthAt, type Phrases, type Token } from './tokens.ts';

/** A name, or what may be one, where it stands. */
export interface Candidate {
  readonly sentence: number;
  /** Range of its tokens. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Spelled alike, in small letters. */
  readonly key: string;
  readonly words: readonly string[];
  /** What its words and the words before it say. */
  readonly scores: Scores;
  /** A form of address stands before it: this is a person, of this sex. */
  readonly address: boolean;
  readonly sex: 'm' | 'f' | null;
  /** Its first word begins a sentence, where any word has a capital. */
  readonly opens: boolean;
  /** A name that is a plain word, a given name or a country. */
  readonly ambiguous: boolean;
  /** What the words right before it say that somebody is, null when nothing. */
  readonly role: string | null;
}

/** A description of somebody that has been read and waits for the name. */
export interface Office {
  readonly kind: 'state' | 'body' | 'plain';
  /** Range of its tokens, with the body or country whose it is. */
  readonly start: number;
  readonly end: number;
  /** A body or country stands between the office and the name. */
  readonly owned: boolean;
}

export interface Line {
  readonly sentence: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly office: Office | null;
}

export const isOwn = (token: Token, { naming }: Lexicon): boolean => naming.isOwnWord(token.text);

/** A word in small letters that goes on with what a capital began: "Quốc phòng". */
export const isInnerWord = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    !token.upper &&
    adjoins(tokens, at) &&
    isOwn(token, lexicon) &&
    !lexicon.naming.breaks.has(token.lower) &&
    // "khai | thác" is no speech.
    (lengthAt(tokens, at, lexicon.verbs) === 0 || lengthAt(tokens, at, lexicon.noSpeech) > 1)
  );
};

/** True when a phrase of the list ends right before `at`. */
export function endsAt(tokens: readonly Token[], at: number, phrases: Phrases): boolean {
  const LONGEST = 4;
  for (let size = 1; size <= LONGEST && size <= at; size += 1) {
    const words = phrases.get(tokens[at - size]!.lower);
    if (
      words?.some(
        (list) =>
          list.length === size && list.every((word, offset) => tokens[at - size + offset]!.lower === word),
      )
    )
      return true;
  }
  return false;
}
