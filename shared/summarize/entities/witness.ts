import type { ParsedEntity, ParsedText } from '../../languages/en/model/index.ts';
import type { Reading } from '../grammar.ts';
import type { Candidate } from './candidates.ts';
import { ORGANISATION_WORDS } from './lexicon.ts';
import { type EntityKind, isBuilding, type Scores } from './types.ts';

/*
 * Two witnesses for every name: the rules, which know forms, lists and cues, and the model, which has read how such
 * words stand in sentences. Each is wrong where the other is often right. The model corrects where a name begins and
 * ends, and its word counts beside the rules' evidence; alone it names nobody.
 */

/** What the model takes the words of a candidate for; `other` is a people, an event, a work, a date. */
export type Verdict = EntityKind | 'other' | 'none';

export const KINDS: Readonly<Partial<Record<ParsedEntity['kind'], EntityKind>>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
};

/** What the model says of the words of a candidate, by the last of them before "of" or "for". */
export function verdictOf(parsed: ParsedText, { start, end }: { start: number; end: number }): Verdict {
  const within = parsed.tokens.filter((token) => token.start < end && token.end > start);
  const link = within.findIndex((token, index) => index > 0 && /^(?:of|for)$/.test(token.norm));
  const last = within
    .slice(0, link < 0 ? within.length : link)
    .findLast((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (last === undefined || last.entity === null) return 'none';
  // "the Rhône": people take no article.
  if (last.entity === 'PERSON' && within.length === 1 && parsed.tokens[last.index - 1]?.norm === 'the')
    return 'none';
  // A hospital is a building for the model and a body for us.
  if (
    last.entity === 'FAC' &&
    ORGANISATION_WORDS.has(last.norm) &&
    !isBuilding(within.map(({ text }) => text))
  )
    return 'organisation';
  return KINDS[last.entity] ?? 'other';
}

/** True where the model's name begins and ends with the candidate, "the" left aside. */
export function isExactly(
  { tokens, entities }: ParsedText,
  { start, end }: { start: number; end: number },
): boolean {
  return entities.some((entity) => {
    const first = tokens.slice(entity.first, entity.end).find(({ norm }) => norm !== 'the');
    return first?.start === start && tokens[entity.end - 1]!.end === end;
  });
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
  const strongest = Math.max(...Object.values(own));
  const said = KIND_ORDER.filter(
    (kind) => own[kind] >= SIGN && (kind === 'person' || own[kind] > strongest - LEAD),
  );
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

/** A kind that the rules put so far before another is not overruled by the model. */
const LEAD = 3;

/** Below this nothing speaks for a kind. */
const SIGN = 1;
