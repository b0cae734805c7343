import {
  BODY_NOUNS,
  OWNED_BY_BODIES,
  OWNED_BY_PEOPLE,
  OWNED_BY_PLACES,
  PLACE_NOUNS,
  SHARES,
} from '../../languages/en/bodies.ts';
import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { partyOf } from '../../languages/en/parties.ts';
import { isPersonNoun, KINSHIP } from '../../languages/en/person-nouns.ts';
import { LazySet } from '../../languages/lazy.ts';
import { type Reading, rootOf, tokensWithin } from '../grammar.ts';
import type { Candidate } from './candidates.ts';
import { deedsOf, firstOfList, forms, hasArticle, type Sign } from './deeds.ts';
import { isNation, ORGANISATION_WORDS, PLACE_WORDS } from './lexicon.ts';
import { signsOfThing } from './things.ts';
import { ALL_KINDS, type EntityKind, evidenceOfForm, isKnownPlace, type Scores } from './types.ts';
import { isExactly, type Verdict, verdictOf } from './witness.ts';

/*
 * What the grammar of its sentence says a name is: what it is called, what it owns, what it does. Points as in
 * `types.ts`.
 */

const MOTION_VERBS = new LazySet(() => [
  ...forms('move return walk head'),
  ...'go goes went gone going drive drives drove driven flee fled trip trips journey journeys'.split(' '),
]);
/** Only places are reached so: one returns to one's club, too. */
const TRAVEL_VERBS = new LazySet(() => [
  ...forms('travel sail arrive emigrate extradite deport evacuate march'),
  ...'fly flies flew flown flying flight flights'.split(' '),
]);
const STAY_VERBS = new LazySet(() => [
  ...forms('live arrest locate base crash stage happen occur reside'),
  ...'born died buried held found raised headquartered home situated grew'.split(' '),
]);
const NAMED_BODIES = new Set(
  'union party charity website newspaper magazine supermarket airline brand network firm'.split(' '),
);
/** "the charity Marie Curie" */
function isCalledBody({ tokens }: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): boolean {
  const noun = tokens[name[0]!.index - 1];
  if (noun === undefined || noun.tag !== 'NN' || !BODY_NOUNS.has(noun.norm)) return false;
  return noun.head === root.index || (root.label === 'appos' && root.head === noun.index);
}

/** Who plays and works for a club. */
const STAFF = new Set(
  'manager boss coach driver rider striker midfielder defender goalkeeper winger skipper quarterback pitcher fullback fly-half'.split(
    ' ',
  ),
);
/** A sign that a text repeats is not worth more and more. */
const MOST_OF_ONE_SIGN = 2;

/** Adds to the scores what the grammar says at the mentions of one name. */
export function evidenceOfGrammar(scores: Scores, candidates: readonly Candidate[], reading: Reading): void {
  const seen = new Map<string, number>();
  for (const candidate of candidates) {
    for (const { what, kind, points } of signsOf(reading.parsed[candidate.sentence]!, candidate)) {
      const times = (seen.get(`${what} ${kind}`) ?? 0) + 1;
      seen.set(`${what} ${kind}`, times);
      if (times <= MOST_OF_ONE_SIGN) scores[kind] += points;
    }
  }
}

function signsOf(parsed: ParsedText, candidate: Candidate): Sign[] {
  const name = tokensWithin(parsed, candidate.start, candidate.end);
  const root = rootOf(parsed, name);
  if (root === undefined) return [];
  const verdict = verdictOf(parsed, candidate);
  const described = descriptionsOf(parsed, root, name);
  // "secretary Regional Transport Authority" says what somebody else is.
  const isBody = verdict === 'organisation' && ORGANISATION_WORDS.has(candidate.words.at(-1)!.toLowerCase());
  const called = new Set(described.map(kindOfNoun).filter((kind) => !(isBody && kind === 'person')));
  const own = possessionsOf(parsed, firstOfList(parsed, root));
  const owned = new Set(own.map(kindOfPossession));
  const hasShares = own.some(({ norm }) => SHARES.has(norm));
  return [
    ...ALL_KINDS.flatMap((kind): Sign[] => [
      ...(called.has(kind) ? [{ what: 'called', kind, points: kind === 'person' ? 3 : 4 }] : []),
      // What is called one thing is not another; the parser takes people for appositions of their employers.
      ...(!called.has(kind) &&
      !(verdict === kind && called.has('organisation')) &&
      ALL_KINDS.some((other) => called.has(other))
        ? [{ what: 'called else', kind, points: -3 }]
        : []),
      ...(owned.has(kind)
        ? [{ what: 'owns', kind, points: hasShares && kind === 'organisation' ? 5 : OWNS[kind] }]
        : []),
    ]),
    ...(owned.has('organisation') && root.label !== 'poss' && root.label !== 'pobj'
      ? [{ what: 'owns', kind: 'person', points: -3 } as const]
      : []),
    ...deedsOf(parsed, root, name, isKnownPlace(candidate.text) ? 'place' : verdict),
    ...(candidate.words.length > 1 &&
    verdict === 'organisation' &&
    !PLACE_WORDS.has(candidate.words.at(-1)!.toLowerCase()) &&
    evidenceOfForm(candidate.words).person <= 0 &&
    isExactly(parsed, candidate)
      ? signsOfBody(parsed, root, name)
      : []),
    ...signsOfArticle(parsed, root, name),
    ...(isKnownPlace(candidate.text) ? [] : signsOfPeople(parsed, root, name, verdict)),
    ...signsOfThing(parsed, root, name, described, own),
    ...signsOfWay(parsed, firstOfList(parsed, root), verdict),
    ...(isClubOf(parsed, root, candidate.text)
      ? [{ what: 'club', kind: 'organisation', points: 4 } as const]
      : []),
    ...(isCalledBody(parsed, root, name) ? [{ what: 'the body', kind: 'person', points: -5 } as const] : []),
    ...signsOfParty(parsed, root, candidate),
    ...(isAcronym(candidate.text) ? signsOfAcronym(parsed, root, name) : []),
  ];
}

const OWNS: Scores = { person: 2, organisation: 3.5, place: 3 };

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&.-]{1,5}$/u.test(text);

/** "the Hull boss", "Leicester striker Anna Berg": of a country it is the country. */
function isClubOf(parsed: ParsedText, root: ParsedToken, text: string): boolean {
  const staff = /^(?:compound|nmod|poss)$/.test(root.label) ? headOf(parsed, root) : null;
  const own = staff === null ? [] : [staff, ...childrenOf(parsed, staff, 'compound', 'appos')];
  return own.some(({ norm, index }) => index > root.index && STAFF.has(norm)) && !isNation(text);
}

/** A body acts, owns, is told and has people; GST and HIV do not. */
function signsOfAcronym(parsed: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): Sign[] {
  const head = headOf(parsed, root);
  const before = parsed.tokens[name[0]!.index - 1]?.norm ?? '';
  const sign = (what: string, points: number): Sign[] => [{ what, kind: 'organisation', points }];
  if (head === null) return [];
  if (/^\d+$/.test(parsed.tokens[name.at(-1)!.index + 1]?.text ?? '')) return sign('edition', -4);
  if (root.label === 'nsubj' && head.pos === 'VERB') return sign('acts', before === 'the' ? 3 : 2);
  if (root.label === 'poss') return sign('owns', 1);
  if (/^(?:compound|nmod)$/.test(root.label))
    return isPersonNoun(head.text) ? sign('has people', 1.5) : sign('modifies', -0.5);
  if (root.label === 'pobj' && /^(?:by|with|at|for|from|of)$/.test(head.norm))
    return sign('with', before === 'the' ? 1 : 0.5);
  return before === 'the' ? sign('the', 1) : [];
}

/** The model reads a name of several words alike more than once; people take no article. */
const signsOfBody = (parsed: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): Sign[] => [
  { what: 'read', kind: 'organisation', points: 0.5 },
  ...(hasArticle(parsed, name) && !/^(?:compound|nmod)$/.test(root.label)
    ? [{ what: 'the', kind: 'organisation', points: 0.5 } as const]
    : []),
];

/** "the Examiner"; "in the Marches" is a place more often, and of "the Oslo talks" the article is that of the talks. */
function signsOfArticle(parsed: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): Sign[] {
  if (name.length > 1 || !hasArticle(parsed, name) || /^(?:compound|nmod|amod)$/.test(root.label)) return [];
  const isWhere =
    root.label === 'pobj' &&
    WHERE.test(headOf(parsed, root)!.norm) &&
    !/(?:ship|liga|league)$/i.test(root.text);
  if (isWhere) return [{ what: 'in the', kind: 'place', points: 1.5 }];
  const opens = name[0]!.index === 1 && !isAcronym(root.text);
  return [{ what: 'the', kind: 'organisation', points: opens ? 0.5 : 1 }];
}

/** "Lumen's Anna Berg", "Anna Berg of Lumen", "law firm Lumen": whose people are named is a body, if the model agrees. */
function signsOfPeople(
  parsed: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
  verdict: Verdict,
): Sign[] {
  if (verdict !== 'organisation') return [];
  const head = headOf(parsed, root);
  const before = parsed.tokens[name[0]!.index - 1];
  const isEmployer =
    root.label === 'poss'
      ? head?.entity === 'PERSON'
      : root.label === 'pobj' &&
        /^(?:of|from)$/.test(head!.norm) &&
        headOf(parsed, head!)?.entity === 'PERSON';
  const isCalled = before?.tag === 'NN' && BODY_NOUNS.has(before.norm);
  return isEmployer || isCalled ? [{ what: 'people', kind: 'organisation', points: 2.5 }] : [];
}

const WHERE = /^(?:in|across|around|through|throughout|along|near)$/;

/** "flew to X", "was born in X", "visited X" */
function signsOfWay(parsed: ParsedText, root: ParsedToken, verdict: Verdict): Sign[] {
  const head = headOf(parsed, root);
  if (head === null) return [];
  if (root.label === 'dobj' && /^(?:visit|visits|visited|visiting|tour|toured)$/.test(head.norm))
    return [{ what: 'visited', kind: 'place', points: 1.5 }];
  const verb = root.label === 'pobj' && head.label === 'prep' ? headOf(parsed, head) : null;
  if (verb === null) return [];
  const isWay = /^(?:to|from|into|towards?|through)$/.test(head.norm);
  if (isWay && TRAVEL_VERBS.has(verb.norm)) return [{ what: 'way', kind: 'place', points: 3 }];
  const moves = isWay && MOTION_VERBS.has(verb.norm);
  // "a man from X": a place where the model says so, a team or a firm else
  const isHome =
    head.norm === 'from' &&
    verdict === 'place' &&
    (verb.entity === 'PERSON' || (/^NNS?$/.test(verb.tag) && isPersonNoun(verb.text.replace(/s$/, ''))));
  if (isHome) return [{ what: 'home', kind: 'place', points: 1.5 }];
  // "traders in X"
  const crowd = verb.tag === 'NNS' && head.norm === 'in' && isPersonNoun(verb.text.replace(/s$/, ''));
  const stays = crowd || (STAY_VERBS.has(verb.norm) && /^(?:in|at|near|outside)$/.test(head.norm));
  return moves || stays ? [{ what: 'way', kind: 'place', points: 1.5 }] : [];
}

/** "a Labour peer" and "51 Republicans" speak of people, "Labour" and "the Republicans" of the party. */
function signsOfParty(parsed: ParsedText, root: ParsedToken, { text }: Candidate): Sign[] {
  if (partyOf(text) === null || /^(?:compound|amod|nmod)$/.test(root.label)) return [];
  const counted = childrenOf(parsed, root, 'nummod').length > 0;
  return [{ what: 'party', kind: 'organisation', points: counted ? -2 : 3 }];
}

/** Nouns that say what the name is: appositions, modifiers in small letters, "is a". */
function descriptionsOf(parsed: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): ParsedToken[] {
  const head = headOf(parsed, root);
  const found = childrenOf(parsed, root, 'appos', 'compound', 'nmod').filter(
    (child) => !name.includes(child) && !/:/.test(parsed.text.slice(root.end, child.start)),
  );
  if (head !== null && root.label === 'appos') found.push(head);
  // "the Unite union"
  if (head !== null && NAMED_BODIES.has(head.norm) && head.index === name.at(-1)!.index + 1) found.push(head);
  if (head !== null && root.label === 'nsubj' && /^(?:is|was|'s|are|were)$/.test(head.norm)) {
    found.push(...childrenOf(parsed, head, 'attr'));
  }
  return found.filter((noun) => /^NNS?$/.test(noun.tag));
}

function kindOfNoun(noun: ParsedToken): EntityKind | null {
  // "a start-up"
  if (BODY_NOUNS.has(noun.norm) || noun.norm === 'up') return 'organisation';
  if (PLACE_NOUNS.has(noun.norm)) return 'place';
  return noun.tag === 'NN' && isPersonNoun(noun.text) ? 'person' : null;
}

/** Nouns that belong to the name: "X's headquarters", "shares of X", "an X spokeswoman". */
function possessionsOf(parsed: ParsedText, root: ParsedToken): ParsedToken[] {
  const head = headOf(parsed, root);
  if (head === null) return [];
  if (/^(?:poss|compound|nmod)$/.test(root.label)) return [head];
  const owner = root.label === 'pobj' && head.label === 'prep' ? headOf(parsed, head) : null;
  // "shares in X", but "a branch in X" is where the branch is.
  const isOwner =
    owner !== null && (/^(?:of|at|for)$/.test(head.norm) || (head.norm === 'in' && SHARES.has(owner.norm)));
  return isOwner ? [owner] : [];
}

function kindOfPossession(noun: ParsedToken): EntityKind | null {
  if (OWNED_BY_BODIES.has(noun.norm)) return 'organisation';
  if (OWNED_BY_PLACES.has(noun.norm)) return 'place';
  return OWNED_BY_PEOPLE.has(noun.norm) || KINSHIP.has(noun.norm) ? 'person' : null;
}
