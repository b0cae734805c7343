import type { Scores } from '../types.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate, Line, Office } from './line.ts';
import { lengthAt, type Token } from './tokens.ts';

/** What the words before a name make of it. Points: 4 settle a kind, see `recognise.ts`. */
export const ADDRESSED = 8;
export const NAMED_KIND = 6;
export const TITLED = 5;
export const HALF = 2;

export interface Step {
  readonly next: number;
  /** A street, after which others may be listed. */
  readonly listed?: boolean;
  readonly found?: Candidate;
  readonly office?: Office | null;
}

export function candidate(
  line: Line,
  from: number,
  to: number,
  scores: Partial<Scores>,
  more: Partial<Pick<Candidate, 'address' | 'sex' | 'ambiguous' | 'opens' | 'role'>> = {},
): Candidate {
  const { tokens, text, sentence } = line;
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const words = nameWords(tokens.slice(from, to));
  return {
    sentence,
    from,
    to,
    start,
    end,
    text: text.slice(start, end),
    key: words.join(' ').toLowerCase(),
    words,
    scores: { person: 0, organisation: 0, place: 0, ...scores },
    address: false,
    sex: null,
    opens: tokens[from]!.opens,
    ambiguous: false,
    role: null,
    ...more,
  };
}

/** "Kim Jong - un" is "Kim Jong-un"; stops of initials are no words. */
const nameWords = (tokens: readonly Token[]): string[] =>
  tokens
    .map(({ key }) => key)
    .join(' ')
    .replace(/ [-–] /g, '-')
    .split(' ')
    .filter((word) => word !== '.');

export const owned = ({ office }: Line, end: number): Office | null =>
  office === null ? null : { ...office, end, owned: true };

/** A noun is written small, or begins the sentence; a capital elsewhere is part of a name. */
export const isNounAt = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at]!.upper || tokens[at]!.opens;

export const isFamily = (token: Token, { naming }: Lexicon): boolean =>
  naming.families.has(token.text) || naming.rareFamilies.has(token.text);

export const isNoName = ({ text }: Token, { naming }: Lexicon): boolean =>
  text.length === 1 || naming.noNames.has(text);

/** Length of an office or a body's head that ends right before `at`. */
export function lengthBefore(tokens: readonly Token[], at: number, { offices, bodies }: Lexicon): number {
  for (let size = 4; size > 0; size -= 1) {
    const from = at - size;
    if (from >= 0 && (lengthAt(tokens, from, offices) === size || lengthAt(tokens, from, bodies) === size))
      return size;
  }
  return 0;
}
