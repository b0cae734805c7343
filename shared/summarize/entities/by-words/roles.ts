import { FAMILY_FIRST } from '../gazetteer.ts';
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
  scanned: Scanned,
  tokens: readonly Token[],
  sentences: readonly string[],
  lexicon: Lexicon,
  isPerson: (candidate: Candidate) => boolean,
): Role[] {
  const behind = appositionOf(mention, scanned, tokens, sentences[mention.sentence]!, lexicon, isPerson);
  return [mention.role, behind].flatMap((text) =>
    text === null || text.split(' ').length > LONGEST || isPartial(text, mention, lexicon)
      ? []
      : [{ text, sentence: mention.sentence, noun: text.toLowerCase() }],
  );
}

/** "con trai", "trưởng": whose, only other words tell; so of a lawyer before a form of address ("luật sư ông …"). */
function isPartial(text: string, { address }: Candidate, { naming }: Lexicon): boolean {
  const office = text.toLowerCase();
  const isKin = naming.kin.includes(office) && (address || !naming.professions.has(office));
  return isKin || naming.qualifiers.includes(office) || naming.halves.has(office);
}

function appositionOf(
  { to }: Candidate,
  scanned: Scanned,
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
  isPerson: (candidate: Candidate) => boolean,
): string | null {
  for (const at of [to, behindAge(to, tokens, lexicon)]) {
    // "Lâm Quốc Bảo (giám đốc Sở Y tế)", "Lâm Quốc Bảo - giám đốc Sở Y tế - cho biết"
    if (!/^[,(–-]$/.test(tokens[at]?.text ?? '')) continue;
    const article = tokens[at + 1]?.text === lexicon.naming.one ? 1 : 0;
    const office = scanned.offices.find(({ start }) => start === at + 1 + article);
    const end = office === undefined ? null : endOfRole(office.end, tokens, lexicon);
    if (end !== null && !isAnothers(office!.start, end, scanned.candidates.filter(isPerson), tokens, lexicon))
      return text.slice(tokens[office!.start]!.start, tokens[end - 1]!.end);
  }
  return null;
}

/** "Thủ tướng Jan Berg, bộ trưởng Ada Holm": the office of whoever is named behind it; "con trai ca sĩ Ada Holm" is not. */
function isAnothers(
  start: number,
  end: number,
  people: readonly Candidate[],
  tokens: readonly Token[],
  { naming, kin }: Lexicon,
): boolean {
  if (lengthAt(tokens, start, kin) > 0) return false;
  const isOwned = (at: number): boolean =>
    tokens.slice(start, at).some(({ lower }) => naming.ofRole.has(lower));
  return people.some(({ from }) => from > start && from < end && !isOwned(from));
}

/** ", 58 tuổi", "(42 tuổi, trú tại …)": what stands between a name and the apposition. */
function behindAge(at: number, tokens: readonly Token[], { naming }: Lexicon): number {
  const LONGEST_BRACKET = 24;
  if (tokens[at]?.text === '(') {
    const close = tokens.findIndex(({ text }, index) => index > at && text === ')');
    return close > 0 && close - at <= LONGEST_BRACKET ? close + 1 : at;
  }
  const isAge =
    tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === naming.age;
  return isAge ? at + 3 : at;
}

/** Where a description ends: at a mark or a verb. Null when it runs on. */
function endOfRole(from: number, tokens: readonly Token[], lexicon: Lexicon): number | null {
  // "chuyên gia | phân tích", though to analyse is to say
  let end = from + lengthAt(tokens, from, lexicon.officeTails);
  while (end - from < LONGEST) {
    const token = tokens[end];
    // "Kim Jong | - il": a name that is cut.
    const isSyllable = token?.text === '-' && /^[a-z]{1,4}$/.test(tokens[end + 1]?.text ?? '');
    if (isSyllable && tokens[end - 1]!.upper && FAMILY_FIRST.has(tokens[end - 2]!.text)) return null;
    if (token === undefined || /^[,.;:)–-]$/.test(token.text)) return end;
    if (lengthAt(tokens, end, lexicon.verbs) > 0 || lexicon.naming.endsRole.has(token.lower)) return end;
    if (token.kind === 'mark') return null;
    const belongs = token.upper || token.kind === 'number' || lexicon.naming.ofRole.has(token.lower);
    // "hàng xóm của | ông Chất"
    const isAddress = tokens[end + 1]?.upper === true && lengthAt(tokens, end, lexicon.addresses) === 1;
    if (!belongs && !isAddress && !isInnerWord(tokens, end, lexicon)) return null;
    end += 1;
  }
  return null;
}
