import type { Role } from '../roles.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, isInnerWord } from './line.ts';
import type { Scanned } from './scan.ts';
import { lengthAt, type Token } from './tokens.ts';

/** A role of more words than this has run on into something else. */
const LONGEST = 14;

export const longest = (roles: readonly Role[]): Role | null =>
  roles.reduce<Role | null>(
    (left, right) => (left === null || right.text.length > left.text.length ? right : left),
    null,
  );

/** What stands right before a name, or behind a comma after it: "Anna Berg, tổng biên tập tạp chí Pioneer, …". */
export function rolesBeside(
  mention: Candidate,
  { offices }: Scanned,
  tokens: readonly Token[],
  sentences: readonly string[],
  lexicon: Lexicon,
): Role[] {
  const text = mention.role ?? appositionOf(mention, offices, tokens, sentences[mention.sentence]!, lexicon);
  if (text === null || text.split(' ').length > LONGEST || isPartial(text, lexicon)) return [];
  return [{ text, sentence: mention.sentence, noun: text.toLowerCase() }];
}

/** "con trai", "bạn": whose, only other words tell. */
const isPartial = (text: string, { naming }: Lexicon): boolean =>
  naming.kin.includes(text.toLowerCase()) || naming.qualifiers.includes(text.toLowerCase());

function appositionOf(
  { to }: Candidate,
  offices: Scanned['offices'],
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
): string | null {
  if (tokens[to]?.text !== ',') return null;
  const article = tokens[to + 1]?.text === lexicon.naming.one ? 1 : 0;
  const office = offices.find(({ start }) => start === to + 1 + article);
  if (office === undefined) return null;
  const end = endOfRole(office.end, tokens, lexicon);
  return end === null ? null : text.slice(tokens[office.start]!.start, tokens[end - 1]!.end);
}

/** Where a description ends: at a mark or a verb. Null when it runs on. */
function endOfRole(from: number, tokens: readonly Token[], lexicon: Lexicon): number | null {
  let end = from;
  while (end - from < LONGEST) {
    const token = tokens[end];
    if (token === undefined || /^[,.;:)–-]$/.test(token.text)) return end;
    if (lengthAt(tokens, end, lexicon.verbs) > 0 || lexicon.naming.endsRole.has(token.lower)) return end;
    if (token.kind === 'mark') return null;
    const belongs = token.upper || token.kind === 'number' || lexicon.naming.ofRole.has(token.lower);
    if (!belongs && !isInnerWord(tokens, end, lexicon)) return null;
    end += 1;
  }
  return null;
}
