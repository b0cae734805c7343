import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { DENIAL_VERBS, HEARER_VERBS } from '../../languages/en/verbs.ts';
import { isNegated, isNoun, isPassive } from '../grammar.ts';

/** "never said", "denied having called", "would say": nobody said it. */
export function isTakenBack(text: ParsedText, verb: ParsedToken): boolean {
  if (isNegated(text, verb)) return true;
  if (childrenOf(text, verb, 'aux').some(({ norm }) => /^(?:would|could|might|should)$/.test(norm)))
    return true;
  return DENIAL_VERBS.has(headOf(text, verb)?.norm ?? '');
}

/** Clauses whose subject is that of the clause they hang on. */
const SHARES_SUBJECT = new Set(['conj', 'advcl', 'xcomp', 'pcomp', 'prep', 'dep', 'acl']);

/** The token that does the speaking; null when the sentence does not tell. */
export function subjectOf(text: ParsedText, verb: ParsedToken, depth = 0): ParsedToken | null {
  const DEEPEST = 4;
  const agent = childrenOf(text, verb, 'agent')[0];
  if (agent !== undefined) return childrenOf(text, agent, 'pobj')[0] ?? null;
  // "was told", "asked whether he knew": the subject hears.
  const hears = HEARER_VERBS.has(verb.norm) && (isPassive(text, verb) || (depth === 0 && verb.tag === 'VBN'));
  if (hears) return null;
  const above = headOf(text, verb);
  // "was called “a thief”", "Anna Berg, described as “a thief”": of whom it is said does not say it.
  if (depth === 0 && isSaidOf(text, verb, above)) return null;
  // "the agency quoted Anna Berg": who is quoted speaks.
  const quoted = /^quot(?:ed|es|ing)$/.test(verb.norm) ? childrenOf(text, verb, 'dobj')[0] : undefined;
  const subject = quoted ?? childrenOf(text, verb, 'nsubj', 'csubj')[0];
  if (subject !== undefined) return subject;
  if (above === null || depth > DEEPEST) return null;
  // A finite clause has a subject of its own, which the parser has lost.
  if (verb.label === 'advcl' && /^VB[DZP]$/.test(verb.tag)) return null;
  // "a letter saying", "a man calling himself …": the noun that the clause describes.
  if (verb.label === 'acl' && isNoun(above)) return above;
  if (!SHARES_SUBJECT.has(verb.label)) return null;
  // "quoted Anna Berg as saying", "Anna Berg was quoted as saying".
  const quoting = verb.label === 'pcomp' && above.norm === 'as' ? headOf(text, above) : null;
  if (quoting !== null) {
    return childrenOf(text, quoting, 'nsubjpass')[0] ?? childrenOf(text, quoting, 'dobj')[0] ?? null;
  }
  return childrenOf(text, above, 'nsubjpass')[0] ?? subjectOf(text, above, depth + 1);
}

/** True for a passive, with its auxiliary or without. */
function isSaidOf(text: ParsedText, verb: ParsedToken, above: ParsedToken | null): boolean {
  if (isPassive(text, verb)) return true;
  if (verb.tag !== 'VBN' || childrenOf(text, verb, 'aux').length > 0) return false;
  if (verb.label === 'conj') return above !== null && isPassive(text, above);
  return /^(?:acl|advcl|amod|relcl|oprd)$/.test(verb.label);
}
