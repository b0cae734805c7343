import {
  ancestorsOf,
  childrenOf,
  type ParsedText,
  type ParsedToken,
  subtreeOf,
} from '../../languages/en/model/index.ts';
import { isVerb } from '../grammar.ts';

/**
 * Parts of an English sentence that can be left out whole, because commas, dashes or brackets mark them off on both
 * sides. Nothing inside a phrase is ever touched: free deletion misleads in one sentence of eleven (docs/decisions/0406).
 */
export interface Unit {
  /** The word that the others depend on. */
  readonly root: ParsedToken;
  /** Tokens `first` to `end`, the latter not included; without the marks around. */
  readonly first: number;
  readonly end: number;
  /** Characters that go, with the marks that go with them. */
  readonly from: number;
  readonly to: number;
  /** True where what stood on both sides is joined without a comma. */
  readonly joins: boolean;
  /** What is left out first: 0 glosses, 1 clauses, 2 circumstances, 3 openings. */
  readonly tier: number;
}

/** Conjunctions of clauses that only tell when: the others restrict what is said, or turn against it. */
const TIMES: ReadonlySet<string> = new Set(['after', 'before', 'when', 'as']);
/** "He was at home when he was shot": at the end the news follows these. */
const NEWS: ReadonlySet<string> = new Set(['when', 'as']);
/** Prepositions of circumstances. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  ...['after', 'amid', 'at', 'before', 'during', 'following', 'for', 'in', 'including', 'on', 'with'],
]);
/** "Paris, France": no gloss. */
const NO_GLOSS: ReadonlySet<string> = new Set([
  'PERSON',
  'GPE',
  'LOC',
  'DATE',
  'TIME',
  'MONEY',
  'PERCENT',
  'CARDINAL',
]);
const FEWEST_WORDS = 2;
/** Of a sentence: a second clause that is longer holds half of the news. */
const LONGEST_SECOND_CLAUSE = 0.45;

const MARK = /^(?:,|;|--?|[–—])$/;
const STOP = /^[.!?…]+$/;
const isMark = (token: ParsedToken | undefined): boolean => token !== undefined && MARK.test(token.text);
const isWord = ({ text }: ParsedToken): boolean => /[\p{L}\p{N}]/u.test(text);

/** All units, those that are left out first in front; of one tier the later ones first. */
export function unitsOf(parsed: ParsedText): Unit[] {
  return parsed.tokens
    .flatMap((token) => unitAt(parsed, token) ?? [])
    .sort((left, right) => left.tier - right.tier || right.first - left.first);
}

function unitAt(parsed: ParsedText, root: ParsedToken): Unit | null {
  const tier = tierOf(parsed, root);
  const span = tier === null ? null : spanOf(parsed, root);
  if (tier === null || span === null) return null;
  const words = parsed.tokens.slice(span.first, span.end).filter(isWord).length;
  if (words < FEWEST_WORDS) return null;
  if (root.label === 'conj' && words > LONGEST_SECOND_CLAUSE * parsed.tokens.filter(isWord).length)
    return null;
  const removed = removalOf(parsed, root, span);
  const opens = span.first === 0;
  if (removed === null || (opens && tier < 2 && root.label !== 'advcl')) return null;
  return { root, ...span, ...removed, tier: opens ? 3 : tier };
}

/** How soon the words below a token are left out; null for what stays. */
function tierOf(parsed: ParsedText, token: ParsedToken): number | null {
  switch (token.label) {
    case 'appos':
      return NO_GLOSS.has(token.entity ?? '') || isListed(parsed, token) ? null : 0;
    case 'relcl':
      return isListed(parsed, token) ? null : 0;
    case 'acl':
      return /^VB[GN]$/.test(token.tag) && !isListed(parsed, token) ? 0 : null;
    case 'advcl':
      return isTimeClause(parsed, token) ? 1 : null;
    case 'conj':
      return isSecondClause(parsed, token) ? 1 : null;
    case 'prep':
      return CIRCUMSTANCES.has(token.norm) && isVerb(parsed.tokens[token.head]!) ? 2 : null;
    default:
      return null;
  }
}

/** A noun of a list is no gloss of the one before: "a farmer, a nurse and a clerk". */
function isListed(parsed: ParsedText, token: ParsedToken): boolean {
  const head = parsed.tokens[token.head]!;
  return [head, token].some(
    (noun) => noun.label === 'conj' || childrenOf(parsed, noun, 'conj').some((other) => !isVerb(other)),
  );
}

function isTimeClause(parsed: ParsedText, verb: ParsedToken): boolean {
  const opening = childrenOf(parsed, verb, 'mark', 'advmod', 'prep').find(({ index }) => index < verb.index);
  if (opening !== undefined && !TIMES.has(opening.norm)) return false;
  if (opening !== undefined && NEWS.has(opening.norm) && verb.head < verb.index) return false;
  // "When prices rise, banks will lend less": a condition.
  const isBare = opening === undefined;
  return isBare ? /^VB[GN]$/.test(verb.tag) : !parsed.tokens.some(({ tag }) => tag === 'MD');
}

/** ", and the other was hurt": a clause of its own that adds something. */
function isSecondClause(parsed: ParsedText, verb: ParsedToken): boolean {
  const head = parsed.tokens[verb.head]!;
  const joint = childrenOf(parsed, head, 'cc').findLast(({ index }) => index < verb.index);
  return (
    isVerb(verb) &&
    head.label === 'ROOT' &&
    joint?.norm === 'and' &&
    childrenOf(parsed, verb, 'nsubj', 'nsubjpass').length > 0 &&
    childrenOf(parsed, head, 'conj').length === 1
  );
}

/** The unbroken run of a token's words, with the "and" of a second clause. */
function spanOf(parsed: ParsedText, root: ParsedToken): { first: number; end: number } | null {
  const own = subtreeOf(parsed, root).filter(isWord);
  if (own.length === 0) return null;
  let first = own[0]!.index;
  const end = own.at(-1)!.index + 1;
  const inside = new Set(subtreeOf(parsed, root).map(({ index }) => index));
  for (let at = first; at < end; at += 1) {
    if (!inside.has(at) && isWord(parsed.tokens[at]!)) return null;
  }
  if (root.label === 'conj' && parsed.tokens[first - 1]?.label === 'cc') first -= 1;
  // Quotation marks and brackets at the ends belong to the words.
  return { first, end: closingAfter(parsed, end) };
}

const closingAfter = (parsed: ParsedText, end: number): number =>
  /^["”’']$/.test(parsed.tokens[end]?.text ?? '') ? end + 1 : end;

/** The characters to take out, or null where the words are not marked off on both sides. */
function removalOf(
  { tokens, ...rest }: ParsedText,
  root: ParsedToken,
  { first, end }: { first: number; end: number },
): Pick<Unit, 'from' | 'to' | 'joins'> | null {
  const [before, after] = [tokens[first - 1], tokens[end]];
  const isLast = after === undefined || (STOP.test(after.text) && end >= tokens.length - 2);
  if (before === undefined)
    return after?.text === ',' && tokens[end + 1]
      ? { from: 0, to: tokens[end + 1]!.start, joins: false }
      : null;
  const previous = tokens[first - 2];
  if (previous === undefined) return null;
  if (before.text === '(' && after?.text === ')') return { from: previous.end, to: after.end, joins: true };
  if (!isMark(before) || before.text === ';') return null;
  if (isLast) return { from: previous.end, to: after?.start ?? rest.text.length, joins: false };
  if (!isMark(after) || after.text === ';' || (before.text === ',') !== (after.text === ',')) return null;
  const next = tokens[end + 1];
  // "…, adding that she was late, but left": the parse seldom knows what "but" goes on with.
  if (next === undefined || /^(?:but|yet|or)$/.test(next.norm)) return null;
  const parsed = { tokens, ...rest };
  const joins = after.text !== ',' || (goesOn(parsed, root, next) && !closesMore(parsed, root, end));
  return { from: previous.end, to: joins ? after.end : after.start, joins };
}

/** True where the words behind the unit go on with what it interrupts: "Berg, a nurse, said", "the plan, called X, for Oslo". */
function goesOn(parsed: ParsedText, root: ParsedToken, next: ParsedToken): boolean {
  const around = ancestorsOf(parsed, root);
  const subject = around.find(({ label }) => /^(?:nsubj|nsubjpass)$/.test(label));
  if (subject !== undefined && root.index < subject.head) return true;
  return (
    next.label === 'prep' && next.norm !== 'according' && around.some(({ index }) => index === next.head)
  );
}

/** True where the comma behind the unit also closes what the unit stands in: "In Lima, where he lives, …". */
function closesMore(parsed: ParsedText, root: ParsedToken, end: number): boolean {
  return ancestorsOf(parsed, root).some((above) => {
    const own = subtreeOf(parsed, above).filter(isWord);
    const first = own[0]!.index;
    if (own.at(-1)!.index >= end) return false;
    return first === 0
      ? /^(?:prep|advcl|ccomp|npadvmod)$/.test(above.label)
      : isMark(parsed.tokens[first - 1]);
  });
}
