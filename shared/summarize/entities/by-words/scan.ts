import { readKnown, readSeat } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { type Candidate, endsAt, type Line, type Office } from './line.ts';
import { readBody, readBodyNoun, readListed, readPlaceNoun, readThing } from './nouns.ts';
import { readAddress, readOffice, readRun } from './people.ts';
import { candidate, owned, type Step } from './steps.ts';
import { adjoins, lengthAt, type Token } from './tokens.ts';

/** Names of a sentence, and what it calls somebody, from left to right. */
export interface Scanned {
  readonly candidates: readonly Candidate[];
  readonly offices: readonly Office[];
}

/** Reads each name by the words before it. */
export function scan(sentence: number, text: string, tokens: readonly Token[], lexicon: Lexicon): Scanned {
  const candidates: Candidate[] = [];
  const offices = new Map<number, Office>();
  let office: Office | null = null;
  let listed = Number.NaN;
  for (let at = endOfSignature(tokens); at < tokens.length; ) {
    const line: Line = { sentence, text, tokens, lexicon, office };
    const step: Step = (listed === at - 1 ? readListed(at, line) : null) ?? readAt(at, line);
    if (step.listed === true) listed = step.next;
    if (step.found !== undefined) candidates.push(step.found);
    if (step.office) offices.set(step.office.start, step.office);
    office = step.office === undefined ? keep(office, step.next) : step.office;
    at = step.next;
  }
  return { candidates, offices: [...offices.values()] };
}

/** "Nguyễn Văn A (Theo Reuters)": a line of nothing but capitals is signed, and says nothing but whom it follows. */
function endOfSignature(tokens: readonly Token[]): number {
  const LONGEST = 5;
  const bracket = tokens.findIndex(({ text }) => text === '(');
  const own = bracket > 0 && tokens.at(-1)!.text === ')' ? tokens.slice(0, bracket) : tokens;
  const isSigned = own.length <= LONGEST && own.every(({ upper, text }) => upper || /^[-–.]$/.test(text));
  return isSigned ? own.length : 0;
}

/** Words between an office and its name, besides those of a body: more tell of something else. */
const LONGEST_GAP = 3;
const keep = (office: Office | null, next: number): Office | null =>
  office !== null && next - office.end <= LONGEST_GAP ? office : null;

/** "Chủ tịch Hiệp hội Muối (HHM) | Lâm Quốc Bảo": the short form parts nobody from the office. */
function readAlias(at: number, line: Line): Step | null {
  const { tokens, office } = line;
  const isShort = tokens[at]!.text === '(' && tokens[at + 1]?.upper === true && tokens[at + 2]?.text === ')';
  if (!isShort || office?.owned !== true || office.end !== at || tokens[at + 3]?.upper !== true) return null;
  return {
    next: at + 3,
    office: owned(line, at + 3),
    found: candidate(line, at + 1, at + 2, {}, { opens: false }),
  };
}

/** The stop of an initial; the comma of "Giám đốc Sở Y tế, ông …", unless it is only whose word or leave is told. */
function isPassedOver(at: number, { tokens, lexicon, office }: Line): boolean {
  if (tokens[at]!.text === '.') return true;
  if (tokens[at]!.text !== ',' || office === null || !office.owned || office.end !== at) return false;
  const isSource =
    endsAt(tokens, office.start, lexicon.according) || endsAt(tokens, office.start, lexicon.objectBefore);
  return lengthAt(tokens, at + 1, lexicon.addresses) > 0 && !isSource;
}

/** "Nạn nhân là | anh Nam": the office goes on to the name. */
function readIs(at: number, { tokens, lexicon, office }: Line): Step | null {
  if (tokens[at]!.text !== lexicon.naming.is || office?.end !== at) return null;
  const name = at + 1 + lengthAt(tokens, at + 1, lexicon.addresses);
  return tokens[name]?.upper === true && adjoins(tokens, at + 1) ? { next: at + 1, office } : null;
}

/** "Bộ Ngoại giao" of a list, and "Bộ Ngoại giao Indonesia" of the text. */
function readLonger(at: number, line: Line): Step | null {
  const known = readKnown(at, line);
  const body = known === null ? null : readBody(at, line);
  return body !== null && body.next > known!.next ? body : known;
}

function readAt(at: number, line: Line): Step {
  const { tokens } = line;
  const token = tokens[at]!;
  const alias = readAlias(at, line);
  if (alias !== null) return alias;
  if (token.kind === 'mark') return { next: at + 1, office: isPassedOver(at, line) ? line.office : null };
  if (token.kind === 'number') return { next: at + 1 };
  // "yêu cầu" holds no bridge; "Tổ chức" with a capital is a noun.
  const plain = lengthAt(tokens, at, line.lexicon.plainWords);
  const isNoun = token.upper && lengthAt(tokens, at, line.lexicon.bodyNouns) === plain;
  if (plain > 0 && !isNoun)
    return { next: at + plain, office: token.upper ? line.office : keep(line.office, at + plain) };
  const several = lengthAt(tokens, at, line.lexicon.places, 'key') > 1;
  return (
    (several ? readKnown(at, line) : null) ??
    readSeat(at, line) ??
    readAddress(at, line) ??
    readLonger(at, line) ??
    readThing(at, line) ??
    readBody(at, line) ??
    readBodyNoun(at, line) ??
    readPlaceNoun(at, line) ??
    readOffice(at, line) ??
    readRun(at, line) ??
    readIs(at, line) ??
    (line.lexicon.naming.breaks.has(token.lower) ? { next: at + 1, office: null } : { next: at + 1 })
  );
}
