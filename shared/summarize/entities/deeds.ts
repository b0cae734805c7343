import { childrenOf, headOf, type ParsedText, type ParsedToken } from '../../languages/en/model/index.ts';
import { isPersonNoun } from '../../languages/en/person-nouns.ts';
import { SPEECH_VERBS, verbForms } from '../../languages/en/verbs.ts';
import { LazySet } from '../../languages/lazy.ts';
import { isProperNoun } from '../grammar.ts';
import { GIVEN_NAMES } from './gazetteer.ts';
import { isNation } from './lexicon.ts';
import type { EntityKind } from './types.ts';
import type { Verdict } from './witness.ts';

/** One thing that the grammar says at one mention. */
export interface Sign {
  readonly what: string;
  readonly kind: EntityKind;
  readonly points: number;
}

export const forms = (verbs: string): ReadonlySet<string> =>
  new LazySet(() => verbs.split(' ').flatMap(verbForms));

/** Done by and to human beings only. */
const HUMAN_VERBS = new LazySet(() => [
  ...forms('marry resign retire graduate smile laugh arrest jail sentence injure hospitalise hospitalize'),
  ...'born died dies wept slept grew'.split(' '),
]);
/** Done by and to bodies only. */
const BODY_VERBS = new LazySet(() => [
  ...forms('acquire manufacture unveil employ headquarter merge outsource relaunch'),
  ...'founded'.split(' '),
]);
/** Of these, what is done to products, too. */
const DONE_TO_PRODUCTS = forms('manufacture unveil relaunch');
/** Done by bodies only; what is done so to somebody, people suffer too. */
const ACTS_OF_BODIES = forms('fine represent insure operate supply distribute');
const DONE_BY_BODIES = forms(
  'acquire buy commission develop employ fine fund hire make operate own publish run supply',
);
const REPORTING = forms('report');
/** Verbs whose "it" stands for nothing: "said it was late". */
const EMPTY_SUBJECT =
  /^(?:be|is|was|'s|were|been|seems?|seemed|appears?|appeared|took|takes|comes?|came|makes?|made)$/;
const CONTESTS = new Set(
  'defeat loss win victory match game draw clash semi-final semifinal quarterfinal fixture derby friendly thrashing rout'.split(
    ' ',
  ),
);
const MATCH_VERBS = new Set(
  'beat beats beaten thrash thrashed outplayed relegated equalised equalized lost'.split(' '),
);
/** Countries face one another, too. */
const OPPOSING_VERBS = forms('face host entertain hammer outclass');
const PLAYING = new LazySet(() => [...forms('play score feature start'), ...'drew draw win won'.split(' ')]);
const WORKING = forms('work play sign write');
const TELLING = forms('tell');

/** What the name does, and what is done to it. */
export function deedsOf(
  parsed: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
  verdict: Verdict,
): Sign[] {
  const first = firstOfList(parsed, root);
  return [
    ...relativeOf(parsed, root, verdict),
    ...ownDeedsOf(parsed, root, name, verdict),
    // "analysts at X and Y"
    ...(first === root ? [] : signsOfEmployer(parsed, first)),
  ];
}

/** Of "X, Y and Z" the word that X stands in the sentence by, which Y and Z share. */
export function firstOfList(parsed: ParsedText, root: ParsedToken): ParsedToken {
  const first = root.label === 'conj' ? headOf(parsed, root) : null;
  return first === null || !isProperNoun(first) ? root : firstOfList(parsed, first);
}

/** "X, which employs 60 people": nobody, and a body if it acts like one. */
function relativeOf(parsed: ParsedText, root: ParsedToken, verdict: Verdict): Sign[] {
  const clauses = childrenOf(parsed, root, 'relcl');
  const relatedBy = (pronoun: string): ParsedToken | undefined =>
    clauses.find((clause) => childrenOf(parsed, clause, 'nsubj', 'nsubjpass')[0]?.norm === pronoun);
  // "Livingston, who beat Motherwell": a place that is "who" is its club.
  const played = verdict === 'place' ? relatedBy('who') : undefined;
  if (played !== undefined && [MATCH_VERBS, PLAYING, OPPOSING_VERBS].some((verbs) => verbs.has(played.norm)))
    return [
      { what: 'who', kind: 'organisation', points: 5 },
      { what: 'who', kind: 'place', points: -4 },
      { what: 'who', kind: 'person', points: -3 },
    ];
  const verb = relatedBy('which');
  if (verb === undefined) return [];
  const isBody = [ACTS_OF_BODIES, BODY_VERBS, SPEECH_VERBS].some((verbs) => verbs.has(verb.norm));
  return [
    { what: 'which', kind: 'person', points: -4 },
    ...(isBody ? [{ what: 'which', kind: 'organisation', points: 3 } as const] : []),
  ];
}

function ownDeedsOf(
  parsed: ParsedText,
  root: ParsedToken,
  name: readonly ParsedToken[],
  verdict: Verdict,
): Sign[] {
  const verb = headOf(parsed, root);
  // "X, headquartered in Oslo, …"
  if (childrenOf(parsed, root, 'acl').some(({ norm }) => BODY_VERBS.has(norm)))
    return [{ what: 'trades', kind: 'organisation', points: 4 }];
  if (verb === null) return [];
  const sign = (what: string, kind: EntityKind, points: number): Sign[] => [{ what, kind, points }];
  const acts = root.label === 'nsubj' || root.label === 'nsubjpass';
  if (acts && HUMAN_VERBS.has(verb.norm)) return sign('lives', 'person', 2);
  const isDone = root.label === 'nsubjpass';
  if (acts && BODY_VERBS.has(verb.norm) && !(isDone && DONE_TO_PRODUCTS.has(verb.norm)))
    return sign('trades', 'organisation', 4);
  if (root.label === 'nsubj' && ACTS_OF_BODIES.has(verb.norm)) return sign('trades', 'organisation', 3);
  // "Lumen will close its shops"
  if (acts && verdict === 'organisation' && hasIts(parsed, verb))
    return [...sign('its', 'organisation', 2.5), ...sign('its', 'person', -3)];
  if (root.label === 'nsubj' && SPEECH_VERBS.has(verb.norm)) {
    if (inStatement(parsed, verb)) return sign('states', 'organisation', 3.5);
    // "Paris said": its government, and still the place.
    if (verdict === 'place') return [];
    if (verdict !== 'person' && saysOfItself(parsed, verb))
      return [...sign('it', 'organisation', 3.5), ...sign('it', 'person', -4)];
    // "The Examiner reported that": papers do, and people rarely.
    if (verdict !== 'person' && REPORTING.has(verb.norm) && childrenOf(parsed, verb, 'ccomp').length > 0)
      return [...sign('reports', 'organisation', 3.5), ...sign('reports', 'person', -2)];
    const isNamed = name.length > 1 && GIVEN_NAMES.has(name[0]!.text);
    if (verdict === 'organisation' && !isNamed) return sign('says', 'organisation', 1.5);
    // Whoever speaks in quotation marks is a person more often than a body.
    return sign('says', 'person', /["“]/.test(parsed.text) && isSurname(name) ? 3 : 1.5);
  }
  // "told The Examiner": papers are told things as people are.
  if (
    root.label === 'dobj' &&
    TELLING.has(verb.norm) &&
    (hasArticle(parsed, name) || verdict === 'organisation')
  )
    return sign('is told', 'organisation', 2);
  const employer = signsOfEmployer(parsed, root);
  if (employer.length > 0) return employer;
  // "owned by X", where the model agrees
  const owner = root.label === 'pobj' && verb.norm === 'by' ? headOf(parsed, verb) : null;
  if (verdict === 'organisation' && owner !== null && DONE_BY_BODIES.has(owner.norm))
    return sign('owns', 'organisation', 1.5);
  // Players play one another, too.
  if (
    (verdict === 'person' || (name.length > 1 && GIVEN_NAMES.has(name[0]!.text))) &&
    !hasArticle(parsed, name)
  )
    return [];
  if (!isSide(parsed, root, verb, name, verdict)) return [];
  // "Brighton beat Hull": towns play as clubs; a country's side is the country as well.
  const isTown = verdict === 'place' && !isNation(nameOf(name));
  return isTown
    ? [...sign('plays', 'organisation', 5.5), ...sign('plays', 'place', -5)]
    : [...sign('plays', 'organisation', 4), ...sign('plays', 'place', -3)];
}

/** "analysts at X", "plays for X" */
function signsOfEmployer(parsed: ParsedText, root: ParsedToken): Sign[] {
  const preposition = root.label === 'pobj' ? headOf(parsed, root) : null;
  if (preposition === null || !/^(?:at|for)$/.test(preposition.norm)) return [];
  const worker = headOf(parsed, preposition);
  const works =
    worker !== null &&
    ((WORKING.has(worker.norm) && !(/^play/.test(worker.norm) && preposition.norm === 'at')) ||
      (/^NNS?$/.test(worker.tag) && isPersonNoun(worker.text.replace(/s$/, ''))));
  if (!works) return [];
  return [
    { what: 'employs', kind: 'organisation', points: 3.5 },
    { what: 'employs', kind: 'place', points: -2 },
    ...(preposition.norm === 'at' ? [{ what: 'employs', kind: 'person', points: -3 } as const] : []),
  ];
}

const nameOf = (name: readonly ParsedToken[]): string => name.map(({ text }) => text).join(' ');

const isSurname = (name: readonly ParsedToken[]): boolean =>
  name.length === 1 && isProperNoun(name[0]!) && /^\p{Lu}\p{Ll}/u.test(name[0]!.text);

export const hasArticle = ({ tokens }: ParsedText, name: readonly ParsedToken[]): boolean =>
  /^the$/i.test(tokens[name[0]!.index - 1]?.text ?? '') || /^the$/i.test(name[0]!.text);

/** "X said it would", "X, which said its": a person would be he or she. */
const saysOfItself = (parsed: ParsedText, verb: ParsedToken): boolean =>
  childrenOf(parsed, verb, 'ccomp').some(
    (clause) =>
      clause.index > verb.index &&
      !EMPTY_SUBJECT.test(clause.norm) &&
      childrenOf(parsed, clause, 'nsubj', 'nsubjpass').some(({ norm }) => norm === 'it'),
  );

/** Something is its own: "closed its shops", "fell in its first year". */
const hasIts = (parsed: ParsedText, verb: ParsedToken): boolean =>
  childrenOf(parsed, verb, 'dobj', 'prep')
    .flatMap((child) => (child.label === 'prep' ? childrenOf(parsed, child, 'pobj') : [child]))
    .some((noun) => childrenOf(parsed, noun, 'poss').some(({ norm }) => norm === 'its'));

const inStatement = (parsed: ParsedText, verb: ParsedToken): boolean =>
  childrenOf(parsed, verb, 'prep').some((preposition) =>
    childrenOf(parsed, preposition, 'pobj').some(({ norm }) => norm === 'statement'),
  );

/** "a defeat to the Commodores", "X beat Y", "X 1-0". */
function isSide(
  parsed: ParsedText,
  root: ParsedToken,
  head: ParsedToken,
  name: readonly ParsedToken[],
  verdict: Verdict,
): boolean {
  // "survived to beat Y"
  const purpose = root.label === 'nsubj' ? childrenOf(parsed, head, 'xcomp', 'advcl') : [];
  if (purpose.some(({ norm, tag }) => tag === 'VB' && MATCH_VERBS.has(norm))) return true;
  if (root.label === 'nsubj' && MATCH_VERBS.has(head.norm)) {
    // People lose their glasses, sides lose to sides.
    return (
      head.norm !== 'lost' ||
      childrenOf(parsed, head, 'prep').some(({ norm }) => /^(?:to|against)$/.test(norm))
    );
  }
  if (root.label === 'dobj' && MATCH_VERBS.has(head.norm) && head.norm !== 'lost') return true;
  // "travel to Dens Park to face X"
  if (
    root.label === 'dobj' &&
    verdict === 'place' &&
    OPPOSING_VERBS.has(head.norm) &&
    !isNation(nameOf(name))
  )
    return true;
  if (/^\d{1,2}[-–]\d{1,2}$/.test(parsed.tokens[name.at(-1)!.index + 1]?.text ?? '')) return true;
  // "X won 1-0"
  const behind = parsed.text.slice(head.end, head.end + 6);
  if (root.label === 'nsubj' && PLAYING.has(head.norm) && /^ \d{1,2}[-–]\d/.test(behind)) return true;
  if (root.label !== 'pobj' || !/^(?:to|against|over|with|by)$/.test(head.norm)) return false;
  const contest = headOf(parsed, head);
  if (
    contest !== null &&
    head.norm === 'against' &&
    verdict === 'place' &&
    PLAYING.has(contest.norm) &&
    !isNation(nameOf(name))
  )
    return true;
  return contest !== null && (CONTESTS.has(contest.norm) || MATCH_VERBS.has(contest.norm));
}
