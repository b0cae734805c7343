import { knownCountries } from '../languages/countries.ts';
import { CLUBS } from '../languages/en/clubs.ts';
import { partyOf } from '../languages/en/parties.ts';
import { fold } from '../languages/text.ts';
import { reconcile } from './entities/boundaries.ts';
import { type Candidate, findCandidates, type NameText } from './entities/candidates.ts';
import { GIVEN_NAMES } from './entities/gazetteer.ts';
import { aliases, type FoundEntity, type Group, join, kindOf } from './entities/join.ts';
import { BODIES_AFTER, isNation, KNOWN_ORGANISATIONS } from './entities/lexicon.ts';
import { isNamed, NAMED_BY_ONE_WORD } from './entities/named.ts';
import { evidenceOfGrammar } from './entities/signs.ts';
import { refine } from './entities/strip-titles.ts';
import { evidenceOfContext } from './entities/surroundings.ts';
import { type EntityKind, evidenceOfForm, isKnownPlace } from './entities/types.ts';
import { verdictShares } from './entities/witness.ts';
import { quotedSpans } from './facts/quotes.ts';
import { type Reading, readGrammar, rootOf, tokensWithin } from './grammar.ts';

export type { FoundEntity, Mention } from './entities/join.ts';
export type { EntityKind } from './entities/types.ts';

/**
 * Names of people, organisations and places in English text. Every name once, in its fullest form, by first
 * appearance.
 */
export function findEntities(article: { title: string | null; sentences: string[] }): {
  people: string[];
  organisations: string[];
  places: string[];
} {
  const texts = article.title === null ? article.sentences : [article.title, ...article.sentences];
  const found = recognise(readGrammar(texts));
  const names = (kind: EntityKind): string[] =>
    found.filter((entity) => entity.kind === kind).map((entity) => entity.name);
  return { people: names('person'), organisations: names('organisation'), places: names('place') };
}

/** Entities with all their mentions, by first appearance. */
export function recognise(reading: Reading): FoundEntity[] {
  const { sentences } = reading;
  const text = findCandidates(sentences, knownCountries());
  const works = titledSpans(sentences);
  const bodies = namedBodies(text);
  const refined = text.candidates.flatMap((candidate) =>
    bodies.has(keyOf(candidate)) ? [candidate] : refine(candidate),
  );
  const candidates = reconcile(splitPairs(refined), reading).filter(
    (candidate) => isNamed(candidate, text, reading) && !works.some((work) => covers(work, candidate)),
  );
  const groups = groupByName(candidates, text, reading);
  shareLists(groups, candidates, text, sentences);
  for (const group of townsThatPlay(groups, text, reading)) {
    group.scores.organisation += 6;
    group.scores.place -= 6;
  }
  poolEvidence(groups);
  return join(groups, aliases(candidates, groups, sentences));
}

/** "the Berg-Dahl talks" of an article where both are names of their own. */
function splitPairs(candidates: readonly Candidate[]): Candidate[] {
  const known = new Set(
    candidates.filter(({ shouting }) => !shouting).flatMap(({ words }) => [words[0]!, words.at(-1)!]),
  );
  return candidates.flatMap((candidate) => {
    const [name, more] = candidate.words;
    const pieces = more === undefined ? name!.split('-') : [];
    if (pieces.length !== 2 || !pieces.every((piece) => known.has(piece))) return [candidate];
    const [left, right] = pieces as [string, string];
    const middle = candidate.start + left.length;
    return [
      { ...candidate, words: [left], text: left, end: middle },
      { ...candidate, words: [right], text: right, start: middle + 1, title: null },
    ];
  });
}

/** "Dundee remain bottom" in a report of a match: towns that nothing happens in are their clubs. */
function townsThatPlay(groups: readonly Group[], text: NameText, reading: Reading): Group[] {
  const sides = groups.filter(
    (group) => CLUBS.has(group.words.join(' ')) && kindOf(group) === 'organisation',
  );
  const FEWEST_SIDES = 2;
  if (sides.length < FEWEST_SIDES || !reading.sentences.some((sentence) => RESULT.test(sentence))) return [];
  return groups.filter(
    (group) =>
      kindOf(group) === 'place' &&
      !isNation(group.words.join(' ')) &&
      group.candidates.every(({ sentence, from, to }) => {
        const line = text.tokens[sentence]!;
        return !WHERE.test(line[from - 1]?.text ?? '') && !/^[-,(]$/.test(line[to]?.text ?? '');
      }) &&
      group.candidates.some((candidate) => isActor(candidate, reading)),
  );
}

/** "won 1-0", "drew 0-0" */
const RESULT = /(?:beat|won|win|drew|draw|lost|victory|defeat)(?: \p{L}+){0,3} \d{1,2}[-–]\d{1,2}(?!\d)/u;
const WHERE = /^(?:in|at|near|outside|inside|around|into|from|through|across|of|the)$/i;

/** It does something, or something is done to it. */
function isActor({ sentence, start, end }: Candidate, reading: Reading): boolean {
  const parsed = reading.parsed[sentence]!;
  const root = rootOf(parsed, tokensWithin(parsed, start, end));
  return root !== undefined && /^(?:nsubj|nsubjpass|dobj)$/.test(root.label);
}

const keyOf = (candidate: Candidate): string => fold(candidate.words.join(' '));

/** Names that the article calls a body of people somewhere ("the Sen Vang troupe"): their words are no titles. */
const namedBodies = (text: NameText): Set<string> =>
  new Set(
    text.candidates
      .filter(({ sentence, from, to }) => {
        const line = text.tokens[sentence]!;
        return line[from - 1]?.text.toLowerCase() === 'the' && BODIES_AFTER.has(line[to]?.text ?? '');
      })
      .map(keyOf),
  );

/** Quoted titles of works, slogans and programmes: their capitals name nobody. */
function titledSpans(sentences: readonly string[]): { sentence: number; start: number; end: number }[] {
  const LONGEST_TITLE_WORDS = 12;
  return quotedSpans(sentences).flatMap((span) => {
    const words = (span.text.match(/\p{L}+/gu) ?? []).filter((word) => !SMALL_WORDS.test(word));
    const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const titled = words.length > 1 && words.length <= LONGEST_TITLE_WORDS && capital / words.length > 0.6;
    return span.from === span.to && titled ? [{ sentence: span.from, start: span.start, end: span.end }] : [];
  });
}

/** Small in titles, too. */
const SMALL_WORDS = /^(?:an?|the|of|and|in|on|at|to|for|from|with|by|s)$/;

const covers = (work: { sentence: number; start: number; end: number }, candidate: Candidate): boolean =>
  work.sentence === candidate.sentence && work.start <= candidate.start && candidate.end <= work.end;

function groupByName(candidates: readonly Candidate[], text: NameText, reading: Reading): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of [...candidates].sort(
    (left, right) => Number(left.shouting) - Number(right.shouting),
  )) {
    const key = fold(candidate.words.join(' '));
    let group = groups.get(key);
    if (group === undefined) {
      const scores = evidenceOfForm(candidate.words);
      // In a line of capitals only a name known from elsewhere is one.
      if (candidate.shouting && scores.place < 5 && scores.organisation < 6) continue;
      group = { key, words: candidate.words, candidates: [], scores, shares: verdictShares([], reading) };
      groups.set(key, group);
    }
    group.candidates.push(candidate);
    evidenceOfContext(group.scores, candidate, text.tokens[candidate.sentence]!);
  }
  for (const group of groups.values()) {
    evidenceOfGrammar(group.scores, group.candidates, reading);
    doubtCommonWords(group, text.lower);
    group.shares = verdictShares(group.candidates, reading);
  }
  return [...groups.values()];
}

/** "Garland's chairman" says what "Garland Seeds" is, where no other name begins so. */
function poolEvidence(groups: readonly Group[]): void {
  const byFirst = new Map<string, Group[]>();
  for (const group of groups)
    if (group.words.length > 1)
      byFirst.set(group.words[0]!, [...(byFirst.get(group.words[0]!) ?? []), group]);
  for (const { words, scores } of groups) {
    const longer = words.length === 1 ? (byFirst.get(words[0]!) ?? []) : [];
    const [long] = longer;
    // "Celtic Park" is no club; "Harwick Town" may be one.
    if (long !== undefined && evidenceOfForm(long.words).place > 0 && !/ (?:town|city)$/.test(long.key))
      continue;
    if (
      long === undefined ||
      longer.length > 1 ||
      GIVEN_NAMES.has(words[0]!) ||
      isKnownPlace(words[0]!) ||
      partyOf(words[0]!) !== null
    )
      continue;
    // A maker's list entry says nothing of its products: "Amazon Echo".
    if (
      scores.organisation - evidenceOfForm(words).organisation < STRONG ||
      scores.person >= STRONG ||
      long.scores.person >= STRONG
    )
      continue;
    long.scores.organisation += STRONG;
    long.scores.person -= STRONG;
    long.scores.place -= STRONG;
  }
}

/** Points of a strong sign (`types.ts`). */
const STRONG = 3;

/** Somebody called after a word that the article also uses plainly is rarer than a capital too many. */
function doubtCommonWords(group: Group, lower: ReadonlySet<string>): void {
  const last = group.words.at(-1)!.toLowerCase();
  if (!lower.has(last) && !lower.has(`${last}s`)) return;
  group.scores.person -= 2;
  // "across the Line", "in Film"
  if (group.words.length === 1 && !isKnownPlace(group.words[0]!)) group.scores.place -= 2;
  // "the Film and Television Institute"
  if (
    group.words.length === 1 &&
    !KNOWN_ORGANISATIONS.has(group.words[0]!) &&
    !NAMED_BY_ONE_WORD.has(group.words[0]!)
  )
    group.scores.organisation -= 2;
}

/** "Huu Nghi and Mong Cai": what is listed with a place is one, too. */
function shareLists(
  groups: readonly Group[],
  candidates: readonly Candidate[],
  text: NameText,
  sentences: readonly string[],
): void {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const groupOf = (candidate: Candidate): Group | undefined => byKey.get(fold(candidate.words.join(' ')));
  // "in Palu, Sigi and Parigi Moutong"
  let located = false;
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    if (next === undefined || next.sentence !== candidate.sentence) return;
    const before = text.tokens[candidate.sentence]![candidate.from - 1]?.text ?? '';
    const goesOn = located && inSeries(index - 1, candidates, text);
    located = goesOn || /^(?:in|near|between|across|around)$/.test(before);
    const between = text.tokens[candidate.sentence]!.slice(candidate.to, next.from).map(
      (token) => token.text,
    );
    const isClause = between.join(' ') === ', and' && !inSeries(index - 1, candidates, text);
    // Parts of one hyphened route share their token range.
    const sameRun = candidate.from === next.from;
    if (!sameRun && !/^(?:and|, and|and the)$/.test(between.join(' ')) && !inSeries(index, candidates, text))
      return;
    const left = groupOf(candidate);
    const right = groupOf(next);
    if (left === undefined || right === undefined) return;
    for (const [weak, strong] of [
      [left, right],
      [right, left],
    ] as const) {
      const kind = kindOf(strong);
      if (
        kind === null ||
        strong.scores[kind] < 2 ||
        Math.max(...Object.values(weak.scores)) >= (sameRun ? 5 : 3)
      )
        continue;
      // A hyphen joins places to places; a list may be of anything.
      const hyphened = sentences[candidate.sentence]!.slice(candidate.end, next.start) === '-';
      // "in Kannur and Kasaragod"
      const alike = located && kind === 'place' && strong.scores.place >= 2 ? 4 : 1.5;
      // "since Monza, and Jan Holm agreed": one word is nobody by its neighbour.
      if (kind === 'person' && weak.words.length === 1 && isClause) continue;
      weak.scores[kind] += hyphened && kind === 'place' ? 9 : alike;
    }
  });
}

/** "A, B and C", "A, B, C": a comma alone may also set off an apposition. */
function inSeries(index: number, candidates: readonly Candidate[], text: NameText): boolean {
  const joined = (at: number): string | null => {
    const left = candidates[at];
    const right = candidates[at + 1];
    if (left === undefined || right === undefined || left.sentence !== right.sentence) return null;
    return text.tokens[left.sentence]!.slice(left.to, right.from)
      .map((token) => token.text)
      .join(' ');
  };
  if (joined(index) !== ',') return false;
  return /^(?:,|and|, and|or)$/.test(joined(index + 1) ?? '') || joined(index - 1) === ',';
}
