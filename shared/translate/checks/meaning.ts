import { CONTRASTS, type Contrast } from '../../languages/facets/meaning.ts';
import type { Match } from '../../languages/lexicon.ts';
import { meaningOf } from '../../languages/meaning.ts';
import { type CheckFinding, finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** What turns a sentence round: a lost "not", an opposite, numbers that changed places, hearsay told as a fact. */
export function checkMeaning(source: Reading, target: Reading): CheckFinding[] {
  if (meaningOf(source.language) === undefined || meaningOf(target.language) === undefined) return [];
  const negation = checkNegation(source, target);
  return [
    ...negation,
    ...(negation.length > 0 ? [] : checkOpposites(source, target)),
    ...checkBindings(source, target),
    ...checkHearsay(source, target),
  ];
}

/** In sentences this short, a word that denies is seldom about something else. */
const SHORT = 14;
/** Longer sentences rise and fall in several of their clauses. */
const CLAUSE = 20;
/** In longer ones, people say it without a negation too often. */
const LONG = 26;

const NONE: readonly Match[] = [];

const tagged = ({ byTag }: Reading, tag: string): readonly Match[] => byTag.get(tag) ?? NONE;

function checkNegation(source: Reading, target: Reading): CheckFinding[] {
  const [from, to] = [negationsIn(source), negationsIn(target)];
  if (from === to) return [];
  if (Math.max(source.tokens.length, target.tokens.length) > LONG) return [];
  const [says, other] = from > to ? [source, target] : [target, source];
  if (tagged(says, 'no?').length > 0 || tagged(other, 'no?').length > 0) return [];
  // Words that deny by themselves may stand for the negation, unless the other side has them as well.
  const own = tagged(says, 'negative').filter(({ tags }) => !tags.includes('exclusive'));
  if (tagged(other, 'negative').length > own.length) return [];
  return [finding(from > to ? 'negation-lost' : 'negation-added')];
}

/** From a particle to the word that says no with it: "ne pouvais plus", "personne n'est". */
const PAIR_REACH = 6;

/** How often a sentence says no. */
function negationsIn(reading: Reading): number {
  const sure = tagged(reading, 'no').length;
  const particles = tagged(reading, 'no with');
  // One particle makes one negation, however many words say it.
  const all = particles.length === 0 ? sure : Math.min(sure + pairsIn(reading, particles), particles.length);
  return all > 0 ? all : Math.min(1, tagged(reading, 'nor').length);
}

const pairsIn = (reading: Reading, particles: readonly Match[]): number =>
  tagged(reading, 'no if').filter(({ at }) =>
    particles.some((particle) => Math.abs(particle.at - at) <= PAIR_REACH),
  ).length;

/** Only before a number: "more than" and "under" say many things. */
const MEASURED = 'more/less';
/** "Before" has many meanings; in a short sentence, it has one. */
const ORDER = 'before/after';
const REACH = 3;

/** "Not all" and "some … not" are one; "some 300" are about as many. */
const PARTS = 'all/some';

const POLES: ReadonlyMap<string, Contrast> = new Map(
  CONTRASTS.flatMap((contrast) => [
    [`${contrast}+`, contrast],
    [`${contrast}-`, contrast],
  ]),
);

/** Contrasts that a sentence has a pole of. */
function contrastsIn({ byTag }: Reading): ReadonlySet<Contrast> {
  const found = new Set<Contrast>();
  for (const tag of byTag.keys()) {
    const contrast = POLES.get(tag);
    if (contrast !== undefined) found.add(contrast);
  }
  return found;
}

function polesOf(reading: Reading, contrast: string): [number[], number[]] {
  const isNumberBehind = ({ at, length }: Match, reach: number): boolean =>
    reading.amounts.some(
      ({ from, kind, values }) =>
        // "More than half", "at least one" and "over a hundred" are measured, too.
        (kind !== 'loose' || values[0]! <= 1 || values[0]! >= 100) &&
        from >= at + length &&
        from < at + length + reach,
    );
  const of = (tag: string): number[] =>
    tagged(reading, tag)
      .filter((match) =>
        contrast === MEASURED
          ? isNumberBehind(match, REACH)
          : contrast !== PARTS || !isNumberBehind(match, 1),
      )
      .map(({ at }) => at);
  return [of(`${contrast}+`), of(`${contrast}-`)];
}

function checkOpposites(source: Reading, target: Reading): CheckFinding[] {
  const own = contrastsIn(source);
  if (own.size === 0) return [];
  const theirs = contrastsIn(target);
  const denials = negationsIn(source);
  // "Closed until Monday" is "will not open until Monday", and "n'ouvrira que lundi".
  if (denials !== negationsIn(target) || tagged(source, 'no with').length > denials) return [];
  for (const contrast of own) {
    if (!theirs.has(contrast) || (contrast === PARTS && denials > 0)) continue;
    const longest = Math.max(source.tokens.length, target.tokens.length);
    if (contrast !== MEASURED && longest > (contrast === ORDER ? SHORT : CLAUSE)) continue;
    const [from, to] = [polesOf(source, contrast), polesOf(target, contrast)];
    const turned = (pole: 0 | 1): boolean =>
      from[pole].length > 0 &&
      from[1 - pole]!.length === 0 &&
      to[pole].length === 0 &&
      to[1 - pole]!.length > 0;
    if (turned(0) || turned(1)) return [finding('opposite', contrast)];
  }
  return [];
}

/** "340 died, 25 were hurt": which number belongs to which pole, clause by clause. */
function checkBindings(source: Reading, target: Reading): CheckFinding[] {
  for (const contrast of contrastsIn(source)) {
    if (contrast === MEASURED) continue;
    const from = bindings(source, contrast);
    if (from.size < 2) continue;
    const to = bindings(target, contrast);
    const swapped = [...from].filter(([value, pole]) => to.has(value) && to.get(value) !== pole);
    if (swapped.length >= 2) return [finding('numbers-swapped', String(swapped[0]![0]))];
  }
  return [];
}

function bindings(reading: Reading, contrast: string): Map<number, 0 | 1> {
  const [first, second] = polesOf(reading, contrast);
  const bound = new Map<number, 0 | 1>();
  if (first.length === 0 || second.length === 0) return bound;
  const poles = [
    ...first.map((at) => ({ at, pole: 0 as const })),
    ...second.map((at) => ({ at, pole: 1 as const })),
  ];
  for (const { from, to } of clausesOf(reading)) {
    const numbers = reading.amounts.filter(({ from: at, kind }) => kind !== 'loose' && at >= from && at < to);
    const own = poles.filter(({ at }) => at >= from && at < to);
    if (numbers.length === 1 && own.length === 1) bound.set(numbers[0]!.values[0]!, own[0]!.pole);
  }
  return bound;
}

function clausesOf(reading: Reading): { from: number; to: number }[] {
  const { tokens } = reading;
  const joints = new Set(tagged(reading, 'joint').map(({ at }) => at));
  const ends = tokens.flatMap(({ lower }, index) =>
    /^[,;:–—]$/.test(lower) || joints.has(index) ? [index] : [],
  );
  return [...ends, tokens.length].map((to, index) => ({ from: index === 0 ? 0 : ends[index - 1]! + 1, to }));
}

const verbs = (reading: Reading): number =>
  tagged(reading, 'hearsay verb').filter(({ tags }) => tags.includes('hearsay?')).length;

/** Words from a verb of hearsay to the participle's: "zou het geld hebben gestolen". */
const VERB_REACH = 8;

function isReported(reading: Reading): boolean {
  if (tagged(reading, 'hearsay').length > 0) return true;
  const perfect = tagged(reading, 'hearsay perfect');
  return tagged(reading, 'hearsay verb').some(({ at }) =>
    perfect.some((other) => other.at > at && other.at <= at + VERB_REACH),
  );
}

function checkHearsay(source: Reading, target: Reading): CheckFinding[] {
  if (Math.max(source.tokens.length, target.tokens.length) > SHORT) return [];
  if (!isReported(source) || isReported(target)) return [];
  if (tagged(target, 'hearsay?').length > tagged(source, 'hearsay?').length - verbs(source)) return [];
  return [finding('hearsay-lost')];
}
