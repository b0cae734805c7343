import { knownCountries } from '../languages/countries.ts';
import { fold } from '../languages/text.ts';
import { type Candidate, findCandidates, isNoName, type NameText } from './entities/candidates.ts';
import {
  BODIES_AFTER,
  DIRECTIONS,
  EVENT_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
} from './entities/lexicon.ts';
import { fullerThan, indexNames, type NameIndex } from './entities/namesakes.ts';
import { refine } from './entities/strip-titles.ts';
import { type EntityKind, evidenceOfContext, evidenceOfForm, kindOf, type Scores } from './entities/types.ts';
import { quotedSpans } from './facts/quotes.ts';

export type { EntityKind } from './entities/types.ts';

export interface Mention {
  /** Index into the sentences given. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Title as written before the name, else null. */
  readonly title: string | null;
}

export interface FoundEntity {
  readonly kind: EntityKind;
  /** The fullest form in the text. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}

interface Group {
  readonly key: string;
  readonly words: readonly string[];
  readonly candidates: Candidate[];
  readonly scores: Scores;
}

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
  const found = recognise(texts);
  const names = (kind: EntityKind): string[] =>
    found.filter((entity) => entity.kind === kind).map((entity) => entity.name);
  return { people: names('person'), organisations: names('organisation'), places: names('place') };
}

/** Entities with all their mentions, by first appearance. */
export function recognise(sentences: readonly string[]): FoundEntity[] {
  const text = findCandidates(sentences, knownCountries());
  const works = titledSpans(sentences);
  const bodies = namedBodies(text);
  const candidates = text.candidates
    .flatMap((candidate) => (bodies.has(keyOf(candidate)) ? [candidate] : refine(candidate)))
    .filter((candidate) => isNamed(candidate, text) && !works.some((work) => covers(work, candidate)));
  const groups = groupByName(candidates, text);
  shareLists(groups, candidates, text, sentences);
  return join(groups, aliases(candidates, sentences));
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
    const words = span.text.match(/\p{L}{4,}/gu) ?? [];
    const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const titled = words.length > 1 && words.length <= LONGEST_TITLE_WORDS && capital / words.length > 0.6;
    return span.from === span.to && titled ? [{ sentence: span.from, start: span.start, end: span.end }] : [];
  });
}

const covers = (work: { sentence: number; start: number; end: number }, candidate: Candidate): boolean =>
  work.sentence === candidate.sentence && work.start <= candidate.start && candidate.end <= work.end;

/** False for runs that name an event, a generic body ("the Party") or nothing at all. */
function isNamed(candidate: Candidate, text: NameText): boolean {
  const { words } = candidate;
  const last = words.at(-1)!.toLowerCase();
  if (candidate.text.length < 2 || words.every(isNoName)) return false;
  if (text.tokens[candidate.sentence]![candidate.to]?.text === '$') return false;
  if (words.length > 1 && EVENT_WORDS.has(last)) return false;
  if (
    last === 'exchange' &&
    !/^(?:Stock|Mercantile|Commodity|Currency|Metal|Securities)$/.test(words.at(-2) ?? '')
  )
    return false;
  if (
    words.length === 1 &&
    (DIRECTIONS.has(last) || (/^\p{Lu}{2,}$/u.test(words[0]!) && text.lower.has(last)))
  )
    return false;
  const generic = ORGANISATION_WORDS.has(last) || PLACE_WORDS.has(last) || EVENT_WORDS.has(last);
  return (
    words.length > 1 ||
    !generic ||
    /^(?:Congress|Parliament|Senate|Treasury|Duma|Guardian|Rangers|Wanderers|Athletic|Rovers|Times|Post)$/.test(
      candidate.text,
    )
  );
}

function groupByName(candidates: readonly Candidate[], text: NameText): Group[] {
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
      group = { key, words: candidate.words, candidates: [], scores };
      groups.set(key, group);
    }
    group.candidates.push(candidate);
    evidenceOfContext(group.scores, candidate, text.tokens[candidate.sentence]!);
  }
  for (const group of groups.values()) doubtCommonWords(group, text.lower);
  return [...groups.values()];
}

/** Somebody called after a word that the article also uses plainly is rarer than a capital too many. */
function doubtCommonWords(group: Group, lower: ReadonlySet<string>): void {
  const last = group.words.at(-1)!.toLowerCase();
  if (lower.has(last) || lower.has(`${last}s`)) group.scores.person -= 2;
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
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    if (next === undefined || next.sentence !== candidate.sentence) return;
    const between = text.tokens[candidate.sentence]!.slice(candidate.to, next.from).map(
      (token) => token.text,
    );
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
      const kind = kindOf(strong.scores);
      if (
        kind === null ||
        strong.scores[kind] < 3 ||
        Math.max(...Object.values(weak.scores)) >= (sameRun ? 5 : 3)
      )
        continue;
      // A hyphen joins places to places; a list may be of anything.
      const hyphened = sentences[candidate.sentence]!.slice(candidate.end, next.start) === '-';
      weak.scores[kind] += hyphened && kind === 'place' ? 4 : 1.5;
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

/** Short forms given in brackets: "Shanghai Cooperation Organisation (SCO)". Folded short form to folded name. */
function aliases(candidates: readonly Candidate[], sentences: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  candidates.forEach((candidate, index) => {
    const next = candidates[index + 1];
    if (next === undefined || next.sentence !== candidate.sentence || next.words.length !== 1) return;
    const between = sentences[candidate.sentence]!.slice(candidate.end, next.start);
    if (!/^\s*[(（]\s*["“]?$/.test(between) || !/^\p{Lu}{2,}/u.test(next.text)) return;
    const initials = candidate.words
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('');
    if (initials[0] === next.text[0]) found.set(fold(next.text), fold(candidate.words.join(' ')));
  });
  return found;
}

/** Joins surnames to full names, short forms to long ones. */
function join(groups: readonly Group[], shortForms: ReadonlyMap<string, string>): FoundEntity[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const full = groups.filter((group) => group.words.length > 1 && kindOf(group.scores) === 'person');
  const fullNames = indexNames(full);
  // A short form owns nothing: what it would own belongs to the full name.
  const people = indexNames(full.filter((group) => fullerThan(group, fullNames).length === 0));
  const bodies = countBodies(groups);
  const merged = new Map<string, { kind: EntityKind; name: string; candidates: Candidate[] }>();
  const add = (key: string, kind: EntityKind, name: string, candidate: Candidate): void => {
    const entity = merged.get(key);
    if (entity === undefined) merged.set(key, { kind, name, candidates: [candidate] });
    else entity.candidates.push(candidate);
  };
  for (const group of groups) {
    const long = byKey.get(shortForms.get(group.key) ?? '');
    const longKind = long === undefined ? null : kindOf(long.scores);
    if (isAmbiguous(group, bodies)) continue;
    for (const candidate of group.candidates) {
      const owner = ownerOf(group, candidate, people);
      if (owner !== null) add(owner.key, 'person', nameOf(owner), candidate);
      else if (long !== undefined && longKind !== null) add(long.key, longKind, nameOf(long), candidate);
      else {
        const kind = kindOf(group.scores);
        if (kind !== null) add(group.key, kind, nameOf(group), candidate);
      }
    }
  }
  return [...merged.values()]
    .map(({ kind, name, candidates }) => ({ kind, name, mentions: candidates.map(mentionOf).sort(byPlace) }))
    .sort((left, right) => byPlace(left.mentions[0]!, right.mentions[0]!));
}

/** "Communist Party" where two of them are named in full: nobody can say which is meant. */
function isAmbiguous(group: Group, bodies: ReadonlyMap<string, number>): boolean {
  if (group.words.length < 2 || kindOf(group.scores) !== 'organisation') return false;
  return (bodies.get(group.key) ?? 0) > 1;
}

/** How many names begin with a name and go on with "of". */
function countBodies(groups: readonly Group[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of groups) {
    for (let at = key.indexOf(' of '); at >= 0; at = key.indexOf(' of ', at + 1)) {
      const body = key.slice(0, at);
      counts.set(body, (counts.get(body) ?? 0) + 1);
    }
  }
  return counts;
}

/** As first written; capitals of a headline or dateline yield to the form of the text. */
const nameOf = (group: Group): string =>
  (
    group.candidates.find(({ shouting, text }) => !shouting && !/^\p{Lu}{2}[\p{Lu}\p{M} ]+$/u.test(text)) ??
    group.candidates.find((candidate) => !candidate.shouting) ??
    group.candidates[0]!
  ).text;

/**
 * The person that a shorter form speaks of: "Lam" is "To Lam", "Xi" is "Xi Jinping", "Nurur Barkati" is "Syed Nurur
 * Rahman Barkati". Where two share it, the one spoken of last.
 */
function ownerOf(group: Group, candidate: Candidate, people: NameIndex<Group>): Group | null {
  // A list alone (5 points) does not keep Lyon from being Nathan Lyon; "in Lyon" does.
  if (group.scores.place >= 7 || group.scores.organisation >= 5) return null;
  const owners = fullerThan(group, people);
  if (owners.length < 2) return owners[0] ?? null;
  const last = new Map(owners.map((owner) => [owner, lastBefore(owner, candidate)]));
  return owners.reduce((left, right) => (last.get(right)! > last.get(left)! ? right : left));
}

const ordered = new WeakMap<Group, readonly Candidate[]>();

/** The sentence in which a person was spoken of last before a place in the text, -1 for none. */
function lastBefore(person: Group, candidate: Candidate): number {
  const mentions = ordered.get(person) ?? person.candidates.toSorted(byPlace);
  ordered.set(person, mentions);
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(mentions[middle]!, candidate) < 0) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1]?.sentence ?? -1;
}

const mentionOf = (candidate: Candidate): Mention => ({
  sentence: candidate.sentence,
  start: candidate.start,
  end: candidate.end,
  text: candidate.text,
  title: candidate.title,
});

const byPlace = (
  left: Pick<Mention, 'sentence' | 'start'>,
  right: Pick<Mention, 'sentence' | 'start'>,
): number => left.sentence - right.sentence || left.start - right.start;
