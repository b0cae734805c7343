import {
  BODY_NOUNS,
  OWNED_BY_BODIES,
  OWNED_BY_PEOPLE,
  OWNED_BY_PLACES,
  PLACE_NOUNS,
} from '../../languages/en/bodies.ts';
import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isPersonNoun, KINSHIP } from '../../languages/en/person-nouns.ts';
import { partyOf } from '../../languages/en/parties.ts';
import { SPEECH_VERBS, verbForms } from '../../languages/en/verbs.ts';
import { isProperNoun, rootOf, tokensWithin } from '../grammar.ts';
import type { Candidate } from './candidates.ts';
import type { EntityKind, Scores } from './types.ts';

/*
 * What the grammar of its sentence says a name is: what it is called, what it owns, what it does. Points as in
 * `types.ts`.
 */

const forms = (verbs: string): ReadonlySet<string> => new Set(verbs.split(' ').flatMap(verbForms));

/** Done by and to human beings only. */
const HUMAN_VERBS = new Set([
  ...forms('marry resign retire graduate smile laugh arrest jail sentence injure hospitalise hospitalize'),
  ...'born died dies wept slept grew'.split(' '),
]);
/** Done by and to bodies only. */
const BODY_VERBS = new Set([
  ...forms('acquire manufacture unveil employ headquarter merge outsource relaunch'),
  ...'founded'.split(' '),
]);
const CONTESTS = new Set(
  'defeat loss win victory match game draw clash semi-final semifinal quarterfinal fixture'.split(' '),
);
const TELLING = forms('tell');

/** Adds to the scores what the grammar says at one mention. */
export function evidenceOfGrammar(scores: Scores, parsed: ParsedText, candidate: Candidate): void {
  const name = tokensWithin(parsed, candidate.start, candidate.end);
  const root = rootOf(parsed, name);
  if (root === undefined) return;
  const called = descriptionsOf(parsed, root, name).map(kindOfNoun);
  const owned = possessionsOf(parsed, root).map(kindOfPossession);
  for (const kind of new Set(called)) if (kind !== null) scores[kind] += 3;
  for (const kind of new Set(owned)) if (kind !== null) scores[kind] += 2;
  addDeeds(scores, parsed, root, name);
  // "a Labour peer" and "51 Republicans" speak of people, "Labour" and "the Republicans" of the party.
  if (partyOf(candidate.text) !== null && !/^(?:compound|amod|nmod)$/.test(root.label)) {
    scores.organisation += childrenOf(parsed, root, 'nummod').length > 0 ? -2 : 3;
  }
}

/** Nouns that say what the name is: appositions, modifiers in small letters, "is a". */
function descriptionsOf(
  parsed: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
): ParsedToken[] {
  const head = headOf(parsed, root);
  const found = childrenOf(parsed, root, 'appos', 'compound', 'nmod').filter(
    (child) => !name.includes(child) && !/:/.test(parsed.text.slice(root.end, child.start)),
  );
  if (head !== null && root.label === 'appos') found.push(head);
  // "the Lumen troupe": the noun that follows the name.
  if (head !== null && /^(?:compound|nmod)$/.test(root.label) && head.index === name.at(-1)!.index + 1) {
    if (!isPersonNoun(head.text)) found.push(head);
  }
  if (head !== null && root.label === 'nsubj' && /^(?:is|was|'s|are|were)$/.test(head.norm)) {
    found.push(...childrenOf(parsed, head, 'attr'));
  }
  return found.filter((noun) => /^NNS?$/.test(noun.tag));
}

function kindOfNoun(noun: ParsedToken): EntityKind | null {
  if (BODY_NOUNS.has(noun.norm)) return 'organisation';
  if (PLACE_NOUNS.has(noun.norm)) return 'place';
  return noun.tag === 'NN' && isPersonNoun(noun.text) ? 'person' : null;
}

/** Nouns that belong to the name: "X's headquarters", "shares of X", "an X spokeswoman". */
function possessionsOf(parsed: ParsedText, root: ParsedToken): ParsedToken[] {
  const head = headOf(parsed, root);
  if (head === null) return [];
  if (/^(?:poss|compound|nmod)$/.test(root.label)) return [head];
  if (root.label === 'pobj' && /^(?:of|at|for|in)$/.test(head.norm) && head.label === 'prep') {
    const owner = headOf(parsed, head);
    return owner === null ? [] : [owner];
  }
  return [];
}

function kindOfPossession(noun: ParsedToken): EntityKind | null {
  if (OWNED_BY_BODIES.has(noun.norm)) return 'organisation';
  if (OWNED_BY_PLACES.has(noun.norm)) return 'place';
  return OWNED_BY_PEOPLE.has(noun.norm) || KINSHIP.has(noun.norm) ? 'person' : null;
}

/** What the name does, and what is done to it. */
function addDeeds(
  scores: Scores,
  parsed: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
): void {
  const verb = headOf(parsed, root);
  if (verb === null) return;
  const acts = root.label === 'nsubj' || root.label === 'nsubjpass';
  if (acts && HUMAN_VERBS.has(verb.norm)) scores.person += 2;
  if (acts && BODY_VERBS.has(verb.norm)) scores.organisation += 2;
  if (root.label === 'nsubj' && SPEECH_VERBS.has(verb.norm)) {
    if (inStatement(parsed, verb)) scores.organisation += 1;
    // Whoever speaks in quotation marks is a person more often than a body.
    if (/["“]/.test(parsed.text) && isSurname(name)) scores.person += 1.5;
  }
  // "told The Examiner": papers are told things as people are.
  if (root.label === 'dobj' && TELLING.has(verb.norm) && hasArticle(parsed, name)) scores.organisation += 2;
  if (isOpponent(parsed, root, verb) && hasArticle(parsed, name)) scores.organisation += 3;
}

const isSurname = (name: readonly ParsedToken[]): boolean =>
  name.length === 1 && isProperNoun(name[0]!) && /^\p{Lu}\p{Ll}/u.test(name[0]!.text);

const hasArticle = ({ tokens }: ParsedText, name: readonly ParsedToken[]): boolean =>
  /^the$/i.test(tokens[name[0]!.index - 1]?.text ?? '') || /^the$/i.test(name[0]!.text);

const inStatement = (parsed: ParsedText, verb: ParsedToken): boolean =>
  childrenOf(parsed, verb, 'prep').some((preposition) =>
    childrenOf(parsed, preposition, 'pobj').some(({ norm }) => norm === 'statement'),
  );

/** "a defeat to the Commodores", "win over the Bears". */
function isOpponent(parsed: ParsedText, root: ParsedToken, preposition: ParsedToken): boolean {
  if (root.label !== 'pobj' || !/^(?:to|against|over|with|by|at)$/.test(preposition.norm)) return false;
  const contest = headOf(parsed, preposition);
  return contest !== null && (CONTESTS.has(contest.norm) || /^(?:lost|beaten|defeated)$/.test(contest.norm));
}
