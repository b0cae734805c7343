import { childrenOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { SPEECH_VERBS } from '../../languages/en/verbs.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { hasOpposition } from '../extract/unfit.ts';
import { quotedSpans } from '../facts/quotes.ts';
import { isNoun } from '../grammar.ts';
import type { Unit } from './units.ts';

/** A longer part is no aside. */
const LARGEST_SHARE = 0.6;

const NEGATIONS = /^(?:no|not|never|nor|neither|none|nobody|nothing|without|hardly|barely|only|unless|if)$/;
const AMOUNTS = /^(?:MONEY|PERCENT|QUANTITY|CARDINAL|ORDINAL)$/;
const HEDGES = /^(?:alleged|allegedly|reportedly|suspected|accused|apparently|purportedly|supposedly)$/;

/** Tokens that stay and tokens that go. */
export interface Cut {
  readonly parsed: ParsedText;
  readonly kept: readonly ParsedToken[];
  readonly gone: readonly ParsedToken[];
}

export function cutOf(parsed: ParsedText, units: readonly Unit[]): Cut {
  const goes = ({ index }: ParsedToken): boolean =>
    units.some(({ first, end }) => index >= first && index < end);
  return {
    parsed,
    kept: parsed.tokens.filter((token) => !goes(token)),
    gone: parsed.tokens.filter(goes),
  };
}

/** True when what is left says what the sentence said, only less. Every rule refused an output that misled. */
export function isSafe(cut: Cut, units: readonly Unit[]): boolean {
  return (
    keepsClause(cut) &&
    isSmallEnough(cut) &&
    !holdsWhatCounts(cut) &&
    !losesSpeech(cut, units) &&
    !losesPerson(cut) &&
    !splitsName(cut, units) &&
    !splitsQuotation(cut) &&
    !loosensPronoun(cut)
  );
}

/** Subject and verb of the only sentence stay, and no parse error shows: two roots, a `dep`. */
function keepsClause({ parsed, kept }: Cut): boolean {
  const roots = parsed.tokens.filter(
    ({ index, head, pos }) => index === head && pos !== 'PUNCT' && pos !== 'SPACE',
  );
  const [root] = roots;
  if (roots.length !== 1 || root === undefined || !kept.includes(root)) return false;
  const subjects = childrenOf(parsed, root, 'nsubj', 'nsubjpass', 'csubj', 'expl');
  const finite = [root, ...childrenOf(parsed, root, 'aux', 'auxpass')].some(({ tag }) =>
    /^(?:VB[DZP]|MD)$/.test(tag),
  );
  return (
    finite && subjects.some((subject) => kept.includes(subject)) && !kept.some(({ label }) => label === 'dep')
  );
}

const isWord = ({ text }: ParsedToken): boolean => /[\p{L}\p{N}]/u.test(text);

function isSmallEnough({ gone, parsed }: Cut): boolean {
  return gone.filter(isWord).length <= LARGEST_SHARE * parsed.tokens.filter(isWord).length;
}

/** Numbers, negations, hedges and contradiction are news wherever they stand. */
function holdsWhatCounts({ gone, parsed }: Cut): boolean {
  const { claimIn } = numberWordsOf('en');
  return (
    gone.some(
      (token) =>
        /\d/.test(token.text) ||
        token.tag === 'CD' ||
        AMOUNTS.test(token.entity ?? '') ||
        claimIn(token.text.toLowerCase()) !== null ||
        token.label === 'neg' ||
        NEGATIONS.test(token.norm) ||
        HEDGES.test(token.norm),
    ) ||
    gone.some((token) => hasOpposition(token.text, 'en')) ||
    /^but$/i.test(parsed.tokens[gone[0]?.index ?? 0]!.text)
  );
}

/** "As Berg says, …", "according to …": whose words the kept ones are. A clause that says something else may go. */
function losesSpeech({ parsed, gone }: Cut, units: readonly Unit[]): boolean {
  const speaks = ({ root }: Unit): boolean =>
    SPEECH_VERBS.has(root.norm) && root.label === 'advcl' && childrenOf(parsed, root, 'ccomp').length === 0;
  return units.some(speaks) || gone.some(({ norm }) => norm === 'according');
}

function losesPerson({ kept, gone }: Cut): boolean {
  const people = (tokens: readonly ParsedToken[]): ParsedToken[] =>
    tokens.filter(({ entity }) => entity === 'PERSON');
  return people(gone).length > 0 && people(kept).length === 0;
}

/** A run of capitals, or what the model takes for one name, goes whole or stays whole. */
function splitsName({ parsed, gone }: Cut, units: readonly Unit[]): boolean {
  const goes = new Set(gone.map(({ index }) => index));
  const isCut = parsed.entities.some(({ first, end }) => {
    const inside = Array.from({ length: end - first }, (_, at) => goes.has(first + at));
    return inside.includes(true) && inside.includes(false);
  });
  const capital = (token: ParsedToken | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
  const touches = units.some(
    ({ first, end }) =>
      (capital(parsed.tokens[first - 1]) && capital(parsed.tokens[first])) ||
      (capital(parsed.tokens[end - 1]) && capital(parsed.tokens[end])),
  );
  return isCut || touches;
}

function splitsQuotation({ parsed, kept, gone }: Cut): boolean {
  const marks = parsed.tokens.filter(({ text }) => /^["“”]$/.test(text)).length;
  if (marks % 2 === 1) return true;
  return quotedSpans([parsed.text]).some(({ start, end }) => {
    const inside = (token: ParsedToken): boolean => isWord(token) && token.start > start && token.end < end;
    return kept.some(inside) && gone.some(inside);
  });
}

const PRONOUN = /^(?:he|she|him|her|his|they|them|their|it|its)$/;

/** The noun that a kept pronoun most likely means, the last one of its kind before it, stays. */
function loosensPronoun({ parsed, kept, gone }: Cut): boolean {
  return kept.some((pronoun) => {
    if (!/^PRP/.test(pronoun.tag) || !PRONOUN.test(pronoun.norm)) return false;
    const fits = (noun: ParsedToken): boolean => {
      if (/^(?:he|she|him|her|his)$/.test(pronoun.norm)) return noun.entity === 'PERSON';
      return /^(?:they|them|their)$/.test(pronoun.norm)
        ? noun.tag === 'NNS'
        : isNoun(noun) && noun.entity !== 'PERSON';
    };
    if (/^its?$/.test(pronoun.norm)) return gone.some((noun) => noun.index < pronoun.index && fits(noun));
    const last = parsed.tokens.slice(0, pronoun.index).findLast(fits);
    return last !== undefined && gone.includes(last);
  });
}
