import {
  childrenOf,
  headOf,
  type ParsedText,
  type ParsedToken,
  subtreeOf,
} from '../../languages/en/model/index.ts';
import { DENIAL_VERBS } from '../../languages/en/verbs.ts';
import { numberWordsOf } from '../../languages/numbers.ts';
import { isNoun, isPassive, isVerb } from '../grammar.ts';

/** What an English clause says: who does what to whom, how many, or that it is not so. */
interface Statement {
  /** Stem of the verb, or of the adjective behind it. */
  readonly what: string;
  readonly negated: boolean;
  /** Last words of the names and nouns, as stems. */
  readonly agents: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
  /** Agents that are people by name. */
  readonly people: ReadonlySet<string>;
  /** A pronoun takes part: whom it means is not known. */
  readonly open: boolean;
  readonly numbers: ReadonlySet<number>;
}

const STEM_LETTERS = 6;

/** Irregular pasts of verbs that news is made of. */
const PASTS: Readonly<Record<string, string>> = {
  ...{
    beat: 'beat',
    beaten: 'beat',
    bought: 'buy',
    fell: 'fall',
    fallen: 'fall',
    found: 'find',
    gave: 'give',
  },
  ...{ given: 'give', grew: 'grow', grown: 'grow', held: 'hold', left: 'leave', led: 'lead', lost: 'lose' },
  ...{ met: 'meet', paid: 'pay', risen: 'rise', rose: 'rise', said: 'say', sent: 'send', shot: 'shoot' },
  ...{
    sold: 'sell',
    stole: 'steal',
    stolen: 'steal',
    struck: 'strike',
    sank: 'sink',
    took: 'take',
    taken: 'take',
  },
  ...{
    told: 'tell',
    threw: 'throw',
    won: 'win',
    wrote: 'write',
    written: 'write',
    pled: 'plead',
    sought: 'seek',
  },
};

/** The letters that the forms of a word share: "fires", "fired" and "firing" are `fir`. */
function stemOf(word: string): string {
  const lower = word.toLowerCase();
  const plain = (PASTS[lower] ?? lower).replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e)$/, '');
  // "Stopped" doubles its last letter.
  return plain.replace(/([bdgmnprt])\1$/, '$1').slice(0, STEM_LETTERS);
}

/**
 * What a text says against its sources: that something is not so which they say is, a doer and a sufferer changed about,
 * a number given to something else. Null when it says nothing against them. Verbs that the sources lack say nothing here.
 */
export function contradiction(text: readonly ParsedText[], sources: readonly ParsedText[]): string | null {
  const theirs = sources.flatMap(statementsOf);
  for (const own of text.flatMap(statementsOf)) {
    const same = theirs.filter(({ what }) => what === own.what);
    if (same.length === 0) continue;
    if (same.every(({ negated }) => negated !== own.negated))
      return 'says the opposite of the cited sentences';
    if (turnsAround(own, same, theirs)) return 'changes who did what to whom';
    if (movesNumber(own, same, theirs)) return 'gives a number to something else';
  }
  return null;
}

function turnsAround(own: Statement, same: readonly Statement[], all: readonly Statement[]): boolean {
  if (own.open || same.some(({ open }) => open)) return false;
  const inAny = (list: readonly Statement[], side: 'agents' | 'patients', who: string): boolean =>
    list.some((statement) => statement[side].has(who));
  // One person by name in the place of another; who goes by a name and by an office is not two.
  const wrongPerson = [...own.people].some(
    (who) => !inAny(same, 'agents', who) && same.every(({ people }) => people.size > 0),
  );
  const wrongAgent = [...own.agents].some(
    (who) =>
      !inAny(same, 'agents', who) &&
      same.some(({ agents }) => agents.size > 0) &&
      (inAny(all, 'agents', who) || inAny(all, 'patients', who)),
  );
  const wrongPatient = [...own.patients].some(
    (whom) => inAny(same, 'agents', whom) && !inAny(same, 'patients', whom),
  );
  return wrongPerson || wrongAgent || wrongPatient;
}

function movesNumber(own: Statement, same: readonly Statement[], all: readonly Statement[]): boolean {
  return [...own.numbers].some(
    (number) =>
      !same.some(({ numbers }) => numbers.has(number)) &&
      same.some(({ numbers }) => numbers.size > 0) &&
      all.some(({ numbers }) => numbers.has(number)),
  );
}

function statementsOf(parsed: ParsedText): Statement[] {
  return parsed.tokens.flatMap((token) => {
    if (isVerb(token) && !/^aux/.test(token.label)) return [verbStatement(parsed, token)];
    const isPredicate = /^(?:acomp|oprd)$/.test(token.label) && /^(?:JJ|VBN)/.test(token.tag);
    return isPredicate ? [predicateStatement(parsed, token)] : [];
  });
}

function verbStatement(parsed: ParsedText, verb: ParsedToken): Statement {
  const passive = isPassive(parsed, verb) || (verb.label === 'acl' && verb.tag === 'VBN');
  const subjects = subjectsOf(parsed, verb);
  const objects = [
    ...childrenOf(parsed, verb, 'dobj', 'dative'),
    ...childrenOf(parsed, verb, 'prep').flatMap((prep) => childrenOf(parsed, prep, 'pobj')),
  ];
  const byAgents = childrenOf(parsed, verb, 'agent').flatMap((by) => childrenOf(parsed, by, 'pobj'));
  const agents = passive ? byAgents : subjects;
  const patients = passive ? [...subjects, ...objects] : objects;
  return {
    what: stemOf(verb.norm),
    negated: isDenied(parsed, verb),
    agents: namesOf(parsed, agents),
    patients: namesOf(parsed, patients),
    people: namesOf(
      parsed,
      agents.filter(({ entity }) => entity === 'PERSON'),
    ),
    open: subjects.some(({ tag }) => /^(?:PRP|DT|EX)/.test(tag)),
    numbers: numbersOf(parsed, verb),
  };
}

function predicateStatement(parsed: ParsedText, adjective: ParsedToken): Statement {
  const verb = headOf(parsed, adjective) ?? adjective;
  return {
    what: stemOf(adjective.norm),
    negated: isDenied(parsed, verb) !== childrenOf(parsed, adjective, 'neg').length > 0,
    agents: new Set(),
    patients: new Set(),
    people: new Set(),
    open: true,
    numbers: new Set(),
  };
}

/** The subject, where a clause has none of its own that of the one it hangs on, or the noun that it describes. */
function subjectsOf(parsed: ParsedText, verb: ParsedToken): ParsedToken[] {
  const own = childrenOf(parsed, verb, 'nsubj', 'nsubjpass').filter(
    ({ tag }) => tag !== 'WP' && tag !== 'WDT',
  );
  if (own.length > 0) return own;
  const head = headOf(parsed, verb);
  if (head === null) return [];
  if (/^(?:relcl|acl)$/.test(verb.label)) return [head];
  return /^(?:conj|xcomp|advcl)$/.test(verb.label) && isVerb(head) ? subjectsOf(parsed, head) : [];
}

/** "Did not sign", "never signed", "denied signing", "no minister signed". */
function isDenied(parsed: ParsedText, verb: ParsedToken): boolean {
  const children = childrenOf(parsed, verb);
  const negations = children.filter(
    ({ label, norm }) => label === 'neg' || norm === 'never' || norm === 'nobody',
  );
  const none = children.some((child) =>
    childrenOf(parsed, child, 'det', 'neg').some(({ norm }) => norm === 'no'),
  );
  const head = headOf(parsed, verb);
  const governed =
    /^(?:xcomp|ccomp|dobj|pcomp)$/.test(verb.label) && head !== null && DENIAL_VERBS.has(head.norm);
  return (negations.length + Number(none) + Number(governed)) % 2 === 1;
}

/** Nouns with those that stand beside them as equals or as their names. */
function namesOf(parsed: ParsedText, nouns: readonly ParsedToken[]): Set<string> {
  const names = new Set<string>();
  for (const noun of nouns) {
    if (!isNoun(noun)) continue;
    names.add(stemOf(lastOfName(parsed, noun)));
    const equals = [
      ...childrenOf(parsed, noun, 'appos', 'conj'),
      ...(noun.label === 'appos' ? [headOf(parsed, noun)!] : []),
    ];
    for (const equal of equals) if (isNoun(equal)) names.add(stemOf(lastOfName(parsed, equal)));
  }
  return names;
}

function lastOfName(parsed: ParsedText, noun: ParsedToken): string {
  const entity = parsed.entities.find(
    ({ kind, first, end }) => kind === 'PERSON' && noun.index >= first && noun.index < end,
  );
  return (
    parsed.tokens
      .slice(entity?.first ?? noun.index, entity?.end ?? noun.index + 1)
      .findLast(({ text }) => /^\p{L}{2}/u.test(text))?.text ?? noun.text
  );
}

/** Numbers of the clause itself: what hangs on another verb is that one's. */
function numbersOf(parsed: ParsedText, verb: ParsedToken): Set<number> {
  const { numberIn } = numberWordsOf('en');
  const own = subtreeOf(parsed, verb, (token) => !isVerb(token));
  const values = own
    .filter(({ tag, entity }) => tag === 'CD' && entity !== 'DATE')
    .map(({ text }) => numberIn(text.toLowerCase()) ?? Number(text.replaceAll(',', '')));
  return new Set(values.filter((value) => Number.isFinite(value)));
}
