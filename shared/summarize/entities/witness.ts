import type { ParsedEntity, ParsedText } from '../../languages/en/model/index.ts';
import type { Reading } from '../grammar.ts';
import type { Candidate } from './candidates.ts';
import { GIVEN_NAMES } from './gazetteer.ts';
import { HONORIFICS, ORGANISATION_HEADS, ORGANISATION_WORDS, PLACE_WORDS } from './lexicon.ts';
import { type EntityKind, isKnownPlace, type Scores } from './types.ts';

/*
 * Two witnesses for every name: the rules, which know forms, lists and cues, and the model, which has read how such
 * words stand in sentences. Each is wrong where the other is often right. The model corrects where a name begins and
 * ends, and its word counts beside the rules' evidence; alone it names nobody.
 */

/** What the model takes the words of a candidate for; `other` is a people, an event, a work, a date. */
export type Verdict = EntityKind | 'other' | 'none';

const KINDS: Readonly<Partial<Record<ParsedEntity['kind'], EntityKind>>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
};

/** What the model says of the words of a candidate, by the last of them. */
export function verdictOf(parsed: ParsedText, { start, end }: { start: number; end: number }): Verdict {
  const last = parsed.tokens.findLast(
    (token) => token.start < end && token.end > start && /[\p{L}\p{N}]/u.test(token.text),
  );
  if (last === undefined || last.entity === null) return 'none';
  return KINDS[last.entity] ?? 'other';
}

/** Shares of the verdicts over the mentions of a name. Lines in capitals say little: others go before. */
export function verdictShares(candidates: readonly Candidate[], reading: Reading): Record<Verdict, number> {
  const plain = candidates.filter(({ shouting }) => !shouting);
  const heard = plain.length > 0 ? plain : candidates;
  const shares: Record<Verdict, number> = { person: 0, organisation: 0, place: 0, other: 0, none: 0 };
  for (const candidate of heard)
    shares[verdictOf(reading.parsed[candidate.sentence]!, candidate)] += 1 / heard.length;
  return shares;
}

/**
 * Weights of the model's word beside points of the rules (`types.ts`), fitted together on the even documents of
 * bench/facts. `against`: another kind of name, which speaks for a name but not for this one.
 */
export const WEIGHT = { same: 2.5, none: -2, other: -4, against: -2.5 };
/** Points of both together that a name needs. */
export const ENOUGH = { person: 1, organisation: 1, place: 1 };

/**
 * The kind that both witnesses together speak for; null when that is too little. The rules must have a sign of their
 * own: what only the model sees is mostly wrong.
 */
export function weigh(own: Scores, shares: Record<Verdict, number>): EntityKind | null {
  const KIND_ORDER = ['place', 'organisation', 'person'] as const;
  const said = KIND_ORDER.filter((kind) => own[kind] >= SIGN);
  const total = (kind: EntityKind): number => {
    const different = 1 - shares[kind] - shares.none - shares.other;
    const { same, none, other, against } = WEIGHT;
    return own[kind] + same * shares[kind] + none * shares.none + other * shares.other + against * different;
  };
  const best = said.reduce<EntityKind | null>(
    (left, right) => (left === null || total(right) > total(left) ? right : left),
    null,
  );
  return best !== null && total(best) >= ENOUGH[best] ? best : null;
}

/** Below this nothing speaks for a kind. */
const SIGN = 1;

const isAddress = (word: string): boolean => HONORIFICS.has(word.toLowerCase().replace(/\.$/, ''));

/** A model's entity as it would be published: without article, possessive and marks around it. */
interface Span {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

function spanOf(parsed: ParsedText, entity: ParsedEntity): Span | null {
  const kind = KINDS[entity.kind];
  if (kind === undefined) return null;
  const tokens = parsed.tokens.slice(entity.first, entity.end);
  while (
    tokens[0] !== undefined &&
    (/^(?:the|a|an)$/i.test(tokens[0].text) || !/[\p{L}\p{N}]/u.test(tokens[0].text))
  )
    tokens.shift();
  while (
    tokens.at(-1) !== undefined &&
    (tokens.at(-1)!.tag === 'POS' || !/[\p{L}\p{N}.]/u.test(tokens.at(-1)!.text))
  )
    tokens.pop();
  while (kind === 'person' && tokens[0] !== undefined && isAddress(tokens[0].text)) tokens.shift();
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || !/^\p{Lu}/u.test(first.text)) return null;
  const text = parsed.text.slice(first.start, last.end);
  return { kind, start: first.start, end: last.end, words: text.split(/\s+/) };
}

/**
 * Candidates with the model's boundaries where those are better: a person without the people or trade before the
 * name ("Spaniard | Sergio Garcia"), a body or place with all of its name ("Avon and Somerset Police").
 */
export function reconcile(candidates: readonly Candidate[], reading: Reading): Candidate[] {
  return reading.parsed.flatMap((parsed, sentence) => {
    const own = candidates.filter((candidate) => candidate.sentence === sentence);
    return parsed.entities.reduce<Candidate[]>((known, entity) => {
      const span = spanOf(parsed, entity);
      return span === null ? known : withSpan(known, span, parsed.text);
    }, own);
  });
}

function withSpan(candidates: Candidate[], span: Span, text: string): Candidate[] {
  const touched = candidates.filter(({ start, end }) => start < span.end && span.start < end);
  const [first] = touched;
  if (first === undefined || first.shouting) return candidates;
  if (touched.length === 1 && isLonger(first, span) && isBetterPerson(first, span)) {
    const cut = text.slice(first.start, span.start).trim();
    const title = [first.title, cut].filter((part) => part !== null).join(' ');
    return candidates.map((candidate) =>
      candidate === first ? { ...fitted(first, span, text), title } : candidate,
    );
  }
  const covers = touched.every(({ start, end }) => span.start <= start && end <= span.end);
  const grows = touched.some(({ start, end }) => span.start < start || end < span.end);
  if (!covers || !grows || !isWhole(span, touched)) return candidates;
  return [
    ...candidates.filter(({ start }) => start < span.start && !touched.some((one) => one.start === start)),
    fitted(first, span, text),
    ...candidates.filter(({ start }) => start >= span.end),
  ];
}

const isLonger = (candidate: Candidate, span: Span): boolean =>
  candidate.start < span.start && candidate.end === span.end;

/** Two words at least, and what is cut off is no given name. */
const isBetterPerson = (candidate: Candidate, span: Span): boolean =>
  span.kind === 'person' && span.words.length > 1 && !GIVEN_NAMES.has(candidate.words[0]!);

/** "Securities and Exchange Commission", "Johannes “Hans” Geiger": more than the rules had, and still one name. */
function isWhole({ kind, words }: Span, touched: readonly Candidate[]): boolean {
  const LONGEST = 9;
  if (words.length > LONGEST) return false;
  const joined = words.every(
    (word) =>
      /^["“'(]?[\p{Lu}\p{N}]/u.test(word) ||
      /^(?:and|of|for|the|&|de|van|von|al|bin|la|le|du|des|di|in|on|to)$/.test(word),
  );
  if (!joined) return false;
  if (kind === 'person')
    return words.length <= 5 && touched.length === 1 && !words.some((word) => /^and$|\d/.test(word));
  const lower = words.map((word) => word.toLowerCase());
  if (kind === 'organisation') {
    const headed =
      ORGANISATION_WORDS.has(lower.at(-1)!) ||
      ORGANISATION_HEADS.has(lower[0]!) ||
      ORGANISATION_WORDS.has(lower[0]!);
    return headed;
  }
  return PLACE_WORDS.has(lower.at(-1)!) || isKnownPlace(words.join(' '));
}

function fitted(candidate: Candidate, span: Span, text: string): Candidate {
  return {
    ...candidate,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    words: span.words,
  };
}
