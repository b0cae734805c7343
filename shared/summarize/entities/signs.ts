import {
  BODY_NOUNS,
  OWNED_BY_BODIES,
  OWNED_BY_PEOPLE,
  OWNED_BY_PLACES,
  PLACE_NOUNS,
} from '../../languages/en/bodies.ts';
import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { partyOf } from '../../languages/en/parties.ts';
import { isPersonNoun, KINSHIP } from '../../languages/en/person-nouns.ts';
import { LazySet } from '../../languages/lazy.ts';
import { type Reading, rootOf, tokensWithin } from '../grammar.ts';
import type { Candidate } from './candidates.ts';
import { deedsOf, firstOfList, forms, hasArticle, isNation, type Sign } from './deeds.ts';
import { ORGANISATION_WORDS, PLACE_WORDS } from './lexicon.ts';
import { type EntityKind, isKnownPlace, type Scores } from './types.ts';
import { isExactly, type Verdict, verdictOf } from './witness.ts';

/*
 * What the grammar of its sentence says a name is: what it is called, what it owns, what it does. Points as in
 * `types.ts`.
 */

const WORKS = new Set(
  'film movie series sitcom drama show musical album song single novel book play documentary comedy thriller sequel game'.split(
    ' ',
  ),
);
const MOTION_VERBS = new LazySet(() => [
  ...forms('travel move return walk march sail arrive emigrate extradite deport evacuate head'),
  ...'go goes went gone going fly flies flew flown drive drove driven drives flee fled trip flight journey'.split(
    ' ',
  ),
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
/** Made by a body and called by a name of its own: "its Lumen satellite". */
const PRODUCTS = new Set(
  'satellite rocket missile spacecraft probe telescope app vaccine drug aircraft jet helicopter smartphone console'.split(
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
        ? [{ what: 'owns', kind, points: kind === 'person' ? 2 : kind === 'place' ? 3 : 3.5 }]
        : []),
      // "the film Lumen", "Lumen (1989)"
      ...(isWork(parsed, described, name) ? [{ what: 'work', kind, points: -4 }] : []),
    ]),
    ...(owned.has('organisation') && root.label !== 'poss' && root.label !== 'pobj'
      ? [{ what: 'owns', kind: 'person', points: -3 } as const]
      : []),
    ...deedsOf(parsed, root, name, isKnownPlace(candidate.text) ? 'place' : verdict),
    ...(isThing(parsed, root, name) ? [{ what: 'a', kind: 'organisation', points: -9 } as const] : []),
    ...(candidate.words.length > 1 &&
    verdict === 'organisation' &&
    !PLACE_WORDS.has(candidate.words.at(-1)!.toLowerCase()) &&
    isExactly(parsed, candidate)
      ? signsOfBody(parsed, root, name)
      : []),
    ...signsOfArticle(parsed, root, name),
    ...(isKnownPlace(candidate.text) ? [] : signsOfPeople(parsed, root, name, verdict)),
    ...(isProgramme(parsed, root)
      ? ALL_KINDS.map((kind) => ({ what: 'programme', kind, points: kind === 'organisation' ? -2 : -4 }))
      : []),
    ...signsOfWay(parsed, firstOfList(parsed, root)),
    ...(own.some(({ norm, label }) => PRODUCTS.has(norm) && label !== 'prep')
      ? [{ what: 'product', kind: 'organisation', points: -4 } as const]
      : []),
    ...(isMade(parsed, root) ? [{ what: 'product', kind: 'organisation', points: -4 } as const] : []),
    ...(isPerformed(parsed, root) ? ALL_KINDS.map((kind) => ({ what: 'work', kind, points: -4 })) : []),
    ...(isClubOf(parsed, root, candidate.text)
      ? [{ what: 'club', kind: 'organisation', points: 4 } as const]
      : []),
    ...(isCalledBody(parsed, root, name) ? [{ what: 'the body', kind: 'person', points: -5 } as const] : []),
    ...(isPart(parsed, root) ? [{ what: 'part', kind: 'person', points: -6 } as const] : []),
    ...signsOfParty(parsed, root, candidate),
    ...(isAcronym(candidate.text) ? signsOfAcronym(parsed, root, name) : []),
  ];
}

/** "the maker of Lumen" */
function isMade(parsed: ParsedText, root: ParsedToken): boolean {
  const of = root.label === 'pobj' ? headOf(parsed, root) : null;
  const maker = of?.norm === 'of' ? headOf(parsed, of) : null;
  return maker !== null && /^(?:makers?|manufacturers?|producers?|sellers?|publishers?)$/.test(maker.norm);
}

/** "performed Ghost Town" */
const isPerformed = (parsed: ParsedText, root: ParsedToken): boolean =>
  root.label === 'dobj' && /^(?:perform|sang|sing|sung|singing)/.test(headOf(parsed, root)?.norm ?? '');

/** Somebody whom an actor plays: "Tom Hill plays Jon Snow in the series", "Jon Snow, played by …", "the character Jon Snow". */
function isPart(parsed: ParsedText, root: ParsedToken): boolean {
  const head = headOf(parsed, root);
  const isOfScreen = SCREEN.test(parsed.text);
  const played = childrenOf(parsed, root, 'acl').some(({ norm }) =>
    /^(?:played|portrayed|voiced)$/.test(norm),
  );
  if (played || head === null) return played;
  if (root.label === 'dobj')
    return /^(?:portray|voic)/.test(head.norm) || (isOfScreen && /^play/.test(head.norm));
  if (root.label === 'appos' || root.label === 'compound') return head.norm === 'character';
  const owner = root.label === 'pobj' && /^(?:of|as)$/.test(head.norm) ? headOf(parsed, head) : null;
  return (
    childrenOf(parsed, root, 'compound').some(({ norm }) => norm === 'character') ||
    (owner !== null && /^(?:role|part|character|star|stars|starred|starring|cast)$/.test(owner.norm))
  );
}

const SCREEN =
  /(?<!\p{L})(?:films?|movies?|series|sitcom|soap|drama|thriller|comedy|musical|stage|screen|actor|actress|role|episodes?)(?!\p{L})/iu;

const ALL_KINDS: readonly EntityKind[] = ['person', 'organisation', 'place'];

const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&.-]{1,5}$/u.test(text);

/** "a BMW" is made by one. */
const isThing = ({ tokens }: ParsedText, root: ParsedToken, name: readonly ParsedToken[]): boolean =>
  name.length === 1 &&
  /^an?$/.test(tokens[root.index - 1]?.norm ?? '') &&
  !/^(?:compound|nmod|poss|amod)$/.test(root.label);

function isWork(
  { tokens }: ParsedText,
  described: readonly ParsedToken[],
  name: readonly ParsedToken[],
): boolean {
  const [open, year, close] = tokens.slice(name.at(-1)!.index + 1).map(({ text }) => text);
  const dated = open === '(' && /^(?:19|20)\d\d$/.test(year ?? '') && close === ')';
  return dated || described.some(({ norm }) => WORKS.has(norm));
}

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

/** "the Lumen Street actress", "played Anna Berg in Lumen City" */
function isProgramme(parsed: ParsedText, root: ParsedToken): boolean {
  const head = headOf(parsed, root);
  if (head === null) return false;
  if (/^(?:compound|nmod)$/.test(root.label))
    return /^(?:actor|actors|actress|actresses|co-star)$/.test(head.norm);
  const verb = root.label === 'pobj' && head.norm === 'in' ? headOf(parsed, head) : null;
  return (
    verb !== null &&
    /^play(?:s|ed|ing)?$/.test(verb.norm) &&
    childrenOf(parsed, verb, 'dobj')[0]?.entity === 'PERSON'
  );
}

const WHERE = /^(?:in|across|around|through|throughout|along|near)$/;

/** "flew to X", "was born in X", "visited X" */
function signsOfWay(parsed: ParsedText, root: ParsedToken): Sign[] {
  const head = headOf(parsed, root);
  if (head === null) return [];
  if (root.label === 'dobj' && /^(?:visit|visits|visited|visiting|tour|toured)$/.test(head.norm))
    return [{ what: 'visited', kind: 'place', points: 1.5 }];
  const verb = root.label === 'pobj' && head.label === 'prep' ? headOf(parsed, head) : null;
  if (verb === null) return [];
  const moves = MOTION_VERBS.has(verb.norm) && /^(?:to|from|into|towards?|through)$/.test(head.norm);
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
  return owner !== null && /^(?:of|at|for|in)$/.test(head.norm) ? [owner] : [];
}

function kindOfPossession(noun: ParsedToken): EntityKind | null {
  if (OWNED_BY_BODIES.has(noun.norm)) return 'organisation';
  if (OWNED_BY_PLACES.has(noun.norm)) return 'place';
  return OWNED_BY_PEOPLE.has(noun.norm) || KINSHIP.has(noun.norm) ? 'person' : null;
}
